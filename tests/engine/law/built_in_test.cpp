// SPDX-License-Identifier: Apache-2.0
// The rulesets that come with the program hold what their instruments say.
#include "engine/law/built_in.h"

#include <algorithm>

#include "engine/law/load.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"

using namespace douxuan;

TEST_CASE("every built-in ruleset loads without a defect and has the id of its file") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const auto ruleset = law::load({.file = each.id, .text = each.text}, law::find_built_in);
        if (!ruleset) {
            for (const law::LoadError& error : ruleset.error()) {
                UNSCOPED_INFO(error.file << ":" << error.line << ":" << error.column << " "
                                         << base::word(error.code) << " " << error.key << ": "
                                         << error.expected);
            }
        }
        REQUIRE(ruleset);
        CHECK(ruleset->id == each.id);
    }
}

TEST_CASE("the built-in rulesets are sorted by id") {
    CHECK(std::ranges::is_sorted(law::built_in_texts(), {}, &law::BuiltIn::id));
}

TEST_CASE("an unknown id finds no built-in ruleset") {
    CHECK_FALSE(law::find_built_in("cn-village-2027"));
    CHECK(law::built_in("cn-village-2027") == nullptr);
}

TEST_CASE("the law of 2026: three mandates, any villager, no candidate", "[law:OL-2025/18]") {
    const law::PollRules& poll = test::cn_village_2026().poll;
    CHECK(*poll.proxy_cap == base::Voters{3});
    CHECK(*poll.proxy_circle == law::ProxyCircle::AnyVillager);
    CHECK(*poll.proxy_candidate_ban);
}

TEST_CASE("Beijing 2012: near relatives only, 5 to 9 on the election committee, 15 days",
          "[law:BJ-2012/9][law:BJ-2012/25][law:BJ-2012/30]") {
    const law::Ruleset& rules = test::beijing_village_2012();
    CHECK(*rules.poll.proxy_circle == law::ProxyCircle::NearRelatives);
    CHECK_FALSE(rules.election_committee.size->contains({4}));
    CHECK(rules.election_committee.size->contains({5}));
    CHECK(rules.election_committee.size->contains({9}));
    CHECK_FALSE(rules.election_committee.size->contains({10}));
    CHECK(*rules.further.deadline_days == base::Days{15});
    CHECK(rules.out_of_force == test::cn_village_2026().in_force);
}
