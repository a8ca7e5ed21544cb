// SPDX-License-Identifier: Apache-2.0
// The election until its candidates are known. What the law lets one compute (numbers, lists) is
// asked of the engine, as the program itself does.
#include "tests/simulate/history.h"

#include <algorithm>

#include "engine/election/queries.h"
#include "engine/law/built_in.h"
#include "engine/nomination/queries.h"
#include "engine/roll/queries.h"
#include "tests/simulate/making.h"

namespace douxuan::simulate {

namespace {

constexpr std::int64_t nine_o_clock = 9 * 60;

}  // namespace

Making::Making(const HistoryPlan& plan, std::int64_t spoilt, Take take)
    : plan_(plan),
      rules_(*law::built_in(plan.ruleset)),
      spoilt_(spoilt),
      random_(plan.seed),
      chronicle_(rules_, std::move(take)),
      poll_day_(plan.election_day),
      habits_(plan.habits) {}

void Making::day_before(std::int64_t days) {
    chronicle_.go_to(poll_day_ - base::Days{days}, nine_o_clock);
}

void Making::make() {
    open();
    choose_method();
    found();
    choose_election_committee();
    register_voters();
    nominate();
    prepare_poll();
    hold_poll();
    hold_later_rounds();
    declare_compositions();
}

void Making::open() {
    day_before(40);
    election::LogOpened made{
        .annex = "hmac-sha256/v1",
        .bureau_sha256 = "",
        .committee = {.code = "110118105212", .kind = {}, .name = "豆各庄村民委员会", .term = 13},
        .log_key = "",
        .origin = "douxuan.example/110118105212-13",
        .program = "simulate",
        .rules_sha256 = std::string(64, '0'),
        .ruleset = rules_.id,
        .schema_sha256 = std::string(64, '0')};
    state(plan_.opened.value_or(std::move(made)));
}

bool Making::has_proxies() const {
    return !is_community() || law::lists(rules_.residents_method.proxies, method());
}

assembly::Resolution Making::decision_of(const std::vector<law::Body>& bodies) const {
    const law::Body body = is_community() ? law::Body::ResidentsRepresentativesMeeting
                                          : law::Body::RepresentativesMeeting;
    if (bodies == std::vector{law::Body::SubDistrict}) {
        return {.basis = assembly::QuorumBasis::NoMeeting,
                .body = law::Body::SubDistrict,
                .entitled = {},
                .in_favour = {},
                .present = {}};
    }
    if (std::ranges::find(bodies, body) != bodies.end()) {
        return {.basis = assembly::QuorumBasis::Representatives,
                .body = body,
                .entitled = {45},
                .in_favour = {36},
                .present = {39}};
    }
    const auto all = static_cast<std::int64_t>(plan_.voters);
    return {.basis = assembly::QuorumBasis::Adults,
            .body = is_community() ? law::Body::ResidentsMeeting : law::Body::VillagersMeeting,
            .entitled = {all},
            .in_favour = {all * 6 / 10},
            .present = {all * 7 / 10}};
}

void Making::choose_method() {
    if (!is_community()) {
        return;
    }
    const base::Members all{static_cast<std::int64_t>(plan_.voters)};
    state(election::VotingMethodChosen{
        .method = method(),
        .opinion = election::ResidentsOpinion{.asked = all,
                                              .for_method = {all.value * 5 / 10},
                                              .form = election::OpinionForm::HouseVisits,
                                              .replied = {all.value * 7 / 10}},
        .proposed_by = election::MethodProposer::ElectionCommittee,
        .resolution = decision_of(*rules_.residents_method.decided_by)});
}

/// A chair and a deputy, a second deputy from seven seats on, and members. Where the surplus of all
/// offices together is bounded, there are as many deputies to choose from as seats.
void Making::found() {
    const base::Seats more_deputies{is_community() && *rules_.residents_nomination.surplus_all ? 0
                                                                                               : 1};
    election::MethodAdopted adopted{.ballot_scheme = plan_.scheme,
                                    .nomination = {},
                                    .offices = {{{"chair"}, {1}, {1}},
                                                {{"deputy"}, deputies(), more_deputies},
                                                {{"member"}, seats_of_members(), {1}}},
                                    .resolution = decision_of(*rules_.committee.size_decided_by),
                                    .voting_form = is_one_meeting()
                                                       ? law::VotingForm::Meeting
                                                       : law::VotingForm::MeetingWithStations,
                                    .woman_office = {}};
    if (*rules_.committee.woman_office_fixed) {
        adopted.woman_office = base::OfficeId{"deputy"};
    }
    state(std::move(adopted));
}

void Making::name(const Voter& voter, std::optional<base::Handle> handle) {
    const roll::PersonRecord& record = voter.person->row.record;
    state(roll::PersonNamed{
        .name = record.name, .person = id_of(voter), .sex = record.sex, .voter = handle});
}

void Making::choose_election_committee() {
    make_people();
    day_before(35);
    assembly::ElectionCommitteeChosen chosen{
        .chair = id_of(*committee_.front()),
        .ranking = {},
        .resolution = decision_of(*rules_.election_committee.chosen_by),
        .size = {election_committee_size}};
    if (*rules_.committee.exit_audit != law::ExitAudit::NotAsked) {
        state(election::ExitAuditPublished{.authority = is_community()
                                                            ? closing::Authority::SubDistrict
                                                            : closing::Authority::Township});
    }
    std::int64_t votes = 38;
    for (const Voter* each : committee_) {
        name(*each, std::nullopt);
        chosen.ranking.push_back({id_of(*each), {votes--}});
    }
    state(std::move(chosen));
    state(election::DayFixed{.election_day = plan_.election_day, .in_favour = {7}});
}

void Making::nominate() {
    day_before(is_community() ? 18 : 16);
    for (const Voter* each : committee_) {
        name(*each, each->handle());
    }
    for (const law::OfficeSeats& office : now().nominated->offices) {
        std::vector<const Voter*>& nominees = nominees_[office.office.text];
        nominees.resize(std::min(
            nominees.size(), static_cast<std::size_t>((office.seats + office.surplus).value) + 1));
        for (const Voter* each : nominees) {
            name(*each, each->handle());
        }
    }
    if (is_community()) {
        propose();
    } else {
        count_nominations();
    }
    publish_candidates();
}

void Making::count_nominations() {
    const base::Voters registered = roll::registered(now().roll);
    nomination::NominationCounted counted{.rankings = {},
                                          .source = law::NominationSource::RegisteredVoters,
                                          .took_part = {registered.value * 4 / 5}};
    for (const law::OfficeSeats& office : now().nominated->offices) {
        nomination::OfficeRanking& ranking = counted.rankings.emplace_back();
        ranking.office = office.office;
        std::int64_t votes = registered.value / 4;
        for (const Voter* each : nominees_[office.office.text]) {
            ranking.names.push_back({id_of(*each), {votes}});
            votes = votes * 9 / 10;
        }
    }
    state(std::move(counted));
}

/// A first paper names as many as there are seats, of the Party organisation where it may
/// nominate; electors together name who makes the surplus.
void Making::propose() {
    const auto electors = static_cast<std::size_t>(rules_.residents_nomination.joint_least->value);
    std::size_t next = 0;
    const auto joint_paper = [&] {
        nomination::NominationProposed paper;
        paper.source = law::NominationSource::JointElectors;
        for (std::size_t i = 0; i < electors; ++i) {
            paper.nominators.push_back(helpers_.at(next++ % helpers_.size())->handle());
        }
        return paper;
    };
    nomination::NominationProposed first;
    first.source = law::NominationSource::PartyOrganisation;
    if (!law::lists(rules_.nomination.sources, first.source)) {
        first = joint_paper();
    }
    nomination::NominationProposed second = joint_paper();
    for (const law::OfficeSeats& office : now().nominated->offices) {
        std::vector<const Voter*>& nominees = nominees_[office.office.text];
        const auto seats = static_cast<std::size_t>(office.seats.value);
        nominees.resize(seats + static_cast<std::size_t>(office.surplus.value));
        const auto ids = [&](std::size_t from, std::size_t to) {
            law::OfficePersons named{.office = office.office, .persons = {}};
            for (std::size_t i = from; i < to; ++i) {
                named.persons.push_back(id_of(*nominees[i]));
            }
            return named;
        };
        first.offices.push_back(ids(0, seats));
        second.offices.push_back(ids(seats, nominees.size()));
    }
    state(std::move(first));
    state(std::move(second));
    if (*rules_.nomination.nominees_days) {
        day_before(16);
        state(nomination::NomineesPublished{
            .offices = nomination::nominee_list(now().nomination, *now().nominated)});
    }
}

void Making::publish_candidates() {
    day_before(14);
    const auto& reviewers = *rules_.nomination.reviewed_by;
    for (const auto& [office, nominees] : nominees_) {
        for (const Voter* each : nominees) {
            state(nomination::NomineeReviewed{
                .authority = reviewers ? std::optional(reviewers->front()) : std::nullopt,
                .finding = nomination::Finding::Eligible,
                .ground = {},
                .in_favour = {6},
                .person = id_of(*each)});
            state(nomination::NomineeAccepted{.office = {office}, .person = id_of(*each)});
        }
    }
    day_before(10);
    state(nomination::CandidatesPublished{election::proposed_list(now())});
    if (*rules_.nomination.meeting == law::CandidatesMeeting::Required) {
        nomination::CandidatesMet met;
        for (const law::OfficePersons& office : nomination::candidates(now().nomination)) {
            met.candidates.insert(met.candidates.end(), office.persons.begin(),
                                  office.persons.end());
        }
        state(std::move(met));
    }
}

void write_history(const HistoryPlan& plan, const Take& take) {
    std::int64_t spoilt = static_cast<std::int64_t>(plan.voters) / 100;
    if (plan.events_least > 0) {
        // The spoilt papers change nothing else, so that a first run tells how many are wanted.
        std::int64_t events = 0;
        Making(plan, 0, [&](const election::Event&, const audit::AnnexRecord*) {
            ++events;
        }).make();
        spoilt = std::max<std::int64_t>(0, plan.events_least - events);
    }
    Making(plan, spoilt, take).make();
}

History make_history(const HistoryPlan& plan) {
    History history;
    write_history(plan, [&](const election::Event& event, const audit::AnnexRecord* record) {
        history.events.push_back(event);
        if (record != nullptr) {
            history.records.push_back(*record);
        }
    });
    return history;
}

}  // namespace douxuan::simulate
