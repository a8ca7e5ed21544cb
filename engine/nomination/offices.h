// SPDX-License-Identifier: Apache-2.0
// What the judgements of this room share about offices.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ranges>

#include "engine/law/plan.h"
#include "engine/law/refusal.h"
#include "engine/law/ruleset.h"
#include "engine/nomination/state.h"

namespace douxuan::nomination {

/// Whether the parts (of anything with a member `office`) are the offices of the plan, each once,
/// in its order.
/// Errors: OfficeUnknown, OfficeMissing, OfficesOutOfOrder.
template <std::ranges::sized_range Parts>
law::Judgement judge_offices(const Parts& parts, const law::Plan& plan) {
    for (const auto& part : parts) {
        if (plan.find(part.office) == nullptr) {
            return law::refuse(law::RefusalCode::OfficeUnknown, {law::fact("office", part.office)});
        }
    }
    for (const law::OfficeSeats& each : plan.offices) {
        if (std::ranges::none_of(parts,
                                 [&](const auto& part) { return part.office == each.office; })) {
            return law::refuse(law::RefusalCode::OfficeMissing, {law::fact("office", each.office)});
        }
    }
    if (!std::ranges::equal(
            parts, plan.offices, {}, [](const auto& part) { return part.office; },
            &law::OfficeSeats::office)) {
        return law::refuse(law::RefusalCode::OfficesOutOfOrder);
    }
    return {};
}

/// The ruleset's bounds of the surplus of an office, by its id in the plan.
inline const law::Cited<law::Range<base::Seats>>& surplus(const law::NominationRules& rules,
                                                          const base::OfficeId& office) {
    if (office.text == "chair") {
        return rules.surplus_chair;
    }
    return office.text == "deputy" ? rules.surplus_deputy : rules.surplus_member;
}

/// Whether anybody nominated the person for that office.
inline bool nominated_for(const State& state, const base::PersonId& person,
                          const base::OfficeId& office) {
    const auto names = state.rankings.find(office);
    return names != state.rankings.end() &&
           std::ranges::find(names->second, person, &Nomination::person) != names->second.end();
}

}  // namespace douxuan::nomination
