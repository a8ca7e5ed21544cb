// SPDX-License-Identifier: Apache-2.0
// A sheet from outside, whichever program wrote it: a CSV file, or a workbook of a spreadsheet
// program (XLSX, ISO/IEC 29500).
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "ballots/input_error.h"

namespace douxuan::ballots {

/// The most bytes of a workbook when unpacked: 512 MiB.
inline constexpr std::size_t workbook_bytes_most = std::size_t{512} << 20U;

/// A sheet as clean text (see Text) in the form of a CSV file.
struct Sheet {
    std::string name;  ///< of the sheet in its workbook; empty of a CSV file
    /// Row and column of a cell in the text are those of the sheet. All that is wrong with it else.
    std::expected<std::string, InputErrors> csv;
};

/// Decodes a whole file: a workbook with exactly one visible sheet that holds text, else CSV (see
/// decode_text). Of a formula the value that was saved counts. A day is written YYYY-MM-DD, a whole
/// number in digits, true and false as yes and no; the rows have as many cells as the first one, or
/// more if there is text in them.
/// Errors: those of decode_text; WorkbookBroken, WorkbookSheets, CellFault.
Sheet decode_sheet(std::string bytes);

}  // namespace douxuan::ballots
