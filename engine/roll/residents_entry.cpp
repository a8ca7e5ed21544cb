// SPDX-License-Identifier: Apache-2.0
#include "engine/roll/residents_entry.h"

namespace douxuan::roll {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

base::Date reckoned_until(const law::Setting& setting) {
    switch (*setting.rules.residents_roll.reckoned_until) {
        case law::ReckoningDay::RegistrationDay:
            break;
        case law::ReckoningDay::ElectionDay:
            return *setting.election_day;
    }
    return setting.today;
}

/// The months that the class needs; nothing if it needs none.
const law::Cited<std::optional<base::Months>>& months_of(const PersonRecord& record,
                                                         const law::ResidentsRollRules& rules) {
    return record.category == VoterClass::CommunityWorker ? rules.worker_months
                                                          : rules.habitual_months;
}

Judgement judge_time(const PersonRecord& record, const Applicant& applicant,
                     const law::Setting& setting) {
    const auto& months = months_of(record, setting.rules.residents_roll);
    if (!*months) {
        return {};
    }
    if (!record.since) {
        return refuse(RefusalCode::RecordIncomplete,
                      {fact("voter", applicant.handle), fact("member", "since")});
    }
    if (!here_long_enough_for_community(record, setting)) {
        return refuse(RefusalCode::ResidenceTooShort, months,
                      {fact("voter", applicant.handle), fact("since", *record.since),
                       fact("months", **months),
                       fact("first_day", base::add_months(*record.since, **months))});
    }
    return {};
}

Judgement judge_worker(const PersonRecord& record, const Applicant& applicant,
                       const law::Setting& setting) {
    const law::ResidentsRollRules& rules = setting.rules.residents_roll;
    if (record.application != YesNo::Yes) {
        return refuse(RefusalCode::ApplicationMissing, rules.worker_months,
                      {fact("voter", applicant.handle)});
    }
    if (Judgement refused = judge_time(record, applicant, setting)) {
        return refused;
    }
    // Law: 四川省城市居民委员会选举条例(2025) art. 16
    if (*rules.worker_certificate && record.certificate != YesNo::Yes) {
        return refuse(RefusalCode::CertificateMissing, rules.worker_certificate,
                      {fact("voter", applicant.handle)});
    }
    if (applicant.consent != Consent::Given) {
        return refuse(RefusalCode::ConfirmationMissing, rules.worker_months,
                      {fact("voter", applicant.handle)});
    }
    return {};
}

/// Law: 民政部关于促进农民工融入城市社区的意见(民发〔2011〕210号): a lawful fixed home and a full
/// year; local notices ask for a permit, an application, a certificate, the committee's consent
Judgement judge_habitual(const PersonRecord& record, const Applicant& applicant,
                         const law::Setting& setting) {
    const law::ResidentsRollRules& rules = setting.rules.residents_roll;
    if (*rules.habitual_application && record.application != YesNo::Yes) {
        return refuse(RefusalCode::ApplicationMissing, rules.habitual_application,
                      {fact("voter", applicant.handle)});
    }
    if (Judgement refused = judge_time(record, applicant, setting)) {
        return refused;
    }
    if (*rules.habitual_home && record.home != YesNo::Yes) {
        return refuse(RefusalCode::FixedHomeMissing, rules.habitual_home,
                      {fact("voter", applicant.handle)});
    }
    if (*rules.habitual_permit && record.permit != YesNo::Yes) {
        return refuse(RefusalCode::PermitMissing, rules.habitual_permit,
                      {fact("voter", applicant.handle)});
    }
    if (*rules.habitual_certificate && record.certificate != YesNo::Yes) {
        return refuse(RefusalCode::CertificateMissing, rules.habitual_certificate,
                      {fact("voter", applicant.handle)});
    }
    if (*rules.habitual_confirmed && applicant.consent != Consent::Given) {
        return refuse(RefusalCode::ConfirmationMissing, rules.habitual_confirmed,
                      {fact("voter", applicant.handle)});
    }
    return {};
}

Judgement judge_declaration(const PersonRecord& record, const Applicant& applicant,
                            const law::Setting& setting) {
    const auto& declaration = setting.rules.residents_roll.declaration;
    if (*declaration && record.declared_not_elsewhere != YesNo::Yes) {
        return refuse(RefusalCode::DeclarationMissing, declaration,
                      {fact("voter", applicant.handle)});
    }
    return {};
}

bool of_a_community(VoterClass category, const law::ResidentsRollRules& rules) {
    switch (category) {
        case VoterClass::Away:
            return *rules.away_own_word;
        case VoterClass::Resident:
        case VoterClass::Outsider:
        case VoterClass::FormerFarmer:
        case VoterClass::SpousesVillage:
        case VoterClass::FormerVillager:
        case VoterClass::ComesToStand:
            return false;
        case VoterClass::RegisteredHere:
        case VoterClass::HabitualResident:
            break;
        case VoterClass::CommunityWorker:
            return rules.worker_months->has_value();
    }
    return true;
}

bool registered_here(const PersonRecord& record) {
    return record.category == VoterClass::RegisteredHere || record.category == VoterClass::Away;
}

}  // namespace

bool word_is_needed_in_community(const PersonRecord& record, const law::ResidentsRollRules& rules) {
    return record.category != VoterClass::RegisteredHere || *rules.own_word;
}

bool applies_in_community(const PersonRecord& record, const law::ResidentsRollRules& rules) {
    return record.category == VoterClass::CommunityWorker ||
           (record.category == VoterClass::HabitualResident && *rules.habitual_application);
}

bool is_confirmed_in_community(const PersonRecord& record, const law::ResidentsRollRules& rules) {
    return record.category == VoterClass::CommunityWorker ||
           (record.category == VoterClass::HabitualResident && *rules.habitual_confirmed);
}

base::Date of_age_on(const law::Setting& setting) {
    const bool day_after = setting.rules.kind == law::CommitteeKind::Residents &&
                           !*setting.rules.residents_roll.birthday_counts;
    return *setting.election_day - base::Days{day_after ? 1 : 0};
}

bool here_long_enough_for_community(const PersonRecord& record, const law::Setting& setting) {
    if (registered_here(record)) {
        return true;
    }
    const std::optional<base::Months>& months = *months_of(record, setting.rules.residents_roll);
    return !months ||
           (record.since && base::add_months(*record.since, *months) <= reckoned_until(setting));
}

Judgement judge_community_class(const PersonRecord& record, const Applicant& applicant,
                                const law::Setting& setting) {
    const law::ResidentsRollRules& rules = setting.rules.residents_roll;
    if (!of_a_community(record.category, rules)) {
        return refuse(RefusalCode::ClassNotInRuleset, rules.worker_months,
                      {fact("voter", applicant.handle), fact("class", record.category)});
    }
    // Law: 居委会组织法(2025) art. 16: whoever says that they take part is registered
    if (word_is_needed_in_community(record, rules) && !record.own_word) {
        return refuse(RefusalCode::OwnWordMissing,
                      record.category == VoterClass::Away ? rules.away_own_word : rules.own_word,
                      {fact("voter", applicant.handle)});
    }
    if (registered_here(record)) {
        return {};
    }
    if (Judgement refused = record.category == VoterClass::CommunityWorker
                                ? judge_worker(record, applicant, setting)
                                : judge_habitual(record, applicant, setting)) {
        return refused;
    }
    return judge_declaration(record, applicant, setting);
}

}  // namespace douxuan::roll
