// SPDX-License-Identifier: Apache-2.0
// Sheets that people hand to the program: CSV files, and workbooks of spreadsheet programs.
#pragma once

#include <expected>
#include <string>

#include "cli/call.h"

namespace douxuan::cli {

/// A sheet as it was read.
struct SheetFile {
    std::string csv;    ///< decoded; see ballots::decode_sheet
    std::string label;  ///< the path, and of a workbook the sheet, as messages name it
    std::string sheet;  ///< of a workbook; empty of a CSV file
};

/// Reads a sheet; "-" is the standard input. Says what is wrong with the file; BadInput.
std::expected<SheetFile, ExitCode> read_sheet_file(const Call& call, const std::string& path);

}  // namespace douxuan::cli
