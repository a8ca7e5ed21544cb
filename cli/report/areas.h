// SPDX-License-Identifier: Apache-2.0
// What a report says place by place. Inside this room only.
#pragma once

#include "cli/report/bureau_report.h"
#include "cli/report/indicator_cells.h"

namespace douxuan::report {

/// Due, reported, completed, entitled, turnout and migrants of each district, and of all.
Table district_table(const Gathered& gathered, IndicatorCells& cells);

/// Due, reported, completed and turnout of each street under its district.
Table street_table(const Gathered& gathered, IndicatorCells& cells);

/// Completed elections by who elected, a bar for each district.
Chart method_chart(const Gathered& gathered, IndicatorCells& cells);

/// Committees by turnout, in tenths.
Chart turnout_chart(const Gathered& gathered, IndicatorCells& cells);

/// Migrants on the rolls as posted, by district.
Chart migrant_chart(const Gathered& gathered, IndicatorCells& cells);

}  // namespace douxuan::report
