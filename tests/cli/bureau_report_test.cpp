// SPDX-License-Identifier: Apache-2.0
// The report of a bureau and the numbers behind it, through the real program.
#include <filesystem>

#include "audit/archive/archive.h"
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
    /// Behind the program's back.
    void change(const std::string& sql) const {
        archive::open(archive(), archive::Use::Change)->ask(sql);
    }
};

/// The query that the report prints behind a source.
std::string query_behind(const std::string& report, const std::string& source) {
    const std::size_t query =
        report.find("\"SELECT", report.find(source, report.find("Sources\n")));
    REQUIRE(query != std::string::npos);
    return report.substr(query + 1, report.find('"', query + 1) - query - 1);
}

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
    const std::string query = query_behind(office.bureau({"report"}).out, "[I16]");
    const Ended ended = office.bureau({"query", query, "--json"});
    INFO(query << ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains(R"("committee":"110101001201")"));
    CHECK(ended.out.contains(R"("code":"voting")"));
    CHECK(ended.out.contains(R"("root":")"));
}

TEST_CASE("the query of the composition leads to everybody elected") {
    Reporting office;
    const std::string query = query_behind(office.bureau({"report"}).out, "[winners]");
    const Ended ended = office.bureau({"query", query, "--json"});
    INFO(query << ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains(R"("breakdown":"office=chair")"));
    CHECK(ended.out.contains(R"("breakdown":"sex=female")"));
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
    ended = office.bureau({"report", "--term", "55"});
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("No committee on the list is due."));
    // A village of some dozen voters: fewer than a thousand.
    ended = office.bureau({"report", "--min-cell", "1000"});
    CHECK(ended.out.contains(" * "));
    CHECK(ended.out.contains("fewer than 1000 people"));
}

TEST_CASE("the annex has the parts; the page and the tables have the districts as well") {
    Reporting office;
    const Ended ended = office.bureau({"report"});
    CHECK(ended.out.contains("Indicators by part"));
    CHECK_FALSE(ended.out.contains("Indicators by district"));
    const std::string folder = office.program.path("annex");
    REQUIRE(office.bureau({"report", "--csv", folder}).code == 0);
    bool parts = false;
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        parts = parts || each.path().filename().string().ends_with("-parts.csv");
    }
    CHECK(parts);
}

TEST_CASE("the report of a district compares its streets, each with its own numbers") {
    Reporting office;
    const std::string json = office.bureau({"report", "--of", "110101", "--json"}).out;
    CHECK(json.contains(R"("table":"by-street-1")"));
    CHECK_FALSE(json.contains(R"("table":"by-district)"));
    CHECK(office.bureau({"report", "--json"}).out.contains(R"("table":"by-district-1")"));

    const std::string folder = office.program.path("streets");
    REQUIRE(office.bureau({"report", "--of", "110101", "--csv", folder}).code == 0);
    std::string table;
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        if (each.path().filename().string().ends_with("-by-street-1.csv")) {
            table = contents(each.path().string());
        }
    }
    INFO(table);
    CHECK(table.contains(",all,城关镇,河口镇"));
    // Two villages of the one are due, of which one has reported; of the other nobody knows.
    CHECK(table.contains("\"completed, of those due\",village,33.3%,50.0%,—"));
}

TEST_CASE("what no log can know stands in the report with its sheet, who says so, and the day") {
    Reporting office;
    office.program.put("2027.csv",
                       "place,kind,term,code,breakdown,value,source\n"
                       ",village,12,supervisory_committees,,3,grassroots office\n"
                       ",village,12,supervisory_members,,12,grassroots office\n"
                       "110101,,12,volunteers,,2100,platform\n"
                       "110102,,12,volunteers,,900,\"platform, west\"\n");
    REQUIRE(office.bureau({"register", "--registry", office.program.path("2027.csv")}).code == 0);
    Ended ended = office.bureau({"report", "--term", "12"});
    INFO(ended.out);
    // Once behind the last of those of which the same is to be said.
    CHECK(ended.out.contains("3[I11.units] supervisory"));
    CHECK(ended.out.contains("registry sheet \"2027.csv\": grassroots office, taken in "));
    CHECK(ended.out.contains("3,000[I28] (registry sheet \"2027.csv\": platform, taken in "));
    CHECK(ended.out.contains("registry sheet \"2027.csv\": platform, west, taken in "));

    const std::string page = office.program.path("r.html");
    const std::string folder = office.program.path("tables");
    REQUIRE(office.bureau({"report", "--term", "12", "--html", page, "--csv", folder}).code == 0);
    const std::string beside = "registry sheet &quot;2027.csv&quot;: grassroots office, taken in ";
    CHECK(contents(page).contains("<span class=\"beside\"> (" + beside));
    CHECK(contents(page).contains("<dd>" + beside));
    CHECK(contents(folder + "/00-text.csv").contains("grassroots office, taken in "));
    CHECK(contents(folder + "/99-sources.csv").contains("grassroots office, taken in "));
    const std::string json = office.bureau({"report", "--term", "12", "--json"}).out;
    CHECK(json.contains(R"("beside":{"zh":"台账“2027.csv”：grassroots office，)"));
    CHECK(json.contains(R"("origins":[{"zh":"台账“2027.csv”：)"));
}

TEST_CASE("a number stated of a place is not added to those of the places in it") {
    Reporting office;
    office.program.put("sheet.csv",
                       "place,kind,term,code,breakdown,value,source\n"
                       ",,12,volunteers,,3000,city\n"
                       "110101,,12,volunteers,,2100,east\n"
                       "110102,,12,volunteers,,800,west\n");
    REQUIRE(office.bureau({"register", "--registry", office.program.path("sheet.csv")}).code == 0);
    Ended ended = office.bureau({"report", "--term", "12"});
    CHECK(ended.out.contains("3,000[I28] (registry sheet \"sheet.csv\": city, taken in "));
    CHECK(ended.out.contains("Numbers of the registry sheet that do not add up"));
    CHECK(ended.out.contains("110101=2100; 110102=800"));
    ended = office.bureau({"check"});
    CHECK(ended.code == 1);
    CHECK(ended.out.contains("1 do not agree"));
    CHECK(ended.out.contains("110101=2100; 110102=800"));
}

TEST_CASE("the numbers of an archive agree at every level, or the exact rows are named") {
    Reporting office;
    Ended ended = office.bureau({"check"});
    INFO(ended.out << ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("All of them"));
    CHECK(ended.out.contains("places to vote"));

    // Somebody changes the papers of one place behind the archive's back.
    office.change("UPDATE station SET issued = issued - 1 WHERE channel = 'mobile_box'");
    ended = office.bureau({"check"});
    CHECK(ended.code == 1);
    CHECK(ended.out.contains("2 do not agree"));
    CHECK(ended.out.contains("papers_issued"));
    CHECK(ended.out.contains("110101001201/"));
    office.change("UPDATE station SET issued = issued + 1 WHERE channel = 'mobile_box'");
    CHECK(office.bureau({"check"}).code == 0);

    // One is listed under a street that its code does not say.
    office.change("UPDATE committee SET street = '110101009' WHERE committee = '110101001201'");
    ended = office.bureau({"check", "--term", "12", "--json"});
    CHECK(ended.code == 1);
    CHECK(ended.out.contains(R"("disagreements")"));
    office.change("UPDATE committee SET street = '110101001' WHERE committee = '110101001201'");

    // The figure no longer says what the result says.
    office.change("UPDATE figure SET value = value + 1 WHERE code = 'voting' AND breakdown = ''");
    office.program.speak("zh");
    ended = office.bureau({"check"});
    CHECK(ended.code == 1);
    CHECK(ended.out.contains("对不上"));
    CHECK(ended.out.contains("figure=61"));
}

TEST_CASE("new committees are those founded in the period, which is the term's or as asked") {
    Reporting office;
    office.program.put("more.csv",
                       "code,name,kind,district,founded,term,due\n"
                       "110102001003,东社区,residents,西城区,2026-05-01,10,2026-12-31\n"
                       "110102001004,南社区,residents,西城区,2021-05-01,9,2021-12-31\n"
                       "110102001004,南社区,residents,西城区,2021-05-01,10,2026-12-31\n");
    // A committee twice in one list is a mistake: the terms come in lists of their own.
    CHECK(office.bureau({"register", "--committees", office.program.path("more.csv")}).code == 3);
    office.program.put("nine.csv",
                       "code,name,kind,district,founded,term,due\n"
                       "110102001004,南社区,residents,西城区,2021-05-01,9,2021-12-31\n");
    office.program.put("ten.csv",
                       "code,name,kind,district,founded,term,due\n"
                       "110102001003,东社区,residents,西城区,2026-05-01,10,2026-12-31\n"
                       "110102001004,南社区,residents,西城区,2021-05-01,10,2026-12-31\n");
    CHECK(office.bureau({"register", "--committees", office.program.path("nine.csv")}).code == 0);
    CHECK(office.bureau({"register", "--committees", office.program.path("ten.csv")}).code == 0);

    Ended ended = office.bureau({"report", "--term", "10"});
    INFO(ended.out);
    CHECK(ended.out.contains("Period 2022-01-01 to "));
    CHECK(ended.out.contains("1[I02] residents' committees were founded"));
    CHECK(ended.out.contains("c.founded >= '2022-01-01'"));
    ended = office.bureau({"report", "--from", "2021-01-01", "--to", "2021-12-31"});
    CHECK(ended.out.contains("Period 2021-01-01 to 2021-12-31"));
    CHECK(ended.out.contains("1[I02] residents' committees were founded"));
    ended = office.bureau({"report", "--from", "2021-01-01", "--to", "2026-12-31"});
    CHECK(ended.out.contains("2[I02] residents' committees were founded"));
    // Nobody knows when the term before had to be reported.
    CHECK_FALSE(office.bureau({"report", "--term", "9"}).out.contains("Period"));
}

TEST_CASE("the returns are forms to be filed, in full") {
    Reporting office;
    Ended ended = office.bureau({"report", "--returns"});
    INFO(ended.out << ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("Elections in villages (N)"));
    CHECK(ended.out.contains("N3.2"));
    CHECK(ended.out.contains("not known"));
    CHECK(ended.out.contains("For filing, not for publication"));
    const std::string book = office.program.path("n.xlsx");
    CHECK(office.bureau({"report", "--returns", "--xlsx", book}).code == 0);
    CHECK(contents(book).starts_with("PK"));
    CHECK(office.bureau({"report", "--returns", "--min-cell", "5"}).code == 2);
}

TEST_CASE("what no log can know stands in the returns with its source; the rest is not known") {
    Reporting office;
    office.program.put("sheet.csv",
                       "place,kind,term,code,breakdown,value,source\n"
                       "110101001201,,12,difficult_villages,,1,township\n"
                       "110101001201,,12,difficult_villages,reason=clans,1,township\n"
                       "110101001201,,12,difficulty_in_words,,two families,township\n"
                       "110101001201,,12,contact_names,,\"Li Weidong, Zhao Min\",township\n"
                       "110101001202,,12,contact_names,,Sun Li,township\n"
                       "110101,village,12,group_leaders,,11,county\n"
                       "110101,village,12,recall_voting,,55,county\n"
                       "110101,village,12,recall_entitled,,100,county\n");
    REQUIRE(office.bureau({"register", "--registry", office.program.path("sheet.csv")}).code == 0);
    const Ended ended = office.bureau({"report", "--returns", "--term", "12"});
    INFO(ended.out);
    const auto line = [&ended](const std::string& name) {
        const std::size_t at = ended.out.find(name);
        REQUIRE(at != std::string::npos);
        return ended.out.substr(at, ended.out.find('\n', at) - at);
    };
    CHECK(line("clans and factions").contains("registry sheet \"sheet.csv\": township"));
    CHECK(line("the reasons in words").contains("two families"));
    CHECK(line("their names").contains("written by 2"));
    CHECK(line("recall: turnout").contains("55.0%"));
    CHECK(line("villages whose exit audit was posted").contains("logs of elections"));
    CHECK(line("postal votes").contains("registry sheet (not given)"));
    CHECK(line("postal votes").contains("not known"));
    // Of the village alone what it wrote.
    const Ended one =
        office.bureau({"report", "--returns", "--term", "12", "--of", "110101001201"});
    CHECK(one.out.contains("Li Weidong, Zhao Min"));
    CHECK(office.bureau({"query", "registry", "--json"}).out.contains(R"("words":"two families")"));

    const Ended refused = [&] {
        office.program.put("bad.csv",
                           "place,kind,term,code,breakdown,value,source\n"
                           "110101,village,12,contact_names,,7,county\n"
                           "110101,,12,group_leaders,,7,county\n");
        return office.bureau({"register", "--registry", office.program.path("bad.csv")});
    }();
    INFO(refused.talk);
    CHECK(refused.code == 3);
    CHECK(refused.talk.contains("row 2, column 1 (place): Words are of one"));
    CHECK(refused.talk.contains("row 2, column 6 (value): This takes words"));
    CHECK(refused.talk.contains("row 3, column 2 (kind): This number is asked"));
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
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"report", "--term", "x"},
             {"report", "--term", "0"},
             {"report", "--of", "11'"},
             {"report", "--min-cell", "0"},
             {"report", "--min-cell", "5x"},
             {"report", "--bilingual"},
             {"report", "--from", "2027"},
             {"report", "--to", "2027-02-30"},
             {"report", "--from", "2027-02-01", "--to", "2027-01-01"},
             {"check", "--term", "x"},
             {"check", "--of", "a"},
             {"export", "--term", "100"},
             {"export", "--of", "1101010012011"}}) {
        INFO(words[1]);
        CHECK(office.bureau(words).code == 2);
    }
    CHECK(office.program.run({"bureau", "report", "--archive", "/none"}).code == 3);
    CHECK(office.program.run({"bureau", "export", "--archive", "/none"}).code == 3);
    CHECK(office.program.run({"bureau", "check", "--archive", "/none"}).code == 3);
}
