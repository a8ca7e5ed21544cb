// SPDX-License-Identifier: Apache-2.0
#include "engine/statistics/indicators.h"

#include <algorithm>
#include <set>

namespace douxuan::statistics {

namespace {

/// The sum of the addends, and the committees that gave all of them; nothing where one is known of
/// nobody.
std::optional<Total> sum_of(const std::vector<Addend>& addends, const Sums& sums,
                            const Selection& selection) {
    Total all;
    bool is_first = true;
    for (const Addend& each : addends) {
        const Total total = sums.of(selection, each.code, each.breakdown);
        if (total.committees == 0) {
            // A word that nobody has, of a key that is known: a method that no committee used.
            const std::string_view key = each.breakdown.substr(0, each.breakdown.find('='));
            if (key.empty() || sums.breakdowns(selection, each.code, key).empty()) {
                return std::nullopt;
            }
            continue;
        }
        all.value += each.factor * total.value;
        all.committees = is_first ? total.committees : std::max(all.committees, total.committees);
        is_first = false;
    }
    return all;
}

Selection asked(const Indicator& indicator, const Selection& selection) {
    return {.place = selection.place, .kind = indicator.kind ? indicator.kind : selection.kind};
}

void add_condition(std::string& text, std::string_view condition) {
    text += text.empty() ? "" : " OR ";
    text += condition;
}

/// The condition on code and breakdown of the addends that come from that source.
std::string condition_of(const Reading& reading, Source source) {
    std::string text;
    for (const std::vector<Addend>* addends : {&reading.numerator, &reading.denominator}) {
        for (const Addend& each : *addends) {
            if (meaning_of(each.code).source == source) {
                add_condition(text, "(code = '" + std::string(base::word(each.code)) +
                                        "' AND breakdown = '" + std::string(each.breakdown) + "')");
            }
        }
    }
    return text;
}

/// The rows of one source. The alias c is always the list of committees.
std::string rows_of(Source source) {
    switch (source) {
        case Source::Log:
            return "SELECT c.committee, c.name, f.code, f.breakdown, f.value, e.size, e.root, "
                   "e.source FROM figure f JOIN election e ON e.committee = f.committee AND "
                   "e.term = f.term AND e.standing = 'counted' JOIN committee c ON c.committee = "
                   "f.committee";
        case Source::List:
            return "SELECT c.committee, c.name, c.kind, c.founded, c.ended, d.due FROM committee c "
                   "LEFT JOIN due d ON d.committee = c.committee AND d.term = {term}";
        case Source::Registry:
            return "SELECT r.place, r.kind, r.code, r.breakdown, r.value, r.source, r.words FROM "
                   "registry r";
    }
    return {};
}

}  // namespace

std::vector<Source> sources_of(const Reading& reading) {
    std::set<Source> found;
    for (const std::vector<Addend>* addends : {&reading.numerator, &reading.denominator}) {
        for (const Addend& each : *addends) {
            found.insert(meaning_of(each.code).source);
        }
    }
    return {found.begin(), found.end()};
}

std::optional<Reading> part_of(const Reading& reading, std::string_view part) {
    const std::string_view key = part.substr(0, part.find('=') + 1);
    Reading made = reading;
    made.numerator.clear();
    bool below = true;
    for (Addend each : reading.numerator) {
        below = below && each.breakdown.empty();
        if (each.breakdown == part || (each.breakdown.empty() && may_break_down(each.code, part))) {
            each.breakdown = part;
            made.numerator.push_back(each);
        } else if (!each.breakdown.starts_with(key)) {
            return std::nullopt;
        }
    }
    if (made.numerator.empty()) {
        return std::nullopt;
    }
    for (const Addend& each : reading.denominator) {
        below = below && each.breakdown.empty() && may_break_down(each.code, part);
    }
    for (Addend& each : made.denominator) {
        each.breakdown = below ? part : each.breakdown;
    }
    return made;
}

const Indicator* find_indicator(std::string_view id) {
    const auto found = std::ranges::find(indicators(), id, &Indicator::id);
    return found == indicators().end() ? nullptr : &*found;
}

std::optional<Value> evaluate(const Indicator& indicator, const Reading& reading, const Sums& sums,
                              const Selection& selection) {
    return evaluate(reading, sums, asked(indicator, selection));
}

std::optional<Value> evaluate(const Reading& reading, const Sums& sums,
                              const Selection& selection) {
    const auto numerator = sum_of(reading.numerator, sums, selection);
    if (!numerator) {
        return std::nullopt;
    }
    Value value{.numerator = numerator->value, .committees = numerator->committees};
    if (reading.denominator.empty()) {
        return value;
    }
    const auto denominator = sum_of(reading.denominator, sums, selection);
    if (!denominator || denominator->value == 0) {
        return std::nullopt;
    }
    value.denominator = denominator->value;
    value.of = denominator->committees;
    return value;
}

std::optional<Rounded> evaluate_change(const Indicator& indicator, const Reading& reading,
                                       const Sums& now, const Sums& before,
                                       const Selection& selection) {
    const auto this_term = evaluate(indicator, reading, now, selection);
    const auto last_term = evaluate(indicator, reading, before, selection);
    return this_term && last_term ? change(*this_term, *last_term, reading.unit) : std::nullopt;
}

std::string query_of(const Indicator& indicator, const Reading& reading, const Selection& selection,
                     std::int64_t term, const std::optional<Period>& period) {
    const Selection of = asked(indicator, selection);
    const Source source = sources_of(reading).front();
    const bool is_registry = source == Source::Registry;
    const std::string alias = is_registry ? "r." : "c.";
    std::string text = rows_of(source);
    if (const auto at = text.find("{term}"); at != std::string::npos) {
        text.replace(at, 6, std::to_string(term));
    }
    std::vector<std::string> conditions;
    if (source != Source::List) {
        conditions.push_back('(' + condition_of(reading, source) + ')');
        conditions.push_back((is_registry ? "r.term = " : "f.term = ") + std::to_string(term));
    }
    if (!of.place.empty()) {
        conditions.push_back(alias + (is_registry ? "place" : "committee") + " LIKE '" + of.place +
                             "%'");
    }
    if (of.kind) {
        conditions.push_back(alias + "kind = '" + std::string(base::word(*of.kind)) + '\'');
    }
    if (period && reading.numerator.front().code == Code::Founded) {
        conditions.push_back("c.founded >= '" + period->from + "' AND c.founded <= '" + period->to +
                             '\'');
    }
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        text += (i == 0 ? " WHERE " : " AND ") + conditions[i];
    }
    return text + " ORDER BY 1";
}

}  // namespace douxuan::statistics
