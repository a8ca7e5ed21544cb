// SPDX-License-Identifier: Apache-2.0
// The whole numbers of one election, out of its last state.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/election/state.h"
#include "engine/poll/events.h"
#include "engine/roll/record.h"
#include "engine/statistics/codes.h"

namespace douxuan::statistics {

/// One number. What is not known has no figure; a figure of 0 says that there is none.
struct Figure {
    Code code{};
    std::string breakdown;  ///< see `is_breakdown`
    std::int64_t value = 0;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// The papers of one place to vote, all styles together.
struct PlaceFigures {
    std::string station;
    poll::StationKind kind{};
    std::int64_t issued = 0;
    std::int64_t spoiled = 0;
    /// Out of its box; what a merged box held is with the box into which it was emptied.
    std::int64_t returned = 0;
    std::int64_t void_papers = 0;  ///< void as a whole, of those returned
    std::int64_t blank = 0;        ///< without any mark, of those returned

    friend bool operator==(const PlaceFigures&, const PlaceFigures&) = default;
};

/// The places of the vote on the election itself (see `figures`), in order of station. They add up
/// to the papers of its figures. Empty without a result.
std::vector<PlaceFigures> places(const election::State& state);

/// All figures of the election, in order of code, each (code, breakdown) once. Turnout and papers
/// are those of the vote on the election itself: of the first round, or of the last fresh one.
/// Sex, age and migrants on the final roll are counted only where `records` holds everybody on it
/// (null: none was released). Empty without a result.
/// Linear in the voters with records, else in the people named.
std::vector<Figure> figures(const election::State& state, const roll::Records* records);

}  // namespace douxuan::statistics
