// SPDX-License-Identifier: Apache-2.0
#include "cli/report/xlsx_looks.h"

namespace douxuan::report {

Number number_of(const Cell& cell) {
    if (std::holds_alternative<Words>(cell)) {
        return Number::Text;
    }
    if (std::holds_alternative<std::int64_t>(cell)) {
        return Number::Count;
    }
    if (std::holds_alternative<Share>(cell)) {
        return Number::Percent;
    }
    if (const auto* decimal = std::get_if<Decimal>(&cell)) {
        return decimal->decimals == 1 ? Number::Decimal1 : Number::Decimal2;
    }
    return Number::Absent;
}

lxw_format* Looks::made() const {
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, language_ == cli::Language::Chinese ? "宋体" : "Calibri");
    format_set_font_size(made, 11);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    return made;
}

Looks::Looks(lxw_workbook* book, cli::Language language) : book_(book), language_(language) {
    title = made();
    format_set_bold(title);
    format_set_font_size(title, 16);
    chapter = made();
    format_set_bold(chapter);
    format_set_font_size(chapter, 13);
    line = made();
    format_set_text_wrap(line);
    heading = made();
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_align(heading, LXW_ALIGN_CENTER);
    format_set_border(heading, LXW_BORDER_THIN);
    format_set_bg_color(heading, 0xE7E2D6);
    form_title = made();
    format_set_bold(form_title);
    format_set_font_size(form_title, 16);
    format_set_align(form_title, LXW_ALIGN_CENTER);
    filed_left = made();
    filed_right = made();
    format_set_align(filed_right, LXW_ALIGN_RIGHT);
    typed_text = made();
    format_set_num_format(typed_text, "@");
    typed_number = made();
    note = made();
    format_set_font_color(note, 0x5D5A52);
    under = made();
    format_set_font_color(under, 0x5D5A52);
    format_set_text_wrap(under);
    for (const RowKind kind :
         {RowKind::Plain, RowKind::Subtotal, RowKind::Total, RowKind::Section}) {
        for (const Number number : {Number::Text, Number::Count, Number::Percent, Number::Decimal1,
                                    Number::Decimal2, Number::Absent}) {
            cells_[{kind, number}] = made_cell(kind, number);
        }
    }
}

lxw_format* Looks::made_cell(RowKind kind, Number number) const {
    lxw_format* made = this->made();
    format_set_border(made, LXW_BORDER_THIN);
    if (kind != RowKind::Plain) {
        format_set_bold(made);
    }
    if (kind == RowKind::Subtotal || kind == RowKind::Section) {
        format_set_bg_color(made, 0xF4F1EA);
    }
    if (kind == RowKind::Total) {
        format_set_top(made, LXW_BORDER_DOUBLE);
    }
    switch (number) {
        case Number::Text:
            format_set_text_wrap(made);
            break;
        case Number::Count:
            format_set_num_format(made, "#,##0");
            break;
        case Number::Percent:
            format_set_num_format(made, "0.0%");
            break;
        case Number::Decimal1:
            format_set_num_format(made, "0.0");
            break;
        case Number::Decimal2:
            format_set_num_format(made, "0.00");
            break;
        case Number::Absent:
            format_set_align(made, LXW_ALIGN_RIGHT);
            break;
    }
    return made;
}

}  // namespace douxuan::report
