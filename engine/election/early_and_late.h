// SPDX-License-Identifier: Apache-2.0
// How far an election day lies from the end of the term, and what an early or late one needs. See
// docs/decisions/0094.
#pragma once

#include "engine/election/events.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"

namespace douxuan::election {

/// Where it is stated when the term ends: not further from it than the ruleset allows, unless the
/// township called the meeting that chose the election committee and the ruleset says so; further
/// than is timely only with the consent and the approval that it asks for.
/// Errors: DayFarFromTermEnd, TownshipConvenes; ResolutionNotNeeded, those of the meeting's vote,
/// ShiftApprovedBelow, ShiftApprovedLater, ShiftConsentMissing, ShiftApprovalMissing.
/// Law: 四川省村民委员会选举条例(2025) art. 6; 海南省村民委员会选举办法(2025) art. 5
law::Judgement judge_shift(const State& state, const DayFixed& fixed, const law::Setting& setting);
/// The same; what was given for the day before counts for the new one.
law::Judgement judge_shift(const State& state, const DayMoved& moved, const law::Setting& setting);

}  // namespace douxuan::election
