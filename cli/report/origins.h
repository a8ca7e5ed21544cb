// SPDX-License-Identifier: Apache-2.0
// Who says so: where the numbers behind a reading come from, in words that stand beside them.
// Inside this room only.
#pragma once

#include <optional>
#include <vector>

#include "cli/report/bureau_report.h"
#include "engine/statistics/indicators.h"

namespace douxuan::report {

/// Each different statement of the registry sheet behind the reading: sheet, who says so, the day
/// on which it was taken in. Empty where the reading asks for no number of the sheet.
std::vector<Words> origins_of(const Gathered& gathered, const statistics::Reading& reading,
                              std::optional<law::CommitteeKind> kind);

/// The same in one line: two of them, and how many more. Empty without any.
Words beside_of(const std::vector<Words>& origins);

/// The sources of the reading in one line for a table: logs, list, and the registry sheet with who
/// says so.
Words sources_in_words(const Gathered& gathered, const statistics::Reading& reading,
                       std::optional<law::CommitteeKind> kind);

}  // namespace douxuan::report
