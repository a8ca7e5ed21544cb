// SPDX-License-Identifier: Apache-2.0
#include "engine/nomination/carried.h"

#include <algorithm>
#include <map>

#include "engine/nomination/queries.h"

namespace douxuan::nomination {
namespace {

using Votes = std::map<base::PersonId, base::Votes>;

// Adds what each got above, and gives back what each got here and above.
Votes add(const Votes& above, OfficeRanking& ranking) {
    Votes all = above;
    for (RankedName& each : ranking.names) {
        base::Votes& votes = all[each.person];
        votes += each.votes;
        each.votes = votes;
    }
    for (const auto& [person, votes] : above) {
        if (std::ranges::find(ranking.names, person, &RankedName::person) == ranking.names.end()) {
            ranking.names.push_back({.person = person, .votes = votes});
        }
    }
    std::ranges::sort(ranking.names, [](const RankedName& a, const RankedName& b) {
        return a.votes != b.votes ? a.votes > b.votes : a.person < b.person;
    });
    return all;
}

}  // namespace

NominationCounted carried_down(const State& state, NominationCounted counted,
                               const law::NominationRules& rules) {
    if (*rules.cascade == law::Cascade::None ||
        counted.source != law::NominationSource::RegisteredVoters ||
        is_supplement(state, counted.source)) {
        return counted;
    }
    Votes above;
    for (OfficeRanking& each : counted.rankings) {
        above = add(above, each);
    }
    return counted;
}

}  // namespace douxuan::nomination
