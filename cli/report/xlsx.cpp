// SPDX-License-Identifier: Apache-2.0
// Long: one sheet after another is written through one workbook, whose formats all of them share.
#include "cli/report/xlsx.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include <stdlib.h>
#include <xlsxwriter.h>

#include "audit/failure.h"
#include "cli/messages/width.h"
#include "cli/report/shown.h"
#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

using cli::Language;
using cli::Text;

constexpr Text text_sheet{"说明", "Text"};
constexpr Text sources_sheet{"数据来源", "Sources"};
constexpr Text source_label{"来源：", "Source: "};
constexpr Text page_footer{"&C第 &P 页，共 &N 页", "&CPage &P of &N"};

constexpr double narrowest = 8;
constexpr double widest = 42;

/// A folder for the files that the library needs, gone with it.
class Folder {
  public:
    Folder() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "douxuan-xlsx-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw audit::MachineFailure("no temporary folder: " + pattern);
        }
        path_ = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::string path(const std::string& name) const { return (path_ / name).string(); }
    std::string path() const { return path_.string(); }

  private:
    std::filesystem::path path_;
};

/// The looks of cells.
struct Formats {
    lxw_format* title = nullptr;
    lxw_format* chapter = nullptr;
    lxw_format* line = nullptr;
    lxw_format* heading = nullptr;
    lxw_format* note = nullptr;
};

/// How a number is written.
enum class Number : std::uint8_t { Text, Count, Percent, Decimal1, Decimal2, Absent };

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

class Book {
  public:
    Book(const Document& document, Language language)
        : document_(document), language_(language), file_(folder_.path("book.xlsx")) {
        std::string temporary = folder_.path();
        lxw_workbook_options options{};
        options.tmpdir = temporary.data();
        book_ = workbook_new_opt(file_.c_str(), &options);
        std::string title = cli::printable(document.title.in(language));
        std::string author = "douxuan";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = author.data();
        properties.created = std::int64_t{86'400} * document.made.days_since_epoch;
        workbook_set_properties(book_, &properties);
        make_formats();
    }

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
        if (const lxw_error error = workbook_close(std::exchange(book_, nullptr));
            error != LXW_NO_ERROR) {
            throw audit::MachineFailure(std::string("xlsx: ") + lxw_strerror(error));
        }
        std::ifstream in(file_, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (!in || bytes.empty()) {
            throw audit::MachineFailure("xlsx: cannot read back " + file_);
        }
        return bytes;
    }

  private:
    std::string said(const Words& words) const { return cli::printable(words.in(language_)); }
    std::string said(Text text) const { return std::string(text.in(language_)); }

    lxw_format* format() {
        lxw_format* made = workbook_add_format(book_);
        format_set_font_name(made, language_ == Language::Chinese ? "宋体" : "Calibri");
        format_set_font_size(made, 11);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        return made;
    }
    void make_formats() {
        formats_.title = format();
        format_set_bold(formats_.title);
        format_set_font_size(formats_.title, 16);
        formats_.chapter = format();
        format_set_bold(formats_.chapter);
        format_set_font_size(formats_.chapter, 13);
        formats_.line = format();
        format_set_text_wrap(formats_.line);
        formats_.heading = format();
        format_set_bold(formats_.heading);
        format_set_text_wrap(formats_.heading);
        format_set_align(formats_.heading, LXW_ALIGN_CENTER);
        format_set_border(formats_.heading, LXW_BORDER_THIN);
        format_set_bg_color(formats_.heading, 0xE7E2D6);
        formats_.note = format();
        format_set_font_color(formats_.note, 0x5D5A52);
        for (const RowKind kind : {RowKind::Plain, RowKind::Subtotal, RowKind::Total}) {
            for (const Number number : {Number::Text, Number::Count, Number::Percent,
                                        Number::Decimal1, Number::Decimal2, Number::Absent}) {
                cells_[{kind, number}] = cell_format(kind, number);
            }
        }
    }
    lxw_format* cell_format(RowKind kind, Number number) {
        lxw_format* made = format();
        format_set_border(made, LXW_BORDER_THIN);
        if (kind != RowKind::Plain) {
            format_set_bold(made);
        }
        if (kind == RowKind::Subtotal) {
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

    lxw_worksheet* sheet(std::string title) {
        // A name has at most 31 characters, none of these, and no other sheet has it.
        std::ranges::replace_if(
            title, [](char c) { return std::string_view("[]:*?/\\'").contains(c); }, ' ');
        const std::string number =
            sheets_ == 0 ? "" : (sheets_ < 10 ? "0" : "") + std::to_string(sheets_) + " ";
        ++sheets_;
        std::size_t characters = number.size();
        std::size_t end = 0;
        while (end < title.size() && characters < 31) {
            ++end;
            while (end < title.size() && (static_cast<unsigned char>(title[end]) & 0xC0U) == 0x80) {
                ++end;
            }
            ++characters;
        }
        lxw_worksheet* made =
            workbook_add_worksheet(book_, (number + title.substr(0, end)).c_str());
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
        put(on, row++, 0, said(document_.title), formats_.title);
        for (const Words& each : document_.particulars) {
            put(on, row++, 0, said(each), formats_.line);
        }
        for (const Chapter& chapter : document_.chapters) {
            ++row;
            put(on, row++, 0, said(chapter.title), formats_.chapter);
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
                line += shown(figure.value, language_, Digits::Grouped);
                sources += (sources.empty() ? "" : " ") + figure.source;
            });
        put(on, row, 0, cli::printable(line), formats_.line);
        put(on, row, 1, sources, formats_.note);
    }

    void table(const Table& each, const Chart* chart) {
        constexpr lxw_row_t heading_row = 2;
        lxw_worksheet* on = sheet(said(each.title));
        const auto columns = static_cast<lxw_col_t>(each.headings.size());
        const auto rows = static_cast<lxw_row_t>(each.rows.size());
        put(on, 0, 0, said(each.title), formats_.title);
        put(on, 1, 0, said(document_.title), formats_.note);
        for (lxw_col_t i = 0; i < columns; ++i) {
            put(on, heading_row, i, said(each.headings[i].text), formats_.heading);
            worksheet_set_column(on, i, i, width_of(each, i), nullptr);
        }
        lxw_row_t row = heading_row + 1;
        for (const Row& cells : each.rows) {
            for (lxw_col_t i = 0; i < columns; ++i) {
                put(on, row, i, cells.cells[i], cells.kind);
            }
            ++row;
        }
        for (lxw_col_t i = 0; i < columns && rows > 0; ++i) {
            if (each.headings[i].draw == Draw::Bar) {
                bar(on, i, heading_row + 1, row - 1);
            }
        }
        if (!each.note.empty()) {
            put(on, row++, 0, said(each.note), formats_.note);
        }
        std::string from;
        for (const std::string& source : each.sources) {
            from += (from.empty() ? "" : " ") + source;
        }
        if (!from.empty()) {
            put(on, row++, 0, said(source_label) + from, formats_.note);
        }
        worksheet_freeze_panes(on, heading_row + 1, 1);
        worksheet_repeat_rows(on, heading_row, heading_row);
        if (columns > 6) {
            worksheet_set_landscape(on);
        }
        if (chart != nullptr && rows > 0) {
            draw(on, *chart, {heading_row, row + 1});
        }
    }
    double width_of(const Table& each, lxw_col_t column) const {
        // A heading may take two lines.
        std::size_t most = (cli::display_width(said(each.headings[column].text)) + 1) / 2;
        for (const Row& row : each.rows) {
            most = std::max(
                most, cli::display_width(shown(row.cells[column], language_, Digits::Grouped)));
        }
        return std::clamp(static_cast<double>(most) + 2.5, narrowest, widest);
    }
    void put(lxw_worksheet* on, lxw_row_t row, lxw_col_t column, const Cell& cell, RowKind kind) {
        const Number number = number_of(cell);
        lxw_format* look = cells_.at({kind, number});
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
        static constexpr Text headings[]{
            {"编号", "id"}, {"指标", "indicator"}, {"算法", "formula"}, {"查询", "query"}};
        static constexpr double widths[]{10, 34, 60, 70};
        lxw_worksheet* on = sheet(said(sources_sheet));
        worksheet_set_landscape(on);
        for (lxw_col_t i = 0; i < 4; ++i) {
            put(on, 0, i, said(headings[i]), formats_.heading);
            worksheet_set_column(on, i, i, widths[i], nullptr);
        }
        worksheet_freeze_panes(on, 1, 0);
        worksheet_repeat_rows(on, 0, 0);
        lxw_row_t row = 1;
        lxw_format* look = cells_.at({RowKind::Plain, Number::Text});
        for (const Source& each : document_.sources) {
            put(on, row, 0, each.id, look);
            put(on, row, 1, said(each.name), look);
            put(on, row, 2, said(each.formula), look);
            put(on, row++, 3, cli::printable(each.query), look);
        }
    }

    const Document& document_;
    Language language_;
    Folder folder_;
    std::string file_;
    lxw_workbook* book_ = nullptr;
    Formats formats_;
    std::map<std::pair<RowKind, Number>, lxw_format*> cells_;
    std::size_t sheets_ = 0;
};

}  // namespace

std::string xlsx(const Document& document, Language language) {
    base::ensure(!flaw_of(document));
    return Book(document, language).all();
}

}  // namespace douxuan::report
