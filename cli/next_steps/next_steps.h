// SPDX-License-Identifier: Apache-2.0
// What is lawful next, and what is still missing: for `status`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/messages/text.h"
#include "engine/election/state.h"

namespace douxuan::cli {

/// How pressing a step is.
enum class Need : std::uint8_t {
    Missing,  ///< the election cannot go on without it
    Next,     ///< what comes next
    May,      ///< may be done now
};

struct NextStep {
    Need need{};
    Text text;  ///< a pattern for `fill`
    std::vector<law::Fact> facts;
    std::string_view command;  ///< "roll publish"
};

/// The most pressing first; never empty before the end.
std::vector<NextStep> next_steps(const election::State& state, base::Date today);

/// Whether every box is opened or merged, every paper counted, every written name decided.
bool count_is_complete(const election::State& state);

}  // namespace douxuan::cli
