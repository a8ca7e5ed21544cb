// SPDX-License-Identifier: Apache-2.0
// Seats and surplus that a ruleset allows, by whoever may decide them: a probe changes the one
// number that it is about.
#pragma once

#include "engine/election/events.h"
#include "engine/law/ruleset.h"

namespace douxuan::test {

/// A chair, a woman in a column of her own where the rules have one, and members: `seats` in all,
/// each office with the least surplus, all offices together with the least there is of all.
election::MethodAdopted method_of(const law::Ruleset& rules, base::Seats seats);

}  // namespace douxuan::test
