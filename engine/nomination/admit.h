// SPDX-License-Identifier: Apache-2.0
// Judges the facts of nomination. Each answer is nothing (the fact may be) or the first refusal,
// in the order in which the errors are listed. What needs the roll, the sex of a person, kinship
// or the election committee is judged by engine/election.
#pragma once

#include <optional>

#include "engine/base/quantity.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/nomination/events.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/state.h"

namespace douxuan::nomination {

/// `registered`: people on the roll. Each source counts once; when too few may still stand for an
/// office to make a list of, new names for it are counted in a supplementary nomination.
/// Errors: MethodNotAdopted, NominationModeNotAllowed (people nominate themselves, or there are no
/// candidates), OutOfPhase (the list is posted and no office short),
/// SourceNotAllowed, NominationCountedTwice (no office short), OfficeUnknown, OfficeMissing,
/// OfficesOutOfOrder, those of `judge_turnout`, NominationByProxy, then for each
/// office
/// NominationCountedTwice (supplementary names for an office that is not short), PersonTwice,
/// RankingUnsorted, MoreVotesThanVoters, TooManyNames; at last MoreVotesThanVoters of a person's
/// nominations for an office and those above it, where the ruleset adds them, and
/// NominatedForTwoOffices, where one paper may not name a person for two.
/// Fewer voters than `nomination.attendance` may nominate where a primary then decides.
/// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法 art. 16;
/// 浙江省村民委员会选举办法(2020) art. 18
law::Judgement admit(const State& state, const NominationCounted& fact, base::Voters registered,
                     const law::Setting& setting);

/// A paper. Those who sign it stand there by their handles, each once; a Party organisation, a
/// group in its meeting and the election committee sign nothing. A group is named where it
/// nominates or its representatives do. Nobody writes more names for an office than it has seats,
/// on all papers together. In a village people hand in papers only where they nominate themselves,
/// each for one office. Errors: MethodNotAdopted, NominationModeNotAllowed, SourceNotAllowed,
/// NominatorTwice, NominatorsNotElectors, NominationPartMissing, NominationPartUnfit, then by
/// source NominatorsTooFew, MorePresentThanEntitled, QuorumMissed, NotThemselves (not signed by one
/// person alone); OfficeUnknown, OutOfPhase (a list is posted and the office not short),
/// SelfNominatedTooLate, CandidateInTwoOffices (themselves), then for each office PersonTwice,
/// TooManyNames. Law: 居委会组织法(2025) art. 18;
/// 北京市实施居委会组织法办法(1991) art. 13
law::Judgement admit(const State& state, const NominationProposed& fact,
                     const law::Setting& setting);

/// Whether such a paper may nominate, whenever it is handed in: its source, its parts, and how many
/// signed or met. Errors: SourceNotAllowed, NominatorTwice, NominatorsNotElectors,
/// NominationPartMissing, NominationPartUnfit, NominatorsTooFew, MorePresentThanEntitled,
/// QuorumMissed, NotThemselves.
law::Judgement judge_source(const NominationProposed& paper, const law::Ruleset& rules);

/// How many of the registered took part in a nomination by them.
/// Errors: MorePresentThanEntitled, AttendanceMissed. Law: 北京市村民委员会选举办法 art. 16
law::Judgement judge_attendance(base::Voters took_part, base::Voters registered,
                                const law::NominationRules& rules);

/// Whether enough of the registered took part: together, or, where the groups met apart, of each
/// group. Errors: NominationPartUnfit (groups, where they may not nominate), GroupsIncomplete,
/// MorePresentThanEntitled, AttendanceMissed (of a group: fact group).
/// Law: 河北省村民委员会选举办法(2020) art. 17
law::Judgement judge_turnout(const NominationCounted& counted, base::Voters registered,
                             const law::NominationRules& rules);

/// Whether those who took part are too few for their nominations to decide, so that a primary does.
/// False where the ruleset asks for no share. Law: 浙江省村民委员会选举办法(2020) art. 18
bool leaves_to_primary(const NominationCounted& counted, base::Voters registered,
                       const law::NominationRules& rules);

/// Errors: MethodNotAdopted, NomineesPublishedTwice, DayNotFixed, NomineesPublishedTooLate,
/// NomineesDiffer, and first of all NomineesListNotKnown (the ruleset of a village has no such
/// list). Law: 四川省城市居民委员会选举条例(2025) art. 21; 四川省村民委员会选举条例(2025) art. 23
law::Judgement admit(const State& state, const NomineesPublished& fact,
                     const law::Setting& setting);

/// `entitled`: those who elect. A pre-selection tied at the cut is voted on once more.
/// Errors: MethodNotAdopted, PrimaryNotKnown (the ruleset of a village has none),
/// MorePresentThanEntitled, AttendanceMissed, MoreVotesThanVoters, then those of a tie vote.
/// Law: 四川省城市居民委员会选举条例(2025) art. 22; 四川省村民委员会选举条例(2025) art. 24
law::Judgement admit(const State& state, const Preselected& fact, base::Voters entitled,
                     const law::Setting& setting);

/// Whether candidates may still meet the voters today; who they are is judged by engine/election.
/// `setting`: of the round that is held. Errors: MeetingTooLate.
/// Law: 浙江省村民委员会选举办法(2020) art. 23; 上海市村民委员会选举办法(2020) art. 13
law::Judgement admit(const CandidatesMet& fact, const law::Setting& setting);

/// `setting`: of the round that is held. Errors: NotNominated, NotStanding (withdrawn or found not
/// eligible), SpeechAskedTwice, SpeechAskedTooLate.
/// Law: 浙江省村民委员会选举办法(2020) art. 23
law::Judgement admit(const State& state, const SpeechAsked& fact, const law::Setting& setting);

/// Errors: OfficeUnknown, NamesDoNotTie, RankingUnsorted, NominationTieOpen (tied again).
/// `setting.plan` is adopted.
law::Judgement judge_vote_on_tie(const State& state, const base::OfficeId& office,
                                 const std::vector<RankedName>& names, const law::Setting& setting);

/// The names tied at the cut, among all who may still stand or among those who stand ready.
/// Errors: MethodNotAdopted, PrimaryNeeded (`needs_primary`), OfficeUnknown, NamesDoNotTie,
/// RankingUnsorted, NominationTieOpen (tied again).
law::Judgement admit(const State& state, const NominationTieSettled& fact,
                     const law::Setting& setting);

/// What is found of somebody who is examined, before the vote or, if written in, after it.
/// Errors: GroundMissing, GroundNotInRuleset. Law: 村委会组织法(2025) art. 18
law::Judgement judge_finding(const base::PersonId& person, Finding finding,
                             const std::optional<law::Disqualifier>& ground,
                             const law::NominationRules& rules);

/// A later review replaces an earlier one.
/// Errors: NotNominated, GroundMissing, GroundNotInRuleset.
/// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法 art. 18
law::Judgement admit(const State& state, const NomineeReviewed& fact, const law::Setting& setting);

/// Errors: NotNominated (for that office), WithdrawnTwice, AcceptedTwice, NotEligible.
law::Judgement admit(const State& state, const NomineeAccepted& fact);

/// Errors: NotNominated, WithdrawnTwice, WithdrawnTooLate (a candidate on the posted list, where
/// the ruleset sets a last day: before election day, or after they were first listed).
law::Judgement admit(const State& state, const NomineeWithdrew& fact, const law::Setting& setting);

/// The first list, or one amended after somebody fell out of it. An amended list may be posted
/// later than the first, keeps everybody who still stands ready, and may be shorter than planned
/// only when nobody is left to fill it, by no more than the ruleset's least surplus allows. There
/// may be as many candidates as seats where the ruleset allows that and no more may stand.
/// In an election without candidates the list names the offices and nobody.
/// `women`: of whom the best-placed are added if no woman is on the list; nobody where the ruleset
/// does not ask for it.
/// Errors: MethodNotAdopted, NominationModeNotAllowed (a name, in an election without candidates),
/// OutOfPhase (nobody nominated), NomineesNotPublished (where the ruleset
/// asks for that list), OfficeUnknown, OfficeMissing,
/// OfficesOutOfOrder, DayNotFixed, CandidatesPublishedTooLate, ListUnchanged, PersonTwice,
/// CandidateInTwoOffices, those of `judge_reviewed` (review.h), then for each office NotNominated,
/// NotEligible, NotAccepted, CandidatesOutOfOrder, CandidatesTooMany, PrimaryNeeded (too many
/// names, where a primary decides), NominationTieOpen, CandidatesTooFew, MoreNomineesThanSeats,
/// EqualNumberNotAgreed, WomanLeftOut (where each
/// office has a woman among its candidates), CandidateSkipped; at last those of
/// `judge_equal_in_all` (equal_number.h). Law: 村委会组织法(2025) art. 18;
/// 北京市村民委员会选举办法 art. 16, 20
law::Judgement admit(const State& state, const CandidatesPublished& fact,
                     const law::Setting& setting, const WomenToAdd& women = {});

}  // namespace douxuan::nomination
