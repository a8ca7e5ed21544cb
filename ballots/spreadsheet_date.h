// SPDX-License-Identifier: Apache-2.0
// Dates as spreadsheet programs and clerks write them.
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/date.h"

namespace douxuan::ballots {

/// Reads year, month and day in this order: `1990-01-05`, `1990/1/5`, `1990.1.5`, `19900105`,
/// `1990年1月5日`. Nothing for any other order, a year of two digits or a day that does not exist.
std::optional<base::Date> read_spreadsheet_date(std::string_view text);

}  // namespace douxuan::ballots
