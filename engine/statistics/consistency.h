// SPDX-License-Identifier: Apache-2.0
// Whether numbers that were stated at several levels agree: a place with the places in it, a whole
// with its parts. What does not is named row by row.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/law/choices/committee.h"
#include "engine/statistics/codes.h"

namespace douxuan::statistics {

/// A number of a place, by whomever: a log, a registry sheet, a printed table.
struct PlacedFigure {
    /// 0, 6, 9 or 12 digits; of a place to vote the code of its committee, a slash and its name.
    std::string place;
    std::optional<law::CommitteeKind> kind;
    Code code{};
    std::string breakdown;
    std::int64_t value = 0;

    friend bool operator==(const PlacedFigure&, const PlacedFigure&) = default;
};

/// A stated number that is not the sum of the numbers below it.
struct Disagreement {
    PlacedFigure stated;
    std::int64_t sum = 0;
    std::vector<PlacedFigure> parts;  ///< the rows that were added up

    friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

/// Every number that has numbers of the next level with rows below its place (committee of
/// stations, street of committees, district of streets, city of districts; a level that nobody
/// stated is passed over) against their sum, of the same kind, code and breakdown. O(n log n). In
/// order of place, code and breakdown.
std::vector<Disagreement> disagreements_of_levels(std::span<const PlacedFigure> rows);

/// Every number with parts against their sum: the words of one key, where the key divides everybody
/// (sex, age, class, channel, ruling, answer), or too much where it does not (what was declared).
/// O(n log n), in the same order.
std::vector<Disagreement> disagreements_of_parts(std::span<const PlacedFigure> rows);

}  // namespace douxuan::statistics
