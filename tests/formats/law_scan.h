// SPDX-License-Identifier: Apache-2.0
// What the sources say of the law: which function uses which value of a ruleset, which one names
// an article in a line "Law:", which test is tagged with one, and on which value a refusal rests.
// Reads the text of the sources by the habits of this house; it does not parse C++.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

namespace douxuan::formats {

/// "count.turnout".
using RulePath = std::string;
/// Instrument and article: {"OL-2025", "18"}.
using Article = std::pair<std::string, std::string>;

struct LawScan {
    std::map<RulePath, std::set<std::string>> functions;       ///< "count/determine: test_turnout"
    std::map<Article, std::set<std::string>> named_functions;  ///< with a line "Law:"
    std::map<Article, std::set<std::string>> tests;            ///< "statute/turnout_test"
    std::map<std::string, RulePath> refusals;                  ///< by the name of the code
};

/// Of everything under engine/ and tests/ of the tree at `root`.
LawScan scan_law(const std::string& root);

/// The values that `page` names as `section.member` and no ruleset has.
std::set<RulePath> unknown_values(const std::string& page);

}  // namespace douxuan::formats
