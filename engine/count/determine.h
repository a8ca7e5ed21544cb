// SPDX-License-Identifier: Apache-2.0
// From votes to winners, in every round.
#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/result.h"
#include "engine/count/rounds.h"
#include "engine/count/seating.h"
#include "engine/count/state.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::count {

/// A mobile box with more papers, of this or another style, than its posted list allows: all of
/// them are void unread.
struct VoidBox {
    base::StationId station;
    base::Papers issued;
    base::Papers most;  ///< as many as the people on the list may put in
    base::Papers returned;
};

/// Papers of one style, all stations together.
struct StyleBooks {
    base::StyleId style;
    base::Papers issued;         ///< handed out and not taken back
    base::Papers returned;       ///< found in the boxes opened, without forged ones taken out
    base::Papers excluded = {};  ///< forged ones taken out
    std::vector<VoidBox> void_boxes = {};

    /// Returned in void boxes.
    base::Papers unread() const;
};

/// What the count takes from the roll, the poll and the rounds before.
struct Books {
    base::Voters registered;     ///< on the final roll
    base::Voters people_voting;  ///< for whom papers were drawn
    std::vector<StyleBooks> styles;
    std::vector<base::StationId> sealed;  ///< boxes neither opened nor put together with another
    std::set<base::PersonId> women;       ///< named women
    /// Pairs of relatives who may not sit in one committee, in order, each pair once.
    std::vector<std::pair<base::PersonId, base::PersonId>> kin;
    RoundTerms round;  ///< as made: the first
    /// Whose eligibility was examined before this vote. Absent: of all who are on the papers.
    std::optional<std::set<base::PersonId>> examined = {};
};

/// The result that follows from the papers sealed so far. A write-in without a decision is
/// nobody; `admit` of the announcement refuses while there is one. `plan`: the offices and seats
/// of this round.
///
/// The vote on a paper is void, and none of its offices is determined, when more papers of that
/// style are returned than the ruleset's reference, or too few to meet its turnout; papers of a
/// void box are void, and stand in neither side of the first comparison. Each other
/// office in the order of the plan: who has the votes that the round asks for and holds no such
/// office is qualified; the most votes win; equal votes at the last seat are a tie; seats that
/// nobody qualifies for stay open. A first and a fresh election ask for the majority of their
/// base, a further election for its floor of the papers returned, a tie vote for nothing.
/// Law: 村委会组织法(2025) art. 18.
Result determine(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                 const Books& books);

/// The relatives who would give way in that result, each with the one who stays: of such two one
/// may still declare to leave. Who declared is not among them. Empty where the ruleset does not say
/// who gives way. Law: 四川省村民委员会选举条例(2025) art. 35
std::vector<Yielding> yielding_now(const State& state, const law::Ruleset& rules,
                                   const law::Plan& plan, const Books& books);

/// Those of them who have equal votes for one office, where a meeting decides who stays: it has not
/// decided yet, and until then nobody knows the result. Empty where they are voted on again.
/// Law: 海南省村民委员会选举办法(2025) art. 33
std::vector<Yielding> undecided_now(const State& state, const law::Ruleset& rules,
                                    const law::Plan& plan, const Books& books);

}  // namespace douxuan::count
