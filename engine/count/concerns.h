// SPDX-License-Identifier: Apache-2.0
// What stands, though the law asks for more than it says how to get, or a person has to look.
// Nobody's election is touched. Inside this room only.
#pragma once

#include "engine/count/determine.h"
#include "engine/count/result.h"
#include "engine/count/rounds.h"
#include "engine/count/state.h"
#include "engine/count/steps.h"
#include "engine/law/ruleset.h"

namespace douxuan::count {

/// Writes down every concern about a valid round with this result, after which the committee
/// stands as in `after`. Law: 村委会组织法(2025) art. 8.
void name_concerns(const State& state, const law::Ruleset& rules, const Books& books,
                   const Result& result, const Standing& after, Steps& steps);

}  // namespace douxuan::count
