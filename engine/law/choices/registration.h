// SPDX-License-Identifier: Apache-2.0
// Choices of a ruleset: the roll. Each enumerator is a reading that some instrument has; the
// written words are those of the TOML files.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

enum class ResidenceBasis : std::uint8_t { Living, Working, VillageWork };

/// Why a person is not registered, or is struck off.
enum class Exclusion : std::uint8_t {
    UnderAge,
    DeprivedOfPoliticalRights,
    NoOwnWord,  ///< registered here, lives elsewhere, did not say so
    TooShortResidence,
    NoApplication,
    NoConsent,
    RegisteredElsewhere,
    LostCapacity,
    Unreachable,
    Deceased,
    SamePersonTwice,
    NotOfThisVillage,
    NotOfThisCommunity,
    NotConfirmed,       ///< a community worker whom the election committee did not confirm
    AwayOnElectionDay,  ///< said in time that they cannot come
};

/// By when voters have a card (选民证, 参选证).
enum class VoterCards : std::uint8_t {
    NotStated,
    WithRoll,    ///< when the roll is posted
    BeforePoll,  ///< before election day
};

/// Who may register besides the classes of the organic law, by the measures of a province.
enum class ExtraClass : std::uint8_t {
    SpousesVillage,  ///< married, lives in the village where the spouse is registered
    FormerVillager,  ///< a former villager with rights in the collective economy
    ComesToStand,    ///< comes to work and live here and to stand for election
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::ResidenceBasis> = words<law::ResidenceBasis>({
    {law::ResidenceBasis::Living, "living"},
    {law::ResidenceBasis::Working, "working"},
    {law::ResidenceBasis::VillageWork, "village_work"},
});
template <>
inline constexpr auto words_of<law::Exclusion> = words<law::Exclusion>({
    {law::Exclusion::UnderAge, "under_age"},
    {law::Exclusion::DeprivedOfPoliticalRights, "deprived_of_political_rights"},
    {law::Exclusion::NoOwnWord, "no_own_word"},
    {law::Exclusion::TooShortResidence, "too_short_residence"},
    {law::Exclusion::NoApplication, "no_application"},
    {law::Exclusion::NoConsent, "no_consent"},
    {law::Exclusion::RegisteredElsewhere, "registered_elsewhere"},
    {law::Exclusion::LostCapacity, "lost_capacity"},
    {law::Exclusion::Unreachable, "unreachable"},
    {law::Exclusion::Deceased, "deceased"},
    {law::Exclusion::SamePersonTwice, "same_person_twice"},
    {law::Exclusion::NotOfThisVillage, "not_of_this_village"},
    {law::Exclusion::NotOfThisCommunity, "not_of_this_community"},
    {law::Exclusion::NotConfirmed, "not_confirmed"},
    {law::Exclusion::AwayOnElectionDay, "away_on_election_day"},
});
template <>
inline constexpr auto words_of<law::VoterCards> = words<law::VoterCards>({
    {law::VoterCards::NotStated, "not_stated"},
    {law::VoterCards::WithRoll, "with_roll"},
    {law::VoterCards::BeforePoll, "before_poll"},
});
template <>
inline constexpr auto words_of<law::ExtraClass> = words<law::ExtraClass>({
    {law::ExtraClass::SpousesVillage, "spouses_village"},
    {law::ExtraClass::FormerVillager, "former_villager"},
    {law::ExtraClass::ComesToStand, "comes_to_stand"},
});

}  // namespace douxuan::base
