// SPDX-License-Identifier: Apache-2.0
// Somebody who was written in and elected was never examined before the vote. In some provinces
// they are confirmed only after that is made good: by township and county (Sichuan), within seven
// days (Hainan), on the same or the next day (Zhejiang). Whoever may not stand is not elected, and
// their seat is open. The national law is silent: there the election committee is told to look.
// Source: 四川省村民委员会选举条例(2025) art. 35; 海南省村民委员会选举办法(2025) art. 35;
// 浙江省村民委员会选举办法(2020) art. 32; 四川省城市居民委员会选举条例(2025) art. 33.
#include <algorithm>

#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/law/calendar.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::Authority;
using election::CertificateIssued;
using election::Phase;
using election::WinnerReviewed;
using nomination::Finding;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

/// Every paper: the first of each list, and as many members as there are seats, x written in last.
std::string marks_for_x(const Village& village) {
    return village.state.plan->find({"woman_member"}) == nullptr ? "+./+./++..~w1"
                                                                 : "+./+./+./+..~w1";
}

/// The result is announced: x, who is on no paper, is written in by all and elected member.
Village written_in(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Counting).state_fact(test::named("x", 41, roll::Sex::Male));
    village.count_all({{marks_for_x(village), {60}}});
    village.state_fact(count::WriteInAdjudicated{
        .in_favour = {5}, .person = base::PersonId{"x"}, .spelling = "王x", .write_in = {"w1"}});
    village.to(Phase::Announced);
    REQUIRE(election::standing(village.state).held().at({"x"}) == base::OfficeId{"member"});
    return village;
}

WinnerReviewed review(Finding finding, std::optional<law::Disqualifier> ground = {}) {
    return {.authority = Authority::Township,
            .finding = finding,
            .ground = ground,
            .office = {"member"},
            .person = {"x"}};
}

CertificateIssued certificate(const char* person) {
    return {.office = {"member"}, .person = {person}};
}

bool has_step(const Village& village, count::StepCode code) {
    const auto steps = election::concerns(village.state);
    return std::ranges::find(steps, code, &count::Step::code) != steps.end();
}

/// When a review has to be done after a result of 20 December; empty where no period is set.
std::string last_day(const law::Ruleset& rules) {
    const auto line = law::review_day(rules, test::day("2026-12-20"));
    return line ? line->last.text() + " " + line->cite.instrument + "/" + line->cite.article : "";
}

}  // namespace

TEST_CASE("art. 35: no certificate before the review, and one after it",
          "[law:SC-2025/35][law:HI-2025/35][law:ZJ-2020/32]") {
    struct Row {
        const law::Ruleset* rules;
        std::string article;
    };
    const Row row = GENERATE(Row{&test::sichuan_village_2026(), "SC-2025 35"},
                             Row{&test::hainan_village_2026(), "HI-2025 35"},
                             Row{&test::zhejiang_village_2020(), "ZJ-2020 32"});
    const law::Ruleset& rules = *row.rules;
    Village village = written_in(rules);
    CHECK(has_step(village, count::StepCode::WriteInToReview));
    CHECK(election::to_review(village.state) == Persons{{"x"}});
    const law::Judgement refused = village.judge(certificate("x"));
    CHECK(test::verdict(refused) == "write_in_not_reviewed");
    CHECK(test::article(refused) == row.article);
    CHECK(test::detail(refused, "person") == "x");
    // Who was a candidate was examined before the vote.
    CHECK(village.verdict(certificate("e")) == "admitted");
    village.state_fact(review(Finding::Eligible));
    CHECK(election::to_review(village.state).empty());
    CHECK(village.verdict(certificate("x")) == "admitted");
    CHECK(village.verdict(review(Finding::Eligible)) == "review_not_needed");
}

TEST_CASE("art. 35: whoever may not stand is not elected, and the seat is open",
          "[law:SC-2025/35][law:HI-2025/35][law:ZJ-2020/32]") {
    const law::Ruleset* rules =
        GENERATE(&test::sichuan_village_2026(), &test::hainan_village_2026(),
                 &test::zhejiang_village_2020());
    Village village = written_in(*rules);
    const Village unseated = [&] {
        Village other = village;
        other.state_fact(election::WinnerUnseated{.authority = Authority::Township,
                                                  .cause = election::UnseatingCause::NotEligible,
                                                  .office = {"member"},
                                                  .person = {"x"}});
        return other;
    }();
    village.state_fact(review(Finding::Disqualified, law::Disqualifier::CriminallyPunished));
    // As if it had been found later: one way to lose a seat.
    CHECK(election::standing(village.state) == election::standing(unseated.state));
    CHECK(election::to_review(village.state).empty());
    CHECK(election::next_round(village.state)->kind == count::RoundKind::Further);
    CHECK_FALSE(election::may_stand(village.state, {"member"}, {"x"}));
    CHECK(village.verdict(certificate("x")) == "not_elected");
    CHECK(village.verdict(review(Finding::Eligible)) == "not_elected");
}

TEST_CASE("art. 35: the seven days of Hainan, the same or the next day of Zhejiang",
          "[law:HI-2025/35][law:ZJ-2020/32]") {
    CHECK(last_day(test::hainan_village_2026()) == "2026-12-27 HI-2025/35");
    CHECK(last_day(test::zhejiang_village_2020()) == "2026-12-21 ZJ-2020/32");
    CHECK(last_day(test::sichuan_village_2026()).empty());
    // What is late is done all the same; the calendar shows that it was.
    const law::Ruleset& rules = test::hainan_village_2026();
    Village village = written_in(rules);
    village.on(village.election_day() + base::Days{8});
    CHECK(village.verdict(review(Finding::Eligible)) == "admitted");
}

// Beyond the text: what a review is.

TEST_CASE("a finding is that of a nominee: a ground of the law, and only on the roll") {
    const law::Ruleset& rules = test::sichuan_village_2026();
    Village village = written_in(rules);
    CHECK(village.verdict(review(Finding::Disqualified)) == "ground_missing");
    CHECK(village.verdict(review(Finding::Eligible, law::Disqualifier::LostCapacity)) ==
          "ground_missing");
    CHECK(village.verdict(review(Finding::Disqualified, law::Disqualifier::GangForce)) ==
          "ground_not_in_ruleset");
    WinnerReviewed wrong = review(Finding::Eligible);
    wrong.office = {"chair"};
    CHECK(village.verdict(wrong) == "not_elected");
    wrong = review(Finding::Eligible);
    wrong.person = {"p8"};  // never registered
    CHECK(village.verdict(wrong) == "voter_not_on_roll");
}

TEST_CASE("while a further election is held they can be confirmed, and lose no seat") {
    const law::Ruleset& rules = test::hainan_village_2026();
    Village village(rules);
    village.to(Phase::Counting).state_fact(test::named("x", 41, roll::Sex::Male));
    village.count_all({{"+./+./+...~w1", {40}}});
    village.state_fact(count::WriteInAdjudicated{
        .in_favour = {5}, .person = base::PersonId{"x"}, .spelling = "王x", .write_in = {"w1"}});
    village.to(Phase::Announced).open_round(village.election_day() + base::Days{2});
    CHECK(village.verdict(review(Finding::Disqualified, law::Disqualifier::CriminallyPunished)) ==
          "out_of_phase");
    village.state_fact(review(Finding::Eligible));
    CHECK(election::to_review(village.state).empty());
}

TEST_CASE("who loses the seat before the review is not reviewed any more") {
    const law::Ruleset& rules = test::sichuan_village_2026();
    Village village = written_in(rules);
    village.state_fact(election::VoteNullified{
        .authority = Authority::County, .ground = election::NullityGround::Fraud, .round = {1}});
    CHECK(election::to_review(village.state).empty());
    CHECK(village.verdict(review(Finding::Eligible)) == "not_elected");
}

TEST_CASE("the national law asks for no review before the certificate", "[law:OL-2025/18]") {
    Village village = written_in(test::cn_village_2026());
    CHECK(has_step(village, count::StepCode::WriteInElected));
    CHECK_FALSE(has_step(village, count::StepCode::WriteInToReview));
    CHECK(village.verdict(certificate("x")) == "admitted");
    CHECK(village.verdict(review(Finding::Eligible)) == "review_not_needed");
}

TEST_CASE("where nobody is a candidate, everybody elected is reviewed", "[law:ZJ-2020/32]") {
    // No text has both; but a village of Tianjin may adopt the review.
    law::Ruleset rules = *law::built_in("tianjin-village-2019");
    rules.count.write_in_review.value = true;
    Village village(rules, law::BallotScheme::Joint, law::NominationMode::NoCandidates);
    village.to(Phase::Counting).count_all({{"~w1/~w2/", {60}}});
    for (const auto& [write_in, person] : {std::pair{"w1", "a"}, std::pair{"w2", "c"}}) {
        village.state_fact(count::WriteInAdjudicated{.in_favour = {5},
                                                     .person = base::PersonId{person},
                                                     .spelling = "王",
                                                     .write_in = {write_in}});
    }
    village.to(Phase::Announced);
    CHECK(election::to_review(village.state) == Persons{{"a"}, {"c"}});
}
