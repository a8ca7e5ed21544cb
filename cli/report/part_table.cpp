// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "cli/report/annex_tables.h"
#include "cli/report/part_words.h"

namespace douxuan::report {
namespace {

using statistics::BreakdownKey;
using statistics::Indicator;
using statistics::Reading;

/// The words of a key, `KEY=WORD`, kept as long as the program runs.
const std::vector<std::string>& parts_of(std::string_view key) {
    static const auto all = [] {
        std::map<std::string, std::vector<std::string>, std::less<>> made;
        for (const BreakdownKey& each : statistics::breakdown_keys()) {
            for (const std::string_view word : each.words) {
                made[std::string(each.key)].push_back(std::string(each.key) + '=' +
                                                      std::string(word));
            }
        }
        return made;
    }();
    return all.find(key)->second;
}

bool is_known(const GridRow& row) {
    return std::ranges::any_of(row,
                               [](const Cell& each) { return each != Cell(Absence::NotKnown); });
}

/// The reading by the words of a key, and behind them as a whole.
void add_parts(Table& table, const Gathered& gathered, IndicatorCells& cells,
               const Indicator& indicator, const Reading& reading, std::string_view key) {
    std::vector<GridLine> lines;
    std::vector<Words> names;
    for (const std::string& part : parts_of(key)) {
        if (auto asked = statistics::part_of(reading, part)) {
            lines.push_back({.place = {}, .reading = std::move(*asked)});
            names.push_back(Words::of(part_text(part)));
        }
    }
    if (lines.empty()) {
        return;
    }
    lines.push_back({.place = {}, .reading = reading});
    const auto rows = grid_of(indicator, lines, Lines::LastIsAll, gathered.now, cells.least());
    if (!std::any_of(rows.begin(), rows.end() - 1, is_known)) {
        return;
    }
    const std::string source = cells.source(indicator.id, reading.id);
    if (std::ranges::find(table.sources, source) == table.sources.end()) {
        table.sources.push_back(source);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (is_known(rows[i])) {
            Row row{.cells = {Words::same(std::string(indicator.id)), words_of(indicator.name),
                              words_of(reading.name), names[i]}};
            row.cells.insert(row.cells.end(), rows[i].begin(), rows[i].end());
            table.rows.push_back(std::move(row));
        }
    }
}

}  // namespace

Table part_table(const Gathered& gathered, IndicatorCells& cells) {
    Table table{.name = "parts",
                .title = {"指标的分项", "Indicators by part"},
                .headings = {{{"编号", "id"}},
                             {{"指标", "indicator"}},
                             {{"口径", "reading"}},
                             {{"分项", "part"}},
                             {{"居委会", "residents'"}},
                             {{"村委会", "village"}},
                             {{"合计", "both"}}},
                .rows = {},
                .note = {"比例以同一分项为分母；分母不分项的，以全部为分母。",
                         "A share is of the same part; of the whole where what it is a share of is "
                         "not divided so."},
                .sources = {}};
    for (const Indicator& indicator : statistics::indicators()) {
        for (const std::string_view key : indicator.keys) {
            for (const Reading& reading : indicator.readings) {
                if (!is_change(reading.unit)) {
                    add_parts(table, gathered, cells, indicator, reading, key);
                }
            }
        }
    }
    return table;
}

}  // namespace douxuan::report
