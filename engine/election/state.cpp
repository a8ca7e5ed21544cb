// SPDX-License-Identifier: Apache-2.0
#include "engine/election/state.h"

#include <algorithm>

namespace douxuan::election {

State::State(const law::Ruleset& ruleset) : rules(&ruleset) {}
State::State(const State& other) = default;
State::State(State&& other) noexcept = default;
State& State::operator=(const State& other) = default;
State& State::operator=(State&& other) noexcept = default;
State::~State() = default;

const law::Plan* State::round_plan() const {
    return is_later_round() ? &rounds.back().plan : first_vote ? &*first_vote : nullptr;
}

std::optional<base::Date> State::main_day() const {
    const auto fresh = std::find_if(rounds.rbegin(), rounds.rend(), [](const auto& round) {
        return round.kind == count::RoundKind::Fresh;
    });
    return fresh == rounds.rend() ? election_day : fresh->day;
}

law::Setting State::setting(base::Instant at) const {
    return {.rules = *rules,
            .today = at.date_in_china(),
            .election_day = main_day(),
            .plan = nominated ? &*nominated : nullptr};
}

law::Setting State::round_setting(base::Instant at) const {
    law::Setting setting = this->setting(at);
    if (is_later_round()) {
        setting.election_day = rounds.back().day;
    }
    setting.plan = round_plan();
    return setting;
}

}  // namespace douxuan::election
