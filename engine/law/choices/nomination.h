// SPDX-License-Identifier: Apache-2.0
// Choices of a ruleset: candidates. Each enumerator is a reading that some instrument has; the
// written words are those of the TOML files.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"

namespace douxuan::law {

/// Whether there may be as many candidates as seats (等额选举).
enum class EqualNumber : std::uint8_t {
    Never,
    NomineesEqual,  ///< where no more were nominated who may stand
    ElectorsAgree,  ///< the same, and the electors agree
};

enum class NominationSource : std::uint8_t {
    RegisteredVoters,
    PartyOrganisation,
    JointElectors,             ///< electors together, on one paper (联名)
    HouseholdRepresentatives,  ///< household representatives together, on one paper
    GroupRepresentatives,      ///< the representatives of one residents' group
    ResidentsGroup,            ///< a residents' group in its meeting
    ElectionCommittee,         ///< the election committee, or 选举领导小组
    SelfNomination,            ///< an elector themselves (自荐)
};

/// Grounds on which a nominated person cannot be a candidate.
enum class Disqualifier : std::uint8_t {
    ExpelledFromParty,
    CriminallyPunished,
    ClanOrGangForce,
    IllegalReligionOrCult,
    LostCapacity,
    NotOnRoll,
    GangForce,  ///< 黑恶势力; the village law adds clan forces
    /// Of the village's own method, of the province, or by the decision of a meeting.
    ConditionsNotMet,
    /// Found by an audit: grave breaches. Law: 海南省村民委员会选举办法(2025) art. 19
    AuditBreach,
    RatedNotCompetentTwice,  ///< in the term, by an examination or 民主评议
};

/// Of what there are more candidates than seats (差额).
enum class SurplusScope : std::uint8_t {
    EachOffice,
    AllOffices,  ///< of all together: an office may have as many candidates as seats
};

/// When nominees are put to a primary (预选) of the voters.
enum class PrimaryWhen : std::uint8_t {
    TieOfSources,  ///< too many names, of sources whose nominations cannot be compared
    TooManyNames,  ///< more names than may stand, whatever their nominations
};

/// Whether candidates meet the voters (见面) before the poll.
enum class CandidatesMeeting : std::uint8_t {
    NotStated,
    Offered,   ///< the election committee may have them speak
    Required,  ///< it has to
};

/// In which order the names of an office stand on a list.
enum class CandidateOrder : std::uint8_t {
    ByVotes,             ///< most nominations first
    StrokesUnlessVoted,  ///< by the strokes of the surname (姓氏笔画), unless a primary was held
};

/// How candidates come about (候选人的产生方式). DO NOT CHANGE words: they are on disk.
enum class NominationMode : std::uint8_t {
    Nominated,      ///< others nominate, the list is cut
    SelfNominated,  ///< 自荐: who nominates themselves stands
    NoCandidates,   ///< 没有候选人: every name is written in
};

/// What follows when no woman would stand.
enum class WomanCandidate : std::uint8_t {
    NotAsked,
    BestPlacedAdded,  ///< the woman with most nominations is added to the list
    EachOffice,       ///< the candidates of each office include a woman
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::EqualNumber> = words<law::EqualNumber>({
    {law::EqualNumber::Never, "never"},
    {law::EqualNumber::NomineesEqual, "nominees_equal"},
    {law::EqualNumber::ElectorsAgree, "electors_agree"},
});
template <>
inline constexpr auto words_of<law::NominationSource> = words<law::NominationSource>({
    {law::NominationSource::RegisteredVoters, "registered_voters"},
    {law::NominationSource::PartyOrganisation, "party_organisation"},
    {law::NominationSource::JointElectors, "joint_electors"},
    {law::NominationSource::HouseholdRepresentatives, "household_representatives"},
    {law::NominationSource::GroupRepresentatives, "group_representatives"},
    {law::NominationSource::ResidentsGroup, "residents_group"},
    {law::NominationSource::ElectionCommittee, "election_committee"},
    {law::NominationSource::SelfNomination, "self_nomination"},
});
template <>
inline constexpr auto words_of<law::Disqualifier> = words<law::Disqualifier>({
    {law::Disqualifier::ExpelledFromParty, "expelled_from_party"},
    {law::Disqualifier::CriminallyPunished, "criminally_punished"},
    {law::Disqualifier::ClanOrGangForce, "clan_or_gang_force"},
    {law::Disqualifier::IllegalReligionOrCult, "illegal_religion_or_cult"},
    {law::Disqualifier::LostCapacity, "lost_capacity"},
    {law::Disqualifier::NotOnRoll, "not_on_roll"},
    {law::Disqualifier::GangForce, "gang_force"},
    {law::Disqualifier::ConditionsNotMet, "conditions_not_met"},
    {law::Disqualifier::AuditBreach, "audit_breach"},
    {law::Disqualifier::RatedNotCompetentTwice, "rated_not_competent_twice"},
});
template <>
inline constexpr auto words_of<law::SurplusScope> = words<law::SurplusScope>({
    {law::SurplusScope::EachOffice, "each_office"},
    {law::SurplusScope::AllOffices, "all_offices"},
});
template <>
inline constexpr auto words_of<law::PrimaryWhen> = words<law::PrimaryWhen>({
    {law::PrimaryWhen::TieOfSources, "tie_of_sources"},
    {law::PrimaryWhen::TooManyNames, "too_many_names"},
});
template <>
inline constexpr auto words_of<law::CandidatesMeeting> = words<law::CandidatesMeeting>({
    {law::CandidatesMeeting::NotStated, "not_stated"},
    {law::CandidatesMeeting::Offered, "offered"},
    {law::CandidatesMeeting::Required, "required"},
});
template <>
inline constexpr auto words_of<law::CandidateOrder> = words<law::CandidateOrder>({
    {law::CandidateOrder::ByVotes, "by_votes"},
    {law::CandidateOrder::StrokesUnlessVoted, "strokes_unless_voted"},
});
template <>
inline constexpr auto words_of<law::NominationMode> = words<law::NominationMode>({
    {law::NominationMode::Nominated, "nominated"},
    {law::NominationMode::SelfNominated, "self_nominated"},
    {law::NominationMode::NoCandidates, "no_candidates"},
});
template <>
inline constexpr auto words_of<law::WomanCandidate> = words<law::WomanCandidate>({
    {law::WomanCandidate::NotAsked, "not_asked"},
    {law::WomanCandidate::BestPlacedAdded, "best_placed_added"},
    {law::WomanCandidate::EachOffice, "each_office"},
});

}  // namespace douxuan::base
