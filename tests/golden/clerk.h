// SPDX-License-Identifier: Apache-2.0
// The verbs of the program, called in this process as main calls them.
#pragma once

#include <string>
#include <vector>

#include "cli/call.h"
#include "cli/exit_code.h"
#include "engine/base/date.h"

namespace douxuan::test {

/// What a verb answered.
struct Answer {
    cli::ExitCode code{};
    std::string out;
    std::string talk;
};

/// An election file, the language that is spoken about it, and the clock on the wall.
struct Clerk {
    std::string election;
    cli::Language language{};
    base::Instant now;

    /// Calls the action without a name of `verb`, or the one that `verb action` names.
    Answer run(const std::string& command, std::vector<std::string> words,
               cli::Form form = cli::Form::Text) const;
};

}  // namespace douxuan::test
