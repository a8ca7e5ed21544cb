// SPDX-License-Identifier: Apache-2.0
// Row after row, and what only the whole list shows: a number or a person that stands twice.
#include "ballots/roll_csv.h"

#include <unordered_map>
#include <utility>

#include "ballots/roll_row.h"
#include "ballots/text.h"

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

class RollReader {
  public:
    RollReader(const Columns& columns, base::Date latest)
        : columns_(columns), row_reader_(cells_, columns, latest, errors_) {}
    // row_reader_ refers to its neighbours.
    RollReader(const RollReader&) = delete;
    RollReader& operator=(const RollReader&) = delete;

    void read(std::string_view record, std::size_t row) {
        if (const auto split = cells_.split(record, row); !split) {
            errors_.add(split.error());
        } else if (without_text(cells_)) {
            return;
        } else if (cells_.size() != columns_.meanings.size()) {
            errors_.add({.code = InputCode::WrongCells,
                         .row = row,
                         .facts = {fact("needed", columns_.meanings.size()),
                                   fact("found", cells_.size())}});
        } else {
            RollRow person = row_reader_.read(row);
            once(numbers_, person.record.no, InputCode::NumberRepeated, RollColumn::No, row);
            once(identities_, person.identity_number, InputCode::IdentityRepeated,
                 RollColumn::IdentityNumber, row);
            rows_.push_back(std::move(person));
        }
        drop_rows_of_a_wrong_file();
    }

    void fail(InputError error) { errors_.add(std::move(error)); }

    std::expected<std::vector<RollRow>, InputErrors> finish() {
        if (errors_.empty() && rows_.empty()) {
            errors_.add({.code = InputCode::EmptyFile});
        }
        if (!errors_.empty()) {
            return std::unexpected(std::move(errors_));
        }
        return std::move(rows_);
    }

  private:
    using FirstRows = std::unordered_map<std::string, std::size_t>;

    void once(FirstRows& known, const std::string& value, InputCode code, RollColumn column,
              std::size_t row) {
        if (value.empty()) {
            return;
        }
        const auto [first, fresh] = known.try_emplace(value, row);
        if (!fresh) {
            row_reader_.wrong(code, column, {fact("first_row", first->second)});
        }
    }

    void drop_rows_of_a_wrong_file() {
        if (!errors_.empty()) {
            rows_.clear();
        }
    }

    const Columns& columns_;
    Cells cells_;
    InputErrors errors_;
    RollRowReader row_reader_;
    std::vector<RollRow> rows_;
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
    CsvReader lines(text);
    const auto columns = read_header(lines, roll_columns());
    if (!columns) {
        return std::unexpected(columns.error());
    }
    RollReader reader(*columns, latest);
    read_rows(lines, reader);
    return reader.finish();
}

}  // namespace douxuan::ballots
