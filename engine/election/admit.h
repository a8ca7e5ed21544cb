// SPDX-License-Identifier: Apache-2.0
// The two functions of which an election is made. Live work is admit, store durably, apply;
// a replay is admit, apply. Both are the same code.
#pragma once

#include "engine/election/event.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"
#include "engine/roll/record.h"

namespace douxuan::election {

/// Whether `event` may be the next fact: nothing, or why not. Tests, in this order: the place in
/// the record (seq, time), the stage and the role, the decision of the election committee, the
/// facts of other rooms, then the room's own rules.
/// `records`: the annex; null in a public replay, where what needs a person's record is not
/// judged.
law::Judgement admit(const State& state, const Event& event, const roll::Records* records);

/// Records an admitted event. Judges nothing, never fails.
void apply(State& state, const Event& event);

}  // namespace douxuan::election
