// SPDX-License-Identifier: Apache-2.0
#include "ballots/registry_csv.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "ballots/committee_csv.h"
#include "ballots/sheet_rows.h"
#include "engine/base/quantity.h"
#include "engine/statistics/registry_items.h"

namespace douxuan::ballots {
namespace {

using statistics::Code;

constexpr std::size_t source_characters_most = 120;
constexpr std::size_t words_characters_most = 120;
constexpr std::size_t committee_digits = 12;
constexpr WholeNumbers counts{0, base::largest_recorded_number, InputCode::CountMalformed};

/// The columns in the order of registry_columns().
enum class Column : std::uint8_t {
    Place,
    Kind,
    Term,
    Code,
    Breakdown,
    Value,
    Source,
    Unit,  ///< for the person who fills the sheet in, and read by nobody else
    Note,  ///< the same
};

std::optional<Code> code_of(std::string_view text) {
    for (const statistics::CodeMeaning& each : statistics::codes()) {
        if (each.source == statistics::Source::Registry &&
            (text == base::word(each.code) || text == each.meaning.zh)) {
            return each.code;
        }
    }
    return std::nullopt;
}

/// Whether the number is asked of each kind of committee for itself.
bool is_by_kind(Code code) {
    const auto& items = statistics::registry_items();
    const auto found = std::ranges::find(items, code, &statistics::RegistryItem::code);
    return found != items.end() && found->kind;
}

bool is_in_words(std::optional<Code> code) {
    return code && statistics::meaning_of(*code).takes == statistics::Takes::Words;
}

class FigureReader {
  public:
    /// Nothing of a row that the template offered and nobody has filled in.
    std::optional<RegistryRow> operator()(SheetRow<Column>& row) {
        if (row.cell(Column::Value).empty() && row.cell(Column::Source).empty()) {
            first_left_empty_ = first_left_empty_ == 0 ? row.number() : first_left_empty_;
            return std::nullopt;
        }
        RegistryRow figure;
        figure.row = row.number();
        figure.place = place(row);
        const auto known = code_of(row.cell(Column::Code));
        figure.kind = kind(row, figure.place, known);
        row.need(Column::Term);
        figure.term = row.whole_number(Column::Term, terms).value_or(0);
        row.need(Column::Source);
        figure.source = row.line(Column::Source, source_characters_most);
        row.need(Column::Value);
        if (is_in_words(known)) {
            figure.words = words(row, figure.place);
            figure.value = 1;
        } else {
            figure.value = row.whole_number(Column::Value, counts).value_or(0);
        }
        row.need(Column::Code);
        if (known) {
            figure.code = *known;
            figure.breakdown = breakdown(row, *known);
            once(row, figure);
        } else if (!row.cell(Column::Code).empty()) {
            row.wrong(Column::Code, InputCode::CodeUnknown);
        }
        return figure;
    }

    /// The first row that was passed over.
    std::size_t first_left_empty() const { return first_left_empty_; }

  private:
    static std::string place(SheetRow<Column>& row) {
        std::string digits = folded_width(row.cell(Column::Place));
        const bool is_code =
            std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) &&
            (digits.empty() || digits.size() == 6 || digits.size() == 9 || digits.size() == 12);
        if (!is_code) {
            row.wrong(Column::Place, InputCode::PlaceMalformed);
        }
        return digits;
    }

    static std::optional<law::CommitteeKind> kind(SheetRow<Column>& row, const std::string& place,
                                                  std::optional<Code> code) {
        const auto stated = row.word<law::CommitteeKind>(Column::Kind);
        if (!row.cell(Column::Kind).empty() || !code || !is_by_kind(*code)) {
            return stated;
        }
        if (place.size() != committee_digits) {
            row.wrong(Column::Kind, InputCode::KindMissing);
            return std::nullopt;
        }
        return kind_by_code(place);
    }

    static std::string words(SheetRow<Column>& row, const std::string& place) {
        if (place.size() != committee_digits) {
            row.wrong(Column::Place, InputCode::WordsOfOneCommittee);
        }
        std::string text = row.line(Column::Value, words_characters_most);
        if (!text.empty() && std::ranges::all_of(folded_width(text), [](char c) {
                return (c >= '0' && c <= '9') || c == '.' || c == '-';
            })) {
            row.wrong(Column::Value, InputCode::WordsMissing);
        }
        return text;
    }

    static std::string breakdown(SheetRow<Column>& row, Code code) {
        const std::string_view text = row.cell(Column::Breakdown);
        if (!statistics::may_break_down(code, text)) {
            row.wrong(Column::Breakdown, InputCode::BreakdownUnknown);
        }
        return std::string(text);
    }

    void once(SheetRow<Column>& row, const RegistryRow& figure) {
        if (figure.term == 0) {
            return;  // said already: without a term it cannot be compared
        }
        const auto [first, fresh] = named_.try_emplace(
            {figure.place, figure.kind, figure.term, figure.code, figure.breakdown}, figure.row);
        if (!fresh) {
            row.wrong(Column::Code, InputCode::FigureRepeated, {fact("first_row", first->second)});
        }
    }

    using Name =
        std::tuple<std::string, std::optional<law::CommitteeKind>, std::int64_t, Code, std::string>;

    std::map<Name, std::size_t> named_;
    std::size_t first_left_empty_ = 0;
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
        {"unit", "单位", Need::Optional},
        {"note", "说明", Need::Optional},
    };
    return columns;
}

std::expected<std::vector<RegistryRow>, InputErrors> read_registry(std::string_view text) {
    FigureReader reader;
    const auto read = read_sheet<Column>(text, registry_columns(), reader);
    if (!read) {
        return std::unexpected(read.error());
    }
    std::vector<RegistryRow> rows;
    for (const std::optional<RegistryRow>& each : *read) {
        if (each) {
            rows.push_back(*each);
        }
    }
    if (rows.empty()) {
        return std::unexpected(InputErrors({.code = InputCode::ValueMissing,
                                            .row = reader.first_left_empty(),
                                            .column_name = "value",
                                            .column_zh = "数值"}));
    }
    return rows;
}

}  // namespace douxuan::ballots
