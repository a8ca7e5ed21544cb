// SPDX-License-Identifier: Apache-2.0
// The empty sheets that the program hands out, and takes back filled in.
#include <string>

#include "ballots/workbook.h"
#include "tests/cli/office.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::test;

TEST_CASE("the empty sheets are filled in and registered") {
    Office office;
    office.init();
    Program& program = office.program;
    Ended ended = program.run({"bureau", "template", "registry", "--term", "12"});
    REQUIRE(ended.code == 0);
    CHECK(ended.out.starts_with(
        "\xEF\xBB\xBFplace,kind,term,code,breakdown,value,source,unit,note\r\n"));
    const std::string row = ",village,12,supervisory_members,sex=female,,,persons,";
    CHECK(ended.out.contains(row + "\"members of supervisory committees, women; for I12\"\r\n"));
    // Nothing is filled in.
    program.put("empty.csv", ended.out);
    const Ended none = office.bureau({"register", "--registry", program.path("empty.csv")});
    CHECK(none.code == 3);
    CHECK(none.talk.contains("row 2 (value)"));
    std::string filled = ended.out;
    filled.replace(filled.find(row), row.size(),
                   ",village,12,supervisory_members,sex=female,5,office,persons,");
    program.put("filled.csv", filled);
    ended = office.bureau({"register", "--registry", program.path("filled.csv")});
    INFO(ended.talk);
    CHECK(ended.code == 0);
    CHECK(ended.out.contains("1 numbers of the registry sheet"));
    CHECK(office.bureau({"query", "registry", "--json"})
              .out.contains(R"("breakdown":"sex=female","value":5,"source":"office")"));

    program.speak("zh");
    ended = program.run({"bureau", "template", "registry", "--term", "12"});
    CHECK(ended.out.contains("地区代码,种类,届次,项目,分项,数值,来源,单位,说明\r\n"));
    CHECK(ended.out.contains(",村,12,监督委员会成员,sex=female,,,人,女；用于 I12\r\n"));
    filled = ended.out;
    const std::string volunteers = ",,12,登记的志愿者,,,,";
    REQUIRE(filled.contains(volunteers));
    filled.replace(filled.find(volunteers), volunteers.size(), ",,12,登记的志愿者,,9,平台,");
    program.put("filled.csv", filled);
    CHECK(office.bureau({"register", "--registry", program.path("filled.csv")}).code == 0);

    // The list of committees has its heading only.
    ended = program.run({"bureau", "template", "committees"});
    CHECK(ended.code == 0);
    program.put("list.csv", ended.out + "110101001209,新村,村,,,,,,,12,2099-12-31\r\n");
    ended = office.bureau({"register", "--committees", program.path("list.csv")});
    INFO(ended.talk);
    CHECK(ended.code == 0);
}

TEST_CASE("an empty sheet as a workbook is the same sheet, and is not written over another file") {
    Office office;
    office.init();
    Program& program = office.program;
    program.speak("zh");
    const std::string path = program.path("sheet.xlsx");
    Ended ended = program.run({"bureau", "template", "registry", "--term", "12", "--xlsx", path});
    CHECK(ended.code == 0);
    CHECK(ended.out == "✓ 已写出：" + path + "\n");
    const ballots::Sheet sheet = ballots::decode_sheet(contents(path));
    CHECK(sheet.name == "台账");
    REQUIRE(sheet.csv.has_value());
    const std::string csv = program.run({"bureau", "template", "registry", "--term", "12"}).out;
    std::string same = csv.substr(3);
    std::erase(same, '\r');
    std::string read = *sheet.csv;  // no cell of it needs its quotation marks
    std::erase(read, '"');
    CHECK(read == same);
    ended = office.bureau({"register", "--registry", path});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("台账"));
    CHECK(program.run({"bureau", "template", "committees", "--xlsx", path}).code == 1);
    CHECK(program.run({"bureau", "template", "committees", "--xlsx", program.path("no/list.xlsx")})
              .code == 3);
    const std::string list = program.path("list.xlsx");
    ended = program.run({"bureau", "template", "committees", "--xlsx", list, "--json"});
    CHECK(ended.code == 0);
    CHECK(ended.out == "{\"template\":{\"written\":\"" + list + "\"}}\n");
    CHECK(program.run({"bureau", "template"}).code == 2);
    CHECK(program.run({"bureau", "template", "roll"}).code == 2);
    CHECK(program.run({"bureau", "template", "registry", "--term", "0"}).code == 2);
    CHECK(program.run({"bureau", "template", "committees", "--term", "12"}).code == 2);
}
