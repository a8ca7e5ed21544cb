// SPDX-License-Identifier: Apache-2.0
#include "cli/report/svg.h"

#include <algorithm>
#include <vector>

#include "cli/messages/width.h"
#include "cli/report/escape.h"
#include "cli/report/shown.h"

namespace douxuan::report {
namespace {

using cli::Language;

/// A length in tenths of a unit.
using Tenths = std::int64_t;

constexpr Tenths page_width = 7200;
constexpr Tenths row_height = 280;
constexpr Tenths bar_height = 180;
constexpr Tenths gap = 80;
constexpr Tenths column = 75;  ///< half the width of a Chinese character

std::string at(Tenths tenths) {
    return tenths % 10 == 0 ? std::to_string(tenths / 10) : decimal_text(tenths, 1);
}

Tenths width_of(const std::string& text) {
    return static_cast<Tenths>(cli::display_width(text)) * column;
}

/// `part` of `whole` units of a length, rounded half up.
Tenths scaled(std::int64_t per_mille, Tenths length) {
    return (per_mille * length + 500) / 1000;
}

struct Box {
    Tenths x = 0;
    Tenths y = 0;
    Tenths width = 0;
    Tenths height = 0;
};

std::string rectangle(const Box& box, const std::string& look, const std::string& title) {
    return "<rect class=\"" + look + "\" x=\"" + at(box.x) + "\" y=\"" + at(box.y) + "\" width=\"" +
           at(box.width) + "\" height=\"" + at(box.height) + "\"><title>" + escaped(title) +
           "</title></rect>";
}

struct Point {
    Tenths x = 0;
    Tenths y = 0;
};

std::string label(const Point& place, const std::string& look, const std::string& text) {
    return "<text class=\"" + look + "\" x=\"" + at(place.x) + "\" y=\"" + at(place.y) + "\">" +
           escaped(text) + "</text>";
}

std::string line(const Point& from, const Point& to) {
    return "<line class=\"axis\" x1=\"" + at(from.x) + "\" y1=\"" + at(from.y) + "\" x2=\"" +
           at(to.x) + "\" y2=\"" + at(to.y) + "\"/>";
}

std::string framed(const Chart& chart, Language language, Tenths height, const std::string& body) {
    return "<svg role=\"img\" aria-label=\"" + escaped(chart.title.in(language)) +
           "\" viewBox=\"0 0 " + at(page_width) + " " + at(height) +
           "\" xmlns=\"http://www.w3.org/2000/svg\">" + body + "</svg>";
}

/// Room for the names of the categories, on the left.
Tenths names_width(const Chart& chart, Language language) {
    Tenths widest = 0;
    for (const Words& each : chart.categories) {
        widest = std::max(widest, width_of(each.in(language)));
    }
    return std::min<Tenths>(widest + gap, 2400);
}

/// Parts of a thousand of the longest bar; nothing for an absence.
std::optional<std::int64_t> length_of(const Cell& cell, std::int64_t longest) {
    if (const auto* count = std::get_if<std::int64_t>(&cell)) {
        return longest == 0 ? 0 : per_mille_half_up({*count, longest});
    }
    if (const auto* share = std::get_if<Share>(&cell)) {
        return std::min<std::int64_t>(1000, per_mille_half_up(*share));
    }
    return std::nullopt;
}

std::int64_t longest_of(const Series& series) {
    std::int64_t longest = 0;
    for (const Cell& each : series.values) {
        const auto* count = std::get_if<std::int64_t>(&each);
        longest = std::max(longest, count == nullptr ? 0 : *count);
    }
    return longest;
}

std::string bars(const Chart& chart, Language language) {
    const Series& series = chart.series.front();
    const std::int64_t longest = longest_of(series);
    const Tenths left = names_width(chart, language);
    const Tenths room = page_width - left - 900;  // the number stands behind the bar
    std::string body;
    Tenths y = gap;
    for (std::size_t i = 0; i < chart.categories.size(); ++i, y += row_height) {
        const std::string& name = chart.categories[i].in(language);
        const std::string value = shown(series.values[i], language, Digits::Grouped);
        const Tenths width = scaled(length_of(series.values[i], longest).value_or(0), room);
        body += label({left - gap, y + 135}, "name", name);
        body += rectangle({left, y, width, bar_height}, "s0", name + " " + value);
        body += label({left + width + gap / 2, y + 135}, "value", value);
    }
    body += line({left, 0}, {left, y});
    return framed(chart, language, y, body);
}

std::string legend(const Chart& chart, Language language, Tenths& y) {
    std::string body;
    Tenths x = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const std::string& name = chart.series[i].name.in(language);
        const Tenths width = 200 + width_of(name) + 2 * gap;
        if (x > 0 && x + width > page_width) {
            x = 0;
            y += 220;
        }
        body += rectangle({x, y, 120, 120}, "s" + std::to_string(i % colours), name);
        body += label({x + 180, y + 110}, "key", name);
        x += width;
    }
    y += 260;
    return body;
}

/// One bar that is a whole; nothing where a part is not told.
std::optional<std::string> stack(const Chart& chart, Language language, std::size_t category,
                                 const Box& room) {
    std::vector<std::int64_t> parts;
    std::int64_t whole = 0;
    for (const Series& series : chart.series) {
        const auto* count = std::get_if<std::int64_t>(&series.values[category]);
        if (count == nullptr) {
            return std::nullopt;
        }
        parts.push_back(*count);
        whole += *count;
    }
    std::string body;
    std::int64_t done = 0;
    Tenths start = 0;
    for (std::size_t i = 0; i < parts.size() && whole > 0; ++i) {
        done += parts[i];
        const Tenths end = scaled(per_mille_half_up({done, whole}), room.width);
        if (parts[i] > 0) {
            const std::string share = shown(Share{parts[i], whole}, language, Digits::Grouped);
            const std::string number = std::to_string(i % colours);
            body += rectangle({room.x + start, room.y, end - start, room.height}, "s" + number,
                              chart.series[i].name.in(language) + " " +
                                  count_text(parts[i], Digits::Grouped) + " (" + share + ")");
            if (end - start > width_of(share) + gap) {
                body += label({room.x + (start + end) / 2, room.y + 135}, "part t" + number, share);
            }
        }
        start = end;
    }
    body += label({room.x + room.width + gap / 2, room.y + 135}, "value",
                  count_text(whole, Digits::Grouped));
    return body;
}

std::string stacked(const Chart& chart, Language language) {
    const Tenths left = names_width(chart, language);
    const Tenths room = page_width - left - 900;
    Tenths y = 0;
    std::string body = legend(chart, language, y);
    const Tenths top = y - gap;
    for (std::size_t i = 0; i < chart.categories.size(); ++i, y += row_height) {
        body += label({left - gap, y + 135}, "name", chart.categories[i].in(language));
        body +=
            stack(chart, language, i, {left, y, room, bar_height})
                .value_or(label({left + gap / 2, y + 135}, "value", std::string(suppressed_sign)));
    }
    body += line({left, top}, {left, y});
    return framed(chart, language, y, body);
}

std::string histogram(const Chart& chart, Language language) {
    constexpr Tenths height = 2000;
    constexpr Tenths base = height + 300;
    const Series& series = chart.series.front();
    const std::int64_t longest = longest_of(series);
    const auto classes = static_cast<Tenths>(chart.categories.size());
    const Tenths width = classes == 0 ? 0 : page_width / classes;
    std::string body;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const Tenths x = static_cast<Tenths>(i) * width;
        const std::string& name = chart.categories[i].in(language);
        const std::string value = shown(series.values[i], language, Digits::Grouped);
        const Tenths up = scaled(length_of(series.values[i], longest).value_or(0), height);
        body += rectangle({x + 10, base - up, width - 20, up}, "s0", name + ": " + value);
        body += label({x + width / 2, base - up - 50}, "over", value);
        body += label({x + width / 2, base + 170}, "under", name);
    }
    body += line({0, base}, {page_width, base});
    return framed(chart, language, base + 260, body);
}

}  // namespace

std::string svg(const Chart& chart, Language language) {
    switch (chart.kind) {
        case ChartKind::Bars:
            return bars(chart, language);
        case ChartKind::Stacked:
            return stacked(chart, language);
        case ChartKind::Histogram:
            return histogram(chart, language);
    }
    return {};
}

}  // namespace douxuan::report
