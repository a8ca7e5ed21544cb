// SPDX-License-Identifier: Apache-2.0
// Long: one judgement for each fact that another room has a say in.
#include "engine/election/between.h"

#include <set>
#include <span>
#include <vector>

#include "engine/assembly/admit.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

law::Judgement judge_named(const State& state, const base::PersonId& person) {
    if (roll::person(state.roll, person) == nullptr) {
        return refuse(RefusalCode::PersonUnknown, {fact("person", person)});
    }
    return {};
}

law::Judgement judge_on_roll(const State& state, base::Handle voter) {
    if (!roll::on_roll(state.roll, voter)) {
        return refuse(RefusalCode::VoterNotOnRoll, {fact("voter", voter)});
    }
    return {};
}

law::Judgement judge_on_roll(const State& state, const base::PersonId& person) {
    const auto voter = roll::voter_of(state.roll, person);
    if (!voter || !roll::on_roll(state.roll, *voter)) {
        return refuse(RefusalCode::VoterNotOnRoll, {fact("person", person)});
    }
    return {};
}

// On the roll, and one of those who elect. Law: 居委会组织法(2025) art. 19
law::Judgement judge_entitled(const State& state, base::Handle voter) {
    if (auto refusal = judge_on_roll(state, voter)) {
        return refusal;
    }
    if (!is_entitled(state, voter)) {
        return refuse(RefusalCode::NotEntitled, state.rules->residents_method.methods,
                      {fact("voter", voter), fact("method", *state.voting_method)});
    }
    return {};
}

law::Judgement judge_method(const State& state, law::VotingMethod needed) {
    const law::VotingMethod method = state.voting_method.value_or(law::VotingMethod::AllElectors);
    if (method != needed) {
        return refuse(RefusalCode::NotOfThisMethod, state.rules->residents_method.methods,
                      {fact("method", method)});
    }
    return {};
}

// Law: 村委会组织法(2025) art. 18: 候选人不得接受委托.
law::Judgement judge_proxy(const State& state, base::Handle proxy) {
    if (auto refusal = judge_on_roll(state, proxy)) {
        return refusal;
    }
    const auto& ban = state.rules->poll.proxy_candidate_ban;
    const auto person = roll::person_of(state.roll, proxy);
    if (*ban && person && stands(state, *person)) {
        return refuse(RefusalCode::ProxyIsCandidate, ban, {fact("person", *person)});
    }
    return {};
}

// Law: 天津市村民委员会选举办法(2019) art. 30: neither a candidate nor of the election committee.
law::Judgement judge_scribe(const State& state, const poll::PaperIssued& issued) {
    const base::PersonId& scribe = *issued.scribe;
    if (auto refusal = judge_named(state, scribe)) {
        return refusal;
    }
    if (roll::voter_of(state.roll, scribe) == issued.proxy.value_or(issued.voter)) {
        return refuse(RefusalCode::ScribeIsVoter, {fact("person", scribe)});
    }
    const auto& circle = state.rules->poll.scribes;
    if (*circle == law::ScribeCircle::NotInvolved &&
        (stands(state, scribe) || assembly::is_member(state.assembly, scribe))) {
        return refuse(RefusalCode::ScribeInvolved, circle, {fact("person", scribe)});
    }
    return {};
}

// A relative of the person who stands for office, if there is one.
std::optional<base::PersonId> candidate_related_to(const State& state,
                                                   const base::PersonId& person) {
    for (base::PersonId& relative :
         roll::relatives_of(state.roll, person, *state.rules->poll.staff_kin)) {
        if (stands(state, relative)) {
            return std::move(relative);
        }
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

law::Judgement judge_staff(const State& state, const base::PersonId& person) {
    const auto& rule = state.rules->poll.staff_kin;
    if (stands(state, person)) {
        return refuse(RefusalCode::StaffIsCandidate, rule, {fact("person", person)});
    }
    if (const auto candidate = candidate_related_to(state, person)) {
        return refuse(RefusalCode::StaffIsRelative, rule,
                      {fact("person", person), fact("candidate", *candidate)});
    }
    return {};
}

// Whoever stands in a later round can still be elected.
law::Judgement judge_round_stands(const State& state) {
    if (auto refusal = judge_committee_conflict(state)) {
        return refusal;
    }
    for (const base::PersonId& each : state.count.printed()) {
        if (!stands(state, each) || judge_on_roll(state, each)) {
            return refuse(RefusalCode::RoundListStale, {fact("person", each)});
        }
    }
    return {};
}

// Whoever stands on the posted list has neither withdrawn nor lost the right to stand.
law::Judgement judge_list_stands(const State& state) {
    if (state.is_later_round()) {
        return judge_round_stands(state);
    }
    if (nomination::needs_new_list(state.nomination)) {
        return refuse(RefusalCode::CandidatesNotPublished);
    }
    for (const law::OfficePersons& office : nomination::candidates(state.nomination)) {
        for (const base::PersonId& each : office.persons) {
            if (judge_on_roll(state, each)) {
                return refuse(RefusalCode::CandidatesNotPublished, {fact("person", each)});
            }
        }
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

// Of what is adopted before the first roll is posted.
law::Judgement judge_not_taken_down(const State& state, std::string_view kind) {
    return state.roll.taken_down
               ? refuse(RefusalCode::OutOfPhase, {fact("kind", kind), fact("phase", state.phase)})
               : law::Judgement{};
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
    if (auto refusal = assembly::judge_decision(state.assembly, in_favour, setting)) {
        return refusal;
    }
    return judge_committee_conflict(state);
}

law::Judgement judge_between(const State& state, const MethodAdopted& /*fact*/) {
    return judge_not_taken_down(state, MethodAdopted::kind);
}

law::Judgement judge_between(const State& state, const VotingMethodChosen& /*fact*/) {
    return judge_not_taken_down(state, VotingMethodChosen::kind);
}

law::Judgement judge_between(const State& state, const assembly::ElectionCommitteeChosen& fact) {
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
    if (fact.finding == nomination::Finding::Eligible) {
        return judge_on_roll(state, fact.person);
    }
    return {};
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

law::Judgement judge_between(const State& state, const poll::StaffAppointed& appointed) {
    for (const poll::StaffMember& each : appointed.staff) {
        if (auto refusal = judge_named(state, each.person)) {
            return refusal;
        }
        if (auto refusal = judge_staff(state, each.person)) {
            return refusal;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::ProxyApproved& mandate) {
    if (auto refusal = judge_entitled(state, mandate.principal)) {
        return refusal;
    }
    return judge_proxy(state, mandate.proxy);
}

law::Judgement judge_between(const State& state, const poll::MobileVotersPublished& list) {
    for (const base::Handle each : list.voters) {
        if (auto refusal = judge_entitled(state, each)) {
            return refusal;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::PapersPrinted& /*fact*/) {
    return judge_list_stands(state);
}

law::Judgement judge_between(const State& state, const poll::PollOpened& /*fact*/) {
    if (state.phase != Phase::Listed) {
        return {};
    }
    if (auto refusal = judge_list_stands(state)) {
        return refusal;
    }
    for (const poll::StaffMember& each : state.poll.staff) {
        if (auto refusal = judge_staff(state, each.person)) {
            return refusal;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::PaperIssued& issued) {
    if (auto refusal = judge_entitled(state, issued.voter)) {
        return refusal;
    }
    if (issued.proxy) {
        if (auto refusal = judge_proxy(state, *issued.proxy)) {
            return refusal;
        }
    }
    return issued.scribe ? judge_scribe(state, issued) : law::Judgement{};
}

law::Judgement judge_between(const State& state, const count::WriteInAdjudicated& decided) {
    return decided.person ? judge_named(state, *decided.person) : law::Judgement{};
}

// Law: 海南省村民委员会选举办法(2025) art. 29
law::Judgement judge_between(const State& state, const count::BatchSealed& batch) {
    for (const poll::VoidBox& each : poll::void_boxes(state.poll)) {
        if (each.station == batch.station && each.style == batch.style) {
            return refuse(RefusalCode::MobileBoxVoid, state.rules->poll.mobile_overcount,
                          {fact("station", each.station), fact("style", each.style),
                           fact("papers", each.returned), fact("most", each.most)});
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::PapersExcluded& excluded) {
    const base::Papers counted = state.count.counted_of(excluded.station, excluded.style);
    if (counted > base::Papers{}) {
        return refuse(RefusalCode::ExcludedTooLate, state.rules->count.forged_out,
                      {fact("station", excluded.station), fact("style", excluded.style),
                       fact("counted", counted)});
    }
    return {};
}

}  // namespace douxuan::election
