// SPDX-License-Identifier: Apache-2.0
#include "cli/report/text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/messages/width.h"
#include "cli/report/shown.h"
#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

using cli::Language;

constexpr std::int64_t bar_columns = 40;

/// Signs that tell the series of a stacked bar apart without colour.
constexpr std::string_view signs = "#=+-o:x%";

class PlainLines {
  public:
    PlainLines(const Document& document, const TextOptions& options)
        : document_(document), options_(options) {}

    std::string all() {
        heading(document_.title.in(language()), '=');
        for (const Words& each : document_.particulars) {
            wrapped(each.in(language()));
        }
        if (!document_.headlines.empty()) {
            text_ += '\n';
            cli::Table drawn({{""}, {"", cli::Align::Right}, {""}});
            for (const Headline& each : document_.headlines) {
                drawn.add({cli::printable(each.label.in(language())), cell(each.value),
                           "[" + each.source + "]"});
            }
            text_ += drawn.text(options_.ink);
        }
        for (const Chapter& chapter : document_.chapters) {
            text_ += '\n';
            heading(chapter.title.in(language()), '-');
            for (const Block& block : chapter.blocks) {
                text_ += '\n';
                std::visit([this](const auto& each) { draw(each); }, block);
            }
        }
        if (!document_.sources.empty()) {
            text_ += '\n';
            heading(sources_title.in(language()), '-');
            for (const Source& each : document_.sources) {
                source(each);
            }
        }
        return std::move(text_);
    }

  private:
    Language language() const { return options_.language; }
    std::string cell(const Cell& each) const { return shown(each, language(), Digits::Grouped); }

    void bold(const std::string& line) {
        const bool coloured = options_.ink == cli::Ink::Coloured;
        text_ += (coloured ? "\x1b[1m" + line + "\x1b[0m" : line) + '\n';
    }
    void heading(std::string_view title, char rule) {
        const std::string safe = cli::printable(title);
        bold(safe);
        text_ += std::string(cli::display_width(safe), rule) + '\n';
    }
    void wrapped(const std::string& line) {
        for (const std::string& each : cli::wrapped(cli::printable(line), options_.columns)) {
            text_ += each + '\n';
        }
    }
    void below(const Words& note, const std::vector<std::string>& sources) {
        if (!note.empty()) {
            wrapped(note.in(language()));
        }
        if (!sources.empty()) {
            std::string line(source_label.in(language()));
            for (const std::string& each : sources) {
                line += (&each == &sources.front() ? "" : " ") + each;
            }
            wrapped(line);
        }
    }
    void draw(const Paragraph& paragraph) {
        std::string line;
        for (const Sentence& sentence : paragraph.sentences) {
            line += line.empty() ? "" : between_sentences(language());
            walk(
                sentence, language(), [&](std::string_view part) { line += part; },
                [&](const Figure& figure) {
                    line += cell(figure.value) + "[" + figure.source + "]" +
                            said_beside(figure, language());
                });
        }
        wrapped(line);
    }
    void draw(const Table& table) {
        bold(cli::printable(table.title.in(language())));
        if (table.filing) {
            wrapped(table.filing->left.in(language()) + "    " +
                    table.filing->right.in(language()));
        }
        std::vector<cli::Column> columns;
        for (std::size_t i = 0; i < table.headings.size(); ++i) {
            const bool numbers = std::ranges::any_of(
                table.rows, [&](const Row& row) { return is_number(row.cells[i]); });
            columns.push_back({.title = cli::printable(title_of(table.headings[i])),
                               .align = numbers ? cli::Align::Right : cli::Align::Left});
        }
        cli::Table drawn(std::move(columns));
        for (const Row& row : table.rows) {
            std::vector<std::string> cells;
            for (const Cell& each : row.cells) {
                cells.push_back(cell(each));
            }
            drawn.add(std::move(cells));
        }
        text_ += drawn.text(options_.ink);
        if (table.filing) {
            wrapped(table.filing->below.in(language()));
        }
        below(table.note, table.sources);
    }
    std::string title_of(const Heading& heading) const {
        const std::string& group = heading.group.in(language());
        return group + (group.empty() ? "" : " ") + heading.text.in(language());
    }
    void draw(const Chart& chart) {
        bold(cli::printable(chart.title.in(language())));
        chart.kind == ChartKind::Stacked ? stacked(chart) : bars(chart);
        below(chart.note, chart.sources);
    }
    void bars(const Chart& chart) {
        const std::vector<Cell>& values = chart.series.front().values;
        std::int64_t longest = 1;
        for (const Cell& each : values) {
            const auto* count = std::get_if<std::int64_t>(&each);
            longest = std::max(longest, count == nullptr ? 0 : *count);
        }
        cli::Table drawn({{""}, {"", cli::Align::Right}, {""}});
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::int64_t length = 0;
            if (const auto* count = std::get_if<std::int64_t>(&values[i])) {
                length = per_mille_half_up({*count, longest});
            } else if (const auto* share = std::get_if<Share>(&values[i])) {
                length = std::min<std::int64_t>(1000, per_mille_half_up(*share));
            }
            const auto columns = static_cast<std::size_t>((length * bar_columns + 500) / 1000);
            drawn.add({chart.categories[i].in(language()), cell(values[i]),
                       std::string(columns, signs.front())});
        }
        text_ += drawn.text(options_.ink);
    }
    void stacked(const Chart& chart) {
        std::string legend;
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            legend += (i == 0 ? "" : "  ") + std::string(1, signs[i % signs.size()]) + " " +
                      chart.series[i].name.in(language());
        }
        wrapped(legend);
        cli::Table drawn({{""}, {"", cli::Align::Right}, {""}});
        for (std::size_t i = 0; i < chart.categories.size(); ++i) {
            drawn.add(stack(chart, i));
        }
        text_ += drawn.text(options_.ink);
    }
    /// Name, whole and bar of one category; without a bar where a part is not told.
    std::vector<std::string> stack(const Chart& chart, std::size_t category) {
        std::vector<std::int64_t> parts;
        std::int64_t whole = 0;
        const std::string name = chart.categories[category].in(language());
        for (const Series& series : chart.series) {
            const auto* count = std::get_if<std::int64_t>(&series.values[category]);
            if (count == nullptr) {
                return {name, cell(series.values[category]), ""};
            }
            parts.push_back(*count);
            whole += *count;
        }
        std::string bar;
        std::int64_t done = 0;
        for (std::size_t i = 0; whole > 0 && i < parts.size(); ++i) {
            done += parts[i];
            const std::int64_t end = per_mille_half_up({done, whole}) * bar_columns / 1000;
            bar.resize(static_cast<std::size_t>(end), signs[i % signs.size()]);
        }
        return {name, count_text(whole, Digits::Grouped), bar};
    }
    void source(const Source& each) {
        text_ += "[" + each.id + "] " + cli::printable(each.name.in(language())) + '\n';
        const auto indented = [&](const std::string& line) {
            for (const std::string& part :
                 cli::wrapped(cli::printable(line), options_.columns - 4)) {
                text_ += "    " + part + '\n';
            }
        };
        if (!each.formula.empty()) {
            indented(each.formula.in(language()));
        }
        for (const Words& origin : each.origins) {
            indented(origin.in(language()));
        }
        if (!each.query.empty()) {
            text_ += "    " + cli::printable(each.query) + '\n';
        }
    }

    const Document& document_;
    TextOptions options_;
    std::string text_;
};

}  // namespace

std::string text(const Document& document, const TextOptions& options) {
    base::ensure(!flaw_of(document));
    return PlainLines(document, options).all();
}

}  // namespace douxuan::report
