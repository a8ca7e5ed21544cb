// SPDX-License-Identifier: Apache-2.0
// The review of the nominees as a whole, where the ruleset has its result posted: what is posted,
// the objections of nominees, and what the formal list waits for.
// Law: 海南省村民委员会选举办法(2025) art. 21, 22
#pragma once

#include <optional>
#include <vector>

#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/nomination/events.h"
#include "engine/nomination/review_events.h"
#include "engine/nomination/state.h"

namespace douxuan::nomination {

/// What may be posted now: the last finding on everybody who was examined and has not left.
ReviewPublished review_result(const State& state);

/// Who has to be examined before the result is posted, in order of id: those who may still stand
/// and have a place on the list by the nominations or are tied for one, without a finding.
std::vector<base::PersonId> not_reviewed(const State& state, const law::Plan& plan);

/// Whether what was posted is that result.
bool is_review_posted(const State& state);

/// Of whom an objection waits for its decision, in order of id.
std::vector<base::PersonId> open_objections(const State& state);

/// A late result is recorded as late: nobody gains by its refusal.
/// Errors: MethodNotAdopted, ReviewNotKnown (the ruleset has none), ReviewIncomplete,
/// ReviewDiffers, ReviewUnchanged.
law::Judgement admit(const State& state, const ReviewPublished& fact, const law::Setting& setting);

/// Errors: ReviewNotKnown, NotNominated (who objects), ReviewNotPublished (of that person),
/// ReviewObjectedTwice, ReviewObjectedTooLate.
law::Judgement admit(const State& state, const ReviewObjected& fact, const law::Setting& setting);

/// A late decision is recorded as late.
/// Errors: ReviewNotObjected (or decided before), those of `judge_finding`.
law::Judgement admit(const State& state, const ReviewDecided& fact, const law::Setting& setting);

/// Whether a formal list may be posted: everybody on it was posted as eligible, everybody refused
/// as that, no objection is open, and whoever was refused can no longer object. Nothing to judge
/// where the ruleset has no such review. Errors: ReviewNotPublished, ReviewObjectionOpen.
law::Judgement judge_reviewed(const State& state, const CandidatesPublished& list,
                              const law::Setting& setting);

void apply(State& state, const ReviewPublished& fact, base::Date today);
void apply(State& state, const ReviewObjected& fact, base::Date today);
void apply(State& state, const ReviewDecided& fact, base::Date today);

}  // namespace douxuan::nomination
