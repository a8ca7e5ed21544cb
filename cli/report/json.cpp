// SPDX-License-Identifier: Apache-2.0
#include "cli/report/json.h"

#include <string_view>

#include "audit/canonical.h"
#include "cli/report/shown.h"
#include "engine/base/ensure.h"

namespace douxuan::report {
namespace {

std::string quoted(std::string_view text) {
    std::string out;
    audit::write(out, text);
    return out;
}

std::string_view word(RowKind kind) {
    switch (kind) {
        case RowKind::Plain:
            return "plain";
        case RowKind::Subtotal:
            return "subtotal";
        case RowKind::Total:
            return "total";
        case RowKind::Section:
            return "section";
    }
    return {};
}

std::string_view word(ChartKind kind) {
    switch (kind) {
        case ChartKind::Bars:
            return "bars";
        case ChartKind::Stacked:
            return "stacked";
        case ChartKind::Histogram:
            return "histogram";
    }
    return {};
}

/// Each part of a document as JSON. A class, so that all of them know each other.
struct Writer {
    static std::string of(const std::string& text) { return quoted(text); }
    static std::string of(const Words& words) {
        return "{\"zh\":" + quoted(words.zh) + ",\"en\":" + quoted(words.en) + "}";
    }

    static std::string of(std::int64_t count) { return std::to_string(count); }
    static std::string of(const Share& share) {
        return "{\"part\":" + std::to_string(share.part) +
               ",\"whole\":" + std::to_string(share.whole) + ",\"percent\":\"" +
               decimal_text(per_mille_half_up(share), 1) + "\"}";
    }
    static std::string of(const Decimal& decimal) {
        return "{\"decimal\":\"" + decimal_text(decimal.scaled, decimal.decimals) +
               "\",\"unit\":" + of(decimal.unit) + "}";
    }
    static std::string of(Absence absence) {
        return absence == Absence::Suppressed ? "\"suppressed\"" : "\"not_known\"";
    }
    template <class... Alternatives>
    static std::string of(const std::variant<Alternatives...>& one) {
        return std::visit([](const auto& each) { return of(each); }, one);
    }

    static std::string of(const Heading& heading) { return of(heading.text); }

    template <class T>
    static std::string list(const std::vector<T>& all) {
        std::string out = "[";
        for (const T& each : all) {
            out += (out.size() == 1 ? "" : ",") + of(each);
        }
        return out + "]";
    }

    static std::string of(const Figure& figure) {
        return "{\"name\":" + quoted(figure.name) + ",\"value\":" + of(figure.value) +
               ",\"source\":" + quoted(figure.source) +
               (figure.beside.empty() ? "" : ",\"beside\":" + of(figure.beside)) + "}";
    }

    static std::string of(const Headline& headline) {
        return "{\"label\":" + of(headline.label) + ",\"value\":" + of(headline.value) +
               ",\"source\":" + quoted(headline.source) + "}";
    }

    static std::string of(const Sentence& sentence) {
        return "{\"pattern\":" + of(sentence.pattern) + ",\"figures\":" + list(sentence.figures) +
               "}";
    }

    static std::string of(const Row& row) {
        return "{\"kind\":" + quoted(word(row.kind)) + ",\"cells\":" + list(row.cells) + "}";
    }

    static std::string of(const Series& series) {
        return "{\"name\":" + of(series.name) + ",\"values\":" + list(series.values) + "}";
    }

    static std::string of(const Paragraph& paragraph) {
        return "{\"sentences\":" + list(paragraph.sentences) + "}";
    }

    static std::string of(const Table& table) {
        return "{\"table\":" + quoted(table.name) + ",\"title\":" + of(table.title) +
               ",\"headings\":" + list(table.headings) + ",\"rows\":" + list(table.rows) +
               ",\"note\":" + of(table.note) + ",\"sources\":" + list(table.sources) +
               groups(table) + filing(table) + "}";
    }
    /// The groups above the headings, one a heading, where there are any.
    static std::string groups(const Table& table) {
        std::vector<Words> groups;
        for (const Heading& each : table.headings) {
            groups.push_back(each.group);
        }
        return has_groups(table) ? ",\"groups\":" + list(groups) : "";
    }
    static std::string filing(const Table& table) {
        return !table.filing ? ""
                             : ",\"filing\":{\"left\":" + of(table.filing->left) +
                                   ",\"right\":" + of(table.filing->right) +
                                   ",\"below\":" + of(table.filing->below) + "}";
    }

    static std::string of(const Chart& chart) {
        return "{\"chart\":" + quoted(chart.name) + ",\"kind\":" + quoted(word(chart.kind)) +
               ",\"title\":" + of(chart.title) + ",\"category\":" + of(chart.category) +
               ",\"categories\":" + list(chart.categories) + ",\"series\":" + list(chart.series) +
               ",\"note\":" + of(chart.note) + ",\"sources\":" + list(chart.sources) + "}";
    }

    static std::string of(const Chapter& chapter) {
        return "{\"title\":" + of(chapter.title) + ",\"blocks\":" + list(chapter.blocks) + "}";
    }

    static std::string of(const Source& source) {
        return "{\"id\":" + quoted(source.id) + ",\"name\":" + of(source.name) +
               ",\"formula\":" + of(source.formula) + ",\"query\":" + quoted(source.query) +
               (source.origins.empty() ? "" : ",\"origins\":" + list(source.origins)) + "}";
    }
};

}  // namespace

std::string json(const Document& document) {
    base::ensure(!flaw_of(document));
    return "{\"schema\":\"douxuan.report.1\",\"title\":" + Writer::of(document.title) +
           ",\"made\":" + quoted(document.made.text()) +
           ",\"particulars\":" + Writer::list(document.particulars) +
           (document.headlines.empty() ? ""
                                       : ",\"headlines\":" + Writer::list(document.headlines)) +
           ",\"chapters\":" + Writer::list(document.chapters) +
           ",\"sources\":" + Writer::list(document.sources) + "}";
}

}  // namespace douxuan::report
