// SPDX-License-Identifier: Apache-2.0
// The dictionary of indicators: what a report asks of many committees, by which numerator and
// denominator, in which reading, and where the numbers come from.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/statistics/codes.h"
#include "engine/statistics/sums.h"

namespace douxuan::statistics {

/// One addend of a numerator or denominator.
struct Addend {
    Code code{};
    std::string_view breakdown = {};
    std::int64_t factor = 1;  ///< 1, or -1 for what is taken away
};

/// How the value is printed.
enum class Unit : std::uint8_t {
    Committees,
    Persons,
    Groups,
    Units,
    Outlets,
    Countries,
    SquareMetres,
    Yuan,
    Percent,        ///< numerator / denominator x 100, one decimal, half up
    PerCommittee,   ///< numerator / denominator, two decimals, half up
    PercentPoints,  ///< this term's share less the last term's, one decimal
    PercentChange,  ///< this term's share against the last term's, one decimal
};

/// One way to compute it. An indicator with several prints each under its name.
struct Reading {
    std::string_view id;  ///< "" of the only one; else "points", "relative", "A", "B", "C" …
    Words name;           ///< empty of the only one
    Unit unit{};
    std::vector<Addend> numerator;
    std::vector<Addend> denominator;  ///< empty: a count
};

/// An entry of the dictionary.
struct Indicator {
    std::string_view id;  ///< "I01" to "I31"
    Words name;
    std::optional<law::CommitteeKind> kind;   ///< absent: both kinds, each for itself
    std::vector<Reading> readings;            ///< the default first
    std::vector<std::string_view> keys = {};  ///< breakdowns beside place and kind, e.g. "method"
};

/// Where the numbers of the reading come from, each source once, in order.
std::vector<Source> sources_of(const Reading& reading);

/// The reading for a part of its people or committees, `KEY=WORD`: of its numerator what is broken
/// down so, of its denominator the same part, or the whole where there is no such part or the
/// numerator is a sum of parts itself. Nothing where the numerator is not broken down by the key,
/// or does not count that word. The reading views `part`.
std::optional<Reading> part_of(const Reading& reading, std::string_view part);

/// I01 to I31, in order. Made once.
const std::vector<Indicator>& indicators();
/// The indicator of that id, or null.
const Indicator* find_indicator(std::string_view id);

/// An exact value. `denominator` is 0 of a count.
struct Value {
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::int64_t committees = 0;  ///< that gave the numerator
    std::int64_t of = 0;  ///< committees that gave the denominator: more of them means that the
                          ///< numerator is not known of all; 0 of a count

    friend bool operator==(const Value&, const Value&) = default;
};

/// A number with so many decimals as a whole number of its last place: 29.4 % is {294, 1}.
struct Rounded {
    std::int64_t scaled = 0;
    int decimals = 0;

    /// `29.4`, `-0.3`, `2755`.
    std::string text() const;
    friend bool operator==(const Rounded&, const Rounded&) = default;
};

/// The value of the reading in the selection; nothing where an addend is known of nobody, or the
/// denominator is 0. An indicator of one kind asks for that kind whatever the selection says.
/// A share over readings of two terms (PercentPoints, PercentChange) is `change` of two of these.
std::optional<Value> evaluate(const Indicator& indicator, const Reading& reading, const Sums& sums,
                              const Selection& selection);

/// The same of a reading alone.
std::optional<Value> evaluate(const Reading& reading, const Sums& sums, const Selection& selection);

/// A reading over two terms, with the same selection in both: see `change`. Nothing where one of
/// the two shares is not known.
std::optional<Rounded> evaluate_change(const Indicator& indicator, const Reading& reading,
                                       const Sums& now, const Sums& before,
                                       const Selection& selection);

/// Days from one to another, both included, as YYYY-MM-DD.
struct Period {
    std::string from;
    std::string to;

    friend bool operator==(const Period&, const Period&) = default;
};

/// The text for `bureau query` that lists the rows behind the reading: from logs with size and root
/// of each, from the list, or from the registry sheet with its source. The numbers of a breakdown
/// key's other words are reached by `breakdown` alone. What was founded is asked for in `period`.
std::string query_of(const Indicator& indicator, const Reading& reading, const Selection& selection,
                     std::int64_t term, const std::optional<Period>& period = {});

/// The value as the reading's unit prints it, rounded half up once, at the end. Exact: whole
/// numbers of any size. A count is itself.
Rounded round_half_up(const Value& value, Unit unit);

/// Share `now` less share `before` in percentage points (PercentPoints), or that difference in
/// percent of `before` (PercentChange), of the unrounded shares; half away from zero for what is
/// negative. Both have a denominator. Nothing for PercentChange where `before` is 0.
std::optional<Rounded> change(const Value& now, const Value& before, Unit unit);

}  // namespace douxuan::statistics

namespace douxuan::base {

template <>
inline constexpr auto words_of<statistics::Unit> = words<statistics::Unit>({
    {statistics::Unit::Committees, "committees"},
    {statistics::Unit::Persons, "persons"},
    {statistics::Unit::Groups, "groups"},
    {statistics::Unit::Units, "units"},
    {statistics::Unit::Outlets, "outlets"},
    {statistics::Unit::Countries, "countries"},
    {statistics::Unit::SquareMetres, "square_metres"},
    {statistics::Unit::Yuan, "yuan"},
    {statistics::Unit::Percent, "percent"},
    {statistics::Unit::PerCommittee, "per_committee"},
    {statistics::Unit::PercentPoints, "percent_points"},
    {statistics::Unit::PercentChange, "percent_change"},
});

}  // namespace douxuan::base
