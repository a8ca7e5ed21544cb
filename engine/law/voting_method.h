// SPDX-License-Identifier: Apache-2.0
// What the method of a residents' committee changes in the law of its election.
#pragma once

#include "engine/base/threshold.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::law {

/// The share of those entitled by the plan's method who must vote. Villages have one method.
/// Law: 居委会组织法(2025) art. 19; 村委会组织法(2025) art. 18
const Cited<base::Threshold>& turnout(const Ruleset& rules, const Plan& plan);

/// The rule by which this plan's poll knows no proxies; null if a proxy may vote.
/// Law: 居委会组织法(2025) art. 19
const Cited<std::vector<VotingMethod>>* bars_proxies(const Ruleset& rules, const Plan& plan);

/// The rule by which this plan's poll knows no mobile boxes; null if they may be used.
const Cited<bool>* bars_mobile_boxes(const Ruleset& rules);

}  // namespace douxuan::law
