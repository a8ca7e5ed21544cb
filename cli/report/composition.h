// SPDX-License-Identifier: Apache-2.0
// What kind of people were elected. Inside this room only.
#pragma once

#include "cli/report/bureau_report.h"
#include "cli/report/indicator_cells.h"

namespace douxuan::report {

/// Those who hold a seat, by office, sex, age band, education, Party membership and post,
/// ethnicity, migration and whether re-elected; of residents' committees, village committees and
/// both. A category that nobody declared is left out. Without rows where nobody was elected.
Table composition_table(const Gathered& gathered, IndicatorCells& cells);

}  // namespace douxuan::report
