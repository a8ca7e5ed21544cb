// SPDX-License-Identifier: Apache-2.0
// A workbook, opened again with another library.
#include "cli/report/xlsx.h"

#include <map>
#include <string>

#include "tests/cli/report/sample.h"
#include "tests/support/catch.h"
#include "tests/support/zip.h"

using namespace douxuan;
using cli::Language;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.contains(part);
}

}  // namespace

TEST_CASE("the same document gives the same bytes") {
    const auto document = test::small_document();
    CHECK(report::xlsx(document, Language::Chinese) == report::xlsx(document, Language::Chinese));
}

TEST_CASE("a workbook has a sheet for the text, each table, each chart and the sources") {
    const auto files = tests::unzipped(report::xlsx(test::small_document(), Language::Chinese));
    const std::string& book = files.at("xl/workbook.xml");
    for (const std::string name :
         {"\"说明\"", "\"01 完成情况\"", "\"02 投票率的分布\"", "\"03 选举方式\"",
          "\"04 登记的流动人口\"", "\"05 民主选举情况表\"", "\"06 数据来源\""}) {
        INFO(name);
        CHECK(has(book, name));
    }
    CHECK(files.contains("xl/charts/chart3.xml"));
    CHECK_FALSE(files.contains("xl/charts/chart4.xml"));
    CHECK(has(files.at("docProps/core.xml"), "2012-07-27T00:00:00Z"));
}

TEST_CASE("numbers are numbers, rounded as they are printed; the heading stays in sight") {
    const auto files = tests::unzipped(report::xlsx(test::small_document(), Language::English));
    const std::string& sheet = files.at("xl/worksheets/sheet2.xml");
    CHECK(has(sheet, "<v>1187</v>"));
    CHECK(has(sheet, "<v>0.991</v>"));
    CHECK(has(sheet, "<v>6.16</v>"));
    CHECK(has(sheet, "<v>-0.3</v>"));
    CHECK(has(sheet, "state=\"frozen\""));
    CHECK(has(sheet, "dataBar"));
    CHECK(has(sheet, "fitToHeight=\"0\""));
    CHECK(has(files.at("xl/styles.xml"), "0.0%"));
    CHECK(has(files.at("xl/workbook.xml"), "Print_Titles"));
}

TEST_CASE(
    "a form is set as it is filed: title over all, headings in two rows, room for signatures") {
    const auto files = tests::unzipped(report::xlsx(test::small_document(), Language::Chinese));
    const std::string& sheet = files.at("xl/worksheets/sheet6.xml");
    for (const std::string merged :
         {"A1:E1", "A2:C2", "D2:E2", "A3:A4", "C3:D3", "E3:E4", "A5:E5", "A8:E8"}) {
        INFO(merged);
        CHECK(has(sheet, "<mergeCell ref=\"" + merged + "\"/>"));
    }
    // Headings and the first two columns stay in sight, and the headings repeat in print.
    CHECK(has(sheet, "<pane xSplit=\"2\" ySplit=\"4\" topLeftCell=\"C5\""));
    CHECK(has(files.at("xl/workbook.xml"), "'05 民主选举情况表'!$3:$4"));
    CHECK(has(files.at("xl/sharedStrings.xml"), "填报单位：北京市"));
    CHECK(has(files.at("xl/sharedStrings.xml"), "填表人：＿＿＿＿"));
}

TEST_CASE("who says so stands beside the figure, and in full under the sources") {
    const auto files = tests::unzipped(report::xlsx(test::small_document(), Language::Chinese));
    const std::string& strings = files.at("xl/sharedStrings.xml");
    CHECK(has(strings, "29.4%（台账“甲 &amp; 乙”：区民政局）"));
    CHECK(has(strings, "台账“甲”：区民政局，2012-07-01 收到；台账“乙”：市民政局"));
}

TEST_CASE("the name of a sheet ends with a whole word and no open bracket") {
    for (const auto& [title, name] :
         {std::pair{"How turnout is distributed (number of committees)",
                    "01 How turnout is distributed"},
          {"Who elected, by district (residents' committees)", "01 Who elected, by district"},
          {"Migrants registered, by district", "01 Migrants registered, by"},
          {"各区县的指标和口径（西城区至房山区，以及其他各个区县的数）",
           "01 各区县的指标和口径"}}) {
        INFO(title);
        const auto files =
            tests::unzipped(report::xlsx(test::document_of(title), Language::Chinese));
        CHECK(has(files.at("xl/workbook.xml"), '"' + std::string(name) + '"'));
    }
}

TEST_CASE("a text in a workbook is never a formula, and its sheets bear any title") {
    for (const std::string text :
         {"=HYPERLINK(\"http://x\")", "[]:*?/\\'", "",
          "很长的标题很长的标题很长的标题很长的标题很长的标题", "a<b>&c", "\x01\xff"}) {
        INFO(text);
        const auto files =
            tests::unzipped(report::xlsx(test::document_of(text), Language::Chinese));
        for (const auto& [name, content] : files) {
            INFO(name);
            if (name.starts_with("xl/worksheets/")) {
                CHECK_FALSE(has(content, "<f>"));
                CHECK_FALSE(has(content, "<hyperlink"));
            }
        }
    }
}
