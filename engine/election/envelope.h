// SPDX-License-Identifier: Apache-2.0
// The place of a fact in the record: number, time, stage and role.
#pragma once

#include "engine/election/event.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"

namespace douxuan::election {

/// Errors, in this order: LogNotOpened, LogOpenedTwice, SequenceBroken, TimeBackwards (unless the
/// fact is clock.changed and says what the clock showed), TimeNotWholeMinute (while the poll is
/// open: the time of a fact must not point at a voter), OtherKindOnly, OutOfPhase,
/// RoleNotCompetent, StationUnknown (`site` is neither "centre" nor a fixed station).
law::Judgement judge_envelope(const State& state, const Event& event);

}  // namespace douxuan::election
