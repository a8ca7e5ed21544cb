// SPDX-License-Identifier: Apache-2.0
// Row after row, and what only the whole list shows: a number or a person that stands twice.
#include "ballots/roll_csv.h"

#include <unordered_map>

#include "ballots/roll_row.h"

namespace douxuan::ballots {
namespace {

using RollCells = SheetRow<RollColumn>;

class RollReader {
  public:
    explicit RollReader(base::Date latest) : latest_(latest) {}

    RollRow operator()(RollCells& row) {
        RollRow person = read_roll_row(row, latest_);
        once(row, numbers_, person.record.no, RollColumn::No, InputCode::NumberRepeated);
        once(row, identities_, person.identity_number, RollColumn::IdentityNumber,
             InputCode::IdentityRepeated);
        return person;
    }

  private:
    using FirstRows = std::unordered_map<std::string, std::size_t>;

    static void once(RollCells& row, FirstRows& known, const std::string& value, RollColumn column,
                     InputCode repeated) {
        if (value.empty()) {
            return;
        }
        const auto [first, fresh] = known.try_emplace(value, row.number());
        if (!fresh) {
            row.wrong(column, repeated, {fact("first_row", first->second)});
        }
    }

    base::Date latest_;
    FirstRows numbers_;
    FirstRows identities_;
};

}  // namespace

const std::vector<ColumnName>& roll_columns() {
    static const std::vector<ColumnName> columns = {
        {"no", "编号", Need::Required},
        {"name", "姓名", Need::Required},
        {"sex", "性别", Need::Required},
        {"birth", "出生日期", Need::Required},
        {"group", "村民小组", Need::Required, "居民小组"},
        {"category", "类别", Need::Required},
        {"identity_number", "身份证号", Need::Optional},
        {"own_word", "本人意思", Need::Optional},
        {"application", "申请", Need::Optional},
        {"since", "居住起始", Need::Optional},
        {"basis", "事由", Need::Optional},
        {"declared_not_elsewhere", "未在他处登记", Need::Optional},
        {"migrant", "流动", Need::Optional},
        {"decision", "结果", Need::Optional},
        {"certificate", "户籍地证明", Need::Optional},
        {"permit", "居住证", Need::Optional},
        {"home", "固定住所", Need::Optional},
    };
    return columns;
}

std::expected<std::vector<RollRow>, InputErrors> read_roll(std::string_view text,
                                                           base::Date latest) {
    return read_sheet<RollColumn>(text, roll_columns(), RollReader(latest));
}

}  // namespace douxuan::ballots
