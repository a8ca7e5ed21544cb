// SPDX-License-Identifier: Apache-2.0
#include "ballots/committee_csv.h"

#include <algorithm>
#include <unordered_map>

#include "ballots/sheet_rows.h"

namespace douxuan::ballots {
namespace {

constexpr std::size_t code_digits = 12;
constexpr std::size_t name_characters_most = 60;

DateRange since_the_republic() {
    return {*base::Date::parse("1949-10-01"), *base::Date::parse("2199-12-31")};
}

/// The columns in the order of committee_columns().
enum class CommitteeColumn : std::uint8_t {
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
    CommitteeRow operator()(SheetRow<CommitteeColumn>& row) {
        CommitteeRow result;
        result.row = row.number();
        row.need(CommitteeColumn::Code);
        result.code = code(row, CommitteeColumn::Code);
        once(row, result.code);
        row.need(CommitteeColumn::Name);
        result.name = row.line(CommitteeColumn::Name, name_characters_most);
        result.kind =
            row.word<law::CommitteeKind>(CommitteeColumn::Kind).value_or(kind_by_code(result.code));
        result.street = row.line(CommitteeColumn::Street, name_characters_most);
        result.district = row.line(CommitteeColumn::District, name_characters_most);
        result.founded = row.date(CommitteeColumn::Founded, since_the_republic());
        result.ended = row.date(CommitteeColumn::Ended, since_the_republic());
        result.ending = row.word<CommitteeEnd>(CommitteeColumn::Ending);
        result.successor = code(row, CommitteeColumn::Successor);
        if (result.ending) {
            row.need(CommitteeColumn::Ended);
        }
        result.term = row.whole_number(CommitteeColumn::Term, terms).value_or(0);
        result.due = row.date(CommitteeColumn::Due, since_the_republic());
        if (result.due) {
            row.need(CommitteeColumn::Term);
        }
        return result;
    }

  private:
    static std::string code(SheetRow<CommitteeColumn>& row, CommitteeColumn column) {
        std::string value = folded_width(row.cell(column));
        if (!value.empty() && !is_code(value)) {
            row.wrong(column, InputCode::CodeMalformed, {fact("needed", code_digits)});
        }
        return value;
    }

    void once(SheetRow<CommitteeColumn>& row, const std::string& code) {
        if (code.empty()) {
            return;
        }
        const auto [first, fresh] = rows_by_code_.try_emplace(code, row.number());
        if (!fresh) {
            row.wrong(CommitteeColumn::Code, InputCode::CodeRepeated,
                      {fact("first_row", first->second)});
        }
    }

    std::unordered_map<std::string, std::size_t> rows_by_code_;
};

}  // namespace

law::CommitteeKind kind_by_code(std::string_view code) {
    return is_code(code) && code[9] == '2' ? law::CommitteeKind::Village
                                           : law::CommitteeKind::Residents;
}

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

std::expected<std::vector<CommitteeRow>, InputErrors> read_committees(
    std::string_view text, const std::vector<Renamed>& renamed) {
    return read_sheet<CommitteeColumn>(text, committee_columns(), CommitteeReader(), renamed);
}

}  // namespace douxuan::ballots
