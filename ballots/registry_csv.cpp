// SPDX-License-Identifier: Apache-2.0
// Every cell of a row is looked at even after a wrong one, so that a clerk mends the file once.
#include "ballots/registry_csv.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

#include "ballots/chinese_words.h"
#include "ballots/csv.h"
#include "ballots/text.h"
#include "engine/base/quantity.h"

namespace douxuan::ballots {
namespace {

using statistics::Code;

constexpr std::size_t source_characters_most = 120;
constexpr std::int64_t term_most = 99;

/// The columns in the order of registry_columns().
enum class Column : std::uint8_t { Place, Kind, Term, Code, Breakdown, Value, Source };

/// A whole number without a sign; nothing for anything else.
std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_all = fault == std::errc() && end == text.data() + text.size();
    return is_all && number >= 0 && text.front() != '-' ? std::optional(number) : std::nullopt;
}

std::optional<Code> code_of(std::string_view text) {
    for (const statistics::CodeMeaning& each : statistics::codes()) {
        if (each.source == statistics::Source::Registry &&
            (text == base::word(each.code) || text == each.meaning.zh)) {
            return each.code;
        }
    }
    return std::nullopt;
}

class RegistryReader {
  public:
    explicit RegistryReader(const Columns& columns) : columns_(columns) {}

    void read(std::string_view record, std::size_t row) {
        row_ = row;
        if (const auto split = cells_.split(record, row); !split) {
            errors_.add(split.error());
        } else if (is_blank()) {
            return;
        } else if (cells_.size() != columns_.meanings.size()) {
            errors_.add({.code = InputCode::WrongCells,
                         .row = row,
                         .facts = {fact("needed", columns_.meanings.size()),
                                   fact("found", cells_.size())}});
        } else {
            add_figure();
        }
    }

    void fail(InputError error) { errors_.add(std::move(error)); }

    std::expected<std::vector<RegistryRow>, InputErrors> finish() {
        if (errors_.empty() && rows_.empty()) {
            errors_.add({.code = InputCode::EmptyFile});
        }
        if (!errors_.empty()) {
            return std::unexpected(std::move(errors_));
        }
        return std::move(rows_);
    }

  private:
    bool is_blank() const {
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (!trimmed(cells_[i]).empty()) {
                return false;
            }
        }
        return true;
    }

    void add_figure() {
        RegistryRow figure;
        figure.row = row_;
        figure.place = place();
        figure.kind = kind();
        figure.term = term();
        figure.source = source();
        figure.value = value();
        const auto code = this->code();
        if (code) {
            figure.code = *code;
            figure.breakdown = breakdown(*code);
            const auto [first, is_new] = named_.try_emplace(
                {figure.place, figure.kind, figure.term, figure.code, figure.breakdown}, row_);
            if (!is_new) {
                wrong(InputCode::FigureRepeated, Column::Code, {fact("first_row", first->second)});
            }
        }
        rows_.push_back(std::move(figure));
    }

    std::string place() {
        std::string digits = folded_width(cell(Column::Place));
        const bool is_code =
            std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) &&
            (digits.empty() || digits.size() == 6 || digits.size() == 9 || digits.size() == 12);
        if (!is_code) {
            wrong(InputCode::PlaceMalformed, Column::Place);
        }
        return digits;
    }

    std::optional<law::CommitteeKind> kind() {
        const std::string word = folded_width(cell(Column::Kind));
        const auto known = from_either_word<law::CommitteeKind>(word);
        if (!known && !word.empty()) {
            wrong(InputCode::ValueUnknown, Column::Kind,
                  {fact("allowed", allowed_words<law::CommitteeKind>())});
        }
        return known;
    }

    std::int64_t term() {
        const std::string digits = folded_width(cell(Column::Term));
        const auto number = digits.empty() ? std::nullopt : whole_number(digits);
        if (!number || *number < 1 || *number > term_most) {
            wrong(InputCode::TermMalformed, Column::Term);
        }
        return number.value_or(0);
    }

    std::optional<Code> code() {
        const std::string_view word = cell(Column::Code);
        const auto known = code_of(word);
        if (word.empty()) {
            wrong(InputCode::ValueMissing, Column::Code);
        } else if (!known) {
            wrong(InputCode::ValueUnknown, Column::Code);
        }
        return known;
    }

    std::string breakdown(Code code) {
        const std::string_view text = cell(Column::Breakdown);
        if (!statistics::may_break_down(code, text)) {
            wrong(InputCode::BreakdownUnknown, Column::Breakdown);
        }
        return std::string(text);
    }

    std::int64_t value() {
        std::string digits = folded_width(cell(Column::Value));
        if (digits.empty()) {
            wrong(InputCode::ValueMissing, Column::Value);
            return 0;
        }
        const auto number = whole_number(digits);
        if (!number || *number > base::largest_recorded_number) {
            wrong(InputCode::CountMalformed, Column::Value);
        }
        return number.value_or(0);
    }

    std::string source() {
        const std::string_view text = cell(Column::Source);
        if (text.empty()) {
            wrong(InputCode::ValueMissing, Column::Source);
        } else if (text.find_first_of("\r\n\t") != std::string_view::npos) {
            wrong(InputCode::LineBreakInCell, Column::Source);
        } else if (characters(text) > source_characters_most) {
            wrong(InputCode::ValueTooLong, Column::Source, {fact("most", source_characters_most)});
        }
        return std::string(text);
    }

    void wrong(InputCode code, Column column, std::vector<law::Fact> facts = {}) {
        const auto at = columns_.places[static_cast<std::size_t>(column)];
        errors_.add({.code = code,
                     .row = row_,
                     .column = at ? *at + 1 : 0,
                     .column_name = registry_columns()[static_cast<std::size_t>(column)].english,
                     .value = excerpt(cell(column)),
                     .facts = std::move(facts)});
    }

    std::string_view cell(Column column) const {
        const auto at = columns_.places[static_cast<std::size_t>(column)];
        return at ? trimmed(cells_[*at]) : std::string_view();
    }

    using Name =
        std::tuple<std::string, std::optional<law::CommitteeKind>, std::int64_t, Code, std::string>;

    const Columns& columns_;
    Cells cells_;
    std::size_t row_ = 0;
    InputErrors errors_;
    std::vector<RegistryRow> rows_;
    std::map<Name, std::size_t> named_;
};

}  // namespace

const std::vector<ColumnName>& registry_columns() {
    static const std::vector<ColumnName> columns = {
        {"place", "地区代码", Need::Optional, "代码"},
        {"kind", "种类", Need::Optional},
        {"term", "届次", Need::Required},
        {"code", "项目", Need::Required},
        {"breakdown", "分项", Need::Optional},
        {"value", "数值", Need::Required},
        {"source", "来源", Need::Required},
    };
    return columns;
}

std::expected<std::vector<RegistryRow>, InputErrors> read_registry(std::string_view text) {
    CsvReader lines(text);
    const auto columns = read_header(lines, registry_columns());
    if (!columns) {
        return std::unexpected(columns.error());
    }
    RegistryReader reader(*columns);
    read_rows(lines, reader);
    return reader.finish();
}

}  // namespace douxuan::ballots
