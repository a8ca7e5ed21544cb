// SPDX-License-Identifier: Apache-2.0
#include "engine/nomination/state.h"

#include <algorithm>

#include "engine/nomination/queries.h"

namespace douxuan::nomination {
namespace {

/// Where a primary decides among too many names, nominations decide nothing.
// Law: 四川省村民委员会选举条例(2025) art. 24; 海南省村民委员会选举办法(2025) art. 18
Nomination nomination_of(const State& state, const RankedName& name, std::int64_t supplement) {
    if (state.primary_when == law::PrimaryWhen::TooManyNames) {
        return {.person = name.person,
                .nominations = name.votes,
                .supplement = supplement,
                .votes = {}};
    }
    return {.person = name.person, .supplement = supplement, .votes = {name.votes}};
}

/// Whoever was named at first keeps their place before them.
void add_supplement(State& state, const OfficeRanking& ranking) {
    std::vector<Nomination>& names = state.rankings[ranking.office];
    for (const RankedName& each : ranking.names) {
        state.nominees.try_emplace(each.person);
        names.push_back(nomination_of(state, each, state.supplements));
    }
    std::ranges::sort(names, ranks_before);
}

void add_ranking(State& state, const OfficeRanking& ranking, law::NominationSource source) {
    std::vector<Nomination>& names = state.rankings[ranking.office];
    for (const RankedName& each : ranking.names) {
        state.nominees.try_emplace(each.person);
        if (std::ranges::find(names, each.person, &Nomination::person) == names.end()) {
            names.push_back(nomination_of(state, each, 0));
        }
        state.sources[ranking.office].insert(source);
    }
    if (state.sources[ranking.office].size() > 1) {
        for (Nomination& each : names) {
            each.votes.clear();
            each.nominations = {};
        }
    }
    std::ranges::sort(names, ranks_before);
}

}  // namespace

void apply(State& state, const NominationCounted& fact) {
    if (is_supplement(state, fact.source)) {
        ++state.supplements;
        for (const OfficeRanking& each : fact.rankings) {
            add_supplement(state, each);
        }
        return;
    }
    state.counted.insert(fact.source);
    for (const OfficeRanking& each : fact.rankings) {
        add_ranking(state, each, fact.source);
    }
}

void apply(State& state, const NominationTieSettled& fact) {
    std::vector<Nomination>& names = state.rankings[fact.office];
    for (const RankedName& each : fact.names) {
        const auto at = std::ranges::find(names, each.person, &Nomination::person);
        at->votes.push_back(each.votes);
    }
    std::ranges::sort(names, ranks_before);
}

void apply(State& state, const NomineeReviewed& fact) {
    Nominee& nominee = state.nominees[fact.person];
    nominee.finding = fact.finding;
    nominee.ground = fact.ground;
}

void apply(State& state, const NomineeAccepted& fact) {
    state.nominees[fact.person].accepted = fact.office;
}

void apply(State& state, const NomineeWithdrew& fact) {
    state.nominees[fact.person].withdrawal = Withdrawal::Declared;
}

void apply(State& state, const SpeechAsked& fact) {
    state.to_speak.insert(fact.person);
}

void apply(State& state, const CandidatesMet& fact) {
    for (const base::PersonId& each : fact.candidates) {
        state.to_speak.erase(each);
    }
}

void apply(State& state, const CandidatesPublished& fact, base::Date today) {
    state.list = fact.offices;
    for (const law::OfficePersons& each : fact.offices) {
        for (const base::PersonId& person : each.persons) {
            state.listed.emplace(person, today);
        }
    }
}

}  // namespace douxuan::nomination
