// SPDX-License-Identifier: Apache-2.0
// The choices among which a ruleset picks: each enumerator is a reading that some instrument
// has. The written words are those of the TOML files.
// Long: the words of every choice stand beside it.
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
};

/// Whose relatives are kept apart, the narrowest circle first.
enum class KinScope : std::uint8_t {
    None,
    SpouseAndLineal,        ///< 配偶, 直系亲属
    SpouseParentsSiblings,  ///< 配偶, 父母子女, 兄弟姐妹
    SpouseLinealSiblings,   ///< 配偶, 直系亲属, 兄弟姐妹
    NearRelatives,          ///< 近亲属, Civil Code art. 1045
};

/// Which of two relatives yields: who holds the lower office; in one office who has fewer votes;
/// equal votes are voted on again. And what becomes of the seat.
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
enum class Succession : std::uint8_t { NextInRanking, NewChoice };

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

/// By when voters have a card (选民证, 参选证).
enum class VoterCards : std::uint8_t {
    NotStated,
    WithRoll,    ///< when the roll is posted
    BeforePoll,  ///< before election day
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

/// Who may register besides the classes of the organic law, by the measures of a province.
enum class ExtraClass : std::uint8_t {
    SpousesVillage,  ///< married, lives in the village where the spouse is registered
    FormerVillager,  ///< a former villager with rights in the collective economy
    ComesToStand,    ///< comes to work and live here and to stand for election
};

/// What the outgoing committee hands over. Law: 村委会组织法(2025) art. 24.
enum class HandoverItem : std::uint8_t {
    Seal,
    Premises,
    Accounts,
    FixedAssets,
    ClaimsAndDebts,
    Archives,
    OpenMatters,
};

/// What stands in the archive of an election (选举档案).
enum class ArchiveContent : std::uint8_t {
    ElectionCommittee,  ///< its list and how it was chosen
    Minutes,            ///< of the election committee
    Notices,
    Roll,
    Candidates,  ///< the lists with their votes
    Papers,      ///< the ballot papers, sealed
    Mandates,    ///< of proxies
    Statistics,
    ResultReport,
    Staff,  ///< agenda of the meeting and list of staff
    Elected,
    Summary,
    Record,  ///< the exported bundle of this program
    Other,
};

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

enum class OvercountReference : std::uint8_t { PeopleVoting, PapersIssued };
enum class OvervoteScope : std::uint8_t {
    PerOffice,   ///< names against seats of each office; the part is void
    WholePaper,  ///< all names against all seats; the paper is void
    AnyOffice,   ///< names against seats of each office; the paper is void
};
/// One person marked "for" in two offices of one paper.
enum class TwoOfficesOnPaper : std::uint8_t { CountsInEach, CountsInHighest, VoidsPaper };
enum class WriteInScope : std::uint8_t { AnyPerson, RegisteredVoter };
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
/// Whether votes or nominations for a higher office help a person who did not get it (下加).
enum class Cascade : std::uint8_t {
    None,
    HigherToLower,  ///< those of one paper are added for the lower offices, never upwards
};
enum class MajorityBase : std::uint8_t { PapersReturned, ValidPapers };
enum class TieRule : std::uint8_t { VoteAgain };

/// Whether a tie vote (再次投票) needs the turnout of the election.
enum class TieTurnout : std::uint8_t {
    Never,
    OnAnotherDay,  ///< not in the same sitting
    Always,
};

/// Who leads the committee while the seat of the chair stays empty.
enum class ActingChair : std::uint8_t {
    DeputyElseChosen,  ///< a deputy; if there is none, a member whom a meeting chooses
    DeputyElseMember,  ///< the deputy with most votes; if there is none, the member with most votes
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
});
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
inline constexpr auto words_of<law::VoterCards> = words<law::VoterCards>({
    {law::VoterCards::NotStated, "not_stated"},
    {law::VoterCards::WithRoll, "with_roll"},
    {law::VoterCards::BeforePoll, "before_poll"},
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
inline constexpr auto words_of<law::ExtraClass> = words<law::ExtraClass>({
    {law::ExtraClass::SpousesVillage, "spouses_village"},
    {law::ExtraClass::FormerVillager, "former_villager"},
    {law::ExtraClass::ComesToStand, "comes_to_stand"},
});
template <>
inline constexpr auto words_of<law::HandoverItem> = words<law::HandoverItem>({
    {law::HandoverItem::Seal, "seal"},
    {law::HandoverItem::Premises, "premises"},
    {law::HandoverItem::Accounts, "accounts"},
    {law::HandoverItem::FixedAssets, "fixed_assets"},
    {law::HandoverItem::ClaimsAndDebts, "claims_and_debts"},
    {law::HandoverItem::Archives, "archives"},
    {law::HandoverItem::OpenMatters, "open_matters"},
});
template <>
inline constexpr auto words_of<law::ArchiveContent> = words<law::ArchiveContent>({
    {law::ArchiveContent::ElectionCommittee, "election_committee"},
    {law::ArchiveContent::Minutes, "minutes"},
    {law::ArchiveContent::Notices, "notices"},
    {law::ArchiveContent::Roll, "roll"},
    {law::ArchiveContent::Candidates, "candidates"},
    {law::ArchiveContent::Papers, "papers"},
    {law::ArchiveContent::Mandates, "mandates"},
    {law::ArchiveContent::Statistics, "statistics"},
    {law::ArchiveContent::ResultReport, "result_report"},
    {law::ArchiveContent::Staff, "staff"},
    {law::ArchiveContent::Elected, "elected"},
    {law::ArchiveContent::Summary, "summary"},
    {law::ArchiveContent::Record, "record"},
    {law::ArchiveContent::Other, "other"},
});
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
template <>
inline constexpr auto words_of<law::OvercountReference> = words<law::OvercountReference>({
    {law::OvercountReference::PeopleVoting, "people_voting"},
    {law::OvercountReference::PapersIssued, "papers_issued"},
});
template <>
inline constexpr auto words_of<law::OvervoteScope> = words<law::OvervoteScope>({
    {law::OvervoteScope::PerOffice, "per_office"},
    {law::OvervoteScope::WholePaper, "whole_paper"},
    {law::OvervoteScope::AnyOffice, "any_office"},
});
template <>
inline constexpr auto words_of<law::TwoOfficesOnPaper> = words<law::TwoOfficesOnPaper>({
    {law::TwoOfficesOnPaper::CountsInEach, "counts_in_each"},
    {law::TwoOfficesOnPaper::CountsInHighest, "counts_in_highest"},
    {law::TwoOfficesOnPaper::VoidsPaper, "voids_paper"},
});
template <>
inline constexpr auto words_of<law::WriteInScope> = words<law::WriteInScope>({
    {law::WriteInScope::AnyPerson, "any_person"},
    {law::WriteInScope::RegisteredVoter, "registered_voter"},
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
template <>
inline constexpr auto words_of<law::Cascade> = words<law::Cascade>({
    {law::Cascade::None, "none"},
    {law::Cascade::HigherToLower, "higher_to_lower"},
});
template <>
inline constexpr auto words_of<law::MajorityBase> = words<law::MajorityBase>({
    {law::MajorityBase::PapersReturned, "papers_returned"},
    {law::MajorityBase::ValidPapers, "valid_papers"},
});
template <>
inline constexpr auto words_of<law::TieRule> = words<law::TieRule>({
    {law::TieRule::VoteAgain, "vote_again"},
});
template <>
inline constexpr auto words_of<law::TieTurnout> = words<law::TieTurnout>({
    {law::TieTurnout::Never, "never"},
    {law::TieTurnout::OnAnotherDay, "on_another_day"},
    {law::TieTurnout::Always, "always"},
});
template <>
inline constexpr auto words_of<law::ActingChair> = words<law::ActingChair>({
    {law::ActingChair::DeputyElseChosen, "deputy_else_chosen"},
    {law::ActingChair::DeputyElseMember, "deputy_else_member"},
});

}  // namespace douxuan::base
