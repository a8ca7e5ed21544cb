// SPDX-License-Identifier: Apache-2.0
// The bureau's report as a document: what the dictionary of indicators makes of an archive.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/archive/connection.h"
#include "audit/archive/registry.h"
#include "audit/archive/reporting.h"
#include "audit/archive/summed.h"
#include "cli/report/document.h"
#include "engine/base/date.h"
#include "engine/statistics/consistency.h"
#include "engine/statistics/indicators.h"
#include "engine/statistics/sums.h"

namespace douxuan::report {

struct BureauReportOptions {
    std::string of = {};                    ///< beginning of the committees' codes; empty: all
    std::optional<std::int64_t> term = {};  ///< absent: the last one due to each committee
    /// Whether the indicators of every place within `of` stand in the annex, see level_below.
    bool with_places = false;
    std::int64_t min_cell = 5;  ///< fewer people than that are not published
    /// The period, see gather: its first day, and its last, which is the day of the list as well.
    std::optional<base::Date> from = {};
    std::optional<base::Date> to = {};
    base::Date today = {};
    std::string archive = {};  ///< its name, for the queries that lead to the records
};

/// What an archive holds for a report.
struct Gathered {
    statistics::Sums now;      ///< down to level_below
    statistics::Sums before;   ///< of the term before, the same
    statistics::Sums streets;  ///< completed, entitled and voting, down to streets
    std::vector<archive::ReportingCommittee> reporting;
    archive::AreaNames names;
    std::vector<archive::Pair> turnout;  ///< voting, entitled
    std::int64_t term = 0;               ///< the highest that is reported on; 0 if there is none
    /// In which committees were founded that count as new; absent where nobody knows its beginning.
    std::optional<statistics::Period> period;
    /// The numbers of the registry sheet that make the sums of the whole: of a number that is
    /// stated of a place, not those stated of the places in it.
    std::vector<archive::RegistryFigure> registry;
    /// Numbers of the registry sheet that are not the sum of their places or parts.
    std::vector<statistics::Disagreement> disagreements;
};

/// The places that a report takes apart: the streets and towns of a district that is reported on by
/// itself, else the districts.
inline statistics::Level level_below(const std::string& of) {
    constexpr auto district = statistics::Level::District;
    return of.size() < static_cast<std::size_t>(district) ? district : statistics::Level::Street;
}

/// Reads what the report needs: sums made by the database, never a row of every figure. Without
/// `from` the period begins on the day after the last day on which residents' committees had to
/// report the term before; without `to` it ends when they had to report this one, or today.
/// Errors: StoreFailure.
Gathered gather(archive::Connection& store, const BureauReportOptions& options);

/// The report. A sentence whose number nobody knows is left out; a number of fewer people than
/// `min_cell` stands as suppressed, and with it what would give it away.
Document bureau_report(const Gathered& gathered, const BureauReportOptions& options);

}  // namespace douxuan::report
