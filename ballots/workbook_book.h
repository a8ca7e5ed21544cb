// SPDX-License-Identifier: Apache-2.0
// What holds for all sheets of a workbook: their list, shared texts, which styles show a day.
// Private to this room.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/input_error.h"
#include "ballots/workbook_cells.h"
#include "ballots/zip_parts.h"

namespace douxuan::ballots {

/// A sheet as the list of the workbook names it.
struct Listed {
    std::string name;
    std::string relation;  ///< id of its part
};

/// What holds for all sheets.
struct Book {
    std::vector<Listed> sheets;  ///< that are not hidden
    DayOne day_one = DayOne::Of1900;
    std::map<std::string, std::string, std::less<>> targets;  ///< part by relation
    std::vector<std::string> strings;                         ///< that cells share
    std::vector<bool> shows_day;                              ///< by number of a cell's style
};

/// That the part is not what it ought to be.
InputErrors broken_workbook(std::string_view part);

/// Errors: SpreadsheetFile where there is no list of sheets (another program's file);
/// WorkbookBroken.
std::expected<Book, InputErrors> read_book(const ZipParts& parts);

}  // namespace douxuan::ballots
