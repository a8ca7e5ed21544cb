// SPDX-License-Identifier: Apache-2.0
// Relatives who are elected in different rounds, through the two functions.
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using test::elected;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

base::Date day_after(const Village& village) {
    return village.election_day() + base::Days{1};
}

/// Nobody is chair; e, f and g are members, h has a majority and no seat. b and e are brothers.
Village with_a_brother(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Listed);
    village.state_fact(
        roll::KinshipDeclared{.other = {"e"}, .person = {"b"}, .relation = roll::Kinship::Sibling});
    village.to(Phase::Counting)
        .count_all({{"../+./++.+", {14}},
                    {"../+./+++.", {18}},
                    {"../+./+.++", {14}},
                    {"../+./.+++", {14}}})
        .to(Phase::Announced);
    return village;
}

}  // namespace

TEST_CASE("whoever becomes chair in a later round stays, and a relative leaves the lower seat",
          "[law:ZJ-2020/31]") {
    law::Ruleset rules = test::cn_village_2026();
    rules.committee.kin_yields.value = law::KinYields::NextTakes;
    Village village = with_a_brother(rules);
    village.state_fact(election::CertificateIssued{.office = {"member"}, .person = {"e"}});
    village.open_round(day_after(village));
    village.to(Phase::Counting).count_all({{".+", {40}}}).to(Phase::Announced);
    CHECK(elected(village, "chair") == Persons{{"b"}});
    CHECK(elected(village, "member") == Persons{{"f"}, {"g"}, {"h"}});
    CHECK(election::votes_of(village.state, {.office = {"member"}, .person = {"h"}}) ==
          base::Votes{42});
    CHECK(village.state.certified.empty());
    CHECK_FALSE(election::next_round(village.state));
    // What is read out afterwards is what was announced.
    CHECK(election::result(village.state) == *election::last_result(village.state));

    // If that round is void, e is a member as before.
    village.state_fact(election::VoteNullified{.authority = closing::Authority::County,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {2}});
    CHECK(elected(village, "member") == Persons{{"e"}, {"f"}, {"g"}});
}

TEST_CASE("where the freed seat is open, the one who left it is no candidate for it",
          "[law:SC-2025/35]") {
    law::Ruleset rules = test::cn_village_2026();
    rules.committee.kin_yields.value = law::KinYields::SeatOpens;
    Village village = with_a_brother(rules);
    CHECK_FALSE(election::would_yield(village.state, {"member"}, {"e"}));
    village.open_round(day_after(village));
    village.to(Phase::Counting).count_all({{".+", {40}}}).to(Phase::Announced);
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    REQUIRE(next->offices.size() == 1);
    CHECK(next->offices.front().office == base::OfficeId{"member"});
    CHECK(next->offices.front().candidates == Persons{{"h"}});
    CHECK(election::would_yield(village.state, {"member"}, {"e"}));
    CHECK_FALSE(election::would_yield(village.state, {"member"}, {"h"}));
}
