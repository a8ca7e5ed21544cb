// SPDX-License-Identifier: Apache-2.0
// The count of a residents' committee elected by all electors. The vote is valid if more than half
// of the electors vote; whoever has more than half of those who voted is elected; waste papers
// have voted too. More papers than were issued void the vote. What is missing is filled by a
// further election, for which a third of the papers is enough.
// Source: 城市居民委员会组织法(2025) art. 8, 19; 四川省城市居民委员会选举条例(2025) art. 30, 31.
#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using count::Outcome;
using test::Counting;
using test::names;
using test::office;
using Names = std::vector<std::string>;

namespace {

Counting members_vote(const law::Ruleset& rules, std::int64_t returned,
                      const std::vector<test::VotesFor>& votes) {
    Names candidates;
    for (const auto& [name, number] : votes) {
        candidates.push_back(name);
    }
    Counting vote(rules, law::BallotScheme::Joint, {{"member", 3, candidates}});
    vote.books.registered = {returned};
    vote.put("joint", {.returned = returned, .for_person = votes});
    return vote;
}

}  // namespace

namespace {

/// What comes of so many papers out of 1870 electors.
Outcome of_1870(std::int64_t returned) {
    Counting vote(test::national_or_sichuan(), law::BallotScheme::Joint,
                  {{"chair", 1, {"a", "b"}}});
    vote.books.registered = {1870};
    vote.put("joint", {.returned = returned, .for_person = {{"a", returned}}});
    return vote.result().outcome;
}

}  // namespace

TEST_CASE("residents example 1: of 1870 electors 935 are too few",
          "[law:ROL-2025/19][law:SC-RC-2025/30]") {
    CHECK(of_1870(934) == Outcome::VoidTurnout);
    CHECK(of_1870(935) == Outcome::VoidTurnout);
}

TEST_CASE("residents example 2: of 1870 electors 936 suffice",
          "[law:ROL-2025/19][law:SC-RC-2025/30]") {
    CHECK(of_1870(936) == Outcome::Valid);
    CHECK(of_1870(937) == Outcome::Valid);
}

TEST_CASE("residents example 3: of 1620 papers 811 are a majority, void ones counted in",
          "[law:ROL-2025/19][law:SC-RC-2025/30]") {
    law::Ruleset rules = test::national_or_sichuan();
    const auto result = [&] {
        Counting vote(rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
        vote.books.registered = {1870};
        vote.put("joint",
                 {.returned = 1620, .void_papers = 12, .for_person = {{"a", 808}, {"b", 790}}});
        vote.books.women = {{"a"}};  // nothing is to be kept for a woman
        return vote.result();
    };
    CHECK(office(result(), "chair").needed == base::Votes{811});
    CHECK(office(result(), "chair").elected.empty());
    CHECK(result().next == NextStep::FurtherElection);
    rules.count.majority_base.value = law::MajorityBase::ValidPapers;
    CHECK(office(result(), "chair").needed == base::Votes{805});
    CHECK(names(office(result(), "chair").elected) == Names{"a"});
}

TEST_CASE("residents example 4: 1621 papers out of 1620 issued void the vote",
          "[law:SC-RC-2025/30]") {
    const law::Ruleset& rules = test::national_or_sichuan();
    const auto [returned, outcome] = GENERATE(table<std::int64_t, Outcome>(
        {{1619, Outcome::Valid}, {1620, Outcome::Valid}, {1621, Outcome::VoidOvercount}}));
    Counting vote(rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
    vote.put("joint", "+.", returned);
    vote.books.registered = {1870};
    vote.books.people_voting = {1620};
    vote.books.styles[0].issued = {1620};
    CHECK(vote.result().outcome == outcome);
}

TEST_CASE("residents example 9: a tie at the third seat is voted on again", "[law:SC-RC-2025/31]") {
    Counting vote = members_vote(test::national_or_sichuan(), 40,
                                 {{"a", 30}, {"b", 28}, {"c", 21}, {"d", 21}, {"e", 10}});
    vote.books.women = {{"a"}};  // nothing is to be kept for a woman
    const count::Result result = vote.result();
    const count::OfficeResult& member = office(result, "member");
    CHECK(names(member.elected) == Names{"a", "b"});
    REQUIRE(member.tie);
    CHECK(names(member.tie->persons) == Names{"c", "d"});
    CHECK(result.next == NextStep::TieVote);
}

TEST_CASE("residents example 11: 20 of 40 papers are no majority; two seats are left",
          "[law:ROL-2025/19]") {
    const count::Result result =
        members_vote(test::national_or_sichuan(), 40, {{"a", 30}, {"b", 20}, {"c", 19}, {"d", 5}})
            .result();
    CHECK(names(office(result, "member").elected) == Names{"a"});
    CHECK(office(result, "member").open == base::Seats{2});
    CHECK(result.next == NextStep::FurtherElection);
}

TEST_CASE("residents example 14: four names for three seats are void, two are valid",
          "[law:ROL-2025/19][law:SC-RC-2025/30]") {
    Counting vote(test::national_or_sichuan(), law::BallotScheme::Joint,
                  {{"member", 3, {"a", "b", "c", "d"}}});
    vote.books.registered = {3};
    vote.put("joint", "++++", 1);
    vote.put("joint", "++..", 1);
    // The third name cannot be read: it is decided to mean nobody.
    vote.put("joint", "++..~x", 1);
    vote.decide("x", "");
    const count::Result result = vote.result();
    CHECK(test::total(office(result, "member"), "a") == 2);
    CHECK(test::total(office(result, "member"), "b") == 2);
    CHECK(test::total(office(result, "member"), "c") == 0);
    CHECK(result.styles.front().returned == base::Papers{3});
}

TEST_CASE("residents example 15: the national law asks for a woman and elects none: a flag",
          "[law:ROL-2025/8]") {
    Counting vote(test::cn_residents_2026(), law::BallotScheme::SeparatePapers,
                  {{"chair", 1, {"x", "x2"}},
                   {"deputy", 1, {"y", "y2"}},
                   {"member", 3, {"m1", "m2", "m3", "w"}}});
    vote.books.registered = {1870};
    vote.put("chair", {.returned = 1620, .for_person = {{"x", 1000}}});
    vote.put("deputy", {.returned = 1620, .for_person = {{"y", 1000}}});
    vote.put("member",
             {.returned = 1620, .for_person = {{"m1", 900}, {"m2", 880}, {"m3", 850}, {"w", 806}}});
    vote.books.women = {base::PersonId{"w"}};
    CHECK(names(office(vote.result(), "member").elected) == Names{"m1", "m2", "m3"});
    CHECK(std::ranges::count(vote.steps(), count::StepCode::WomenTooFew, &count::Step::code) == 1);
}

TEST_CASE("residents example 15: Sichuan seats the best-placed woman, or keeps a seat for one",
          "[law:SC-RC-2025/32]") {
    const auto members = [](std::int64_t votes_of_woman) {
        Counting vote(test::sichuan_residents_2026(), law::BallotScheme::SeparatePapers,
                      {{"chair", 1, {"x", "x2"}},
                       {"deputy", 1, {"y", "y2"}},
                       {"member", 3, {"m1", "m2", "m3", "w"}}});
        vote.books.registered = {1870};
        vote.put("chair", {.returned = 1620, .for_person = {{"x", 1000}}});
        vote.put("deputy", {.returned = 1620, .for_person = {{"y", 1000}}});
        vote.put("member",
                 {.returned = 1620,
                  .for_person = {{"m1", 900}, {"m2", 880}, {"m3", 850}, {"w", votes_of_woman}}});
        vote.books.women = {base::PersonId{"w"}};
        Names elected = names(office(vote.result(), "member").elected);
        std::ranges::sort(elected);
        return elected;
    };
    CHECK(members(806) == Names{"m1", "m2"});
    CHECK(members(812) == Names{"m1", "m2", "w"});
}

TEST_CASE("residents example 38: a third of 901 papers is 301 votes", "[law:ROL-2025/19]") {
    const base::Threshold& floor = *test::national_or_sichuan().further.floor;
    CHECK_FALSE(floor.met(300, 901));
    CHECK(floor.met(301, 901));
    CHECK(floor.least(901) == 301);
}

// Beyond the law's examples.

TEST_CASE("the result names the article of the residents' law", "[law:ROL-2025/19]") {
    const auto steps = members_vote(test::cn_residents_2026(), 40, {{"a", 30}, {"b", 20}}).steps();
    const auto turnout = std::ranges::find(steps, count::StepCode::TurnoutMet, &count::Step::code);
    REQUIRE(turnout != steps.end());
    CHECK(turnout->cite == law::Citation{"ROL-2025", "19"});
}
