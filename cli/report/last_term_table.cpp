// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/report/annex_tables.h"

namespace douxuan::report {
namespace {

using statistics::Indicator;
using statistics::Reading;
using statistics::Unit;

/// This term's number less the last term's: percentage points of shares. Nothing where one of the
/// two is not published, and of means, which are rounded already.
Cell difference(const Indicator& indicator, const Reading& reading, const Gathered& gathered,
                const std::pair<Cell, Cell>& terms, Column column) {
    const auto& [before, now] = terms;
    if (now == Cell(Absence::Suppressed) || before == Cell(Absence::Suppressed)) {
        return Absence::Suppressed;
    }
    if (reading.unit == Unit::Percent) {
        const statistics::Selection asked{.place = {}, .kind = kind_of(column)};
        const auto last = statistics::evaluate(indicator, reading, gathered.before, asked);
        const auto present = statistics::evaluate(indicator, reading, gathered.now, asked);
        const auto changed = last && present
                                 ? statistics::change(*present, *last, Unit::PercentPoints)
                                 : std::nullopt;
        return changed ? Cell(Decimal{changed->scaled, changed->decimals,
                                      Words{"个百分点", "percentage points"}})
                       : Cell(Absence::NotKnown);
    }
    const auto* present = std::get_if<std::int64_t>(&now);
    const auto* last = std::get_if<std::int64_t>(&before);
    return present != nullptr && last != nullptr ? Cell(*present - *last) : Cell(Absence::NotKnown);
}

Words kind_words(Column column) {
    switch (column) {
        case Column::Residents:
            return {"居委会", "residents'"};
        case Column::Village:
            return {"村委会", "village"};
        case Column::Both:
            return {"合计", "both"};
    }
    return {};
}

void add_rows(Table& table, const Gathered& gathered, IndicatorCells& cells,
              const Indicator& indicator, const Reading& reading) {
    const std::vector<GridLine> line{{.place = {}, .reading = reading}};
    const auto grid = [&](const statistics::Sums& sums) {
        return grid_of(indicator, line, Lines::Separate, sums, cells.least()).front();
    };
    const GridRow before = grid(gathered.before);
    const GridRow now = grid(gathered.now);
    bool known_of_a_kind = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Cell not_known = Absence::NotKnown;
        const bool known = before[i] != not_known && now[i] != not_known;
        if (!known || (columns[i] == Column::Both && known_of_a_kind)) {
            continue;
        }
        known_of_a_kind = true;
        table.rows.push_back(
            {.cells = {Words::same(std::string(indicator.id)), words_of(indicator.name),
                       words_of(reading.name), kind_words(columns[i]), before[i], now[i],
                       difference(indicator, reading, gathered, {before[i], now[i]}, columns[i])}});
    }
    if (known_of_a_kind) {
        table.sources.push_back(cells.source(indicator.id, reading.id));
    }
}

}  // namespace

Table last_term_table(const Gathered& gathered, IndicatorCells& cells) {
    Table table{.name = "last-term",
                .title = {"和上届比", "Against the last term"},
                .headings = {{{"编号", "id"}},
                             {{"指标", "indicator"}},
                             {{"口径", "reading"}},
                             {{"种类", "kind"}},
                             {{"上届", "last term"}},
                             {{"本届", "this term"}},
                             {{"变化", "change"}}},
                .rows = {},
                .note = {"比例的变化是百分点，由没有四舍五入的比例算出。两届都知道的才列。",
                         "Shares change by percentage points, computed from the unrounded shares. "
                         "Only what is known of both terms."},
                .sources = {}};
    for (const Indicator& indicator : statistics::indicators()) {
        for (const Reading& reading : indicator.readings) {
            if (!is_change(reading.unit)) {
                add_rows(table, gathered, cells, indicator, reading);
            }
        }
    }
    return table;
}

}  // namespace douxuan::report
