// SPDX-License-Identifier: Apache-2.0
// From votes to winners: the first round.
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/result.h"
#include "engine/count/state.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::count {

/// Papers of one style, all stations together.
struct StyleBooks {
    base::StyleId style;
    base::Papers issued;    ///< handed out and not taken back
    base::Papers returned;  ///< found in the boxes opened
};

/// What the count takes from the roll and the poll.
struct Books {
    base::Voters registered;     ///< on the final roll
    base::Voters people_voting;  ///< for whom papers were drawn
    std::vector<StyleBooks> styles;
    std::vector<base::StationId> sealed;  ///< boxes neither opened nor put together with another
    std::set<base::PersonId> women;       ///< named women
    /// Pairs of relatives who may not sit in one committee, in order, each pair once.
    std::vector<std::pair<base::PersonId, base::PersonId>> kin;
};

/// The result that follows from the papers sealed so far. A write-in without a decision is
/// nobody; `admit` of the announcement refuses while there is one.
///
/// The vote on a paper is void, and none of its offices is determined, when more papers of that
/// style are returned than the ruleset's reference, or too few to meet its turnout. Each other
/// office in the order of the plan: who has the majority of its base and was not elected to a
/// higher office is qualified; the most votes win; equal votes at the last seat are a tie; seats
/// that nobody qualifies for stay open.
/// Law: 村委会组织法(2025) art. 18.
Result determine(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                 const Books& books);

/// The office for whose last seat the person is tied, or null. Of a person who is elected it is a
/// higher office: the tie vote decides which of the two they will hold. Into `result`.
const base::OfficeId* tied_for(const Result& result, const base::PersonId& person);

}  // namespace douxuan::count
