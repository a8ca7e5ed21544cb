// SPDX-License-Identifier: Apache-2.0
// Files from outside, given to the real program: what is wrong is said, and nothing is recorded.
#include "tests/cli/program.h"
#include "tests/support/catch.h"

using namespace douxuan;
using test::says;

namespace {

constexpr std::string_view header = "no,name,sex,birth,group,category,identity_number\n";

// Opens an election.
void open(const test::Program& program) {
    const auto made = program.run({"new", program.election(), "--ruleset", "cn-village-2026",
                                   "--code", "110101001201", "--name", "石桥村村民委员会", "--term",
                                   "12", "--at", "2026-09-01T09:00", "--no-passphrase"});
    INFO(made.talk);
    REQUIRE(made.code == 0);
}

// Imports the list, which must be refused as bad input, and leave the file as it was.
std::string refused_list(const std::string& list) {
    const test::Program program;
    open(program);
    const std::string before = program("status --json").out;
    program.put("list.csv", list);
    const auto ended = program.run({"roll", "import", program.path("list.csv")});
    CHECK(ended.code == 3);
    CHECK(ended.out.empty());
    CHECK(program("status --json").out == before);
    return ended.talk;
}

// 编号,姓名,性别,出生日期,村民小组,类别 and two people, as Excel on Chinese Windows saves it.
const std::string list_in_gb18030(
    "\xB1\xE0\xBA\xC5\x2C\xD0\xD5\xC3\xFB\x2C\xD0\xD4\xB1\xF0\x2C\xB3\xF6\xC9\xFA\xC8"
    "\xD5\xC6\xDA\x2C\xB4\xE5\xC3\xF1\xD0\xA1\xD7\xE9\x2C\xC0\xE0\xB1\xF0\x0D\x0A\xA3"
    "\xB1\x2C\x22\xCD\xF5\xD0\xA1\xBB\xA8\x22\x2C\xC5\xAE\x2C\xA3\xB1\xA3\xB9\xA3\xB8"
    "\xA3\xB0\x2F\x33\x2F\x32\x2C\x22\xD2\xBB\xD7\xE9\x2C\x20\xB6\xAB\x22\x2C\xD4\xDA"
    "\xB4\xE5\x0D\x0A\x32\x2C\xC0\xEE\xC7\xBF\x2C\xC4\xD0\x2C\x31\x39\x39\x31\xC4\xEA"
    "\x37\xD4\xC2\x31\x35\xC8\xD5\x2C\xB6\xFE\xD7\xE9\x2C\xD4\xDA\xB4\xE5\x0D\x0A\x2C"
    "\x2C\x2C\x2C\x2C\x0D\x0A\x0D\x0A");

std::string rules_refused(const std::string& toml) {
    const test::Program program;
    program.put("rules.toml", toml);
    const auto ended = program.run({"rules", "check", program.path("rules.toml")});
    CHECK(ended.code == 3);
    return ended.talk;
}

const std::string own_rules =
    "id = \"ours\"\nname_zh = \"本村\"\nname_en = \"ours\"\nkind = \"village\"\n"
    "in_force = 2026-01-01\nextends = \"cn-village-2026\"\n[count]\n";

}  // namespace

TEST_CASE("a roll with missing and repeated columns is refused with their names") {
    const std::string talk =
        refused_list("no,name,name,sex,birth,group\n1,a,a,male,1980-01-01,1\n");
    CHECK(says(talk, "A column is missing: category"));
    CHECK(says(talk, "row 1, column 3 (name): This column stands twice"));
}

TEST_CASE("a roll with a bad date is refused with its row and column") {
    const std::string talk =
        refused_list(std::string(header) + "1,王小花,female,1980-02-30,一组,resident,\n");
    CHECK(says(talk, "row 2, column 4 (birth): The date cannot be read: 1980-02-30"));
}

TEST_CASE("a roll with an impossible identity number is refused") {
    const std::string talk = refused_list(
        std::string(header) + "1,王小花,female,1980-01-01,一组,resident,11010119800101002A\n");
    CHECK(says(talk, "row 2, column 7 (identity_number)"));
}

TEST_CASE("a roll with one number twice is refused with the first row") {
    const std::string row = "1,王小花,female,1980-01-01,一组,resident,\n";
    const std::string talk = refused_list(std::string(header) + row + row);
    CHECK(says(talk, "row 3, column 1 (no): This number stands twice: 1, first in row 2"));
}

TEST_CASE("a hundred thousand rows of garbage are answered with the first twenty faults") {
    std::string list(header);
    for (int i = 0; i < 100'000; ++i) {
        list += "x\n";
    }
    const std::string talk = refused_list(list);
    CHECK(says(talk, ": 100000; nothing was recorded"));
    CHECK(says(talk, "and 99980 more"));
    CHECK(talk.size() < 10'000);
}

TEST_CASE("a list as spreadsheet programs write it is read, and judged by the law") {
    const test::Program program;
    open(program);
    // A mark at the front, CR LF, quoted cells, full-width digits, dates with strokes, empty rows.
    const std::string utf8 =
        "\xEF\xBB\xBF"
        "编号,姓名,性别,出生日期,村民小组,类别\r\n"
        "１,\"王小花\",女,１９８０/3/2,\"一组, "
        "东\",在村\r\n2,李强,男,1991年7月15日,二组,在村\r\n,,,,,\r\n\r\n";
    const std::string gb18030 = list_in_gb18030;
    for (const std::string& list : {utf8, gb18030}) {
        program.put("list.csv", list);
        const auto ended = program.run({"roll", "import", program.path("list.csv")});
        CHECK(ended.code == 1);
        CHECK(says(ended.talk, "row 2, 王小花"));
        CHECK(says(ended.talk, "Refused: "));
    }
}

TEST_CASE("a spreadsheet that cannot be read is refused with what to do") {
    CHECK(says(refused_list("PK\x03\x04 anything"), "This XLSX file is damaged or incomplete"));
    // Of the programs before 2007, and of today's with a password.
    CHECK(says(refused_list("\xD0\xCF\x11\xE0 anything"), "\"CSV UTF-8 (comma delimited)\""));
}

TEST_CASE("a ruleset with an unknown key is refused with file, line and column") {
    const std::string talk = rules_refused(own_rules + "colour = 1\n");
    CHECK(says(talk, "rules.toml:8:1: Rulesets have no key count.colour"));
}

TEST_CASE("a ruleset without a citation is refused") {
    const std::string talk = rules_refused(own_rules + "batch_most = { value = 50 }\n");
    CHECK(says(talk, "count.batch_most.cite is missing"));
}

TEST_CASE("a ruleset with a value of the wrong type is refused") {
    const std::string talk = rules_refused(
        own_rules +
        "batch_most = { value = \"50\", cite = \"OL-2025\", article = \"18\", sure = \"text\" }\n");
    CHECK(says(talk, "count.batch_most.value: the value is of the wrong type"));
}

TEST_CASE("rules show, list and diff answer in both languages and as JSON") {
    test::Program program;
    for (const std::string line : {"rules list", "rules show cn-village-2026",
                                   "rules diff beijing-village-2012 "
                                   "cn-village-2026"}) {
        INFO(line);
        program.speak("zh");
        CHECK(says(program(line).out, "村民委员会"));
        program.speak("en");
        CHECK(program(line).code == 0);
        CHECK(program(line + " --json").out.starts_with("{"));
    }
}

TEST_CASE("the resolved text of a ruleset is a ruleset") {
    const test::Program program;
    program.put("rules.toml", program("rules show beijing-village-2012 --toml").out);
    CHECK(program.run({"rules", "check", program.path("rules.toml")}).code == 0);
}

TEST_CASE("the empty list names every column") {
    test::Program program("zh");
    CHECK(program("roll template").out.starts_with("\xEF\xBB\xBF编号,姓名,性别,出生日期"));
}

TEST_CASE("doctor looks at the computer and at the election") {
    const test::Program program;
    open(program);
    const auto ended = program("doctor --json");
    CHECK(says(ended.out, R"("check":"algorithms","health":"ok")"));
    CHECK(says(ended.out, R"("check":"file","health":"ok")"));
    CHECK(says(ended.out, R"("check":"checkpoints","health":"ok")"));
}
