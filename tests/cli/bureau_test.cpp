// SPDX-License-Identifier: Apache-2.0
// A bureau's clerk at work: the real program over an archive, from the list to the answers.
#include <unistd.h>

#include "cli/messages/language.h"
#include "cli/progress.h"
#include "tests/cli/office.h"
#include "tests/support/certificates.h"

using namespace douxuan;
using namespace douxuan::test;

namespace {

Files changed() {
    Files files = village_files();
    std::string& events = files["events.jsonl"];
    const std::size_t at = events.find("+-/.+/+++.");
    REQUIRE(at != events.npos);
    events.replace(at, 10, "-+/.+/+++.");
    return files;
}

}  // namespace

TEST_CASE("a clerk makes an archive, takes bundles in and asks who has reported") {
    Office office;
    Ended ended = office.init();
    INFO(ended.talk);
    REQUIRE(ended.code == 0);
    CHECK(ended.out.contains("5 committees and 1 policies"));

    ended = office.bureau({"ingest", office.put_bundle("good", village_files())});
    CHECK(ended.code == 0);
    CHECK(ended.out == "✓ taken in  1 counted\n");
    ended = office.bureau({"ingest", office.program.path("stick")});
    CHECK(ended.code == 0);
    CHECK(ended.out == "✓ taken in  0 counted; 1 taken in before\n");

    // The one that ended is not expected; one is late.
    ended = office.bureau({"status"});
    CHECK(ended.code == 1);
    CHECK(ended.out.contains("110101  东城区    3         1"));
    CHECK(ended.out.contains("110102  西城区    1         0"));
    ended =
        office.bureau({"status", "--by", "street", "--of", "110101", "--list", "late", "--json"});
    CHECK(ended.code == 1);
    CHECK(ended.out.contains(R"("code":"110101001","name":"城关镇","due":2,"reported":1)"));
    CHECK(
        ended.out.contains(R"("committees":[{"committee":"110101001202","name":"西村","term":12)"));
    CHECK_FALSE(ended.out.contains("110102"));

    office.program.speak("zh");
    ended = office.bureau({"query", "elected", "--of", village});
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("王a"));
    CHECK(ended.out.contains("树根"));
    ended = office.bureau({"query", "SELECT count(*) AS n FROM election", "--json"});
    CHECK(ended.out == "{\"answer\":[{\"n\":1}]}\n");
    for (const std::string question : {"elections", "figures", "failed", "forks", "committees",
                                       "registry", "double-registered"}) {
        INFO(question);
        CHECK(office.bureau({"query", question}).code == 0);
    }
}

TEST_CASE("each election leaves its figures, with the log behind them") {
    Office office;
    office.init();
    office.bureau({"ingest", office.put_bundle("good", village_files())});
    const Ended ended = office.bureau({"query", "figures", "--json"});
    CHECK(ended.code == 0);
    for (const char* row :
         {R"("code":"registered","breakdown":"","value":60)",
          R"("code":"completed","breakdown":"method=all_electors","value":1)",
          R"("code":"papers_issued","breakdown":"channel=mobile_box","value":4)"}) {
        INFO(row);
        CHECK(ended.out.contains(row));
    }
}

TEST_CASE("the registry sheet stands beside the logs, with its sources") {
    Office office;
    office.init();
    const std::string head = "place,kind,term,code,breakdown,value,source\n";
    office.program.put("sheet.csv", head +
                                        "110101,,12,volunteers,,2100,platform\n"
                                        ",village,12,supervisory_committees,,3,office\n");
    Ended ended = office.bureau({"register", "--registry", office.program.path("sheet.csv")});
    INFO(ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("2 numbers of the registry sheet"));
    // Said again, a number takes the place of the earlier one; the others stay.
    office.program.put("sheet.csv", head + "110101,,12,volunteers,,2200,platform\n");
    CHECK(office.bureau({"register", "--registry", office.program.path("sheet.csv")}).code == 0);
    ended = office.bureau({"query", "registry", "--json"});
    CHECK(ended.out.contains(
        R"("code":"volunteers","breakdown":"","value":2200,"source":"platform")"));
    CHECK(ended.out.contains(R"("code":"supervisory_committees","breakdown":"","value":3)"));
    CHECK_FALSE(ended.out.contains("2100"));
    office.program.put("sheet.csv", head + ",,12,volunteers,,many,platform\n");
    ended = office.bureau({"register", "--registry", office.program.path("sheet.csv")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("row 2, column 6 (value)"));
}

TEST_CASE("a list of committees as a city publishes it is registered as it is") {
    Office office;
    office.init();
    office.program.put("city.csv",
                       "code,name,street_code,street,area_code,area\n"
                       "110105001001,永安里,110105001,建外街道,110105,朝阳区\n");
    const std::vector<std::string> registering{"register", "--committees",
                                               office.program.path("city.csv")};
    const auto with_columns = [&](const std::string& columns) {
        std::vector<std::string> words = registering;
        words.insert(words.end(), {"--columns", columns});
        return office.bureau(words);
    };
    Ended ended = office.bureau(registering);
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("area"));
    CHECK(ended.talk.contains("--columns"));
    ended = with_columns("area=district,street_code=,area_code=");
    INFO(ended.talk);
    REQUIRE(ended.code == 0);
    const std::string listed = office.bureau({"query", "committees", "--json"}).out;
    INFO(listed);
    CHECK(listed.contains("朝阳区"));
    CHECK(listed.contains("建外街道"));

    ended = with_columns("area=district,street_code=,area_code=,town=street");
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("town"));
    for (const char* wrong : {"", "area", "=district", "area=province", "area=district,,"}) {
        INFO(wrong);
        CHECK(with_columns(wrong).code == 2);
    }
    CHECK(office.bureau({"register", "--policy", office.program.path("policy"), "--columns", "a="})
              .code == 2);
}

TEST_CASE("a registry sheet may be a workbook, and what is wrong in it is named by sheet") {
    Office office;
    office.init();
    office.program.put("sheet.xlsx", contents(DOUXUAN_WORKBOOKS "/openpyxl.xlsx"));
    Ended ended = office.bureau({"register", "--registry", office.program.path("sheet.xlsx")});
    INFO(ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("2 numbers of the registry sheet"));
    CHECK(office.bureau({"query", "registry", "--json"})
              .out.contains(R"("code":"volunteers","breakdown":"","value":2100,"source":"平台")"));
    // A list of committees is none.
    office.program.put("list.xlsx", contents(DOUXUAN_WORKBOOKS "/dates.xlsx"));
    ended = office.bureau({"register", "--registry", office.program.path("list.xlsx")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("list.xlsx (sheet \"Sheet\"): "));
    office.program.put("torn.xlsx", std::string("PK\x03\x04", 4));
    ended = office.bureau({"register", "--registry", office.program.path("torn.xlsx")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("damaged or incomplete"));
}

TEST_CASE("what fails is told with its record and remedy, and ends with 4") {
    Office office;
    office.init();
    const std::string bad = office.put_bundle("bad", changed());
    Ended ended = office.bureau({"ingest", bad});
    CHECK(ended.code == 4);
    CHECK(ended.talk.contains("✗ " + village + "  " + bad));
    CHECK(ended.talk.contains("events.jsonl, line "));
    CHECK(ended.talk.contains("kept   " + office.archive() + ".aside/" + village + "-"));
    CHECK(ended.out.contains("✗ not counted  1 failed"));
    ended = office.bureau({"status", "--list", "failed"});
    CHECK(ended.code == 4);
    CHECK(ended.out.contains("110101001201  东村  failed"));
    ended = office.bureau({"query", "failed", "--json"});
    CHECK(ended.out.contains(R"("stage":"verify","fault":"stored_checkpoint_differs")"));

    office.program.speak("zh");
    ended = office.bureau({"ingest", office.put_bundle("again", changed())});
    CHECK(ended.code == 4);
    CHECK(ended.talk.contains("另存"));
    CHECK(ended.out.contains("没有通过 1 份"));
}

TEST_CASE("a bundle that did not count is told of again, as long as it is the same") {
    Office office;
    office.init();
    office.put_bundle("good", village_files());
    office.put_bundle("bad", changed());
    const std::vector<std::string> take{"ingest", office.program.path("stick")};
    CHECK(office.bureau(take).code == 4);
    Ended ended = office.bureau(take);
    CHECK(ended.code == 4);
    CHECK(ended.out ==
          "✓ taken in  0 counted; 2 taken in before\n"
          "✗ Of those taken in before, 1 did not count then and are unchanged: see \"douxuan "
          "bureau query failed\" and \"query forks\".\n");
    ended = office.bureau({"ingest", office.program.path("stick"), "--json"});
    CHECK(ended.code == 4);
    CHECK(ended.out.contains(R"("before":2,"failed_before":1,"unreadable_before":0)"));
    office.program.put("torn/torn.tar", std::string(512, 'x'));
    CHECK(office.bureau({"ingest", office.program.path("torn")}).code == 3);
    office.program.speak("zh");
    ended = office.bureau({"ingest", office.program.path("torn")});
    CHECK(ended.code == 3);
    CHECK(ended.out.contains("1 份当时没有收下"));
}

TEST_CASE("a place that is not on the list is told, wherever it is asked for") {
    Office office;
    office.init();
    for (const std::vector<std::string>& asked : std::vector<std::vector<std::string>>{
             {"status"}, {"report"}, {"export"}, {"check"}, {"query", "figures"}}) {
        INFO(asked.front());
        std::vector<std::string> words = asked;
        words.insert(words.end(), {"--of", "990000"});
        const Ended ended = office.bureau(words);
        CHECK(ended.code == 3);
        CHECK(ended.out.empty());
        CHECK(
            ended.talk.contains("--of 990000: No committee on the list has a code that begins "
                                "so. Check the code: \"douxuan bureau query committees\""));
        words.back() = "11010x";
        CHECK(office.bureau(words).code == 2);
    }
    CHECK(office.bureau({"query", "SELECT name FROM district", "--of", "110101"}).code == 2);
    // A number of the registry sheet of such a place would be in no report.
    office.program.speak("zh");
    office.program.put("sheet.csv",
                       "source,place,term,code,value\n平台,110101,12,volunteers,5\n"
                       "平台,110109,12,volunteers,7\n平台,,12,no_such,7\n");
    Ended ended = office.bureau({"register", "--registry", office.program.path("sheet.csv")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("第 4 行第 4 列（项目）：台账里没有这个项目：no_such。"));
    office.program.put("sheet.csv",
                       "source,place,term,code,value\n平台,110101,12,volunteers,5\n"
                       "平台,110109,12,volunteers,7\n");
    ended = office.bureau({"register", "--registry", office.program.path("sheet.csv")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("第 3 行（地区代码）：委员会名单里没有代码这样开头的：110109。"));
    CHECK(office.bureau({"query", "registry"}).out == "没有。\n");
    // With its committee in the same call it is registered.
    office.program.put("more.csv", "code,name\n110109001001,新社区\n");
    CHECK(office
              .bureau({"register", "--committees", office.program.path("more.csv"), "--registry",
                       office.program.path("sheet.csv")})
              .code == 0);
    // Each sheet calls its columns by its own names.
    office.program.put("more.csv", "code,kind\n110109001001,社区\n");
    ended = office.bureau({"register", "--committees", office.program.path("more.csv")});
    CHECK(ended.talk.contains("缺少一列：名称。"));
}

TEST_CASE("a fork is shown, and the bureau decides it") {
    Office office;
    office.init();
    auto lines = lines_of(village_files().at("events.jsonl"));
    const std::size_t minute = lines.back().find("\"at\":\"") + 6 + 15;
    ++lines.back().at(minute);
    const std::string good = office.put_bundle("good", village_files());
    CHECK(office.bureau({"ingest", good}).code == 0);
    const std::string other = office.put_bundle("other", with_records(village_files(), lines));
    Ended ended = office.bureau({"ingest", other});
    CHECK(ended.code == 4);
    CHECK(ended.talk.contains("contradicts what this committee handed in before"));
    CHECK(office.bureau({"status"}).code == 4);

    const std::string root =
        audit::base64(head_of_lines(lines_of(village_files().at("events.jsonl"))).root);
    CHECK(
        office.bureau({"settle", "--committee", village, "--term", "12", "--root", "none"}).code ==
        1);
    CHECK(office.bureau({"settle", "--committee", village, "--term", "1x", "--root", root}).code ==
          2);
    CHECK(office.bureau({"settle", "--committee", village, "--term", "12", "--root", root}).code ==
          0);
    CHECK(office.bureau({"ingest", good}).out == "✓ taken in  1 counted\n");
    CHECK(office.bureau({"settle", "--committee", village, "--term", "12", "--root", root}).code ==
          1);
    // What was rejected does not come back.
    ended = office.bureau(
        {"ingest", office.put_bundle("other again", with_records(village_files(), lines))});
    CHECK(ended.code == 4);
    CHECK(ended.talk.contains("decided against"));
    ended = office.bureau({"query", "elections", "--json"});
    CHECK(ended.out.contains(R"("standing":"counted")"));
    CHECK(ended.out.contains(R"("standing":"rejected")"));
}

TEST_CASE("what cannot be used is told in both languages with its exit code") {
    Office office;
    Ended ended = office.bureau({"status"});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("bureau init"));
    office.init();
    CHECK(office.init().code == 1);
    CHECK(office.bureau({"query", "nonsense"}).code == 2);
    CHECK(office.bureau({"query", "SELECT nothing FROM nowhere"}).code == 2);
    CHECK(office.bureau({"query", "DELETE FROM committee"}).code == 3);
    CHECK(office.bureau({"query", "SELECT count(*) AS n FROM committee", "--json"}).out ==
          "{\"answer\":[{\"n\":5}]}\n");
    CHECK(office.bureau({"ingest", office.program.path("none")}).code == 3);
    CHECK(office.bureau({"ingest", office.program.path("stick"), "--workers", "0"}).code == 2);
    CHECK(office.bureau({"register"}).code == 2);
    office.program.put("nothing/readme.txt", "no bundle");
    ended = office.bureau({"ingest", office.program.path("nothing")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("There is no bundle in the places given."));
    ended = office.bureau({"register", "--registry", office.program.path("nothing")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("This is a folder, not a file."));
    office.program.put("empty.csv", "");
    ended = office.bureau({"register", "--registry", office.program.path("empty.csv")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("nothing in this file"));

    // A tar that breaks off, and a committee that nobody has listed.
    office.program.put("stick/torn.tar", std::string(512, 'x'));
    office.put_bundle("ours", village_files());
    office.program.put("short.csv", "code,name\n110101001202,西村\n");
    const std::string other = office.program.path("b");
    CHECK(office.program
              .run({"bureau", "init", "--archive", other, "--committees",
                    office.program.path("short.csv"), "--policy", office.program.path("policy")})
              .code == 0);
    office.program.speak("zh");
    ended =
        office.program.run({"bureau", "ingest", office.program.path("stick"), "--archive", other});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("名单里没有这个委员会"));
    CHECK(ended.talk.contains("torn.tar"));
    ended =
        office.program.run({"bureau", "status", "--archive", "postgresql://nobody@127.0.0.1:1/x"});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("数据库连不上"));
    office.program.put("list.csv", "code,name\n1,甲\n");
    ended = office.bureau({"register", "--committees", office.program.path("list.csv")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("代码不对：1"));
    office.program.put("policies/east", village_policy());
    ended = office.bureau({"register", "--policies", office.program.path("policies")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("12 位代码"));
}

TEST_CASE("with the bureau's key identities are compared, and what it does not open is told") {
    Office office;
    office.init();
    const std::string bundle = office.put_bundle("sealed", village_files(audit::Release::Bureau));
    office.program.put("no.key", "no key");
    Ended ended = office.bureau({"ingest", bundle, "--bureau-key", office.program.path("no.key")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("This is no private key"));
    office.program.put("bureau.key", private_pem(ec_key().get()));
    ended = office.bureau({"ingest", bundle, "--bureau-key", office.program.path("bureau.key")});
    INFO(ended.talk);
    CHECK(ended.code == 3);
    CHECK(ended.out.contains("! 0 identities were opened; 60 could not be opened with this key."));
    CHECK(office.bureau({"query", "double-registered"}).out == "Nothing.\n");
}

TEST_CASE("the pace of long work is told with rate and time left") {
    using cli::Language;
    CHECK(cli::pace_text(Language::English,
                         {.done = 12, .total = 480, .work_done = 25, .work_total = 1000},
                         2) == "12/480 · 2% · 6/s · 1 min 18 s left");
    CHECK(cli::pace_text(Language::Chinese,
                         {.done = 1, .total = 2, .work_done = 1, .work_total = 7202},
                         1) == "1/2 份 · 0% · 每秒 1 份 · 还要 2 小时 0 分");
    CHECK(cli::pace_text(Language::English,
                         {.done = 0, .total = 2, .work_done = 0, .work_total = 10},
                         0) == "0/2 · 0%");
}
