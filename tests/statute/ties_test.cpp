// SPDX-License-Identifier: Apache-2.0
// Equal votes matter only where they decide the last seat: then those above are elected, and a
// vote is held again among the tied for the seats that remain.
// Source: 北京市村民委员会选举办法(2012) art. 29; the national law is silent.
#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using test::names;
using test::office;
using Names = std::vector<std::string>;

namespace {

struct TieRow {
    std::string title;
    std::vector<test::VotesFor> votes;  // of 600 papers, for three seats
    Names elected;
    Names tied;
    std::int64_t seats_tied;
    std::int64_t open;
    NextStep next;
};

}  // namespace

TEST_CASE("art. 29, examples 7 and 8: only a tie at the last seat is voted on again",
          "[law:BJ-2012/29]") {
    const auto row = GENERATE(values<TieRow>({
        {"example 7: the tie decides the third seat",
         {{"a", 410}, {"b", 380}, {"c", 330}, {"d", 330}},
         {"a", "b"},
         {"c", "d"},
         1,
         0,
         NextStep::TieVote},
        {"example 8: a and b are equal, and both are in",
         {{"a", 380}, {"b", 380}, {"c", 330}, {"d", 310}},
         {"a", "b", "c"},
         {},
         0,
         0,
         NextStep::Nothing},
        {"one vote less ends the tie",
         {{"a", 410}, {"b", 380}, {"c", 330}, {"d", 329}},
         {"a", "b", "c"},
         {},
         0,
         0,
         NextStep::Nothing},
        {"three are tied for two seats",
         {{"a", 410}, {"b", 330}, {"c", 330}, {"d", 330}},
         {"a"},
         {"b", "c", "d"},
         2,
         0,
         NextStep::TieVote},
        {"all four are tied for three seats",
         {{"a", 330}, {"b", 330}, {"c", 330}, {"d", 330}},
         {},
         {"a", "b", "c", "d"},
         3,
         0,
         NextStep::TieVote},
        {"equal votes without a majority are no tie",
         {{"a", 410}, {"b", 380}, {"c", 300}, {"d", 300}},
         {"a", "b"},
         {},
         0,
         1,
         NextStep::FurtherElection},
        {"equal votes for as many seats are no tie",
         {{"a", 410}, {"b", 330}, {"c", 330}, {"d", 100}},
         {"a", "b", "c"},
         {},
         0,
         0,
         NextStep::Nothing},
    }));
    INFO(row.title);
    test::Counting vote(test::beijing_village_2012(), law::BallotScheme::SeparatePapers,
                        {{"member", 3, {"a", "b", "c", "d"}}});
    vote.books.registered = {1000};
    vote.put("member", {.returned = 600, .for_person = row.votes});
    const count::Result result = vote.result();
    const count::OfficeResult& member = office(result, "member");
    CHECK(names(member.elected) == row.elected);
    REQUIRE(member.tie.has_value() == !row.tied.empty());
    if (member.tie) {
        CHECK(names(member.tie->persons) == row.tied);
        CHECK(member.tie->seats == base::Seats{row.seats_tied});
    }
    CHECK(member.open == base::Seats{row.open});
    CHECK(result.next == row.next);
}

TEST_CASE("village example 8: equal votes above the last seat are harmless",
          "[law:BJ-2012/29][law:SC-2025/33]") {
    const law::Ruleset* rules =
        GENERATE(&test::beijing_village_2012(), &test::sichuan_village_2026());
    test::Counting vote(*rules, law::BallotScheme::SeparatePapers,
                        {{"member", 3, {"a", "b", "c", "d"}}});
    vote.books.registered = {1000};
    // A woman is among them, so that the rule of Sichuan moves nobody.
    vote.books.women = {{"a"}};
    vote.put("member",
             {.returned = 600, .for_person = {{"a", 380}, {"b", 380}, {"c", 330}, {"d", 310}}});
    const count::Result result = vote.result();
    CHECK(names(office(result, "member").elected) == Names{"a", "b", "c"});
    CHECK_FALSE(office(result, "member").tie);
    CHECK(result.next == NextStep::Nothing);
}

// Beyond the statute's examples.

TEST_CASE("a tie in one office comes before the further election for another", "[law:BJ-2012/29]") {
    test::Counting vote(test::beijing_village_2012(), law::BallotScheme::Sequential,
                        {{"chair", 1, {"a", "b"}}, {"member", 1, {"c", "d"}}});
    vote.books.registered = {100};
    vote.put("chair", {.returned = 60, .for_person = {{"a", 30}, {"b", 30}}});
    vote.rules.count.majority.value = {base::Bound::AtLeast, 1, 2};
    vote.put("member", {.returned = 60, .for_person = {{"c", 29}}});
    CHECK(vote.result().next == NextStep::TieVote);
    CHECK(office(vote.result(), "member").open == base::Seats{1});
}

TEST_CASE("a tie in one office comes before the fresh election of another", "[law:BJ-2012/29]") {
    test::Counting vote(test::beijing_village_2012(), law::BallotScheme::SeparatePapers,
                        {{"chair", 1, {"a", "b"}}, {"member", 1, {"c", "d"}}});
    vote.books.registered = {100};
    vote.put("chair", "+.", 50);
    vote.put("member", {.returned = 60, .for_person = {{"c", 30}, {"d", 29}}});
    CHECK(vote.result().next == NextStep::FreshElection);
    vote.rules.count.majority.value = {base::Bound::AtLeast, 1, 3};
    CHECK(office(vote.result(), "member").elected.size() == 1);
    CHECK(vote.result().next == NextStep::FreshElection);
    vote.put("member", ".+", 1);
    CHECK(vote.result().next == NextStep::TieVote);
}

TEST_CASE("who is tied for a higher office is elected to a lower one with a note",
          "[law:BJ-2012/29]") {
    test::Counting vote(test::cn_village_2026(), law::BallotScheme::Joint,
                        {{"chair", 1, {"a", "b"}}, {"member", 1, {"a", "c"}}});
    vote.rules.count.two_offices.value = law::TwoOfficesOnPaper::CountsInEach;
    vote.rules.count.overvote_scope.value = law::OvervoteScope::PerOffice;
    vote.rules.count.majority.value = {base::Bound::AtLeast, 1, 2};
    vote.books.registered = {100};
    vote.put("joint", "+./+.", 30);
    vote.put("joint", ".+/+.", 30);
    const count::Result result = vote.result();
    CHECK(names(office(result, "member").elected) == std::vector<std::string>{"a"});
    const count::Standing standing = vote.standing();
    REQUIRE(count::tied_for(standing, {"a"}) != nullptr);
    CHECK(*count::tied_for(standing, {"a"}) == base::OfficeId{"chair"});
    CHECK(count::tied_for(standing, {"c"}) == nullptr);
    const auto steps = vote.steps();
    const auto note = std::ranges::find(steps, count::StepCode::TiedHigher, &count::Step::code);
    REQUIRE(note != steps.end());
    CHECK(note->person == base::PersonId{"a"});
    CHECK(count::is_concern(note->code));
    CHECK(result.next == NextStep::TieVote);
}
