// SPDX-License-Identifier: Apache-2.0
// The values of a ruleset as people read them.
#pragma once

#include <string>
#include <string_view>

#include "cli/messages/language.h"
#include "engine/law/ruleset.h"

namespace douxuan::cli {

/// The value of a member of a section, such as "count" and "turnout": 超过 1/2 / "more than 1/2",
/// 3 至 7 / "3 to 7" (1 for 1 to 1), 村民会议 / "villagers' meeting". Empty for an unknown member.
std::string rule_value(Language language, const law::Ruleset& rules, std::string_view section,
                       std::string_view member);

}  // namespace douxuan::cli
