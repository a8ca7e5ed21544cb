// SPDX-License-Identifier: Apache-2.0
// When the law lets seats stay open, who decides it, and who leads a committee without a chair.
// Source: 北京市村民委员会选举办法(2012) art. 30; 浙江省村民委员会选举办法(2020) art. 30;
// 上海市村民委员会选举办法(2020) art. 21; 四川省城市居民委员会选举条例(2025) art. 36.
#include "engine/election/rounds.h"
#include "tests/statute/seats_left_open.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RoundKind;
using test::Filled;
using test::filled;
using test::leave_open;
using test::left_open;
using test::once;
using test::twice;
using test::verdict;

TEST_CASE("village example 10: of five seats three are filled, the chair's among them",
          "[law:BJ-2012/30][law:ZJ-2020/30]") {
    const std::vector<Filled> three{{"chair", 1, 1}, {"member", 4, 2}};
    CHECK(left_open(filled(test::zhejiang_village_2020(), three, twice)) == "admitted");
    // Three are not more than three.
    CHECK(left_open(filled(test::beijing_village_2012(), three, twice)) == "too_few_elected");
    CHECK(left_open(filled(test::beijing_village_2012(), {{"chair", 1, 1}, {"member", 4, 3}},
                           twice)) == "admitted");
    CHECK(left_open(filled(test::beijing_village_2012(), {{"chair", 1, 0}, {"member", 4, 4}},
                           twice)) == "chair_not_elected");
    CHECK(left_open(filled(test::zhejiang_village_2020(), {{"chair", 1, 0}, {"member", 4, 4}},
                           twice)) == "admitted");
}

TEST_CASE("village example 11: Shanghai may leave seats open at once, if three are filled",
          "[law:SH-2020/21]") {
    const std::vector<Filled> three{{"chair", 1, 1}, {"member", 4, 2}};
    const std::vector<Filled> two{{"chair", 1, 1}, {"member", 4, 1}};
    CHECK(left_open(filled(test::shanghai_village_2020(), three, once)) == "admitted");
    CHECK(left_open(filled(test::shanghai_village_2020(), two, once)) == "too_few_elected");
    CHECK(left_open(filled(test::zhejiang_village_2020(), three, once)) ==
          "further_election_first");
}

TEST_CASE("residents example 39: Sichuan stops at five, and the deputy leads",
          "[law:SC-RC-2025/36]") {
    const std::vector<Filled> five{{"chair", 1, 0}, {"deputy", 1, 1}, {"member", 5, 4}};
    const std::vector<Filled> four{{"chair", 1, 0}, {"deputy", 1, 1}, {"member", 5, 3}};
    CHECK(left_open(filled(test::sichuan_residents_2026(), four, twice)) == "too_few_elected");
    election::State state = filled(test::sichuan_residents_2026(), five, twice);
    REQUIRE(left_open(state) == "admitted");
    leave_open(state);
    const auto led_by = [&](const std::string& person) {
        return verdict(admit(state,
                             election::ActingChairNamed{.person = {person}, .resolution = {}},
                             state.setting({})));
    };
    CHECK(led_by("deputy0") == "admitted");
    CHECK(led_by("member0") == "not_a_leader");
}

// Beyond the statute's examples.

TEST_CASE("without a deputy a meeting chooses a member, or the member with most votes leads",
          "[law:SC-2025/38][law:HI-2025/45]") {
    const std::vector<Filled> members{{"chair", 1, 0}, {"member", 4, 3}};
    const auto led_by = [&](const law::Ruleset& rules, const std::string& person,
                            std::optional<assembly::Resolution> resolution) {
        election::State state = filled(rules, members, twice);
        leave_open(state);
        return verdict(
            admit(state, election::ActingChairNamed{.person = {person}, .resolution = resolution},
                  state.setting({})));
    };
    const law::Ruleset& chosen = test::sichuan_village_2026();
    CHECK(led_by(chosen, "member2", {}) == "resolution_missing");
    CHECK(led_by(chosen, "member2", test::Village::meeting()) == "admitted");
    const law::Ruleset& best = test::hainan_village_2026();
    CHECK(led_by(best, "member0", {}) == "admitted");
    CHECK(led_by(best, "member1", {}) == "not_a_leader");
    CHECK(led_by(best, "member0", test::Village::meeting()) == "resolution_not_needed");
}

TEST_CASE("art. 21: of two deputies with as many votes a meeting chooses one, whatever their ids",
          "[law:SH-2020/21]") {
    const auto led_by = [](std::int64_t votes_of_second, const std::string& person,
                           std::optional<assembly::Resolution> resolution) {
        election::State state = filled(test::shanghai_village_2020(),
                                       {{"chair", 1, 0}, {"deputy", 2, 2}, {"member", 2, 2}}, once);
        state.rounds.back().result->offices[1].tallies[1].total = {votes_of_second};
        leave_open(state);
        return verdict(
            admit(state, election::ActingChairNamed{.person = {person}, .resolution = resolution},
                  state.setting({})));
    };
    // 29 votes against 30: the one with more leads, and nobody is asked.
    CHECK(led_by(29, "deputy0", {}) == "admitted");
    CHECK(led_by(29, "deputy1", test::Village::meeting()) == "not_a_leader");
    CHECK(led_by(29, "deputy0", test::Village::meeting()) == "resolution_not_needed");
    // 30 and 30: the meeting chooses either; nobody leads by the order of the ids.
    CHECK(led_by(30, "deputy0", {}) == "resolution_missing");
    CHECK(led_by(30, "deputy1", test::Village::meeting()) == "admitted");
    CHECK(led_by(30, "deputy0", test::Village::meeting()) == "admitted");
    // 31: the second.
    CHECK(led_by(31, "deputy1", {}) == "admitted");
    CHECK(led_by(31, "deputy0", {}) == "not_a_leader");
}

TEST_CASE("more votes of a later round come before fewer of the first", "[law:HI-2025/45]") {
    election::State state = filled(test::hainan_village_2026(),
                                   {{"chair", 1, 0}, {"deputy", 2, 1}, {"member", 2, 2}}, twice);
    count::OfficeResult& later = state.rounds.back().result->offices.emplace_back();
    later.office = {"deputy"};
    later.seats = {1};
    later.elected = {{"late"}};
    later.tallies = {
        {.against = {}, .for_person = {40}, .person = {"late"}, .total = {40}, .write_ins = {}}};
    state.rounds.back().plan.offices = {{{"deputy"}, {1}, {1}}};
    CHECK(election::leaders(state).persons == std::vector<base::PersonId>{{"late"}});
    CHECK_FALSE(election::leaders(state).are_chosen);
}

TEST_CASE("who chooses the member that leads: in Sichuan and Zhejiang the representatives only",
          "[law:SC-2025/38][law:ZJ-2020/30][law:SC-RC-2025/36]") {
    const assembly::Resolution of_all{.basis = assembly::QuorumBasis::Adults,
                                      .body = law::Body::VillagersMeeting,
                                      .entitled = {60},
                                      .in_favour = {40},
                                      .present = {50}};
    for (const law::Ruleset* rules :
         {&test::sichuan_village_2026(), &test::zhejiang_village_2020()}) {
        election::State state = filled(*rules, {{"chair", 1, 0}, {"member", 4, 3}}, twice);
        leave_open(state);
        const auto led_by = [&](const assembly::Resolution& resolution) {
            return verdict(admit(
                state, election::ActingChairNamed{.person = {"member1"}, .resolution = resolution},
                state.setting({})));
        };
        INFO(rules->id);
        CHECK(led_by(of_all) == "body_not_competent");
        CHECK(led_by(test::Village::meeting()) == "admitted");
    }
    CHECK(*test::sichuan_residents_2026().further.acting_chair_by ==
          std::vector{law::Body::ResidentsRepresentativesMeeting});
    CHECK(test::shanghai_village_2020().further.acting_chair_by->size() == 2);
}
