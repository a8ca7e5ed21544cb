// SPDX-License-Identifier: Apache-2.0
// The general help: the verbs in the order of an election, exit codes, variables.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/messages/language.h"
#include "cli/messages/text.h"

namespace douxuan::cli {

/// Verbs that belong together, in the order of an election.
struct VerbGroup {
    Text title;
    std::span<const Named> verbs;  ///< each with its one-line summary
};

std::span<const VerbGroup> verb_groups();

/// What the verb does, in one line without a full stop. Empty for an unknown verb.
Text verb_summary(std::string_view verb);

/// The page shown by `douxuan --help`, ending in a line feed. No line is wider than 80 columns.
std::string general_help(Language language);

}  // namespace douxuan::cli
