// SPDX-License-Identifier: Apache-2.0
// What one room has to know of another before it judges a fact: whether a person is on the roll,
// stands, is a relative, sits on the election committee. The rooms do not see each other.
#pragma once

#include "engine/election/event.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"

namespace douxuan::election {

/// For a decision of the election committee: it sits, enough of it agreed, no two relatives sit on
/// it who may not sit together, and once people are nominated none of them and (where the ruleset
/// says so) none of their near relatives sits on it.
/// Law: 村委会组织法(2025) art. 15; 四川省村民委员会选举条例(2025) art. 12.
/// Nothing is asked while the guidance body acts in its place.
/// Errors: ElectionCommitteeNotChosen, ElectionCommitteeEnded, MoreInFavourThanMembers,
/// DecisionMissed, KinOnElectionCommittee, CandidateOnElectionCommittee,
/// RelativeOnElectionCommittee.
law::Judgement judge_committee_decision(const State& state, base::Members in_favour,
                                        const law::Setting& setting);

/// No two relatives sit on it who may not sit together, and nobody nominated, and none of their
/// near relatives where that counts, still sits on it.
/// Errors: KinOnElectionCommittee, CandidateOnElectionCommittee, RelativeOnElectionCommittee.
law::Judgement judge_committee_conflict(const State& state);

/// Nomination may have begun for the seats and the method that stand, while a roll is to be posted
/// again. Errors: OutOfPhase.
law::Judgement judge_between(const State& state, const MethodAdopted& fact);
law::Judgement judge_between(const State& state, const VotingMethodChosen& fact);
/// Something is left to be voted on. Everybody ranked was named; no two members are relatives who
/// may not sit together; there are as many women among them as the ruleset asks for. Law:
/// 四川省村民委员会选举条例(2025) art. 12; 海南省村民委员会选举办法(2025) art. 11. Errors:
/// OutOfPhase, PersonUnknown, KinOnElectionCommittee, TooFewWomenOnElectionCommittee.
law::Judgement judge_between(const State& state, const assembly::ElectionCommitteeChosen& fact);
/// Errors: NotNominated: a cause that names a nomination which is not there, or does not count
/// yet; NoRelativeSits: a cause that names a relative who does not sit on it.
law::Judgement judge_between(const State& state, const assembly::MemberLeft& fact);
/// The roll taken over is that of this committee and of an earlier term.
/// Errors: RollOfOtherCommittee, RollOfLaterTerm.
law::Judgement judge_between(const State& state, const roll::RollCarriedOver& fact);
/// Everybody in a household is on the roll. Errors: NotOfThisMethod, VoterNotOnRoll.
law::Judgement judge_between(const State& state, const roll::HouseholdEntered& fact);
/// Errors: NotOfThisMethod, VoterNotOnRoll.
law::Judgement judge_between(const State& state, const roll::HouseholdRepresentativeNamed& fact);
/// Errors: NotOfThisMethod.
law::Judgement judge_between(const State& state, const roll::GroupFormed& fact);
/// Whoever had votes is named and on the roll. Errors: NotOfThisMethod, VoterNotOnRoll.
law::Judgement judge_between(const State& state, const roll::GroupVoted& fact);
/// The list of those who elect is posted with the roll. Law: 居委会组织法(2025) art. 17. Errors:
/// VotingMethodNotChosen, NobodyRepresents, RepresentativesMissing.
law::Judgement judge_between(const State& state, const roll::RollPublished& fact);
/// Errors: PersonUnknown.
law::Judgement judge_between(const State& state, const nomination::NominationCounted& fact);
/// Law: 居委会组织法(2025) art. 18. Errors: VoterNotOnRoll (a nominator), PersonUnknown.
law::Judgement judge_between(const State& state, const nomination::NominationProposed& fact);
/// The same of people nominated for a later round.
law::Judgement judge_between(const State& state, const NomineesAdded& fact);
/// An eligible nominee is on the roll, and lost no seat or candidacy of this election for foul play
/// or as not eligible. Law: 村委会组织法(2025) art. 18. Errors: VoterNotOnRoll, MayNotStand.
law::Judgement judge_between(const State& state, const nomination::NomineeReviewed& fact);
/// A man does not accept for the office reserved for a woman. Errors: WomanOfficeNeedsWoman.
law::Judgement judge_between(const State& state, const nomination::NomineeAccepted& fact);
/// The same of somebody written in and elected. Errors: VoterNotOnRoll.
law::Judgement judge_between(const State& state, const nomination::ReviewDecided& fact);
law::Judgement judge_between(const State& state, const WinnerReviewed& fact);
/// Errors: CandidateOnElectionCommittee, RelativeOnElectionCommittee, VoterNotOnRoll,
/// WomanOfficeNeedsWoman.
law::Judgement judge_between(const State& state, const nomination::CandidatesPublished& fact);
/// Somebody met the voters, each once, and stands in the round that is held.
/// Errors: NobodyToMeet, PersonTwice, NotStanding.
law::Judgement judge_between(const State& state, const nomination::CandidatesMet& fact);
/// Law: 北京市村民委员会选举办法 art. 21. Errors: PersonUnknown, StaffIsCandidate,
/// StaffIsRelative.
law::Judgement judge_between(const State& state, const poll::StaffAppointed& fact);
/// No more voters are present than there are. Errors: MorePresentThanEntitled.
law::Judgement judge_between(const State& state, const poll::StaffAdopted& fact);
/// Law: 村委会组织法(2025) art. 18. Errors: VoterNotOnRoll, NotEntitled (the principal),
/// ProxyIsCandidate.
law::Judgement judge_between(const State& state, const poll::ProxyApproved& fact);
/// Errors: VoterNotOnRoll, NotEntitled.
law::Judgement judge_between(const State& state, const poll::MobileVotersPublished& fact);
/// Papers are printed from the list that stands: all on it stand ready and are on the roll.
/// Errors: CandidatesNotPublished; in a later round RoundListStale.
law::Judgement judge_between(const State& state, const poll::PapersPrinted& fact);
/// At the first opening: the list stands, and the staff is still apart from the candidates, though
/// the list or the kinships changed since. Errors: CandidatesNotPublished (in a later round
/// RoundListStale), StaffIsCandidate, StaffIsRelative.
law::Judgement judge_between(const State& state, const poll::PollOpened& fact);
/// A scribe is named, writes for somebody else and, where the ruleset says so, is neither a
/// candidate nor a member of the election committee. Law: 天津市村民委员会选举办法(2019) art. 30.
/// Logarithmic. Errors: VoterNotOnRoll, NotEntitled, ProxyIsCandidate, PersonUnknown,
/// ScribeIsVoter, ScribeInvolved.
law::Judgement judge_between(const State& state, const poll::PaperIssued& fact);
/// Errors: PersonUnknown.
law::Judgement judge_between(const State& state, const count::WriteInAdjudicated& fact);
/// Errors: MobileBoxVoid: its papers are not read.
law::Judgement judge_between(const State& state, const count::BatchSealed& fact);
/// Errors: ExcludedTooLate.
law::Judgement judge_between(const State& state, const poll::PapersExcluded& fact);

/// Facts of which no other room knows anything.
template <class Fact>
law::Judgement judge_between(const State& /*state*/, const Fact& /*fact*/) {
    return {};
}

}  // namespace douxuan::election
