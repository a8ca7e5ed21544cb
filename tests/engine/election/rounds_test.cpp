// SPDX-License-Identifier: Apache-2.0
// The rounds after the first, through the two functions: what may open one, what it keeps of the
// poll before, what undoes a result.
#include "engine/election/rounds.h"

#include "engine/election/queries.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RoundKind;
using election::Phase;
using election::RoundOpened;
using test::day;
using test::handle;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

/// c elected deputy, e and f members; the chair's seat (a and b) and one member's stay open.
constexpr const char* two_open = "../+./++..";

Village announced(std::vector<count::Pattern> patterns,
                  const law::Ruleset& rules = test::cn_village_2026()) {
    Village village(rules);
    village.to(Phase::Counting).count_all(std::move(patterns)).to(Phase::Announced);
    return village;
}

Village with_two_open() {
    return announced({{two_open, {40}}});
}

base::Date later(const Village& village, std::int64_t days) {
    return village.election_day() + base::Days{days};
}

const count::OfficeStanding& seats(const Village& village, const std::string& office) {
    static count::Standing now;
    now = election::standing(village.state);
    const count::OfficeStanding* found = now.find({office});
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("a further election: those not elected, by votes, as many as seats and surplus",
          "[law:OL-2025/18]") {
    Village village = announced({{"+./+./++..", {28}}, {".+/+./+.+.", {20}}, {two_open, {12}}});
    // a 28, b 20 of 60: nobody is chair. e 60, f 40: elected; g 20.
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == RoundKind::Further);
    REQUIRE(next->offices.size() == 2);
    CHECK(next->offices[0].candidates == Persons{{"a"}, {"b"}});
    CHECK(next->offices[1].seats == base::Seats{1});
    // One seat and a surplus of one.
    CHECK(next->offices[1].candidates == Persons{{"g"}, {"h"}});
}

TEST_CASE("every round is opened as it follows from the record") {
    Village village = with_two_open();
    village.on(later(village, 3));
    RoundOpened opened = test::round_due(village, later(village, 2));
    opened.round = RoundKind::TieVote;
    opened.offices.pop_back();
    opened.in_favour = {2};
    test::mend_one_by_one<RoundOpened>(
        opened,
        {{"decision_missed", [](RoundOpened& e) { e.in_favour = {3}; }},
         {"round_kind_differs", [](RoundOpened& e) { e.round = RoundKind::Further; }},
         {"round_day_passed", [&](RoundOpened& e) { e.day = later(village, 3); }},
         {"round_differs",
          [&](RoundOpened& e) { e.offices = test::round_due(village, e.day).offices; }}},
        [&](const RoundOpened& e) { return village.judge(e); });
    village.state_fact(test::round_due(village, later(village, 3)));
    CHECK(village.state.phase == Phase::Listed);
    CHECK(village.verdict(test::round_due(village, later(village, 5))) == "admitted");
}

TEST_CASE("when every seat is filled no round is opened; before the first result neither") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    const RoundOpened none{.day = village.election_day(),
                           .in_favour = {4},
                           .offices = {},
                           .round = RoundKind::Further};
    CHECK(village.verdict(none) == "no_round_needed");
    Village listed(test::cn_village_2026());
    listed.to(Phase::Listed);
    CHECK(listed.verdict(none) == "out_of_phase");
}

TEST_CASE("with nobody left to choose among, no further election is opened", "[law:OL-2025/18]") {
    Village village = with_two_open();
    for (const char* person : {"g", "h"}) {
        village.state.nomination.nominees.at({person}).withdrawal =
            nomination::Withdrawal::Declared;
    }
    const auto refused = village.judge(test::round_due(village, later(village, 1)));
    CHECK(test::verdict(refused) == "surplus_exhausted");
    CHECK(test::detail(refused, "office") == "member");
    CHECK(test::detail(refused, "candidates") == "0");
    CHECK(test::detail(refused, "needed") == "2");
}

TEST_CASE("three rounds: a tie, open seats, and a committee", "[law:OL-2025/18]") {
    Village village = announced({{"../+./+++.", {31}}, {"../+./++.+", {29}}});
    // g 31, h 29 are no tie, so only the chair is open.
    village.open_round(later(village, 1));
    village.to(Phase::Counting).count_all({{"+.", {30}}, {".+", {30}}}).to(Phase::Announced);
    CHECK(village.state.count.announced->next == count::NextStep::TieVote);
    CHECK(village.state.rounds.back().kind == RoundKind::Further);
    CHECK_FALSE(village.state.complete);
    village.open_round(later(village, 2));
    CHECK(village.state.rounds.back().kind == RoundKind::TieVote);
    village.to(Phase::Counting).count_all({{"+.", {3}}, {".+", {2}}}).to(Phase::Announced);
    CHECK(seats(village, "chair").elected == Persons{{"a"}});
    CHECK(village.state.count.announced->next == count::NextStep::Nothing);
    CHECK(village.state.complete == later(village, 2));
    CHECK(election::elected(village.state) == base::Seats{5});
    CHECK(village.verdict(election::CertificateIssued{.office = {"chair"}, .person = {"a"}}) ==
          "admitted");
    CHECK(village.verdict(election::CertificateIssued{.office = {"member"}, .person = {"e"}}) ==
          "admitted");
}

TEST_CASE("a later round begins with an empty poll at the same places") {
    Village village = with_two_open();
    village.open_round(later(village, 1));
    CHECK_FALSE(village.state.poll.has_drawn(handle(1), 0));
    CHECK(village.state.count.batches.empty());
    CHECK_FALSE(village.state.count.announced);
    CHECK_FALSE(village.state.poll.staff.empty());
    // The papers of the first round are those of another vote: none of them is in the stock.
    CHECK(village.state.poll.styles.front().papers == base::Papers{80});
    CHECK(village.verdict(nomination::CandidatesPublished{.offices = {}}) == "out_of_phase");
    village.state_fact(poll::PollOpened{.station = {"hall"}});
    CHECK(village.verdict(poll::PaperIssued{
              .proxy = {}, .station = {"hall"}, .style = {"joint"}, .voter = handle(1)}) ==
          "admitted");
}

TEST_CASE("a round is polled on its day only") {
    Village village = with_two_open();
    village.open_round(later(village, 1));
    village.on(later(village, 2));
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "not_election_day");
}

TEST_CASE("mandates stand for a further election, but not those of a proxy who stands now",
          "[law:OL-2025/18]") {
    Village village = announced({{two_open, {40}}});
    REQUIRE(village.state.poll.proxy_of(handle(54)));
    SECTION("as the national law is read") {
        village.open_round(later(village, 1));
        CHECK(village.state.poll.proxy_of(handle(54)) == handle(55));
    }
    SECTION("where each vote needs its own") {
        law::Ruleset rules = test::cn_village_2026();
        rules.further.mandates_stand.value = false;
        village.state.rules = &rules;
        village.state_fact(test::round_due(village, later(village, 1)));
        CHECK_FALSE(village.state.poll.proxy_of(handle(54)));
    }
}

TEST_CASE("a candidate of the round is neither staff nor proxy") {
    Village village = with_two_open();
    village.open_round(later(village, 1));
    CHECK(village.verdict(poll::StaffAppointed{.in_favour = {4},
                                               .staff = {{poll::Duty::Teller, {"g"}, {"hall"}}}}) ==
          "staff_is_candidate");
    // e is elected and stands no more.
    CHECK(village.verdict(poll::StaffAppointed{.in_favour = {4},
                                               .staff = {{poll::Duty::Teller, {"e"}, {"hall"}}}}) !=
          "staff_is_candidate");
}

TEST_CASE("a candidate of the round who withdraws is left out of a new list") {
    Village village = with_two_open();
    village.state_fact(test::round_due(village, later(village, 9)));
    village.state_fact(nomination::NomineeWithdrew{.person = {"g"}});
    CHECK(village.verdict(poll::PapersPrinted{.papers = {80}, .style = {"joint"}}) ==
          "round_list_stale");
    const RoundOpened again = test::round_due(village, later(village, 9));
    CHECK(again.offices.back().candidates == Persons{{"h"}});
}

TEST_CASE("a fresh election of a void vote has the candidates of the first", "[law:OL-2025/18]") {
    Village village = announced({{two_open, {40}}});
    village.state_fact(election::VoteNullified{.authority = closing::Authority::County,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {1}});
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == RoundKind::Fresh);
    REQUIRE(next->offices.size() == 3);
    CHECK(next->offices[2].candidates == Persons{{"e"}, {"f"}, {"g"}, {"h"}});
    CHECK(election::elected(village.state) == base::Seats{0});
    village.open_round(later(village, 7));
    CHECK_FALSE(village.state.poll.proxy_of(handle(54)));
    village.to(Phase::Counting).count_all({{"+./+./+++.", {60}}}).to(Phase::Announced);
    CHECK(village.state.count.announced->next == count::NextStep::Nothing);
    CHECK(seats(village, "member").elected == Persons{{"e"}, {"f"}, {"g"}});
}

TEST_CASE("a vote is declared void in the middle of the poll; a round is void once") {
    Village village(test::cn_village_2026());
    village.to(Phase::Polling);
    const election::VoteNullified first{.authority = closing::Authority::Township,
                                        .ground = election::NullityGround::Fraud,
                                        .round = {1}};
    election::VoteNullified other = first;
    other.round = {2};
    CHECK(village.verdict(other) == "round_unknown");
    other.round = {0};
    CHECK(village.verdict(other) == "round_unknown");
    village.state_fact(first);
    CHECK(village.state.phase == Phase::Announced);
    CHECK(village.verdict(first) == "round_void_already");
    CHECK(election::next_round(village.state)->kind == RoundKind::Fresh);
}

TEST_CASE("when an earlier round is void, so are those that build on it") {
    Village village = with_two_open();
    village.open_round(later(village, 1));
    village.to(Phase::Counting).count_all({{"+./+.", {60}}}).to(Phase::Announced);
    REQUIRE(village.state.complete);
    village.state_fact(election::CertificateIssued{.office = {"chair"}, .person = {"a"}});
    SECTION("the further election alone: its seats are open again") {
        village.state_fact(election::VoteNullified{.authority = closing::Authority::County,
                                                   .ground = election::NullityGround::OtherBreach,
                                                   .round = {2}});
        CHECK(election::next_round(village.state)->kind == RoundKind::Further);
        CHECK(seats(village, "member").elected == Persons{{"e"}, {"f"}});
    }
    SECTION("the first: nothing stands") {
        village.state_fact(election::VoteNullified{.authority = closing::Authority::County,
                                                   .ground = election::NullityGround::OtherBreach,
                                                   .round = {1}});
        CHECK(election::next_round(village.state)->offices.size() == 3);
    }
    CHECK(village.state.certified.empty());
    CHECK_FALSE(village.state.complete);
}

TEST_CASE("whose election is void loses the seat and stands in no later round",
          "[law:OL-2025/21]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    village.state_fact(election::CertificateIssued{.office = {"chair"}, .person = {"a"}});
    election::WinnerUnseated unseated{.authority = closing::Authority::Township,
                                      .cause = election::UnseatingCause::Fraud,
                                      .office = {"member"},
                                      .person = {"a"}};
    CHECK(village.verdict(unseated) == "not_elected");
    unseated.office = {"chair"};
    village.state_fact(unseated);
    CHECK(village.state.certified.empty());
    CHECK_FALSE(village.state.complete);
    CHECK(village.verdict(unseated) == "not_elected");
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == RoundKind::Further);
    // Only b is left: no choice, and so no further election.
    CHECK(next->offices.front().candidates == Persons{{"b"}});
}

TEST_CASE("seats are left open by a meeting, when the ruleset knows it", "[law:OL-2025/18]") {
    Village village = with_two_open();
    const election::SeatsLeftOpen leave{Village::meeting()};
    CHECK(village.verdict(leave) == "further_election_first");
    village.open_round(later(village, 1));
    village.to(Phase::Counting).count_all({{"../+.", {60}}}).to(Phase::Announced);
    REQUIRE(seats(village, "member").elected == Persons{{"e"}, {"f"}, {"g"}});
    SECTION("four are elected and the chair's seat stays open") {
        election::SeatsLeftOpen weak = leave;
        weak.resolution->in_favour = {12};
        CHECK(village.verdict(weak) == "majority_missed");
        weak.resolution.reset();
        CHECK(village.verdict(weak) == "resolution_missing");
        village.state_fact(leave);
        CHECK(village.state.complete);
        CHECK(village.verdict(leave) == "no_seats_open");
        CHECK_FALSE(election::next_round(village.state));
        CHECK(village.verdict(election::ActingChairNamed{.person = {"e"}, .resolution = {}}) ==
              "not_a_leader");
        village.state_fact(election::ActingChairNamed{.person = {"c"}, .resolution = {}});
        CHECK(village.state.acting_chair == base::PersonId{"c"});
    }
    SECTION("nobody leads while the seat is to be voted on") {
        CHECK(village.verdict(election::ActingChairNamed{.person = {"c"}, .resolution = {}}) ==
              "chair_seat_not_open");
    }
    SECTION("a ruleset that leaves no seat open") {
        law::Ruleset rules = test::cn_village_2026();
        rules.further.stop_elected.value.reset();
        village.state.rules = &rules;
        CHECK(village.verdict(leave) == "stop_not_known");
    }
    SECTION("boundary of the members elected") {
        const auto [least, answer] = GENERATE(table<std::int64_t, std::string>(
            {{3, "admitted"}, {4, "admitted"}, {5, "too_few_elected"}}));
        law::Ruleset rules = test::cn_village_2026();
        rules.further.stop_elected.value = base::Seats{least};
        village.state.rules = &rules;
        CHECK(village.verdict(leave) == answer);
    }
}

TEST_CASE("in Tianjin a meeting may seat the runners-up of the first round", "[law:TJ-2019/33]") {
    const law::Ruleset& tianjin = *law::built_in("tianjin-village-2019");
    const auto seat = [](const Village& village) {
        return election::RunnersUpSeated{.offices = election::runners_up(village.state),
                                         .resolution = Village::meeting()};
    };
    SECTION("a has half of the 60 papers and takes the chair; nobody does for the member's seat") {
        Village village = announced({{"+./+./++..", {30}}, {".+/+./++..", {29}}}, tianjin);
        const election::RunnersUpSeated fact = seat(village);
        CHECK(fact.offices ==
              std::vector<law::OfficePersons>{{.office = {"chair"}, .persons = {{"a"}}}});
        election::RunnersUpSeated other = fact;
        other.offices.front().persons = {{"b"}};
        CHECK(village.verdict(other) == "runners_up_differ");
        other = fact;
        other.resolution.in_favour = {12};
        CHECK(village.verdict(other) == "majority_missed");
        village.state_fact(fact);
        CHECK(seats(village, "chair").elected == Persons{{"a"}});
        CHECK(election::votes_of(village.state, {.office = {"chair"}, .person = {"a"}}) ==
              base::Votes{30});
        CHECK(village.verdict(election::CertificateIssued{.office = {"chair"}, .person = {"a"}}) ==
              "admitted");
        // A seat of the members is still open, and nobody has a third of the votes for it.
        CHECK(village.verdict(seat(village)) == "nobody_to_seat");
        CHECK(election::next_round(village.state)->kind == RoundKind::Further);
    }
    SECTION("just below, at and just above a third of 60") {
        const auto [votes, is_seated] =
            GENERATE(table<std::int64_t, bool>({{19, false}, {20, true}, {21, true}}));
        const Village village = announced({{"+./+./+++.", {votes}}, {"../+./+++.", {30}}}, tianjin);
        CHECK(election::runners_up(village.state).empty() != is_seated);
    }
    SECTION("two with as many votes for one seat are not seated") {
        const Village village = announced({{"+./+./+++.", {25}}, {".+/+./+++.", {25}}}, tianjin);
        CHECK(village.verdict(seat(village)) == "nobody_to_seat");
    }
    SECTION("nor is anybody after a further election, or when no seat is open") {
        Village village = announced({{"+./+./+++.", {25}}, {".+/+./+++.", {24}}}, tianjin);
        village.open_round(later(village, 1));
        village.to(Phase::Counting).count_all({{"..", {60}}}).to(Phase::Announced);
        CHECK(village.verdict(seat(village)) == "nobody_to_seat");
        Village whole = announced({{"+./+./+++.", {60}}}, tianjin);
        CHECK(whole.verdict(seat(whole)) == "no_seats_open");
    }
    SECTION("elsewhere no meeting may") {
        const Village village = with_two_open();
        CHECK(village.verdict(seat(village)) == "runners_up_not_known");
    }
}

TEST_CASE("a tie is voted on before open seats", "[law:OL-2025/18]") {
    // e 60; f, g and h 40 each: three for two seats. Nobody is chair.
    Village village = announced({{"../+./+++.", {20}}, {"../+./++.+", {20}}, {"../+./+.++", {20}}});
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == RoundKind::TieVote);
    REQUIRE(next->offices.size() == 1);
    CHECK(next->offices.front().seats == base::Seats{2});
    CHECK(next->offices.front().candidates == Persons{{"f"}, {"g"}, {"h"}});
    CHECK(village.verdict(election::SeatsLeftOpen{Village::meeting()}) == "no_seats_open");
    village.open_round(village.election_day());
    village.to(Phase::Counting).count_all({{"++.", {4}}, {"+.+", {3}}}).to(Phase::Announced);
    CHECK(seats(village, "member").elected == Persons{{"e"}, {"f"}, {"g"}});
    CHECK(election::next_round(village.state)->kind == RoundKind::Further);
}
