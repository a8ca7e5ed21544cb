// SPDX-License-Identifier: Apache-2.0
// What is refused, with which exit code; and that nothing has changed then.
#include <filesystem>
#include <sstream>

#include <sys/stat.h>
#include <unistd.h>

#include "audit/ledger.h"
#include "tests/cli/program.h"
#include "tests/cli/said.h"
#include "tests/cli/village.h"

namespace douxuan::test {

namespace {

using test::says;
// The line is refused with that code, in both languages, and leaves no record behind.
void refused(Village& village, const std::string& line, std::string_view code) {
    INFO(line);
    const std::string before = village.said("status --json").out;
    const Ended json = village.said(line + " --json");
    INFO(json.out << json.talk);
    CHECK(json.code == 1);
    CHECK(says(json.out, "\"code\":\"" + std::string(code) + "\""));
    village.speak("zh");
    const Ended chinese = village.said(line);
    CHECK(chinese.code == 1);
    CHECK(cli::has_chinese(chinese.talk));
    village.speak("en");
    CHECK(village.said("status --json").out == before);
}

}  // namespace

TEST_CASE("an event out of phase is refused") {
    Village village;
    village.prepare();
    refused(village, "roll finalise --at 2026-10-01T09:00", "out_of_phase");
    refused(village, "poll open centre --at 2026-10-01T09:00", "out_of_phase");
}

TEST_CASE("a day that the law no longer allows is refused with the earliest lawful day") {
    Village village;
    village.prepare();
    const Ended ended = village.said("calendar fix 2026-09-20 --in-favour 3 --at 2026-09-06T09:00");
    CHECK(ended.code == 1);
    CHECK(says(ended.talk, "2026-09-26"));
    CHECK(says(ended.talk, "art. 17"));
}

TEST_CASE("a roll posted too late is refused with the last lawful day") {
    Village village;
    village.post_roll();
    Village late;
    late.prepare();
    late.program().put("one.jsonl",
                       R"({"kind":"voter.registered","at":"2026-10-30T09:00","record":)"
                       R"({"birth":"1980-06-01","category":"resident","name":"王一","no":"1",)"
                       R"("sex":"male"}})"
                       "\n");
    late.does("record " + late.program().path("one.jsonl"));
    refused(late, "roll publish --at 2026-11-05T09:00", "roll_posted_too_late");
    CHECK(says(late.said("roll publish --at 2026-11-05T09:00").talk, "2026-10-31"));
}

TEST_CASE("numbers of the roll that are typed and wrong are refused") {
    Village village;
    village.prepare();
    village.program().put("one.jsonl",
                          R"({"kind":"voter.registered","at":"2026-10-10T09:00","record":)"
                          R"({"birth":"1980-06-01","category":"resident","name":"王一","no":"1",)"
                          R"("sex":"male"}})"
                          "\n");
    village.does("record " + village.program().path("one.jsonl"));
    refused(village, "roll publish --voters 2 --at 2026-10-20T09:00", "roll_numbers_differ");
}

TEST_CASE("a fourth proxy, a candidate as proxy, and the voter as own proxy are refused") {
    Village village;
    village.nominate();
    for (const std::string principal : {"#10", "#11", "#12"}) {
        village.does("poll proxy " + principal +
                     " #15 --relation other_villager --at "
                     "2026-11-12T09:00");
    }
    refused(village, "poll proxy #13 #15 --relation other_villager --at 2026-11-12T09:00",
            "proxy_has_too_many");
    refused(village, "poll proxy #13 #1 --relation other_villager --at 2026-11-12T09:00",
            "proxy_is_candidate");
    refused(village, "poll proxy #13 #13 --relation other_villager --at 2026-11-12T09:00",
            "proxy_is_principal");
}

TEST_CASE("a paper drawn twice is refused, and the clerk sees who stands there") {
    Village village;
    village.get_ready();
    village.does("poll open centre --at 2026-11-20T08:00");
    const Ended first = village.said("poll issue #7 --at 2026-11-20T08:10:25");
    CHECK(first.code == 0);
    CHECK(says(first.talk, "村民7"));
    refused(village, "poll issue #7 --at 2026-11-20T08:20", "paper_drawn_twice");
    refused(village, "poll issue #20 --at 2026-11-20T08:20", "voter_has_proxy");
}

TEST_CASE("stock that does not balance, and more papers returned than issued, need a reason") {
    Village village;
    village.poll();
    village.does("count merge centre east --at 2026-11-20T18:00");
    refused(village, "count open centre joint=24 --at 2026-11-20T18:00",
            "more_returned_than_issued");
    village.does("count open centre joint=24 --reason found_foreign_papers --at 2026-11-20T18:00");
}

TEST_CASE("a batch of 101 is refused") {
    Village village;
    village.poll();
    village.does("count merge centre east --at 2026-11-20T18:00");
    village.does("count open centre joint=23 --at 2026-11-20T18:00");
    const Ended ended =
        village.said("count batch --json --at 2026-11-20T18:00 -- b1 centre +-/++.=101");
    CHECK(ended.code == 1);
    CHECK(says(ended.out, "batch_too_large"));
}

TEST_CASE("an announcement that differs is refused; the lawful one is made") {
    Village village;
    village.count();
    refused(village, "result announce --registered 25 --at 2026-11-20T20:00", "result_differs");
    village.does("result announce --at 2026-11-20T20:00");
    refused(village, "certify b --at 2026-11-21T09:00", "not_elected");
}

TEST_CASE("a person must decide: written names and erasures") {
    Village village;
    village.poll();
    village.does("count merge centre east --at 2026-11-20T18:00");
    village.does("count open centre joint=23 --at 2026-11-20T18:00");
    village.does("count batch --at 2026-11-20T18:00 -- b1 centre +-/++.~x1=23");
    CHECK(village.said("result announce --at 2026-11-20T20:00").code == 5);
    CHECK(village.said("roll erase #3").code == 5);
    village.does("roll erase #3 --yes");
}

TEST_CASE("wrong usage ends with 2") {
    Village village;
    village.make();
    for (const std::string line :
         {"nonsense", "roll nonsense", "roll publish --nonsense", "calendar fix", "new",
          "roll name x --name 王 --sex other", "status --at",
          "calendar fix yesterday --in-favour 3", "poll incident power_cut --by nobody",
          "poll incident power_cut --at noon"}) {
        const Ended ended = village.said(line);
        INFO(line << ": " << ended.out << ended.talk);
        CHECK(ended.code == 2);
        CHECK_FALSE(ended.talk.empty());
    }
    CHECK(village.said("--help").code == 0);
    CHECK(village.said("--version").code == 0);
    CHECK(village.said("roll --help").code == 0);
    CHECK(village.said("roll register --help").code == 0);
}

TEST_CASE("a file that is no election ends with 3, and nothing is written to it") {
    const Program program;
    CHECK(program("status").code == 3);
    program.put("village.election", "this is a letter, not an election\n");
    CHECK(program("status").code == 3);
    CHECK(contents(program.election()) == "this is a letter, not an election\n");
    CHECK(program("new " + program.election() +
                  " --ruleset cn-village-2026 --code 110101001201 --name x --term 1 "
                  "--no-passphrase")
              .code == 1);
    CHECK(program("new other --rules " + program.election() +
                  " --code 110101001201 --name x --term 1 --no-passphrase")
              .code == 3);
}

TEST_CASE("a code of a residents' committee is refused for a village") {
    const Program program;
    const Ended ended = program("new " + program.election() +
                                " --ruleset cn-village-2026 --code 110101001001 --name x --term 1 "
                                "--no-passphrase --json");
    CHECK(ended.code == 1);
    CHECK(says(ended.out, "committee_code_invalid"));
    CHECK_FALSE(std::filesystem::exists(program.election()));
}

TEST_CASE("an output that cannot be written, as on a full disk, does not end with success") {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream talk;
    CHECK(cli::program({"--version"}, {.in = in, .out = out, .talk = talk}) == 0);
    out.setstate(std::ios::badbit);
    CHECK(cli::program({"--version"}, {.in = in, .out = out, .talk = talk}) == 70);
}

TEST_CASE("two processes at once: the second is told that the first is at work") {
    Village village;
    village.make();
    const auto held = audit::Ledger::open(village.program().election(), audit::LedgerMode::Write);
    REQUIRE(held);
    const Ended ended = village.said("poll incident power_cut");
    CHECK(ended.code == 1);
    CHECK(says(village.said("poll incident power_cut --json").out, "busy"));
}

TEST_CASE("a read-only election can be shown and not changed") {
    if (::geteuid() == 0) {
        return;  // root may write everything
    }
    Village village;
    village.make();
    ::chmod(village.program().election().c_str(), 0400);
    CHECK(village.said("status").code == 0);
    CHECK(village.said("poll incident power_cut").code == 3);
}

TEST_CASE("a clock behind the record is recorded and said") {
    Village village;
    village.make();
    village.does("poll incident power_cut --at 2999-01-01T00:00");
    const Ended ended = village.said("poll incident power_cut");
    CHECK(ended.code == 0);
    CHECK(says(ended.talk, "clock"));
    CHECK(says(village.said("status --json").out, R"("records":4)"));
}

}  // namespace douxuan::test
