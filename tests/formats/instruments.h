// SPDX-License-Identifier: Apache-2.0
// The instruments of the rulesets, and what rests on each of their articles: the values of the
// rulesets, the functions that name it, the tests that are tagged with it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/law/ruleset.h"
#include "tests/formats/law_scan.h"

namespace douxuan::formats {

/// Article "13(3)" is part of article 13 for functions and tests.
std::string whole(const std::string& article);

/// By number, then as text: 8, 13, 13(3), ch. 6.
struct ByNumber {
    bool operator()(const std::string& a, const std::string& b) const;
};

/// The values that rest on each article of one instrument: none where a function or a test alone
/// names it.
using Articles = std::map<std::string, std::set<RulePath>, ByNumber>;

struct Instruments {
    std::vector<law::Instrument> in_order;     ///< by id
    std::map<std::string, Articles> articles;  ///< by id

    /// Everything that the rulesets, the functions and the tests rest on.
    explicit Instruments(const LawScan& scan);
};

}  // namespace douxuan::formats
