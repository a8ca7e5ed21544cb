// SPDX-License-Identifier: Apache-2.0
#include "cli/report/document.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool is_id(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '.' || c == '_';
    });
}

bool is_sound(const Cell& cell) {
    if (const auto* share = std::get_if<Share>(&cell)) {
        return share->whole > 0 && share->part >= 0 && share->part <= 1'000'000'000'000'000;
    }
    if (const auto* decimal = std::get_if<Decimal>(&cell)) {
        return decimal->decimals >= 0 && decimal->decimals <= 6;
    }
    return true;
}

bool is_section(const Row& row) {
    const auto is_text = [](const Cell& cell) { return std::holds_alternative<Words>(cell); };
    return is_text(row.cells.front()) &&
           std::all_of(row.cells.begin() + 1, row.cells.end(), [&](const Cell& cell) {
               return is_text(cell) && std::get<Words>(cell).empty();
           });
}

/// Looks along a document and stops at the first flaw.
class Inspection {
  public:
    explicit Inspection(const Document& document) {
        for (const Source& each : document.sources) {
            if (!is_id(each.id) || !sources_.insert(each.id).second) {
                found("source " + each.id);
            }
        }
        if (document.headlines.size() > 6) {
            found("headlines");
        }
        for (const Headline& each : document.headlines) {
            if (!sources_.contains(each.source) || !is_sound(each.value) ||
                std::holds_alternative<Words>(each.value)) {
                found("headline " + each.label.en);
            }
        }
        for (const Chapter& chapter : document.chapters) {
            for (const Block& block : chapter.blocks) {
                std::visit([this](const auto& each) { inspect(each); }, block);
            }
        }
    }

    std::optional<std::string> flaw;

  private:
    void found(std::string what) {
        if (!flaw) {
            flaw = std::move(what);
        }
    }
    void inspect_names(const std::string& name, const std::vector<std::string>& sources) {
        if (!is_name(name) || !names_.insert(name).second) {
            found("name " + name);
        }
        for (const std::string& each : sources) {
            if (!sources_.contains(each)) {
                found("no source " + each);
            }
        }
    }
    void inspect(const Paragraph& paragraph) {
        for (const Sentence& sentence : paragraph.sentences) {
            for (const Figure& figure : sentence.figures) {
                const bool said = cli::mentions(sentence.pattern.zh, figure.name) &&
                                  cli::mentions(sentence.pattern.en, figure.name);
                if (!said || !sources_.contains(figure.source) || !is_sound(figure.value) ||
                    std::holds_alternative<Words>(figure.value)) {
                    found("figure " + figure.name + " of: " + sentence.pattern.en);
                }
            }
        }
    }
    void inspect(const Table& table) {
        inspect_names(table.name, table.sources);
        for (const Row& row : table.rows) {
            if (row.cells.size() != table.headings.size() ||
                !std::ranges::all_of(row.cells, is_sound) ||
                (row.kind == RowKind::Section && !is_section(row))) {
                found("row of " + table.name);
            }
        }
    }
    void inspect(const Chart& chart) {
        inspect_names(chart.name, chart.sources);
        if (chart.series.empty() ||
            (chart.kind != ChartKind::Stacked && chart.series.size() != 1)) {
            found("series of " + chart.name);
        }
        for (const Series& series : chart.series) {
            const bool fits = std::ranges::all_of(series.values, [&](const Cell& cell) {
                const auto* count = std::get_if<std::int64_t>(&cell);
                return count != nullptr
                           ? *count >= 0
                           : std::holds_alternative<Absence>(cell) ||
                                 (chart.kind == ChartKind::Bars &&
                                  std::holds_alternative<Share>(cell) && is_sound(cell));
            });
            if (!fits || series.values.size() != chart.categories.size()) {
                found("values of " + chart.name);
            }
        }
    }

    std::set<std::string, std::less<>> sources_;
    std::set<std::string, std::less<>> names_;
};

}  // namespace

Words Words::same(std::string text) {
    return {.zh = text, .en = std::move(text)};
}

std::optional<std::string> flaw_of(const Document& document) {
    return Inspection(document).flaw;
}

std::vector<Table> tables_of(const Document& document) {
    std::vector<Table> all;
    for (const Chapter& chapter : document.chapters) {
        for (const Block& block : chapter.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                all.push_back(*table);
            } else if (const auto* chart = std::get_if<Chart>(&block)) {
                Table made{.name = chart->name,
                           .title = chart->title,
                           .headings = {{chart->category}},
                           .rows = {},
                           .note = chart->note,
                           .sources = chart->sources};
                for (const Series& series : chart->series) {
                    made.headings.push_back({series.name});
                }
                for (std::size_t i = 0; i < chart->categories.size(); ++i) {
                    Row row{.cells = {chart->categories[i]}};
                    for (const Series& series : chart->series) {
                        row.cells.push_back(series.values[i]);
                    }
                    made.rows.push_back(std::move(row));
                }
                all.push_back(std::move(made));
            }
        }
    }
    return all;
}

std::vector<HeadingSpan> spans_of(const Table& table) {
    std::vector<HeadingSpan> spans;
    for (std::size_t i = 0; i < table.headings.size(); ++i) {
        const Words& group = table.headings[i].group;
        if (!group.empty() && !spans.empty() && spans.back().group == group) {
            ++spans.back().count;
        } else {
            spans.push_back({.first = i, .count = 1, .group = group});
        }
    }
    return spans;
}

bool has_groups(const Table& table) {
    return std::ranges::any_of(table.headings,
                               [](const Heading& each) { return !each.group.empty(); });
}

const Source& source_of(const Document& document, std::string_view id) {
    const auto found = std::ranges::find(document.sources, id, &Source::id);
    base::ensure(found != document.sources.end());
    return *found;
}

}  // namespace douxuan::report
