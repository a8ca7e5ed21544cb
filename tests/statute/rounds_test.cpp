// SPDX-License-Identifier: Apache-2.0
// When a vote does not fill every seat: those tied are voted on again and the most votes win
// (再次投票); the seats that nobody won are filled in a further election (另行选举), by the most
// votes, of the papers returned at least a third.
// Source: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 19; 北京市村民委员会选举办法(2012)
// art. 29, 30; 河南省实施办法(2011) art. 38; 四川省村民委员会选举条例(2025) art. 34, 37.
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using count::RoundKind;
using test::Counting;
using test::names;
using test::office;
using Names = std::vector<std::string>;

namespace {

/// Members only, on a paper of their own, of 1000 voters.
Counting members(const law::Ruleset& rules, std::int64_t seats, std::vector<std::string> names) {
    Counting vote(rules, law::BallotScheme::SeparatePapers, {{"member", seats, std::move(names)}});
    vote.books.registered = {1000};
    return vote;
}

Names elected_members(const Counting& vote) {
    return names(vote.standing().find({"member"})->elected);
}

base::Seats open(const Counting& vote) {
    return vote.standing().find({"member"})->open();
}

}  // namespace

TEST_CASE("village example 7: c1 and d are tied for the third seat; the vote on the two decides",
          "[law:BJ-2012/29]") {
    Counting first = members(test::beijing_village_2012(), 3, {"a", "b", "c1", "d"});
    first.put("member",
              {.returned = 600, .for_person = {{"a", 410}, {"b", 380}, {"c1", 330}, {"d", 330}}});
    REQUIRE(first.result().next == NextStep::TieVote);
    Counting again = first.next(RoundKind::TieVote, {{"member", 1, {"c1", "d"}}});
    again.put("member", {.returned = 580, .for_person = {{"c1", 300}, {"d", 280}}});
    CHECK(names(office(again.result(), "member").elected) == Names{"c1"});
    CHECK(again.result().next == NextStep::Nothing);
    CHECK(elected_members(again) == Names{"a", "b", "c1"});
}

TEST_CASE("residents example 10: in a tie vote the most votes win, without a majority",
          "[law:BJ-2012/29]") {
    Counting first = members(test::beijing_village_2012(), 1, {"c", "d"});
    first.books.registered = {70};
    first.put("member", ".+", 20);
    first.put("member", "+.", 20);
    first.rules.count.majority.value = {base::Bound::AtLeast, 1, 2};
    Counting again = first.next(RoundKind::TieVote, {{"member", 1, {"c", "d"}}});
    SECTION("22 against 18") {
        again.put("member", {.returned = 40, .for_person = {{"c", 22}, {"d", 18}}});
        CHECK(elected_members(again) == Names{"c"});
    }
    SECTION("12 against 11, all others blank") {
        again.put("member", {.returned = 40, .for_person = {{"c", 12}, {"d", 11}}});
        CHECK(elected_members(again) == Names{"c"});
        CHECK(again.result().next == NextStep::Nothing);
    }
    SECTION("equal again: another tie vote") {
        again.put("member", {.returned = 40, .for_person = {{"c", 20}, {"d", 20}}});
        CHECK(elected_members(again).empty());
        CHECK(again.result().next == NextStep::TieVote);
    }
    SECTION("somebody else is written in: a tie vote is between those tied") {
        again.put("member", {.returned = 40, .for_person = {{"e", 30}, {"c", 6}, {"d", 4}}});
        CHECK(elected_members(again) == Names{"c"});
    }
}

TEST_CASE("village example 9: two seats stay open; in the further election a third is enough",
          "[law:OL-2025/18]") {
    Counting first = members(test::cn_village_2026(), 3, {"a", "b", "c1", "d", "e"});
    first.put("member",
              {.returned = 600,
               .for_person = {{"a", 400}, {"b", 290}, {"c1", 250}, {"d", 200}, {"e", 90}}});
    REQUIRE(elected_members(first) == Names{"a"});
    REQUIRE(open(first) == base::Seats{2});
    REQUIRE(first.result().next == NextStep::FurtherElection);
    Counting further = first.next(RoundKind::Further, {{"member", 2, {"b", "c1", "d"}}});
    SECTION("of 540 papers 180 are a third") {
        further.put("member",
                    {.returned = 540, .for_person = {{"b", 230}, {"c1", 180}, {"d", 170}}});
        CHECK(names(office(further.result(), "member").elected) == Names{"b", "c1"});
        CHECK(office(further.result(), "member").needed == base::Votes{180});
        CHECK(further.result().next == NextStep::Nothing);
        CHECK(elected_members(further) == Names{"a", "b", "c1"});
    }
    SECTION("of 541 papers they are not") {
        further.put("member",
                    {.returned = 541, .for_person = {{"b", 230}, {"c1", 180}, {"d", 170}}});
        CHECK(elected_members(further) == Names{"a", "b"});
        CHECK(open(further) == base::Seats{1});
        CHECK(further.result().next == NextStep::FurtherElection);
    }
}

TEST_CASE("village example 26: Henan looks for a majority first, then for a third (art. 38)",
          "[law:HN-2011/38]") {
    Counting first = members(test::henan_village_2011(), 1, {"a", "b"});
    first.books.registered = {500};
    first.put("member", {.returned = 300, .for_person = {{"a", 100}, {"b", 90}}});
    Counting further = first.next(RoundKind::Further, {{"member", 1, {"a", "b"}}});
    SECTION("151 of 300 is a majority") {
        further.put("member", {.returned = 300, .for_person = {{"a", 151}, {"b", 149}}});
        CHECK(elected_members(further) == Names{"a"});
    }
    SECTION("149 is none, but the most and more than a third") {
        further.put("member", {.returned = 300, .for_person = {{"a", 149}, {"b", 100}}});
        CHECK(elected_members(further) == Names{"a"});
    }
    SECTION("100 is a third") {
        further.put("member", {.returned = 300, .for_person = {{"a", 100}, {"b", 98}}});
        CHECK(elected_members(further) == Names{"a"});
    }
    SECTION("99 is not a third") {
        further.put("member", {.returned = 300, .for_person = {{"a", 99}, {"b", 98}}});
        CHECK(elected_members(further).empty());
    }
}

namespace {

/// Three seats, of which a takes one in the first round; then b, c and d stand for two.
Counting residents_again(std::int64_t votes_of_c) {
    Counting first = members(test::cn_residents_2026(), 3, {"a", "b", "c", "d"});
    first.books.registered = {60};
    first.put("member",
              {.returned = 40, .for_person = {{"a", 30}, {"b", 20}, {"c", 19}, {"d", 5}}});
    REQUIRE(elected_members(first) == Names{"a"});
    Counting further = first.next(RoundKind::Further, {{"member", 2, {"b", "c", "d"}}});
    further.put("member", {.returned = 40, .for_person = {{"b", 25}, {"c", votes_of_c}, {"d", 1}}});
    return further;
}

}  // namespace

TEST_CASE("residents example 12: of 40 papers 14 votes are a third", "[law:ROL-2025/19]") {
    CHECK(elected_members(residents_again(14)) == Names{"a", "b", "c"});
    CHECK(open(residents_again(14)) == base::Seats{0});
}

TEST_CASE("residents example 13: 13 votes are not, and a seat stays open", "[law:ROL-2025/19]") {
    CHECK(elected_members(residents_again(13)) == Names{"a", "b"});
    CHECK(open(residents_again(13)) == base::Seats{1});
}

TEST_CASE("residents example 38: of 901 papers 300 are less than a third, 301 are not",
          "[law:ROL-2025/19]") {
    const auto [votes, is_elected] =
        GENERATE(table<std::int64_t, bool>({{300, false}, {301, true}, {302, true}}));
    Counting first = members(test::cn_residents_2026(), 1, {"a", "b"});
    first.put("member", {.returned = 900, .for_person = {{"a", 400}, {"b", 300}}});
    Counting further = first.next(RoundKind::Further, {{"member", 1, {"a", "b"}}});
    further.put("member", {.returned = 901, .for_person = {{"a", votes}}});
    CHECK(elected_members(further).empty() != is_elected);
}

TEST_CASE("village example 15, continued: the kept seat is a woman's in the further election too",
          "[law:SC-2025/34]") {
    Counting first = members(test::sichuan_village_2026(), 3, {"m1", "m2", "m3", "w1", "w2"});
    first.books.women = {{"w1"}, {"w2"}};
    first.put("member",
              {.returned = 501,
               .for_person = {{"m1", 400}, {"m2", 340}, {"m3", 270}, {"w1", 240}, {"w2", 230}}});
    REQUIRE(elected_members(first) == Names{"m1", "m2"});
    REQUIRE(open(first) == base::Seats{1});
    Counting further = first.next(RoundKind::Further, {{"member", 1, {"w1", "w2"}}});
    SECTION("the woman with most votes takes it, though a man was written in more often") {
        further.put("member",
                    {.returned = 510, .for_person = {{"m3", 300}, {"w1", 180}, {"w2", 30}}});
        CHECK(elected_members(further) == Names{"m1", "m2", "w1"});
    }
    SECTION("no woman has a third: the seat stays hers") {
        further.put("member",
                    {.returned = 510, .for_person = {{"m3", 300}, {"w1", 169}, {"w2", 41}}});
        CHECK(elected_members(further) == Names{"m1", "m2"});
        CHECK(further.result().next == NextStep::FurtherElection);
    }
}

TEST_CASE("residents example 16: the spouse's seat opens, and the further election fills it",
          "[law:SC-RC-2025/33]") {
    Counting first(test::sichuan_residents_2026(), law::BallotScheme::SeparatePapers,
                   {{"chair", 1, {"a", "x"}}, {"member", 1, {"b", "c"}}});
    first.books.registered = {2000};
    first.books.kin = {{{"a"}, {"b"}}};
    first.put("chair", {.returned = 1620, .for_person = {{"a", 900}}});
    first.put("member", {.returned = 1620, .for_person = {{"b", 870}, {"c", 600}}});
    REQUIRE(elected_members(first).empty());
    REQUIRE(first.result().next == NextStep::FurtherElection);
    Counting further = first.next(RoundKind::Further, {{"member", 1, {"c", "d"}}});
    further.put("member", {.returned = 1500, .for_person = {{"b", 800}, {"c", 500}}});
    // b is still the spouse of the chair, however many wrote the name.
    CHECK(elected_members(further).empty());
    further.put("member", {.returned = 100, .for_person = {{"c", 100}}});
    CHECK(elected_members(further).empty());
}

// Beyond the statute's examples.

TEST_CASE("whoever wins a higher office in a tie vote leaves the lower one", "[law:BJ-2012/29]") {
    Counting first(test::cn_village_2026(), law::BallotScheme::SeparatePapers,
                   {{"chair", 1, {"a", "b"}}, {"member", 2, {"a", "c"}}});
    first.books.registered = {100};
    first.rules.count.majority.value = {base::Bound::AtLeast, 1, 2};
    first.put("chair", {.returned = 60, .for_person = {{"a", 30}, {"b", 30}}});
    first.put("member", {.returned = 60, .for_person = {{"a", 40}, {"c", 35}}});
    REQUIRE(elected_members(first) == Names{"a", "c"});
    Counting again = first.next(RoundKind::TieVote, {{"chair", 1, {"a", "b"}}});
    SECTION("a wins: a seat of the members is open") {
        again.put("chair", {.returned = 60, .for_person = {{"a", 31}, {"b", 29}}});
        CHECK(elected_members(again) == Names{"c"});
        CHECK(again.result().next == NextStep::FurtherElection);
    }
    SECTION("b wins: a stays a member") {
        again.put("chair", {.returned = 60, .for_person = {{"a", 29}, {"b", 31}}});
        CHECK(elected_members(again) == Names{"a", "c"});
        CHECK(again.result().next == NextStep::Nothing);
    }
}

TEST_CASE("in a tie vote no votes for a higher office are added", "[law:HI-2025/31]") {
    Counting first(test::hainan_village_2026(), law::BallotScheme::Joint,
                   {{"chair", 1, {"a", "b"}}, {"deputy", 1, {"a", "c"}}});
    first.books.registered = {100};
    Counting again =
        first.next(RoundKind::TieVote, {{"chair", 1, {"a", "b"}}, {"deputy", 1, {"a", "c"}}});
    again.put("joint", "+./..", 20);
    again.put("joint", ".+/+.", 21);
    again.put("joint", "../.+", 22);
    // With the 20 votes for chair, a would be deputy.
    CHECK(names(office(again.result(), "deputy").elected) == Names{"c"});
}

TEST_CASE("a further election has the turnout of the first, a tie vote only on another day",
          "[law:OL-2025/18]") {
    Counting first = members(test::cn_village_2026(), 1, {"a", "b"});
    first.books.registered = {100};
    first.put("member", {.returned = 60, .for_person = {{"a", 30}, {"b", 30}}});
    const auto kind = GENERATE(RoundKind::Further, RoundKind::TieVote);
    const bool same_day = GENERATE(false, true);
    const auto [returned, is_met] =
        GENERATE(table<std::int64_t, bool>({{50, false}, {51, true}, {52, true}}));
    Counting round = first.next(kind, {{"member", 1, {"a", "b"}}});
    round.books.round.is_same_day = same_day;
    round.put("member", {.returned = returned, .for_person = {{"a", 40}}});
    const bool is_asked = kind == RoundKind::Further || !same_day;
    INFO(base::word(kind) << ", same day " << same_day << ", " << returned);
    CHECK((round.result().outcome == count::Outcome::Valid) == (is_met || !is_asked));
    if (round.result().outcome != count::Outcome::Valid) {
        // Nothing is lost: the same round is held again.
        CHECK(round.standing() == first.standing());
        CHECK(round.result().next == first.result().next);
    }
}
