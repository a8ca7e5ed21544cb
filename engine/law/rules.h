// SPDX-License-Identifier: Apache-2.0
// Rulesets for lawyers: every value on a line, two rulesets beside each other, a ruleset beside
// the national law, and the resolved text that an election keeps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/law/ruleset.h"
#include "engine/law/source.h"

namespace douxuan::law {

/// One value of a ruleset.
struct RuleLine {
    std::string_view section;  ///< "count"
    std::string_view member;   ///< "turnout"
    std::string value;         ///< "more than 1/2", "3 to 7", "none"
    Citation cite;
    Confidence confidence{};
    std::string note;
    std::string note_zh;
    std::string_view meaning;  ///< one English line

    friend bool operator==(const RuleLine&, const RuleLine&) = default;
};

/// Every value, in the order of the tables of ruleset.h.
std::vector<RuleLine> lines(const Ruleset& rules);

/// The same member of two rulesets.
struct RulePair {
    RuleLine ours;
    RuleLine theirs;

    friend bool operator==(const RulePair&, const RulePair&) = default;
};

/// The members that both have and whose value differs. A different citation of the same value is
/// no difference.
std::vector<RulePair> diff(const Ruleset& ours, const Ruleset& theirs);

/// The members whose value is the same and stands under another article: of the citations, both
/// have an article. What a lawyer who knows the one looks up in the other.
std::vector<RulePair> renumbered(const Ruleset& ours, const Ruleset& theirs);

/// The members in which `rules` allows what the law of `national` does not, with the national
/// value as `theirs`. Nothing is said against a national value that is only assumed, nor where
/// the two are never in force on one day, nor for another kind of committee.
std::vector<RulePair> warnings(const Ruleset& rules, const Ruleset& national);

/// The whole ruleset as TOML, with nothing left to a base: what an election stores and hashes.
/// The same ruleset always gives the same bytes, and they load as the same ruleset.
std::string resolved_toml(const Ruleset& rules);

}  // namespace douxuan::law
