// SPDX-License-Identifier: Apache-2.0
// The tables of the annex that take the indicators apart. Inside this room only.
#pragma once

#include <vector>

#include "cli/report/bureau_report.h"
#include "cli/report/indicator_cells.h"

namespace douxuan::report {

/// Each indicator by the keys of its breakdown, a row a part; no rows where nothing is known.
Table part_table(const Gathered& gathered, IndicatorCells& cells);

/// Each indicator in the last term and in this one, for each kind; no rows where nothing is known
/// of the last term.
Table last_term_table(const Gathered& gathered, IndicatorCells& cells);

/// Each indicator and kind in every place of the level (district or street), a column a place, in
/// tables no wider than a page; none where there is only one such place.
std::vector<Table> by_place_tables(statistics::Level level, const Gathered& gathered,
                                   IndicatorCells& cells);

}  // namespace douxuan::report
