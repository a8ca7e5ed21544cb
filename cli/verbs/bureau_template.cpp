// SPDX-License-Identifier: Apache-2.0
// `bureau template`: an empty sheet for those who know the numbers, which `bureau register` reads.
#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "ballots/chinese_words.h"
#include "ballots/committee_csv.h"
#include "ballots/registry_csv.h"
#include "cli/json.h"
#include "cli/options.h"
#include "cli/report/part_words.h"
#include "cli/report/sheet_template.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_scope.h"
#include "cli/write_file.h"
#include "engine/statistics/registry_items.h"

namespace douxuan::cli {

namespace {

using statistics::RegistryItem;
using statistics::Unit;

struct HintedColumn {
    std::string_view name;
    Text hint;
    double width = 10;
};

constexpr auto registry_hints = std::to_array<HintedColumn>({
    {"place",
     {"区县 6 位、街道乡镇 9 位、村或社区 12 位代码；不填：全部。同一项目可以每个地区各写一行。",
      "6 digits of a district, 9 of a street or town, 12 of a committee; empty: all. An item may "
      "have a row for each place."},
     15},
    {"kind", {"村或者社区；不填：不分。", "village or residents; empty: of both together."}},
    {"term", {"第几届，写数字。", "The number of the term."}},
    {"code",
     {"不要改。没有数的项目，整行留着不填。",
      "Leave it. Where nothing is known leave the row as it is."},
     38},
    {"breakdown", {"不要改。空的是总数。", "Leave it. Empty: the whole."}, 20},
    {"value",
     {"整数，没有小数、百分号和单位；单位写“文字”的填文字。没有就填 0，不知道就不填。",
      "A whole number, or words where the unit says so. 0 for none; empty if nobody knows."},
     14},
    {"source",
     {"谁说的、哪一天，例如：基层政权处 2027-05-10。报表印在这个数旁边。最多 120 字。",
      "Who says so, and when. The report prints it beside the number. At most 120 characters."},
     30},
    {"unit", {}, 12},
    {"note", {}, 44},
});

constexpr auto committee_hints = std::to_array<HintedColumn>({
    {"code", {"12 位代码。", "12 digits."}, 15},
    {"name", {"村或社区的名称。", "Of the village or community."}, 22},
    {"kind", {"村或者社区；不填：看代码。", "village or residents; empty: by the code."}},
    {"founded", {"年-月-日，例如 2026-01-31。", "Year-month-day."}, 12},
    {"ended", {"撤销或者并入的第一天；还在的不填。", "First day without it, or empty."}, 12},
    {"ending", {"合并或者撤销。", "merged or revoked."}},
    {"successor", {"并入的村或社区的代码。", "Code of the one it was merged into."}, 15},
    {"term", {"这次选第几届；不换届的不填。", "The term to be elected, or empty."}},
    {"due", {"最后哪天报来：年-月-日。", "The last day to report it."}, 12},
});

constexpr Text in_words{"文字", "words"};

Text unit_text(const RegistryItem& item) {
    if (statistics::meaning_of(item.code).takes == statistics::Takes::Words) {
        return in_words;
    }
    switch (item.unit) {
        case Unit::Committees:
        case Unit::Groups:
        case Unit::Countries:
            return {"个", "number"};
        case Unit::Persons:
            return {"人", "persons"};
        case Unit::Units:
            return {"个、次、件", "number"};
        case Unit::Outlets:
            return {"家", "number"};
        case Unit::SquareMetres:
            return {"平方米", "square metres"};
        case Unit::Yuan:
            return {"元", "yuan"};
        case Unit::Percent:
        case Unit::PerCommittee:
        case Unit::PercentPoints:
        case Unit::PercentChange:
            break;  // nobody types a share
    }
    return {};
}

std::string kind_text(const Call& call, const std::optional<law::CommitteeKind>& kind) {
    return std::string(ballots::sheet_word(kind, call.language == Language::Chinese));
}

/// What the number is, where the column of codes does not say it, and what it is for.
std::string note_of(const Call& call, const RegistryItem& item) {
    static constexpr Text pattern{"[{part}；]用于 {used}", "{meaning}[, {part}]; for {used}"};
    static constexpr Text comma{"、", ", "};
    std::string used;
    for (const std::string& each : item.used_in) {
        used += used.empty() ? "" : call.say(comma);
        used += each;
    }
    std::vector<law::Fact> facts{
        {"meaning", std::string(statistics::meaning_of(item.code).meaning.en)}, {"used", used}};
    if (!item.breakdown.empty()) {
        facts.push_back({"part", std::string(call.say(report::part_text(item.breakdown)))});
    }
    return fill(call.say(pattern), facts);
}

template <std::size_t Count>
report::SheetTemplate columns_of(const Call& call, Text title,
                                 const std::vector<ballots::ColumnName>& documented,
                                 const std::array<HintedColumn, Count>& hints) {
    report::SheetTemplate sheet{.title = std::string(call.say(title)), .columns = {}, .rows = {}};
    for (const ballots::ColumnName& each : documented) {
        const bool chinese = call.language == Language::Chinese;
        report::TemplateColumn column{.heading = chinese ? each.chinese : each.english};
        const auto known = std::ranges::find(hints, each.english, &HintedColumn::name);
        if (known != hints.end()) {
            column.hint = call.say(known->hint);
            column.width = known->width;
        }
        column.whole_number = each.english == "term" || each.english == "value";
        if (each.english == "kind") {
            column.words = {kind_text(call, law::CommitteeKind::Village),
                            kind_text(call, law::CommitteeKind::Residents)};
        }
        sheet.columns.push_back(std::move(column));
    }
    return sheet;
}

report::SheetTemplate committees(const Call& call) {
    static constexpr Text title{"委员会名单", "committees"};
    return columns_of(call, title, ballots::committee_columns(), committee_hints);
}

report::SheetTemplate registry(const Call& call, const std::string& term) {
    static constexpr Text title{"台账", "registry"};
    report::SheetTemplate sheet =
        columns_of(call, title, ballots::registry_columns(), registry_hints);
    // The column of values, but where that of units says that words go there.
    sheet.columns.at(5).formula =
        "=OR(H2=\"" + std::string(call.say(in_words)) + "\",AND(ISNUMBER(F2),F2>=0,F2=INT(F2)))";
    for (const RegistryItem& each : statistics::registry_items()) {
        const std::string_view code = call.language == Language::Chinese
                                          ? statistics::meaning_of(each.code).meaning.zh
                                          : base::word(each.code);
        sheet.rows.push_back({"", kind_text(call, each.kind), term, std::string(code),
                              each.breakdown, "", "", std::string(call.say(unit_text(each))),
                              note_of(call, each)});
    }
    return sheet;
}

}  // namespace

ExitCode bureau_template(const Call& call) {
    static constexpr Text no_term{"委员会名单里每个委员会各写届次，不用 --term",
                                  "each committee of the list has a term of its own: no --term"};
    static constexpr Text bad_term{"--term 是 1 到 99 的数", "--term takes a number, 1 to 99"};
    static constexpr Text bad_sheet{"空表有两种：committees、registry",
                                    "there are two sheets: committees and registry"};
    static constexpr Text done{"✓ 已写出：", "✓ written: "};
    const auto values = read_options(
        call, {{"which",
                {"哪一种表", "which sheet"},
                Times::Place,
                {{"committees", {"委员会名单", "the list of committees"}},
                 {"registry",
                  {"台账：选举日志里没有的数，每个一行",
                   "the registry sheet: a row for each number that no log has"}}}},
               {"term", {"填上届次（台账）", "the term of the registry sheet"}, Times::Optional},
               {"xlsx",
                {"写成 Excel 工作簿（默认：CSV，写到屏幕）",
                 "write a workbook (otherwise CSV, on the terminal)"},
                Times::Optional}});
    if (!values) {
        return values.error();
    }
    const std::string& which = (*values)["which"];
    const bool is_registry = which == "registry";
    if (!is_registry && which != "committees") {
        return misunderstood(call, call.say(bad_sheet));
    }
    const auto term = values->optional("term");
    if (term && !is_registry) {
        return misunderstood(call, call.say(no_term));
    }
    if (term && !number_in(*term, 1, 99)) {
        return misunderstood(call, call.say(bad_term));
    }
    const report::SheetTemplate sheet =
        is_registry ? registry(call, term.value_or("")) : committees(call);
    const auto path = values->optional("xlsx");
    if (!path) {
        call.out << report::csv(sheet);
        return ExitCode::Done;
    }
    const std::string bytes = report::xlsx(sheet, call.language, call.now.date_in_china());
    if (const auto failed = write_file(call, *path, bytes, WriteAs::New)) {
        return *failed;
    }
    if (call.json()) {
        call.out << Json().add("template", Json().add("written", *path)).text() << '\n';
    } else {
        call.out << call.say(done) << *path << '\n';
    }
    return ExitCode::Done;
}

}  // namespace douxuan::cli
