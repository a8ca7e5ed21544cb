// SPDX-License-Identifier: Apache-2.0
// A small election from `new` to `certify`, through the program itself.
#include <simdjson.h>

#include "tests/cli/program.h"
#include "tests/cli/said.h"
#include "tests/cli/village.h"

namespace douxuan::test {

namespace {

bool is_json(const std::string& text) {
    simdjson::dom::parser parser;
    simdjson::dom::element parsed;
    return parser.parse(simdjson::padded_string(text)).get(parsed) == simdjson::SUCCESS;
}

}  // namespace

TEST_CASE("a whole election by the verbs, from the new file to the certificates") {
    const Village village(Village::By::Verbs);
    village.count();

    const Ended result = village.said("result");
    CHECK(result.code == 0);
    CHECK(says(result.out, "村民1 (a)"));
    CHECK(says(result.out, "elected"));
    const Ended why = village.said("result --explain");
    CHECK(says(why.out, "votes 2 × 14 > papers returned 23"));
    CHECK(says(why.out, "art. 18"));

    village.does("result announce --at 2026-11-20T20:00");
    for (const std::string person : {"a", "d", "e"}) {
        village.does("certify " + person + " --at 2026-11-21T09:00");
    }
    CHECK(says(village.said("status").out, "the result is announced"));
    CHECK(says(village.said("status --json").out, R"("unsigned":0)"));
}

TEST_CASE("after the count: filing, a complaint, the handover, the archive, each on its day") {
    Village village;
    village.count();
    village.does("result announce --at 2026-11-20T20:00");
    CHECK(village.said("handover seal accounts --supervisor township --at 2026-11-21T09:00").code ==
          1);
    village.does("result file township --at 2026-11-21T09:10");
    village.does("complaint file t1 --subject count --authority township --at 2026-11-21T10:00");
    CHECK(says(village.said("status").out, "complaint t1 has no answer yet"));
    CHECK(village.said("complaint answer t2 --answer unfounded --at 2026-11-22T10:00").code == 1);
    village.does("complaint answer t1 --answer unfounded --at 2026-11-22T10:00");
    CHECK(says(village.said("complaint").out, "unfounded 2026-11-22"));
    village.does(
        "handover seal premises accounts fixed_assets claims_and_debts archives open_matters "
        "--supervisor township --at 2026-12-01T09:00");
    CHECK(village.said("archive index roll=1 --at 2026-12-02T09:00").code == 1);
    village.does(
        "archive index election_committee=1 minutes=4 notices=9 roll=2 candidates=2 papers=1 "
        "mandates=3 statistics=1 result_report=1 staff=1 elected=1 summary=1 "
        "--at 2026-12-02T09:00");
    CHECK(says(village.said("archive").out, "ballot papers, sealed"));
    const Ended calendar = village.said("calendar --json");
    CHECK(is_json(calendar.out));
    CHECK(says(calendar.out, R"("milestone":"handover_done","last":"2026-11-30")"));
    CHECK(says(calendar.out, R"("standing":"missed","done":"2026-12-01")"));
    CHECK(says(calendar.out, R"("standing":"kept")"));
    CHECK(says(village.said("calendar").out, "within 10 days of the day the new committee exists"));
}

namespace {

using test::says;
constexpr std::string_view more_days = R"(
[closing]
appeal_days = { value = 15, cite = "V-METHOD", article = "30", sure = "text" }
papers_years = { value = 3, cite = "V-METHOD", article = "31", sure = "text" }
seal_days = { value = 0, cite = "V-METHOD", article = "32", sure = "text" }
[count]
write_in_review = { value = true, cite = "V-METHOD", article = "33", sure = "text" }
)";

}  // namespace

TEST_CASE("after the count, where the rules have days for the seal, an appeal and the papers") {
    Village village(Village::By::File, std::string(more_days));
    village.count();
    village.does("result announce --at 2026-11-20T20:00");
    // Everybody elected was a candidate, and reviewed as one.
    const Ended review =
        village.said("round review a eligible --authority township --at 2026-11-20T20:10");
    CHECK(review.code == 1);
    CHECK(says(review.talk, "needs no review"));
    village.does("result file township --at 2026-11-20T20:30");
    CHECK(says(village.said("status").out, "hand over the seal (handover seal), by 2026-11-20"));
    village.does("handover seal --supervisor township --at 2026-11-20T21:00");
    CHECK_FALSE(says(village.said("status").out, "hand over the seal"));
    CHECK(says(village.said("status").out, "hand over to the new committee, by 2026-11-30"));

    village.does("complaint file t1 --subject count --authority township --at 2026-11-21T10:00");
    village.does("complaint answer t1 --answer unfounded --at 2026-11-22T10:00");
    village.does("complaint appeal t1 --authority county --at 2026-12-01T10:00");
    CHECK(says(village.said("status").out, "the appeal in complaint t1 has no answer yet"));
    CHECK(says(village.said("complaint").out,
               "unfounded 2026-11-22; appealed to the county on 2026-12-01: no answer yet"));
    village.does("complaint answer t1 --answer founded --at 2026-12-05T10:00");
    CHECK(says(village.said("complaint --json").out,
               R"("appeal_answer":"founded","appeal_answered":"2026-12-05")"));

    const Ended calendar = village.said("calendar --json");
    CHECK(is_json(calendar.out));
    CHECK(says(calendar.out, R"("milestone":"seal_handed_over","last":"2026-11-20")"));
    CHECK(says(calendar.out, R"("milestone":"appeals_filed","last":"2026-12-07")"));
    CHECK(says(calendar.out, R"("milestone":"papers_kept","last":"2029-11-20")"));
    CHECK(says(village.said("calendar").out, "3 years from election day"));

    village.does(
        "archive index election_committee=1 minutes=4 notices=9 roll=2 candidates=2 papers=1 "
        "mandates=3 statistics=1 result_report=1 staff=1 elected=1 summary=1 "
        "--at 2026-12-06T09:00");
    CHECK(says(village.said("archive").out, "The papers stay sealed until 2029-11-20, 3 years"));
    CHECK(says(village.said("archive --json").out, R"("papers_kept_until":"2029-11-20")"));
}

TEST_CASE("a batch is told by itself when it is sealed, to be held against the tellers' sheet") {
    Village village;
    village.poll();
    village.does("count merge centre east --at 2026-11-20T18:00");
    village.does("count open centre joint=23 --at 2026-11-20T18:00");
    const std::string batch = "count batch --at 2026-11-20T18:00 -- ";
    Ended ended = village.said(batch + "b1 centre +-/++.=3 #=1 +./+..~x1=2");
    INFO(ended.out);
    CHECK(says(ended.out, "This batch: 6 papers, 1 of them void. Compare it with"));
    CHECK(says(ended.out, "村民1              5              0               0"));
    CHECK(says(ended.out, "村民2              0              3               0"));
    // The next batch is told without the first.
    ended = village.said(batch + "b2 centre +-/++.=4");
    INFO(ended.out);
    CHECK(says(ended.out, "This batch: 4 papers. Compare it with"));
    CHECK(says(ended.out, "村民1              4              0               0"));
    CHECK(says(ended.out, "村民2              0              4               0"));
    CHECK(village.said("count batch --json --at 2026-11-20T18:00 -- b3 centre +-/++.=1")
              .out.starts_with("{\"recorded\""));
}

TEST_CASE("every answer can be had as JSON, at every stage") {
    const Village village;
    village.count();
    for (const std::string line :
         {"status", "calendar", "committee show", "method show", "roll show", "roll list",
          "nominate show", "poll show", "poll stock", "count show", "result", "result --explain",
          "result announce --at 2026-11-20T20:00"}) {
        const Ended ended = village.said(line + " --json");
        INFO(line << ": " << ended.out << ended.talk);
        CHECK(ended.code == 0);
        CHECK(is_json(ended.out));
    }
}

TEST_CASE("the answers are in the language that was asked for") {
    Village village;
    village.post_roll();
    village.speak("zh");
    for (const std::string line :
         {"status", "calendar", "committee show", "method show", "roll show", "nominate show"}) {
        CHECK(cli::has_chinese(village.said(line).out));
    }
    village.speak("en");
    CHECK(says(village.said("status").out, "the roll is posted"));
    CHECK(says(village.said("calendar").out, "last day to post the roll"));
}

TEST_CASE("status leads from one step to the next") {
    const Village village;
    village.make();
    CHECK(says(village.said("status").out, "douxuan committee choose"));
    const Village prepared;
    prepared.prepare();
    CHECK(says(prepared.said("status").out, "douxuan roll register"));
    CHECK(says(prepared.said("status").out, "2026-10-31"));
}

TEST_CASE("the program signs at milestones, for a key without a passphrase") {
    const Village village;
    village.post_roll();
    CHECK(says(village.said("status --json").out, R"("unsigned":0)"));
}

TEST_CASE("a key with a passphrase is not asked for in passing") {
    const Program program;
    program.put("secret", "豆子\n");
    const Ended made =
        program("new " + program.election() +
                " --ruleset cn-village-2026 --code 110101001201 --name 豆家村 --term "
                "12 --passphrase-file " +
                program.path("secret"));
    CHECK(made.code == 0);
    CHECK(says(program("status").out, "1 not signed yet"));
}

TEST_CASE("a person decides before the result: marks nobody can make out, and equal relatives") {
    Village village(Village::By::File, R"(
[committee]
kin_equal_by = { value = ["villagers_meeting"], cite = "V-METHOD", article = "33", sure = "text" }
kin_yields = { value = "seat_opens", cite = "V-METHOD", article = "33", sure = "text" }
[count]
illegible = { value = "committee_decides", cite = "V-METHOD", article = "30", sure = "text" }
)");
    village.poll();
    village.does("roll kin d e --relation sibling --at 2026-11-20T17:30");
    village.does("count merge centre east --at 2026-11-20T18:00");
    village.does("count open centre joint=23 --at 2026-11-20T18:00");
    village.does("count batch --at 2026-11-20T18:00 -- b1 centre +-/++.=13 -+/..+=9 +?/++.=1");

    const Ended marks = village.said("result announce --at 2026-11-20T19:00");
    CHECK(marks.code == 5);
    CHECK(says(marks.talk, "(the first: +?/++.)"));
    CHECK(says(village.said("status").out, "count illegible"));
    village.does("count illegible --in-favour 2 --at 2026-11-20T19:10 -- +?/++. +./++.");

    const Ended equal = village.said("result announce --at 2026-11-20T19:20");
    CHECK(equal.code == 5);
    CHECK(says(equal.talk, "relatives with equal votes for one office"));
    CHECK(says(village.said("status").out, "a meeting decides who stays"));
    CHECK_FALSE(says(village.said("status").out, "result announce"));
    village.does(
        "count decide d e --body villagers_meeting --basis adults --entitled 40 --present 30 "
        "--in-favour 20 --at 2026-11-20T19:30");
    village.does("result announce --at 2026-11-20T19:40");
    CHECK(says(village.said("result --explain").out, "a meeting decided that"));
}

}  // namespace douxuan::test
