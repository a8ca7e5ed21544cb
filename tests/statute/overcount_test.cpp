// SPDX-License-Identifier: Apache-2.0
// More papers in the boxes than people who voted (Beijing) or than papers issued (Henan, Sichuan)
// void the whole vote, however many took part. It is held again.
// Source: 北京市村民委员会选举办法(2012) art. 28; the national law is silent.
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using count::Outcome;
using law::OvercountReference;

namespace {

struct OvercountRow {
    OvercountReference reference;
    std::int64_t people_voting;
    std::int64_t issued;
    std::int64_t returned;
    Outcome outcome;
};

Outcome outcome(const OvercountRow& row) {
    law::Ruleset rules = test::beijing_village_2012();
    rules.count.overcount_reference.value = row.reference;
    test::Counting vote(rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
    vote.put("joint", "+.", row.returned);
    vote.books.registered = {800};
    vote.books.people_voting = {row.people_voting};
    vote.books.styles[0].issued = {row.issued};
    return vote.result().outcome;
}

}  // namespace

TEST_CASE(
    "village example 3: one paper too many voids a vote that half the village attended (Beijing "
    "art. 28)",
    "[law:BJ-2012/28]") {
    const auto row = GENERATE(values<OvercountRow>({
        {OvercountReference::PeopleVoting, 410, 410, 409, Outcome::Valid},
        {OvercountReference::PeopleVoting, 410, 410, 410, Outcome::Valid},
        {OvercountReference::PeopleVoting, 410, 410, 411, Outcome::VoidOvercount},
        {OvercountReference::PapersIssued, 410, 410, 411, Outcome::VoidOvercount},
        // 411 people voted and 410 papers were issued: void in Henan, valid in Beijing.
        {OvercountReference::PeopleVoting, 411, 410, 411, Outcome::Valid},
        {OvercountReference::PapersIssued, 411, 410, 411, Outcome::VoidOvercount},
    }));
    CAPTURE(row.people_voting, row.issued, row.returned);
    CHECK(outcome(row) == row.outcome);
}

TEST_CASE("both rulesets in this house compare with the people voting", "[law:BJ-2012/28]") {
    CHECK(*test::beijing_village_2012().count.overcount_reference ==
          OvercountReference::PeopleVoting);
    CHECK(*test::cn_village_2026().count.overcount_reference == OvercountReference::PeopleVoting);
}

// Beyond the statute's examples.

TEST_CASE("a vote with too many papers and too few voters is void for the papers",
          "[law:BJ-2012/28]") {
    CHECK(outcome({OvercountReference::PeopleVoting, 10, 10, 11, Outcome::VoidOvercount}) ==
          Outcome::VoidOvercount);
}

TEST_CASE("one paper too many voids the vote on that kind of paper; the other stands",
          "[law:BJ-2012/28]") {
    test::Counting vote(test::cn_village_2026(), law::BallotScheme::SeparatePapers,
                        {{"chair", 1, {"a", "b"}}, {"member", 1, {"c", "d"}}});
    vote.put("chair", "+.", 90);
    vote.put("member", "+.", 91);
    vote.books.registered = {100};
    vote.books.people_voting = {90};
    const count::Result result = vote.result();
    CHECK(result.styles[0].outcome == Outcome::Valid);
    CHECK(result.styles[1].outcome == Outcome::VoidOvercount);
    CHECK(result.next == NextStep::FreshElection);
    REQUIRE(result.offices.size() == 1);
    CHECK(test::names(result.offices.front().elected) == std::vector<std::string>{"a"});
}
