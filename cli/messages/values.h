// SPDX-License-Identifier: Apache-2.0
// The values of facts as people read them: dates, times, and the words of the record.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/messages/language.h"
#include "engine/law/refusal.h"

namespace douxuan::cli {

/// The value of a fact for people: a date or time in the manner of the language (times in
/// China), the text of a word of the record (by the name of the fact), anything else as it is,
/// made printable.
std::string shown(Language language, const law::Fact& fact);

/// The same facts with shown values, for `fill`.
std::vector<law::Fact> shown(Language language, std::span<const law::Fact> facts);

/// Those of `facts` (already shown) that `pattern` does not mention, with their labels, in
/// brackets: "（登记选民 801，收回 790）" or " (registered voters 801, returned 790)". Empty if
/// there are none.
std::string remainder(Language language, std::string_view pattern,
                      std::span<const law::Fact> facts);

/// `sentence` with `addition` put before its full stop.
std::string insert_before_stop(std::string sentence, std::string_view addition);

}  // namespace douxuan::cli
