// SPDX-License-Identifier: Apache-2.0
// What follows from the rounds held so far: which round comes next, and who stands in it.
#include <algorithm>
#include <span>

#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/equal_number.h"
#include "engine/nomination/offices.h"
#include "engine/nomination/queries.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

namespace {

using count::RoundKind;

using Rounds = std::span<const count::Round>;

bool was_unseated(Rounds rounds, const base::PersonId& person) {
    return std::ranges::any_of(rounds, [&](const count::Round& round) {
        return std::ranges::find(round.unseated, person, &count::Seat::person) !=
               round.unseated.end();
    });
}

// By their own declaration they left a seat to a relative.
// Law: 四川省村民委员会选举条例(2025) art. 35
bool has_declared(Rounds rounds, const base::PersonId& person) {
    return std::ranges::any_of(rounds, [&](const count::Round& round) {
        return round.result && !round.nullified && round.result->declared &&
               std::ranges::find(*round.result->declared, person) != round.result->declared->end();
    });
}

bool has_withdrawn(const State& state, const base::PersonId& person) {
    const auto nominee = state.nomination.nominees.find(person);
    return nominee != state.nomination.nominees.end() &&
           (nominee->second.withdrawal != nomination::Withdrawal::None ||
            nominee->second.finding == nomination::Finding::Disqualified);
}

bool is_on_roll(const State& state, const base::PersonId& person) {
    const auto voter = roll::voter_of(state.roll, person);
    return voter && roll::on_roll(state.roll, *voter);
}

/// `rounds`: those that were held when it is asked.
bool is_available(const State& state, Rounds rounds, const base::PersonId& person) {
    return !has_withdrawn(state, person) && !was_unseated(rounds, person) &&
           !has_declared(rounds, person) && !state.struck_off.contains(person) &&
           is_on_roll(state, person);
}

// Whoever stands for an office holds none; but where the officers come from among the members, a
// member stands for an officer.
// Law: 河北省村民委员会选举办法(2020) art. 23.
bool may_stand(const State& state, const count::Standing& standing, const base::OfficeId& office,
               const base::PersonId& person) {
    const count::Held held = standing.held();
    const base::OfficeId& members = standing.offices.back().office;
    const auto holds = held.find(person);
    const bool is_from_members = standing.of_members_first && office != members;
    return is_available(state, state.rounds, person) &&
           (is_from_members ? holds != held.end() && holds->second == members
                            : holds == held.end());
}

bool would_yield(const State& state, const count::Standing& standing, const base::OfficeId& office,
                 const base::PersonId& person) {
    const law::CommitteeRules& rules = state.rules->committee;
    if (*rules.kin_yields == law::KinYields::NotStated || standing.of_members_first) {
        return false;
    }
    const count::Held held = standing.held();
    return std::ranges::any_of(
        roll::relatives_of(state.roll, person, *rules.kin_avoidance), [&](const auto& relative) {
            const auto holds = held.find(relative);
            return holds != held.end() && !standing.is_above(office, holds->second);
        });
}

/// The vote on an office, and the papers of it.
struct Vote {
    const count::OfficeResult* office = nullptr;
    base::Papers returned;
};

base::Papers papers_returned(const count::Round& round, const base::OfficeId& office) {
    for (const law::Style& style : round.plan.styles()) {
        const auto of_style =
            std::ranges::find(round.result->styles, style.style, &count::StyleResult::style);
        if (std::ranges::find(style.offices, office) != style.offices.end() &&
            of_style != round.result->styles.end()) {
            return of_style->returned;
        }
    }
    return {};
}

// When the office was last voted on by everybody; without an office if it never was.
Vote last_vote(Rounds rounds, const base::OfficeId& office) {
    for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
        if (!round->result || round->nullified || round->kind == RoundKind::TieVote) {
            continue;
        }
        const auto& offices = round->result->offices;
        const auto at = std::ranges::find(offices, office, &count::OfficeResult::office);
        if (at != offices.end()) {
            return {.office = &*at, .returned = papers_returned(*round, office)};
        }
    }
    return {};
}

// After those who stand already, whoever was nominated for that round since the office was last
// voted on: after a vote they stand by their votes, as anybody does.
// Law: 村委会组织法(2025) art. 18
void add_nominated(const State& state, const count::Standing& standing,
                   const base::OfficeId& office, RoundKind kind,
                   std::vector<base::PersonId>& persons) {
    for (const Added& each : state.added) {
        const Rounds since = Rounds(state.rounds).subspan(each.before);
        if (each.nominated.office != office || each.kind != kind ||
            last_vote(since, office).office != nullptr) {
            continue;
        }
        for (const base::PersonId& who : each.nominated.persons) {
            if (may_stand(state, standing, office, who) &&
                !would_yield(state, standing, office, who) &&
                std::ranges::find(persons, who) == persons.end()) {
                persons.push_back(who);
            }
        }
    }
}

// The first `places` of a ranking, and all who have as many votes as the last of them.
std::vector<count::PersonTally> first_of(const std::vector<count::PersonTally>& ranking,
                                         std::int64_t places) {
    std::vector<count::PersonTally> first;
    for (const count::PersonTally& each : ranking) {
        if (std::ssize(first) < places ||
            (places > 0 && each.total == first[static_cast<std::size_t>(places - 1)].total)) {
            first.push_back(each);
        }
    }
    return first;
}

std::vector<base::PersonId> further_candidates(const State& state, const count::Standing& standing,
                                               const count::OfficeStanding& office,
                                               base::Seats open) {
    // Law: 浙江省村民委员会选举办法(2020) art. 29
    if (state.further_mode == law::NominationMode::SelfNominated) {
        std::vector<base::PersonId> persons;
        add_nominated(state, standing, office.office, RoundKind::Further, persons);
        return persons;
    }
    std::vector<count::PersonTally> ranking;
    if (const auto* voted = last_vote(state.rounds, office.office).office) {
        std::ranges::copy_if(voted->tallies, std::back_inserter(ranking), [&](const auto& each) {
            return may_stand(state, standing, office.office, each.person) &&
                   !would_yield(state, standing, office.office, each.person);
        });
    }
    const std::int64_t surplus = state.plan->find(office.office)->surplus.value;
    std::int64_t seats = open.value;
    std::vector<count::PersonTally> chosen;
    if (is_kept_for_woman(state, office.office)) {
        std::vector<count::PersonTally> of_women;
        const std::set<base::PersonId> all = women(state);
        std::ranges::copy_if(ranking, std::back_inserter(of_women),
                             [&](const auto& each) { return all.contains(each.person); });
        chosen = first_of(of_women, 1 + surplus);
        --seats;
    }
    if (seats > 0) {
        for (count::PersonTally& each : first_of(ranking, seats + surplus)) {
            if (std::ranges::find(chosen, each) == chosen.end()) {
                chosen.push_back(std::move(each));
            }
        }
    }
    std::vector<base::PersonId> persons;
    for (const count::PersonTally& each : ranking) {
        if (std::ranges::find(chosen, each) != chosen.end()) {
            persons.push_back(each.person);
        }
    }
    add_nominated(state, standing, office.office, RoundKind::Further, persons);
    return persons;
}

// Those of the formal list; of officers who come from among the members, the members.
std::vector<base::PersonId> listed_candidates(const State& state, const count::Standing& standing,
                                              const base::OfficeId& office, RoundKind kind) {
    std::vector<base::PersonId> persons;
    const auto add = [&](const std::vector<base::PersonId>& listed) {
        std::ranges::copy_if(listed, std::back_inserter(persons), [&](const auto& who) {
            return may_stand(state, standing, office, who);
        });
    };
    if (standing.of_members_first && office != standing.offices.back().office) {
        add(standing.offices.back().elected);
        return persons;
    }
    for (const law::OfficePersons& each : nomination::candidates(state.nomination)) {
        if (each.office == office) {
            add(each.persons);
        }
    }
    add_nominated(state, standing, office, kind, persons);
    return persons;
}

bool is_womans(const State& state, const base::OfficeId& office) {
    return *state.rules->committee.women_seat == law::WomenSeat::OwnColumn &&
           state.plan->woman_office == office;
}

// The seat of the women's column is an ordinary one once a woman is elected to any office.
// Law: 浙江省村民委员会选举办法(2020) art. 29.
bool is_ordinary_now(const State& state, const base::OfficeId& office) {
    return is_womans(state, office) && !is_kept_for_woman(state, office);
}

base::Seats seats_to_fill(const State& state, const count::Standing& standing,
                          const count::OfficeStanding& office) {
    base::Seats seats = office.open();
    if (office.office == standing.offices.back().office) {
        for (const count::OfficeStanding& each : standing.offices) {
            seats += is_ordinary_now(state, each.office) ? each.open() : base::Seats{};
        }
    }
    return is_ordinary_now(state, office.office) ? base::Seats{} : seats;
}

// In a vote in turn the highest office that was not voted on; the officers of a committee whose
// members came first, all at once.
bool comes_next(const count::Standing& standing, const count::OfficeStanding& office) {
    const auto next = std::ranges::find(standing.offices, false, &count::OfficeStanding::is_called);
    return standing.of_members_first ? !office.is_called : office == *next;
}

std::optional<RoundOffice> office_of(const State& state, const count::Standing& standing,
                                     const count::OfficeStanding& office, RoundKind kind) {
    switch (kind) {
        case RoundKind::First:
            break;
        case RoundKind::TieVote:
            if (office.tie) {
                RoundOffice round{office.tie->persons, office.office, office.tie->seats};
                std::erase_if(round.candidates, [&](const auto& each) {
                    return !is_available(state, state.rounds, each);
                });
                return round;
            }
            break;
        case RoundKind::Further:
            if (const base::Seats open = seats_to_fill(state, standing, office);
                open > base::Seats{}) {
                return RoundOffice{further_candidates(state, standing, office, open), office.office,
                                   open};
            }
            break;
        case RoundKind::Fresh:
            if (office.is_called && !office.is_voted) {
                return RoundOffice{listed_candidates(state, standing, office.office, kind),
                                   office.office, office.seats};
            }
            break;
        case RoundKind::NextOffice:
            if (comes_next(standing, office)) {
                return RoundOffice{listed_candidates(state, standing, office.office, kind),
                                   office.office, office.seats};
            }
            break;
    }
    return std::nullopt;
}

}  // namespace

std::map<base::OfficeId, std::vector<count::PersonTally>> waiting(
    const State& state, const count::Standing& standing, std::span<const count::Round> rounds) {
    const count::Held held = standing.held();
    std::map<base::OfficeId, std::vector<count::PersonTally>> all;
    for (const count::OfficeStanding& office : standing.offices) {
        const count::OfficeResult* voted = last_vote(rounds, office.office).office;
        for (const count::PersonTally& each :
             voted == nullptr ? std::vector<count::PersonTally>{} : voted->tallies) {
            if (each.total >= voted->needed && !held.contains(each.person) &&
                is_available(state, rounds, each.person)) {
                all[office.office].push_back(each);
            }
        }
    }
    return all;
}

std::vector<law::OfficePersons> runners_up(const State& state) {
    std::vector<law::OfficePersons> all;
    if (had_further_election(state)) {
        return all;
    }
    const count::Standing now = standing(state);
    for (const count::OfficeStanding& office : now.offices) {
        const Vote vote = last_vote(state.rounds, office.office);
        if (office.open() == base::Seats{} || vote.office == nullptr) {
            continue;
        }
        std::vector<count::PersonTally> ranking;
        std::ranges::copy_if(vote.office->tallies, std::back_inserter(ranking), [&](auto& each) {
            return state.rules->further.floor->met(each.total.value, vote.returned.value) &&
                   may_stand(state, now, office.office, each.person);
        });
        const auto seats = static_cast<std::size_t>(office.open().value);
        // The first vote that takes no seat: whoever has no more waits with them.
        const base::Votes last = ranking.size() > seats ? ranking[seats].total : base::Votes{-1};
        law::OfficePersons seated{.office = office.office, .persons = {}};
        for (const count::PersonTally& each : ranking) {
            if (each.total > last) {
                seated.persons.push_back(each.person);
            }
        }
        if (!seated.persons.empty()) {
            all.push_back(std::move(seated));
        }
    }
    return all;
}

bool is_kept_for_woman(const State& state, const base::OfficeId& office) {
    const count::Standing now = standing(state);
    const std::set<base::PersonId> all = women(state);
    const bool may_be_kept = *state.rules->committee.women_seat == law::WomenSeat::BestPlacedFirst
                                 ? office == now.offices.back().office
                                 : is_womans(state, office);
    return may_be_kept && std::ranges::none_of(now.held(), [&](const auto& each) {
               return all.contains(each.first);
           });
}

base::Seats needed_to_stand(const State& state, const RoundOffice& office) {
    const auto& bounds = nomination::surplus(state.rules->nomination, office.office);
    // Held again as if for the first time, an election without candidates has none.
    if (state.plan->nomination == law::NominationMode::NoCandidates &&
        last_vote(state.rounds, office.office).office == nullptr) {
        return {};
    }
    const bool is_hers = office.seats == base::Seats{1} && is_kept_for_woman(state, office.office);
    // Law: 北京市实施居委会组织法办法(1991) art. 13; 四川省居委会组织法实施办法(2020) art. 22
    const bool is_enough =
        is_hers || nomination::allows_equal(state.nomination, state.rules->nomination);
    return office.seats + (is_enough ? base::Seats{} : bounds->least);
}

bool may_stand(const State& state, const base::OfficeId& office, const base::PersonId& person) {
    return may_stand(state, standing(state), office, person);
}

bool would_yield(const State& state, const base::OfficeId& office, const base::PersonId& person) {
    return would_yield(state, standing(state), office, person);
}

bool stands(const State& state, const base::PersonId& person) {
    return state.is_later_round() && !state.has_begun_anew()
               ? state.count.is_printed(person) && !has_withdrawn(state, person)
               : nomination::is_candidate(state.nomination, person);
}

std::optional<NextRound> next_round(const State& state) {
    const auto is_over = [](const count::Round& each) { return each.result || each.nullified; };
    if (std::ranges::none_of(state.rounds, is_over)) {
        return std::nullopt;
    }
    const count::Standing now = standing(state);
    const auto kind = count::round_for(count::next_step(now));
    if (!kind) {
        return std::nullopt;
    }
    NextRound next{.kind = *kind, .offices = {}};
    for (const count::OfficeStanding& each : now.offices) {
        if (auto office = office_of(state, now, each, *kind)) {
            next.offices.push_back(*std::move(office));
        }
    }
    return next;
}

}  // namespace douxuan::election
