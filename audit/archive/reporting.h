// SPDX-License-Identifier: Apache-2.0
// Who is due, who has reported, who failed, who is late.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/archive/connection.h"
#include "engine/base/describe.h"

namespace douxuan::archive {

/// Where a committee stands with the term that it is to elect: exactly one of these, so that the
/// numbers of a street add up to its committees. DO NOT CHANGE the words: `--json` shows them.
enum class Reporting : std::uint8_t {
    Reported,      ///< counted, taken in by the day it was due
    ReportedLate,  ///< counted, taken in later
    Forked,        ///< two histories: none counts until the bureau has decided
    Failed,        ///< what was handed in is not believed, and nothing better came
    UnderWay,      ///< handed in without a result, and still in time
    Late,          ///< no result, and the day is over
    Waiting,       ///< nothing yet, and still in time
};

/// A committee that is to report.
struct ReportingCommittee {
    std::string committee;
    std::string name;
    std::string kind;
    std::string street;    ///< code
    std::string district;  ///< code
    std::int64_t term = 0;
    std::string due;  ///< may be empty: no day is set
    Reporting reporting{};
    std::int64_t size = 0;  ///< of the counted log
    std::string root;       ///< the same
};

/// Every committee to which a term is due, with its last one, by code; those that ended before the
/// day it was due (or before `today` where none is set) are left out. `today` is YYYY-MM-DD.
/// Linear.
std::vector<ReportingCommittee> reporting(Connection& store, const std::string& today);

/// Names by code.
struct AreaNames {
    std::vector<std::pair<std::string, std::string>> streets;
    std::vector<std::pair<std::string, std::string>> districts;
};
AreaNames area_names(Connection& store);

}  // namespace douxuan::archive

namespace douxuan::base {

template <>
inline constexpr auto words_of<archive::Reporting> = words<archive::Reporting>({
    {archive::Reporting::Reported, "reported"},
    {archive::Reporting::ReportedLate, "reported_late"},
    {archive::Reporting::Forked, "forked"},
    {archive::Reporting::Failed, "failed"},
    {archive::Reporting::UnderWay, "under_way"},
    {archive::Reporting::Late, "late"},
    {archive::Reporting::Waiting, "waiting"},
});

}  // namespace douxuan::base
