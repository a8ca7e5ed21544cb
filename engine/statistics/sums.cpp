// SPDX-License-Identifier: Apache-2.0
#include "engine/statistics/sums.h"

#include <array>

#include "engine/base/ensure.h"

namespace douxuan::statistics {

namespace {

/// How kinds stand in a key: each for itself, then what was given of no kind.
constexpr std::uint8_t of_no_kind = 2;

std::uint8_t kind_number(std::optional<law::CommitteeKind> kind) {
    return kind ? static_cast<std::uint8_t>(*kind) : of_no_kind;
}

constexpr std::array levels{Level::City, Level::District, Level::Street, Level::Committee};

}  // namespace

void Sums::add(std::string_view committee, law::CommitteeKind kind, Code code,
               std::string_view breakdown, std::int64_t value) {
    base::ensure(committee.size() == static_cast<std::size_t>(Level::Committee));
    add_of_place(committee, kind, code, breakdown, value);
}

void Sums::add_of_place(std::string_view place, std::optional<law::CommitteeKind> kind, Code code,
                        std::string_view breakdown, std::int64_t value,
                        const std::optional<std::string>& stated) {
    add_from(stated ? stated->size() + 1 : 0, place,
             {.code = code, .kind = kind_number(kind), .breakdown = std::string(breakdown)},
             {.value = value, .committees = 1});
}

void Sums::add_total(std::string_view place, std::optional<law::CommitteeKind> kind, Code code,
                     std::string_view breakdown, const Total& sum) {
    add_from(0, place,
             {.code = code, .kind = kind_number(kind), .breakdown = std::string(breakdown)}, sum);
}

void Sums::add_from(std::size_t digits_least, std::string_view place, const Key& key,
                    const Total& sum) {
    for (const Level level : levels) {
        const auto digits = static_cast<std::size_t>(level);
        if (digits > place.size()) {
            break;
        }
        if (digits < digits_least) {
            continue;
        }
        const std::string_view name = place.substr(0, digits);
        auto at = places_.find(name);
        if (at == places_.end()) {
            at = places_.emplace(name, std::map<Key, Total>{}).first;
        }
        Total& total = at->second[key];
        total.value += sum.value;
        total.committees += sum.committees;
    }
}

Total Sums::of(const Selection& selection, Code code, std::string_view breakdown) const {
    const auto place = places_.find(selection.place);
    if (place == places_.end()) {
        return {};
    }
    Total all;
    for (std::uint8_t kind = 0; kind <= of_no_kind; ++kind) {
        if (selection.kind && kind != kind_number(selection.kind)) {
            continue;
        }
        const auto found =
            place->second.find({.code = code, .kind = kind, .breakdown = std::string(breakdown)});
        if (found != place->second.end()) {
            all.value += found->second.value;
            all.committees += found->second.committees;
        }
    }
    return all;
}

std::vector<std::string> Sums::places(std::string_view within, Level level) const {
    std::vector<std::string> found;
    for (auto at = places_.lower_bound(within);
         at != places_.end() && std::string_view(at->first).starts_with(within); ++at) {
        if (at->first.size() == static_cast<std::size_t>(level)) {
            found.push_back(at->first);
        }
    }
    return found;
}

std::vector<std::string> Sums::breakdowns(const Selection& selection, Code code,
                                          std::string_view key) const {
    const auto place = places_.find(selection.place);
    if (place == places_.end()) {
        return {};
    }
    const std::string start = std::string(key) + '=';
    std::map<std::string, bool> found;
    for (std::uint8_t kind = 0; kind <= of_no_kind; ++kind) {
        if (selection.kind && kind != kind_number(selection.kind)) {
            continue;
        }
        for (auto at = place->second.lower_bound({.code = code, .kind = kind, .breakdown = start});
             at != place->second.end() && at->first.code == code && at->first.kind == kind &&
             at->first.breakdown.starts_with(start);
             ++at) {
            if (!at->first.breakdown.contains(';')) {
                found[at->first.breakdown] = true;
            }
        }
    }
    std::vector<std::string> names;
    for (const auto& [name, is_there] : found) {
        names.push_back(name);
    }
    return names;
}

}  // namespace douxuan::statistics
