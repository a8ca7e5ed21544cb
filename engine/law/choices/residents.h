// SPDX-License-Identifier: Apache-2.0
// The choices of the law of residents' committees that no village knows. The written words are
// those of the TOML files.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

/// By whom a residents' committee is elected. Law: 居委会组织法(2025) art. 14
enum class VotingMethod : std::uint8_t {
    AllElectors,               ///< 全体有选举权的居民
    HouseholdRepresentatives,  ///< 每户派代表
    ResidentsRepresentatives,  ///< 居民代表
};

/// The day until which a time of residence or work is reckoned.
enum class ReckoningDay : std::uint8_t { RegistrationDay, ElectionDay };

/// Who votes in a residents' group (居民小组).
enum class GroupForm : std::uint8_t { Electors, Households };

/// How the residents were asked.
enum class OpinionForm : std::uint8_t { GroupMeetings, HouseVisits, ResidentsMeeting, WrittenPoll };

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::VotingMethod> = words<law::VotingMethod>({
    {law::VotingMethod::AllElectors, "all_electors"},
    {law::VotingMethod::HouseholdRepresentatives, "household_representatives"},
    {law::VotingMethod::ResidentsRepresentatives, "residents_representatives"},
});
template <>
inline constexpr auto words_of<law::ReckoningDay> = words<law::ReckoningDay>({
    {law::ReckoningDay::RegistrationDay, "registration_day"},
    {law::ReckoningDay::ElectionDay, "election_day"},
});
template <>
inline constexpr auto words_of<law::GroupForm> = words<law::GroupForm>({
    {law::GroupForm::Electors, "electors"},
    {law::GroupForm::Households, "households"},
});
template <>
inline constexpr auto words_of<law::OpinionForm> = words<law::OpinionForm>({
    {law::OpinionForm::GroupMeetings, "group_meetings"},
    {law::OpinionForm::HouseVisits, "house_visits"},
    {law::OpinionForm::ResidentsMeeting, "residents_meeting"},
    {law::OpinionForm::WrittenPoll, "written_poll"},
});

}  // namespace douxuan::base
