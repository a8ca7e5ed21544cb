// SPDX-License-Identifier: Apache-2.0
// A person is elected who has the votes of more than half of those voting; void and blank papers
// are votes cast. If more have it than there are seats, the most votes win. Seats that nobody has
// it for stay open, and a further election is held for them.
// Source: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 28, 29.
#include <tuple>

#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using test::Counting;
using test::names;
using test::office;
using Names = std::vector<std::string>;

namespace {

Counting vote(std::int64_t registered, test::Office on_paper, const test::Votes& votes,
              law::Ruleset rules = test::beijing_village_2012()) {
    Counting counting(std::move(rules), law::BallotScheme::SeparatePapers, {on_paper});
    counting.books.registered = {registered};
    counting.put(on_paper.name, votes);
    return counting;
}

}  // namespace

TEST_CASE(
    "village example 4: 352 of 700 is a majority, and a write-in is a vote like another (art. 18)",
    "[law:OL-2025/18][law:BJ-2012/29]") {
    const count::Result result =
        vote(
            1000, {"chair", 1, {"a", "b"}},
            {.returned = 700, .void_papers = 20, .for_person = {{"a", 352}, {"b", 300}, {"w", 18}}})
            .result();
    const count::OfficeResult& chair = office(result, "chair");
    CHECK(chair.base == base::Papers{700});
    CHECK(chair.needed == base::Votes{351});
    CHECK(names(chair.elected) == Names{"a"});
    CHECK(test::total(chair, "w") == 18);
    CHECK(chair.parts_blank == base::Papers{10});
    CHECK(result.styles.front().void_papers == base::Papers{20});
    CHECK(chair.open == base::Seats{0});
    CHECK(result.next == NextStep::Nothing);
}

TEST_CASE("art. 18: half of those voting is not a majority", "[law:OL-2025/18]") {
    const auto [votes, elected] = GENERATE(
        values<std::pair<std::int64_t, Names>>({{349, {}}, {350, {}}, {351, {"a"}}, {352, {"a"}}}));
    const count::Result result =
        vote(1000, {"chair", 1, {"a", "b"}}, {.returned = 700, .for_person = {{"a", votes}}})
            .result();
    CAPTURE(votes);
    CHECK(names(office(result, "chair").elected) == elected);
}

TEST_CASE("village example 5: void papers count, so nobody is elected (Beijing art. 28)",
          "[law:BJ-2012/28]") {
    const test::Votes votes{
        .returned = 700, .void_papers = 30, .for_person = {{"a", 345}, {"b", 325}}};
    const count::Result result = vote(1000, {"chair", 1, {"a", "b"}}, votes).result();
    CHECK(office(result, "chair").needed == base::Votes{351});
    CHECK(office(result, "chair").elected.empty());
    CHECK(office(result, "chair").open == base::Seats{1});
    CHECK(result.next == NextStep::FurtherElection);

    law::Ruleset other = test::beijing_village_2012();
    other.count.majority_base.value = law::MajorityBase::ValidPapers;
    const count::Result valid_only = vote(1000, {"chair", 1, {"a", "b"}}, votes, other).result();
    CHECK(office(valid_only, "chair").base == base::Papers{670});
    CHECK(office(valid_only, "chair").needed == base::Votes{336});
    CHECK(names(office(valid_only, "chair").elected) == Names{"a"});
}

TEST_CASE(
    "village example 6: of more persons with a majority than seats the most votes win (Beijing "
    "art. 29)",
    "[law:BJ-2012/29]") {
    const count::Result result =
        vote(1000, {"member", 3, {"a", "b", "c", "d"}},
             {.returned = 600, .for_person = {{"a", 410}, {"b", 380}, {"c", 350}, {"d", 320}}})
            .result();
    const count::OfficeResult& member = office(result, "member");
    CHECK(member.needed == base::Votes{301});
    CHECK(names(member.elected) == Names{"a", "b", "c"});
    CHECK_FALSE(member.tie.has_value());
    CHECK(result.next == NextStep::Nothing);
}

TEST_CASE("art. 18, example 9, first round: one of three is elected and two seats stay open",
          "[law:OL-2025/18]") {
    const count::Result result =
        vote(1000, {"member", 3, {"a", "b", "c", "d", "e"}},
             {.returned = 600,
              .for_person = {{"a", 400}, {"b", 290}, {"c", 250}, {"d", 200}, {"e", 90}}},
             test::cn_village_2026())
            .result();
    CHECK(names(office(result, "member").elected) == Names{"a"});
    CHECK(office(result, "member").open == base::Seats{2});
    CHECK(result.next == NextStep::FurtherElection);
}

// Beyond the statute's examples.

TEST_CASE("who is elected to a higher office is out of the lower one, and the next moves up",
          "[law:OL-2025/18]") {
    Counting counting(test::cn_village_2026(), law::BallotScheme::Joint,
                      {{"chair", 1, {"a", "b"}}, {"member", 1, {"c", "d"}}});
    counting.books.registered = {100};
    counting.put("joint", "+./..~w", 35);  // w means a, who is elected chair
    counting.put("joint", "+./+.", 26);
    counting.decide("w", "a");
    const count::Result result = counting.result();
    CHECK(names(office(result, "chair").elected) == Names{"a"});
    CHECK(test::total(office(result, "member"), "a") == 35);
    CHECK(office(result, "member").elected.empty());
    CHECK(office(result, "member").open == base::Seats{1});
}

TEST_CASE("an office reserved for a woman goes to a woman, printed or written in",
          "[law:BJ-2012/3]") {
    Counting counting(test::beijing_village_2012(), law::BallotScheme::SeparatePapers,
                      {{"member", 1, {"man", "woman"}}});
    counting.plan.woman_office = base::OfficeId{"member"};
    counting.books.registered = {100};
    SECTION("the woman with a majority, although a man has more") {
        counting.rules.count.majority.value = {base::Bound::AtLeast, 1, 3};
        counting.put("member", "+.", 40);
        counting.put("member", ".+", 30);
        counting.books.women = {{"woman"}};
        CHECK(names(office(counting.result(), "member").elected) == Names{"woman"});
    }
    SECTION("a woman who was written in") {
        counting.put("member", {.returned = 60, .for_person = {{"other", 31}, {"man", 29}}});
        counting.books.women = {{"woman"}, {"other"}};
        CHECK(names(office(counting.result(), "member").elected) == Names{"other"});
    }
    SECTION("nobody, if only a man has a majority") {
        counting.put("member", "+.", 60);
        counting.books.women = {{"woman"}};
        CHECK(office(counting.result(), "member").elected.empty());
        CHECK(counting.result().next == NextStep::FurtherElection);
    }
}

TEST_CASE("the base of the majority: papers returned, valid ones, papers issued, or every voter",
          "[law:OL-2025/18]") {
    using Row = std::tuple<law::MajorityBase, std::int64_t, std::int64_t>;
    // 1000 may vote, 800 papers were issued, 700 returned, 30 of them void.
    const auto [base, papers, needed] =
        GENERATE(values<Row>({{law::MajorityBase::PapersReturned, 700, 351},
                              {law::MajorityBase::ValidPapers, 670, 336},
                              {law::MajorityBase::PapersIssued, 800, 401},
                              {law::MajorityBase::Registered, 1000, 501}}));
    for (const std::int64_t votes : {needed - 1, needed}) {
        law::Ruleset rules = test::cn_village_2026();
        rules.count.majority_base.value = base;
        Counting counting =
            vote(1000, {"chair", 1, {"a", "b"}},
                 {.returned = 700, .void_papers = 30, .for_person = {{"a", votes}}}, rules);
        counting.books.styles[0].issued = {800};
        counting.books.people_voting = {800};
        const count::Result result = counting.result();
        CAPTURE(base::word(base), votes);
        CHECK(office(result, "chair").base == base::Papers{papers});
        CHECK(office(result, "chair").needed == base::Votes{needed});
        CHECK(names(office(result, "chair").elected) == (votes == needed ? Names{"a"} : Names{}));
    }
}

TEST_CASE("a further election asks for its floor of the papers returned, whatever the base",
          "[law:OL-2025/18]") {
    law::Ruleset rules = test::cn_village_2026();
    rules.count.majority_base.value = law::MajorityBase::Registered;
    Counting first = vote(100, {"chair", 1, {"a", "b"}},
                          {.returned = 90, .for_person = {{"a", 50}, {"b", 40}}}, rules);
    REQUIRE(first.result().next == NextStep::FurtherElection);
    Counting later = first.next(count::RoundKind::Further, {{"chair", 1, {"a", "b"}}});
    later.put("chair", {.returned = 60, .for_person = {{"a", 20}}});
    CHECK(office(later.result(), "chair").base == base::Papers{60});
    CHECK(names(office(later.result(), "chair").elected) == Names{"a"});
}
