// SPDX-License-Identifier: Apache-2.0
// The empty sheets that the program hands out, and takes back filled in.
#include <algorithm>
#include <string>

#include "ballots/workbook.h"
#include "tests/cli/office.h"
#include "tests/support/catch.h"
#include "tests/support/zip.h"

using namespace douxuan;
using namespace douxuan::test;

namespace {

/// A workbook open in an office program, which keeps texts in a list of their own and cells in the
/// order of their columns.
class OpenWorkbook {
  public:
    explicit OpenWorkbook(const std::string& bytes) : parts_(tests::unzipped(bytes)) {}

    void type(char column, std::size_t row, const std::string& text) {
        std::string& texts = parts_.at("xl/sharedStrings.xml");
        std::size_t before = 0;
        for (std::size_t at = texts.find("<si>"); at != texts.npos;
             at = texts.find("<si>", at + 1)) {
            ++before;
        }
        texts.insert(texts.rfind("</sst>"), "<si><t>" + text + "</t></si>");
        put(column, row, " t=\"s\"><v>" + std::to_string(before) + "</v></c>");
    }
    void type(char column, std::size_t row, int number) {
        put(column, row, "><v>" + std::to_string(number) + "</v></c>");
    }
    std::string saved() const { return tests::zipped(parts_); }

  private:
    void put(char column, std::size_t row, const std::string& content) {
        std::string& sheet = parts_.at("xl/worksheets/sheet1.xml");
        const std::string number = std::to_string(row);
        std::size_t at = sheet.find("<row r=\"" + number + '"');
        if (at == sheet.npos) {
            at = sheet.find("</sheetData>");
            sheet.insert(at, "<row r=\"" + number + "\"></row>");
        }
        const std::size_t end = sheet.find("</row>", at);
        at = sheet.find('>', at) + 1;
        while (at < end && sheet[at + std::string_view("<c r=\"").size()] < column) {
            at = sheet.find("</c>", at) + std::string_view("</c>").size();
        }
        sheet.insert(at, "<c r=\"" + (column + number) + '"' + content);
    }

    tests::Parts parts_;
};

/// Where the row that begins so stands in the first sheet.
std::size_t row_of(const std::string& bytes, const std::string& cells) {
    const ballots::Sheet sheet = ballots::decode_sheet(bytes);
    REQUIRE(sheet.csv.has_value());
    const std::size_t at = sheet.csv->find("\n" + cells);
    REQUIRE(at != std::string::npos);
    return 2 + static_cast<std::size_t>(std::count(
                   sheet.csv->begin(), sheet.csv->begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

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

TEST_CASE("a registry workbook that somebody filled in is read, each figure with its source") {
    Office office;
    office.init();
    Program& program = office.program;
    program.speak("zh");
    const std::string path = program.path("sheet.xlsx");
    REQUIRE(program.run({"bureau", "template", "registry", "--term", "12", "--xlsx", path}).code ==
            0);
    const std::string empty = contents(path);
    OpenWorkbook book(empty);
    const std::size_t women = row_of(empty, R"("","村","12","监督委员会成员","sex=female")");
    book.type('F', women, 5);
    book.type('G', women, "基层政权处 2027-05-10");
    // Of one place, and typed as a text.
    const std::size_t volunteers = row_of(empty, R"("","","12","登记的志愿者","")");
    book.type('A', volunteers, "110101");
    book.type('F', volunteers, "2100");
    book.type('G', volunteers, "志愿服务平台");
    program.put("filled.xlsx", book.saved());
    Ended ended = office.bureau({"register", "--registry", program.path("filled.xlsx")});
    INFO(ended.talk);
    REQUIRE(ended.code == 0);
    CHECK(ended.out.contains("2 个台账数字"));
    const std::string figures = office.bureau({"query", "registry", "--json"}).out;
    INFO(figures);
    CHECK(
        figures.contains(R"("breakdown":"sex=female","value":5,"source":"基层政权处 2027-05-10")"));
    CHECK(figures.contains(R"("value":2100,"source":"志愿服务平台")"));
    ended = office.bureau({"report", "--term", "12"});
    CHECK(ended.out.contains("台账“filled.xlsx / 台账”：志愿服务平台"));

    // A number without a source: the cell is named as the sheet has it, and nothing is taken.
    book.type('F', women + 1, 7);
    program.put("unsaid.xlsx", book.saved());
    ended = office.bureau({"register", "--registry", program.path("unsaid.xlsx")});
    CHECK(ended.code == 3);
    CHECK(ended.talk.contains("第 " + std::to_string(women + 1) + " 行"));
}

TEST_CASE("a list of committees filled in as a workbook says who has to report") {
    Office office;
    office.init();
    Program& program = office.program;
    const std::string path = program.path("list.xlsx");
    REQUIRE(program.run({"bureau", "template", "committees", "--xlsx", path}).code == 0);
    OpenWorkbook book(contents(path));
    book.type('A', 2, "110101001209");
    book.type('B', 2, "New Village");
    book.type('C', 2, "village");
    book.type('J', 2, 12);
    book.type('K', 2, "2001-12-31");
    program.put("filled.xlsx", book.saved());
    const Ended ended = office.bureau({"register", "--committees", program.path("filled.xlsx")});
    INFO(ended.talk);
    REQUIRE(ended.code == 0);
    CHECK(office.bureau({"status", "--list", "late"}).out.contains("110101001209  New Village"));
}
