// SPDX-License-Identifier: Apache-2.0
// The rows of a sheet below its header, cell by cell, with the place of everything that is wrong.
// One reader for every list from outside: committees, registry sheet, roll. Private to this room.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ballots/chinese_words.h"
#include "ballots/columns.h"
#include "ballots/csv.h"
#include "ballots/input_error.h"
#include "ballots/text.h"
#include "engine/base/date.h"

namespace douxuan::ballots {

/// Splits a row; what is wrong with it is added to `errors`, and it is not to be read then.
bool split_row(Cells& cells, std::string_view record, std::size_t row, InputErrors& errors);

/// Whether the row has as many cells as the header; if not, WrongCells is added.
bool fits_header(const Cells& cells, const Columns& columns, std::size_t row, InputErrors& errors);

/// The days that a date may be, both included.
struct DateRange {
    base::Date earliest;
    base::Date latest;
};

/// The whole numbers that a cell may hold, both included, and what is wrong with any other.
struct WholeNumbers {
    std::int64_t least = 0;
    std::int64_t most = 0;
    InputCode otherwise{};
};

/// The numbers of a term: 1 to 99, else TermMalformed.
inline constexpr WholeNumbers terms{1, 99, InputCode::TermMalformed};

/// The row that is read; columns by their number among the documented ones.
class RowCells {
  public:
    /// Keeps references to all three.
    RowCells(const std::vector<ColumnName>& documented, const Columns& columns, InputErrors& errors)
        : documented_(documented), columns_(columns), errors_(errors) {}

    /// Goes to the next row that can be read: rows without any text are passed over, wrong ones
    /// are added to the errors. False at the end.
    bool next(CsvReader& lines);

    std::size_t number() const { return row_; }  ///< as the spreadsheet numbers it

  protected:
    std::string_view cell_at(std::size_t column) const;
    void wrong_at(std::size_t column, InputCode code, std::vector<law::Fact> facts);
    std::string line_at(std::size_t column, std::size_t characters_most);
    std::optional<base::Date> date_at(std::size_t column, const DateRange& days);
    std::optional<std::int64_t> number_at(std::size_t column, const WholeNumbers& numbers);

  private:
    const std::vector<ColumnName>& documented_;
    const Columns& columns_;
    InputErrors& errors_;
    Cells cells_;
    std::size_t row_ = 0;
};

/// The same by the names of the columns: the enumerators stand in the order of the documented
/// ones. Every reading notes what is wrong with the cell and goes on, so that a clerk mends the
/// file once.
template <class Column>
class SheetRow : public RowCells {
  public:
    using RowCells::RowCells;

    /// Without the blanks around it; empty if the file has no such column.
    std::string_view cell(Column column) const { return cell_at(at(column)); }

    void wrong(Column column, InputCode code, std::vector<law::Fact> facts = {}) {
        wrong_at(at(column), code, std::move(facts));
    }
    /// Notes an empty cell as ValueMissing.
    void need(Column column) {
        if (cell(column).empty()) {
            wrong(column, InputCode::ValueMissing);
        }
    }
    /// Text of one line, or empty. Errors: LineBreakInCell, ValueTooLong.
    std::string line(Column column, std::size_t characters_most) {
        return line_at(at(column), characters_most);
    }
    /// Nothing for an empty cell and for a wrong one, as below. Errors: ValueUnknown.
    template <class Enum>
    std::optional<Enum> word(Column column) {
        const std::string value = folded_width(cell(column));
        if (value.empty()) {
            return std::nullopt;
        }
        const auto known = from_either_word<Enum>(value);
        if (!known) {
            wrong(column, InputCode::ValueUnknown, {fact("allowed", allowed_words<Enum>())});
        }
        return known;
    }
    /// Errors: DateUnreadable, DateOutOfRange.
    std::optional<base::Date> date(Column column, const DateRange& days) {
        return date_at(at(column), days);
    }
    /// Digits without a sign. Errors: the code that the numbers name.
    std::optional<std::int64_t> whole_number(Column column, const WholeNumbers& numbers) {
        return number_at(at(column), numbers);
    }

  private:
    static std::size_t at(Column column) { return static_cast<std::size_t>(column); }
};

/// Reads a whole sheet out of decoded text: what `read_one(row)` makes of each row. None is
/// returned if one is wrong. Errors: EmptyFile without any row; those of read_header, CsvReader
/// and Cells; WrongCells; what `read_one` finds.
template <class Column, std::invocable<SheetRow<Column>&> ReadOne>
auto read_sheet(std::string_view text, const std::vector<ColumnName>& documented,
                ReadOne&& read_one, const std::vector<Renamed>& renamed = {})
    -> std::expected<std::vector<std::invoke_result_t<ReadOne, SheetRow<Column>&>>, InputErrors> {
    CsvReader lines(text);
    const auto columns = read_header(lines, documented, renamed);
    if (!columns) {
        return std::unexpected(columns.error());
    }
    InputErrors errors;
    SheetRow<Column> row(documented, *columns, errors);
    std::vector<std::invoke_result_t<ReadOne, SheetRow<Column>&>> rows;
    while (row.next(lines)) {
        rows.push_back(read_one(row));
        if (!errors.empty()) {
            rows.clear();
        }
    }
    if (errors.empty() && rows.empty()) {
        errors.add({.code = InputCode::EmptyFile});
    }
    if (!errors.empty()) {
        return std::unexpected(std::move(errors));
    }
    return rows;
}

}  // namespace douxuan::ballots
