// SPDX-License-Identifier: Apache-2.0
#include "cli/report/sheet_template.h"

#include "cli/report/csv.h"
#include "cli/report/workbook_file.h"
#include "cli/report/xlsx_looks.h"
#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

/// So many rows are made ready to be filled in: a city with a number for each of its streets.
constexpr lxw_row_t rows_made_ready = 20'000;

void write(lxw_worksheet* on, lxw_row_t row, lxw_col_t column, const std::string& text,
           lxw_format* look) {
    base::ensure(worksheet_write_string(on, row, column, text.c_str(), look) == LXW_NO_ERROR);
}

/// The hint that stands beside a cell of the column, and what the cell takes.
void guide(lxw_worksheet* on, lxw_col_t at, const TemplateColumn& column) {
    std::vector<std::string> texts = column.words;
    std::vector<char*> words;
    for (std::string& each : texts) {
        words.push_back(each.data());
    }
    words.push_back(nullptr);
    std::string heading = column.heading;
    std::string hint = column.hint;
    std::string formula = column.formula;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    if (!column.words.empty()) {
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = words.data();
    } else if (!column.formula.empty()) {
        rule.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
        rule.value_formula = formula.data();
    } else if (column.whole_number) {
        rule.validate = LXW_VALIDATION_TYPE_INTEGER;
        rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
        rule.value_number = 0;
    }
    rule.input_title = heading.data();
    rule.input_message = hint.data();
    base::ensure(worksheet_data_validation_range(on, 1, at, rows_made_ready, at, &rule) ==
                 LXW_NO_ERROR);
}

}  // namespace

std::string csv(const SheetTemplate& sheet) {
    std::vector<std::string> headings;
    for (const TemplateColumn& each : sheet.columns) {
        headings.push_back(each.heading);
    }
    CsvFile file(headings);
    for (const auto& row : sheet.rows) {
        for (const std::string& each : row) {
            file.text(each);
        }
        file.end_row();
    }
    return file.bytes();
}

std::string xlsx(const SheetTemplate& sheet, cli::Language language, base::Date made) {
    WorkbookFile file(sheet.title, made);
    const Looks looks(file.book(), language);
    lxw_worksheet* on = workbook_add_worksheet(file.book(), sheet.title.c_str());
    base::ensure(on != nullptr);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const TemplateColumn& column = sheet.columns[i];
        const auto at = static_cast<lxw_col_t>(i);
        write(on, 0, at, column.heading, looks.heading);
        worksheet_set_column(on, at, at, column.width,
                             column.whole_number ? looks.typed_number : looks.typed_text);
        if (!column.hint.empty()) {
            guide(on, at, column);
        }
    }
    lxw_row_t row = 1;
    for (const auto& cells : sheet.rows) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!cells[i].empty()) {
                write(on, row, static_cast<lxw_col_t>(i), cells[i], looks.typed_text);
            }
        }
        ++row;
    }
    worksheet_freeze_panes(on, 1, 0);
    worksheet_repeat_rows(on, 0, 0);
    worksheet_set_landscape(on);
    worksheet_set_paper(on, 9);  // A4
    worksheet_fit_to_pages(on, 1, 0);
    return file.bytes();
}

}  // namespace douxuan::report
