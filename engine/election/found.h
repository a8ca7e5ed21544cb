// SPDX-License-Identifier: Apache-2.0
// How an election is founded: the committee, the seats and method, the day; and how it ends.
#pragma once

#include "engine/election/events.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"

namespace douxuan::election {

/// Errors: RulesetWrongKind, CommitteeCodeInvalid (twelve digits; of the last three the first is
/// 2 for a village and 0 or 1 for residents), NumberNegative (a term below 1).
law::Judgement admit(const State& state, const LogOpened& fact, const law::Setting& setting);

/// Law: 村委会组织法(2025) art. 8; 北京市村民委员会选举办法 art. 3, 16, 22.
/// It may be adopted anew until the stations are fixed, which follow from the voting form.
/// Errors: OutOfPhase; VotingMethodNotChosen (a residents' committee); those of the meeting's vote;
/// OfficesOutOfOrder, SeatsOutOfRange, SizeFixedByOther, SurplusOutOfRange, SchemeNotAllowed,
/// FormNotAllowed, WomanOfficeMissing (or, where the paper has a women's column, not that),
/// SeatsOutOfRange (of the column).
law::Judgement admit(const State& state, const MethodAdopted& fact, const law::Setting& setting);

/// Law: 村委会组织法(2025) art. 17. The day may be fixed anew until the first voter is registered.
/// Where it is stated when the term ends, the day is not further from it than the ruleset allows.
/// Where an office above fixes the day, the vote of the election committee is not judged.
/// Errors: OutOfPhase, RulesetNotInForce, DayFixedByOther, DayTooSoon (with the earliest lawful
/// day), those of `judge_shift`.
law::Judgement admit(const State& state, const DayFixed& fact, const law::Setting& setting);

/// Election day, once fixed, is only moved to a later day. A roll that is posted hangs on, unless
/// `needs_new_posting`. Law: 四川省村民委员会选举条例(2025) art. 19; docs/decisions/0080.
/// Nor is it moved further from the end of the term than a day may be fixed.
/// Errors: DayNotFixed, MovedWithoutForceMajeure, DayNotLater, RulesetNotInForce, DayTooSoon (with
/// the earliest lawful day), those of `judge_shift`.
law::Judgement admit(const State& state, const DayMoved& fact, const law::Setting& setting);

/// Anything may happen; but that the township brings the vote to its end is known to some rulesets
/// only, and happens while it is held. Errors: TakeoverNotKnown, OutOfPhase.
/// Law: 海南省村民委员会选举办法(2025) art. 15
law::Judgement admit(const State& state, const IncidentRecorded& fact, const law::Setting& setting);

/// Posted late it is a fact nevertheless; the calendar says that it is late. Errors:
/// ExitAuditTwice. Law: 村委会组织法(2025) art. 40; 四川省村民委员会选举条例(2025) art. 11
law::Judgement admit(const State& state, const ExitAuditPublished& fact,
                     const law::Setting& setting);

/// Errors: NotElected, CertificateIssuedTwice, TiedForHigherOffice, WriteInNotReviewed,
/// CertificateByOther.
law::Judgement admit(const State& state, const CertificateIssued& fact,
                     const law::Setting& setting);

}  // namespace douxuan::election
