// SPDX-License-Identifier: Apache-2.0
// Workbooks part by part, as spreadsheet programs write them, and as they arrive damaged.
#include "ballots/workbook.h"

#include "ballots/registry_csv.h"
#include "ballots/workbook_cells.h"
#include "tests/support/catch.h"
#include "tests/support/random.h"
#include "tests/support/zip.h"

using namespace douxuan;
using namespace douxuan::ballots;

namespace {

using tests::Parts;
using tests::zipped;

/// A workbook of one sheet with these rows, and two that are empty or hidden.
Parts workbook(const std::string& rows) {
    return {
        {"xl/workbook.xml",
         R"(<workbook xmlns:r="r"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/>)"
         R"(<sheet name="Sheet2" sheetId="2" r:id="rId2"/>)"
         R"(<sheet name="旧" sheetId="3" state="hidden" r:id="rId3"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>)"
         R"(<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/>)"
         R"(<Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>place</t></si><si><t>平台</t></si>"
         "<si><r><t>基层</t></r><r><t xml:space=\"preserve\">政权处</t></r>"
         "<rPh><t>かな</t></rPh></si></sst>"},
        {"xl/styles.xml",
         R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>)"
         R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
         R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs>)"
         "</styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
        {"xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"},
        {"xl/worksheets/sheet3.xml",
         R"(<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>)"},
        {"[Content_Types].xml", "<Types/>"}};
}

std::string csv_of(const Parts& parts) {
    const Sheet sheet = decode_sheet(zipped(parts));
    if (!sheet.csv) {
        INFO(base::word(sheet.csv.error().shown.front().code));
        REQUIRE(sheet.csv.has_value());
    }
    return *sheet.csv;
}

/// "code row column" of the first error.
std::string refused_sheet(const Sheet& sheet) {
    REQUIRE_FALSE(sheet.csv.has_value());
    const InputError& first = sheet.csv.error().shown.front();
    return std::string(base::word(first.code)) + ' ' + std::to_string(first.row) + ' ' +
           std::to_string(first.column);
}

}  // namespace

TEST_CASE("a workbook is read as its cells say: shared and inline text, numbers, days") {
    const Parts parts = workbook(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>a "b"</t></is></c>)"
        R"(<c r="D1" t="str"><f>1+1</f><v>x, y</v></c></row>)"
        R"(<row r="3"><c r="A3"><v>110101001201</v></c><c r="B3" s="1"><v>46388</v></c>)"
        R"(<c r="C3" t="b"><v>1</v></c><c r="D3" t="s"><v>2</v></c></row>)"
        R"(<row><c s="2"><v>46388.0</v></c><c><v>2.1E3</v></c><c r="F4" s="1"/></row>)");
    CHECK(decode_sheet(zipped(parts)).name == "台账");
    CHECK(csv_of(parts) ==
          "\"place\",\"a \"\"b\"\"\",\"\",\"x, y\"\n"
          "\n"
          "\"110101001201\",\"2027-01-01\",\"yes\",\"基层政权处\"\n"
          "\"2027-01-01\",\"2100\",\"\",\"\"\n");
}

TEST_CASE("the same registry sheet as a workbook and as CSV gives the same numbers") {
    std::string rows;
    const std::vector<std::vector<std::string>> cells{
        {"地区代码", "种类", "届次", "项目", "分项", "数值", "来源"},
        {"110101", "村", "13", "监督委员会", "", "39", "基层政权处"},
        {"", "", "13", "volunteers", "", "0", "志愿服务平台"}};
    std::string csv;
    for (const auto& row : cells) {
        rows += "<row>";
        for (const std::string& cell : row) {
            const bool is_number =
                !cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos;
            rows += is_number ? "<c><v>" + cell + "</v></c>"
                              : R"(<c t="inlineStr"><is><t>)" + cell + "</t></is></c>";
            csv += (&cell == &row.front() ? "" : ",") + cell;
        }
        rows += "</row>";
        csv += '\n';
    }
    const auto of_book = read_registry(csv_of(workbook(rows)));
    const auto of_csv = read_registry(csv);
    REQUIRE(of_book.has_value());
    REQUIRE(of_csv.has_value());
    REQUIRE(of_book->size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK((*of_book)[i].row == (*of_csv)[i].row);
        CHECK((*of_book)[i].place == (*of_csv)[i].place);
        CHECK((*of_book)[i].kind == (*of_csv)[i].kind);
        CHECK((*of_book)[i].code == (*of_csv)[i].code);
        CHECK((*of_book)[i].value == (*of_csv)[i].value);
        CHECK((*of_book)[i].source == (*of_csv)[i].source);
    }
}

TEST_CASE("a wrong cell of a workbook is named by its row and column") {
    const std::string head =
        R"(<row r="1"><c t="inlineStr"><is><t>place</t></is></c>)"
        R"(<c t="inlineStr"><is><t>term</t></is></c><c t="inlineStr"><is><t>code</t></is></c>)"
        R"(<c t="inlineStr"><is><t>value</t></is></c>)"
        R"(<c t="inlineStr"><is><t>source</t></is></c></row>)";
    const auto rows = read_registry(csv_of(workbook(
        head + R"(<row r="7"><c r="B7"><v>13</v></c><c r="C7" t="str"><v>volunteers</v></c>)"
               R"(<c r="D7"><v>12.5</v></c><c r="E7" t="s"><v>1</v></c></row>)")));
    REQUIRE_FALSE(rows.has_value());
    CHECK(rows.error().total == 1);
    CHECK(rows.error().shown.front().code == InputCode::CountMalformed);
    CHECK(rows.error().shown.front().row == 7);
    CHECK(rows.error().shown.front().column == 4);
    CHECK(rows.error().shown.front().value == "12.5");

    const auto with = [&](const std::string& row) {
        return refused_sheet(decode_sheet(zipped(workbook(head + row))));
    };
    CHECK(with(R"(<row r="2"><c r="D2" t="e"><v>#REF!</v></c></row>)") == "cell_fault 2 4");
    CHECK(with("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>\xE2\x80\xAE</t></is></c></row>") ==
          "forbidden_character 2 2");
    CHECK(with(R"(<row r="2"><c r="IW2"><v>1</v></c></row>)") == "too_many_cells 2 0");
}

TEST_CASE("which sheet is meant is asked where several hold text") {
    Parts parts = workbook(R"(<row r="1"><c r="A1"><v>1</v></c></row>)");
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet3.xml"];
    const Sheet sheet = decode_sheet(zipped(parts));
    CHECK(refused_sheet(sheet) == "workbook_sheets 0 0");
    CHECK(sheet.csv.error().shown.front().facts ==
          std::vector<law::Fact>{{"sheets", "台账、Sheet2"}});
    CHECK(refused_sheet(decode_sheet(zipped(workbook("")))) == "empty_file 0 0");
}

TEST_CASE("a damaged workbook is refused, whatever is damaged") {
    const std::string row = R"(<row r="2"><c r="A2"><v>1</v></c></row>)";
    const std::string whole = zipped(workbook(row));
    CHECK(refused_sheet(decode_sheet(whole.substr(0, whole.size() / 3))) == "workbook_broken 0 0");
    CHECK(refused_sheet(decode_sheet("PK\x03\x04 nothing")) == "workbook_broken 0 0");
    CHECK(refused_sheet(decode_sheet(zipped({{"mimetype", "opendocument"}}))) ==
          "spreadsheet_file 0 0");
    CHECK(refused_sheet(decode_sheet("\xD0\xCF\x11\xE0 old")) == "spreadsheet_file 0 0");
    for (const std::string& wrong : std::vector<std::string>{
             row + row, R"(<row r="0"/>)", R"(<row r="9999999"/>)", R"(<row r="1">)",
             R"(<row r="1"><c r="A2"><v>1</v></c></row>)",
             R"(<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)",
             R"(<row r="1"><c r="A1" t="s"><v>3</v></c></row>)"}) {
        INFO(wrong);
        CHECK(refused_sheet(decode_sheet(zipped(workbook(wrong)))) == "workbook_broken 0 0");
    }
    Parts parts = workbook(row);
    parts["xl/sharedStrings.xml"] =
        R"(<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>)";
    CHECK(refused_sheet(decode_sheet(zipped(parts))) == "workbook_broken 0 0");
}

TEST_CASE("whatever happens to a workbook, it is read or refused") {
    tests::Random random(20'261'128);
    const Parts whole = workbook(
        R"(<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" s="1"><v>46388</v></c></row>)"
        R"(<row r="3"><c r="A3" t="inlineStr"><is><t>x</t></is></c><c r="B3"><v>1E3</v></c></row>)");
    const auto spoil = [&](std::string& bytes) {
        for (std::uint64_t changes = 1 + random.below(3); changes > 0; --changes) {
            const std::size_t at = random.below(bytes.size());
            switch (random.below(3)) {
                case 0:
                    bytes[at] = static_cast<char>(random.below(256));
                    break;
                case 1:
                    bytes.erase(at, 1 + random.below(9));
                    break;
                default:
                    bytes.insert(at, bytes.substr(random.below(bytes.size()), 12));
            }
            if (bytes.empty()) {
                bytes = "x";
            }
        }
    };
    for (int i = 0; i < 600; ++i) {
        Parts parts = whole;
        auto part = parts.begin();
        std::advance(part, random.below(parts.size()));
        spoil(part->second);
        std::string bytes = zipped(parts);
        if (i % 2 == 0) {
            spoil(bytes);
        }
        const Sheet sheet = decode_sheet(bytes);
        CHECK((sheet.csv.has_value() || !sheet.csv.error().empty()));
    }
}

TEST_CASE("a CSV file passes through as it was") {
    const Sheet sheet = decode_sheet("code,name\n1,甲\n");
    CHECK(sheet.name.empty());
    REQUIRE(sheet.csv.has_value());
    CHECK(*sheet.csv == "code,name\n1,甲\n");
}

TEST_CASE("numbers stay digits: what a spreadsheet program has rounded stays as it wrote it") {
    CHECK(plain_number("2100") == "2100");
    CHECK(plain_number("2100.00") == "2100");
    CHECK(plain_number("2.1E3") == "2100");
    CHECK(plain_number("2.1e+03") == "2100");
    CHECK(plain_number("0") == "0");
    CHECK(plain_number("0.0") == "0");
    CHECK(plain_number("0012") == "12");
    CHECK(plain_number("12.5") == "12.5");
    CHECK(plain_number("2.15E1") == "2.15E1");
    CHECK(plain_number("-3") == "-3");
    CHECK(plain_number("1E-2") == "1E-2");
    CHECK(plain_number("") == "");
    CHECK(plain_number("E") == "E");
    CHECK(plain_number("123456789012345") == "123456789012345");
    CHECK(plain_number("1.10101199001011E+17") == "1.10101199001011E+17");
}

TEST_CASE("days are counted from 1900 with its leap year that was none, or from 1904") {
    CHECK(read_day_number("1", DayOne::Of1900) == "1900-01-01");
    CHECK(read_day_number("59", DayOne::Of1900) == "1900-02-28");
    CHECK_FALSE(read_day_number("60", DayOne::Of1900));
    CHECK(read_day_number("61", DayOne::Of1900) == "1900-03-01");
    CHECK(read_day_number("46388", DayOne::Of1900) == "2027-01-01");
    CHECK(read_day_number("0", DayOne::Of1904) == "1904-01-01");
    CHECK(read_day_number("44926", DayOne::Of1904) == "2027-01-01");
    CHECK_FALSE(read_day_number("46388.5", DayOne::Of1900));
    CHECK_FALSE(read_day_number("9999999", DayOne::Of1900));
    CHECK_FALSE(read_day_number("", DayOne::Of1900));

    CHECK(is_date_format("yyyy\\-mm\\-dd"));
    CHECK(is_date_format("yyyy\"年\"m\"月\""));
    CHECK(is_date_format("[$-804]d-mmm"));
    CHECK_FALSE(is_date_format("General"));
    CHECK_FALSE(is_date_format("h:mm:ss"));
    CHECK_FALSE(is_date_format("0.00 \"yyyy-mm-dd\""));
    CHECK_FALSE(is_date_format("#,##0"));
    CHECK(is_date_format(14));
    CHECK(is_date_format(31));
    CHECK(is_date_format(57));
    CHECK_FALSE(is_date_format(0));
    CHECK_FALSE(is_date_format(49));
    CHECK_FALSE(is_date_format(32));
}

TEST_CASE("cells are named by letters and a row") {
    CHECK(read_cell_name("B12")->row == 12);
    CHECK(read_cell_name("B12")->column == 2);
    CHECK(read_cell_name("AA1")->column == 27);
    CHECK(read_cell_name("XFD1048576")->column == 16'384);
    for (const char* wrong :
         {"", "A", "1", "A0", "XFE1", "A1048577", "a1", "A-1", "AAAA1", "A1B"}) {
        INFO(wrong);
        CHECK_FALSE(read_cell_name(wrong));
    }
}
