// SPDX-License-Identifier: Apache-2.0
// Of relatives elected only one keeps the office. If one of them declares to leave, that one
// leaves; only if nobody declares it, the higher office stays, then the more votes, and equal votes
// are voted on again. The declaration comes once the papers are counted and before the result is
// announced. Source: 四川省村民委员会选举条例(2025) art. 35; 四川省城市居民委员会选举条例(2025)
// art. 33.
#include <algorithm>

#include "cli/next_steps/next_steps.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RelativeWithdrew;
using election::Phase;
using test::elected;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

RelativeWithdrew withdrew(const char* person, const char* other) {
    return {.other = {other}, .person = {person}};
}

/// Chair a and member e are brothers; f and g, members, are too. All four have a majority: a, c, e
/// with 40, f with 36 and g with 34 of 60 papers. Counted, not announced.
Village counted_with_brothers(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Listed);
    for (const auto& [one, other] : {std::pair{"a", "e"}, std::pair{"f", "g"}}) {
        village.state_fact(roll::KinshipDeclared{
            .other = {other}, .person = {one}, .relation = roll::Kinship::Sibling});
    }
    village.to(Phase::Counting);
    village.count_all({{"+./+./+++.", {34}}, {"+./+./++..", {2}}, {"+./+./+..+", {4}}});
    return village;
}

const law::Ruleset& sichuan() {
    return test::sichuan_village_2026();
}

bool explains(const Village& village, count::StepCode code) {
    const auto steps = election::explanation(village.state);
    return std::ranges::find(steps, code, &count::Step::code) != steps.end();
}

}  // namespace

TEST_CASE("art. 35: nobody declares: the chair stays, and of two members the one with more votes",
          "[law:SC-2025/35]") {
    Village village = counted_with_brothers(sichuan());
    CHECK(election::may_declare(village.state).size() == 2);
    CHECK(test::status_offers(village, "count withdraw"));
    village.to(Phase::Announced);
    CHECK(elected(village, "chair") == Persons{{"a"}});
    CHECK(elected(village, "member") == Persons{{"f"}});
    CHECK_FALSE(test::status_offers(village, "count withdraw"));
    CHECK(explains(village, count::StepCode::RelativeYields));
    CHECK_FALSE(explains(village, count::StepCode::RelativeDeclared));
}

TEST_CASE("art. 35: the chair declares to leave: the brother keeps the lower office",
          "[law:SC-2025/35]") {
    Village village = counted_with_brothers(sichuan());
    village.state_fact(withdrew("a", "e"));
    CHECK(election::may_declare(village.state).size() == 1);
    village.to(Phase::Announced);
    CHECK(elected(village, "chair").empty());
    CHECK(elected(village, "member") == Persons{{"e"}, {"f"}});
    CHECK(election::last_result(village.state)->declared == Persons{{"a"}});
    CHECK(explains(village, count::StepCode::RelativeDeclared));
    // Who has left stands in no further election, though the chair is above the brother's office.
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == count::RoundKind::Further);
    for (const election::RoundOffice& each : next->offices) {
        CHECK(std::ranges::find(each.candidates, base::PersonId{"a"}) == each.candidates.end());
    }
    CHECK(next->offices.front().candidates == Persons{{"b"}});
}

TEST_CASE("art. 35: who has more votes may declare it as well", "[law:SC-2025/35]") {
    Village village = counted_with_brothers(sichuan());
    village.state_fact(withdrew("f", "g"));
    village.to(Phase::Announced);
    CHECK(elected(village, "member") == Persons{{"g"}});
}

TEST_CASE("art. 35: with equal votes a declaration makes the tie vote needless",
          "[law:SC-2025/35]") {
    Village village(sichuan());
    village.to(Phase::Listed);
    village.state_fact(
        roll::KinshipDeclared{.other = {"g"}, .person = {"f"}, .relation = roll::Kinship::Sibling});
    village.to(Phase::Counting).count_all({{"+./+./+++.", {40}}});
    CHECK(election::result(village.state).next == count::NextStep::TieVote);
    village.state_fact(withdrew("f", "g"));
    CHECK(election::result(village.state).next == count::NextStep::FurtherElection);
    village.to(Phase::Announced);
    CHECK(elected(village, "member") == Persons{{"e"}, {"g"}});
}

TEST_CASE("art. 35: only one of two relatives who are both elected declares it",
          "[law:SC-2025/35]") {
    Village village = counted_with_brothers(sichuan());
    CHECK(village.verdict(withdrew("a", "f")) == "no_relative_elected");
    CHECK(village.verdict(withdrew("b", "e")) == "no_relative_elected");
    village.state_fact(withdrew("e", "a"));
    // The two are no longer both elected.
    CHECK(village.verdict(withdrew("a", "e")) == "no_relative_elected");
    CHECK(village.verdict(withdrew("e", "a")) == "no_relative_elected");
    CHECK(test::article(village.judge(withdrew("a", "e"))) == "SC-2025 35");
}

TEST_CASE("art. 35: the declaration comes when all is counted, and before the announcement",
          "[law:SC-2025/35]") {
    Village village(sichuan());
    village.to(Phase::Counting);
    CHECK(village.verdict(withdrew("a", "e")) == "box_not_opened");
    CHECK_FALSE(test::status_offers(village, "count withdraw"));
    village.to_the_opened_boxes();
    CHECK(village.verdict(withdrew("a", "e")) == "papers_uncounted");
    Village done = counted_with_brothers(sichuan());
    done.to(Phase::Announced);
    CHECK(done.verdict(withdrew("a", "e")) == "out_of_phase");
}

TEST_CASE("where the law does not know the declaration, the order decides",
          "[law:HI-2025/33][law:ZJ-2020/31][law:OL-2025/8]") {
    const law::Ruleset* rules = GENERATE(&test::cn_village_2026(), &test::hainan_village_2026());
    Village village = counted_with_brothers(*rules);
    CHECK(village.verdict(withdrew("a", "e")) == "declaration_not_known");
    CHECK(election::may_declare(village.state).empty());
    CHECK_FALSE(test::status_offers(village, "count withdraw"));
}

TEST_CASE("art. 35: a void vote takes the declaration with it", "[law:SC-2025/35]") {
    Village village = counted_with_brothers(sichuan());
    village.state_fact(withdrew("a", "e"));
    village.to(Phase::Announced);
    village.state_fact(election::VoteNullified{.authority = closing::Authority::County,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {1}});
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == count::RoundKind::Fresh);
    CHECK(next->offices.front().candidates == Persons{{"a"}, {"b"}});
}

TEST_CASE("art. 35: in a later round who holds a seat may leave it to the brother elected now",
          "[law:SC-2025/35]") {
    Village village(sichuan());
    village.to(Phase::Listed);
    village.state_fact(
        roll::KinshipDeclared{.other = {"e"}, .person = {"b"}, .relation = roll::Kinship::Sibling});
    // Nobody is chair; e, f and g are members.
    village.to(Phase::Counting).count_all({{"../+./+++.", {40}}}).to(Phase::Announced);
    village.open_round(village.election_day() + base::Days{1});
    village.to(Phase::Counting).count_all({{".+", {40}}});
    SECTION("nobody declares: the member leaves") {
        village.to(Phase::Announced);
        CHECK(elected(village, "chair") == Persons{{"b"}});
        CHECK(elected(village, "member") == Persons{{"f"}, {"g"}});
    }
    SECTION("the new chair declares: the member stays") {
        village.state_fact(withdrew("b", "e"));
        village.to(Phase::Announced);
        CHECK(elected(village, "chair").empty());
        CHECK(elected(village, "member") == Persons{{"e"}, {"f"}, {"g"}});
    }
    SECTION("the member declares: as if nobody had") {
        village.state_fact(withdrew("e", "b"));
        village.to(Phase::Announced);
        CHECK(elected(village, "chair") == Persons{{"b"}});
        CHECK(elected(village, "member") == Persons{{"f"}, {"g"}});
        CHECK(election::last_result(village.state)->declared == Persons{{"e"}});
    }
}
