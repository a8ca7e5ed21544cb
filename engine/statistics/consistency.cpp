// SPDX-License-Identifier: Apache-2.0
#include "engine/statistics/consistency.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>

namespace douxuan::statistics {

namespace {

/// What is compared with each other, but for the place or the breakdown.
using Name = std::tuple<std::optional<law::CommitteeKind>, Code, std::string>;
using Rows = std::vector<const PlacedFigure*>;

Disagreement compared(const PlacedFigure& stated, const Rows& parts) {
    Disagreement found{.stated = stated, .sum = 0, .parts = {}};
    for (const PlacedFigure* each : parts) {
        found.sum += each->value;
        found.parts.push_back(*each);
    }
    return found;
}

void sort(std::vector<Disagreement>& found) {
    std::ranges::sort(found, {}, [](const Disagreement& each) {
        return std::tuple(each.stated.place, each.stated.code, each.stated.breakdown,
                          each.stated.kind);
    });
}

/// Of the names of places to vote, which have a code of 12 digits before them.
constexpr std::size_t station_level = 13;
constexpr std::array<std::size_t, 4> prefix_lengths{6, 9, 12, station_level};

std::size_t level_of(const std::string& place) {
    return std::min(place.size(), station_level);
}

/// The rows of the nearest level below `place` that has any; `all` is in order of place.
Rows rows_below(const std::map<std::string, const PlacedFigure*>& all, const std::string& place) {
    for (const std::size_t level : prefix_lengths) {
        Rows below;
        if (level > level_of(place)) {
            for (auto at = all.lower_bound(place); at != all.end() && at->first.starts_with(place);
                 ++at) {
                if (level_of(at->first) == level) {
                    below.push_back(at->second);
                }
            }
        }
        if (!below.empty()) {
            return below;
        }
    }
    return {};
}

/// Keys whose words leave nobody out.
constexpr std::array<std::string_view, 6> dividing{"age",   "answer", "channel",
                                                   "class", "ruling", "sex"};

}  // namespace

std::vector<Disagreement> disagreements_of_levels(std::span<const PlacedFigure> rows) {
    std::map<Name, std::map<std::string, const PlacedFigure*>> by_name;
    for (const PlacedFigure& each : rows) {
        by_name[{each.kind, each.code, each.breakdown}][each.place] = &each;
    }
    std::vector<Disagreement> found;
    for (const auto& [name, places] : by_name) {
        for (const auto& [place, stated] : places) {
            const Rows below = rows_below(places, place);
            if (below.empty()) {
                continue;
            }
            Disagreement each = compared(*stated, below);
            if (each.sum != stated->value) {
                found.push_back(std::move(each));
            }
        }
    }
    sort(found);
    return found;
}

std::vector<Disagreement> disagreements_of_parts(std::span<const PlacedFigure> rows) {
    using Whole = std::tuple<std::string, std::optional<law::CommitteeKind>, Code>;
    std::map<Whole, const PlacedFigure*> wholes;
    std::map<std::pair<Whole, std::string>, Rows> parts;
    for (const PlacedFigure& each : rows) {
        const Whole whole{each.place, each.kind, each.code};
        if (each.breakdown.empty()) {
            wholes[whole] = &each;
        } else if (!each.breakdown.contains(';')) {
            parts[{whole, each.breakdown.substr(0, each.breakdown.find('='))}].push_back(&each);
        }
    }
    std::vector<Disagreement> found;
    for (const auto& [name, below] : parts) {
        const auto& [whole, key] = name;
        const auto stated = wholes.find(whole);
        if (stated == wholes.end()) {
            continue;
        }
        Disagreement each = compared(*stated->second, below);
        const bool divides = std::ranges::find(dividing, key) != dividing.end();
        if (each.sum > each.stated.value || (divides && each.sum != each.stated.value)) {
            found.push_back(std::move(each));
        }
    }
    sort(found);
    return found;
}

}  // namespace douxuan::statistics
