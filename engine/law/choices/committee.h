// SPDX-License-Identifier: Apache-2.0
// Choices of a ruleset: the committee, the bodies that decide and the election committee. Each
// enumerator is a reading that some instrument has; the written words are those of the TOML
// files.
// Long: every choice of five bodies, with its words.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

enum class CommitteeKind : std::uint8_t { Village, Residents };

/// A body that meets and decides.
enum class Body : std::uint8_t {
    VillagersMeeting,
    RepresentativesMeeting,
    GroupMeetings,
    ResidentsMeeting,                 ///< 居民会议
    ResidentsRepresentativesMeeting,  ///< 居民代表会议; before 2026 居民会议 by representatives
    ResidentsGroupMeetings,           ///< 居民小组会议
    SubDistrict,                      ///< 街道办事处: decides without a meeting
    VotersPresent,                    ///< 到场选民: those who came to vote, by a show of hands
};

/// Whose relatives are kept apart, the narrowest circle first.
enum class KinScope : std::uint8_t {
    None,
    SpouseAndLineal,        ///< 配偶, 直系亲属
    SpouseParentsSiblings,  ///< 配偶, 父母子女, 兄弟姐妹
    SpouseLinealSiblings,   ///< 配偶, 直系亲属, 兄弟姐妹
    NearRelatives,          ///< 近亲属, Civil Code art. 1045
};

/// Which of two relatives yields: who holds the lower office; in one office who has fewer votes.
/// And what becomes of the seat.
enum class KinYields : std::uint8_t {
    NotStated,  ///< the law says that they avoid each other, and not how
    SeatOpens,  ///< it stays open for a further election
    NextTakes,  ///< the next who qualifies takes it
};

/// How a woman comes to a seat.
enum class WomenSeat : std::uint8_t {
    NoMethod,         ///< the law asks for her, and says no more
    BestPlacedFirst,  ///< the woman with most votes among those qualified is seated first; if none
                      ///< is qualified, a seat is kept for a further election of a woman
    OwnColumn,        ///< she has an office of her own on the paper (专职专选)
};

/// Whose nomination makes a member leave, the narrower rule first.
enum class WithdrawalTrigger : std::uint8_t {
    OwnNomination,
    OwnOrCloseRelativeNomination,  ///< relatives: KinScope::SpouseParentsSiblings
    OwnOrNearRelativeNomination,
};

/// From when a nominated person counts as one, the earliest moment first.
enum class WithdrawalMoment : std::uint8_t {
    Nominated,
    Accepted,  ///< nominated, and willing to stand
    Listed,    ///< on the formal list
};

/// Who follows a member that leaves the election committee.
enum class Succession : std::uint8_t {
    NextInRanking,  ///< the ranking first, a new choice once it is exhausted
    NewChoice,
    Either,  ///< the next in the ranking, or a new choice
};

/// An authority: who reviews, approves, receives what an election committee files or what people
/// complain of.
enum class Authority : std::uint8_t {
    Township,         ///< 乡、民族乡、镇
    SubDistrict,      ///< 街道办事处
    County,           ///< 县级人民政府
    CivilAffairs,     ///< 县级民政部门
    PeoplesCongress,  ///< 乡级人民代表大会, 县级人大常委会
};

/// By when the exit audit (离任审计) of those who go out of office is posted.
enum class ExitAudit : std::uint8_t {
    NotAsked,
    BeforeElection,   ///< before the election
    BeforeCommittee,  ///< before the election committee is chosen
};

/// Who approves that an election is held early or late.
enum class ShiftApproval : std::uint8_t {
    NotStated,
    County,      ///< the government of the county, of the district in a city
    OneLevelUp,  ///< the government above the township
};

/// What becomes of an election further from the end of the term than `shift_months`.
enum class BeyondShift : std::uint8_t {
    Refused,
    TownshipConvenes,  ///< the meeting that chooses the election committee
};

/// Of whom a decision of the election committee needs its share.
enum class DecisionBase : std::uint8_t { AllMembers, Present };

/// Who has a meeting called.
enum class Caller : std::uint8_t {
    Committee,        ///< 村民委员会, 居民委员会, by itself
    Adults,           ///< a share of the people of 18 or more
    Households,       ///< a share of the households
    Representatives,  ///< a share of the representatives
    Groups,           ///< a share of the groups (居民小组)
    Township,         ///< or the sub-district
};

/// Who presides at the meeting that chooses the election committee.
enum class Presider : std::uint8_t {
    Committee,          ///< 村民委员会, 居民委员会
    PartyOrganisation,  ///< 村党组织, 社区党组织
    Township,           ///< or the sub-district
};

/// How an election committee that fails is chosen anew.
enum class Renewal : std::uint8_t {
    NotStated,
    Township,        ///< the township calls the meeting
    AfterWarning,    ///< the same, once the time is over that it gave to mend
    CountyApproves,  ///< with the approval of the county
    WhenLate,        ///< the township has it chosen when the election is late
};

/// What is posted to the people, or filed.
enum class Matter : std::uint8_t {
    Committee,        ///< who sits on the election committee
    Posts,            ///< 分工: who presides, and who does what
    Change,           ///< of its members
    ElectionDay,      ///< 选举日
    Elected,          ///< 当选人名单
    SelfNominations,  ///< 自我推荐 that the election committee agreed to
    Method,           ///< 职数, 选举方式: how many members, and how they are elected
};

/// Why a committee has more members than usual. Law: 河南省实施村民委员会组织法办法(2011) art. 8
enum class SizeGround : std::uint8_t {
    PopulousAndScattered,  ///< 人口较多且居住分散
    DevelopedEconomy,      ///< 经济发达
};

/// When the mandate of the election committee ends.
enum class MandateEnd : std::uint8_t {
    Handover,       ///< with the handover to the new committee
    FirstMeeting,   ///< with the first meeting of the new committee
    BothHandovers,  ///< with that handover and the one to the new supervisory body
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::CommitteeKind> = words<law::CommitteeKind>({
    {law::CommitteeKind::Village, "village"},
    {law::CommitteeKind::Residents, "residents"},
});
template <>
inline constexpr auto words_of<law::Body> = words<law::Body>({
    {law::Body::VillagersMeeting, "villagers_meeting"},
    {law::Body::RepresentativesMeeting, "representatives_meeting"},
    {law::Body::GroupMeetings, "group_meetings"},
    {law::Body::ResidentsMeeting, "residents_meeting"},
    {law::Body::ResidentsRepresentativesMeeting, "residents_representatives_meeting"},
    {law::Body::ResidentsGroupMeetings, "residents_group_meetings"},
    {law::Body::SubDistrict, "sub_district"},
    {law::Body::VotersPresent, "voters_present"},
});
template <>
inline constexpr auto words_of<law::KinScope> = words<law::KinScope>({
    {law::KinScope::None, "none"},
    {law::KinScope::SpouseAndLineal, "spouse_and_lineal"},
    {law::KinScope::SpouseParentsSiblings, "spouse_parents_siblings"},
    {law::KinScope::SpouseLinealSiblings, "spouse_lineal_siblings"},
    {law::KinScope::NearRelatives, "near_relatives"},
});
template <>
inline constexpr auto words_of<law::KinYields> = words<law::KinYields>({
    {law::KinYields::NotStated, "not_stated"},
    {law::KinYields::SeatOpens, "seat_opens"},
    {law::KinYields::NextTakes, "next_takes"},
});
template <>
inline constexpr auto words_of<law::WomenSeat> = words<law::WomenSeat>({
    {law::WomenSeat::NoMethod, "no_method"},
    {law::WomenSeat::BestPlacedFirst, "best_placed_first"},
    {law::WomenSeat::OwnColumn, "own_column"},
});
template <>
inline constexpr auto words_of<law::WithdrawalTrigger> = words<law::WithdrawalTrigger>({
    {law::WithdrawalTrigger::OwnNomination, "own_nomination"},
    {law::WithdrawalTrigger::OwnOrCloseRelativeNomination, "own_or_close_relative_nomination"},
    {law::WithdrawalTrigger::OwnOrNearRelativeNomination, "own_or_near_relative_nomination"},
});
template <>
inline constexpr auto words_of<law::WithdrawalMoment> = words<law::WithdrawalMoment>({
    {law::WithdrawalMoment::Nominated, "nominated"},
    {law::WithdrawalMoment::Accepted, "accepted"},
    {law::WithdrawalMoment::Listed, "listed"},
});
template <>
inline constexpr auto words_of<law::Succession> = words<law::Succession>({
    {law::Succession::NextInRanking, "next_in_ranking"},
    {law::Succession::NewChoice, "new_choice"},
    {law::Succession::Either, "either"},
});
template <>
inline constexpr auto words_of<law::Authority> = words<law::Authority>({
    {law::Authority::Township, "township"},
    {law::Authority::SubDistrict, "sub_district"},
    {law::Authority::County, "county"},
    {law::Authority::CivilAffairs, "civil_affairs"},
    {law::Authority::PeoplesCongress, "peoples_congress"},
});
template <>
inline constexpr auto words_of<law::ExitAudit> = words<law::ExitAudit>({
    {law::ExitAudit::NotAsked, "not_asked"},
    {law::ExitAudit::BeforeElection, "before_election"},
    {law::ExitAudit::BeforeCommittee, "before_committee"},
});
template <>
inline constexpr auto words_of<law::ShiftApproval> = words<law::ShiftApproval>({
    {law::ShiftApproval::NotStated, "not_stated"},
    {law::ShiftApproval::County, "county"},
    {law::ShiftApproval::OneLevelUp, "one_level_up"},
});
template <>
inline constexpr auto words_of<law::BeyondShift> = words<law::BeyondShift>({
    {law::BeyondShift::Refused, "refused"},
    {law::BeyondShift::TownshipConvenes, "township_convenes"},
});
template <>
inline constexpr auto words_of<law::DecisionBase> = words<law::DecisionBase>({
    {law::DecisionBase::AllMembers, "all_members"},
    {law::DecisionBase::Present, "present"},
});
template <>
inline constexpr auto words_of<law::Caller> = words<law::Caller>({
    {law::Caller::Committee, "committee"},
    {law::Caller::Adults, "adults"},
    {law::Caller::Households, "households"},
    {law::Caller::Representatives, "representatives"},
    {law::Caller::Groups, "groups"},
    {law::Caller::Township, "township"},
});
template <>
inline constexpr auto words_of<law::Presider> = words<law::Presider>({
    {law::Presider::Committee, "committee"},
    {law::Presider::PartyOrganisation, "party_organisation"},
    {law::Presider::Township, "township"},
});
template <>
inline constexpr auto words_of<law::Renewal> = words<law::Renewal>({
    {law::Renewal::NotStated, "not_stated"},
    {law::Renewal::Township, "township"},
    {law::Renewal::AfterWarning, "after_warning"},
    {law::Renewal::CountyApproves, "county_approves"},
    {law::Renewal::WhenLate, "when_late"},
});
template <>
inline constexpr auto words_of<law::Matter> = words<law::Matter>({
    {law::Matter::Committee, "committee"},
    {law::Matter::Posts, "posts"},
    {law::Matter::Change, "change"},
    {law::Matter::ElectionDay, "election_day"},
    {law::Matter::Elected, "elected"},
    {law::Matter::SelfNominations, "self_nominations"},
    {law::Matter::Method, "method"},
});
template <>
inline constexpr auto words_of<law::SizeGround> = words<law::SizeGround>({
    {law::SizeGround::PopulousAndScattered, "populous_and_scattered"},
    {law::SizeGround::DevelopedEconomy, "developed_economy"},
});
template <>
inline constexpr auto words_of<law::MandateEnd> = words<law::MandateEnd>({
    {law::MandateEnd::Handover, "handover"},
    {law::MandateEnd::FirstMeeting, "first_meeting"},
    {law::MandateEnd::BothHandovers, "both_handovers"},
});

}  // namespace douxuan::base
