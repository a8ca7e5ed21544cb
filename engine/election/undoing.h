// SPDX-License-Identifier: Apache-2.0
// What undoes a result or a candidacy, and what confirms somebody elected.
// The refusals are listed in the order of their tests.
#pragma once

#include <optional>

#include "engine/election/state.h"
#include "engine/election/undoing_events.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"

namespace douxuan::election {

/// On the grounds that the ruleset names the fresh election begins with a new nomination; after an
/// unlawful election committee another one holds it (`further.fresh_host`).
/// Law: 河南省实施村民委员会组织法办法(2011) art. 39; 海南省村民委员会选举办法(2025) art. 36;
/// 重庆市居民委员会选举办法(2025) art. 34, 35
/// Errors: RoundUnknown, RoundVoidAlready, AuthorityNotCompetent.
law::Judgement admit(const State& state, const VoteNullified& fact);

/// Before the poll opens. They fall out of the list as if they had withdrawn: it is posted again,
/// filled from the ranking. Errors: CancellationNotKnown (the ruleset has none), NotStanding.
/// Law: 海南省村民委员会选举办法(2025) art. 22, 23; 河北省村民委员会选举办法(2020) art. 42
law::Judgement admit(const State& state, const CandidacyCancelled& fact,
                     const law::Setting& setting);

/// Foul play is declared by whom the ruleset names; without an authority it is the election
/// committee that states it, and only while its mandate lasts.
/// Law: 村委会组织法(2025) art. 21; 河南省实施村民委员会组织法办法(2011) art. 44;
/// 浙江省村民委员会选举办法(2020) art. 41
/// Errors: NotElected, AuthorityNotCompetent, ElectionCommitteeEnded.
law::Judgement admit(const State& state, const WinnerUnseated& fact);

/// Whether whoever reviewed may: where the ruleset has an authority review, one of those it names.
/// Law: 四川省村民委员会选举条例(2025) art. 23, 35; 四川省城市居民委员会选举条例(2025) art. 21, 33.
/// Errors: AuthorityNotCompetent.
law::Judgement judge_reviewer(const std::optional<closing::Authority>& authority,
                              const law::Ruleset& rules);

/// What is found of somebody elected whom nobody examined before the vote. Without the ground, or
/// with one that the ruleset does not know, nobody loses a seat.
/// While a later round is held they can be confirmed, but not lose the seat.
/// Errors: NotElected, ReviewNotNeeded, those of judge_reviewer, OutOfPhase (a seat lost while a
/// round is held), then those of nomination::judge_finding. Law: 四川省村民委员会选举条例(2025)
/// art. 35; 海南省村民委员会选举办法(2025) art. 35
law::Judgement admit(const State& state, const WinnerReviewed& fact, const law::Setting& setting);

}  // namespace douxuan::election
