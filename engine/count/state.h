// SPDX-License-Identifier: Apache-2.0
// What is known of the count: the papers as printed, the marks found so far by box, the decisions
// on written names. Changed by `apply` and `print_ballots` only.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/events.h"
#include "engine/count/patterns.h"

namespace douxuan::count {

/// The part of a paper that belongs to one office.
struct BallotPart {
    base::OfficeId office;
    base::Seats seats;
    std::vector<base::PersonId> candidates;  ///< in the order of the paper

    friend bool operator==(const BallotPart&, const BallotPart&) = default;
};

/// One printed paper.
struct Ballot {
    base::StyleId style;
    std::vector<BallotPart> parts;  ///< highest office first

    friend bool operator==(const Ballot&, const Ballot&) = default;
};

/// What the election committee decided on a written name.
struct Adjudication {
    std::string spelling;
    std::optional<base::PersonId> person;  ///< absent: nobody
};

struct State {
    std::vector<Ballot> ballots;
    /// The papers out of each box, one entry for each of `ballots`.
    std::map<base::StationId, std::vector<Patterns>> boxes;
    std::set<base::BatchId> batches;
    std::map<std::pair<base::StationId, base::StyleId>, base::Papers> counted;
    /// Every write-in of a sealed paper, with the decision once there is one; by id.
    std::map<std::string, std::optional<Adjudication>, std::less<>> write_ins;
    /// The ways of marking a sealed paper with a mark that cannot be made out, by style, each with
    /// what it means once the election committee decided that.
    std::map<base::StyleId, std::map<std::string, std::optional<std::string>, std::less<>>>
        illegible;
    /// Who leaves to whom, by their own declaration, in the order of their facts.
    std::vector<std::pair<base::PersonId, base::PersonId>> declared;
    /// The same, by the decision of a meeting.
    std::vector<std::pair<base::PersonId, base::PersonId>> decided;
    std::optional<Result> announced;

    static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
    /// Position in `ballots`, or `unknown`.
    std::size_t ballot(const base::StyleId& style) const;
    /// Papers of that style in sealed batches out of that station's box.
    base::Papers counted_of(const base::StationId& station, const base::StyleId& style) const;
    /// Papers of the ballot at that position in all sealed batches.
    base::Papers counted_in_all(std::size_t ballot) const;
    /// Everybody on the papers, in order of id.
    std::vector<base::PersonId> printed() const;
    /// Whether the person stands on any of the papers.
    bool is_printed(const base::PersonId& person) const;
    /// A write-in without a decision, the first by id; or null.
    const std::string* undecided() const;
    /// Marks that nobody can make out and of which nothing is decided, the first; or null.
    const std::string* undecided_marks() const;
};

/// Fixes the papers as printed, when the candidates are published. The offices of each are in
/// the order of the plan. Forgets whatever was counted: nothing can be, before.
void print_ballots(State& state, std::vector<Ballot> ballots);

}  // namespace douxuan::count
