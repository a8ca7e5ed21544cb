// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "cli/report/annex_tables.h"
#include "cli/report/area_names.h"

namespace douxuan::report {
namespace {

using statistics::Indicator;
using statistics::Reading;

/// A row for each kind of which some place knows the number.
void add_rows(Table& table, const Gathered& gathered, IndicatorCells& cells,
              const std::vector<std::string>& places, const Indicator& indicator,
              const Reading& reading) {
    static const std::array<Words, 3> kinds{Words{"居委会", "residents'"},
                                            Words{"村委会", "village"}, Words{"合计", "both"}};
    std::vector<GridLine> lines;
    for (const std::string& each : places) {
        lines.push_back({.place = each, .reading = reading});
    }
    lines.push_back({.place = {}, .reading = reading});
    const auto grid = grid_of(indicator, lines, Lines::LastIsAll, gathered.now, cells.least());
    bool known_of_a_kind = false;
    for (const Column column : columns) {
        const auto at = static_cast<std::size_t>(column);
        const bool known = std::any_of(grid.begin(), grid.end() - 1, [&](const GridRow& row) {
            return row[at] != Cell(Absence::NotKnown);
        });
        if (!known || (column == Column::Both && known_of_a_kind)) {
            continue;
        }
        known_of_a_kind = true;
        Row row{.cells = {Words::same(std::string(indicator.id)), words_of(indicator.name),
                          words_of(reading.name), kinds[at]}};
        row.cells.push_back(grid.back()[at]);
        for (auto line = grid.begin(); line != grid.end() - 1; ++line) {
            row.cells.push_back((*line)[at]);
        }
        table.rows.push_back(std::move(row));
    }
    if (known_of_a_kind) {
        table.sources.push_back(cells.source(indicator.id, reading.id));
    }
}

constexpr std::size_t columns_before = 5;  ///< that stand on every page, the total among them
constexpr std::size_t places_most = 6;     ///< beside them on a sheet of A4

template <class T>
std::vector<T> slice(const std::vector<T>& all, std::size_t from, std::size_t to) {
    const auto at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
    std::vector<T> some(at(0), at(columns_before));
    some.insert(some.end(), at(from), at(to));
    return some;
}

/// The table in as many as its places need, each as wide as a page.
std::vector<Table> pages_of(const Table& whole) {
    std::vector<Table> pages;
    for (std::size_t from = columns_before; from < whole.headings.size(); from += places_most) {
        const std::size_t to = std::min(from + places_most, whole.headings.size());
        const std::string number = std::to_string(pages.size() + 1);
        const Words& first = whole.headings[from].text;
        const Words& last = whole.headings[to - 1].text;
        Table page{.name = whole.name + "-" + number,
                   .title = {whole.title.zh + "（" + first.zh + "至" + last.zh + "）",
                             whole.title.en + " (" + first.en + " to " + last.en + ")"},
                   .headings = slice(whole.headings, from, to),
                   .rows = {},
                   .note = whole.note,
                   .sources = whole.sources};
        for (const Row& each : whole.rows) {
            page.rows.push_back({.cells = slice(each.cells, from, to), .kind = each.kind});
        }
        pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace

std::vector<Table> by_place_tables(statistics::Level level, const Gathered& gathered,
                                   IndicatorCells& cells) {
    const std::vector<std::string> places = gathered.now.places("", level);
    if (places.size() < 2) {
        return {};
    }
    const bool districts = level == statistics::Level::District;
    Table whole{.name = districts ? "by-district" : "by-street",
                .title = districts ? Words{"各区县的指标", "Indicators by district"}
                                   : Words{"各街道、乡镇的指标", "Indicators by street and town"},
                .headings = {{{"编号", "id"}},
                             {{"指标", "indicator"}},
                             {{"口径", "reading"}},
                             {{"种类", "kind"}},
                             {{"合计", "all"}}},
                .rows = {},
                .note = districts ? Words{"一个区县各街道、乡镇的指标：报告加 --of 区县代码。",
                                          "Indicators of the streets and towns of a district: the "
                                          "report with --of and its code."}
                                  : Words{},
                .sources = {}};
    for (const std::string& each : places) {
        whole.headings.push_back({Words::same(area_name(gathered.names, each))});
    }
    for (const Indicator& indicator : statistics::indicators()) {
        for (const Reading& reading : indicator.readings) {
            if (!is_change(reading.unit)) {
                add_rows(whole, gathered, cells, places, indicator, reading);
            }
        }
    }
    return whole.rows.empty() ? std::vector<Table>() : pages_of(whole);
}

}  // namespace douxuan::report
