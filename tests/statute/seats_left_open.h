// SPDX-License-Identifier: Apache-2.0
// Whether seats may stay open after the rounds that were held.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/election/admit.h"
#include "engine/election/rounds.h"
#include "tests/support/community.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

namespace douxuan::test {

/// What is said when they are left open, by a meeting where the rules ask for one: "admitted", or
/// the word of the refusal.
inline std::string left_open(const election::State& state) {
    election::SeatsLeftOpen fact;
    if (*state.rules->further.stop_decided_by) {
        fact.resolution = is_village(*state.rules) ? Village::meeting() : Community::meeting();
    }
    return verdict(admit(state, fact, state.setting({})));
}

/// They are left open.
inline void leave_open(election::State& state) {
    const count::Standing now = standing(state);
    for (const count::OfficeStanding& each : now.offices) {
        state.rounds.back().left_open[each.office] += each.open();
    }
}

/// The rounds that were held: the first, or a further one after it.
inline const std::vector<count::RoundKind> once{count::RoundKind::First};
inline const std::vector<count::RoundKind> twice{count::RoundKind::First,
                                                 count::RoundKind::Further};

/// So many seats of each office, and so many of them filled.
struct Filled {
    std::string office;
    std::int64_t seats;
    std::int64_t elected;
};

/// An election whose rounds, of these kinds, filled so many seats; the first round did.
inline election::State filled(const law::Ruleset& rules, const std::vector<Filled>& offices,
                              const std::vector<count::RoundKind>& kinds) {
    election::State state(rules);
    state.phase = election::Phase::Announced;
    state.plan.emplace();
    count::Result first;
    for (const Filled& each : offices) {
        state.plan->offices.push_back({{each.office}, {each.seats}, {1}});
        count::OfficeResult& office = first.offices.emplace_back();
        office.office = {each.office};
        office.seats = {each.seats};
        for (std::int64_t i = 0; i < each.elected; ++i) {
            const base::PersonId person{each.office + std::to_string(i)};
            office.elected.push_back(person);
            // Each has one vote less than the one before.
            office.tallies.push_back({.against = {},
                                      .for_person = {30 - i},
                                      .person = person,
                                      .total = {30 - i},
                                      .write_ins = {}});
        }
    }
    for (const count::RoundKind each : kinds) {
        state.rounds.push_back({.kind = each,
                                .day = day("2026-12-20"),
                                .plan = *state.plan,
                                .result = each == count::RoundKind::First ? first : count::Result{},
                                .unseated = {},
                                .seated = {}});
    }
    return state;
}

}  // namespace douxuan::test
