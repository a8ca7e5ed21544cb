// SPDX-License-Identifier: Apache-2.0
// From the nominations to the list, by the verbs: a list by strokes, a review that is posted and
// objected to, a candidacy that is cancelled.
#include <string>

#include "tests/cli/estate.h"
#include "tests/cli/village.h"

using namespace douxuan;
using test::Ended;
using test::says;
using test::Village;

namespace {

/// A village whose method has all of it.
constexpr std::string_view with_review = R"(
[nomination]
cancellation = { value = true, cite = "V-METHOD", article = "22", sure = "text" }
order = { value = "strokes_unless_voted", cite = "V-METHOD", article = "24", sure = "text" }
review_days = { value = 7, cite = "V-METHOD", article = "21", sure = "text" }
review_decision_days = { value = 3, cite = "V-METHOD", article = "21", sure = "text" }
review_objection_days = { value = 3, cite = "V-METHOD", article = "21", sure = "text" }
)";

/// Zhao and Wang stand for chair; Li, Ding and Zhang for member. Nominated, nobody reviewed.
void nominate(const Village& village) {
    village.post_roll();
    village.does("roll finalise --at 2026-10-28T09:00");
    for (const char* each :
         {"a --name 赵勇 --sex male --voter #1", "b --name 王建国 --sex male --voter #2",
          "d --name 李桂花 --sex female --voter #3", "e --name 丁一 --sex male --voter #4",
          "f --name 张伟 --sex male --voter #5"}) {
        village.does("roll name " + std::string(each) + " --at 2026-10-29T09:00");
    }
    village.does(
        "nominate count chair:a=15,b=8 member:d=14,e=12,f=9 --took-part 24 "
        "--at 2026-10-30T09:00");
}

void review(const Village& village, const char* person, const char* office) {
    village.does("nominate review " + std::string(person) +
                 " eligible --in-favour 2 --at 2026-11-01T09:00");
    village.does("nominate accept " + std::string(person) + " " + office +
                 " --at 2026-11-01T09:00");
}

}  // namespace

TEST_CASE("the review is posted, objected to and decided before the list, which is by strokes") {
    const Village village(Village::By::File, std::string(with_review));
    nominate(village);
    for (const char* each : {"a", "b"}) {
        review(village, each, "chair");
    }
    for (const char* each : {"d", "e"}) {
        review(village, each, "member");
    }
    CHECK(village.said("nominate post-review --at 2026-11-01T10:00").code == 1);
    village.does(
        "nominate review f disqualified --ground criminally_punished --in-favour 2 "
        "--at 2026-11-02T09:00");
    CHECK(says(village.said("status").out, "nominate post-review"));
    village.does("nominate post-review --at 2026-11-02T10:00");
    const Ended early = village.said("nominate publish --at 2026-11-03T09:00");
    CHECK(early.code == 1);
    CHECK(says(early.talk, "who may object until 2026-11-05"));
    village.does("nominate object f --at 2026-11-05T09:00");
    CHECK(says(village.said("status").out, "decide the objections to the review: 1 open"));
    CHECK(says(village.said("calendar").out, "last day to decide an objection to the review"));
    village.does("nominate decide f eligible --in-favour 2 --at 2026-11-06T09:00");
    village.does("nominate accept f member --at 2026-11-06T10:00");
    village.does("nominate publish --at 2026-11-10T09:00");
    const Ended shown = village.said("nominate show --json");
    CHECK(says(shown.out, R"({"office":"chair","persons":["b","a"]})"));
    CHECK(says(shown.out, R"({"office":"member","persons":["e",)"));

    village.does(
        "nominate cancel a bribery --authority township --in-favour 2 "
        "--at 2026-11-11T09:00");
    CHECK(says(village.said("nominate show").out, "candidacy cancelled"));
    CHECK(village.said("poll print joint 40 --at 2026-11-12T09:00").code == 1);
}

TEST_CASE("of a list that is given, a name after one with more strokes is pointed out") {
    const Village village(Village::By::File, std::string(with_review));
    nominate(village);
    for (const char* each : {"a", "b"}) {
        review(village, each, "chair");
    }
    for (const char* each : {"d", "e", "f"}) {
        review(village, each, "member");
    }
    village.does("nominate post-review --at 2026-11-02T10:00");
    const Ended given = village.said(
        "nominate publish --offices chair:b,a --offices member:d,e,f --at 2026-11-10T09:00");
    INFO(given.talk);
    CHECK(given.code == 0);
    CHECK(says(given.talk, "丁一 (2) stands after"));
}
