// SPDX-License-Identifier: Apache-2.0
// The people of a history, the roll, and those who elect for others.
#include <algorithm>
#include <utility>

#include "audit/bytes.h"
#include "audit/canonical.h"
#include "audit/hmac.h"
#include "engine/base/ensure.h"
#include "engine/roll/queries.h"
#include "tests/simulate/making.h"

namespace douxuan::simulate {

namespace {

constexpr std::size_t consents_a_fact = 500;  // a record holds fewer than 1,000 commitments

}  // namespace

void Making::make_people() {
    const std::size_t migrants = plan_.migrants.value_or(plan_.voters / 20);
    if (is_community()) {
        Composition composition = community_of(plan_.voters, migrants);
        if (!*rules_.residents_roll.own_word) {
            composition.no_own_word = 0;  // they are registered without a word
        }
        if (!plan_.community.groups.empty()) {
            composition.groups = plan_.community.groups.size();
        }
        composition.area = plan_.area;
        villagers_ =
            make_villagers(composition, plan_.election_day, law::ResidenceBasis::Living, random_);
    } else {
        Composition composition = composition_of(plan_.voters, migrants);
        composition.area = plan_.area;
        villagers_ = make_villagers(composition, plan_.election_day,
                                    rules_.registration.outsider_basis->back(), random_);
    }
    std::erase_if(villagers_, [&](const Villager& each) {
        return each.row.ground && !law::lists(rules_.registration.exclusions, *each.row.ground);
    });
    take_in_guests();
    for (std::uint8_t& each : identity_secret_) {
        each = static_cast<std::uint8_t>(random_.below(256));
    }
    for (const Villager& each : villagers_) {
        const bool refused = each.row.decision == ballots::RollDecision::Refuse;
        (refused ? refused_ : voters_).push_back(committed(each));
    }
    choose_public_persons();
}

/// They take the places of people who live elsewhere, who have no public duty.
void Making::take_in_guests() {
    auto guest = plan_.guests.begin();
    for (Villager& each : villagers_) {
        if (guest == plan_.guests.end()) {
            return;
        }
        roll::PersonRecord& record = each.row.record;
        const bool elsewhere = record.category == roll::VoterClass::Away ||
                               (record.category == roll::VoterClass::RegisteredHere &&
                                record.own_word == roll::OwnWord::Reply);
        if (elsewhere && each.row.decision == ballots::RollDecision::Register) {
            record.birth = guest->birth;
            record.name = guest->name;
            record.sex = guest->sex;
            each.row.identity_number = guest->identity_number;
            ++guest;
        }
    }
    base::ensure(guest == plan_.guests.end());
}

Voter Making::committed(const Villager& villager) {
    audit::CommitmentKey key;
    for (auto& byte : key) {
        byte = static_cast<std::uint8_t>(random_.below(256));
    }
    roll::PersonRecord record = villager.row.record;
    record.identity =
        audit::hex(audit::hmac_sha256(identity_secret_, villager.row.identity_number));
    std::string text = audit::encode_value(record);
    const base::Commitment commitment = audit::commit(key, text);
    std::string sealed =
        plan_.bureau == nullptr ? "" : plan_.bureau->seal({villager.row.identity_number, ""});
    return {&villager, {commitment, key, std::move(text), std::move(sealed)}};
}

/// Committee, candidates and staff are different people who live here, from all over the list.
void Making::choose_public_persons() {
    std::vector<const Voter*> pool;
    std::vector<const Voter*> migrants;
    for (const Voter& each : voters_) {
        const roll::PersonRecord& record = each.person->row.record;
        if (record.category == roll::VoterClass::Resident ||
            (record.category == roll::VoterClass::RegisteredHere &&
             record.own_word == roll::OwnWord::InPerson)) {
            pool.push_back(&each);
        } else if (record.category == roll::VoterClass::HabitualResident) {
            migrants.push_back(&each);
        }
    }
    random_.shuffle(pool);
    const auto take = [&](std::size_t count, std::vector<const Voter*>& into) {
        base::ensure(count <= pool.size());
        into.insert(into.end(), pool.end() - static_cast<std::ptrdiff_t>(count), pool.end());
        pool.resize(pool.size() - count);
    };
    take(election_committee_size + 3, committee_);
    take(16, staff_);
    const auto women = std::ranges::stable_partition(
        pool, [](const Voter* each) { return each->person->row.record.sex == roll::Sex::Male; });
    // Where an office is reserved for a woman, it is the deputy's.
    const auto men = static_cast<std::ptrdiff_t>(seats_of_members().value);
    nominees_["deputy"] = {women.begin(), women.begin() + 4};
    nominees_["member"] = {women.begin() + 4, women.begin() + 6};
    nominees_["chair"] = {pool.begin(), pool.begin() + 3};
    nominees_["member"].insert(nominees_["member"].begin(), pool.begin() + 3,
                               pool.begin() + 3 + men);
    pool.erase(women.begin(), women.begin() + 6);
    pool.erase(pool.begin(), pool.begin() + 3 + men);
    random_.shuffle(pool);
    if (is_one_meeting()) {
        base::ensure(plan_.community.migrant_representatives <= migrants.size());
        representatives_ = {migrants.begin(),
                            migrants.begin() + static_cast<std::ptrdiff_t>(
                                                   plan_.community.migrant_representatives)};
        base::Seats seats{};
        for (const base::Seats each : plan_.community.groups) {
            seats += each;
        }
        take(static_cast<std::size_t>(seats.value) - representatives_.size(), representatives_);
        random_.shuffle(representatives_);
    }
    helpers_ = std::move(pool);
}

void Making::register_voters() {
    day_before(33);
    consent();
    day_before(32);
    for (const Voter& each : voters_) {
        chronicle_.state(roll::VoterRegistered{each.record.commitment}, "centre", &each.record);
    }
    for (const Voter& each : refused_) {
        chronicle_.state(roll::RegistrationRefused{.commitment = each.record.commitment,
                                                   .ground = *each.person->row.ground},
                         "centre", &each.record);
    }
    if (is_community()) {
        name_household_representatives();
        elect_representatives();
    }
    day_before(28);
    state(roll::RollPublished{roll_numbers()});
    state(roll::ObjectionFiled{roll::ObjectionClaim::WronglyListed, {"o1"}});
    day_before(26);
    state(roll::ObjectionDecided{{7}, {"o1"}, roll::Ruling::Dismissed});
    day_before(20);
    state(roll::RollFinalised{roll_numbers()});
}

void Making::consent() {
    if (is_community() && *rules_.residents_roll.habitual_confirmed) {
        std::vector<base::Commitment> migrants;
        for (const Voter& each : voters_) {
            if (each.person->row.record.category == roll::VoterClass::HabitualResident) {
                migrants.push_back(each.record.commitment);
            }
        }
        for (std::size_t from = 0; from < migrants.size(); from += consents_a_fact) {
            const std::size_t to = std::min(from + consents_a_fact, migrants.size());
            state(assembly::WorkersConfirmed{{7},
                                             {migrants.begin() + static_cast<std::ptrdiff_t>(from),
                                              migrants.begin() + static_cast<std::ptrdiff_t>(to)}});
        }
    }
    std::vector<base::Commitment> outsiders;
    for (const Voter& each : voters_) {
        if (each.person->row.decision == ballots::RollDecision::ConsentNeeded) {
            outsiders.push_back(each.record.commitment);
        }
    }
    for (std::size_t from = 0; from < outsiders.size(); from += consents_a_fact) {
        const std::size_t to = std::min(from + consents_a_fact, outsiders.size());
        const auto at = [&](std::size_t place) {
            return outsiders.begin() + static_cast<std::ptrdiff_t>(place);
        };
        state(assembly::OutsidersConsented{decision_of(*rules_.registration.outsider_consent_by),
                                           {at(from), at(to)}});
    }
}

/// Each household names one of its electors, the one first on the list; the others agree.
void Making::name_household_representatives() {
    if (method() != law::VotingMethod::HouseholdRepresentatives) {
        return;
    }
    std::map<std::size_t, std::vector<base::Handle>> households;
    for (const Voter& each : voters_) {
        households[each.person->household].push_back(each.handle());
    }
    for (const auto& [number, members] : households) {
        const base::HouseholdId id{"h" + std::to_string(number)};
        state(roll::HouseholdEntered{
            .form = roll::HouseholdForm::Own, .household = id, .members = members});
        state(roll::HouseholdRepresentativeNamed{.agreed = {members.begin() + 1, members.end()},
                                                 .household = id,
                                                 .representative = members.front()});
    }
}

/// Twenty households for each representative, or the most that a group may have.
base::Households Making::size_of_group(base::Seats seats) const {
    const base::Households wanted{seats.value * 20};
    const auto& bounds = *rules_.residents_groups.households;
    return bounds ? std::min(wanted, bounds->most) : wanted;
}

/// Each group elects its representatives in one vote.
void Making::elect_representatives() {
    if (!is_one_meeting()) {
        return;
    }
    auto next = representatives_.begin();
    std::size_t number = 0;
    for (const base::Seats seats : plan_.community.groups) {
        const base::GroupId group{"g" + std::to_string(++number)};
        const base::Households households = size_of_group(seats);
        state(
            roll::GroupFormed{.group = group, .households = households, .representatives = seats});
        roll::GroupVoted vote{.entitled = {households.value},
                              .form = roll::GroupForm::Households,
                              .group = group,
                              .names = {},
                              .took_part = {households.value * 4 / 5}};
        for (std::int64_t seat = 0; seat < seats.value; ++seat, ++next) {
            name(**next, (*next)->handle());
            vote.names.push_back({id_of(**next), {vote.took_part.value * 3 / 4 - seat}});
        }
        state(std::move(vote));
    }
}

roll::RollNumbers Making::roll_numbers() const {
    return roll::numbers(now().roll, plan_.election_day, &chronicle_.annex());
}

}  // namespace douxuan::simulate
