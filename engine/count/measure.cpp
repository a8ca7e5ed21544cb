// SPDX-License-Identifier: Apache-2.0
#include "engine/count/measure.h"

namespace douxuan::count {

Measure measure_of(RoundKind kind, const law::Ruleset& rules) {
    if (kind == RoundKind::Further) {
        const auto& floor = rules.further.floor;
        return {.share = &*floor,
                .share_cite = &floor.cite,
                .base = law::MajorityBase::PapersReturned,
                .base_cite = &floor.cite,
                .base_step = StepCode::FurtherBase,
                .reached = StepCode::FloorReached,
                .missed = StepCode::FloorMissed};
    }
    const law::CountRules& count = rules.count;
    return {.share = &*count.majority,
            .share_cite = &count.majority.cite,
            .base = *count.majority_base,
            .base_cite = &count.majority_base.cite,
            .base_step = *count.majority_base == law::MajorityBase::Registered
                             ? StepCode::VotersBase
                             : StepCode::OfficeBase,
            .reached = StepCode::MajorityReached,
            .missed = StepCode::MajorityMissed};
}

const law::Citation* free_of_turnout(const RoundTerms& round, const law::FurtherRules& rules) {
    switch (round.kind) {
        case RoundKind::First:
        case RoundKind::Fresh:
        case RoundKind::NextOffice:
            break;
        case RoundKind::Further:
            return *rules.turnout ? nullptr : &rules.turnout.cite;
        case RoundKind::TieVote: {
            const bool is_free =
                *rules.tie_turnout == law::TieTurnout::Never ||
                (*rules.tie_turnout == law::TieTurnout::OnAnotherDay && round.is_same_day);
            return is_free ? &rules.tie_turnout.cite : nullptr;
        }
    }
    return nullptr;
}

}  // namespace douxuan::count
