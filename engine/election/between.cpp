// SPDX-License-Identifier: Apache-2.0
// Method, roll and nomination.
#include "engine/election/between.h"

#include <algorithm>
#include <set>

#include "engine/election/between_people.h"
#include "engine/election/queries.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

law::Judgement judge_method(const State& state, law::VotingMethod needed) {
    const law::VotingMethod method = state.voting_method.value_or(law::VotingMethod::AllElectors);
    if (method != needed) {
        return refuse(RefusalCode::NotOfThisMethod, state.rules->residents_method.methods,
                      {fact("method", method)});
    }
    return {};
}

// Law: 北京市村民委员会选举办法 art. 3: the office of the woman is fixed beforehand.
law::Judgement judge_reserved(const State& state, const base::PersonId& person,
                              const base::OfficeId& office) {
    const roll::Person* named = roll::person(state.roll, person);
    const bool reserved = state.plan && state.plan->woman_office == office;
    if (reserved && (named == nullptr || named->sex != roll::Sex::Female)) {
        return refuse(RefusalCode::WomanOfficeNeedsWoman, state.rules->committee.woman_office_fixed,
                      {fact("person", person), fact("office", office)});
    }
    return {};
}

bool elects_by(const State& state, law::VotingMethod method) {
    return state.voting_method == method;
}

// Where households or groups elect, it is known who represents them: then nobody else signs for
// them. Law: 北京市实施居委会组织法办法(1991) art. 13
law::Judgement judge_signers(const State& state, const nomination::NominationProposed& proposed) {
    using law::NominationSource;
    const bool households = proposed.source == NominationSource::HouseholdRepresentatives &&
                            elects_by(state, law::VotingMethod::HouseholdRepresentatives);
    const bool group = proposed.source == NominationSource::GroupRepresentatives &&
                       elects_by(state, law::VotingMethod::ResidentsRepresentatives);
    if (households || group) {
        for (const base::Handle each : proposed.nominators) {
            if (auto refusal = judge_entitled(state, each)) {
                return refusal;
            }
        }
    }
    if (!group || !proposed.group) {
        return {};
    }
    std::set<base::PersonId> signers;
    for (const base::Handle each : proposed.nominators) {
        signers.insert(*roll::person_of(state.roll, each));
    }
    const auto at = state.roll.groups.all.find(*proposed.group);
    if (at == state.roll.groups.all.end() ||
        signers != std::set(at->second.sitting.begin(), at->second.sitting.end())) {
        return refuse(RefusalCode::NominatorsNotOfGroup, state.rules->nomination.sources,
                      {fact("group", *proposed.group)});
    }
    return {};
}

// Whoever nominates themselves names nobody else.
law::Judgement judge_own_name(const State& state, const nomination::NominationProposed& proposed,
                              const base::PersonId& person) {
    if (proposed.source != law::NominationSource::SelfNomination ||
        (proposed.nominators.size() == 1 &&
         roll::voter_of(state.roll, person) == proposed.nominators.front())) {
        return {};
    }
    return refuse(RefusalCode::NotThemselves, state.rules->nomination.sources,
                  {fact("person", person)});
}

// Of what is adopted before the first roll is posted.
law::Judgement judge_not_taken_down(const State& state, std::string_view kind) {
    return state.roll.taken_down
               ? refuse(RefusalCode::OutOfPhase, {fact("kind", kind), fact("phase", state.phase)})
               : law::Judgement{};
}

}  // namespace

law::Judgement judge_between(const State& state, const MethodAdopted& /*fact*/) {
    return judge_not_taken_down(state, MethodAdopted::kind);
}

law::Judgement judge_between(const State& state, const VotingMethodChosen& /*fact*/) {
    return judge_not_taken_down(state, VotingMethodChosen::kind);
}

// Law: 四川省村民委员会选举条例(2025) art. 17; 天津市村民委员会选举办法(2019) art. 15
law::Judgement judge_between(const State& state, const roll::RollCarriedOver& carried) {
    const auto& rule = state.rules->registration.last_roll;
    if (!state.opened) {
        return refuse(RefusalCode::LogNotOpened);
    }
    const Committee& committee = state.opened->committee;
    if (carried.committee != committee.code) {
        return refuse(RefusalCode::RollOfOtherCommittee, rule,
                      {fact("code", carried.committee), fact("own_code", committee.code)});
    }
    if (carried.term >= committee.term) {
        return refuse(RefusalCode::RollOfLaterTerm, rule,
                      {fact("term", std::to_string(carried.term)),
                       fact("own_term", std::to_string(committee.term))});
    }
    return {};
}

law::Judgement judge_between(const State& state, const roll::HouseholdEntered& entered) {
    if (auto refusal = judge_method(state, law::VotingMethod::HouseholdRepresentatives)) {
        return refusal;
    }
    for (const base::Handle each : entered.members) {
        if (auto refusal = judge_on_roll(state, each)) {
            return refusal;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const roll::HouseholdRepresentativeNamed& named) {
    if (auto refusal = judge_method(state, law::VotingMethod::HouseholdRepresentatives)) {
        return refusal;
    }
    return judge_on_roll(state, named.representative);
}

law::Judgement judge_between(const State& state, const roll::GroupFormed& /*fact*/) {
    return judge_method(state, law::VotingMethod::ResidentsRepresentatives);
}

law::Judgement judge_between(const State& state, const roll::GroupVoted& vote) {
    if (auto refusal = judge_method(state, law::VotingMethod::ResidentsRepresentatives)) {
        return refusal;
    }
    for (const roll::GroupName& each : vote.names) {
        if (auto refusal = judge_on_roll(state, each.person)) {
            return refusal;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const roll::RollPublished& /*fact*/) {
    const law::Ruleset& rules = *state.rules;
    if (rules.kind == law::CommitteeKind::Residents && !state.voting_method) {
        return refuse(RefusalCode::VotingMethodNotChosen, rules.residents_method.methods);
    }
    switch (state.voting_method.value_or(law::VotingMethod::AllElectors)) {
        case law::VotingMethod::AllElectors:
            break;
        case law::VotingMethod::HouseholdRepresentatives:
            if (entitled(state) == base::Voters{}) {
                return refuse(RefusalCode::NobodyRepresents, rules.registration.posting_days);
            }
            break;
        case law::VotingMethod::ResidentsRepresentatives: {
            const auto open = roll::groups_to_vote(state.roll);
            if (!open.empty()) {
                return refuse(RefusalCode::RepresentativesMissing, rules.registration.posting_days,
                              {fact("group", open.front())});
            }
            if (entitled(state) == base::Voters{}) {
                return refuse(RefusalCode::NobodyRepresents, rules.registration.posting_days);
            }
            break;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const nomination::NominationCounted& fact) {
    for (const nomination::OfficeRanking& office : fact.rankings) {
        for (const nomination::RankedName& each : office.names) {
            if (auto refusal = judge_named(state, each.person)) {
                return refusal;
            }
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const nomination::NominationProposed& proposed) {
    for (const base::Handle each : proposed.nominators) {
        if (auto refusal = judge_on_roll(state, each)) {
            return refusal;
        }
    }
    if (auto refusal = judge_signers(state, proposed)) {
        return refusal;
    }
    for (const law::OfficePersons& office : proposed.offices) {
        for (const base::PersonId& each : office.persons) {
            if (auto refusal = judge_named(state, each)) {
                return refusal;
            }
            if (auto refusal = judge_own_name(state, proposed, each)) {
                return refusal;
            }
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const NomineesAdded& added) {
    return judge_between(state, added.paper());
}

law::Judgement judge_between(const State& state, const nomination::NomineeReviewed& fact) {
    if (fact.finding != nomination::Finding::Eligible) {
        return {};
    }
    if (auto refusal = judge_on_roll(state, fact.person)) {
        return refusal;
    }
    // In a fresh election: what an earlier vote showed of them stands.
    const bool is_out = state.struck_off.contains(fact.person) ||
                        std::ranges::any_of(state.rounds, [&](const count::Round& round) {
                            return round.barred.contains(fact.person);
                        });
    return is_out ? refuse(RefusalCode::MayNotStand, {law::fact("person", fact.person)})
                  : law::Judgement{};
}

law::Judgement judge_between(const State& state, const nomination::ReviewDecided& fact) {
    return fact.finding == nomination::Finding::Eligible ? judge_on_roll(state, fact.person)
                                                         : law::Judgement{};
}

law::Judgement judge_between(const State& state, const WinnerReviewed& fact) {
    return fact.finding == nomination::Finding::Eligible ? judge_on_roll(state, fact.person)
                                                         : law::Judgement{};
}

law::Judgement judge_between(const State& state, const nomination::NomineeAccepted& accepted) {
    return judge_reserved(state, accepted.person, accepted.office);
}

law::Judgement judge_between(const State& state, const nomination::CandidatesPublished& list) {
    if (auto refusal = judge_committee_conflict(state)) {
        return refusal;
    }
    for (const law::OfficePersons& office : list.offices) {
        for (const base::PersonId& each : office.persons) {
            if (auto refusal = judge_on_roll(state, each)) {
                return refusal;
            }
            if (auto refusal = judge_reserved(state, each, office.office)) {
                return refusal;
            }
        }
    }
    return {};
}

}  // namespace douxuan::election
