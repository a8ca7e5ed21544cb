// SPDX-License-Identifier: Apache-2.0
// Who a fact speaks of, as the roll knows them: what every judgement of `between.h` asks first.
#pragma once

#include "engine/election/state.h"
#include "engine/law/refusal.h"

namespace douxuan::election {

/// The person was named (`roll name`). Errors: PersonUnknown.
law::Judgement judge_named(const State& state, const base::PersonId& person);

/// Logarithmic. Errors: VoterNotOnRoll.
law::Judgement judge_on_roll(const State& state, base::Handle voter);
law::Judgement judge_on_roll(const State& state, const base::PersonId& person);

/// On the roll, and one of those who elect. Law: 居委会组织法(2025) art. 19.
/// Errors: VoterNotOnRoll, NotEntitled.
law::Judgement judge_entitled(const State& state, base::Handle voter);

}  // namespace douxuan::election
