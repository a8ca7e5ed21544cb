// SPDX-License-Identifier: Apache-2.0
// Every verb with its actions, as one table.
#pragma once

#include <span>
#include <string_view>

#include "cli/call.h"
#include "cli/exit_code.h"
#include "cli/messages/text.h"

namespace douxuan::cli {

/// What a verb can do. An action without a name is done when the verb stands alone or before
/// options: `result`, beside `result announce`.
struct Action {
    std::string_view name;
    Text summary;  ///< one line of help
    ExitCode (*run)(const Call& call);
    std::string_view states = {};  ///< the kind of fact that it states, if it states one
};

/// A verb with its actions; at most one of them has no name.
struct Verb {
    std::string_view name;
    std::span<const Action> actions;
};

/// Every verb, in the order of an election.
std::span<const Verb> verbs();

}  // namespace douxuan::cli
