// SPDX-License-Identifier: Apache-2.0
// Rows are found by memchr, and so is the next quotation mark: most files have none. A cell is
// copied only to undo doubled quotation marks.
#include "ballots/csv.h"

#include <algorithm>

#include "ballots/text.h"

namespace douxuan::ballots {

Place place_of(std::string_view text, std::size_t offset) {
    Place place;
    bool quoted = false;
    for (const char c : text.substr(0, offset)) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            ++place.column;
        } else if (c == '\n' && !quoted) {
            ++place.row;
            place.column = 1;
        }
    }
    return place;
}

std::expected<std::optional<std::string_view>, InputError> CsvReader::next() {
    if (at_ == text_.size()) {
        return std::nullopt;
    }
    ++row_;
    const std::size_t start = at_;
    // Inside quotation marks after an odd number of them; a misplaced one is found by `split`.
    bool quoted = false;
    for (;;) {
        const std::size_t feed = text_.find('\n', at_);
        const std::size_t end = feed == std::string_view::npos ? text_.size() : feed;
        const std::string_view line = text_.substr(at_, end - at_);
        at_ = std::min(end + 1, text_.size());
        if (end - start > row_bytes_most) {
            at_ = text_.size();
            return std::unexpected(InputError{.code = InputCode::RowTooLong,
                                              .row = row_,
                                              .facts = {fact("most", row_bytes_most)}});
        }
        if (quote_ < end) {
            quoted ^= std::count(line.begin(), line.end(), '"') % 2 == 1;
            quote_ = text_.find('"', end);
        }
        if (!quoted || at_ == text_.size()) {
            std::string_view record = text_.substr(start, end - start);
            if (record.ends_with('\r')) {
                record.remove_suffix(1);
            }
            return record;
        }
    }
}

std::expected<void, InputError> Cells::split(std::string_view record, std::size_t row) {
    cells_.clear();
    unquoted_.clear();
    const auto wrong = [&](InputCode code, std::string_view value) {
        return std::unexpected(InputError{.code = code,
                                          .row = row,
                                          .column = cells_.size() + 1,
                                          .value = excerpt(value),
                                          .facts = {}});
    };
    for (std::size_t at = 0;; ++at) {
        if (cells_.size() == row_cells_most) {
            return std::unexpected(InputError{.code = InputCode::TooManyCells,
                                              .row = row,
                                              .facts = {fact("most", row_cells_most)}});
        }
        const std::size_t start = at;
        if (at < record.size() && record[at] == '"') {
            const auto cell = quoted_cell(record, at);
            if (!cell) {
                return wrong(cell.error(), record.substr(start));
            }
            cells_.push_back(*cell);
        } else {
            while (at < record.size() && record[at] != ',') {
                if (record[at] == '"') {
                    return wrong(InputCode::StrayQuote, record.substr(start));
                }
                if (record[at] == '\r') {
                    return wrong(InputCode::LoneReturn, record.substr(start, at - start));
                }
                ++at;
            }
            cells_.push_back(record.substr(start, at - start));
        }
        if (at == record.size()) {
            return {};
        }
    }
}

// `at` is on the opening quotation mark, afterwards on the comma or at the end of the row.
std::expected<std::string_view, InputCode> Cells::quoted_cell(std::string_view record,
                                                              std::size_t& at) {
    const std::size_t start = at + 1;
    bool doubled = false;
    std::size_t end = record.find('"', start);
    while (end != std::string_view::npos && end + 1 < record.size() && record[end + 1] == '"') {
        doubled = true;
        end = record.find('"', end + 2);
    }
    if (end == std::string_view::npos) {
        return std::unexpected(InputCode::QuoteNotClosed);
    }
    at = end + 1;
    if (at < record.size() && record[at] != ',') {
        return std::unexpected(InputCode::TextAfterQuote);
    }
    const std::string_view inside = record.substr(start, end - start);
    if (!doubled) {
        return inside;
    }
    std::string& cell = unquoted_.emplace_back();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        cell += inside[i];
        i += inside[i] == '"' ? 1U : 0U;
    }
    return std::string_view(cell);
}

}  // namespace douxuan::ballots
