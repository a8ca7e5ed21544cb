// SPDX-License-Identifier: Apache-2.0
// Long: one village, walked through every phase and every ballot scheme.
#include "tests/support/village.h"

#include <algorithm>
#include <utility>

#include "engine/count/marks.h"
#include "engine/election/phase.h"
#include "engine/election/queries.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "engine/poll/admit.h"
#include "engine/poll/books.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/crew.h"
#include "tests/support/formalities.h"
#include "tests/support/verdict.h"

namespace douxuan::test {

namespace {

using election::Phase;

constexpr std::uint64_t voters = 60;

struct Named {
    std::string_view id;
    std::uint64_t number;
    roll::Sex sex;
};

constexpr Named people[] = {
    {"a", 11, roll::Sex::Male},    {"b", 12, roll::Sex::Male},    {"c", 13, roll::Sex::Female},
    {"d", 14, roll::Sex::Female},  {"e", 15, roll::Sex::Male},    {"f", 16, roll::Sex::Female},
    {"g", 17, roll::Sex::Male},    {"h", 18, roll::Sex::Female},  {"i", 19, roll::Sex::Male},
    {"s1", 21, roll::Sex::Male},   {"s2", 22, roll::Sex::Female}, {"s3", 23, roll::Sex::Male},
    {"s4", 24, roll::Sex::Female}, {"s5", 25, roll::Sex::Male},   {"s6", 26, roll::Sex::Female},
    {"s7", 27, roll::Sex::Male},   {"s8", 28, roll::Sex::Female},
};

using OfficeLists = std::vector<law::OfficePersons>;

const OfficeLists three_offices{{.office = {"chair"}, .persons = {{"a"}, {"b"}}},
                                {.office = {"deputy"}, .persons = {{"c"}, {"d"}}},
                                {.office = {"member"}, .persons = {{"e"}, {"f"}, {"g"}, {"h"}}}};
const OfficeLists four_offices{{.office = {"chair"}, .persons = {{"a"}, {"b"}}},
                               {.office = {"deputy"}, .persons = {{"c"}, {"d"}}},
                               {.office = {"woman_member"}, .persons = {{"f"}, {"h"}}},
                               {.office = {"member"}, .persons = {{"e"}, {"g"}, {"i"}}}};
const OfficeLists members_only{
    {.office = {"member"}, .persons = {{"a"}, {"b"}, {"c"}, {"e"}, {"f"}, {"g"}}}};

bool has_womens_column(const law::Ruleset& rules) {
    return *rules.committee.women_seat == law::WomenSeat::OwnColumn;
}

/// The formal list of that village.
const OfficeLists& candidates(const law::Ruleset& rules, law::BallotScheme scheme) {
    if (scheme == law::BallotScheme::MembersFirst) {
        return members_only;
    }
    return has_womens_column(rules) ? four_offices : three_offices;
}

constexpr std::string_view usual_marks = "+./+./+++.";

base::Date election_day_under(const law::Ruleset& rules) {
    if (!rules.out_of_force) {
        return day("2026-12-20");
    }
    return day(rules.in_force < day("2015-12-20") ? "2015-12-20" : "2024-12-20");
}

}  // namespace

roll::PersonNamed named(std::string_view id, std::uint64_t number, roll::Sex sex) {
    return {.name = "王" + std::string(id),
            .person = {std::string(id)},
            .sex = sex,
            .voter = handle(number)};
}

Village::Village(const law::Ruleset& rules, law::BallotScheme scheme, law::NominationMode mode)
    : Walk(rules, election_day_under(rules)), scheme_(scheme), mode_(mode) {
    for (std::uint64_t n = 1; n <= voters; ++n) {
        annex[n] = n >= 31 && n <= 33 ? outsider(n) : resident(n);
    }
    for (const std::uint64_t n : {34U, 35U}) {
        annex[n].category = roll::VoterClass::Away;
        annex[n].own_word = roll::OwnWord::Reply;
    }
    for (const std::uint64_t n : {31U, 32U, 33U}) {
        annex[n].since = day("2010-01-01");
    }
    for (const Named& each : people) {
        annex[each.number].sex = each.sex;
    }
    days_before(60);
}

assembly::Resolution Village::meeting() {
    return {.basis = assembly::QuorumBasis::Representatives,
            .body = law::Body::RepresentativesMeeting,
            .entitled = {30},
            .in_favour = {20},
            .present = {24}};
}

assembly::Resolution Village::deciding(const law::Ruleset& rules) {
    const std::vector<law::Body>& bodies = *rules.committee.size_decided_by;
    if (std::ranges::find(bodies, law::Body::RepresentativesMeeting) != bodies.end()) {
        return meeting();
    }
    return {.basis = assembly::QuorumBasis::Adults,
            .body = law::Body::VillagersMeeting,
            .entitled = {60},
            .in_favour = {40},
            .present = {50}};
}

Village& Village::to(Phase phase) {
    while (state.phase < phase) {
        switch (state.phase) {
            case Phase::Empty:
                prepare();
                break;
            case Phase::Preparation:
                register_voters();
                post_roll();
                break;
            case Phase::RollPosted:
                finalise_roll();
                break;
            case Phase::RollFinal:
                if (mode_ == law::NominationMode::NoCandidates) {
                    not_before(10);
                    state_fact(nomination::CandidatesPublished{election::proposed_list(state)});
                } else {
                    nominate();
                }
                break;
            case Phase::Nominated:
                publish_list();
                break;
            case Phase::Listed:
                to_the_morning();
                state_fact(poll::PollOpened{.station = {"hall"}});
                break;
            case Phase::Polling:
                vote();
                close_poll();
                break;
            case Phase::Counting:
                announce();
                break;
            case Phase::Announced:
                break;
        }
    }
    return *this;
}

void Village::prepare() {
    open({.code = "110101001201",
          .kind = law::CommitteeKind::Village,
          .name = "石桥村民委员会",
          .term = 12},
         meeting());
    election::MethodAdopted method{
        .ballot_scheme = scheme_,
        .nomination = {},
        .offices = {{{"chair"}, {1}, {1}}, {{"deputy"}, {1}, {1}}, {{"member"}, {3}, {1}}},
        .resolution = deciding(*state.rules),
        .voting_form = law::VotingForm::MeetingWithStations,
        .woman_office = {}};
    if (mode_ != law::NominationMode::Nominated) {
        method.nomination = mode_;
    }
    if (*state.rules->committee.woman_office_fixed) {
        method.woman_office = base::OfficeId{"deputy"};
    }
    if (has_womens_column(*state.rules)) {
        method.offices.back().seats = {2};
        method.offices.insert(method.offices.end() - 1, {{"woman_member"}, {1}, {1}});
        method.woman_office = base::OfficeId{"woman_member"};
    }
    state_fact(method);
}

void Village::register_voters() {
    if (roll::registered(state.roll) > base::Voters{}) {
        return;
    }
    state_fact(assembly::OutsidersConsented{
        .resolution = meeting(), .voters = {commitment(31), commitment(32), commitment(33)}});
    for (std::uint64_t n = 1; n <= voters; ++n) {
        state_fact(roll::VoterRegistered{.commitment = commitment(n)});
    }
}

void Village::post_roll() {
    not_before(30);
    state_fact(roll::RollPublished{.numbers = numbers()});
}

void Village::finalise_roll() {
    not_before(24);
    state_fact(roll::RollFinalised{.numbers = numbers()});
    for (const Named& each : people) {
        // Posted again, the roll is made final once more.
        if (roll::person(state.roll, {std::string(each.id)}) == nullptr) {
            state_fact(named(each.id, each.number, each.sex));
        }
    }
}

void Village::nominate() {
    not_before(15);
    nomination::NominationCounted counted{
        .rankings = {}, .source = law::NominationSource::RegisteredVoters, .took_part = {50}};
    for (const law::OfficePersons& office : candidates(*state.rules, scheme_)) {
        nomination::OfficeRanking ranking{.names = {}, .office = office.office};
        base::Votes votes{27};
        for (const base::PersonId& person : office.persons) {
            ranking.names.push_back({person, votes});
            votes -= base::Votes{5};
        }
        counted.rankings.push_back(std::move(ranking));
    }
    // One name more than the list takes.
    if (candidates(*state.rules, scheme_) == three_offices) {
        counted.rankings.back().names.push_back({{"i"}, {1}});
    }
    state_fact(counted);
    if (*state.rules->nomination.nominees_days) {
        state_fact(nomination::NomineesPublished{
            nomination::nominee_list(state.nomination, *state.nominated)});
    }
    // Where a primary decides, they have as many votes in it as nominations.
    for (const nomination::OfficeRanking& each : counted.rankings) {
        const law::OfficeSeats& office = *state.nominated->find(each.office);
        if (nomination::needs_primary(state.nomination, each.office, state.rules->nomination) &&
            !nomination::cut_before_list(state.nomination, office).tied.empty()) {
            state_fact(nomination::Preselected{
                .names = each.names, .office = each.office, .took_part = {50}});
        }
    }
}

void Village::publish_list() {
    not_before(10);
    const OfficeLists& list = candidates(*state.rules, scheme_);
    for (const law::OfficePersons& office : list) {
        for (const base::PersonId& person : office.persons) {
            if (state.nomination.nominees.at(person).accepted) {
                continue;
            }
            state_fact(nomination::NomineeReviewed{.authority = reviewer_of(*state.rules),
                                                   .finding = nomination::Finding::Eligible,
                                                   .ground = {},
                                                   .in_favour = {5},
                                                   .person = person});
            state_fact(nomination::NomineeAccepted{.office = office.office, .person = person});
        }
    }
    if (*state.rules->nomination.review_days) {
        state_fact(nomination::review_result(state.nomination));
    }
    state_fact(nomination::CandidatesPublished{.offices = list});
}

base::StyleId Village::style() const {
    return state.round_plan()->styles().front().style;
}

Village& Village::to_the_morning() {
    to(Phase::Listed);
    if (!state.poll.places.empty()) {
        return *this;
    }
    not_before(6);
    const law::PollRules& rules = state.rules->poll;
    const poll::StationsFixed places{.approval = boxes_approved(rules, now.date_in_china()),
                                     .in_favour = {4},
                                     .stations = {{poll::StationKind::Centre, {"hall"}},
                                                  {poll::StationKind::Station, {"east"}},
                                                  {poll::StationKind::MobileBox, {"mobile"}}}};
    state_fact(places);
    if (*rules.notice_days) {
        state_fact(poll::PollAnnounced{.in_favour = {4}});
    }
    poll::StaffAppointed staff{.in_favour = {4},
                               .staff = {{poll::Duty::Scrutineer, {"s1"}, {"hall"}},
                                         {poll::Duty::Teller, {"s2"}, {"hall"}},
                                         {poll::Duty::Scrutineer, {"s3"}, {"east"}},
                                         {poll::Duty::Issuer, {"s4"}, {"east"}},
                                         {poll::Duty::Scrutineer, {"s5"}, {"mobile"}},
                                         {poll::Duty::Issuer, {"s6"}, {"mobile"}},
                                         {poll::Duty::MobileBoxKeeper, {"s7"}, {"mobile"}}}};
    fill_crew(staff, places.stations, rules, {{"s8"}, {"s1"}, {"s2"}, {"s3"}, {"s4"}});
    if (!poll::approvals_asked(state.poll, staff, state.setting(now)).empty()) {
        staff.resolution = meeting();
    }
    state_fact(staff);
    if (!state.poll.mandates.published) {
        state_fact(poll::ProxyApproved{.card = card(rules),
                                       .principal = handle(54),
                                       .proxy = handle(55),
                                       .relation = poll::ProxyTie::Child});
        state_fact(poll::ProxyApproved{.card = card(rules),
                                       .principal = handle(56),
                                       .proxy = handle(57),
                                       .relation = poll::ProxyTie::Sibling});
    }
    not_before(std::max<std::int64_t>(2, rules.proxy_days->value));
    if (!state.poll.mandates.published) {
        state_fact(poll::ProxiesPublished{.principals = state.poll.mandates.standing});
    }
    state_fact(poll::MobileVotersPublished{
        .grounds = grounds(rules, 4),
        .resolution = *rules.mobile_list_by ? std::optional(meeting()) : std::nullopt,
        .station = {"mobile"},
        .voters = {handle(50), handle(51), handle(52), handle(53)}});
    deliver_papers();
    not_before(0);
    adopt_staff();
    return *this;
}

void Village::deliver_papers() {
    for (const law::Style& each : state.round_plan()->styles()) {
        state_fact(poll::PapersPrinted{.papers = {80}, .style = each.style});
        for (const auto& [station, papers] :
             {std::pair{"hall", 38}, std::pair{"east", 32}, std::pair{"mobile", 5}}) {
            state_fact(poll::PapersDelivered{
                .papers = {papers}, .station = {station}, .style = each.style});
        }
    }
}

void Village::adopt_staff() {
    if (poll::adoption_rule(state.poll, state.round_setting(now)) != nullptr &&
        state.poll.staff_adopted != now.date_in_china()) {
        state_fact(raised_hands(30, voters));
    }
}

/// Everybody votes: 50 to 53 at the mobile box, even numbers in the east, the others in the hall.
void Village::vote() {
    for (const char* station : {"hall", "east", "mobile"}) {
        const poll::Place& place = state.poll.places[state.poll.place({station})];
        if (place.stage == poll::Stage::Fixed) {
            state_fact(poll::PollOpened{.official = official(state.rules->poll, place.station.kind),
                                        .station = {station}});
        }
    }
    for (std::uint64_t n = 1; n <= voters; ++n) {
        const bool mobile = n >= 50 && n <= 53;
        const bool hall = n == 54 || n == 56 || n % 2 == 1;
        for (std::size_t at = 0; at < state.poll.styles.size(); ++at) {
            if (state.poll.has_drawn(handle(n), at)) {
                continue;
            }
            poll::PaperIssued issued{.proxy = {},
                                     .station = {mobile ? "mobile" : (hall ? "hall" : "east")},
                                     .style = state.poll.styles[at].style,
                                     .voter = handle(n)};
            issued.proxy = state.poll.proxy_of(handle(n));
            now.seconds_since_epoch += 60;
            state_fact(issued);
        }
    }
    state_fact(poll::PaperSpoiled{.station = {"hall"}, .style = style()});
    state_fact(
        poll::VoterTurnedAway{.reason = poll::TurnedAwayFor::NotOnRoll, .station = {"east"}});
}

void Village::close_poll() {
    now.seconds_since_epoch += 3600;
    for (const char* station : {"east", "mobile", "hall"}) {
        const poll::Place& place = state.poll.places[state.poll.place({station})];
        poll::PollClosed closed{.reason = {},
                                .station = {station},
                                .stock = {},
                                .watchers = watchers(state.rules->poll, place.station.kind)};
        for (std::size_t at = 0; at < state.poll.styles.size(); ++at) {
            const poll::Stock& stock = place.stock[at];
            closed.stock.push_back({stock.on_hand(), stock.spoiled, state.poll.styles[at].style});
        }
        state_fact(closed);
        if (*state.rules->poll.unissued_destroyed) {
            state_fact(all_destroyed(state.poll, {station}));
        }
    }
}

void Village::open_boxes() {
    now.seconds_since_epoch += 600;
    poll::BoxesMerged merged{.from = {{"mobile"}}, .into = {"hall"}};
    if (*state.rules->poll.mobile_overcount) {
        merged.counted.emplace();
        for (std::size_t at = 0; at < state.poll.styles.size(); ++at) {
            merged.counted->push_back(
                {.papers = state.poll.places[state.poll.place({"mobile"})].stock[at].issued,
                 .station = {"mobile"},
                 .style = state.poll.styles[at].style});
        }
    }
    state_fact(merged);
    for (const char* station : {"hall", "east"}) {
        poll::BoxOpened opened{.reason = {}, .returned = {}, .station = {station}};
        for (std::size_t at = 0; at < state.poll.styles.size(); ++at) {
            base::Papers papers;
            for (const poll::PlaceBook& each : poll::books(state.poll).places) {
                if (each.station.text == station ||
                    (each.box == poll::Box::Merged && station == std::string_view("hall"))) {
                    papers += each.styles[at].issued;
                }
            }
            opened.returned.push_back({papers, state.poll.styles[at].style});
        }
        state_fact(opened);
    }
}

Village& Village::to_the_opened_boxes() {
    to(Phase::Counting);
    if (!poll::sealed_boxes(state.poll).empty()) {
        open_boxes();
    }
    return *this;
}

count::BatchSealed Village::batch(std::string_view station,
                                  std::vector<count::Pattern> patterns) const {
    base::Papers rest =
        poll::returned(state.poll, {std::string(station)}, style()).value_or(base::Papers{});
    count::BatchSealed batch{.batch = {"b-" + std::string(station)},
                             .papers = rest,
                             .patterns = std::move(patterns),
                             .station = {std::string(station)},
                             .style = style()};
    for (const count::Pattern& each : batch.patterns) {
        rest -= each.papers;
    }
    if (rest > base::Papers{}) {
        batch.patterns.push_back({.marks = std::string(usual_marks), .papers = rest});
    }
    std::ranges::sort(batch.patterns, {}, &count::Pattern::marks);
    return batch;
}

Village& Village::count_papers() {
    to_the_opened_boxes();
    now.seconds_since_epoch += 600;
    if (state.count.batches.empty()) {
        state_fact(batch("hall", {{"#", {1}}, {"+-/.+/+++.", {4}}, {"+./+./++..~w1", {1}}}));
        state_fact(batch("east", {{".+/../....", {2}}}));
        state_fact(count::WriteInAdjudicated{.in_favour = {5},
                                             .person = base::PersonId{"i"},
                                             .spelling = "王i",
                                             .write_in = {"w1"}});
    }
    return *this;
}

Village& Village::count_all(std::vector<count::Pattern> patterns) {
    to_the_opened_boxes();
    now.seconds_since_epoch += 600;
    std::string blank;
    for (const count::BallotPart& part : state.count.ballots.front().parts) {
        blank += (blank.empty() ? "" : "/") + std::string(part.candidates.size(), '.');
    }
    patterns.push_back({.marks = blank, .papers = {1000}});
    auto pattern = patterns.begin();
    for (const char* station : {"hall", "east"}) {
        count::BatchSealed batch{.batch = {"b-" + std::string(station)},
                                 .papers = *poll::returned(state.poll, {station}, style()),
                                 .patterns = {},
                                 .station = {station},
                                 .style = style()};
        for (base::Papers rest = batch.papers; rest > base::Papers{};) {
            const base::Papers taken = std::min(rest, pattern->papers);
            batch.patterns.push_back({.marks = pattern->marks, .papers = taken});
            rest -= taken;
            pattern->papers -= taken;
            pattern += pattern->papers == base::Papers{} ? 1 : 0;
        }
        std::ranges::sort(batch.patterns, {}, &count::Pattern::marks);
        state_fact(batch);
    }
    return *this;
}

void Village::count_for_the_first() {
    to_the_opened_boxes();
    now.seconds_since_epoch += 600;
    for (const count::Ballot& ballot : state.count.ballots) {
        std::string marks;
        for (const count::BallotPart& part : ballot.parts) {
            const auto seats = static_cast<std::size_t>(part.seats.value);
            marks += marks.empty() ? "" : "/";
            for (std::size_t i = 0; i < part.candidates.size(); ++i) {
                marks += i < seats ? '+' : '.';
            }
        }
        for (const char* station : {"hall", "east"}) {
            const base::Papers papers = *poll::returned(state.poll, {station}, ballot.style);
            state_fact(count::BatchSealed{.batch = {std::string(station) + "-" + ballot.style.text},
                                          .papers = papers,
                                          .patterns = {{marks, papers}},
                                          .station = {station},
                                          .style = ballot.style});
        }
    }
}

Village& Village::with_every_seat_filled() {
    to(Phase::Counting);
    count_for_the_first();
    return to(Phase::Announced);
}

Village& Village::open_round(base::Date day) {
    if (now.date_in_china() < day) {
        on(day);
    }
    state_fact(round_due(*this, day));
    deliver_papers();
    adopt_staff();
    return *this;
}

void Village::announce() {
    count::Marks marks;
    const count::Ballot& ballot = state.count.ballots.front();
    if (count::read_marks(usual_marks, ballot, marks) == count::Reading::Readable) {
        count_papers();
    } else if (state.count.batches.empty()) {
        count_for_the_first();
    }
    state_fact(count::ResultAnnounced{.result = election::result(state)});
}

}  // namespace douxuan::test
