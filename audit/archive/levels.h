// SPDX-License-Identifier: Apache-2.0
// The same numbers at every level, as the archive states them, to be compared with each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/archive/connection.h"

namespace douxuan::archive {

/// A number of a place; whose code and breakdown it is, the archive does not understand.
struct LevelFigure {
    /// First digits of committees' codes; of a place to vote the code, a slash and its name.
    std::string place;
    std::string kind;  ///< word of law::CommitteeKind; empty where the list does not tell
    std::string code;
    std::string breakdown;
    std::int64_t value = 0;
};

/// What is compared: the counted elections of one term.
struct LevelsOf {
    std::int64_t term = 0;
    std::string of;  ///< beginning of the committees' codes
};

/// The terms of which an election counts, in order.
std::vector<std::int64_t> counted_terms(Connection& store);
/// The districts that have a counted election, by the codes of the committees.
std::vector<std::string> counted_districts(Connection& store, const LevelsOf& asked);

/// Every number of every committee.
std::vector<LevelFigure> of_committees(Connection& store, const LevelsOf& asked);
/// The papers of every place to vote, under the codes of papers.
std::vector<LevelFigure> of_stations(Connection& store, const LevelsOf& asked);
/// The sums that the list of committees gives for streets and for districts, not broken down: a
/// committee listed under another place than its code says makes them differ.
std::vector<LevelFigure> of_streets(Connection& store, const LevelsOf& asked);
std::vector<LevelFigure> of_districts(Connection& store, const LevelsOf& asked);
/// The sums over all counted elections, whether or not their committees are on the list.
std::vector<LevelFigure> of_all(Connection& store, const LevelsOf& asked);
/// What stands beside the result of each election: people entitled and voting.
std::vector<LevelFigure> of_results(Connection& store, const LevelsOf& asked);

/// Counted elections without their places to vote: taken in by an earlier program.
std::int64_t elections_without_stations(Connection& store, const LevelsOf& asked);

}  // namespace douxuan::archive
