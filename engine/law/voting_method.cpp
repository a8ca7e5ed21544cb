// SPDX-License-Identifier: Apache-2.0
#include "engine/law/voting_method.h"

#include <algorithm>

namespace douxuan::law {

const Cited<base::Threshold>& turnout(const Ruleset& rules, const Plan& plan) {
    switch (plan.method) {
        case VotingMethod::AllElectors:
            break;
        case VotingMethod::HouseholdRepresentatives:
            return rules.residents_method.turnout_households;
        case VotingMethod::ResidentsRepresentatives:
            return rules.residents_method.turnout_representatives;
    }
    return rules.count.turnout;
}

const Cited<std::vector<VotingMethod>>* bars_proxies(const Ruleset& rules, const Plan& plan) {
    const auto& allowed = rules.residents_method.proxies;
    const bool barred = rules.kind == CommitteeKind::Residents &&
                        std::ranges::find(*allowed, plan.method) == allowed->end();
    return barred ? &allowed : nullptr;
}

const Cited<bool>* bars_mobile_boxes(const Ruleset& rules) {
    const auto& allowed = rules.residents_method.mobile_boxes;
    return rules.kind == CommitteeKind::Residents && !*allowed ? &allowed : nullptr;
}

}  // namespace douxuan::law
