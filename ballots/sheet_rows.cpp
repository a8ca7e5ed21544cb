// SPDX-License-Identifier: Apache-2.0
#include "ballots/sheet_rows.h"

#include <charconv>

#include "ballots/spreadsheet_date.h"

namespace douxuan::ballots {
namespace {

bool without_text(const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!trimmed(cells[i]).empty()) {
            return false;
        }
    }
    return true;
}

/// Nothing for anything but digits.
std::optional<std::int64_t> digits(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_all = fault == std::errc() && end == text.data() + text.size();
    return is_all && text.front() != '-' ? std::optional(number) : std::nullopt;
}

}  // namespace

bool split_row(Cells& cells, std::string_view record, std::size_t row, InputErrors& errors) {
    const auto split = cells.split(record, row);
    if (!split) {
        errors.add(split.error());
    }
    return split.has_value();
}

bool fits_header(const Cells& cells, const Columns& columns, std::size_t row, InputErrors& errors) {
    const bool fits = cells.size() == columns.meanings.size();
    if (!fits) {
        errors.add(
            {.code = InputCode::WrongCells,
             .row = row,
             .facts = {fact("needed", columns.meanings.size()), fact("found", cells.size())}});
    }
    return fits;
}

bool RowCells::next(CsvReader& lines) {
    for (;;) {
        const auto record = lines.next();
        if (!record) {
            // It cannot be told from the rows after it.
            errors_.add(record.error());
            return false;
        }
        if (!*record) {
            return false;
        }
        row_ = lines.row();
        if (split_row(cells_, **record, row_, errors_) && !without_text(cells_) &&
            fits_header(cells_, columns_, row_, errors_)) {
            return true;
        }
    }
}

std::string_view RowCells::cell_at(std::size_t column) const {
    const auto place = columns_.places[column];
    return place ? trimmed(cells_[*place]) : std::string_view();
}

void RowCells::wrong_at(std::size_t column, InputCode code, std::vector<law::Fact> facts) {
    const auto place = columns_.places[column];
    errors_.add({.code = code,
                 .row = row_,
                 .column = place ? *place + 1 : 0,
                 .column_name = documented_[column].english,
                 .column_zh = documented_[column].chinese,
                 .value = excerpt(cell_at(column)),
                 .facts = std::move(facts)});
}

std::string RowCells::line_at(std::size_t column, std::size_t characters_most) {
    const std::string_view value = cell_at(column);
    if (value.find_first_of("\r\n\t") != std::string_view::npos) {
        wrong_at(column, InputCode::LineBreakInCell, {});
    } else if (characters(value) > characters_most) {
        wrong_at(column, InputCode::ValueTooLong, {fact("most", characters_most)});
    }
    return std::string(value);
}

std::optional<base::Date> RowCells::date_at(std::size_t column, const DateRange& days) {
    const std::string value = folded_width(cell_at(column));
    if (value.empty()) {
        return std::nullopt;
    }
    const auto day = read_spreadsheet_date(value);
    if (!day) {
        wrong_at(column, InputCode::DateUnreadable, {});
        return std::nullopt;
    }
    if (*day < days.earliest || *day > days.latest) {
        wrong_at(column, InputCode::DateOutOfRange,
                 {fact("earliest", days.earliest), fact("latest", days.latest)});
        return std::nullopt;
    }
    return day;
}

std::optional<std::int64_t> RowCells::number_at(std::size_t column, const WholeNumbers& numbers) {
    const std::string value = folded_width(cell_at(column));
    if (value.empty()) {
        return std::nullopt;
    }
    const auto number = digits(value);
    if (!number || *number < numbers.least || *number > numbers.most) {
        wrong_at(column, numbers.otherwise, {});
        return std::nullopt;
    }
    return number;
}

}  // namespace douxuan::ballots
