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

/// What the class of the record asks for: the person's word, an application, a confirmation by the
/// election committee.
bool word_is_needed_in_community(const PersonRecord& record, const law::ResidentsRollRules& rules);
bool applies_in_community(const PersonRecord& record, const law::ResidentsRollRules& rules);
bool is_confirmed_in_community(const PersonRecord& record, const law::ResidentsRollRules& rules);

/// By class: those registered here, of them those who live elsewhere where the ruleset knows them,
/// the habitual residents, the community workers.
/// Errors: ClassNotInRuleset (of a village; those away or workers where the ruleset does not have
/// them), OwnWordMissing, then, for those registered elsewhere and as far as the ruleset asks for
/// it, ApplicationMissing, RecordIncomplete, ResidenceTooShort, FixedHomeMissing and PermitMissing
/// (habitual residents), CertificateMissing, ConfirmationMissing, DeclarationMissing.
law::Judgement judge_community_class(const PersonRecord& record, const Applicant& applicant,
                                     const law::Setting& setting);

}  // namespace douxuan::roll
