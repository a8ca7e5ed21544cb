// SPDX-License-Identifier: Apache-2.0
// The place in the law that a refusal or a value rests on, as it is read out.
#pragma once

#include <string>
#include <string_view>

#include "cli/messages/language.h"
#include "engine/law/ruleset.h"
#include "engine/law/source.h"

namespace douxuan::cli {

/// "《村民委员会组织法》第十八条" / "Organic Law of Villagers' Committees (2025), art. 18", with
/// the instrument's name as the ruleset has it (its id if the ruleset does not list it); a version
/// in brackets follows the title's book marks. An article "14(3)" is 第十四条第三项 / art. 14(3),
/// "ch. 6" is 第六章 / ch. 6; any other form is shown as it is. Empty if the citation has no
/// instrument: a rule of the record, not of the law.
std::string citation(Language language, const law::Citation& cite, const law::Ruleset& rules);

/// The same, short enough for a table: 《村民委员会组织法》第十八条, without the name of the state
/// and the version. In English nothing is left out.
std::string short_citation(Language language, const law::Citation& cite, const law::Ruleset& rules);

/// A number from 1 to 9999 in Chinese numerals: 18 is 十八, 110 is 一百一十, 1045 is 一千零四十五.
std::string chinese_numeral(int number);

}  // namespace douxuan::cli
