// SPDX-License-Identifier: Apache-2.0
// The vote is valid only if more than half of the registered villagers vote. Papers found in the
// boxes are the people who voted, void and blank ones included. A vote that fails is held again.
// Source: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 28.
#include <algorithm>
#include <tuple>

#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using count::Outcome;
using test::Counting;

namespace {

/// Votes of `returned` papers in a village of `registered`.
Outcome outcome(const law::Ruleset& rules, std::int64_t registered, std::int64_t returned) {
    Counting vote(rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
    vote.books.registered = {registered};
    vote.put("joint", {.returned = returned, .for_person = {{"a", returned}}});
    CHECK(vote.result().next ==
          (vote.result().outcome == Outcome::Valid ? NextStep::Nothing : NextStep::FreshElection));
    return vote.result().outcome;
}

}  // namespace

TEST_CASE("village example 1: 401 of 801 registered are more than half, 400 are not (art. 18)",
          "[law:OL-2025/18][law:BJ-2012/28]") {
    const law::Ruleset& rules = *GENERATE(&test::cn_village_2026(), &test::beijing_village_2012());
    CHECK(outcome(rules, 801, 400) == Outcome::VoidTurnout);  // 800 is not more than 801
    CHECK(outcome(rules, 801, 401) == Outcome::Valid);        // 802 is
}

TEST_CASE("village example 2: exactly half of 800 is not more than half (art. 18)",
          "[law:OL-2025/18][law:BJ-2012/28]") {
    const law::Ruleset& rules = *GENERATE(&test::cn_village_2026(), &test::beijing_village_2012());
    CHECK(outcome(rules, 800, 399) == Outcome::VoidTurnout);
    CHECK(outcome(rules, 800, 400) == Outcome::VoidTurnout);
    CHECK(outcome(rules, 800, 401) == Outcome::Valid);
}

TEST_CASE("village example 1: papers issued and not returned do not vote (art. 18)",
          "[law:OL-2025/18]") {
    Counting vote(test::cn_village_2026(), law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
    vote.put("joint", "+.", 400);
    vote.books.registered = {801};
    vote.books.people_voting = {420};
    vote.books.styles[0].issued = {420};
    CHECK(vote.result().outcome == Outcome::VoidTurnout);
    vote.put("joint", "+.", 1);
    CHECK(vote.result().outcome == Outcome::Valid);
}

TEST_CASE("art. 18: void and blank papers are votes cast", "[law:OL-2025/18]") {
    Counting vote(test::cn_village_2026(), law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
    vote.put("joint", "+.", 1);
    vote.put("joint", "..", 200);
    vote.put("joint", "#", 200);
    vote.books.registered = {801};
    CHECK(vote.result().outcome == Outcome::Valid);
}

// Beyond the statute's examples.

TEST_CASE("in a village of one the one must vote", "[law:OL-2025/18]") {
    CHECK(outcome(test::cn_village_2026(), 1, 0) == Outcome::VoidTurnout);
    CHECK(outcome(test::cn_village_2026(), 1, 1) == Outcome::Valid);
}

TEST_CASE("with separate papers a paper that fails voids the vote for its offices only",
          "[law:OL-2025/18]") {
    Counting vote(test::cn_village_2026(), law::BallotScheme::SeparatePapers,
                  {{"chair", 1, {"a", "b"}}, {"member", 1, {"c", "d"}}});
    vote.put("chair", "+.", 50);
    vote.put("member", "+.", 51);
    vote.books.registered = {100};
    const count::Result failed = vote.result();
    CHECK(failed.outcome == Outcome::Valid);
    CHECK(failed.styles[0].outcome == Outcome::VoidTurnout);
    CHECK(failed.styles[1].outcome == Outcome::Valid);
    CHECK(failed.next == NextStep::FreshElection);
    REQUIRE(failed.offices.size() == 1);
    CHECK(test::names(test::office(failed, "member").elected) == std::vector<std::string>{"c"});
    vote.put("chair", "+.", 1);
    CHECK(vote.result().styles[0].outcome == Outcome::Valid);
    CHECK(vote.result().next == NextStep::Nothing);
    CHECK(vote.result().offices.size() == 2);
}

TEST_CASE("with separate papers the vote is void as a whole when it is on every paper",
          "[law:OL-2025/18]") {
    Counting vote(test::cn_village_2026(), law::BallotScheme::SeparatePapers,
                  {{"chair", 1, {"a", "b"}}, {"member", 1, {"c", "d"}}});
    vote.put("chair", "+.", 50);
    vote.put("member", "+.", 49);
    vote.books.registered = {100};
    CHECK(vote.result().outcome == Outcome::VoidTurnout);
    CHECK(vote.result().offices.empty());
    vote.books.people_voting = {48};
    CHECK(vote.result().outcome == Outcome::VoidOvercount);
    CHECK(vote.result().next == NextStep::FreshElection);
}

TEST_CASE("art. 29: the turnout is of the papers returned; another ruleset may count otherwise",
          "[law:HI-2025/29]") {
    law::Ruleset rules = test::hainan_village_2026();
    CHECK(*rules.count.turnout_counts == law::TurnoutCounts::PapersReturned);
    // Of 801 voters 402 drew papers, 401 were issued and not taken back, 400 came out of the box.
    const auto of = [&](law::TurnoutCounts counted) {
        rules.count.turnout_counts.value = counted;
        Counting vote(rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
        vote.put("joint", "+.", 400);
        vote.books.registered = {801};
        vote.books.people_voting = {402};
        vote.books.styles[0].issued = {401};
        const auto steps = vote.steps();
        const auto tested = std::ranges::find_if(steps, [](const count::Step& each) {
            return each.code == count::StepCode::TurnoutMet ||
                   each.code == count::StepCode::TurnoutMissed;
        });
        REQUIRE(tested != steps.end());
        REQUIRE(tested->comparison);
        return std::tuple(vote.result().outcome, tested->comparison->left.name,
                          tested->comparison->left.value);
    };
    using Said = std::tuple<Outcome, std::string, std::int64_t>;
    CHECK(of(law::TurnoutCounts::PapersReturned) ==
          Said{Outcome::VoidTurnout, "papers_returned", 400});
    CHECK(of(law::TurnoutCounts::PapersIssued) == Said{Outcome::Valid, "papers_issued", 401});
    CHECK(of(law::TurnoutCounts::PeopleVoting) == Said{Outcome::Valid, "people_voting", 402});
}
