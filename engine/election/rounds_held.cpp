// SPDX-License-Identifier: Apache-2.0
// What the rounds held so far add up to: the seats, the results, the votes of who holds a seat, and
// who leads while there is no chair.
#include <algorithm>
#include <utility>

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

std::map<base::PersonId, count::Bar> barred(const State& state,
                                            std::span<const count::Round> rounds) {
    std::map<base::PersonId, count::Bar> all;
    for (const auto& [person, nominee] : state.nomination.nominees) {
        if (nominee.withdrawal == nomination::Withdrawal::Cancelled) {
            all.emplace(person, count::Bar::StruckOff);
        } else if (nominee.finding == nomination::Finding::Disqualified) {
            all.emplace(person, count::Bar::Disqualified);
        }
    }
    for (const base::PersonId& each : state.struck_off) {
        all.insert_or_assign(each, count::Bar::StruckOff);
    }
    for (const count::Round& round : rounds) {
        for (const auto& [person, bar] : round.barred) {
            all.insert_or_assign(person, bar);
        }
    }
    return all;
}

bool is_examined(const State& state, const base::PersonId& person) {
    const auto nominee = state.nomination.nominees.find(person);
    if (nominee != state.nomination.nominees.end() &&
        nominee->second.finding == nomination::Finding::Eligible) {
        return true;
    }
    const auto review = state.reviews.find(person);
    return review != state.reviews.end() && review->second.reviewed &&
           review->second.round < state.rounds.size();
}

CalledFor called_for(const State& state, std::span<const count::Round> rounds) {
    const count::Round& last = rounds.back();
    const auto next = [&](std::span<const count::Round> held) {
        return count::next_step(count::standing(*state.plan, held));
    };
    if (last.undone) {
        std::vector<count::Round> as_counted(rounds.begin(), rounds.end());
        as_counted.back().nullified = false;
        as_counted.back().unseated.clear();
        if (next(as_counted) != next(rounds)) {
            return {.day = *last.undone, .from = law::Anchor::DeclaredVoid};
        }
    }
    return {.day = last.day, .from = law::Anchor::RoundBefore};
}

namespace {

// All who hold the office with as many votes as the best of them, whatever the round.
std::vector<base::PersonId> best_of(const State& state, const std::vector<count::Seat>& seats) {
    std::vector<base::PersonId> best;
    base::Votes most;
    for (const count::Seat& each : seats) {
        const base::Votes votes = votes_of(state, each);
        if (best.empty() || votes > most) {
            best.clear();
            most = votes;
        }
        if (votes == most) {
            best.push_back(each.person);
        }
    }
    return best;
}

std::vector<base::PersonId> persons_of(const std::vector<count::Seat>& seats) {
    std::vector<base::PersonId> persons;
    for (const count::Seat& each : seats) {
        persons.push_back(each.person);
    }
    return persons;
}

}  // namespace

Leaders leaders(const State& state) {
    const count::Standing now = standing(state);
    std::vector<count::Seat> deputies;
    std::vector<count::Seat> members;
    for (const count::OfficeStanding& each : now.offices) {
        auto& seats = each.office.text == "deputy" ? deputies : members;
        for (const base::PersonId& person : each.elected) {
            seats.push_back({.office = each.office, .person = person});
        }
    }
    const bool has_deputy = !deputies.empty();
    if (*state.rules->further.acting_chair == law::ActingChair::DeputyElseChosen) {
        return {.persons = persons_of(has_deputy ? deputies : members), .are_chosen = !has_deputy};
    }
    std::vector<base::PersonId> best = best_of(state, has_deputy ? deputies : members);
    const bool are_chosen = best.size() > 1;
    return {.persons = std::move(best), .are_chosen = are_chosen};
}

}  // namespace douxuan::election
