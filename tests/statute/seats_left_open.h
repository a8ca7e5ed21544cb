// SPDX-License-Identifier: Apache-2.0
// Whether seats may stay open after the rounds that were held.
#pragma once

#include <string>
#include <vector>

#include "engine/election/admit.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

namespace douxuan::test {

/// What is said when they are left open, by a meeting where the rules ask for one: "admitted", or
/// the word of the refusal.
inline std::string left_open(const election::State& state) {
    election::SeatsLeftOpen fact;
    if (*state.rules->further.stop_decided_by) {
        fact.resolution = is_village(*state.rules) ? Village::meeting() : Community::meeting();
    }
    return verdict(admit(state, fact, state.setting({})));
}

/// The rounds that were held: the first, or a further one after it.
inline const std::vector<count::RoundKind> once{count::RoundKind::First};
inline const std::vector<count::RoundKind> twice{count::RoundKind::First,
                                                 count::RoundKind::Further};

}  // namespace douxuan::test
