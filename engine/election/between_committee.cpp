// SPDX-License-Identifier: Apache-2.0
// What nomination and kinship have to say about the election committee.
#include <set>
#include <span>
#include <vector>

#include "engine/assembly/admit.h"
#include "engine/election/between.h"
#include "engine/election/between_people.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

// Law: 四川省村民委员会选举条例(2025) art. 12; 四川省城市居民委员会选举条例(2025) art. 12;
// 天津市村民委员会选举办法(2019) art. 10
law::Judgement judge_kin_apart(const State& state, std::span<const base::PersonId> members) {
    const auto& kin = state.rules->election_committee.kin;
    for (std::size_t i = 0; *kin != law::KinScope::None && i < members.size(); ++i) {
        for (const base::PersonId& other : members.subspan(i + 1)) {
            if (roll::related(state.roll, members[i], other, *kin)) {
                return refuse(RefusalCode::KinOnElectionCommittee, kin,
                              {fact("person", members[i]), fact("other", other)});
            }
        }
    }
    return {};
}

// Law: 海南省村民委员会选举办法(2025) art. 11
law::Judgement judge_women(const State& state, std::span<const base::PersonId> members) {
    const auto& needed = state.rules->election_committee.women_least;
    const base::Members women = women_among(state, members);
    if (women < *needed) {
        return refuse(RefusalCode::TooFewWomenOnElectionCommittee, needed,
                      {fact("women", women), fact("needed", *needed)});
    }
    return {};
}

// The members that a choice makes; of a ranking that is too short, everybody.
std::vector<base::PersonId> members_of(const assembly::ElectionCommitteeChosen& chosen) {
    std::vector<base::PersonId> members;
    for (const assembly::RankedMember& each : chosen.ranking) {
        if (std::ssize(members) < chosen.size.value) {
            members.push_back(each.person);
        }
    }
    return members;
}

// Why the nomination of the person, or of a relative, is no cause to leave. The moment is named
// where it is a later one than the nomination. Law: 四川省村民委员会选举条例(2025) art. 14
law::Judgement not_nominated(const State& state, const assembly::MemberLeft& left) {
    const law::ElectionCommitteeRules& rules = state.rules->election_committee;
    std::vector<law::Fact> facts{fact("person", left.person), fact("cause", left.cause)};
    if (*rules.withdrawal_moment == law::WithdrawalMoment::Nominated) {
        return refuse(RefusalCode::NotNominated, rules.withdrawal, std::move(facts));
    }
    facts.push_back(fact("moment", *rules.withdrawal_moment));
    return refuse(RefusalCode::NotNominated, rules.withdrawal_moment, std::move(facts));
}

}  // namespace

law::Judgement judge_committee_conflict(const State& state) {
    if (state.assembly.is_guided) {
        return {};
    }
    if (auto refusal = judge_kin_apart(state, state.assembly.members)) {
        return refusal;
    }
    if (nomination::nominated_persons(state.nomination).empty()) {
        return {};
    }
    const auto& rule = state.rules->election_committee.withdrawal;
    const std::set<base::PersonId> barred = barred_from_committee(state);
    for (const base::PersonId& member : state.assembly.members) {
        if (counts_as_nominated(state, member) ||
            (state.is_later_round() && stands(state, member))) {
            return refuse(RefusalCode::CandidateOnElectionCommittee, rule,
                          {fact("person", member)});
        }
        if (barred.contains(member)) {
            return refuse(RefusalCode::RelativeOnElectionCommittee, rule, {fact("person", member)});
        }
    }
    return {};
}

law::Judgement judge_committee_decision(const State& state, base::Members in_favour,
                                        const law::Setting& setting) {
    // Law: 重庆市居民委员会选举办法(2025) art. 35
    if (state.assembly.is_guided) {
        return {};
    }
    if (auto refusal = assembly::judge_decision(state.assembly, in_favour, setting)) {
        return refusal;
    }
    return judge_committee_conflict(state);
}

law::Judgement judge_between(const State& state, const assembly::ElectionCommitteeChosen& fact) {
    if (state.phase == Phase::Announced && state.complete) {
        return refuse(RefusalCode::OutOfPhase,
                      {law::fact("kind", fact.kind), law::fact("phase", state.phase)});
    }
    for (const assembly::RankedMember& each : fact.ranking) {
        if (auto refusal = judge_named(state, each.person)) {
            return refusal;
        }
    }
    const std::vector<base::PersonId> members = members_of(fact);
    if (auto refusal = judge_kin_apart(state, members)) {
        return refusal;
    }
    return judge_women(state, members);
}

law::Judgement judge_between(const State& state, const assembly::MemberLeft& left) {
    const bool by_own = left.cause == assembly::LeavingCause::Nominated;
    // Where a relative's nomination is no cause at all, the room says so.
    const bool by_kin =
        left.cause == assembly::LeavingCause::RelativeNominated &&
        *state.rules->election_committee.withdrawal != law::WithdrawalTrigger::OwnNomination;
    if ((by_own && !counts_as_nominated(state, left.person)) ||
        (by_kin && !barred_from_committee(state).contains(left.person))) {
        return not_nominated(state, left);
    }
    const auto& kin = state.rules->election_committee.kin;
    if (left.cause == assembly::LeavingCause::RelativeSits && *kin != law::KinScope::None &&
        !sitting_relative(state, left.person)) {
        return refuse(RefusalCode::NoRelativeSits, kin, {fact("person", left.person)});
    }
    return {};
}

}  // namespace douxuan::election
