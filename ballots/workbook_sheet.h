// SPDX-License-Identifier: Apache-2.0
// The cells of one sheet of a workbook, as the rows of a CSV file. Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "ballots/input_error.h"
#include "ballots/workbook_book.h"

namespace douxuan::ballots {

struct SheetText {
    std::string csv;        ///< each row in its place; as many cells as the first one with text
    bool has_text = false;  ///< in any cell
    bool is_sound = true;   ///< else the part is no sheet, or unpacks into too much
    InputErrors errors;     ///< CellFault, TooManyCells
};

/// Reads the part of a sheet. Linear in its text and what it repeats of the shared texts.
SheetText read_sheet_part(std::string_view xml, const Book& book);

}  // namespace douxuan::ballots
