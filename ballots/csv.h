// SPDX-License-Identifier: Apache-2.0
// Rows and cells of a CSV file (RFC 4180), as views into the text, with the places a clerk sees.
#pragma once

#include <cstddef>
#include <deque>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/input_error.h"

namespace douxuan::ballots {

/// The most bytes of one row, and the most cells in it.
inline constexpr std::size_t row_bytes_most = 65'536;
inline constexpr std::size_t row_cells_most = 256;

/// A place in a spreadsheet: row and column from 1.
struct Place {
    std::size_t row = 1;
    std::size_t column = 1;
};

/// The cell in which the byte at `offset` stands. Works on undecoded UTF-8 and GB18030 too: in
/// both, quotation mark, comma and line feed are never part of another character.
Place place_of(std::string_view text, std::size_t offset);

/// Pulls one row after the other out of a text that outlives the reader. A row ends with LF or
/// CRLF outside quotation marks; the last one may end with the text. Linear, no copies.
class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : text_(text), quote_(text.find('"')) {}

    /// The next row without its line end, still quoted; nothing at the end of the text.
    /// Errors: RowTooLong (reading cannot go on then: the text counts as ended).
    std::expected<std::optional<std::string_view>, InputError> next();

    /// Number of the row that `next` gave last; the first is 1.
    std::size_t row() const { return row_; }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t row_ = 0;
    std::size_t quote_;  ///< the first quotation mark from `at_` on
};

/// The cells of one row, without their quotation marks; valid until the next `split`.
class Cells {
  public:
    /// Splits a row that CsvReader gave. `row` is its number, for errors. An empty row has one
    /// empty cell.
    /// Errors: TooManyCells, StrayQuote, TextAfterQuote, QuoteNotClosed, LoneReturn.
    std::expected<void, InputError> split(std::string_view record, std::size_t row);

    std::size_t size() const { return cells_.size(); }
    std::string_view operator[](std::size_t column) const { return cells_[column]; }

  private:
    std::expected<std::string_view, InputCode> quoted_cell(std::string_view record,
                                                           std::size_t& at);

    std::vector<std::string_view> cells_;
    std::deque<std::string> unquoted_;  ///< cells in which "" stood for "
};

}  // namespace douxuan::ballots
