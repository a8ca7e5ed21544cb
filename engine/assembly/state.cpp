// SPDX-License-Identifier: Apache-2.0
#include "engine/assembly/state.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace douxuan::assembly {
namespace {

/// Sitting, or left since the last choice: who left does not come back from the ranking.
bool has_sat(const State& state, const base::PersonId& person) {
    return is_member(state, person) ||
           std::ranges::find(state.left, person, &MemberLeft::person) != state.left.end();
}

/// Whether a record of that handle is among them.
bool holds(const std::set<base::Commitment>& records, base::Handle voter) {
    // The handle is the front of the commitment, so the first that is not before it tells.
    base::Commitment least;
    for (std::size_t i = 0; i < 8; ++i) {
        least.bytes[i] = static_cast<std::uint8_t>(voter.value >> (8 * (7 - i)));
    }
    const auto at = records.lower_bound(least);
    return at != records.end() && at->handle() == voter;
}

}  // namespace

bool chosen(const State& state) {
    return state.size > base::Members{};
}

bool is_member(const State& state, const base::PersonId& person) {
    return std::ranges::find(state.members, person) != state.members.end();
}

base::Members vacancies(const State& state) {
    return state.size - base::Members{static_cast<std::int64_t>(state.members.size())};
}

std::optional<base::PersonId> next_in_ranking(const State& state, const Barred& barred) {
    for (const RankedMember& each : state.ranking) {
        if (!has_sat(state, each.person) && !barred.contains(each.person)) {
            return each.person;
        }
    }
    return std::nullopt;
}

bool needs_new_choice(const State& state, const Barred& barred, const law::Ruleset& rules) {
    if (vacancies(state) == base::Members{}) {
        return false;
    }
    return *rules.election_committee.replacement == law::Succession::NewChoice ||
           !next_in_ranking(state, barred);
}

// Law: 村委会组织法(2025) art. 15; 居委会组织法(2025) art. 15: the next in the ranking, or a new
// choice
bool may_choose_anew(const State& state, const Barred& barred, const law::Ruleset& rules) {
    return needs_new_choice(state, barred, rules) ||
           (*rules.election_committee.replacement == law::Succession::Either &&
            vacancies(state) > base::Members{});
}

bool consented(const State& state, const base::Commitment& commitment) {
    return state.consented_to.contains(commitment);
}

bool consented(const State& state, base::Handle voter) {
    return holds(state.consented_to, voter);
}

bool confirmed(const State& state, const base::Commitment& commitment) {
    return state.confirmed.contains(commitment);
}

bool confirmed(const State& state, base::Handle voter) {
    return holds(state.confirmed, voter);
}

void apply(State& state, const ElectionCommitteeChosen& fact) {
    state.ranking = fact.ranking;
    state.size = fact.size;
    state.chair = fact.chair;
    state.deputies = fact.deputies.value_or(std::vector<base::PersonId>{});
    state.deputy_posts = base::Members{std::ssize(state.deputies)};
    const bool by_township = fact.resolution.called_by == law::Caller::Township;
    state.convener =
        fact.convened_by.value_or(by_township ? Convener::Township : Convener::Committee);
    state.dissolved = false;
    state.sitting.reset();
    state.ended.reset();
    state.was_unlawful = false;
    state.left.clear();
    state.members.clear();
    for (std::size_t i = 0; i < static_cast<std::size_t>(fact.size.value); ++i) {
        state.members.push_back(fact.ranking[i].person);
    }
}

void apply(State& state, const MemberLeft& fact) {
    std::erase(state.members, fact.person);
    std::erase(state.deputies, fact.person);
    state.left.push_back(fact);
    if (state.chair == fact.person) {
        state.chair.reset();
    }
}

void apply(State& state, const MemberReplaced& fact) {
    state.members.push_back(fact.enters);
}

void apply(State& state, const ChairChosen& fact) {
    switch (fact.post.value_or(CommitteePost::Chair)) {
        case CommitteePost::Chair:
            state.chair = fact.person;
            // A deputy who comes to preside leaves that post vacant.
            std::erase(state.deputies, fact.person);
            break;
        case CommitteePost::Deputy:
            state.deputies.push_back(fact.person);
            break;
    }
}

void apply(State& state, const CommitteeDissolved& /*fact*/) {
    state.ranking.clear();
    state.members.clear();
    state.size = {};
    state.chair.reset();
    state.deputies.clear();
    state.deputy_posts = {};
    state.left.clear();
    state.sitting.reset();
    state.dissolved = true;
}

void apply(State& state, const OutsidersConsented& fact) {
    state.consented_to.insert(fact.voters.begin(), fact.voters.end());
}

void apply(State& state, const CommitteeSat& fact, base::Date today) {
    state.sitting = {.day = today, .present = fact.present};
}

void apply(State& state, const WorkersConfirmed& fact) {
    state.confirmed.insert(fact.voters.begin(), fact.voters.end());
}

void end_mandate(State& state, base::Date today) {
    state.ended = today;
}

void end_unlawful(State& state, base::Date today, law::FreshHost next) {
    state.ended = today;
    state.was_unlawful = true;
    state.is_guided = next == law::FreshHost::GuidanceBody;
}

}  // namespace douxuan::assembly
