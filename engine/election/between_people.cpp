// SPDX-License-Identifier: Apache-2.0
#include "engine/election/between_people.h"

#include "engine/election/queries.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

law::Judgement judge_named(const State& state, const base::PersonId& person) {
    if (roll::person(state.roll, person) == nullptr) {
        return refuse(RefusalCode::PersonUnknown, {fact("person", person)});
    }
    return {};
}

law::Judgement judge_on_roll(const State& state, base::Handle voter) {
    if (!roll::on_roll(state.roll, voter)) {
        return refuse(RefusalCode::VoterNotOnRoll, {fact("voter", voter)});
    }
    return {};
}

law::Judgement judge_on_roll(const State& state, const base::PersonId& person) {
    const auto voter = roll::voter_of(state.roll, person);
    if (!voter || !roll::on_roll(state.roll, *voter)) {
        return refuse(RefusalCode::VoterNotOnRoll, {fact("person", person)});
    }
    return {};
}

// On the roll, and one of those who elect. Law: 居委会组织法(2025) art. 19
law::Judgement judge_entitled(const State& state, base::Handle voter) {
    if (auto refusal = judge_on_roll(state, voter)) {
        return refusal;
    }
    if (!is_entitled(state, voter)) {
        return refuse(RefusalCode::NotEntitled, state.rules->residents_method.methods,
                      {fact("voter", voter), fact("method", *state.voting_method)});
    }
    return {};
}

}  // namespace douxuan::election
