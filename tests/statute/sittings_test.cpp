// SPDX-License-Identifier: Apache-2.0
// The election committee sits: so many have to come, and a majority of those who came decides.
// Source: 海南省村民委员会选举办法(2025) art. 14; 甘肃省居民委员会选举规程(2025) art. 14;
// 北京市村民委员会选举办法 art. 10.
#include "engine/assembly/admit.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using assembly::CommitteeSat;
using test::day;

namespace {

/// A committee of seven, of whom all sit.
assembly::State seven() {
    assembly::State state;
    state.size = {7};
    for (const char* each : {"a", "b", "c", "d", "e", "f", "g"}) {
        state.members.push_back({each});
    }
    return state;
}

std::string decided(const assembly::State& state, std::int64_t in_favour,
                    const law::Setting& setting) {
    return test::verdict(assembly::judge_decision(state, {in_favour}, setting));
}

}  // namespace

TEST_CASE("art. 14: four of seven are a quorum, three are none",
          "[law:HI-2025/14][law:GS-RC-2025/14]") {
    const law::Ruleset& rules =
        *law::built_in(GENERATE("hainan-village-2026", "gansu-residents-2026"));
    const law::Setting setting = test::on_day(rules, "2026-10-01");
    CHECK(test::verdict(assembly::admit(seven(), CommitteeSat{{4}}, setting)) == "admitted");
    const law::Judgement refused = assembly::admit(seven(), CommitteeSat{{3}}, setting);
    CHECK(test::verdict(refused) == "sitting_without_quorum");
    CHECK(test::detail(refused, "needed") == "4");
    CHECK(test::verdict(assembly::admit(seven(), CommitteeSat{{8}}, setting)) ==
          "more_present_than_members");
    CHECK(test::verdict(assembly::admit({}, CommitteeSat{{4}}, setting)) ==
          "election_committee_not_chosen");
}

TEST_CASE("art. 14: of four who came, three decide", "[law:HI-2025/14][law:GS-RC-2025/14]") {
    const law::Ruleset& rules =
        *law::built_in(GENERATE("hainan-village-2026", "gansu-residents-2026"));
    const law::Setting setting = test::on_day(rules, "2026-10-01");
    assembly::State state = seven();
    // Nobody said how many came: then of all seven.
    CHECK(decided(state, 3, setting) == "decision_missed");
    CHECK(decided(state, 4, setting) == "admitted");
    assembly::apply(state, CommitteeSat{{4}}, day("2026-10-01"));
    CHECK(decided(state, 2, setting) == "decision_missed");
    CHECK(decided(state, 3, setting) == "admitted");
    CHECK(decided(state, 5, setting) == "more_votes_than_present");
    const law::Judgement missed = assembly::judge_decision(state, {2}, setting);
    CHECK(test::detail(missed, "needed") == "3");
    CHECK(test::detail(missed, "present") == "4");
    // The next day it has to sit again.
    CHECK(decided(state, 3, test::on_day(rules, "2026-10-02")) == "decision_missed");
}

TEST_CASE("art. 10: elsewhere the decision is that of all members, whoever came",
          "[law:BJ-2012/10]") {
    const law::Ruleset& rules = *law::built_in("beijing-village-2012");
    const law::Setting setting = test::on_day(rules, "2015-10-01");
    assembly::State state = seven();
    CHECK(test::verdict(assembly::admit(state, CommitteeSat{{1}}, setting)) == "admitted");
    assembly::apply(state, CommitteeSat{{4}}, day("2015-10-01"));
    CHECK(decided(state, 3, setting) == "decision_missed");
    CHECK(decided(state, 4, setting) == "admitted");
    CHECK(decided(state, 5, setting) == "more_votes_than_present");
}

TEST_CASE("a new committee has not sat yet") {
    assembly::State state = seven();
    assembly::apply(state, CommitteeSat{{4}}, day("2026-10-01"));
    assembly::apply(state,
                    assembly::ElectionCommitteeChosen{.chair = {"a"},
                                                      .ranking = {{.person = {"a"}, .votes = {9}}},
                                                      .resolution = {},
                                                      .size = {1}});
    CHECK_FALSE(state.sitting.has_value());
}
