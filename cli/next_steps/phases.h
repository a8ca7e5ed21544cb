// SPDX-License-Identifier: Apache-2.0
// What each phase of an election lacks: one function a phase.
#pragma once

#include "cli/next_steps/next_steps.h"

namespace douxuan::cli {

using Steps = std::vector<NextStep>;

inline void add(Steps& steps, Need need, Text text, std::string_view command,
                std::vector<law::Fact> facts = {}) {
    steps.push_back({.need = need, .text = text, .facts = std::move(facts), .command = command});
}

void election_committee(const election::State& state, Steps& steps);
/// The exit audit is posted before the election, or before the election committee is chosen.
void exit_audit(const election::State& state, base::Date today, Steps& steps);
/// What of the election committee and of election day is to be posted or filed.
void make_known(const election::State& state, Steps& steps);
/// Meetings of whose call or members the record does not say enough.
void untold_meetings(const election::State& state, Steps& steps);
void preparation(const election::State& state, base::Date today, Steps& steps);
void roll_posted(const election::State& state, base::Date today, Steps& steps);
/// Voters have their cards with the roll, or before election day.
void voter_cards(const election::State& state, base::Date today, Steps& steps);
void nomination_opens(const election::State& state, Steps& steps);
void nominated(const election::State& state, Steps& steps);
void listed(const election::State& state, base::Date today, Steps& steps);
void polling(const election::State& state, Steps& steps);
void counting(const election::State& state, Steps& steps);
/// Whoever was written in and elected is confirmed after a review only.
void reviews(const election::State& state, base::Date today, Steps& steps);
void announced(const election::State& state, base::Date today, Steps& steps);

}  // namespace douxuan::cli
