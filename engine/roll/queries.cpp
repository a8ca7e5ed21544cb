// SPDX-License-Identifier: Apache-2.0
#include "engine/roll/queries.h"

#include <cstdint>

#include "engine/roll/residents_entry.h"

namespace douxuan::roll {
namespace {

constexpr base::Voters one{1};

/// The groups of the statistical form; they are not thresholds of the law.
void count_age(RollNumbers& numbers, base::Date birth, base::Date election_day) {
    const base::Years age =
        birth <= election_day ? base::full_years(birth, election_day) : base::Years{};
    if (age >= base::Years{60}) {
        numbers.aged_60_or_more += one;
    } else if (age >= base::Years{36}) {
        numbers.aged_36_to_59 += one;
    } else {
        numbers.aged_18_to_35 += one;
    }
}

void count_one(std::optional<base::Voters>& number) {
    number = number.value_or(base::Voters{}) + one;
}

void count_class(RollNumbers& numbers, VoterClass category) {
    switch (category) {
        case VoterClass::Resident:
            numbers.residents += one;
            break;
        case VoterClass::Away:
            numbers.away += one;
            break;
        case VoterClass::Outsider:
            numbers.outsiders += one;
            break;
        case VoterClass::FormerFarmer:
            numbers.former_farmers += one;
            break;
        case VoterClass::RegisteredHere:
            count_one(numbers.registered_here);
            break;
        case VoterClass::HabitualResident:
            count_one(numbers.habitual_residents);
            break;
        case VoterClass::CommunityWorker:
            count_one(numbers.community_workers);
            break;
        case VoterClass::SpousesVillage:
        case VoterClass::FormerVillager:
        case VoterClass::ComesToStand:
            count_one(numbers.of_the_province);
            break;
    }
}

void count_record(RollNumbers& numbers, const PersonRecord& record, base::Date election_day) {
    count_age(numbers, record.birth, election_day);
    count_class(numbers, record.category);
    (record.sex == Sex::Female ? numbers.women : numbers.men) += one;
    if (record.migrant == YesNo::Yes) {
        numbers.migrants += one;
    }
}

bool within(law::KinScope scope, Kinship relation) {
    switch (scope) {
        case law::KinScope::None:
            return false;
        case law::KinScope::SpouseAndLineal:
            return relation != Kinship::Sibling;
        case law::KinScope::SpouseParentsSiblings:
            return relation != Kinship::Grandparent && relation != Kinship::Grandchild;
        case law::KinScope::SpouseLinealSiblings:
        case law::KinScope::NearRelatives:
            break;
    }
    return true;
}

}  // namespace

bool on_roll(const State& state, base::Handle voter) {
    const std::uint32_t position = state.known.find(voter);
    return position != base::HandleIndex::absent && state.listed[position];
}

base::Voters registered(const State& state) {
    return state.registered;
}

RollNumbers numbers(const State& state, base::Date election_day, const Records* records) {
    RollNumbers numbers;
    numbers.voters = state.registered;
    const base::Voters representatives =
        household_representatives(state) + residents_representatives(state);
    if (representatives > base::Voters{}) {
        numbers.representatives = representatives;
    }
    for (std::uint32_t i = 0; records != nullptr && i < state.known.size(); ++i) {
        if (!state.listed[i]) {
            continue;
        }
        if (const PersonRecord* record = records->find(state.known.at(i))) {
            count_record(numbers, *record, election_day);
        }
    }
    return numbers;
}

bool carries_over(const PersonRecord& record, const law::Ruleset& rules) {
    return rules.kind == law::CommitteeKind::Residents
               ? record.category == VoterClass::RegisteredHere && !*rules.residents_roll.own_word
               : record.category == VoterClass::Resident;
}

Agreement agreement_needed(const PersonRecord& record, const law::Ruleset& rules) {
    switch (record.category) {
        case VoterClass::Outsider:
        case VoterClass::FormerFarmer:
            return Agreement::Meeting;
        case VoterClass::SpousesVillage:
        case VoterClass::FormerVillager:
        case VoterClass::ComesToStand:
            return rules.kind == law::CommitteeKind::Residents ? Agreement::NotNeeded
                   : rules.registration.extra_consent_by->has_value()
                       ? Agreement::Meeting
                       : Agreement::ElectionCommittee;
        case VoterClass::HabitualResident:
        case VoterClass::CommunityWorker:
            return rules.kind == law::CommitteeKind::Residents &&
                           is_confirmed_in_community(record, rules.residents_roll)
                       ? Agreement::ElectionCommittee
                       : Agreement::NotNeeded;
        case VoterClass::Resident:
        case VoterClass::Away:
        case VoterClass::RegisteredHere:
            break;
    }
    return Agreement::NotNeeded;
}

const Person* person(const State& state, const base::PersonId& id) {
    const auto at = state.persons.find(id);
    return at == state.persons.end() ? nullptr : &at->second;
}

std::optional<base::Handle> voter_of(const State& state, const base::PersonId& id) {
    const Person* named = person(state, id);
    return named == nullptr ? std::nullopt : named->voter;
}

std::optional<base::PersonId> person_of(const State& state, base::Handle voter) {
    const auto at = state.persons_by_voter.find(voter);
    return at == state.persons_by_voter.end() ? std::nullopt : std::optional(at->second);
}

bool related(const State& state, const base::PersonId& one_person, const base::PersonId& other,
             law::KinScope scope) {
    const auto kin = state.kin.find(one_person);
    if (kin == state.kin.end()) {
        return false;
    }
    const auto relation = kin->second.find(other);
    return relation != kin->second.end() && within(scope, relation->second);
}

std::vector<base::PersonId> relatives_of(const State& state, const base::PersonId& id,
                                         law::KinScope scope) {
    std::vector<base::PersonId> relatives;
    if (const auto kin = state.kin.find(id); kin != state.kin.end()) {
        for (const auto& [relative, relation] : kin->second) {
            if (within(scope, relation)) {
                relatives.push_back(relative);
            }
        }
    }
    return relatives;
}

base::Date last_day(base::Date from, base::Days days, const law::Ruleset& rules) {
    // Law: 民法典 art. 201: the day on which a period begins is not counted, if not agreed
    // otherwise
    const base::Date first = *rules.registration.count_first_day ? from - base::Days{1} : from;
    return first + days;
}

base::Date last_posting_day(base::Date election_day, const law::Ruleset& rules) {
    return election_day - *rules.registration.posting_days;
}

std::optional<base::Date> last_objection_day(const State& state, const law::Ruleset& rules) {
    if (!state.posted) {
        return std::nullopt;
    }
    return last_day(*state.posted, *rules.registration.objection_days, rules);
}

std::vector<base::ObjectionId> open_objections(const State& state) {
    std::vector<base::ObjectionId> open;
    for (const auto& [id, objection] : state.objections) {
        if (!objection.ruling) {
            open.push_back(id);
        }
    }
    return open;
}

std::optional<Ruling> standing_ruling(const Objection& objection) {
    return objection.appeal_ruling ? objection.appeal_ruling : objection.ruling;
}

std::optional<base::Date> last_appeal_day(const Objection& objection, const law::Ruleset& rules) {
    const auto& days = rules.registration.appeal_days;
    if (!*days || !objection.decided) {
        return std::nullopt;
    }
    return last_day(*objection.decided, **days, rules);
}

std::optional<base::Date> last_appeal_decision_day(const Objection& objection,
                                                   const law::Ruleset& rules) {
    const auto& days = rules.registration.appeal_decision_days;
    if (!*days || !objection.appealed) {
        return std::nullopt;
    }
    return last_day(*objection.appealed, **days, rules);
}

std::vector<base::ObjectionId> appealable(const State& state, base::Date today,
                                          const law::Ruleset& rules) {
    std::vector<base::ObjectionId> open;
    for (const auto& [id, objection] : state.objections) {
        const auto last = last_appeal_day(objection, rules);
        if (last && !objection.appealed && today <= *last) {
            open.push_back(id);
        }
    }
    return open;
}

std::vector<base::ObjectionId> open_appeals(const State& state, base::Date today,
                                            const law::Ruleset& rules) {
    std::vector<base::ObjectionId> open;
    for (const auto& [id, objection] : state.objections) {
        const auto last = last_appeal_decision_day(objection, rules);
        // Without a period an appeal stays open until it is decided.
        if (objection.appealed && !objection.appeal_ruling && (!last || today <= *last)) {
            open.push_back(id);
        }
    }
    return open;
}

std::vector<base::ObjectionId> uncorrected_objections(const State& state) {
    std::vector<base::ObjectionId> left;
    for (const auto& [id, objection] : state.objections) {
        if ((standing_ruling(objection) == Ruling::Upheld) != objection.corrected) {
            left.push_back(id);
        }
    }
    return left;
}

std::vector<LateDecision> irregularities(const State& state, const law::Ruleset& rules) {
    std::vector<LateDecision> late;
    for (const auto& [id, objection] : state.objections) {
        const base::Date due = last_day(objection.filed, *rules.registration.decision_days, rules);
        if (objection.decided && *objection.decided > due) {
            late.push_back({.objection = id, .due = due, .decided = *objection.decided});
        }
    }
    return late;
}

}  // namespace douxuan::roll
