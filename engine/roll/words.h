// SPDX-License-Identifier: Apache-2.0
// The written words of the roll. DO NOT CHANGE the words: they are on disk.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::roll {

enum class Sex : std::uint8_t { Female, Male };

/// The classes of those who may register. The first four and the last three are those of a
/// village, the others those of a residents' committee. Law: 村委会组织法(2025) art. 16;
/// 居委会组织法(2025) art. 16
enum class VoterClass : std::uint8_t {
    Resident,          ///< household registered here, living here
    Away,              ///< household registered here, living elsewhere, on their own word
    Outsider,          ///< household registered elsewhere, a year here, application and consent
    FormerFarmer,      ///< Beijing art. 13(3)
    RegisteredHere,    ///< household registered here, wherever they live
    HabitualResident,  ///< household registered elsewhere, habitually resident here
    CommunityWorker,   ///< household registered elsewhere, working in the community
    SpousesVillage,    ///< law::ExtraClass::SpousesVillage
    FormerVillager,    ///< law::ExtraClass::FormerVillager
    ComesToStand,      ///< law::ExtraClass::ComesToStand
};

/// How a person living elsewhere said that they take part.
enum class OwnWord : std::uint8_t { InPerson, Reply, WrittenProxy };

enum class YesNo : std::uint8_t { No, Yes };

enum class ObjectionClaim : std::uint8_t { LeftOut, WronglyListed, WrongDetail };
enum class Ruling : std::uint8_t { Dismissed, Upheld };
enum class Correction : std::uint8_t { Added, Amended, StruckOff };

/// What the other person is to the one. Law: 民法典 art. 1045.
enum class Kinship : std::uint8_t { Spouse, Parent, Child, Sibling, Grandparent, Grandchild };

}  // namespace douxuan::roll

namespace douxuan::base {

template <>
inline constexpr auto words_of<roll::Sex> = words<roll::Sex>({
    {roll::Sex::Female, "female"},
    {roll::Sex::Male, "male"},
});
template <>
inline constexpr auto words_of<roll::VoterClass> = words<roll::VoterClass>({
    {roll::VoterClass::Resident, "resident"},
    {roll::VoterClass::Away, "away"},
    {roll::VoterClass::Outsider, "outsider"},
    {roll::VoterClass::FormerFarmer, "former_farmer"},
    {roll::VoterClass::RegisteredHere, "registered_here"},
    {roll::VoterClass::HabitualResident, "habitual_resident"},
    {roll::VoterClass::CommunityWorker, "community_worker"},
    {roll::VoterClass::SpousesVillage, "spouses_village"},
    {roll::VoterClass::FormerVillager, "former_villager"},
    {roll::VoterClass::ComesToStand, "comes_to_stand"},
});
template <>
inline constexpr auto words_of<roll::OwnWord> = words<roll::OwnWord>({
    {roll::OwnWord::InPerson, "in_person"},
    {roll::OwnWord::Reply, "reply"},
    {roll::OwnWord::WrittenProxy, "written_proxy"},
});
template <>
inline constexpr auto words_of<roll::YesNo> = words<roll::YesNo>({
    {roll::YesNo::No, "no"},
    {roll::YesNo::Yes, "yes"},
});
template <>
inline constexpr auto words_of<roll::ObjectionClaim> = words<roll::ObjectionClaim>({
    {roll::ObjectionClaim::LeftOut, "left_out"},
    {roll::ObjectionClaim::WronglyListed, "wrongly_listed"},
    {roll::ObjectionClaim::WrongDetail, "wrong_detail"},
});
template <>
inline constexpr auto words_of<roll::Ruling> = words<roll::Ruling>({
    {roll::Ruling::Dismissed, "dismissed"},
    {roll::Ruling::Upheld, "upheld"},
});
template <>
inline constexpr auto words_of<roll::Correction> = words<roll::Correction>({
    {roll::Correction::Added, "added"},
    {roll::Correction::Amended, "amended"},
    {roll::Correction::StruckOff, "struck_off"},
});
template <>
inline constexpr auto words_of<roll::Kinship> = words<roll::Kinship>({
    {roll::Kinship::Spouse, "spouse"},
    {roll::Kinship::Parent, "parent"},
    {roll::Kinship::Child, "child"},
    {roll::Kinship::Sibling, "sibling"},
    {roll::Kinship::Grandparent, "grandparent"},
    {roll::Kinship::Grandchild, "grandchild"},
});

}  // namespace douxuan::base
