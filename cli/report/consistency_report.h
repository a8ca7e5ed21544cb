// SPDX-License-Identifier: Apache-2.0
// Whether the numbers of an archive agree at every level: places to vote, committees, streets,
// districts, the whole; wholes and their parts; the registry sheet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/archive/connection.h"
#include "audit/archive/reporting.h"
#include "cli/report/document.h"
#include "engine/base/date.h"
#include "engine/statistics/consistency.h"

namespace douxuan::report {

/// What was compared, and what does not agree.
struct Consistency {
    std::int64_t compared = 0;  ///< numbers that were looked at
    std::int64_t elections_without_stations = 0;
    std::vector<statistics::Disagreement> found;
};

struct ConsistencyOptions {
    std::string of;                    ///< beginning of the committees' codes; empty: all
    std::optional<std::int64_t> term;  ///< absent: every term of which an election counts
};

/// Compares, a district at a time. Linear in the numbers of the archive; memory as for the largest
/// district. Errors: StoreFailure.
Consistency compare_levels(archive::Connection& store, const ConsistencyOptions& options);

/// What was found, in words and a row for each number that is not the sum of its rows.
Document consistency_report(const Consistency& consistency, const archive::AreaNames& names,
                            base::Date today);

/// The table of numbers that are not the sum of the rows named with each.
Table disagreement_table(const std::vector<statistics::Disagreement>& found,
                         const archive::AreaNames& names);

}  // namespace douxuan::report
