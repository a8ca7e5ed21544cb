// SPDX-License-Identifier: Apache-2.0
// What the rounds held so far add up to: the seats, the results, the votes of who holds a seat, and
// who leads while there is no chair.
#include <algorithm>

#include "engine/election/rounds.h"

namespace douxuan::election {

namespace {

using count::RoundKind;

// Whether the person took the seat of somebody who gave way to a relative in a later round.
bool took_yielded_seat(const State& state, const count::Seat& seat) {
    return std::ranges::any_of(state.rounds, [&](const count::Round& round) {
        return round.result && round.result->yielded &&
               std::ranges::any_of(*round.result->yielded, [&](const count::YieldedSeat& each) {
                   return each.office == seat.office && each.next == seat.person;
               });
    });
}

}  // namespace

count::Standing standing(const State& state) {
    return state.plan ? count::standing(*state.plan, state.rounds) : count::Standing{};
}

const count::Result* last_result(const State& state) {
    const auto last = std::find_if(state.rounds.rbegin(), state.rounds.rend(),
                                   [](const count::Round& each) { return each.result; });
    return last == state.rounds.rend() ? nullptr : &*last->result;
}

const count::Result* main_result(const State& state) {
    const auto last =
        std::find_if(state.rounds.rbegin(), state.rounds.rend(), [](const auto& each) {
            return each.result && (each.kind == RoundKind::First || each.kind == RoundKind::Fresh);
        });
    return last == state.rounds.rend() ? nullptr : &*last->result;
}

base::Votes votes_of(const State& state, const count::Seat& seat) {
    const bool is_of_yielded = took_yielded_seat(state, seat);
    for (auto round = state.rounds.rbegin(); round != state.rounds.rend(); ++round) {
        if (!round->result) {
            continue;
        }
        for (const count::OfficeResult& each : round->result->offices) {
            const auto tally =
                std::ranges::find(each.tallies, seat.person, &count::PersonTally::person);
            if (each.office == seat.office && tally != each.tallies.end() &&
                (is_of_yielded ||
                 std::ranges::find(each.elected, seat.person) != each.elected.end() ||
                 std::ranges::find(round->seated, seat) != round->seated.end())) {
                return tally->total;
            }
        }
    }
    return {};
}

bool had_further_election(const State& state) {
    return std::ranges::any_of(state.rounds, [](const count::Round& each) {
        return each.kind == RoundKind::Further && each.result && !each.nullified;
    });
}

Leaders leaders(const State& state) {
    const count::Standing now = standing(state);
    std::vector<base::PersonId> deputies;
    std::vector<base::PersonId> members;
    for (const count::OfficeStanding& each : now.offices) {
        auto& persons = each.office.text == "deputy" ? deputies : members;
        persons.insert(persons.end(), each.elected.begin(), each.elected.end());
    }
    if (*state.rules->further.acting_chair == law::ActingChair::DeputyElseChosen) {
        return {.persons = deputies.empty() ? members : deputies, .are_chosen = deputies.empty()};
    }
    // Those elected in the first round stand first, in order of votes.
    const std::vector<base::PersonId>& best = deputies.empty() ? members : deputies;
    return {
        .persons = {best.begin(), best.begin() + std::min<std::ptrdiff_t>(1, std::ssize(best))}};
}

}  // namespace douxuan::election
