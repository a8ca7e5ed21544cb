// SPDX-License-Identifier: Apache-2.0
// Whether the vote on each paper stands: not more papers than the reference, and enough of them.
// Inside this room only.
#pragma once

#include <vector>

#include "engine/count/determine.h"
#include "engine/count/result.h"
#include "engine/count/steps.h"
#include "engine/count/tally.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::count {

/// One result for each of `tallies`, in their order. More papers than the reference is the graver
/// fault and is named if both are found.
/// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 28.
std::vector<StyleResult> test_styles(const std::vector<StyleTally>& tallies,
                                     const law::Ruleset& rules, const law::Plan& plan,
                                     const Books& books, Steps& steps);

/// Whether the vote on any of the papers ended so.
bool is_any(const std::vector<StyleResult>& styles, Outcome outcome);

/// Void when the vote on every paper is.
Outcome outcome_of_all(const std::vector<StyleResult>& styles);

}  // namespace douxuan::count
