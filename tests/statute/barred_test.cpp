// SPDX-License-Identifier: Apache-2.0
// Who may hold no seat, whoever votes for them. Whose election is void for foul play is not elected
// in the further election either; whoever was found not eligible before the vote, or was struck off
// the list, is not elected by write-ins. Their votes are counted; they win nothing by them.
// Source: 浙江省村民委员会选举办法(2020) art. 41; 村委会组织法(2025) art. 18, 21;
// 海南省村民委员会选举办法(2025) art. 22.
#include <algorithm>
#include <optional>

#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/review.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::Bar;
using count::StepCode;
using election::Phase;
using election::UnseatingCause;
using nomination::Finding;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

/// The step of that code about the person.
std::optional<count::Step> step_about(const std::vector<count::Step>& steps, StepCode code,
                                      const std::string& person) {
    const auto at = std::ranges::find_if(steps, [&](const count::Step& each) {
        return each.code == code && each.person == base::PersonId{person};
    });
    return at == steps.end() ? std::nullopt : std::optional(*at);
}

count::WriteInAdjudicated means(const char* person) {
    return {.in_favour = {5},
            .person = base::PersonId{person},
            .spelling = "王" + std::string(person),
            .write_in = {"w1"}};
}

/// After a first round in which a is elected chair, that election is void, and b and d stand in the
/// further election for chair.
Village unseated(const law::Ruleset& rules, UnseatingCause cause) {
    Village village(rules);
    village.with_every_seat_filled();
    REQUIRE(election::standing(village.state).held().at({"a"}) == base::OfficeId{"chair"});
    village.state_fact(election::WinnerUnseated{.authority = closing::Authority::Township,
                                                .cause = cause,
                                                .office = {"chair"},
                                                .person = {"a"}});
    village.state_fact(
        election::NomineesAdded{.committee_votes = {},
                                .group = {},
                                .in_favour = {5},
                                .meeting = {},
                                .nominators = {},
                                .offices = {{.office = {"chair"}, .persons = {{"d"}}}},
                                .source = law::NominationSource::RegisteredVoters,
                                .took_part = base::Voters{50}});
    village.open_round(village.election_day() + base::Days{5});
    return village;
}

/// 40 of 60 papers have a written in, 20 are marked for b, who is printed.
Village written_in_again(const law::Ruleset& rules, UnseatingCause cause) {
    Village village = unseated(rules, cause);
    village.to(Phase::Counting);
    village.count_all({{"..~w1", {40}}, {"+.", {20}}});
    village.state_fact(means("a"));
    village.to(Phase::Announced);
    return village;
}

const count::OfficeStanding& chair(const election::State& state, count::Standing& kept) {
    kept = election::standing(state);
    return kept.offices.front();
}

}  // namespace

TEST_CASE("art. 41: elected again in the further election, the election is void again",
          "[law:ZJ-2020/41]") {
    const Village village = written_in_again(test::zhejiang_village_2020(), UnseatingCause::Fraud);
    count::Standing now;
    // 20 of 60 are a third: b is elected with them, and a with 40 is not.
    CHECK(chair(village.state, now).elected == Persons{{"b"}});
    const auto steps = election::explanation(village.state);
    const auto barred = step_about(steps, StepCode::Barred, "a");
    REQUIRE(barred);
    CHECK(barred->cite.instrument == "ZJ-2020");
    CHECK(barred->cite.article == "41");
    CHECK(barred->facts.front().value == "won_by_foul_play");
    CHECK_FALSE(step_about(steps, StepCode::FloorReached, "a"));
    // The votes stand in the result: nothing is hidden.
    const auto& tallies = village.state.rounds.back().result->offices.front().tallies;
    CHECK(tallies.front().person == base::PersonId{"a"});
    CHECK(tallies.front().total == base::Votes{40});
    // Nobody waits for a review that would be refused.
    CHECK_FALSE(step_about(steps, StepCode::WriteInToReview, "a"));
    CHECK(election::to_review(village.state).empty());
    CHECK(village.verdict(election::WinnerReviewed{.authority = closing::Authority::Township,
                                                   .finding = Finding::Eligible,
                                                   .ground = {},
                                                   .office = {"chair"},
                                                   .person = {"a"}}) == "not_elected");
    CHECK(village.verdict(election::CertificateIssued{.office = {"chair"}, .person = {"a"}}) ==
          "not_elected");
}

TEST_CASE("art. 21: the national law has the election void, and so a second one",
          "[law:OL-2025/21]") {
    count::Standing now;
    CHECK(chair(written_in_again(test::cn_village_2026(), UnseatingCause::Fraud).state, now)
              .elected == Persons{{"b"}});
    const Village ineligible =
        written_in_again(test::cn_village_2026(), UnseatingCause::NotEligible);
    CHECK(chair(ineligible.state, now).elected == Persons{{"b"}});
    const auto barred = step_about(election::explanation(ineligible.state), StepCode::Barred, "a");
    CHECK(barred);
}

TEST_CASE("whoever only declared to leave may be written in and elected") {
    const Village village = written_in_again(test::cn_village_2026(), UnseatingCause::Withdrew);
    count::Standing now;
    CHECK(chair(village.state, now).elected == Persons{{"a"}});
}

TEST_CASE("art. 18: found to have been punished for a crime, somebody is not elected by write-ins",
          "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Nominated);
    village.state_fact(nomination::NomineeReviewed{.finding = Finding::Disqualified,
                                                   .ground = law::Disqualifier::CriminallyPunished,
                                                   .in_favour = {5},
                                                   .person = {"i"}});
    village.to(Phase::Counting);
    // 45 of 60 write i in as a member.
    village.count_all({{"+./+./++..~w1", {45}}});
    village.state_fact(means("i"));
    village.to(Phase::Announced);
    const count::Held held = election::standing(village.state).held();
    CHECK_FALSE(held.contains({"i"}));
    const auto steps = election::explanation(village.state);
    const auto barred = step_about(steps, StepCode::Barred, "i");
    REQUIRE(barred);
    CHECK(barred->cite.instrument == "OL-2025");
    CHECK(barred->cite.article == "18");
    CHECK(barred->facts.front().value == "disqualified");
    // Who was reviewed is not said to have never been.
    CHECK_FALSE(step_about(steps, StepCode::WriteInElected, "i"));
    CHECK(election::next_round(village.state)->kind == count::RoundKind::Further);
}

TEST_CASE("art. 22: struck off for bribes before the vote, and not elected by write-ins",
          "[law:HI-2025/22]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Listed);
    village.state_fact(election::CandidacyCancelled{
        .authority = {}, .ground = election::FoulPlay::Bribery, .in_favour = {5}, .person = {"f"}});
    village.state_fact(nomination::NomineeReviewed{
        .finding = Finding::Eligible, .ground = {}, .in_favour = {5}, .person = {"i"}});
    village.state_fact(nomination::NomineeAccepted{.office = {"member"}, .person = {"i"}});
    village.state_fact(nomination::review_result(village.state.nomination));
    village.state_fact(nomination::CandidatesPublished{election::proposed_list(village.state)});
    village.to(Phase::Counting);
    village.count_all({{"+./+./++..~w1", {45}}});
    village.state_fact(means("f"));
    village.to(Phase::Announced);
    CHECK_FALSE(election::standing(village.state).held().contains({"f"}));
    const auto steps = election::explanation(village.state);
    const auto barred = step_about(steps, StepCode::Barred, "f");
    REQUIRE(barred);
    CHECK(barred->cite.article == "22");
    CHECK(election::barred(village.state, village.state.rounds).at({"f"}) == Bar::StruckOff);
}

TEST_CASE("the note and the gate ask the same: whom nobody examined before the vote",
          "[law:SC-2025/35]") {
    // x is written in by too few at first, and so is printed in the further election.
    Village village(test::sichuan_village_2026());
    village.to(Phase::Counting).state_fact(test::named("x", 41, roll::Sex::Male));
    village.count_all({{"+./+./++..~w1", {25}}, {"+./+./+++.", {15}}});
    village.state_fact(means("x"));
    village.to(Phase::Announced).open_round(village.election_day() + base::Days{2});
    REQUIRE(village.state.count.is_printed({"x"}));
    const auto& part = village.state.count.ballots.front().parts.front();
    std::string marks(part.candidates.size(), '.');
    for (std::size_t at = 0; at < part.candidates.size(); ++at) {
        marks[at] = part.candidates[at] == base::PersonId{"x"} ? '+' : '.';
    }
    village.to(Phase::Counting).count_all({{marks, {60}}}).to(Phase::Announced);
    REQUIRE(election::standing(village.state).held().contains({"x"}));
    CHECK(election::to_review(village.state) == Persons{{"x"}});
    CHECK(step_about(election::explanation(village.state), StepCode::WriteInToReview, "x"));
    // After the review the minutes of the count still say what was to be done.
    village.state_fact(election::WinnerReviewed{.authority = closing::Authority::Township,
                                                .finding = Finding::Eligible,
                                                .ground = {},
                                                .office = {"member"},
                                                .person = {"x"}});
    CHECK(step_about(election::explanation(village.state), StepCode::WriteInToReview, "x"));
    CHECK(election::to_review(village.state).empty());
}

TEST_CASE("art. 29: who wins a further election is seated by the article of it",
          "[law:ZJ-2020/28][law:ZJ-2020/29]") {
    const Village village = written_in_again(test::zhejiang_village_2020(), UnseatingCause::Fraud);
    const auto seated = step_about(election::explanation(village.state), StepCode::Elected, "b");
    REQUIRE(seated);
    const auto& rules = test::zhejiang_village_2020();
    CHECK(seated->cite.article == rules.further.floor.cite.article);
    Village first(rules);
    first.with_every_seat_filled();
    const auto steps = election::explanation(first.state);
    CHECK(step_about(steps, StepCode::Elected, "a")->cite.article ==
          rules.count.majority.cite.article);
}
