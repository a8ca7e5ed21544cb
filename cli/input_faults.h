// SPDX-License-Identifier: Apache-2.0
// Files from outside with many faults: the first of them in full, and how many more there are.
#pragma once

#include <string>

#include "ballots/input_error.h"
#include "cli/call.h"
#include "engine/law/load.h"

namespace douxuan::cli {

/// Says what is wrong with a spreadsheet, and that nothing was recorded; BadInput.
ExitCode say_input_errors(const Call& call, const std::string& path,
                          const ballots::InputErrors& errors);

/// Says what is wrong with a ruleset; BadInput.
ExitCode say_load_errors(const Call& call, const law::LoadErrors& errors);

}  // namespace douxuan::cli
