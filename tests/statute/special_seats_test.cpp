// SPDX-License-Identifier: Apache-2.0
// Where a measure seats somebody otherwise than by the votes for the office alone. One person in
// two offices of a paper (Zhejiang); votes for a higher office added for a lower one (Hainan,
// Hebei); the best-placed woman first, or a seat kept for a woman (Sichuan, Hainan); relatives who
// may not sit together (Zhejiang, Sichuan, Hainan, Henan). Sources: 浙江省村民委员会选举办法(2020)
// art. 27, 31; 海南省村民委员会选举办法(2025) art. 31-33; 四川省村民委员会选举条例(2025)
// art. 34, 35; 河北省村民委员会选举办法(2020) art. 29; 河南省实施办法(2011) art. 8.
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using test::Counting;
using test::names;
using test::office;
using test::rules_of;
using Names = std::vector<std::string>;

namespace {

/// One paper for each office, so that the numbers are those of the office alone.
Counting members_counted(std::string_view rules, std::int64_t seats, const test::Votes& votes,
                         const std::vector<std::string>& women = {}) {
    std::vector<std::string> candidates;
    for (const auto& [person, marks] : votes.for_person) {
        candidates.push_back(person);
    }
    Counting counting(rules_of(rules), law::BallotScheme::SeparatePapers,
                      {{"chair", 1, {"a"}}, {"member", seats, candidates}});
    counting.books.registered = {votes.returned};
    counting.put("chair", {.returned = votes.returned, .for_person = {{"a", votes.returned}}});
    counting.put("member", votes);
    for (const std::string& each : women) {
        counting.books.women.insert({each});
    }
    return counting;
}

bool says(const Counting& counting, count::StepCode code, const std::string& person) {
    for (const count::Step& each : counting.steps()) {
        if (each.code == code && each.person == base::PersonId{person}) {
            return true;
        }
    }
    return false;
}

count::PersonTally row(const char* person, std::int64_t votes) {
    return {.against = {},
            .for_person = {votes},
            .person = {person},
            .total = {votes},
            .write_ins = {}};
}

/// 500 voters. Nobody is chair at first; c and d are members, e is next with so many votes. Then a,
/// a brother of c, becomes chair.
Counting chair_in_a_further_election(std::string_view rules, std::int64_t votes_of_e) {
    Counting first(rules_of(rules), law::BallotScheme::SeparatePapers,
                   {{"chair", 1, {"a", "b"}}, {"member", 2, {"c", "d", "e"}}});
    first.books.registered = {500};
    first.books.women = {{"d"}};
    first.put("chair", {.returned = 500, .for_person = {{"a", 200}, {"b", 190}}});
    first.put("member",
              {.returned = 500, .for_person = {{"c", 300}, {"d", 290}, {"e", votes_of_e}}});
    Counting later = first.next(count::RoundKind::Further, {{"chair", 1, {"a", "b"}}});
    later.books.kin = {{{"a"}, {"c"}}};
    later.books.round.waiting[{"member"}] = {row("e", votes_of_e)};
    later.put("chair", {.returned = 500, .for_person = {{"a", 300}, {"b", 200}}});
    return later;
}

Names seated(const Counting& counting) {
    return names(counting.standing().find({"member"})->elected);
}

/// Votes on a joint paper of chair and deputy, spread as stated.
Counting joint(std::string_view rules) {
    Counting counting(rules_of(rules), law::BallotScheme::Joint,
                      {{"chair", 1, {"a", "b"}}, {"deputy", 1, {"b", "d"}}});
    counting.books.registered = {500};
    counting.books.women = {{"a"}};
    // chair a 260, b 180; deputy b 90, d 230
    counting.put("joint", "+./+.", 90);
    counting.put("joint", "+./.+", 170);
    counting.put("joint", ".+/.+", 60);
    counting.put("joint", ".+/..", 120);
    counting.put("joint", "../..", 60);
    return counting;
}

/// One joint paper under these rules: the persons with a vote, by office.
std::string paper(std::string_view rules, std::int64_t member_seats, const std::string& marks) {
    Counting counting(
        rules_of(rules), law::BallotScheme::Joint,
        {{"chair", 1, {"a"}}, {"member", member_seats, {"a", "c", "d", "e", "f", "g", "h"}}});
    counting.books.registered = {1};
    counting.put("joint", marks, 1);
    const count::Result result = counting.result();
    if (result.styles.front().void_papers == base::Papers{1}) {
        return "void";
    }
    std::string text;
    for (const count::OfficeResult& each : result.offices) {
        text += (text.empty() ? "" : " ") + each.office.text + ":";
        for (const count::PersonTally& row : each.tallies) {
            text += row.for_person > base::Votes{} ? row.person.text : "";
        }
    }
    return text;
}

}  // namespace

TEST_CASE(
    "village example 13: one person marked as chair and as member voids the paper in "
    "Zhejiang; where the higher office counts, the member mark falls away",
    "[law:ZJ-2020/27]") {
    CHECK(paper("zhejiang-village-2020", 3, "+/+++....") == "void");
    CHECK(paper("hainan-village-2026", 3, "+/+++....") == "chair:a member:cd");
    // Six seats, the chair and six others: what is left after the mark fell away is tested.
    CHECK(paper("hainan-village-2026", 6, "+/+++++++") == "chair:a member:cdefgh");
}

TEST_CASE("art. 27: the void paper stays among the papers returned", "[law:ZJ-2020/27]") {
    Counting counting(rules_of("zhejiang-village-2020"), law::BallotScheme::Joint,
                      {{"chair", 1, {"a", "b"}}, {"member", 1, {"a", "c"}}});
    counting.books.registered = {3};
    counting.put("joint", "+./+.", 2);
    counting.put("joint", "+./.+", 2);
    const count::Result result = counting.result();
    CHECK(result.styles.front().void_papers == base::Papers{2});
    CHECK(office(result, "chair").base == base::Papers{4});
    CHECK(office(result, "chair").elected.empty());
}

TEST_CASE(
    "village example 14: without a cascade 230 of 500 is no majority and the deputy's seat "
    "stays open; with it B has 90 and 180",
    "[law:HI-2025/31][law:HB-2020/29]") {
    const Counting plain = joint("cn-village-2026");
    CHECK(names(office(plain.result(), "chair").elected) == Names{"a"});
    CHECK(office(plain.result(), "deputy").elected.empty());
    CHECK(office(plain.result(), "deputy").open == base::Seats{1});

    const auto* id = GENERATE("hainan-village-2026", "hebei-village-2020");
    Counting counting = joint(id);
    const count::OfficeResult deputy = office(counting.result(), "deputy");
    CAPTURE(id);
    CHECK(deputy.needed == base::Votes{251});
    CHECK(test::total(deputy, "b") == 270);
    CHECK(test::total(deputy, "d") == 230);
    CHECK(names(deputy.elected) == Names{"b"});
    CHECK(says(counting, count::StepCode::VotesAdded, "b"));
    // Who is elected above keeps nothing below.
    CHECK(test::total(deputy, "a") == -1);
    CHECK_FALSE(says(counting, count::StepCode::VotesAdded, "a"));
}

TEST_CASE("art. 31: votes are never added upwards, nor from one paper to another",
          "[law:HI-2025/31]") {
    Counting upwards(rules_of("hainan-village-2026"), law::BallotScheme::Joint,
                     {{"chair", 1, {"a", "b"}}, {"deputy", 1, {"a", "b"}}});
    upwards.books.registered = {100};
    upwards.put("joint", "+./..", 40);
    upwards.put("joint", "../+.", 60);
    CHECK(test::total(office(upwards.result(), "chair"), "a") == 40);
    CHECK(test::total(office(upwards.result(), "deputy"), "a") == 100);

    Counting apart(rules_of("hainan-village-2026"), law::BallotScheme::SeparatePapers,
                   {{"chair", 1, {"a", "b"}}, {"deputy", 1, {"a", "b"}}});
    apart.books.registered = {100};
    apart.put("chair", {.returned = 100, .for_person = {{"a", 40}}});
    apart.put("deputy", {.returned = 100, .for_person = {{"a", 45}}});
    CHECK(test::total(office(apart.result(), "deputy"), "a") == 45);
}

TEST_CASE("village example 15: the best-placed woman is seated first, though a man has more votes",
          "[law:SC-2025/34][law:HI-2025/32]") {
    const auto* id = GENERATE("sichuan-village-2026", "hainan-village-2026");
    CAPTURE(id);
    const test::Votes votes{
        .returned = 500,
        .for_person = {{"m1", 400}, {"m2", 340}, {"m3", 270}, {"w1", 255}, {"w2", 230}}};
    Counting counting = members_counted(id, 3, votes, {"w1", "w2"});
    CHECK(names(office(counting.result(), "member").elected) == Names{"m1", "m2", "w1"});
    CHECK(says(counting, count::StepCode::WomanFirst, "w1"));
    CHECK(says(counting, count::StepCode::Outvoted, "m3"));
    CHECK(counting.result().next == NextStep::Nothing);

    // No woman has a majority: the third seat is kept, and M3 with 270 is not elected.
    test::Votes fewer = votes;
    fewer.for_person[3].second = 240;
    Counting kept = members_counted(id, 3, fewer, {"w1", "w2"});
    CHECK(names(office(kept.result(), "member").elected) == Names{"m1", "m2"});
    CHECK(office(kept.result(), "member").open == base::Seats{1});
    CHECK(kept.result().next == NextStep::FurtherElection);

    // Without such a rule the votes decide.
    Counting plain = members_counted("cn-village-2026", 3, votes, {"w1", "w2"});
    CHECK(names(office(plain.result(), "member").elected) == Names{"m1", "m2", "m3"});
}

TEST_CASE("art. 34: one vote decides whether a woman has her seat at once", "[law:SC-2025/34]") {
    const auto [of_woman, elected] = GENERATE(values<std::pair<std::int64_t, Names>>(
        {{250, {"m1"}}, {251, {"m1", "w1"}}, {252, {"m1", "w1"}}}));
    CAPTURE(of_woman);
    Counting counting = members_counted(
        "sichuan-village-2026", 2,
        {.returned = 500, .for_person = {{"m1", 300}, {"m2", 290}, {"w1", of_woman}}}, {"w1"});
    CHECK(names(office(counting.result(), "member").elected) == elected);
}

TEST_CASE("art. 34: nothing is changed if a woman is chair, or is elected by her votes",
          "[law:SC-2025/34]") {
    const test::Votes votes{.returned = 500, .for_person = {{"m1", 400}, {"m2", 340}, {"w1", 255}}};
    Counting chair = members_counted("sichuan-village-2026", 2, votes, {"a", "w1"});
    CHECK(names(office(chair.result(), "member").elected) == Names{"m1", "m2"});
    Counting by_votes = members_counted("sichuan-village-2026", 3, votes, {"w1"});
    CHECK(names(office(by_votes.result(), "member").elected) == Names{"m1", "m2", "w1"});
    CHECK_FALSE(says(by_votes, count::StepCode::WomanFirst, "w1"));
}

TEST_CASE("beyond the statute: two women with equal votes are voted on for the first seat") {
    Counting counting = members_counted(
        "sichuan-village-2026", 3,
        {.returned = 500,
         .for_person = {{"m1", 400}, {"m2", 340}, {"m3", 255}, {"w1", 252}, {"w2", 252}}},
        {"w1", "w2"});
    const count::OfficeResult member = office(counting.result(), "member");
    CHECK(names(member.elected) == Names{"m1", "m2"});
    REQUIRE(member.tie);
    CHECK(names(member.tie->persons) == Names{"w1", "w2"});
    CHECK(member.tie->seats == base::Seats{1});
    CHECK(member.open == base::Seats{0});
}

TEST_CASE(
    "village example 19: the chair's brother gives way; in Zhejiang the next with a majority "
    "moves up, elsewhere the seat is open",
    "[law:ZJ-2020/31][law:SC-2025/35][law:HI-2025/33][law:HN-2011/8]") {
    test::Votes votes{.returned = 500,
                      .for_person = {{"b", 300}, {"c", 290}, {"d", 280}, {"e", 260}}};
    const auto with_brother = [&](std::string_view id) {
        // A woman in each seat that matters: her seat is not what this example is about.
        Counting counting = members_counted(id, 3, votes, {"a"});
        counting.books.kin = {{{"a"}, {"b"}}};
        return counting;
    };
    Counting zhejiang = with_brother("zhejiang-village-2020");
    CHECK(names(office(zhejiang.result(), "member").elected) == Names{"c", "d", "e"});
    CHECK(says(zhejiang, count::StepCode::RelativeYields, "b"));
    CHECK(says(zhejiang, count::StepCode::NextTakesSeat, "e"));
    CHECK(zhejiang.result().next == NextStep::Nothing);

    for (const char* id : {"sichuan-village-2026", "hainan-village-2026", "henan-village-2011"}) {
        CAPTURE(id);
        const count::Result result = with_brother(id).result();
        CHECK(names(office(result, "member").elected) == Names{"c", "d"});
        CHECK(office(result, "member").open == base::Seats{1});
        CHECK(result.next == NextStep::FurtherElection);
    }

    // E has 250 of 500, which is no majority: the seat is open in Zhejiang too.
    votes.for_person[3].second = 250;
    CHECK(office(with_brother("zhejiang-village-2020").result(), "member").open == base::Seats{1});
}

TEST_CASE("village example 19: spouses with 300 votes each are voted on again",
          "[law:ZJ-2020/31][law:SC-2025/35]") {
    const auto* id = GENERATE("zhejiang-village-2020", "sichuan-village-2026");
    CAPTURE(id);
    Counting counting = members_counted(
        id, 3, {.returned = 500, .for_person = {{"b", 300}, {"c", 300}, {"d", 280}}}, {"a"});
    counting.books.kin = {{{"b"}, {"c"}}};
    const count::OfficeResult member = office(counting.result(), "member");
    CHECK(names(member.elected) == Names{"d"});
    REQUIRE(member.tie);
    CHECK(names(member.tie->persons) == Names{"b", "c"});
    CHECK(member.tie->seats == base::Seats{1});
    CHECK(member.open == base::Seats{1});
    CHECK(counting.result().next == NextStep::TieVote);
}

TEST_CASE("art. 31: one vote more stays", "[law:ZJ-2020/31]") {
    Counting counting =
        members_counted("zhejiang-village-2020", 2,
                        {.returned = 500, .for_person = {{"b", 300}, {"c", 301}}}, {"a"});
    counting.books.kin = {{{"b"}, {"c"}}};
    CHECK(names(office(counting.result(), "member").elected) == Names{"c"});
}

TEST_CASE("beyond the statute: in a chain of relatives only the middle one gives way") {
    Counting counting = members_counted(
        "sichuan-village-2026", 3,
        {.returned = 500, .for_person = {{"b", 300}, {"c", 290}, {"d", 280}}}, {"a"});
    counting.books.kin = {{{"b"}, {"c"}}, {{"c"}, {"d"}}};
    CHECK(names(office(counting.result(), "member").elected) == Names{"b", "d"});
}

TEST_CASE("art. 31: a member whose relative becomes chair in a later round leaves the seat",
          "[law:ZJ-2020/31][law:SC-2025/35][law:HI-2025/33][law:HN-2011/8]") {
    Counting zhejiang = chair_in_a_further_election("zhejiang-village-2020", 280);
    CHECK(seated(zhejiang) == Names{"d", "e"});
    CHECK(says(zhejiang, count::StepCode::RelativeYields, "c"));
    CHECK(says(zhejiang, count::StepCode::NextTakesSeat, "e"));
    CHECK(zhejiang.result().yielded ==
          std::vector<count::YieldedSeat>{
              {.next = base::PersonId{"e"}, .office = {"member"}, .person = {"c"}}});
    CHECK(zhejiang.result().next == NextStep::Nothing);
    // Where the seat is open it is voted on.
    for (const char* id : {"sichuan-village-2026", "hainan-village-2026", "henan-village-2011"}) {
        CAPTURE(id);
        const Counting other = chair_in_a_further_election(id, 280);
        CHECK(seated(other) == Names{"d"});
        CHECK(other.result().next == NextStep::FurtherElection);
    }
    // A relative of the one who leaves does not move up.
    zhejiang.books.kin.push_back({{"c"}, {"e"}});
    CHECK(seated(zhejiang) == Names{"d"});
    CHECK(zhejiang.result().next == NextStep::FurtherElection);
}

TEST_CASE("beyond the statute: of two who are next with as many votes nobody moves up") {
    Counting vote = chair_in_a_further_election("zhejiang-village-2020", 280);
    vote.books.round.waiting[{"member"}].push_back(row("f", 280));
    CHECK(seated(vote) == Names{"d"});
    vote.books.round.waiting[{"member"}].back().total = {279};
    CHECK(seated(vote) == Names{"d", "e"});
}

TEST_CASE("beyond the statute: nobody leaves a seat for a relative who did not become chair") {
    Counting vote = chair_in_a_further_election("zhejiang-village-2020", 280);
    vote.books.kin = {{{"b"}, {"c"}}};
    CHECK(seated(vote) == Names{"c", "d"});
    CHECK_FALSE(vote.result().yielded);
}

TEST_CASE("art. 8: where the law does not say who yields, both rounds stand and the pair is named",
          "[law:OL-2025/8]") {
    const Counting vote = chair_in_a_further_election("cn-village-2026", 280);
    CHECK(seated(vote) == Names{"c", "d"});
    CHECK(says(vote, count::StepCode::RelativesElected, "a"));
}

TEST_CASE("art. 8: where the law does not say who yields, nobody is moved and the pair is named",
          "[law:OL-2025/8]") {
    Counting counting = members_counted(
        "cn-village-2026", 2, {.returned = 500, .for_person = {{"b", 300}, {"c", 290}}}, {"a"});
    counting.books.kin = {{{"a"}, {"b"}}};
    CHECK(names(office(counting.result(), "member").elected) == Names{"b", "c"});
    CHECK(says(counting, count::StepCode::RelativesElected, "a"));
}

TEST_CASE("art. 32: in Sichuan too many names for one office void the paper, not its part",
          "[law:SC-2025/32][law:HI-2025/30]") {
    CHECK(paper("sichuan-village-2026", 3, "+/.++++..") == "void");
    CHECK(paper("sichuan-village-2026", 3, "+/.+++...") == "chair:a member:cde");
    CHECK(paper("hainan-village-2026", 3, "+/.++++..") == "chair:a member:");
}

TEST_CASE("votes for a higher office are added for whoever stands below, if the rules ask for it",
          "[law:HI-2025/31][law:HB-2020/29]") {
    law::Ruleset rules = rules_of(GENERATE("hainan-village-2026", "hebei-village-2020"));
    CHECK_FALSE(*rules.count.cascade_needs_lower_vote);
    const auto votes_below = [&](const std::string& second) {
        Counting counting(rules, law::BallotScheme::Joint,
                          {{"chair", 1, {"a", "b"}}, {"deputy", 1, {"d", "e"}}});
        counting.books.registered = {100};
        counting.put("joint", "+./+.", 40);  // a has 40 as chair, and does not stand as deputy
        counting.put("joint", second, 50);
        counting.decide("w", "a");
        return test::total(office(counting.result(), "deputy"), "a");
    };
    CHECK(votes_below(".+/.+") == 40);
    CHECK(votes_below(".+/..~w") == 90);
    rules.count.cascade_needs_lower_vote.value = true;
    CHECK(votes_below(".+/.+") == -1);
    CHECK(votes_below(".+/..~w") == 90);
}
