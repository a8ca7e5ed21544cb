// SPDX-License-Identifier: Apache-2.0
// Judgements as words, so that a failing check prints what was answered.
#pragma once

#include <string>
#include <string_view>

#include "engine/law/refusal.h"

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

}  // namespace douxuan::test
