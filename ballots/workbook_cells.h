// SPDX-License-Identifier: Apache-2.0
// What a number in a cell of a workbook says: a count, a code, a day. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ballots/csv.h"

namespace douxuan::ballots {

/// `B12` is row 12, column 2. Nothing for anything else, or beyond row 1,048,576 or column XFD.
std::optional<Place> read_cell_name(std::string_view name);

/// A whole number of at most 15 digits without point and exponent (`2100.0` and `2.1E3` are
/// `2100`); anything else as it stands: what is longer was rounded by the spreadsheet program.
std::string plain_number(std::string_view text);

/// Whether a number format shows a day: it has two of year, month and day in it. Text in quotation
/// marks and brackets is not looked at.
bool is_date_format(std::string_view format_code);

/// Whether the number format of that id shows a day by itself, in any language version.
bool is_date_format(int built_in_id);

/// From which day a workbook counts.
enum class DayOne : bool { Of1900, Of1904 };

/// The day that a cell of a date format holds, as `YYYY-MM-DD`; nothing for a time of day, and for
/// 29 February 1900, which was none.
std::optional<std::string> read_day_number(std::string_view text, DayOne first);

}  // namespace douxuan::ballots
