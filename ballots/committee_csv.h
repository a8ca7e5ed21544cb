// SPDX-License-Identifier: Apache-2.0
// The list of committees of a bureau as a spreadsheet (docs/formats/archive.md). Reads and checks
// the form; what the list means is the archive's part.
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
#include "engine/base/date.h"
#include "engine/law/choices/committee.h"

namespace douxuan::ballots {

/// How a committee ended. DO NOT CHANGE the words: archives keep them.
enum class CommitteeEnd : std::uint8_t {
    Merged,   ///< into another one
    Revoked,  ///< 撤销
};

/// One committee of the list.
struct CommitteeRow {
    std::size_t row = 0;  ///< in the spreadsheet
    std::string code;     ///< 12 digits: 6 of the district, 9 of the street, 3 of its own
    std::string name;
    law::CommitteeKind kind{};
    std::string street;    ///< name of the street or town, or empty
    std::string district;  ///< name of the district, or empty
    std::optional<base::Date> founded;
    std::optional<base::Date> ended;  ///< the first day on which it was no more
    std::optional<CommitteeEnd> ending;
    std::string successor;          ///< code of the committee it was merged into, or empty
    std::int64_t term = 0;          ///< the term to be elected; 0: no election is due
    std::optional<base::Date> due;  ///< the last day to report it
};

/// The columns of the list, in the order of the documents.
const std::vector<ColumnName>& committee_columns();

/// The kind that a committee's code says: its tenth digit is 2 of a village. Of what is no code:
/// residents.
law::CommitteeKind kind_by_code(std::string_view code);

/// Reads a list out of decoded text. Without a cell for the kind the tenth digit of the code
/// tells it: 2 is a village, anything else a community. No row is returned if one is wrong.
/// Columns that are called otherwise are named in `renamed`. Linear on average.
/// Errors: EmptyFile without any row; those of read_header, CsvReader and Cells; WrongCells,
/// ValueMissing, ValueTooLong, ValueUnknown, LineBreakInCell, DateUnreadable, DateOutOfRange,
/// CodeMalformed, CodeRepeated, TermMalformed.
std::expected<std::vector<CommitteeRow>, InputErrors> read_committees(
    std::string_view text, const std::vector<Renamed>& renamed = {});

}  // namespace douxuan::ballots

namespace douxuan::base {

template <>
inline constexpr auto words_of<ballots::CommitteeEnd> = words<ballots::CommitteeEnd>({
    {ballots::CommitteeEnd::Merged, "merged"},
    {ballots::CommitteeEnd::Revoked, "revoked"},
});

}  // namespace douxuan::base
