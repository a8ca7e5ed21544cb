// SPDX-License-Identifier: Apache-2.0
// The rule: the election committee is chosen by the villagers' meeting, the representatives'
// meeting or the group meetings. A member leaves when nominated; since 2026 also when a near
// relative is. The next in the ranking follows, or the committee is chosen anew.
// Source: 村民委员会组织法(2025) art. 15 (2010: art. 12); 北京市村民委员会选举办法(2012) art. 9-11.
#include "engine/assembly/admit.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using assembly::LeavingCause;

namespace {

law::Setting setting(const law::Ruleset& rules) {
    return test::on_day(rules, "2026-10-01");
}

/// p1 to p10 with 100, 99, … votes, and seven seats; p1 presides.
assembly::ElectionCommitteeChosen ten_for_seven() {
    assembly::ElectionCommitteeChosen chosen;
    for (int i = 1; i <= 10; ++i) {
        chosen.ranking.push_back({.person = {"p" + std::to_string(i)}, .votes = {101 - i}});
    }
    chosen.chair = {"p1"};
    chosen.size = {7};
    chosen.resolution = {.basis = assembly::QuorumBasis::Adults,
                         .body = law::Body::VillagersMeeting,
                         .entitled = {180},
                         .in_favour = {100},
                         .present = {120}};
    return chosen;
}

}  // namespace

TEST_CASE("village example 23: the nominated leave and the next in the ranking enter (art. 15)",
          "[law:OL-2025/15]") {
    const law::Setting now = setting(test::cn_village_2026());
    assembly::State state;
    REQUIRE(test::verdict(admit(state, ten_for_seven(), {}, now)) == "admitted");
    apply(state, ten_for_seven());

    const assembly::MemberLeft p3{.cause = LeavingCause::Nominated, .person = {"p3"}};
    REQUIRE(test::verdict(admit(state, p3, now)) == "admitted");
    apply(state, p3);
    assembly::Barred barred{{"p3"}};
    const assembly::MemberReplaced by_p9{.enters = {"p9"}};
    const law::Judgement skipped = admit(state, by_p9, barred, now);
    CHECK(test::verdict(skipped) == "not_next_in_ranking");
    CHECK(test::detail(skipped, "next") == "p8");
    const assembly::MemberReplaced by_p8{.enters = {"p8"}};
    REQUIRE(test::verdict(admit(state, by_p8, barred, now)) == "admitted");
    apply(state, by_p8);

    const assembly::MemberLeft p5{.cause = LeavingCause::RelativeNominated, .person = {"p5"}};
    REQUIRE(test::verdict(admit(state, p5, now)) == "admitted");
    apply(state, p5);
    barred.insert({"p5"});
    CHECK(assembly::next_in_ranking(state, barred) == base::PersonId{"p9"});
    apply(state, by_p9);
    CHECK(assembly::vacancies(state) == base::Members{});
}

TEST_CASE("village example 23: a relative's nomination moves nobody before 2026 (art. 12 of 2010)",
          "[law:OL-2010/12]") {
    assembly::State state;
    apply(state, ten_for_seven());
    const assembly::MemberLeft p5{.cause = LeavingCause::RelativeNominated, .person = {"p5"}};
    const law::Judgement refused = admit(state, p5, setting(test::beijing_village_2012()));
    CHECK(test::verdict(refused) == "cause_not_in_ruleset");
    CHECK(test::article(refused) == "BJ-2012 11");
}

TEST_CASE("bug: a close relative's nomination is a cause in Zhejiang (art. 9)", "[law:ZJ-2020/9]") {
    assembly::State state;
    apply(state, ten_for_seven());
    const assembly::MemberLeft p5{.cause = LeavingCause::RelativeNominated, .person = {"p5"}};
    CHECK(test::verdict(admit(state, p5, setting(*law::built_in("zhejiang-village-2020")))) ==
          "admitted");
}

TEST_CASE("village example 23: a committee is chosen anew when the ranking is exhausted (art. 15)",
          "[law:OL-2025/15]") {
    const law::Setting now = setting(test::cn_village_2026());
    assembly::State state;
    apply(state, ten_for_seven());
    for (const char* enters : {"p8", "p9", "p10"}) {
        apply(state, assembly::MemberLeft{.cause = LeavingCause::Resigned,
                                          .person = state.members.back()});
        // The article leaves the choice; Beijing and Henan have the ranking used up first.
        CHECK(test::verdict(admit(state, ten_for_seven(), {}, now)) == "admitted");
        for (const law::Ruleset* first :
             {&test::beijing_village_2012(), law::built_in("henan-village-2011")}) {
            CHECK(test::verdict(admit(state, ten_for_seven(), {}, setting(*first))) ==
                  "election_committee_chosen_twice");
        }
        apply(state, assembly::MemberReplaced{.enters = {enters}});
    }
    apply(state, assembly::MemberLeft{.cause = LeavingCause::Died, .person = {"p2"}});
    CHECK(assembly::needs_new_choice(state, {}, now.rules));
    CHECK(test::verdict(admit(state, ten_for_seven(), {}, now)) == "admitted");
}

TEST_CASE("village example 23: when the chair leaves, the members choose a chair (art. 15)",
          "[law:OL-2025/15]") {
    const law::Setting now = setting(test::cn_village_2026());
    assembly::State state;
    apply(state, ten_for_seven());
    const assembly::ChairChosen p2{.in_favour = {4}, .person = {"p2"}};
    CHECK(test::verdict(admit(state, p2, now)) == "chair_not_vacant");
    apply(state, assembly::MemberLeft{.cause = LeavingCause::Nominated, .person = {"p1"}});
    CHECK_FALSE(state.chair.has_value());
    CHECK(test::verdict(admit(state, {.in_favour = {4}, .person = {"p1"}}, now)) == "not_a_member");
    REQUIRE(test::verdict(admit(state, p2, now)) == "admitted");
    apply(state, p2);
    CHECK(state.chair == base::PersonId{"p2"});
}

TEST_CASE("Beijing art. 9: an election committee has five to nine members", "[law:BJ-2012/9]") {
    const auto [size, verdict] = GENERATE(table<std::int64_t, std::string>({
        {4, "committee_size_out_of_range"},
        {5, "admitted"},
        {6, "admitted"},
        {8, "admitted"},
        {9, "admitted"},
        {10, "committee_size_out_of_range"},
    }));
    assembly::ElectionCommitteeChosen chosen = ten_for_seven();
    chosen.size = {size};
    CHECK(test::verdict(admit(assembly::State{}, chosen, {},
                              setting(test::beijing_village_2012()))) == verdict);
}

TEST_CASE("Beijing art. 10: a decision needs more than half of all members, vacant seats included",
          "[law:BJ-2012/10]") {
    const law::Setting now = setting(test::beijing_village_2012());
    assembly::State state;
    apply(state, ten_for_seven());
    CHECK(test::verdict(judge_decision(state, {3}, now)) == "decision_missed");
    CHECK(test::detail(judge_decision(state, {3}, now), "needed") == "4");
    CHECK(test::verdict(judge_decision(state, {4}, now)) == "admitted");
    CHECK(test::verdict(judge_decision(state, {5}, now)) == "admitted");
    CHECK(test::verdict(judge_decision(state, {7}, now)) == "admitted");
    CHECK(test::verdict(judge_decision(state, {8}, now)) == "more_in_favour_than_members");
    for (const char* leaves : {"p5", "p6", "p7"}) {
        apply(state, assembly::MemberLeft{.cause = LeavingCause::Resigned, .person = {leaves}});
    }
    CHECK(test::verdict(judge_decision(state, {3}, now)) == "decision_missed");
    CHECK(test::verdict(judge_decision(state, {4}, now)) == "admitted");
    CHECK(test::verdict(judge_decision(state, {5}, now)) == "more_in_favour_than_members");
}
