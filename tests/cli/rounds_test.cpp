// SPDX-License-Identifier: Apache-2.0
// An election of three rounds through the program itself: nobody is chair, the further election
// ends in a tie, the tie vote decides; then the replay of its bundle.
#include "tests/cli/program.h"
#include "tests/cli/said.h"
#include "tests/cli/village.h"
#include "tests/support/catch.h"

namespace douxuan::test {

namespace {

using test::says;
/// The first round: every paper of both places is marked alike, for two members and no chair.
void leave_the_chair_empty(const Village& village) {
    village.poll();
    village.does("count merge centre east --at 2026-11-20T18:00");
    village.does("count open centre joint=23 --at 2026-11-20T18:00");
    village.does("count batch b1 centre ../++.=23 --at 2026-11-20T18:10");
    village.does("result announce --at 2026-11-20T18:30");
}

/// A later round at the centre: all 23 papers are drawn there; the other place is shut.
/// `mandates`: whether those of the first round stand.
void hold(const Village& village, const std::string& day, const std::string& batch,
          const std::string& marks, bool mandates = true) {
    village.does("round open " + day + " --in-favour 3 --at " + day + "T07:00");
    village.does("poll print joint 30 --at " + day + "T07:00");
    village.does("poll deliver centre joint 29 --at " + day + "T07:00");
    village.does("poll deliver east joint 1 --at " + day + "T07:00");
    village.does("poll open centre --at " + day + "T08:00");
    std::string papers;
    for (int voter = 1; voter <= 23; ++voter) {
        papers += R"({"at":")" + day + R"(T09:00","kind":"paper.issued","site":"centre","data":)" +
                  R"({"station":"centre","style":"joint","voter":"#)" + std::to_string(voter) +
                  (voter == 20 && mandates ? R"(","proxy":"#21"}})" : R"("}})") + "\n";
    }
    const Ended issued = village.program().run({"record", "-", "--batch", "100"}, papers);
    INFO(issued.out << issued.talk);
    REQUIRE(issued.code == 0);
    village.does("poll close centre joint=6+0 --at " + day + "T17:00");
    village.does("poll close east joint=1+0 --at " + day + "T17:00");
    village.does("count merge centre east --at " + day + "T17:30");
    village.does("count open centre joint=23 --at " + day + "T17:30");
    village.does("count batch " + batch + " centre " + marks + " --at " + day + "T17:40");
    village.does("result announce --at " + day + "T18:00");
}

}  // namespace

TEST_CASE("an election of three rounds, from an empty chair to the replay of all of them") {
    Village village;
    leave_the_chair_empty(village);
    CHECK(says(village.said("status").out, "douxuan round open"));
    const Ended next = village.said("round");
    INFO(next.out << next.talk);
    CHECK(says(next.out, "Next: a further election"));
    CHECK(says(next.out, "村民1 (a)"));
    CHECK(village.said("certify a --at 2026-11-21T09:00").code == 1);

    const Ended wrong =
        village.said("round open 2026-11-27 --round tie_vote --in-favour 3 --at 2026-11-21T09:00");
    CHECK(wrong.code == 1);
    CHECK(says(wrong.talk, "a further election"));

    hold(village, "2026-11-27", "b2", "+.=10 .+=10 ..=3");
    CHECK(says(village.said("round").out, "Next: a tie vote"));
    hold(village, "2026-11-28", "b3", "+.=12 .+=11");
    const Ended seats = village.said("round");
    CHECK(says(seats.out, "every seat is filled"));
    CHECK(says(seats.out, "a tie vote"));

    const Ended first = village.said("result --round 1 --explain");
    CHECK(says(first.out, "has no majority"));
    const Ended second = village.said("result --round 2 --explain");
    CHECK(says(second.out, "3 × 10 ≥ papers returned 23"));
    const Ended third = village.said("result --explain");
    CHECK(says(third.out, "the most votes win"));
    CHECK(village.said("result --round 4").code == 2);
    CHECK(says(village.said("calendar").out, "2026-12-08"));

    for (const std::string person : {"a", "d", "e"}) {
        village.does("certify " + person + " --at 2026-11-29T09:00");
    }
    village.does("export " + village.program().path("bundle") + " --release accredited");
    const Ended replayed = village.said("replay " + village.program().path("bundle"));
    INFO(replayed.out << replayed.talk);
    CHECK(replayed.code == 0);
    CHECK(says(replayed.out, "elected in all rounds: chair 村民1"));
    village.speak("zh");
    CHECK(says(village.said("round").out, "名额已经选满"));
}

TEST_CASE("a vote is declared void by the verbs, and the record says what follows") {
    const Village village;
    leave_the_chair_empty(village);
    village.does("certify d --at 2026-11-21T09:00");
    village.does(
        "round annul 1 --authority county --ground count_not_public --at 2026-11-22T09:00");
    CHECK(says(village.said("round").out, "a fresh election"));
    CHECK(village.said("certify d --at 2026-11-23T09:00").code == 1);
    hold(village, "2026-12-04", "b2", "+./++.=23", false);
    village.does("round unseat a --cause fraud --authority township --at 2026-12-05T09:00");
    const Ended alone = village.said("round open 2026-12-10 --in-favour 3 --at 2026-12-05T09:00");
    CHECK(alone.code == 1);
    CHECK(says(alone.talk, "no choice"));
    const Ended few = village.said(
        "round leave --resolution "
        "body=villagers_meeting,basis=adults,entitled=40,present=30,in_favour=28 "
        "--at 2026-12-05T09:00");
    CHECK(few.code == 1);
}

TEST_CASE("where one person is left to stand another is nominated, and the round is held") {
    const Village village;
    leave_the_chair_empty(village);
    hold(village, "2026-11-27", "b2", "+.=20 .+=3");
    village.does("round unseat a --cause fraud --authority township --at 2026-11-28T09:00");
    const Ended alone = village.said("round open 2026-12-04 --in-favour 3 --at 2026-11-28T09:00");
    CHECK(alone.code == 1);
    CHECK(says(alone.talk, "douxuan nominate add"));
    CHECK(says(village.said("status").out, "chair: 1 left to stand, 2 needed"));

    village.does("roll name g --voter #6 --at 2026-11-28T10:00");
    const std::string added = "nominate add chair:g --took-part 20 --in-favour 2 --at ";
    village.does(added + "2026-11-28T11:00");
    CHECK(village.said(added + "2026-11-28T12:00").code == 1);
    CHECK_FALSE(says(village.said("status").out, "left to stand"));
    const Ended next = village.said("round");
    INFO(next.out << next.talk);
    CHECK(says(next.out, "村民2 (b)、村民6 (g)"));
    hold(village, "2026-12-04", "b3", "+.=3 .+=20");
    village.does("certify g --at 2026-12-05T09:00");
    village.does("export " + village.program().path("bundle") + " --release accredited");
    const Ended replayed = village.said("replay " + village.program().path("bundle"));
    INFO(replayed.out << replayed.talk);
    CHECK(replayed.code == 0);
    CHECK(says(replayed.out, "chair 村民6"));
}

}  // namespace douxuan::test
