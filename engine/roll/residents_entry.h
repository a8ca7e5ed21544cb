// SPDX-License-Identifier: Apache-2.0
// What a record must show for a person to be on the roll of a residents' committee. Only for the
// judgements of this room. Law: 居委会组织法(2025) art. 16
#pragma once

#include "engine/base/date.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/roll/entry.h"
#include "engine/roll/record.h"

namespace douxuan::roll {

/// The day on which somebody must be of age: election day, or the day before where the birthday
/// itself does not count. `setting.election_day` is fixed.
base::Date of_age_on(const law::Setting& setting);

/// Whether a habitual resident or a community worker has been here long enough; true for others,
/// and where the ruleset has no months. `setting.election_day` is fixed.
bool here_long_enough_for_community(const PersonRecord& record, const law::Setting& setting);

/// By class: those registered here, the habitual residents, the community workers.
/// Errors: ClassNotInRuleset (of a village; workers where the ruleset has no months for them),
/// OwnWordMissing, then, for those registered elsewhere, ApplicationMissing (workers),
/// RecordIncomplete, ResidenceTooShort, CertificateMissing (workers), ConfirmationMissing
/// (workers), DeclarationMissing.
law::Judgement judge_community_class(const PersonRecord& record, const Applicant& applicant,
                                     const law::Setting& setting);

}  // namespace douxuan::roll
