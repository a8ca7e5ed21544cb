// SPDX-License-Identifier: Apache-2.0
// Relatives elected to one office with equal votes. In Hainan the villagers' meeting decides who
// stays, and there is no result before; in Sichuan and Zhejiang the two are voted on again. Source:
// 海南省村民委员会选举办法(2025) art. 33; 四川省村民委员会选举条例(2025) art. 35;
// 浙江省村民委员会选举办法(2020) art. 31.
#include <algorithm>

#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RelativesDecided;
using election::Phase;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

/// The villagers' meeting, of whom more than half came.
RelativesDecided decided_by_meeting(const char* person, const char* other,
                                    law::Body body = law::Body::VillagersMeeting) {
    return {.other = {other},
            .person = {person},
            .resolution = {.basis = law::QuorumBasis::Adults,
                           .body = body,
                           .entitled = {60},
                           .in_favour = {25},
                           .present = {40}}};
}

Persons elected_after_decision(const Village& village, const char* office) {
    return election::standing(village.state).find({office})->elected;
}

/// e, f and g are elected members with 40 votes each; the pairs are brothers. Counted.
Village counted_with_equals(const law::Ruleset& rules,
                            const std::vector<std::pair<const char*, const char*>>& brothers) {
    Village village(rules);
    village.to(Phase::Listed);
    for (const auto& [one, other] : brothers) {
        village.state_fact(roll::KinshipDeclared{
            .other = {other}, .person = {one}, .relation = roll::Kinship::Sibling});
    }
    village.to(Phase::Counting);
    village.count_all({{"+./+./+++.", {40}}});
    return village;
}

const law::Ruleset& hainan_rules() {
    return test::hainan_village_2026();
}

bool explains_decision(const Village& village, count::StepCode code) {
    const auto steps = election::explanation(village.state);
    return std::ranges::find(steps, code, &count::Step::code) != steps.end();
}

law::Judgement announcing_now(const Village& village) {
    return village.judge(count::ResultAnnounced{election::result(village.state)});
}

}  // namespace

TEST_CASE("art. 33: the villagers' meeting decides, and there is no result before",
          "[law:HI-2025/33]") {
    Village village = counted_with_equals(hainan_rules(), {{"f", "g"}});
    CHECK(test::verdict(announcing_now(village)) == "relatives_undecided");
    CHECK(test::article(announcing_now(village)) == "HI-2025 33");
    CHECK(test::status_offers(village, "count decide"));
    CHECK_FALSE(test::status_offers(village, "result announce"));
    CHECK(explains_decision(village, count::StepCode::RelativesUndecided));
    // The meeting may keep either of the two.
    const bool keeps_f = GENERATE(true, false);
    village.state_fact(keeps_f ? decided_by_meeting("g", "f") : decided_by_meeting("f", "g"));
    CHECK_FALSE(test::status_offers(village, "count decide"));
    CHECK(test::status_offers(village, "result announce"));
    CHECK(explains_decision(village, count::StepCode::RelativesDecided));
    CHECK(election::result(village.state).next == count::NextStep::FurtherElection);
    village.to(Phase::Announced);
    CHECK(elected_after_decision(village, "member") ==
          (keeps_f ? Persons{{"e"}, {"f"}} : Persons{{"e"}, {"g"}}));
    CHECK(election::last_result(village.state)->declared ==
          (keeps_f ? Persons{{"g"}} : Persons{{"f"}}));
}

TEST_CASE("art. 33: of three brothers with equal votes it decides twice", "[law:HI-2025/33]") {
    Village village = counted_with_equals(hainan_rules(), {{"e", "f"}, {"e", "g"}, {"f", "g"}});
    CHECK(election::undecided_relatives(village.state).size() == 2);
    village.state_fact(decided_by_meeting("e", "g"));
    CHECK(election::undecided_relatives(village.state).size() == 1);
    CHECK(test::verdict(announcing_now(village)) == "relatives_undecided");
    village.state_fact(decided_by_meeting("f", "g"));
    CHECK(election::undecided_relatives(village.state).empty());
    village.to(Phase::Announced);
    CHECK(elected_after_decision(village, "member") == Persons{{"g"}});
}

TEST_CASE("art. 33: no other meeting decides, and only between two who are equal",
          "[law:HI-2025/33]") {
    Village village = counted_with_equals(hainan_rules(), {{"a", "e"}, {"f", "g"}});
    CHECK(village.verdict(decided_by_meeting("f", "g", law::Body::GroupMeetings)) ==
          "body_not_competent");
    RelativesDecided few = decided_by_meeting("f", "g");
    few.resolution.present = {29};
    CHECK(village.verdict(few) == "quorum_missed");
    // a is chair: the brother yields to the higher office, and nobody decides that.
    CHECK(village.verdict(decided_by_meeting("e", "a")) == "no_relative_elected");
    CHECK(village.verdict(decided_by_meeting("e", "f")) == "no_relative_elected");
    village.state_fact(decided_by_meeting("f", "g"));
    CHECK(village.verdict(decided_by_meeting("g", "f")) == "no_relative_elected");
}

TEST_CASE("art. 33: it decides when all is counted, and before the announcement",
          "[law:HI-2025/33]") {
    Village village(hainan_rules());
    village.to(Phase::Counting);
    CHECK(village.verdict(decided_by_meeting("f", "g")) == "box_not_opened");
    Village done = counted_with_equals(hainan_rules(), {});
    done.to(Phase::Announced);
    CHECK(done.verdict(decided_by_meeting("f", "g")) == "out_of_phase");
}

TEST_CASE("art. 35, 31: in Sichuan, Zhejiang and Henan the two are voted on again",
          "[law:SC-2025/35][law:ZJ-2020/31][law:HN-2011/8]") {
    for (const law::Ruleset* each : {&test::sichuan_village_2026(), &test::zhejiang_village_2020(),
                                     &test::henan_village_2011()}) {
        CAPTURE(each->id);
        CHECK_FALSE((*each->committee.kin_equal_by).has_value());
    }
    Village village = counted_with_equals(test::sichuan_village_2026(), {{"f", "g"}});
    CHECK(village.verdict(decided_by_meeting("f", "g")) == "relatives_decision_not_known");
    CHECK(election::undecided_relatives(village.state).empty());
    CHECK(election::result(village.state).next == count::NextStep::TieVote);
    CHECK(test::verdict(announcing_now(village)) == "admitted");
}
