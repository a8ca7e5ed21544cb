// SPDX-License-Identifier: Apache-2.0
// Nominations for a higher office that count for a lower one (下加).
#pragma once

#include "engine/law/ruleset.h"
#include "engine/nomination/events.h"
#include "engine/nomination/state.h"

namespace douxuan::nomination {

/// The nominations as they rank: where the ruleset adds those for a higher office, each name has,
/// in every lower office of the fact, the votes for the offices above it too, and who was not named
/// there is. Only those of the registered voters, and not in a supplementary nomination, where the
/// offices that are not short take no new names. Unchanged else. Linear in the names, but for their
/// order. Law: 河南省实施村民委员会组织法办法(2011) art. 25; 河北省村民委员会选举办法(2020)
/// art. 18.
NominationCounted carried_down(const State& state, NominationCounted counted,
                               const law::NominationRules& rules);

}  // namespace douxuan::nomination
