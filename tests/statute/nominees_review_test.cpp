// SPDX-License-Identifier: Apache-2.0
// The review of the nominees as a whole in Hainan: posted within seven days of the nomination, a
// nominee objects within three days, the committee decides within three; then the formal list. And
// the primary that is held there and in Sichuan whenever too many people are named.
// Source: 海南省村民委员会选举办法(2025) art. 18, 21, 22; 四川省村民委员会选举条例(2025) art. 24.
#include "cli/next_steps/next_steps.h"
#include "engine/election/queries.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using law::Milestone;
using nomination::CandidatesPublished;
using nomination::Finding;
using nomination::ReviewDecided;
using nomination::ReviewObjected;
using test::Village;

namespace {

nomination::NomineeReviewed finding(const char* person,
                                    std::optional<law::Disqualifier> ground = {}) {
    return {.authority = law::Authority::Township,
            .finding = ground ? Finding::Disqualified : Finding::Eligible,
            .ground = ground,
            .in_favour = {4},
            .person = {person}};
}

/// Everybody who has a place is reviewed, h not eligible; everybody eligible accepts. Nothing is
/// posted. h is the last of four for three seats as member; i comes after them.
Village reviewed(const law::Ruleset& rules = test::hainan_village_2026()) {
    Village village(rules);
    village.to(Phase::Nominated);
    for (const auto& [id, office] :
         {std::pair{"a", "chair"}, std::pair{"b", "chair"}, std::pair{"c", "deputy"},
          std::pair{"d", "deputy"}, std::pair{"e", "member"}, std::pair{"f", "member"},
          std::pair{"g", "member"}}) {
        village.state_fact(finding(id));
        village.state_fact(nomination::NomineeAccepted{.office = {office}, .person = {id}});
    }
    village.state_fact(finding("h", law::Disqualifier::CriminallyPunished));
    village.state_fact(finding("i"));
    village.state_fact(nomination::NomineeAccepted{.office = {"member"}, .person = {"i"}});
    return village;
}

nomination::ReviewPublished result(const Village& village) {
    return nomination::review_result(village.state.nomination);
}

ReviewObjected objection(const char* person) {
    return {.objector = {person}, .person = {person}};
}

ReviewDecided decision(const char* person, std::optional<law::Disqualifier> ground = {}) {
    return {.finding = ground ? Finding::Disqualified : Finding::Eligible,
            .ground = ground,
            .in_favour = {4},
            .person = {person}};
}

bool is_asked(const Village& village, std::string_view command) {
    return std::ranges::any_of(cli::next_steps(village.state, village.now.date_in_china()),
                               [&](const cli::NextStep& each) { return each.command == command; });
}

}  // namespace

TEST_CASE("art. 21: the review is posted within seven days of the nomination", "[law:HI-2025/21]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Nominated);
    const base::Date nominated = village.now.date_in_china();
    CHECK(test::calendar_line(village, Milestone::NomineesReviewed) ==
          (nominated + base::Days{7}).text() + " open");
    const law::Judgement early = village.judge(result(village));
    CHECK(test::verdict(early) == "review_incomplete");
    CHECK(test::article(early) == "HI-2025 21");

    Village complete = reviewed();
    CHECK(is_asked(complete, "nominate post-review"));
    nomination::ReviewPublished wrong = result(complete);
    REQUIRE(wrong.disqualified.size() == 1);
    wrong.disqualified.front().ground = law::Disqualifier::ExpelledFromParty;
    CHECK(complete.verdict(wrong) == "review_differs");
    wrong.disqualified.clear();
    CHECK(complete.verdict(wrong) == "review_differs");
    complete.on(nominated + base::Days{7});
    complete.state_fact(result(complete));
    CHECK(test::calendar_line(complete, Milestone::NomineesReviewed) ==
          (nominated + base::Days{7}).text() + " kept");
    CHECK(complete.verdict(result(complete)) == "review_unchanged");
    CHECK_FALSE(is_asked(complete, "nominate post-review"));
}

TEST_CASE("a late review is recorded as late", "[law:HI-2025/21]") {
    Village village = reviewed();
    const base::Date last = village.now.date_in_china() + base::Days{7};
    village.on(last + base::Days{1});
    CHECK(test::calendar_line(village, Milestone::NomineesReviewed) == last.text() + " missed");
    village.state_fact(result(village));
    CHECK(test::calendar_line(village, Milestone::NomineesReviewed) == last.text() + " missed");
}

TEST_CASE("art. 21: a nominee objects within three days of the posting", "[law:HI-2025/21]") {
    Village village = reviewed();
    CHECK(village.verdict(objection("h")) == "review_not_published");
    village.state_fact(result(village));
    const base::Date posted = village.now.date_in_china();
    CHECK(test::calendar_line(village, Milestone::ReviewObjectionsFiled) ==
          (posted + base::Days{3}).text() + " open");
    village.on(posted + base::Days{3});
    CHECK(village.verdict(objection("h")) == "admitted");
    CHECK(village.verdict(ReviewObjected{.objector = {"s1"}, .person = {"h"}}) == "not_nominated");
    CHECK(village.verdict(ReviewObjected{.objector = {"g"}, .person = {"e"}}) == "admitted");
    village.on(posted + base::Days{4});
    const law::Judgement late = village.judge(objection("h"));
    CHECK(test::verdict(late) == "review_objected_too_late");
    CHECK(test::detail(late, "last_day") == (posted + base::Days{3}).text());
}

TEST_CASE("art. 21: the decision comes within three days and is final", "[law:HI-2025/21]") {
    Village village = reviewed();
    village.state_fact(result(village));
    CHECK(village.verdict(decision("h")) == "review_not_objected");
    village.state_fact(objection("h"));
    const base::Date received = village.now.date_in_china();
    CHECK(village.verdict(objection("h")) == "review_objected_twice");
    CHECK(test::calendar_line(village, Milestone::ReviewObjectionsDecided) ==
          (received + base::Days{3}).text() + " open");
    CHECK(is_asked(village, "nominate decide"));
    CHECK(village.verdict(decision("h", law::Disqualifier::GangForce)) == "ground_not_in_ruleset");
    village.on(received + base::Days{3});
    village.state_fact(decision("h"));
    CHECK(test::calendar_line(village, Milestone::ReviewObjectionsDecided) ==
          (received + base::Days{3}).text() + " kept");
    CHECK(village.verdict(decision("h")) == "review_not_objected");
    CHECK(village.verdict(objection("h")) == "review_objected_twice");
    // What was decided is posted with it.
    CHECK(village.verdict(result(village)) == "review_unchanged");
    village.state_fact(nomination::NomineeAccepted{.office = {"member"}, .person = {"h"}});
    village.state_fact(test::candidates_due(village));
    CHECK(nomination::is_candidate(village.state.nomination, {"h"}));
    CHECK_FALSE(nomination::is_candidate(village.state.nomination, {"i"}));
}

TEST_CASE("art. 22: the list names people posted as eligible, once nobody may object",
          "[law:HI-2025/22]") {
    Village village = reviewed();
    const law::Judgement early = village.judge(test::candidates_due(village));
    CHECK(test::verdict(early) == "review_not_published");
    CHECK(test::article(early) == "HI-2025 21");
    village.state_fact(result(village));
    const base::Date posted = village.now.date_in_china();
    village.on(posted + base::Days{3});
    const law::Judgement running = village.judge(test::candidates_due(village));
    CHECK(test::verdict(running) == "review_objection_open");
    CHECK(test::detail(running, "last_day") == (posted + base::Days{3}).text());
    village.state_fact(objection("h"));
    village.on(posted + base::Days{4});
    CHECK(village.verdict(test::candidates_due(village)) == "review_objection_open");
    village.state_fact(decision("h", law::Disqualifier::CriminallyPunished));
    village.state_fact(test::candidates_due(village));
    CHECK(nomination::is_candidate(village.state.nomination, {"i"}));
}

TEST_CASE("nobody waits for an objection where nobody was refused", "[law:HI-2025/22]") {
    Village village(test::hainan_village_2026());
    CHECK(village.to(Phase::Listed).state.phase == Phase::Listed);
}

TEST_CASE("a candidate found not eligible later can object, too, before the list is posted again",
          "[law:HI-2025/21][law:HI-2025/22]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Listed).days_before(7);
    village.state_fact(finding("e", law::Disqualifier::CriminallyPunished));
    village.state_fact(finding("i"));
    village.state_fact(nomination::NomineeAccepted{.office = {"member"}, .person = {"i"}});
    CHECK(village.verdict(test::candidates_due(village)) == "review_not_published");
    village.state_fact(result(village));
    CHECK(village.verdict(test::candidates_due(village)) == "review_objection_open");
    village.state_fact(objection("e"));
    village.state_fact(decision("e"));
    // The review as a whole was posted in time, this finding later.
    CHECK(test::calendar_line(village, Milestone::NomineesReviewed).ends_with(" kept"));
    // Nobody fell out of the list, then.
    CHECK(nomination::is_candidate(village.state.nomination, {"e"}));
    CHECK_FALSE(nomination::needs_new_list(village.state.nomination));
}

TEST_CASE("a ruleset without such a review takes none of it", "[law:OL-2025/18]") {
    Village village = reviewed(test::cn_village_2026());
    CHECK(village.verdict(result(village)) == "review_not_known");
    CHECK(village.verdict(objection("h")) == "review_not_known");
    CHECK(village.verdict(decision("h")) == "review_not_objected");
    CHECK(test::calendar_line(village, Milestone::NomineesReviewed) == "none");
    CHECK(village.verdict(test::candidates_due(village)) == "admitted");
}

namespace {

/// Three are named for chair, where two may stand; for the others as many as may stand.
Village three_for_chair(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::RollFinal);
    village.days_before(15);
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"a"}, {20}}, {{"b"}, {15}}, {{"i"}, {5}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {20}}, {{"d"}, {15}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {30}}, {{"f"}, {25}}, {{"g"}, {20}}, {{"h"}, {15}}},
                      .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    if (*rules.nomination.nominees_days) {
        village.state_fact(nomination::NomineesPublished{
            nomination::nominee_list(village.state.nomination, *village.state.nominated)});
    }
    for (const auto& [id, office] :
         {std::pair{"a", "chair"}, std::pair{"b", "chair"}, std::pair{"c", "deputy"},
          std::pair{"d", "deputy"}, std::pair{"e", "member"}, std::pair{"f", "member"},
          std::pair{"g", "member"}, std::pair{"h", "member"}, std::pair{"i", "chair"}}) {
        village.state_fact(finding(id));
        village.state_fact(nomination::NomineeAccepted{.office = {office}, .person = {id}});
    }
    if (*rules.nomination.review_days) {
        village.state_fact(result(village));
    }
    village.days_before(10);
    return village;
}

nomination::Preselected primary(std::int64_t took_part) {
    return {.names = {{{"i"}, {20}}, {{"a"}, {8}}, {{"b"}, {3}}},
            .office = {"chair"},
            .took_part = {took_part}};
}

}  // namespace

TEST_CASE("art. 24, 18: of too many names a primary decides, however many nominated whom",
          "[law:SC-2025/24][law:HI-2025/18]") {
    const law::Ruleset* rules =
        GENERATE(&test::sichuan_village_2026(), &test::hainan_village_2026());
    Village village = three_for_chair(*rules);
    const law::Judgement refused = village.judge(test::candidates_due(village));
    CHECK(test::verdict(refused) == "primary_needed");
    CHECK(test::article(refused) ==
          (rules == &test::sichuan_village_2026() ? "SC-2025 24" : "HI-2025 18"));
    CHECK(is_asked(village, "nominate preselect"));
    // Nor can it be avoided by leaving somebody out of the list, or of the review.
    CandidatesPublished short_list = test::candidates_due(village);
    short_list.offices.front().persons = {{"a"}, {"b"}};
    CHECK(village.verdict(short_list) == "primary_needed");
    CHECK(village.verdict(nomination::NominationTieSettled{
              .names = primary(31).names, .office = {"chair"}}) == "primary_needed");
    CHECK(village.verdict(primary(30)) == "attendance_missed");
    village.state_fact(primary(31));
    village.state_fact(test::candidates_due(village));
    CHECK(village.state.nomination.list.front().persons ==
          std::vector<base::PersonId>{{"i"}, {"a"}});
    // Whoever withdraws is followed by the next in the primary.
    village.state_fact(nomination::NomineeWithdrew{.person = {"i"}});
    village.state_fact(test::candidates_due(village));
    CHECK(village.state.nomination.list.front().persons ==
          std::vector<base::PersonId>{{"a"}, {"b"}});
}

TEST_CASE("where the law has no primary, the nominations decide", "[law:OL-2025/18]") {
    Village village = three_for_chair(test::cn_village_2026());
    village.state_fact(test::candidates_due(village));
    CHECK(village.state.nomination.list.front().persons ==
          std::vector<base::PersonId>{{"a"}, {"b"}});
}

TEST_CASE("art. 22: without a primary Hainan lists by nominations, Sichuan by strokes",
          "[law:HI-2025/22][law:SC-2025/24]") {
    Village village = three_for_chair(test::hainan_village_2026());
    village.state_fact(primary(31));
    CandidatesPublished wrong = test::candidates_due(village);
    std::ranges::reverse(wrong.offices.back().persons);
    CHECK(village.verdict(wrong) == "candidates_out_of_order");
    Village sichuan = three_for_chair(test::sichuan_village_2026());
    sichuan.state_fact(primary(31));
    CHECK(sichuan.verdict(wrong) == "admitted");
}
