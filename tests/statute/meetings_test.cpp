// SPDX-License-Identifier: Apache-2.0
// The rule: a villagers' meeting needs more than half of the villagers of 18 or more, or at least
// two thirds of the households; the representatives' meeting at least two thirds of its members; a
// group meeting at least two thirds of the adults or households. Each decides by more than half of
// those present.
// Source: 村民委员会组织法(2025) art. 26, 30, 32 (2010: art. 22, 26, 28).
#include "engine/assembly/admit.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using assembly::QuorumBasis;
using law::Body;

namespace {

struct Row {
    Body body;
    QuorumBasis basis;
    std::int64_t entitled;
    std::int64_t present;
    std::int64_t in_favour;
    std::string verdict;
};

law::Judgement judged(const Row& row, const law::Ruleset& rules) {
    const law::Setting setting{
        .rules = rules, .today = test::day("2026-10-01"), .election_day = {}, .plan = nullptr};
    return assembly::judge({.basis = row.basis,
                            .body = row.body,
                            .entitled = {row.entitled},
                            .in_favour = {row.in_favour},
                            .present = {row.present}},
                           rules.election_committee.chosen_by, setting);
}

}  // namespace

TEST_CASE("village example 22: quorums and majorities of meetings (art. 26, 30, 32)",
          "[law:OL-2025/26][law:OL-2025/30][law:OL-2025/32]") {
    const auto row = GENERATE(values<Row>({
        // body                       basis                      of    came  for  answer
        {Body::VillagersMeeting, QuorumBasis::Adults, 1000, 500, 500, "quorum_missed"},
        {Body::VillagersMeeting, QuorumBasis::Adults, 1000, 501, 501, "admitted"},
        {Body::VillagersMeeting, QuorumBasis::Adults, 1000, 502, 502, "admitted"},
        {Body::VillagersMeeting, QuorumBasis::Households, 300, 199, 199, "quorum_missed"},
        {Body::VillagersMeeting, QuorumBasis::Households, 300, 200, 100, "majority_missed"},
        {Body::VillagersMeeting, QuorumBasis::Households, 300, 200, 101, "admitted"},
        {Body::VillagersMeeting, QuorumBasis::Households, 300, 201, 102, "admitted"},
        {Body::RepresentativesMeeting, QuorumBasis::Representatives, 30, 19, 19, "quorum_missed"},
        {Body::RepresentativesMeeting, QuorumBasis::Representatives, 30, 20, 10, "majority_missed"},
        {Body::RepresentativesMeeting, QuorumBasis::Representatives, 30, 20, 11, "admitted"},
        {Body::RepresentativesMeeting, QuorumBasis::Representatives, 30, 20, 12, "admitted"},
        {Body::RepresentativesMeeting, QuorumBasis::Representatives, 30, 21, 11, "admitted"},
        {Body::GroupMeetings, QuorumBasis::Adults, 150, 99, 99, "quorum_missed"},
        {Body::GroupMeetings, QuorumBasis::Adults, 150, 100, 51, "admitted"},
        {Body::GroupMeetings, QuorumBasis::Adults, 150, 101, 51, "admitted"},
        {Body::GroupMeetings, QuorumBasis::Households, 60, 39, 39, "quorum_missed"},
        {Body::GroupMeetings, QuorumBasis::Households, 60, 40, 21, "admitted"},
        {Body::GroupMeetings, QuorumBasis::Households, 60, 41, 21, "admitted"},
    }));
    CAPTURE(base::word(row.body), base::word(row.basis), row.entitled, row.present, row.in_favour);
    CHECK(test::verdict(judged(row, test::cn_village_2026())) == row.verdict);
    CHECK(test::verdict(judged(row, test::beijing_village_2012())) == row.verdict);
}

TEST_CASE("art. 26: a refusal names the number that was needed and the article",
          "[law:OL-2025/26]") {
    const law::Judgement quorum = judged(
        {Body::VillagersMeeting, QuorumBasis::Adults, 1000, 500, 500, {}}, test::cn_village_2026());
    CHECK(test::detail(quorum, "needed") == "501");
    CHECK(test::detail(quorum, "entitled") == "1000");
    CHECK(test::article(quorum) == "OL-2025 26");
    const law::Judgement majority =
        judged({Body::RepresentativesMeeting, QuorumBasis::Representatives, 30, 20, 10, {}},
               test::beijing_village_2012());
    CHECK(test::detail(majority, "needed") == "11");
    CHECK(test::article(majority) == "OL-2010 22");
}
