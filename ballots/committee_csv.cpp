// SPDX-License-Identifier: Apache-2.0
// Every cell of a row is looked at even after a wrong one, so that a clerk mends the file once.
#include "ballots/committee_csv.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "ballots/chinese_words.h"
#include "ballots/csv.h"
#include "ballots/spreadsheet_date.h"
#include "ballots/text.h"

namespace douxuan::ballots {
namespace {

constexpr std::size_t code_digits = 12;
constexpr std::size_t name_characters_most = 60;
constexpr std::int64_t term_most = 99;
const base::Date earliest = *base::Date::parse("1949-10-01");
const base::Date latest = *base::Date::parse("2199-12-31");

/// The columns in the order of committee_columns().
enum class Column : std::uint8_t {
    Code,
    Name,
    Kind,
    Street,
    District,
    Founded,
    Ended,
    Ending,
    Successor,
    Term,
    Due,
};

bool is_code(std::string_view text) {
    return text.size() == code_digits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class CommitteeReader {
  public:
    explicit CommitteeReader(const Columns& columns) : columns_(columns) {}

    void read(std::string_view record, std::size_t row) {
        row_ = row;
        if (const auto split = cells_.split(record, row); !split) {
            errors_.add(split.error());
        } else if (without_text()) {
            return;
        } else if (cells_.size() != columns_.meanings.size()) {
            errors_.add({.code = InputCode::WrongCells,
                         .row = row,
                         .facts = {fact("needed", columns_.meanings.size()),
                                   fact("found", cells_.size())}});
        } else {
            rows_.push_back(committee());
        }
    }

    void fail(InputError error) { errors_.add(std::move(error)); }

    std::expected<std::vector<CommitteeRow>, InputErrors> finish() {
        if (errors_.empty() && rows_.empty()) {
            errors_.add({.code = InputCode::EmptyFile});
        }
        if (!errors_.empty()) {
            return std::unexpected(std::move(errors_));
        }
        return std::move(rows_);
    }

  private:
    bool without_text() const {
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (!trimmed(cells_[i]).empty()) {
                return false;
            }
        }
        return true;
    }

    CommitteeRow committee() {
        CommitteeRow result;
        result.row = row_;
        result.code = code(Column::Code);
        if (result.code.empty()) {
            wrong(InputCode::ValueMissing, Column::Code);
        } else if (const auto [first, fresh] = rows_by_code_.try_emplace(result.code, row_);
                   !fresh) {
            wrong(InputCode::CodeRepeated, Column::Code, {fact("first_row", first->second)});
        }
        result.name = text(Column::Name);
        if (result.name.empty()) {
            wrong(InputCode::ValueMissing, Column::Name);
        }
        const bool is_village = is_code(result.code) && result.code[9] == '2';
        result.kind =
            word<law::CommitteeKind>(Column::Kind)
                .value_or(is_village ? law::CommitteeKind::Village : law::CommitteeKind::Residents);
        result.street = text(Column::Street);
        result.district = text(Column::District);
        result.founded = date(Column::Founded);
        result.ended = date(Column::Ended);
        result.ending = word<CommitteeEnd>(Column::Ending);
        result.successor = code(Column::Successor);
        if (result.ending && cell(Column::Ended).empty()) {
            wrong(InputCode::ValueMissing, Column::Ended);
        }
        result.term = term();
        result.due = date(Column::Due);
        if (result.due && cell(Column::Term).empty()) {
            wrong(InputCode::ValueMissing, Column::Term);
        }
        return result;
    }

    void wrong(InputCode code, Column column, std::vector<law::Fact> facts = {}) {
        errors_.add({.code = code,
                     .row = row_,
                     .column = place(column) ? *place(column) + 1 : 0,
                     .column_name = committee_columns()[static_cast<std::size_t>(column)].english,
                     .value = excerpt(cell(column)),
                     .facts = std::move(facts)});
    }

    std::optional<std::size_t> place(Column column) const {
        return columns_.places[static_cast<std::size_t>(column)];
    }

    std::string_view cell(Column column) const {
        return place(column) ? trimmed(cells_[*place(column)]) : std::string_view();
    }

    std::string text(Column column) {
        const std::string_view value = cell(column);
        if (value.find_first_of("\r\n\t") != std::string_view::npos) {
            wrong(InputCode::LineBreakInCell, column);
        } else if (characters(value) > name_characters_most) {
            wrong(InputCode::ValueTooLong, column, {fact("most", name_characters_most)});
        }
        return std::string(value);
    }

    std::string code(Column column) {
        std::string value = folded_width(cell(column));
        if (!value.empty() && !is_code(value)) {
            wrong(InputCode::CodeMalformed, column, {fact("needed", code_digits)});
        }
        return value;
    }

    template <class Enum>
    std::optional<Enum> word(Column column) {
        const std::string value = folded_width(cell(column));
        if (value.empty()) {
            return std::nullopt;
        }
        const auto known = from_either_word<Enum>(value);
        if (!known) {
            wrong(InputCode::ValueUnknown, column, {fact("allowed", allowed_words<Enum>())});
        }
        return known;
    }

    std::optional<base::Date> date(Column column) {
        const std::string value = folded_width(cell(column));
        if (value.empty()) {
            return std::nullopt;
        }
        const auto day = read_spreadsheet_date(value);
        if (!day) {
            wrong(InputCode::DateUnreadable, column);
        } else if (*day < earliest || *day > latest) {
            wrong(InputCode::DateOutOfRange, column,
                  {fact("earliest", earliest), fact("latest", latest)});
        }
        return day;
    }

    std::int64_t term() {
        const std::string value = folded_width(cell(Column::Term));
        std::int64_t number = 0;
        const auto [end, fault] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        const bool is_number = fault == std::errc() && end == value.data() + value.size();
        if (!value.empty() && !(is_number && number >= 1 && number <= term_most)) {
            wrong(InputCode::TermMalformed, Column::Term);
        }
        return number;
    }

    const Columns& columns_;
    Cells cells_;
    std::size_t row_ = 0;
    InputErrors errors_;
    std::vector<CommitteeRow> rows_;
    std::unordered_map<std::string, std::size_t> rows_by_code_;
};

}  // namespace

const std::vector<ColumnName>& committee_columns() {
    static const std::vector<ColumnName> columns = {
        {"code", "代码", Need::Required, "统计用区划代码"},
        {"name", "名称", Need::Required},
        {"kind", "种类", Need::Optional},
        {"street", "街道乡镇", Need::Optional},
        {"district", "区县", Need::Optional},
        {"founded", "设立日期", Need::Optional},
        {"ended", "终止日期", Need::Optional},
        {"ending", "终止方式", Need::Optional},
        {"successor", "并入代码", Need::Optional},
        {"term", "届次", Need::Optional},
        {"due", "上报期限", Need::Optional},
    };
    return columns;
}

std::expected<std::vector<CommitteeRow>, InputErrors> read_committees(std::string_view text) {
    CsvReader lines(text);
    const auto columns = read_header(lines, committee_columns());
    if (!columns) {
        return std::unexpected(columns.error());
    }
    CommitteeReader reader(*columns);
    read_rows(lines, reader);
    return reader.finish();
}

}  // namespace douxuan::ballots
