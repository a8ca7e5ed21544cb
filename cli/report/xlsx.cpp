// SPDX-License-Identifier: Apache-2.0
// Long: one sheet after another is written through one workbook, whose formats all of them share.
#include "cli/report/xlsx.h"

#include <algorithm>
#include <cmath>

#include <xlsxwriter.h>

#include "cli/messages/width.h"
#include "cli/report/shown.h"
#include "cli/report/workbook_file.h"
#include "cli/report/xlsx_looks.h"
#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

/// At most so many characters of a title; where it is longer, no half word and no open bracket at
/// the end.
std::string shortened(const std::string& title, std::size_t characters_most) {
    std::size_t end = 0;
    for (std::size_t characters = 0; end < title.size() && characters < characters_most;
         ++characters) {
        ++end;
        while (end < title.size() && (static_cast<unsigned char>(title[end]) & 0xC0U) == 0x80) {
            ++end;
        }
    }
    std::string cut = title.substr(0, end);
    if (end == title.size()) {
        return cut;
    }
    if (const auto blank = cut.rfind(' '); title[end] != ' ' && blank != cut.npos) {
        cut.resize(blank);
    }
    for (const auto& [open, close] : {std::pair{"(", ")"}, {"（", "）"}}) {
        if (const auto at = cut.rfind(open); at != cut.npos && cut.find(close, at) == cut.npos) {
            cut.resize(at);
        }
    }
    cut.resize(cut.find_last_not_of(' ') + 1);
    return cut.empty() ? title.substr(0, end) : cut;
}

using cli::Language;
using cli::Text;

constexpr Text text_sheet{"说明", "Text"};
constexpr Text sources_sheet{"数据来源", "Sources"};
constexpr Text page_footer{"&C第 &P 页，共 &N 页", "&CPage &P of &N"};

constexpr double narrowest = 8;
constexpr double widest = 42;
constexpr double line_height = 15;

class Book {
  public:
    Book(const Document& document, Language language)
        : document_(document),
          language_(language),
          file_(cli::printable(document.title.in(language)), document.made),
          book_(file_.book()),
          looks_(book_, language) {}

    std::string all() {
        text();
        std::vector<const Chart*> charts;
        for (const Chapter& chapter : document_.chapters) {
            for (const Block& block : chapter.blocks) {
                if (!std::holds_alternative<Paragraph>(block)) {
                    charts.push_back(std::get_if<Chart>(&block));
                }
            }
        }
        std::size_t number = 0;
        for (const Table& each : tables_of(document_)) {
            table(each, charts[number]);
            ++number;
        }
        if (!document_.sources.empty()) {
            sources();
        }
        return file_.bytes();
    }

  private:
    std::string said(const Words& words) const { return cli::printable(words.in(language_)); }
    std::string said(Text text) const { return std::string(text.in(language_)); }

    lxw_worksheet* sheet(std::string title) {
        // A name has at most 31 characters, none of these, and no other sheet has it.
        std::ranges::replace_if(
            title, [](char c) { return std::string_view("[]:*?/\\'").contains(c); }, ' ');
        const std::string number =
            sheets_ == 0 ? "" : (sheets_ < 10 ? "0" : "") + std::to_string(sheets_) + " ";
        ++sheets_;
        lxw_worksheet* made =
            workbook_add_worksheet(book_, (number + shortened(title, 31 - number.size())).c_str());
        base::ensure(made != nullptr);
        worksheet_set_paper(made, 9);  // A4
        worksheet_fit_to_pages(made, 1, 0);
        worksheet_set_footer(made, said(page_footer).c_str());
        return made;
    }
    static void put(lxw_worksheet* on, lxw_row_t row, lxw_col_t column, const std::string& text,
                    lxw_format* look) {
        base::ensure(worksheet_write_string(on, row, column, text.c_str(), look) == LXW_NO_ERROR);
    }

    void text() {
        lxw_worksheet* on = sheet(said(text_sheet));
        worksheet_set_column(on, 0, 0, 90, nullptr);
        worksheet_set_column(on, 1, 1, 24, nullptr);
        lxw_row_t row = 0;
        put(on, row++, 0, said(document_.title), looks_.title);
        for (const Words& each : document_.particulars) {
            put(on, row++, 0, said(each), looks_.line);
        }
        for (const Headline& each : document_.headlines) {
            put(on, row, 0,
                said(each.label) + "  " +
                    cli::printable(shown(each.value, language_, Digits::Grouped)),
                looks_.line);
            put(on, row++, 1, each.source, looks_.note);
        }
        for (const Chapter& chapter : document_.chapters) {
            ++row;
            put(on, row++, 0, said(chapter.title), looks_.chapter);
            for (const Block& block : chapter.blocks) {
                if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                    for (const Sentence& each : paragraph->sentences) {
                        sentence(on, row++, each);
                    }
                }
            }
        }
    }
    void sentence(lxw_worksheet* on, lxw_row_t row, const Sentence& each) {
        std::string line;
        std::string sources;
        walk(
            each, language_, [&](std::string_view part) { line += part; },
            [&](const Figure& figure) {
                line += shown(figure.value, language_, Digits::Grouped) +
                        said_beside(figure, language_);
                sources += (sources.empty() ? "" : " ") + figure.source;
            });
        put(on, row, 0, cli::printable(line), looks_.line);
        put(on, row, 1, sources, looks_.note);
    }

    void table(const Table& each, const Chart* chart) {
        constexpr lxw_row_t first_row = 2;
        lxw_worksheet* on = sheet(said(each.title));
        const auto columns = static_cast<lxw_col_t>(each.headings.size());
        const auto rows = static_cast<lxw_row_t>(each.rows.size());
        above(on, each);
        const lxw_row_t heading_row = headings(on, first_row, each);
        lxw_row_t row = heading_row + 1;
        for (const Row& cells : each.rows) {
            if (cells.kind == RowKind::Section) {
                merge(on, {row, 0, row, static_cast<lxw_col_t>(columns - 1)},
                      shown(cells.cells.front(), language_, Digits::Plain),
                      looks_.cell(RowKind::Section, Number::Text));
                ++row;
                continue;
            }
            std::size_t lines = 1;
            for (lxw_col_t i = 0; i < columns; ++i) {
                put(on, row, i, cells.cells[i], cells.kind);
                lines = std::max(lines, lines_of(cells.cells[i]));
            }
            if (lines > 1) {
                // Not every program makes room for wrapped text by itself.
                worksheet_set_row(on, row, line_height * static_cast<double>(lines), nullptr);
            }
            ++row;
        }
        for (lxw_col_t i = 0; i < columns && rows > 0; ++i) {
            if (each.headings[i].draw == Draw::Bar) {
                bar(on, i, heading_row + 1, row - 1);
            }
        }
        row = below(on, row, each);
        worksheet_freeze_panes(on, heading_row + 1, each.filing ? 2 : 1);
        worksheet_repeat_rows(on, first_row, heading_row);
        if (columns > 6) {
            worksheet_set_landscape(on);
        }
        if (columns > 12) {
            worksheet_set_paper(on, 8);  // A3
        }
        if (chart != nullptr && rows > 0) {
            draw(on, *chart, {heading_row, row + 1});
        }
    }
    /// The title, and whose and of when it is.
    void above(lxw_worksheet* on, const Table& each) {
        const auto last = static_cast<lxw_col_t>(each.headings.size() - 1);
        if (!each.filing) {
            put(on, 0, 0, said(each.title), looks_.title);
            put(on, 1, 0, said(document_.title), looks_.note);
            return;
        }
        merge(on, {0, 0, 0, last}, said(each.title), looks_.form_title);
        worksheet_set_row(on, 0, 30, nullptr);
        const auto half = static_cast<lxw_col_t>(last / 2);
        merge(on, {1, 0, 1, half}, said(each.filing->left), looks_.filed_left);
        merge(on, {1, static_cast<lxw_col_t>(half + 1), 1, last}, said(each.filing->right),
              looks_.filed_right);
    }
    /// One row of headings, or two where some stand in groups; the number of the last.
    lxw_row_t headings(lxw_worksheet* on, lxw_row_t row, const Table& each) {
        const bool grouped = has_groups(each);
        const lxw_row_t last = row + (grouped ? 1 : 0);
        for (lxw_col_t i = 0; i < each.headings.size(); ++i) {
            if (!grouped || !each.headings[i].group.empty()) {
                put(on, last, i, said(each.headings[i].text), looks_.heading);
            }
            worksheet_set_column(on, i, i, width_of(each, i), nullptr);
        }
        std::size_t groups = 1;
        for (const HeadingSpan& span : spans_of(each)) {
            const auto from = static_cast<lxw_col_t>(span.first);
            const auto to = static_cast<lxw_col_t>(span.first + span.count - 1);
            if (!span.group.empty()) {
                merge(on, {row, from, row, to}, said(span.group), looks_.heading);
                groups = std::max(groups, lines_over(each, span.first, span.count, span.group));
            } else if (grouped) {
                merge(on, {row, from, last, to}, said(each.headings[from].text), looks_.heading);
            }
        }
        if (grouped) {
            worksheet_set_row(on, row, line_height * static_cast<double>(groups), nullptr);
        }
        return last;
    }
    /// What stands under a table; the first row that is free then.
    lxw_row_t below(lxw_worksheet* on, lxw_row_t row, const Table& each) {
        if (each.filing) {
            merge(on, {row, 0, row, static_cast<lxw_col_t>(each.headings.size() - 1)},
                  said(each.filing->below), looks_.filed_left);
            worksheet_set_row(on, row++, 30, nullptr);
        }
        if (!each.note.empty()) {
            under(on, row++, each, said(each.note));
        }
        std::string from;
        for (const std::string& source : each.sources) {
            from += (from.empty() ? "" : " ") + source;
        }
        if (!from.empty()) {
            under(on, row++, each, said(source_label) + from);
        }
        return row;
    }
    /// A line under a table, no wider than it: a page is as wide as its widest row.
    void under(lxw_worksheet* on, lxw_row_t row, const Table& each, const std::string& text) {
        const std::size_t columns = each.headings.size();
        merge(on, {row, 0, row, static_cast<lxw_col_t>(columns - 1)}, text, looks_.under);
        const std::size_t lines = lines_over(each, 0, columns, Words::same(text));
        worksheet_set_row(on, row, line_height * static_cast<double>(lines), nullptr);
    }
    /// Lines that a text takes over so many columns from the first on.
    std::size_t lines_over(const Table& each, std::size_t first, std::size_t count,
                           const Words& text) const {
        double width = 0;
        for (std::size_t i = first; i < first + count; ++i) {
            width += width_of(each, static_cast<lxw_col_t>(i));
        }
        return 1 + cli::display_width(said(text)) / static_cast<std::size_t>(width);
    }

    struct Range {
        lxw_row_t first_row;
        lxw_col_t first_column;
        lxw_row_t last_row;
        lxw_col_t last_column;
    };
    /// One text over several cells. A single one cannot be merged.
    static void merge(lxw_worksheet* on, const Range& at, const std::string& text,
                      lxw_format* look) {
        if (at.first_row == at.last_row && at.first_column == at.last_column) {
            put(on, at.first_row, at.first_column, text, look);
            return;
        }
        base::ensure(worksheet_merge_range(on, at.first_row, at.first_column, at.last_row,
                                           at.last_column, text.c_str(), look) == LXW_NO_ERROR);
    }

    /// Lines that a text takes in a column as wide as columns may be.
    std::size_t lines_of(const Cell& cell) const {
        static constexpr std::size_t room = static_cast<std::size_t>(widest) - 3;
        const auto* words = std::get_if<Words>(&cell);
        return words == nullptr ? 1 : 1 + cli::display_width(said(*words)) / room;
    }
    double width_of(const Table& each, lxw_col_t column) const {
        // A heading may take two lines.
        std::size_t most = (cli::display_width(said(each.headings[column].text)) + 1) / 2;
        for (const Row& row : each.rows) {
            if (row.kind == RowKind::Section) {
                continue;  // it has the whole row
            }
            most = std::max(
                most, cli::display_width(shown(row.cells[column], language_, Digits::Grouped)));
        }
        return std::clamp(static_cast<double>(most) + 2.5, narrowest, widest);
    }
    void put(lxw_worksheet* on, lxw_row_t row, lxw_col_t column, const Cell& cell, RowKind kind) {
        const Number number = number_of(cell);
        lxw_format* look = looks_.cell(kind, number);
        double value = 0;
        if (const auto* count = std::get_if<std::int64_t>(&cell)) {
            value = static_cast<double>(*count);
        } else if (const auto* share = std::get_if<Share>(&cell)) {
            value = static_cast<double>(per_mille_half_up(*share)) / 1000;
        } else if (const auto* decimal = std::get_if<Decimal>(&cell)) {
            value = static_cast<double>(decimal->scaled) / std::pow(10, decimal->decimals);
        } else {
            put(on, row, column, cli::printable(shown(cell, language_, Digits::Plain)), look);
            return;
        }
        base::ensure(worksheet_write_number(on, row, column, value, look) == LXW_NO_ERROR);
    }
    static void bar(lxw_worksheet* on, lxw_col_t column, lxw_row_t first, lxw_row_t last) {
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_DATA_BAR;
        rule.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        rule.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        rule.min_value = 0;
        rule.max_value = 1;
        rule.bar_color = 0xCFE0F1;
        worksheet_conditional_format_range(on, first, column, last, column, &rule);
    }

    struct Rows {
        lxw_row_t heading = 0;
        lxw_row_t below = 0;  ///< where there is room for the picture
    };
    void draw(lxw_worksheet* on, const Chart& chart, const Rows& rows) {
        const std::uint8_t type = chart.kind == ChartKind::Histogram ? LXW_CHART_COLUMN
                                  : chart.kind == ChartKind::Stacked ? LXW_CHART_BAR_STACKED_PERCENT
                                                                     : LXW_CHART_BAR;
        lxw_chart* drawn = workbook_add_chart(book_, type);
        const auto last = rows.heading + static_cast<lxw_row_t>(chart.categories.size());
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i + 1);
            lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
            chart_series_set_categories(series, on->name, rows.heading + 1, 0, last, 0);
            chart_series_set_values(series, on->name, rows.heading + 1, column, last, column);
            chart_series_set_name_range(series, on->name, rows.heading, column);
        }
        chart_title_set_name(drawn, said(chart.title).c_str());
        if (chart.kind == ChartKind::Stacked) {
            chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
        } else {
            chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
        }
        if (chart.kind != ChartKind::Histogram) {
            chart_axis_set_reverse(drawn->y_axis);  // the first category on top
        }
        lxw_chart_options options{};
        options.x_scale = 1.5;
        options.y_scale = chart.categories.size() > 10 ? 2.0 : 1.2;
        worksheet_insert_chart_opt(on, rows.below, 0, drawn, &options);
    }

    void sources() {
        static constexpr Text headings[]{{"编号", "id"},
                                         {"指标", "indicator"},
                                         {"算法", "formula"},
                                         {"查询", "query"},
                                         {"台账来源", "registry sheet"}};
        static constexpr double widths[]{10, 34, 60, 70, 50};
        lxw_worksheet* on = sheet(said(sources_sheet));
        worksheet_set_landscape(on);
        for (lxw_col_t i = 0; i < std::size(headings); ++i) {
            put(on, 0, i, said(headings[i]), looks_.heading);
            worksheet_set_column(on, i, i, widths[i], nullptr);
        }
        worksheet_freeze_panes(on, 1, 0);
        worksheet_repeat_rows(on, 0, 0);
        lxw_row_t row = 1;
        lxw_format* look = looks_.cell(RowKind::Plain, Number::Text);
        for (const Source& each : document_.sources) {
            put(on, row, 0, each.id, look);
            put(on, row, 1, said(each.name), look);
            put(on, row, 2, said(each.formula), look);
            put(on, row, 3, cli::printable(each.query), look);
            put(on, row++, 4, cli::printable(joined(each.origins, language_)), look);
        }
    }

    const Document& document_;
    Language language_;
    WorkbookFile file_;
    lxw_workbook* book_;
    Looks looks_;
    std::size_t sheets_ = 0;
};

}  // namespace

std::string xlsx(const Document& document, Language language) {
    base::ensure(!flaw_of(document));
    return Book(document, language).all();
}

}  // namespace douxuan::report
