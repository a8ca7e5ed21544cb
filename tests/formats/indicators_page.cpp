// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/indicators_page.h"

#include <string_view>
#include <vector>

#include "engine/statistics/indicators.h"
#include "engine/statistics/returns.h"

namespace douxuan::formats {

namespace {

using namespace statistics;

constexpr std::string_view indicators_head = R"(# 指标 Indicators

统计报表里的每个数怎样得来：分子、分母、口径、单位、来源。本页由 `engine/statistics` 的同一张表生成。
比例由准确的分数算出，只在最后四舍五入到一位小数；一个指标有几种口径的，印出来时写明是哪一种。没有任何委员会报来的数是“不知道”，不是 0。
来源：`log` 核验并重演过的选举日志；`list` 委员会名单；`registry` 民政部门的台账（写明谁说的）。

How each number of a report comes about: numerator, denominator, reading, unit and source. This page is made from the one table of
`engine/statistics`. A share is computed from the exact fraction and rounded once, at the end, half up to one decimal; where an
indicator has several readings, each is printed under its name. A number that no committee gave is not known; it is not 0.
Source: `log`, verified and replayed logs of elections; `list`, the bureau's list of committees; `registry`, the bureau's registry
sheet, with who says so.

I04 is the difference of two unrounded shares: in percentage points, or in percent of the share of the last term.

## 指标 The dictionary
)";

std::string both(const Words& words) {
    return std::string(words.zh) + " " + std::string(words.en);
}

std::string sum_text(const std::vector<Addend>& addends) {
    std::string text;
    for (const Addend& each : addends) {
        text += text.empty() ? "" : each.factor < 0 ? " − " : " + ";
        text += '`' + std::string(base::word(each.code)) +
                (each.breakdown.empty() ? "" : " " + std::string(each.breakdown)) + '`';
    }
    return text;
}

std::string sources_text(const Reading& reading) {
    std::string text;
    for (const Source each : sources_of(reading)) {
        text += (text.empty() ? "" : ", ") + std::string(base::word(each));
    }
    return text;
}

std::string keys_text(const std::vector<std::string_view>& keys) {
    std::string text;
    for (const std::string_view each : keys) {
        text += (text.empty() ? "" : ", ") + std::string(each);
    }
    return text;
}

void add_indicator(std::string& page, const Indicator& indicator) {
    page += "\n### " + std::string(indicator.id) + " " + both(indicator.name) + "\n\n";
    if (indicator.kind) {
        page += *indicator.kind == law::CommitteeKind::Village
                    ? "只算村民委员会。 Of village committees.\n"
                    : "只算居民委员会。 Of residents' committees.\n";
    }
    page += "分列 broken down by: place" + std::string(indicator.kind ? "" : ", kind") +
            (indicator.keys.empty() ? "" : ", " + keys_text(indicator.keys)) + "\n\n" +
            "| 口径 reading | 分子 numerator | 分母 denominator | 单位 unit | 来源 source |\n"
            "| --- | --- | --- | --- | --- |\n";
    for (const Reading& each : indicator.readings) {
        page += "| " +
                (each.id.empty() ? "" : '`' + std::string(each.id) + "` " + both(each.name)) +
                " | " + sum_text(each.numerator) + " | " + sum_text(each.denominator) + " | " +
                std::string(base::word(each.unit)) + " | " + sources_text(each) + " |\n";
    }
    page += "\n```sql\n" +
            query_of(indicator, indicator.readings.front(), {.place = "110101"}, 12) + "\n```\n";
}

void add_codes(std::string& page) {
    page +=
        "\n## 数字 The numbers\n\n"
        "`figure` 表和台账里的 `code`，以及可以怎样分列（`breakdown`，如 `sex=female`、"
        "`office=chair;sex=female`）。\n"
        "The `code` of a row of `figure` or of the registry sheet, and its parts.\n\n"
        "| code | 含义 | meaning | source | breakdown |\n| --- | --- | --- | --- | --- |\n";
    for (const CodeMeaning& each : codes()) {
        page += "| `" + std::string(base::word(each.code)) + "` | " + std::string(each.meaning.zh) +
                " | " + std::string(each.meaning.en) + " | " +
                std::string(base::word(each.source)) + " | " + std::string(each.keys) + " |\n";
    }
    page += "\n| key | 含义 | meaning | words |\n| --- | --- | --- | --- |\n";
    for (const BreakdownKey& each : breakdown_keys()) {
        page += "| `" + std::string(each.key) + "` | " + std::string(each.meaning.zh) + " | " +
                std::string(each.meaning.en) + " | ";
        for (const std::string_view word : each.words) {
            page += (word == each.words.front() ? "`" : ", `") + std::string(word) + '`';
        }
        page += " |\n";
    }
}

void add_return(std::string& page, ReturnForm form, std::string_view title) {
    page += "\n### " + std::string(title) +
            "\n\n| | 栏目 | field | 数字 number |\n| --- | --- | --- | --- |\n";
    std::string_view block;
    for (const ReturnField& each : fields_of(form)) {
        if (each.block.en != block) {
            block = each.block.en;
            page +=
                "| | **" + std::string(each.block.zh) + "** | **" + std::string(block) + "** | |\n";
        }
        page += "| " + each.id + " | " + std::string(each.name.zh) + " | " +
                std::string(each.name.en) + " | ";
        page += sum_text(each.reading.numerator);
        if (!each.reading.denominator.empty()) {
            page += " / " + sum_text(each.reading.denominator);
        }
        page += " |\n";
    }
}

}  // namespace

std::string indicators_page() {
    std::string page(indicators_head);
    for (const Indicator& each : indicators()) {
        add_indicator(page, each);
    }
    add_codes(page);
    page += "\n## 民政报表 The civil-affairs returns\n";
    add_return(page, ReturnForm::Village, "N 村民委员会选举 Village elections");
    add_return(page, ReturnForm::Residents, "C 居民委员会选举 Residents' elections");
    return page;
}

}  // namespace douxuan::formats
