// SPDX-License-Identifier: Apache-2.0
#include "tests/support/each_ruleset.h"

#include <vector>

#include "tests/support/catch.h"
#include "tests/support/rules.h"

namespace douxuan::test {

const law::Ruleset& national_or_beijing() {
    return *GENERATE(&cn_village_2026(), &beijing_village_2012());
}

const law::Ruleset& national_or_sichuan() {
    return *GENERATE(&cn_residents_2026(), &sichuan_residents_2026());
}

const law::Ruleset& each_ruleset() {
    const auto texts = law::built_in_texts();
    return *law::built_in(GENERATE_COPY(from_range(std::vector(texts.begin(), texts.end()))).id);
}

const law::Ruleset& each_residents_ruleset() {
    std::vector<const law::Ruleset*> all;
    for (const law::BuiltIn& text : law::built_in_texts()) {
        const law::Ruleset* rules = law::built_in(text.id);
        if (rules->kind == law::CommitteeKind::Residents) {
            all.push_back(rules);
        }
    }
    return *GENERATE_COPY(from_range(all));
}

}  // namespace douxuan::test
