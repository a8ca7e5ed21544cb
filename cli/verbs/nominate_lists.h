// SPDX-License-Identifier: Apache-2.0
// The two lists that `nominate` posts, and how people are written for an office.
#pragma once

#include "cli/call.h"
#include "cli/exit_code.h"
#include "cli/stating.h"

namespace douxuan::cli {

/// Turns "chair:wang,li" among the values of `offices` into what a fact holds.
void spell_offices(Values& values);

/// `nominate nominees`: as the record has them, unless given; by strokes where the ruleset has it.
ExitCode post_nominees(const Call& call);
/// `nominate publish`: as proposed, unless given; by strokes where the ruleset has it.
ExitCode publish_candidates(const Call& call);

}  // namespace douxuan::cli
