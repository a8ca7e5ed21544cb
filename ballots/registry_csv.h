// SPDX-License-Identifier: Apache-2.0
// The bureau's registry sheet: numbers that no log of an election can know, each with its source
// (docs/formats/archive.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/columns.h"
#include "ballots/input_error.h"
#include "engine/law/choices/committee.h"
#include "engine/statistics/codes.h"

namespace douxuan::ballots {

/// One number of the sheet, or one text of a committee.
struct RegistryRow {
    std::size_t row = 0;  ///< in the spreadsheet
    std::string place;    ///< 6, 9 or 12 digits, or empty: the whole of the archive
    std::optional<law::CommitteeKind> kind;
    std::int64_t term = 0;
    statistics::Code code{};
    std::string breakdown;
    std::int64_t value = 0;  ///< a whole number, 0 to 2^53 - 1; 1 of a text
    std::string source;      ///< who says so; never empty
    std::string words;       ///< the text, of a code that takes words; else empty
};

/// The columns of the sheet, in the order of the documents; `unit` and `note` only help to fill it
/// in.
const std::vector<ColumnName>& registry_columns();

/// Reads a sheet out of decoded text. A code is written by its word or by its Chinese meaning in
/// full, and must be one that comes from the sheet. Where the kind is left empty and the number is
/// asked of each kind for itself (`statistics::registry_items`), a committee's code says it, as on
/// the list of committees. A row with neither value nor source is one of a
/// template that nobody has filled in, and is passed over. No row is returned if one is wrong.
/// Errors: EmptyFile without any row; ValueMissing where none is filled in; those of read_header,
/// CsvReader and Cells; WrongCells, ValueMissing, ValueTooLong, ValueUnknown, LineBreakInCell,
/// PlaceMalformed, TermMalformed, CodeUnknown, BreakdownUnknown, CountMalformed, FigureRepeated,
/// KindMissing, WordsMissing, WordsOfOneCommittee.
std::expected<std::vector<RegistryRow>, InputErrors> read_registry(std::string_view text);

}  // namespace douxuan::ballots
