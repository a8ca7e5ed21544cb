// SPDX-License-Identifier: Apache-2.0
#include "cli/report/html.h"

#include <algorithm>

#include "cli/messages/width.h"
#include "cli/report/escape.h"
#include "cli/report/html_style.h"
#include "cli/report/shown.h"
#include "cli/report/svg.h"
#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

using cli::Language;
using cli::Text;

constexpr Text contents_label{"目录", "Contents"};

constexpr std::string_view tag_of(Language language) {
    return language == Language::Chinese ? "zh-CN" : "en";
}
constexpr std::string_view short_tag_of(Language language) {
    return language == Language::Chinese ? "zh" : "en";
}

/// One language of the page: all ids begin with its tag, so that both fit into one page.
class Half {
  public:
    Half(const Document& document, Language language) : document_(document), language_(language) {}

    std::string all() {
        out_ += "<main id=\"" + std::string(short_tag_of(language_)) + "\" lang=\"" +
                std::string(tag_of(language_)) + "\">\n<header>\n<h1>" + said(document_.title) +
                "</h1>\n<ul class=\"particulars\">\n";
        for (const Words& each : document_.particulars) {
            out_ += "<li>" + said(each) + "</li>\n";
        }
        out_ += "</ul>\n";
        headlines();
        out_ += "</header>\n";
        contents();
        std::size_t number = 0;
        for (const Chapter& chapter : document_.chapters) {
            out_ += "<section id=\"" + id("chapter-" + std::to_string(++number)) + "\">\n<h2>" +
                    said(chapter.title) + "</h2>\n";
            for (const Block& block : chapter.blocks) {
                std::visit([this](const auto& each) { draw(each); }, block);
            }
            out_ += "</section>\n";
        }
        if (!document_.sources.empty()) {
            sources();
        }
        return std::move(out_) + "</main>\n";
    }

  private:
    std::string said(const Words& words) const { return escaped(words.in(language_)); }
    std::string said(Text text) const { return escaped(text.in(language_)); }
    std::string said(const Cell& cell) const {
        return escaped(shown(cell, language_, Digits::Grouped));
    }
    std::string id(const std::string& name) const {
        return std::string(short_tag_of(language_)) + "-" + name;
    }
    std::string link(const std::string& to, const std::string& text) const {
        return "<a href=\"#" + id(to) + "\">" + text + "</a>";
    }

    void headlines() {
        if (document_.headlines.empty()) {
            return;
        }
        out_ += "<dl class=\"headlines\">\n";
        for (const Headline& each : document_.headlines) {
            out_ += "<div><dt>" + said(each.label) + "</dt><dd>" + said(each.value) +
                    "<a class=\"source\" href=\"#" + id("source-" + each.source) + "\">" +
                    escaped(each.source.substr(0, each.source.find('.'))) + "</a></dd></div>\n";
        }
        out_ += "</dl>\n";
    }
    void contents() {
        out_ += "<nav class=\"contents\" aria-label=\"" + said(contents_label) + "\">\n";
        std::size_t number = 0;
        for (const Chapter& chapter : document_.chapters) {
            out_ += link("chapter-" + std::to_string(++number), said(chapter.title)) + "\n";
        }
        if (!document_.sources.empty()) {
            out_ += link("sources", said(sources_title)) + "\n";
        }
        out_ += "</nav>\n";
    }
    void draw(const Paragraph& paragraph) {
        out_ += "<p>";
        bool first = true;
        for (const Sentence& sentence : paragraph.sentences) {
            out_ += first ? "" : between_sentences(language_);
            first = false;
            walk(
                sentence, language_, [this](std::string_view part) { out_ += escaped(part); },
                [this](const Figure& figure) {
                    out_ += "<span class=\"figure\">" + said(figure.value) +
                            "</span><a class=\"source\" href=\"#" + id("source-" + figure.source) +
                            "\">" + escaped(figure.source.substr(0, figure.source.find('.'))) +
                            "</a>";
                    if (!figure.beside.empty()) {
                        out_ += "<span class=\"beside\">" +
                                escaped(said_beside(figure, language_)) + "</span>";
                    }
                });
        }
        out_ += "</p>\n";
    }
    void draw(const Table& table) {
        begin_figure(table.name, table.title);
        if (table.filing) {
            out_ += "<p class=\"filed\"><span>" + said(table.filing->left) + "</span><span>" +
                    said(table.filing->right) + "</span></p>\n";
        }
        out_ += "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<thead>\n";
        headings(table);
        out_ += "</thead>\n<tbody>\n";
        for (const Row& row : table.rows) {
            draw(table, row);
        }
        out_ += "</tbody>\n</table>\n</div>\n";
        if (table.filing) {
            out_ += "<p class=\"filed\">" + said(table.filing->below) + "</p>\n";
        }
        end_figure(table.note, table.sources);
    }
    /// Whether a column holds sentences: it must not be squeezed by its neighbours.
    bool is_long(const Table& table, std::size_t column) const {
        static constexpr std::size_t long_text = 20;
        return std::ranges::any_of(table.rows, [&](const Row& row) {
            const auto* words = std::get_if<Words>(&row.cells[column]);
            return words != nullptr && cli::display_width(words->in(language_)) > long_text;
        });
    }
    void headings(const Table& table) {
        const bool grouped = has_groups(table);
        if (grouped) {
            out_ += "<tr>";
            for (const HeadingSpan& each : spans_of(table)) {
                out_ += each.group.empty()
                            ? heading(table, each.first, " rowspan=\"2\"")
                            : "<th scope=\"colgroup\" class=\"group\" colspan=\"" +
                                  std::to_string(each.count) + "\">" + said(each.group) + "</th>";
            }
            out_ += "</tr>\n";
        }
        out_ += "<tr>";
        for (std::size_t i = 0; i < table.headings.size(); ++i) {
            if (!grouped || !table.headings[i].group.empty()) {
                out_ += heading(table, i, "");
            }
        }
        out_ += "</tr>\n";
    }
    std::string heading(const Table& table, std::size_t column, const std::string& span) const {
        const bool numbers = std::ranges::any_of(
            table.rows, [&](const Row& row) { return is_number(row.cells[column]); });
        return "<th scope=\"col\"" + span + (numbers ? " class=\"n\">" : ">") +
               said(table.headings[column].text) + "</th>";
    }
    void draw(const Table& table, const Row& row) {
        if (row.kind == RowKind::Section) {
            out_ += "<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"" +
                    std::to_string(row.cells.size()) + "\">" + said(row.cells.front()) +
                    "</th></tr>\n";
            return;
        }
        out_ += row.kind == RowKind::Subtotal ? "<tr class=\"subtotal\">"
                : row.kind == RowKind::Total  ? "<tr class=\"total\">"
                                              : "<tr>";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Cell& cell = row.cells[i];
            const auto* share = std::get_if<Share>(&cell);
            if (i == 0) {
                out_ += "<th scope=\"row\">" + said(cell) + "</th>";
            } else if (share != nullptr && table.headings[i].draw == Draw::Bar) {
                const std::int64_t length = std::min<std::int64_t>(1000, per_mille_half_up(*share));
                out_ += "<td class=\"n bar\" style=\"--p: " + decimal_text(length, 1) + "%\">" +
                        said(cell) + "</td>";
            } else {
                out_ += (is_number(cell)     ? "<td class=\"n\">"
                         : is_long(table, i) ? "<td class=\"long\">"
                                             : "<td>") +
                        said(cell) + "</td>";
            }
        }
        out_ += "</tr>\n";
    }
    void draw(const Chart& chart) {
        begin_figure(chart.name, chart.title);
        out_ += "<div class=\"scroll\" tabindex=\"0\">\n" + svg(chart, language_) + "\n</div>\n";
        end_figure(chart.note, chart.sources);
    }
    void begin_figure(const std::string& name, const Words& title) {
        out_ += "<figure id=\"" + id(name) + "\">\n<figcaption>" + said(title) + "</figcaption>\n";
    }
    void end_figure(const Words& note, const std::vector<std::string>& from) {
        if (!note.empty()) {
            out_ += "<p class=\"note\">" + said(note) + "</p>\n";
        }
        if (!from.empty()) {
            out_ += "<p class=\"note\">" + said(source_label);
            for (const std::string& each : from) {
                out_ += (&each == &from.front() ? "" : " ") + link("source-" + each, escaped(each));
            }
            out_ += "</p>\n";
        }
        out_ += "</figure>\n";
    }
    void sources() {
        out_ +=
            "<section id=\"" + id("sources") + "\">\n<h2>" + said(sources_title) + "</h2>\n<dl>\n";
        for (const Source& each : document_.sources) {
            out_ += "<dt id=\"" + id("source-" + each.id) + "\">" + escaped(each.id) + " " +
                    said(each.name) + "</dt>\n";
            if (!each.formula.empty()) {
                out_ += "<dd>" + said(each.formula) + "</dd>\n";
            }
            for (const Words& origin : each.origins) {
                out_ += "<dd>" + said(origin) + "</dd>\n";
            }
            if (!each.query.empty()) {
                out_ += "<dd><code>" + escaped(each.query) + "</code></dd>\n";
            }
        }
        out_ += "</dl>\n</section>\n";
    }

    const Document& document_;
    Language language_;
    std::string out_;
};

}  // namespace

std::string html(const Document& document, Speaks speaks) {
    base::ensure(!flaw_of(document));
    const Language first = speaks == Speaks::English ? Language::English : Language::Chinese;
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"" + std::string(tag_of(first)) +
        "\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
        "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>" +
        escaped(document.title.in(first)) + "</title>\n<style>" + std::string(html_style) +
        "</style>\n</head>\n<body>\n";
    if (speaks == Speaks::Both) {
        page +=
            "<nav class=\"languages\"><a href=\"#zh\" lang=\"zh-CN\">中文</a> "
            "<a href=\"#en\" lang=\"en\">English</a></nav>\n";
    }
    page += Half(document, first).all();
    if (speaks == Speaks::Both) {
        page += Half(document, Language::English).all();
    }
    return page + "</body>\n</html>\n";
}

}  // namespace douxuan::report
