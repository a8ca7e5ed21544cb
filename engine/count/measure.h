// SPDX-License-Identifier: Apache-2.0
// What each kind of round asks of the votes. Inside this room only.
#pragma once

#include "engine/base/threshold.h"
#include "engine/count/explain.h"
#include "engine/count/rounds.h"
#include "engine/law/choices/count.h"
#include "engine/law/ruleset.h"
#include "engine/law/source.h"

namespace douxuan::count {

/// The share of a base that elects, and how the derivation speaks of it.
struct Measure {
    const base::Threshold* share;
    const law::Citation* share_cite;
    law::MajorityBase base;
    const law::Citation* base_cite;
    StepCode base_step;
    StepCode reached;
    StepCode missed;
};

/// Of any kind but a tie vote, where the most votes win. `rules` must outlive it.
/// Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 19.
Measure measure_of(RoundKind kind, const law::Ruleset& rules);

/// The article by which this round needs no turnout; null if it does.
const law::Citation* free_of_turnout(const RoundTerms& round, const law::FurtherRules& rules);

}  // namespace douxuan::count
