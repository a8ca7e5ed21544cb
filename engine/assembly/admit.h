// SPDX-License-Identifier: Apache-2.0
// Judges the facts of bodies that decide. Each answer is nothing (the fact may be) or the first
// refusal, in the order in which the errors are listed.
#pragma once

#include <vector>

#include "engine/assembly/events.h"
#include "engine/assembly/state.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/committee.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/law/source.h"

namespace douxuan::assembly {

/// A vote of one of the `competent` bodies: its quorum of those entitled, and its majority of
/// those present. Group meetings are one resolution: the sums over all groups.
/// Errors: BodyNotCompetent, those of `judge_calling`, BasisWrong, MorePresentThanEntitled,
/// MoreVotesThanPresent, QuorumMissed, MajorityMissed.
/// Law: 村委会组织法(2025) art. 26, 30, 32
law::Judgement judge(const Resolution& resolution,
                     const law::Cited<std::vector<law::Body>>& competent,
                     const law::Setting& setting);

/// What the election committee states or decides counts while its mandate lasts.
/// Errors: ElectionCommitteeEnded.
/// Law: 北京市村民委员会选举办法(2012) art. 10; 四川省村民委员会选举条例(2025) art. 13
law::Judgement judge_mandate(const State& state, const law::Ruleset& rules);

/// A decision of the election committee: `in_favour` meets the ruleset's share of all its seats,
/// vacant ones included, so that members who leave do not make a decision easier.
/// Errors: ElectionCommitteeNotChosen, MoreInFavourThanMembers, DecisionMissed.
/// Law: 北京市村民委员会选举办法 art. 10
law::Judgement judge_decision(const State& state, base::Members in_favour,
                              const law::Setting& setting);

/// The first choice, one after the last committee was dissolved, or a new one when
/// `needs_new_choice`. Whether the new members may sit beside the nominated is judged by
/// engine/election.
/// Errors: ElectionCommitteeChosenTwice, TownshipCallsChoice, PresiderNotKnown, OrderNotOver, those
/// of `judge`, CommitteeSizeOutOfRange, CommitteeSizeEven, RankingTooShort, PersonTwice,
/// RankingUnsorted, MoreVotesThanPresent, ChairNotMember, DeputiesDiffer, DeputyNotMember,
/// PersonTwice. Law: 村委会组织法(2025) art. 15; 海南省村民委员会选举办法(2025) art. 11
law::Judgement admit(const State& state, const ElectionCommitteeChosen& fact, const Barred& barred,
                     const law::Setting& setting);

/// Whether the person, or a relative, was nominated, and whether a relative sits on it too, is
/// judged by engine/election.
/// Errors: NotAMember, CauseNotInRuleset, ResolutionMissing, ResolutionNotNeeded, those of `judge`,
/// AbsencesNotTheCause, AbsencesTooFew.
/// Law: 村委会组织法(2025) art. 15; 四川省村民委员会选举条例(2025) art. 12, 14;
/// 海南省村民委员会选举办法(2025) art. 13
law::Judgement admit(const State& state, const MemberLeft& fact, const law::Setting& setting);

/// Errors: ElectionCommitteeNotChosen, NoVacancy, SuccessionNotAllowed, NotNextInRanking.
/// Law: 村委会组织法(2025) art. 15
law::Judgement admit(const State& state, const MemberReplaced& fact, const Barred& barred,
                     const law::Setting& setting);

/// `in_favour` is judged by `judge_decision`.
/// Errors: ElectionCommitteeNotChosen, ChairNotVacant, DeputyNotVacant, NotAMember, PersonTwice
/// (chosen for a post that they hold, or the chair for a deputy's).
law::Judgement admit(const State& state, const ChairChosen& fact, const law::Setting& setting);

/// A committee that fails is dissolved as the ruleset has it: by the township, after it was told to
/// mend its ways, with the approval of the county, or when the election is late.
/// Errors: ElectionCommitteeNotChosen, RenewalNotKnown, RenewalByOther, RenewalTooSoon.
/// Law: 浙江省村民委员会选举办法(2020) art. 11; 天津市村民委员会选举办法(2019) art. 10;
/// 海南省村民委员会选举办法(2025) art. 15; 河北省村民委员会选举办法(2020) art. 44
law::Judgement admit(const State& state, const CommitteeDissolved& fact,
                     const law::Setting& setting);

/// Errors: ElectionCommitteeNotChosen, ElectionCommitteeEnded, MorePresentThanMembers,
/// SittingWithoutQuorum.
/// Law: 海南省村民委员会选举办法(2025) art. 14
law::Judgement admit(const State& state, const CommitteeSat& fact, const law::Setting& setting);

/// In a village: whether it is the election committee that confirms the extra classes of the
/// ruleset. `in_favour` is judged by `judge_decision`; who needs it, when they register.
/// Errors: ConfirmationNotKnown. Law: 上海市村民委员会选举办法(2020) art. 9
law::Judgement admit(const WorkersConfirmed& fact, const law::Setting& setting);

/// Consent to a person consented to before is not an error.
/// Errors: those of `judge`.
/// Law: 村委会组织法(2025) art. 16
law::Judgement admit(const State& state, const OutsidersConsented& fact,
                     const law::Setting& setting);

}  // namespace douxuan::assembly
