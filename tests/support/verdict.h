// SPDX-License-Identifier: Apache-2.0
// Judgements as words, so that a failing check prints what was answered.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/law/refusal.h"
#include "tests/support/catch.h"

namespace douxuan::test {

/// "admitted", or the word of the refusal.
inline std::string verdict(const law::Judgement& judgement) {
    return judgement ? std::string(base::word(judgement->code)) : "admitted";
}

/// The value of a fact of the refusal; empty if it was admitted or has no such fact.
inline std::string detail(const law::Judgement& judgement, std::string_view name) {
    if (judgement) {
        for (const law::Fact& each : judgement->facts) {
            if (each.name == name) {
                return each.value;
            }
        }
    }
    return {};
}

/// "instrument article" of the refusal; empty if it was admitted.
inline std::string article(const law::Judgement& judgement) {
    return judgement ? judgement->cite.instrument + " " + judgement->cite.article : std::string();
}

/// A fault of a fact, or of the state in which it is stated: how it is refused, how it is mended.
template <class Fact>
struct Fault {
    std::string refusal;
    std::function<void(Fact&)> mend;
};

/// Mends one fault after the other; each must be the one that is refused while it is there, so that
/// the order of the list is the order in which the refusals are judged. Then the fact is admitted.
template <class Fact, class Judge>
void mend_one_by_one(Fact fact, const std::vector<Fault<Fact>>& faults, Judge judge) {
    for (const Fault<Fact>& each : faults) {
        CHECK(verdict(judge(fact)) == each.refusal);
        each.mend(fact);
    }
    CHECK(verdict(judge(fact)) == "admitted");
}

}  // namespace douxuan::test
