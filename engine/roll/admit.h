// SPDX-License-Identifier: Apache-2.0
// Judges the facts of the roll. Each answer is nothing (the fact may be) or the first refusal, in
// the order in which the errors are listed. `records` is null in a public replay: the errors
// under "With records" are then not judged. `in_favour` is never judged here (engine/election
// asks engine/assembly).
#pragma once

#include <cstdint>

#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/roll/events.h"
#include "engine/roll/record.h"
#include "engine/roll/state.h"

namespace douxuan::roll {

/// Whether the person whose commitment the fact carries was consented to. In a community the
/// election committee gives the consent; in a village it confirms, which is less than a meeting's.
enum class Consent : std::uint8_t { Missing, Given, Confirmed };

/// The roll of the last election, before anybody is registered. Whether it is that of this
/// committee and of an earlier term is judged by engine/election. Errors: OutOfPhase (after
/// posting), RollCarriedTwice, RollNotEmpty, RollEmpty (that roll is), DayNotFixed. Law:
/// 四川省村民委员会选举条例(2025) art. 17; 天津市村民委员会选举办法(2019) art. 15
law::Judgement admit(const State& state, const RollCarriedOver& fact, const law::Setting& setting);

/// Errors: OutOfPhase (after posting), VoterTwice, DayNotFixed. With records: RecordMissing,
/// RecordIncomplete, UnderAge, ClassNotInRuleset, OwnWordMissing, ApplicationMissing,
/// BasisNotInRuleset, ResidenceTooShort (reckoned to the day of registration, or as the ruleset
/// says), CertificateMissing, ConsentMissing, ConfirmationMissing, DeclarationMissing,
/// SamePersonTwice.
/// Law: 村委会组织法(2025) art. 16; 居委会组织法(2025) art. 16; 北京市村民委员会选举办法 art. 12,
/// 13
law::Judgement admit(const State& state, const VoterRegistered& fact, Consent consent,
                     const Records* records, const law::Setting& setting);

/// Errors: OutOfPhase (after posting), VoterTwice, GroundNotInRuleset, DayNotFixed,
/// AbsenceTooLate. With records: RecordMissing, GroundContradicted.
/// Law: 村委会组织法(2025) art. 16; 北京市村民委员会选举办法 art. 14
law::Judgement admit(const State& state, const RegistrationRefused& fact, Consent consent,
                     const Records* records, const law::Setting& setting);

/// Errors: OutOfPhase (posted before), RollEmpty, DayNotFixed, RollPostedTooLate,
/// RollNumbersDiffer (without records only `voters` is compared).
/// Law: 村委会组织法(2025) art. 17
law::Judgement admit(const State& state, const RollPublished& fact, const Records* records,
                     const law::Setting& setting);

/// Errors: OutOfPhase (not posted), ObjectionNamedTwice, ObjectionTooLate.
/// Law: 村委会组织法(2025) art. 17
law::Judgement admit(const State& state, const ObjectionFiled& fact, const law::Setting& setting);

/// A decision after its days is admitted; `irregularities` lists it.
/// Errors: ObjectionUnknown, ObjectionDecidedTwice.
/// Law: 村委会组织法(2025) art. 17
law::Judgement admit(const State& state, const ObjectionDecided& fact);

/// Errors: OutOfPhase (not posted), RollAppealNotKnown, ObjectionUnknown, ObjectionNotDecided,
/// ObjectionAppealedTwice, AppealTooLate.
/// Law: 海南省村民委员会选举办法(2025) art. 17
law::Judgement admit(const State& state, const ObjectionAppealed& fact,
                     const law::Setting& setting);

/// A decision after its days is admitted, also when the roll is final.
/// Errors: ObjectionUnknown, ObjectionNotAppealed, AppealDecidedTwice.
/// Law: 海南省村民委员会选举办法(2025) art. 17
law::Judgement admit(const State& state, const AppealDecided& fact);

/// From posting on, also after the roll is final, and before it where the roll began with that of
/// the last election; that no poll is open is judged by
/// engine/election. An addition or amendment is judged like a registration, a striking off like a
/// refusal. `consent` is about the commitment of the fact, or else the voter.
/// Errors: OutOfPhase (not posted, and not carried over), CorrectionIncomplete, ObjectionUnknown,
/// ObjectionNotUpheld, VoterNotOnRoll, then those of VoterRegistered or RegistrationRefused. Law:
/// 村委会组织法(2025) art. 17; 北京市村民委员会选举办法 art. 14
law::Judgement admit(const State& state, const RollCorrected& fact, Consent consent,
                     const Records* records, const law::Setting& setting);

/// Late ones are a fact nevertheless; the calendar says so. Errors: CardsMoreThanVoters.
/// Law: 海南省村民委员会选举办法(2025) art. 17; 河北省村民委员会选举办法(2020) art. 14
law::Judgement admit(const State& state, const VoterCardsGiven& fact);

/// Errors: OutOfPhase (not posted, or final), ObjectionDaysRunning, ObjectionsOpen,
/// AppealDaysRunning, AppealsOpen, ObjectionNotCorrected, DayNotFixed, RollNumbersDiffer.
/// Law: 村委会组织法(2025) art. 17
law::Judgement admit(const State& state, const RollFinalised& fact, const Records* records,
                     const law::Setting& setting);

/// A person named without a voter may be named once more, otherwise unchanged, with the voter:
/// the election committee is named before there is a roll.
/// Errors: PersonNamedTwice (the id, or the voter under another id), RecordIncomplete (no name),
/// VoterNotOnRoll.
law::Judgement admit(const State& state, const PersonNamed& fact);

/// Errors: PersonUnknown, RelativeOfSelf, KinshipDeclaredTwice (in either direction).
law::Judgement admit(const State& state, const KinshipDeclared& fact);

}  // namespace douxuan::roll
