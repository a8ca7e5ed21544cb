// SPDX-License-Identifier: Apache-2.0
// The list as a clerk's spreadsheet program would save it.
#include "ballots/chinese_words.h"
#include "tests/simulate/people.h"

namespace douxuan::simulate {

namespace {

std::string chinese(const auto& value) {
    return std::string(ballots::sheet_word(value, true));
}

std::string decision(const ballots::RollRow& row) {
    return chinese(row.decision) + (row.ground ? "：" + chinese(*row.ground) : "");
}

}  // namespace

std::string roll_csv(const std::vector<Villager>& villagers) {
    std::string text = "\xEF\xBB\xBF";
    for (const ballots::ColumnName& each : ballots::roll_columns()) {
        text += text.size() == 3 ? "" : ",";
        text += each.chinese;
    }
    text += "\r\n";
    for (const Villager& each : villagers) {
        const roll::PersonRecord& record = each.row.record;
        const std::string cells[] = {record.no,
                                     record.name,
                                     chinese(record.sex),
                                     record.birth.text(),
                                     record.group,
                                     chinese(record.category),
                                     each.row.identity_number,
                                     chinese(record.own_word),
                                     chinese(record.application),
                                     record.since ? record.since->text() : "",
                                     chinese(record.basis),
                                     chinese(record.declared_not_elsewhere),
                                     chinese(record.migrant),
                                     decision(each.row),
                                     chinese(record.certificate),
                                     chinese(record.permit),
                                     chinese(record.home)};
        for (const std::string& cell : cells) {
            text += &cell == &cells[0] ? "" : ",";
            text += cell;
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace douxuan::simulate
