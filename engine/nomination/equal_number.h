// SPDX-License-Identifier: Apache-2.0
// As many candidates as seats (等额选举), where the ruleset allows it.
#pragma once

#include "engine/base/quantity.h"
#include "engine/law/plan.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/nomination/events.h"
#include "engine/nomination/state.h"

namespace douxuan::nomination {

/// Whether the ruleset lets there be as many candidates as seats once no more people may stand, and
/// the electors agree where it asks for that. Constant time.
/// Law: 北京市实施居委会组织法办法(1991) art. 13; 广西壮族自治区实施居委会组织法办法(1996) art. 11
bool allows_equal(const State& state, const law::NominationRules& rules);

/// Whether a list of as many people as seats is enough for an office that asks for `needed`: no
/// more may stand for it than it has seats. Nominees who withdrew, were found not eligible or
/// accepted for another office may not stand. Linear in the ranking of the office.
/// Errors: CandidatesTooFew (the ruleset never has that), MoreNomineesThanSeats,
/// EqualNumberNotAgreed.
law::Judgement judge_equal(const State& state, const law::OfficeSeats& office, base::Seats listed,
                           base::Seats needed, const law::NominationRules& rules);

/// The same of all offices together, where the ruleset bounds their surplus together: the first
/// list has that surplus, or as many people may stand as there are seats.
/// Errors: MoreNomineesThanSeats. Law: 北京市实施居委会组织法办法(1991) art. 13
law::Judgement judge_equal_in_all(const State& state, const CandidatesPublished& list,
                                  const law::Setting& setting);

/// Errors: EqualNumberNotKnown (the ruleset asks for no agreement), OutOfPhase (nobody is
/// nominated), MorePresentThanEntitled (more answers than asked), MoreVotesThanPresent,
/// EqualNumberOpposed. Law: 广西壮族自治区实施居委会组织法办法(1996) art. 11
law::Judgement admit(const State& state, const EqualNumberAgreed& fact,
                     const law::Setting& setting);

}  // namespace douxuan::nomination
