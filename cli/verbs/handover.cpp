// SPDX-License-Identifier: Apache-2.0
// `handover`: from the outgoing committee to the new one.
#include <array>

#include "cli/stating.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

ExitCode hand_over(const Call& call) {
    Stating how;
    how.places = {"items"};
    return state_fact<closing::HandoverCompleted>(call, how);
}

constexpr auto handover_table = std::to_array<Action>({
    {"",
     {"移交清单已签字，写明各项", "the list was signed; name every item"},
     hand_over,
     closing::HandoverCompleted::kind},
});

}  // namespace

std::span<const Action> handover_actions() {
    return handover_table;
}

}  // namespace douxuan::cli
