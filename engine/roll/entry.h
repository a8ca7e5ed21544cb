// SPDX-License-Identifier: Apache-2.0
// What a record must show for a person to be on the roll, and which grounds it contradicts. Only
// for the judgements of this room; both are asked with records.
#pragma once

#include "engine/base/handle.h"
#include "engine/law/choices/registration.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/roll/admit.h"
#include "engine/roll/record.h"
#include "engine/roll/state.h"

namespace douxuan::roll {

/// The person a judgement is about: their handle, whether a meeting consented, and the handle
/// whose place on the roll they take, if it is an amendment.
struct Applicant {
    base::Handle handle;
    Consent consent = Consent::Missing;
    std::optional<base::Handle> replaces;
};

/// Whether the person may be on the roll. `setting.election_day` is fixed.
/// Errors: RecordMissing, RecordIncomplete, UnderAge, ClassNotInRuleset, OwnWordMissing,
/// ApplicationMissing, BasisNotInRuleset, ResidenceTooShort, ConsentMissing, ConfirmationMissing,
/// CertificateMissing, DeclarationMissing, SamePersonTwice.
/// Law: 村委会组织法(2025) art. 16
law::Judgement judge_entry(const State& state, const Applicant& applicant, const Records& records,
                           const law::Setting& setting);

/// Whether the record does not contradict the ground for which the person is kept off the roll.
/// Grounds that no record shows (death, lost rights) cannot be contradicted.
/// `setting.election_day` is fixed.
/// Errors: RecordMissing, GroundContradicted.
/// Law: 村委会组织法(2025) art. 16; 北京市村民委员会选举办法 art. 14
law::Judgement judge_ground(const State& state, const Applicant& applicant, law::Exclusion ground,
                            const Records& records, const law::Setting& setting);

}  // namespace douxuan::roll
