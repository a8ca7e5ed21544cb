// SPDX-License-Identifier: Apache-2.0
// How the cells of a workbook look. Inside this room only.
#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include <xlsxwriter.h>

#include "cli/messages/language.h"
#include "cli/report/document.h"

namespace douxuan::report {

/// How a number is written.
enum class Number : std::uint8_t { Text, Count, Percent, Decimal1, Decimal2, Absent };

Number number_of(const Cell& cell);

/// The looks of one workbook, which owns them.
class Looks {
  public:
    Looks(lxw_workbook* book, cli::Language language);

    lxw_format* cell(RowKind kind, Number number) const { return cells_.at({kind, number}); }

    lxw_format* title = nullptr;
    lxw_format* form_title = nullptr;  ///< in the middle, over a form
    lxw_format* chapter = nullptr;
    lxw_format* line = nullptr;
    lxw_format* heading = nullptr;
    lxw_format* note = nullptr;
    lxw_format* under = nullptr;  ///< a note over the width of a table
    lxw_format* filed_left = nullptr;
    lxw_format* filed_right = nullptr;
    lxw_format* typed_text = nullptr;  ///< of cells to be filled in: digits stay a text
    lxw_format* typed_number = nullptr;

  private:
    lxw_format* made() const;
    lxw_format* made_cell(RowKind kind, Number number) const;

    lxw_workbook* book_;
    cli::Language language_;
    std::map<std::pair<RowKind, Number>, lxw_format*> cells_;
};

}  // namespace douxuan::report
