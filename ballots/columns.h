// SPDX-License-Identifier: Apache-2.0
// The header of a CSV file: which of the documented columns stand where.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/csv.h"
#include "ballots/input_error.h"

namespace douxuan::ballots {

enum class Need : std::uint8_t { Required, Optional };

/// A documented column, with the names by which a header may call it.
struct ColumnName {
    std::string english;
    std::string chinese;
    Need need = Need::Required;
    std::string also = {};  ///< a second Chinese name, or empty
};

/// A column under the name that somebody else gave it.
struct Renamed {
    std::string name;    ///< in the header
    std::string column;  ///< the documented name; empty: the column is passed over
};

/// Where the documented columns stand in this file.
struct Columns {
    /// For each documented column, in their order: its position from 0, or nothing if absent.
    std::vector<std::optional<std::size_t>> places;
    /// For each cell of a row: which documented column it is; their number if it is passed over.
    std::vector<std::size_t> meanings;
};

/// Reads the first row and matches it with the documented columns, by either name, in any order.
/// Blanks around a name, its case and full-width letters do not matter. What is `renamed` has its
/// documented name, whatever it is called in the header.
/// Errors: EmptyFile, WrongSeparator (`；`, `，`, `;` or tab instead of a comma); ColumnUnknown,
/// ColumnRepeated, ColumnMissing, RenamedMissing, all of them together; those of CsvReader and
/// Cells.
std::expected<Columns, InputErrors> read_header(CsvReader& reader,
                                                const std::vector<ColumnName>& documented,
                                                const std::vector<Renamed>& renamed = {});

/// The documented column of that name, English or Chinese; null if there is none.
const ColumnName* find_column(const std::vector<ColumnName>& documented, std::string_view name);

}  // namespace douxuan::ballots
