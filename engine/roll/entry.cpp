// SPDX-License-Identifier: Apache-2.0
#include "engine/roll/entry.h"

#include <algorithm>

#include "engine/roll/queries.h"
#include "engine/roll/residents_entry.h"

namespace douxuan::roll {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

base::Years age(const PersonRecord& record, const law::Setting& setting) {
    const base::Date day = of_age_on(setting);
    // A birth date after election day is a slip of the pen; such a person is of no age.
    return record.birth > day ? base::Years{} : base::full_years(record.birth, day);
}

bool of_age(const PersonRecord& record, const law::Setting& setting) {
    return age(record, setting) >= *setting.rules.registration.minimum_age;
}

/// A year by the day of registration: that is when the person applies and the committee decides.
bool here_long_enough(const PersonRecord& record, base::Months months,
                      const law::Setting& setting) {
    return record.since && base::add_months(*record.since, months) <= setting.today;
}

Judgement judge_outsider(const PersonRecord& record, const Applicant& applicant,
                         const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    if (record.application != YesNo::Yes) {
        return refuse(RefusalCode::ApplicationMissing, rules.outsider_consent_by,
                      {fact("voter", applicant.handle)});
    }
    if (!record.basis || !record.since) {
        return refuse(
            RefusalCode::RecordIncomplete,
            {fact("voter", applicant.handle), fact("member", record.basis ? "since" : "basis")});
    }
    if (std::ranges::find(*rules.outsider_basis, *record.basis) == rules.outsider_basis->end()) {
        return refuse(RefusalCode::BasisNotInRuleset, rules.outsider_basis,
                      {fact("voter", applicant.handle), fact("basis", *record.basis)});
    }
    if (!here_long_enough(record, *rules.outsider_months, setting)) {
        return refuse(RefusalCode::ResidenceTooShort, rules.outsider_months,
                      {fact("voter", applicant.handle), fact("since", *record.since),
                       fact("months", *rules.outsider_months),
                       fact("first_day", base::add_months(*record.since, *rules.outsider_months))});
    }
    if (applicant.consent != Consent::Given) {
        return refuse(RefusalCode::ConsentMissing, rules.outsider_consent_by,
                      {fact("voter", applicant.handle)});
    }
    // Law: 四川省村民委员会选举条例(2025) art. 16; 河北省村民委员会选举办法(2020) art. 12;
    // 河南省实施办法(2011) art. 20: a certificate of not being registered at home
    if (*rules.outsider_certificate && record.certificate != YesNo::Yes) {
        return refuse(RefusalCode::CertificateMissing, rules.outsider_certificate,
                      {fact("voter", applicant.handle)});
    }
    if (record.declared_not_elsewhere != YesNo::Yes) {
        return refuse(RefusalCode::DeclarationMissing, rules.outsider_basis,
                      {fact("voter", applicant.handle)});
    }
    return {};
}

Judgement judge_former_farmer(const PersonRecord& record, const Applicant& applicant,
                              const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    // Law: 北京市村民委员会选举办法 art. 13(3)
    if (!*rules.former_farmers) {
        return refuse(RefusalCode::ClassNotInRuleset, rules.former_farmers,
                      {fact("voter", applicant.handle), fact("class", VoterClass::FormerFarmer)});
    }
    if (applicant.consent != Consent::Given) {
        return refuse(RefusalCode::ConsentMissing, rules.former_farmers,
                      {fact("voter", applicant.handle)});
    }
    // Only who does not vote in a residents' committee.
    if (record.declared_not_elsewhere != YesNo::Yes) {
        return refuse(RefusalCode::DeclarationMissing, rules.former_farmers,
                      {fact("voter", applicant.handle)});
    }
    return {};
}

/// The class of the province that a class of voters is; nothing if it is none.
std::optional<law::ExtraClass> extra_class(VoterClass category) {
    switch (category) {
        case VoterClass::SpousesVillage:
            return law::ExtraClass::SpousesVillage;
        case VoterClass::FormerVillager:
            return law::ExtraClass::FormerVillager;
        case VoterClass::ComesToStand:
            return law::ExtraClass::ComesToStand;
        case VoterClass::Resident:
        case VoterClass::Away:
        case VoterClass::Outsider:
        case VoterClass::FormerFarmer:
        case VoterClass::RegisteredHere:
        case VoterClass::HabitualResident:
        case VoterClass::CommunityWorker:
            break;
    }
    return std::nullopt;
}

/// Here for so long as the rules ask. The election committee confirms, or a meeting consents.
// Law: 上海市村民委员会选举办法(2020) art. 9; 河南省实施办法(2011) art. 20;
// 河北省村民委员会选举办法(2020) art. 12
Judgement judge_extra(const PersonRecord& record, const Applicant& applicant,
                      const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    const auto& classes = *rules.extra_classes;
    const auto asked = extra_class(record.category);
    if (!asked || !classes || std::ranges::find(*classes, *asked) == classes->end()) {
        return refuse(RefusalCode::ClassNotInRuleset, rules.extra_classes,
                      {fact("voter", applicant.handle), fact("class", record.category)});
    }
    if (record.application != YesNo::Yes) {
        return refuse(RefusalCode::ApplicationMissing, rules.extra_classes,
                      {fact("voter", applicant.handle)});
    }
    if (*rules.extra_months) {
        if (!record.since) {
            return refuse(RefusalCode::RecordIncomplete,
                          {fact("voter", applicant.handle), fact("member", "since")});
        }
        if (!here_long_enough(record, **rules.extra_months, setting)) {
            return refuse(
                RefusalCode::ResidenceTooShort, rules.extra_months,
                {fact("voter", applicant.handle), fact("since", *record.since),
                 fact("months", **rules.extra_months),
                 fact("first_day", base::add_months(*record.since, **rules.extra_months))});
        }
    }
    const bool by_meeting = agreement_needed(record, setting.rules) == Agreement::Meeting;
    if (by_meeting ? applicant.consent != Consent::Given : applicant.consent == Consent::Missing) {
        return refuse(by_meeting ? RefusalCode::ConsentMissing : RefusalCode::ConfirmationMissing,
                      rules.extra_consent_by, {fact("voter", applicant.handle)});
    }
    if (record.declared_not_elsewhere != YesNo::Yes) {
        return refuse(RefusalCode::DeclarationMissing, rules.extra_classes,
                      {fact("voter", applicant.handle)});
    }
    return {};
}

/// Law: 村委会组织法(2025) art. 16(1)-(3); 居委会组织法(2025) art. 16
Judgement judge_class(const PersonRecord& record, const Applicant& applicant,
                      const law::Setting& setting) {
    if (setting.rules.kind == law::CommitteeKind::Residents) {
        return judge_community_class(record, applicant, setting);
    }
    switch (record.category) {
        case VoterClass::Resident:
            return {};
        case VoterClass::Away:
            if (!record.own_word) {
                return refuse(RefusalCode::OwnWordMissing, setting.rules.registration.exclusions,
                              {fact("voter", applicant.handle)});
            }
            return {};
        case VoterClass::Outsider:
            return judge_outsider(record, applicant, setting);
        case VoterClass::FormerFarmer:
            return judge_former_farmer(record, applicant, setting);
        case VoterClass::RegisteredHere:
        case VoterClass::HabitualResident:
        case VoterClass::CommunityWorker:
        case VoterClass::SpousesVillage:
        case VoterClass::FormerVillager:
        case VoterClass::ComesToStand:
            break;
    }
    return judge_extra(record, applicant, setting);
}

/// Another record of the same person that is on the roll.
std::optional<base::Handle> same_person_listed(const State& state, const Applicant& applicant,
                                               const Records& records) {
    for (const base::Handle other : records.same_person(applicant.handle)) {
        if (other != applicant.replaces && on_roll(state, other)) {
            return other;
        }
    }
    return std::nullopt;
}

/// Whether they have been here long enough, or need not.
bool time_is_complete(const PersonRecord& record, const law::Setting& setting) {
    if (setting.rules.kind == law::CommitteeKind::Residents) {
        return here_long_enough_for_community(record, setting);
    }
    const law::RegistrationRules& rules = setting.rules.registration;
    if (record.category == VoterClass::Outsider) {
        return here_long_enough(record, *rules.outsider_months, setting);
    }
    return !extra_class(record.category) || !*rules.extra_months ||
           here_long_enough(record, **rules.extra_months, setting);
}

/// Whether they have said that they take part, or need not.
bool word_is_given(const PersonRecord& record, const law::Setting& setting) {
    const bool needed = setting.rules.kind == law::CommitteeKind::Residents
                            ? word_is_needed_in_community(record, setting.rules.residents_roll)
                            : record.category == VoterClass::Away;
    return !needed || record.own_word.has_value();
}

/// Whether the record shows that the ground does not hold.
bool contradicted(const State& state, const Applicant& applicant, const PersonRecord& record,
                  law::Exclusion ground, const Records& records, const law::Setting& setting) {
    const law::ResidentsRollRules& residents = setting.rules.residents_roll;
    const bool community = setting.rules.kind == law::CommitteeKind::Residents;
    const bool applies = community && applies_in_community(record, residents);
    const bool is_extra = !community && extra_class(record.category);
    const Agreement agreement = agreement_needed(record, setting.rules);
    const bool outsider = record.category == VoterClass::Outsider;
    switch (ground) {
        case law::Exclusion::UnderAge:
            return of_age(record, setting);
        case law::Exclusion::NoOwnWord:
            return word_is_given(record, setting);
        case law::Exclusion::TooShortResidence:
            return time_is_complete(record, setting);
        case law::Exclusion::NoApplication:
            return !(outsider || applies || is_extra) || record.application == YesNo::Yes;
        case law::Exclusion::NoConsent:
            return agreement != Agreement::Meeting || applicant.consent == Consent::Given;
        case law::Exclusion::NotConfirmed:
            return agreement != Agreement::ElectionCommittee ||
                   applicant.consent != Consent::Missing;
        case law::Exclusion::SamePersonTwice:
            return !same_person_listed(state, applicant, records);
        case law::Exclusion::DeprivedOfPoliticalRights:
        case law::Exclusion::RegisteredElsewhere:
        case law::Exclusion::LostCapacity:
        case law::Exclusion::Unreachable:
        case law::Exclusion::Deceased:
        case law::Exclusion::NotOfThisVillage:
        case law::Exclusion::NotOfThisCommunity:
        case law::Exclusion::AwayOnElectionDay:
            return false;
    }
    return false;
}

}  // namespace

Judgement judge_entry(const State& state, const Applicant& applicant, const Records& records,
                      const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    const PersonRecord* record = records.find(applicant.handle);
    if (record == nullptr) {
        return refuse(RefusalCode::RecordMissing, {fact("voter", applicant.handle)});
    }
    if (record->name.empty() || record->no.empty()) {
        return refuse(RefusalCode::RecordIncomplete,
                      {fact("voter", applicant.handle),
                       fact("member", record->name.empty() ? "name" : "no")});
    }
    if (!of_age(*record, setting)) {
        return refuse(
            RefusalCode::UnderAge, rules.minimum_age,
            {fact("voter", applicant.handle), fact("age", age(*record, setting)),
             fact("needed", *rules.minimum_age), fact("election_day", *setting.election_day)});
    }
    if (Judgement refused = judge_class(*record, applicant, setting)) {
        return refused;
    }
    // Whoever says that they are registered elsewhere, of whatever class, cannot be here, where
    // the ruleset knows that ground: the law of residents' committees does not.
    const bool barred = std::ranges::find(*rules.exclusions, law::Exclusion::RegisteredElsewhere) !=
                        rules.exclusions->end();
    if (barred && record->declared_not_elsewhere == YesNo::No) {
        return refuse(RefusalCode::DeclarationMissing, rules.exclusions,
                      {fact("voter", applicant.handle)});
    }
    if (const auto other = same_person_listed(state, applicant, records)) {
        return refuse(RefusalCode::SamePersonTwice, rules.exclusions,
                      {fact("voter", applicant.handle), fact("same_as", *other)});
    }
    return {};
}

Judgement judge_ground(const State& state, const Applicant& applicant, law::Exclusion ground,
                       const Records& records, const law::Setting& setting) {
    const PersonRecord* record = records.find(applicant.handle);
    if (record == nullptr) {
        return refuse(RefusalCode::RecordMissing, {fact("voter", applicant.handle)});
    }
    if (contradicted(state, applicant, *record, ground, records, setting)) {
        return refuse(RefusalCode::GroundContradicted, setting.rules.registration.exclusions,
                      {fact("voter", applicant.handle), fact("ground", ground)});
    }
    return {};
}

}  // namespace douxuan::roll
