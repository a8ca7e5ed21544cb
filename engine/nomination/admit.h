// SPDX-License-Identifier: Apache-2.0
// Judges the facts of nomination. Each answer is nothing (the fact may be) or the first refusal,
// in the order in which the errors are listed. What needs the roll, the sex of a person, kinship
// or the election committee is judged by engine/election.
#pragma once

#include "engine/base/quantity.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/nomination/events.h"
#include "engine/nomination/state.h"

namespace douxuan::nomination {

/// `registered`: people on the roll. Each source counts once; when too few may still stand for an
/// office to make a list of, new names for it are counted in a supplementary nomination.
/// Errors: MethodNotAdopted, OutOfPhase (the list is posted and no office short),
/// SourceNotAllowed, NominationCountedTwice (no office short), OfficeUnknown, OfficeMissing,
/// OfficesOutOfOrder, MorePresentThanEntitled, AttendanceMissed, then for each office
/// NominationCountedTwice (supplementary names for an office that is not short), PersonTwice,
/// RankingUnsorted, MoreVotesThanVoters, TooManyNames.
/// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法 art. 16
law::Judgement admit(const State& state, const NominationCounted& fact, base::Voters registered,
                     const law::Setting& setting);

/// The names tied at the cut, among all who may still stand or among those who stand ready.
/// Errors: MethodNotAdopted, OfficeUnknown, NamesDoNotTie, RankingUnsorted, NominationTieOpen
/// (tied again).
law::Judgement admit(const State& state, const NominationTieSettled& fact,
                     const law::Setting& setting);

/// A later review replaces an earlier one.
/// Errors: NotNominated, GroundMissing, GroundNotInRuleset.
/// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法 art. 18
law::Judgement admit(const State& state, const NomineeReviewed& fact, const law::Setting& setting);

/// Errors: NotNominated (for that office), WithdrawnTwice, AcceptedTwice, NotEligible.
law::Judgement admit(const State& state, const NomineeAccepted& fact);

/// Errors: NotNominated, WithdrawnTwice, WithdrawnTooLate (a candidate on the posted list, where
/// the ruleset sets a last day).
law::Judgement admit(const State& state, const NomineeWithdrew& fact, const law::Setting& setting);

/// The first list, or one amended after somebody fell out of it. An amended list may be posted
/// later than the first, keeps everybody who still stands ready, and may be shorter than planned
/// only when nobody is left to fill it, by no more than the ruleset's least surplus allows.
/// Errors: MethodNotAdopted, OutOfPhase (nothing counted), OfficeUnknown, OfficeMissing,
/// OfficesOutOfOrder, DayNotFixed, CandidatesPublishedTooLate, ListUnchanged, PersonTwice,
/// CandidateInTwoOffices, then for each office NotNominated, NotEligible, NotAccepted,
/// CandidatesOutOfOrder, CandidatesTooMany, NominationTieOpen, CandidatesTooFew,
/// CandidateSkipped.
/// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法 art. 16, 20
law::Judgement admit(const State& state, const CandidatesPublished& fact,
                     const law::Setting& setting);

}  // namespace douxuan::nomination
