// SPDX-License-Identifier: Apache-2.0
#include "tests/support/community.h"
// Long: three methods through every phase.

#include <algorithm>

#include "engine/election/queries.h"
#include "engine/nomination/queries.h"
#include "engine/poll/books.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/crew.h"
#include "tests/support/formalities.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

namespace douxuan::test {

namespace {

using election::Phase;

constexpr std::uint64_t electors = 60;

struct Candidate {
    std::string_view id;
    std::uint64_t number;
    std::string_view office;
};

constexpr Candidate everybody[] = {
    {"a", 11, "chair"},  {"b", 12, "chair"},  {"c", 13, "deputy"}, {"d", 14, "deputy"},
    {"e", 15, "member"}, {"f", 16, "member"}, {"g", 17, "member"}, {"h", 18, "member"},
};

constexpr std::uint64_t representatives[] = {1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 19, 20,
                                             21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 35, 36};

/// Half a year before the ruleset ends, or in 2027.
base::Date community_election_day(const law::Ruleset& rules) {
    return rules.out_of_force ? *rules.out_of_force - base::Days{180} : day("2027-05-15");
}

/// The vote of the representatives or, where they are not competent, the word of the sub-district.
assembly::Resolution decided_by(const std::vector<law::Body>& competent) {
    if (std::ranges::find(competent, law::Body::ResidentsRepresentativesMeeting) !=
        competent.end()) {
        return Community::meeting();
    }
    return {.basis = assembly::QuorumBasis::NoMeeting,
            .body = law::Body::SubDistrict,
            .entitled = {},
            .in_favour = {},
            .present = {}};
}

constexpr roll::Sex sex_of(std::uint64_t number) {
    return number == 13 || number % 2 == 0 ? roll::Sex::Female : roll::Sex::Male;
}

}  // namespace

roll::PersonRecord registered_here(std::uint64_t number) {
    roll::PersonRecord record = resident(number);
    record.category = roll::VoterClass::RegisteredHere;
    record.own_word = roll::OwnWord::InPerson;
    record.sex = sex_of(number);
    return record;
}

roll::PersonRecord habitual(std::uint64_t number) {
    roll::PersonRecord record = registered_here(number);
    record.application = roll::YesNo::Yes;
    record.category = roll::VoterClass::HabitualResident;
    record.declared_not_elsewhere = roll::YesNo::Yes;
    record.home = roll::YesNo::Yes;
    record.migrant = roll::YesNo::Yes;
    record.since = day("2005-01-01");
    return record;
}

roll::PersonRecord worker(std::uint64_t number) {
    roll::PersonRecord record = habitual(number);
    record.category = roll::VoterClass::CommunityWorker;
    record.certificate = roll::YesNo::Yes;
    return record;
}

Community::Community(const law::Ruleset& rules, law::VotingMethod method)
    : Walk(rules, community_election_day(rules)), method_(method) {
    for (std::uint64_t n = 1; n <= electors; ++n) {
        annex[n] = n >= 31 && n <= 33 ? habitual(n) : registered_here(n);
    }
    if (*rules.residents_roll.worker_months) {
        annex[34] = worker(34);
    }
    days_before(60);
}

assembly::Resolution Community::meeting() {
    return {.basis = assembly::QuorumBasis::Representatives,
            .body = law::Body::ResidentsRepresentativesMeeting,
            .entitled = {54},
            .in_favour = {30},
            .present = {40}};
}

nomination::NominationProposed Community::paper(std::uint64_t first, std::uint64_t last,
                                                std::string_view person, std::string_view office) {
    nomination::NominationProposed proposed{
        .committee_votes = {},
        .group = {},
        .meeting = {},
        .nominators = {},
        .offices = {{.office = {std::string(office)}, .persons = {{std::string(person)}}}},
        .source = law::NominationSource::JointElectors};
    for (std::uint64_t n = first; n <= last; ++n) {
        proposed.nominators.push_back(handle(n));
    }
    return proposed;
}

Community& Community::to(Phase phase) {
    while (state.phase < phase) {
        switch (state.phase) {
            case Phase::Empty:
                prepare();
                break;
            case Phase::Preparation:
                register_electors();
                name_representatives();
                not_before(30);
                state_fact(roll::RollPublished{.numbers = numbers()});
                break;
            case Phase::RollPosted:
                not_before(24);
                state_fact(roll::RollFinalised{.numbers = numbers()});
                break;
            case Phase::RollFinal:
                nominate();
                break;
            case Phase::Nominated:
                publish_list();
                break;
            case Phase::Listed:
                get_ready();
                state_fact(poll::PollOpened{.station = {"hall"}});
                break;
            case Phase::Polling:
                vote();
                break;
            case Phase::Counting:
                count();
                break;
            case Phase::Announced:
                break;
        }
    }
    return *this;
}

void Community::prepare() {
    open({.code = "510104020005",
          .kind = law::CommitteeKind::Residents,
          .name = "桂溪社区居民委员会",
          .term = 8},
         decided_by(*state.rules->election_committee.chosen_by));
    // Beijing 1991: one or two more candidates than seats in all.
    const base::Seats deputies{state.rules->residents_nomination.surplus_all->has_value() ? 0 : 1};
    state_fact(election::VotingMethodChosen{
        .method = method_,
        .opinion = election::ResidentsOpinion{.asked = {1050},
                                              .for_method = {500},
                                              .form = election::OpinionForm::HouseVisits,
                                              .replied = {700}},
        .proposed_by = election::MethodProposer::ElectionCommittee,
        .resolution = decided_by(*state.rules->residents_method.decided_by)});
    state_fact(election::MethodAdopted{
        .ballot_scheme = law::BallotScheme::Joint,
        .nomination = {},
        .offices = {{{"chair"}, {1}, {1}}, {{"deputy"}, {1}, deputies}, {{"member"}, {3}, {1}}},
        .resolution = decided_by(*state.rules->committee.size_decided_by),
        .voting_form = method_ == law::VotingMethod::ResidentsRepresentatives
                           ? law::VotingForm::Meeting
                           : law::VotingForm::MeetingWithStations,
        .woman_office = {}});
}

/// Those who elect by the method, before their list is posted with the roll.
void Community::name_representatives() {
    switch (method_) {
        case law::VotingMethod::AllElectors:
            break;
        case law::VotingMethod::HouseholdRepresentatives:
            for (std::uint64_t n = 1; n < electors; n += 2) {
                const base::HouseholdId id{"h" + std::to_string(n)};
                if (state.roll.households.all.contains(id)) {
                    continue;
                }
                state_fact(roll::HouseholdEntered{.form = roll::HouseholdForm::Own,
                                                  .household = id,
                                                  .members = {handle(n), handle(n + 1)}});
                state_fact(roll::HouseholdRepresentativeNamed{
                    .agreed = {handle(n + 1)}, .household = id, .representative = handle(n)});
            }
            break;
        case law::VotingMethod::ResidentsRepresentatives:
            for (std::size_t i = 0; i < std::size(representatives); i += 2) {
                const base::GroupId id{"g" + std::to_string(i / 2 + 1)};
                state_fact(
                    roll::GroupFormed{.group = id, .households = {40}, .representatives = {2}});
                roll::GroupVoted vote{.entitled = {40},
                                      .form = roll::GroupForm::Households,
                                      .group = id,
                                      .names = {},
                                      .took_part = {30}};
                for (const std::size_t each : {i, i + 1}) {
                    const std::string person = "r" + std::to_string(each + 1);
                    state_fact(named(person, representatives[each], sex_of(representatives[each])));
                    vote.names.push_back(
                        {.person = {person}, .votes = {20 - static_cast<std::int64_t>(each - i)}});
                }
                state_fact(vote);
            }
            break;
    }
}

void Community::register_electors() {
    if (roll::registered(state.roll) > base::Voters{}) {
        return;
    }
    state_fact(assembly::WorkersConfirmed{
        .in_favour = {4},
        .voters = {commitment(31), commitment(32), commitment(33), commitment(34)}});
    for (std::uint64_t n = 1; n <= electors; ++n) {
        state_fact(roll::VoterRegistered{.commitment = commitment(n)});
    }
}

bool Community::stands(std::string_view person) const {
    return person != "d" || state.plan->find({"deputy"})->surplus > base::Seats{};
}

/// Nobody names more people than there are seats; the last of each office come on a second paper.
void Community::nominate() {
    not_before(20);
    nomination::NominationProposed first = paper_of(31, 40);
    nomination::NominationProposed second = paper_of(41, 50);
    for (const Candidate& each : everybody) {
        if (!stands(each.id)) {
            continue;
        }
        state_fact(named(each.id, each.number, sex_of(each.number)));
        const base::OfficeId office{std::string(each.office)};
        if (first.offices.empty() || first.offices.back().office != office) {
            first.offices.push_back({.office = office, .persons = {}});
        }
        const bool full =
            std::ssize(first.offices.back().persons) == state.plan->find(office)->seats.value;
        if (full) {
            second.offices.push_back({.office = office, .persons = {{std::string(each.id)}}});
        } else {
            first.offices.back().persons.push_back({std::string(each.id)});
        }
    }
    state_fact(first);
    state_fact(second);
}

/// A paper of the Party organisation or, where it does not nominate, of these electors jointly or
/// of the election committee. The second is always of electors where they may nominate.
nomination::NominationProposed Community::paper_of(std::uint64_t from, std::uint64_t to) const {
    const auto& sources = *state.rules->nomination.sources;
    const auto may = [&](law::NominationSource source) {
        return std::ranges::find(sources, source) != sources.end();
    };
    nomination::NominationProposed proposed{.committee_votes = {},
                                            .group = {},
                                            .meeting = {},
                                            .nominators = {},
                                            .offices = {},
                                            .source = law::NominationSource::PartyOrganisation};
    if (may(law::NominationSource::JointElectors) &&
        (from > 40 || !may(law::NominationSource::PartyOrganisation))) {
        proposed.source = law::NominationSource::JointElectors;
        for (std::uint64_t n = from; n <= to; ++n) {
            proposed.nominators.push_back(handle(n));
        }
    } else if (!may(law::NominationSource::PartyOrganisation)) {
        proposed.source = law::NominationSource::ElectionCommittee;
        proposed.committee_votes = base::Members{4};
    }
    return proposed;
}

void Community::publish_list() {
    not_before(16);
    if (!state.nomination.nominees_posted) {
        state_fact(nomination::NomineesPublished{
            .offices = nomination::nominee_list(state.nomination, *state.nominated)});
    }
    not_before(10);
    for (const Candidate& each : everybody) {
        const base::PersonId person{std::string(each.id)};
        if (!stands(each.id) || state.nomination.nominees.at(person).accepted) {
            continue;
        }
        state_fact(nomination::NomineeReviewed{.authority = reviewer_of(*state.rules),
                                               .finding = nomination::Finding::Eligible,
                                               .ground = {},
                                               .in_favour = {5},
                                               .person = person});
        state_fact(
            nomination::NomineeAccepted{.office = {std::string(each.office)}, .person = person});
    }
    state_fact(nomination::CandidatesPublished{
        .offices = nomination::proposed_list(state.nomination, *state.nominated)});
}

void Community::get_ready() {
    const bool meeting_only = state.plan->voting_form == law::VotingForm::Meeting;
    not_before(6);
    poll::StationsFixed places{.in_favour = {4},
                               .stations = {{poll::StationKind::Centre, {"hall"}}}};
    poll::StaffAppointed staff{.in_favour = {4},
                               .staff = {{poll::Duty::Scrutineer, {"p6"}, {"hall"}}}};
    if (!meeting_only) {
        places.stations.push_back({poll::StationKind::Station, {"east"}});
        staff.staff.push_back({poll::Duty::Issuer, {"p7"}, {"east"}});
    }
    fill_crew(staff, places.stations, state.rules->poll,
              {{"p1"}, {"p2"}, {"p3"}, {"p4"}, {"p5"}, {"p6"}});
    state_fact(places);
    if (*state.rules->poll.notice_days) {
        state_fact(poll::PollAnnounced{.in_favour = {4}});
    }
    state_fact(staff);
    if (method_ == law::VotingMethod::AllElectors) {
        state_fact(poll::ProxyApproved{.principal = handle(54),
                                       .proxy = handle(55),
                                       .relation = poll::ProxyTie::OtherElector});
    }
    not_before(2);
    state_fact(poll::ProxiesPublished{.principals = state.poll.mandates.standing});
    state_fact(poll::PapersPrinted{.papers = {70}, .style = {"joint"}});
    for (const poll::Station& each : places.stations) {
        state_fact(
            poll::PapersDelivered{.papers = {35}, .station = each.station, .style = {"joint"}});
    }
    not_before(0);
}

/// Everybody who elects votes: with all electors the even numbers in the east, 54 through 55; the
/// representatives all in the hall.
void Community::vote() {
    const bool all = method_ == law::VotingMethod::AllElectors;
    for (const poll::Place& each : std::vector(state.poll.places)) {
        if (each.stage == poll::Stage::Fixed) {
            state_fact(poll::PollOpened{.station = each.station.station});
        }
    }
    for (std::uint64_t n = 1; n <= electors; ++n) {
        if (!election::is_entitled(state, handle(n)) || state.poll.has_drawn(handle(n), 0)) {
            continue;
        }
        poll::PaperIssued issued{.proxy = {},
                                 .station = {all && n % 2 == 0 ? "east" : "hall"},
                                 .style = {"joint"},
                                 .voter = handle(n)};
        if (all && n == 54) {
            issued.proxy = handle(55);
        }
        state_fact(issued);
    }
    for (const poll::Place& each : std::vector(state.poll.places)) {
        const poll::Stock& stock = each.stock.front();
        state_fact(poll::PollClosed{.reason = {},
                                    .station = each.station.station,
                                    .stock = {{stock.on_hand(), stock.spoiled, {"joint"}}},
                                    .watchers = watchers(state.rules->poll, each.station.kind)});
        if (*state.rules->poll.unissued_destroyed) {
            state_fact(all_destroyed(state.poll, each.station.station));
        }
    }
}

/// The representatives have papers in the hall alone: an empty box of the east joins it.
void Community::open_boxes() {
    if (method_ == law::VotingMethod::HouseholdRepresentatives) {
        state_fact(poll::BoxesMerged{.from = {{"east"}}, .into = {"hall"}});
    }
    for (const poll::PlaceBook& each : poll::books(state.poll).places) {
        if (each.box == poll::Box::Sealed) {
            state_fact(poll::BoxOpened{.reason = {},
                                       .returned = {{each.styles.front().issued, {"joint"}}},
                                       .station = each.station});
        }
    }
}

/// All papers are marked the same: a, c, e, f and g are elected.
void Community::count() {
    open_boxes();
    const std::string marks = stands("d") ? "+./+./+++." : "+./+/+++.";
    for (const char* station : {"hall", "east"}) {
        const auto papers = poll::returned(state.poll, {station}, {"joint"});
        if (papers) {
            state_fact(count::BatchSealed{.batch = {std::string("b-") + station},
                                          .papers = *papers,
                                          .patterns = {{.marks = marks, .papers = *papers}},
                                          .station = {station},
                                          .style = {"joint"}});
        }
    }
    state_fact(count::ResultAnnounced{.result = election::result(state)});
}

}  // namespace douxuan::test
