// SPDX-License-Identifier: Apache-2.0
// Choices of a ruleset: election day. Each enumerator is a reading that some instrument has;
// the written words are those of the TOML files.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

enum class VotingForm : std::uint8_t { Meeting, MeetingWithStations, Stations };

/// How the offices are voted on.
enum class BallotScheme : std::uint8_t {
    Joint,           ///< all on one paper
    SeparatePapers,  ///< a paper for each, all at once
    Sequential,      ///< one after the other, highest first, each in a round of its own
    MembersFirst,    ///< every seat as a member's, then the officers from among those elected
};

/// Who may be a proxy, the narrower circle first.
enum class ProxyCircle : std::uint8_t { NearRelatives, AnyVillager, AnyElector };

/// Who may write for a voter who cannot (代书), the wider circle first.
enum class ScribeCircle : std::uint8_t {
    AnyPerson,    ///< whom the voter trusts
    NotInvolved,  ///< neither a candidate nor a member of the election committee
    Appointed,    ///< only whom the election committee appointed
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::VotingForm> = words<law::VotingForm>({
    {law::VotingForm::Meeting, "meeting"},
    {law::VotingForm::MeetingWithStations, "meeting_with_stations"},
    {law::VotingForm::Stations, "stations"},
});
template <>
inline constexpr auto words_of<law::BallotScheme> = words<law::BallotScheme>({
    {law::BallotScheme::Joint, "joint"},
    {law::BallotScheme::SeparatePapers, "separate_papers"},
    {law::BallotScheme::Sequential, "sequential"},
    {law::BallotScheme::MembersFirst, "members_first"},
});
template <>
inline constexpr auto words_of<law::ProxyCircle> = words<law::ProxyCircle>({
    {law::ProxyCircle::NearRelatives, "near_relatives"},
    {law::ProxyCircle::AnyVillager, "any_villager"},
    {law::ProxyCircle::AnyElector, "any_elector"},
});
template <>
inline constexpr auto words_of<law::ScribeCircle> = words<law::ScribeCircle>({
    {law::ScribeCircle::AnyPerson, "any_person"},
    {law::ScribeCircle::NotInvolved, "not_involved"},
    {law::ScribeCircle::Appointed, "appointed"},
});

}  // namespace douxuan::base
