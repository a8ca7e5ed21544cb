// SPDX-License-Identifier: Apache-2.0
// The national law with what one province says of election day, so that a village of the fixtures
// can be walked through it.
#pragma once

#include <map>
#include <string>

#include "engine/law/built_in.h"
#include "engine/law/ruleset.h"
#include "tests/support/rules.h"

namespace douxuan::test {

/// The national law with what that province says of the poll and of forged papers.
inline const law::Ruleset& election_day_of(const std::string& ruleset) {
    static std::map<std::string, law::Ruleset> all;
    const auto [at, is_new] = all.try_emplace(ruleset, cn_village_2026());
    if (is_new) {
        const law::Ruleset& province = *law::built_in(ruleset);
        at->second.poll = province.poll;
        at->second.count.forged_out = province.count.forged_out;
    }
    return at->second;
}

inline const law::Ruleset& hainan_day() {
    return election_day_of("hainan-village-2026");
}
inline const law::Ruleset& zhejiang_day() {
    return election_day_of("zhejiang-village-2020");
}

}  // namespace douxuan::test
