// SPDX-License-Identifier: Apache-2.0
// What a room needs to judge a fact, besides its own state.
#pragma once

#include <optional>

#include "engine/base/date.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"

namespace douxuan::law {

/// The law, the day, and what the election has fixed so far.
struct Setting {
    const Ruleset& rules;
    base::Date today;                        ///< civil date in China of the fact's `at`
    std::optional<base::Date> election_day;  ///< once fixed
    const Plan* plan = nullptr;              ///< once adopted
};

}  // namespace douxuan::law
