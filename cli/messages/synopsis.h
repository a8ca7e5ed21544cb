// SPDX-License-Identifier: Apache-2.0
// Two rulesets beside each other, as lawyers set two laws beside each other.
#pragma once

#include <string>
#include <vector>

#include "cli/messages/language.h"
#include "engine/law/rules.h"
#include "engine/law/ruleset.h"

namespace douxuan::cli {

/// The names and days of both; then, section by section, each member of `differing` with the
/// value, the article and the note of either side; then, article against article, the members of
/// `renumbered`. Lines of text, each ending in a line feed.
std::string synopsis(Language language, const law::Ruleset& ours, const law::Ruleset& theirs,
                     const std::vector<law::RulePair>& differing,
                     const std::vector<law::RulePair>& renumbered);

}  // namespace douxuan::cli
