// SPDX-License-Identifier: Apache-2.0
// The report of a bureau and the numbers behind it, through the real program.
#include <filesystem>

#include "tests/cli/office.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::test;

namespace {

/// An office that has taken one village in.
class Reporting : public Office {
  public:
    Reporting() {
        init();
        REQUIRE(bureau({"ingest", put_bundle("good", village_files())}).code == 0);
    }
};

}  // namespace

TEST_CASE("the report says how many committees reported, and where each number comes from") {
    Reporting office;
    Ended ended = office.bureau({"report", "--min-cell", "1"});
    INFO(ended.talk);
    REQUIRE(ended.code == 0);
    INFO(ended.out);
    CHECK(ended.out.contains("Of 4[I20.completed] committees due, 1[I20.completed] have reported"));
    CHECK(ended.out.contains("110101  东城区"));
    CHECK(ended.out.contains("110101001  城关镇"));
    CHECK(ended.out.contains("[I16] turnout"));
    CHECK(ended.out.contains("douxuan bureau query --archive " + office.archive() + " \"SELECT"));

    office.program.speak("zh");
    ended = office.bureau({"report"});
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("应换届的委员会 4[I20.completed] 个"));
    CHECK(ended.out.contains("村民委员会参选率"));
}

TEST_CASE("the query of a source leads to the records behind its number") {
    Reporting office;
    const std::string report = office.bureau({"report"}).out;
    const std::size_t source = report.find("[I16]", report.find("Sources\n"));
    const std::size_t start = report.find("\"SELECT", source) + 1;
    REQUIRE(start != std::string::npos + 1);
    const std::string query = report.substr(start, report.find('"', start) - start);
    const Ended ended = office.bureau({"query", query, "--json"});
    INFO(query << ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains(R"("committee":"110101001201")"));
    CHECK(ended.out.contains(R"("code":"voting")"));
    CHECK(ended.out.contains(R"("root":")"));
}

TEST_CASE("the report is written as a page, a workbook and a folder of tables") {
    Reporting office;
    const std::string page = office.program.path("r.html");
    const std::string book = office.program.path("r.xlsx");
    const std::string folder = office.program.path("tables");
    Ended ended =
        office.bureau({"report", "--html", page, "--bilingual", "--xlsx", book, "--csv", folder});
    INFO(ended.talk);
    REQUIRE(ended.code == 0);
    CHECK(ended.out.contains("✓ written: " + page + "\n"));
    CHECK(contents(page).contains("<main id=\"zh\""));
    CHECK(contents(page).contains("<main id=\"en\""));
    CHECK(contents(book).starts_with("PK"));
    CHECK(contents(folder + "/01-districts.csv").contains("110101,东城区,3,"));
    CHECK(std::filesystem::exists(folder + "/99-sources.csv"));

    ended = office.bureau({"report", "--html", page});
    CHECK(ended.code == 1);
    ended = office.bureau({"report", "--html", office.program.path("none/r.html")});
    CHECK(ended.code == 3);
    ended = office.bureau({"report", "--html", office.program.path("en.html"), "--json"});
    CHECK(ended.out == "{\"report\":{\"written\":[\"" + office.program.path("en.html") + "\"]}}\n");
    CHECK_FALSE(contents(office.program.path("en.html")).contains("id=\"zh\""));
    CHECK(office.bureau({"report", "--json"}).out.starts_with(R"({"schema":"douxuan.report.1")"));
}

TEST_CASE("a report is of the places and the term asked for, and small numbers stay back") {
    Reporting office;
    Ended ended = office.bureau({"report", "--of", "110102"});
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("西城区: Elections"));
    CHECK_FALSE(ended.out.contains("东城区"));
    ended = office.bureau({"report", "--term", "10"});
    CHECK(ended.out.contains("Of 1[I20.completed] committees due, 0"));
    ended = office.bureau({"report", "--of", "999999"});
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("No committee on the list is due."));
    // A village of some dozen voters: fewer than a thousand.
    ended = office.bureau({"report", "--min-cell", "1000"});
    CHECK(ended.out.contains(" * "));
    CHECK(ended.out.contains("fewer than 1000 people"));
}

TEST_CASE("export gives every number with the log behind it") {
    Reporting office;
    Ended ended = office.bureau({"export"});
    REQUIRE(ended.code == 0);
    CHECK(
        ended.out.starts_with("\xEF\xBB\xBF"
                              "committee,name,kind,term,code,breakdown,value,size,root\r\n"));
    CHECK(ended.out.contains("110101001201,东村,village,12,elections,,1,"));
    ended = office.bureau({"export", "--json", "--term", "12"});
    CHECK(ended.out.contains(
        R"({"committee":"110101001201","name":"东村","kind":"village","term":12,"code":"elections","breakdown":"","value":1,)"));
    CHECK(office.bureau({"export", "--json", "--term", "11"}).out.empty());
    CHECK(office.bureau({"export", "--json", "--of", "110102"}).out.empty());
}

TEST_CASE("what is not a number, a code or an archive is refused") {
    Reporting office;
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"report", "--term", "x"},
                                               {"report", "--term", "0"},
                                               {"report", "--of", "11'"},
                                               {"report", "--min-cell", "0"},
                                               {"report", "--min-cell", "5x"},
                                               {"report", "--bilingual"},
                                               {"export", "--term", "100"},
                                               {"export", "--of", "1101010012011"}}) {
        INFO(words[1]);
        CHECK(office.bureau(words).code == 2);
    }
    CHECK(office.program.run({"bureau", "report", "--archive", "/none"}).code == 3);
    CHECK(office.program.run({"bureau", "export", "--archive", "/none"}).code == 3);
}
