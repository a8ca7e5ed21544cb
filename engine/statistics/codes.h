// SPDX-License-Identifier: Apache-2.0
// The closed list of what is counted, and how a part of it is named. DO NOT CHANGE words: they are
// stored in archives; append only.
// Long: two closed lists, one row a number.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/base/describe.h"

namespace douxuan::statistics {

/// A text in both languages.
struct Words {
    std::string_view zh;
    std::string_view en;
};

/// Where a number comes from.
enum class Source : std::uint8_t {
    Log,       ///< the verified and replayed log of an election
    List,      ///< the bureau's list of committees
    Registry,  ///< the bureau's registry sheet: what no log can know
};

/// What is counted. The meaning of each stands in `codes()`.
enum class Code : std::uint8_t {
    Elections,
    Completed,
    CompletedOnce,
    WithTieVote,
    WithFurther,
    WithFresh,
    Incomplete,
    Rounds,
    Registered,
    Posted,
    Entitled,
    Voting,
    VotingByProxy,
    PapersIssued,
    PapersSpoiled,
    PapersReturned,
    PapersVoid,
    PapersBlank,
    PartsVoid,
    PartsBlank,
    Stations,
    MobileVoters,
    TurnedAway,
    Seats,
    SeatsOpen,
    Winners,
    WinnersDeclared,
    CrossHolding,
    ChairSecretary,
    Nominees,
    Candidates,
    ElectionCommittee,
    Groups,
    GroupHouseholds,
    Representatives,
    Households,
    HouseholdRepresentatives,
    Objections,
    Complaints,
    HandedOver,
    Committees,
    Due,
    Districts,
    Streets,
    Founded,
    PartyBodyMembers,
    SupervisoryCommittees,
    SupervisoryMembers,
    EligibleEstimate,
    ForeignObservers,
    ObserverCountries,
    MediaOutlets,
    ResidentObservers,
    MeetingsHeld,
    MeetingsRequired,
    Workers,
    CommitteeMembers,
    SocialOrganisations,
    SharingUnits,
    AgreementUnits,
    FacilitiesOpened,
    FacilitiesOpenable,
    FacilitiesArea,
    LargePremises,
    PremisesKnown,
    ModelTownships,
    ModelVillages,
    Volunteers,
    PublicInterestFunds,
    OfficeFunds,
    StartUpFunds,
    FundedCommittees,
    HotlineAnswered,
    HotlineCalls,
    RegisteredGroups,
    RegisteredRepresentatives,
    AdministrativeUnits,
    VotingByScribe,
    ExitAudited,
    CandidatesMet,
    LaterEntitled,
    LaterVoting,
    LaterElected,
    PilotVillages,
    DifficultVillages,
    DifficultyInWords,
    ContactOfficials,
    ContactNames,
    CommitteeChoices,
    ChoiceEntitled,
    ChoiceAttending,
    EligibilityDiscussions,
    Inhabitants,
    ElectorsByLists,
    NominationWays,
    NominationAttending,
    NomineesByLists,
    CandidatesByLists,
    PostalPapers,
    SecretBooths,
    BallotBoxes,
    RollAdditions,
    RollRemovals,
    RecallVotes,
    RecallEntitled,
    RecallVoting,
    ByElections,
    ByElectionSeats,
    ByElectionEntitled,
    ByElectionVoting,
    ByElectionWinners,
    ByElectionReasons,
    SubCommittees,
    SubCommitteeMembers,
    SubCommitteesChaired,
    Accountants,
    GroupLeaders,
    GroupMeetingEntitled,
    GroupMeetingAttending,
    GroupMeetingHouseholds,
    SupervisoryChoices,
    SupervisoryEntitled,
    SupervisoryAttending,
    SupervisoryVotes,
};

/// What somebody writes down under a code.
enum class Takes : std::uint8_t {
    Number,
    Words,  ///< a text of one committee; what is added up is how many of them wrote one
};

/// What a code means.
struct CodeMeaning {
    Code code{};
    Source source{};
    Words meaning;
    /// Keys of its breakdowns, e.g. "sex age"; empty if it is never broken down.
    std::string_view keys;
    Takes takes = Takes::Number;  ///< Words: out of the registry sheet only
};

/// Every code once, in order.
std::span<const CodeMeaning> codes();
const CodeMeaning& meaning_of(Code code);

/// A key of a breakdown, and its closed list of words.
struct BreakdownKey {
    std::string_view key;
    Words meaning;
    std::span<const std::string_view> words;
};
std::span<const BreakdownKey> breakdown_keys();

/// Whether `text` names a part: "" is the whole; else one or two of KEY=WORD out of
/// `breakdown_keys()`, joined by ';', the keys in the order of the alphabet and different:
/// `sex=female`, `office=chair;sex=female`.
bool is_breakdown(std::string_view text);

/// Whether that code may be broken down so.
bool may_break_down(Code code, std::string_view breakdown);

}  // namespace douxuan::statistics

namespace douxuan::base {

template <>
inline constexpr auto words_of<statistics::Source> = words<statistics::Source>({
    {statistics::Source::Log, "log"},
    {statistics::Source::List, "list"},
    {statistics::Source::Registry, "registry"},
});
template <>
inline constexpr auto words_of<statistics::Code> = words<statistics::Code>({
    {statistics::Code::Elections, "elections"},
    {statistics::Code::Completed, "completed"},
    {statistics::Code::CompletedOnce, "completed_once"},
    {statistics::Code::WithTieVote, "with_tie_vote"},
    {statistics::Code::WithFurther, "with_further"},
    {statistics::Code::WithFresh, "with_fresh"},
    {statistics::Code::Incomplete, "incomplete"},
    {statistics::Code::Rounds, "rounds"},
    {statistics::Code::Registered, "registered"},
    {statistics::Code::Posted, "posted"},
    {statistics::Code::Entitled, "entitled"},
    {statistics::Code::Voting, "voting"},
    {statistics::Code::VotingByProxy, "voting_by_proxy"},
    {statistics::Code::PapersIssued, "papers_issued"},
    {statistics::Code::PapersSpoiled, "papers_spoiled"},
    {statistics::Code::PapersReturned, "papers_returned"},
    {statistics::Code::PapersVoid, "papers_void"},
    {statistics::Code::PapersBlank, "papers_blank"},
    {statistics::Code::PartsVoid, "parts_void"},
    {statistics::Code::PartsBlank, "parts_blank"},
    {statistics::Code::Stations, "stations"},
    {statistics::Code::MobileVoters, "mobile_voters"},
    {statistics::Code::TurnedAway, "turned_away"},
    {statistics::Code::Seats, "seats"},
    {statistics::Code::SeatsOpen, "seats_open"},
    {statistics::Code::Winners, "winners"},
    {statistics::Code::WinnersDeclared, "winners_declared"},
    {statistics::Code::CrossHolding, "cross_holding"},
    {statistics::Code::ChairSecretary, "chair_secretary"},
    {statistics::Code::Nominees, "nominees"},
    {statistics::Code::Candidates, "candidates"},
    {statistics::Code::ElectionCommittee, "election_committee"},
    {statistics::Code::Groups, "groups"},
    {statistics::Code::GroupHouseholds, "group_households"},
    {statistics::Code::Representatives, "representatives"},
    {statistics::Code::Households, "households"},
    {statistics::Code::HouseholdRepresentatives, "household_representatives"},
    {statistics::Code::Objections, "objections"},
    {statistics::Code::Complaints, "complaints"},
    {statistics::Code::HandedOver, "handed_over"},
    {statistics::Code::Committees, "committees"},
    {statistics::Code::Due, "due"},
    {statistics::Code::Districts, "districts"},
    {statistics::Code::Streets, "streets"},
    {statistics::Code::Founded, "founded"},
    {statistics::Code::PartyBodyMembers, "party_body_members"},
    {statistics::Code::SupervisoryCommittees, "supervisory_committees"},
    {statistics::Code::SupervisoryMembers, "supervisory_members"},
    {statistics::Code::EligibleEstimate, "eligible_estimate"},
    {statistics::Code::ForeignObservers, "foreign_observers"},
    {statistics::Code::ObserverCountries, "observer_countries"},
    {statistics::Code::MediaOutlets, "media_outlets"},
    {statistics::Code::ResidentObservers, "resident_observers"},
    {statistics::Code::MeetingsHeld, "meetings_held"},
    {statistics::Code::MeetingsRequired, "meetings_required"},
    {statistics::Code::Workers, "workers"},
    {statistics::Code::CommitteeMembers, "committee_members"},
    {statistics::Code::SocialOrganisations, "social_organisations"},
    {statistics::Code::SharingUnits, "sharing_units"},
    {statistics::Code::AgreementUnits, "agreement_units"},
    {statistics::Code::FacilitiesOpened, "facilities_opened"},
    {statistics::Code::FacilitiesOpenable, "facilities_openable"},
    {statistics::Code::FacilitiesArea, "facilities_area"},
    {statistics::Code::LargePremises, "large_premises"},
    {statistics::Code::PremisesKnown, "premises_known"},
    {statistics::Code::ModelTownships, "model_townships"},
    {statistics::Code::ModelVillages, "model_villages"},
    {statistics::Code::Volunteers, "volunteers"},
    {statistics::Code::PublicInterestFunds, "public_interest_funds"},
    {statistics::Code::OfficeFunds, "office_funds"},
    {statistics::Code::StartUpFunds, "start_up_funds"},
    {statistics::Code::FundedCommittees, "funded_committees"},
    {statistics::Code::HotlineAnswered, "hotline_answered"},
    {statistics::Code::HotlineCalls, "hotline_calls"},
    {statistics::Code::RegisteredGroups, "registered_groups"},
    {statistics::Code::RegisteredRepresentatives, "registered_representatives"},
    {statistics::Code::AdministrativeUnits, "administrative_units"},
    {statistics::Code::VotingByScribe, "voting_by_scribe"},
    {statistics::Code::ExitAudited, "exit_audited"},
    {statistics::Code::CandidatesMet, "candidates_met"},
    {statistics::Code::LaterEntitled, "later_entitled"},
    {statistics::Code::LaterVoting, "later_voting"},
    {statistics::Code::LaterElected, "later_elected"},
    {statistics::Code::PilotVillages, "pilot_villages"},
    {statistics::Code::DifficultVillages, "difficult_villages"},
    {statistics::Code::DifficultyInWords, "difficulty_in_words"},
    {statistics::Code::ContactOfficials, "contact_officials"},
    {statistics::Code::ContactNames, "contact_names"},
    {statistics::Code::CommitteeChoices, "committee_choices"},
    {statistics::Code::ChoiceEntitled, "choice_entitled"},
    {statistics::Code::ChoiceAttending, "choice_attending"},
    {statistics::Code::EligibilityDiscussions, "eligibility_discussions"},
    {statistics::Code::Inhabitants, "inhabitants"},
    {statistics::Code::ElectorsByLists, "electors_by_lists"},
    {statistics::Code::NominationWays, "nomination_ways"},
    {statistics::Code::NominationAttending, "nomination_attending"},
    {statistics::Code::NomineesByLists, "nominees_by_lists"},
    {statistics::Code::CandidatesByLists, "candidates_by_lists"},
    {statistics::Code::PostalPapers, "postal_papers"},
    {statistics::Code::SecretBooths, "secret_booths"},
    {statistics::Code::BallotBoxes, "ballot_boxes"},
    {statistics::Code::RollAdditions, "roll_additions"},
    {statistics::Code::RollRemovals, "roll_removals"},
    {statistics::Code::RecallVotes, "recall_votes"},
    {statistics::Code::RecallEntitled, "recall_entitled"},
    {statistics::Code::RecallVoting, "recall_voting"},
    {statistics::Code::ByElections, "by_elections"},
    {statistics::Code::ByElectionSeats, "by_election_seats"},
    {statistics::Code::ByElectionEntitled, "by_election_entitled"},
    {statistics::Code::ByElectionVoting, "by_election_voting"},
    {statistics::Code::ByElectionWinners, "by_election_winners"},
    {statistics::Code::ByElectionReasons, "by_election_reasons"},
    {statistics::Code::SubCommittees, "sub_committees"},
    {statistics::Code::SubCommitteeMembers, "sub_committee_members"},
    {statistics::Code::SubCommitteesChaired, "sub_committees_chaired"},
    {statistics::Code::Accountants, "accountants"},
    {statistics::Code::GroupLeaders, "group_leaders"},
    {statistics::Code::GroupMeetingEntitled, "group_meeting_entitled"},
    {statistics::Code::GroupMeetingAttending, "group_meeting_attending"},
    {statistics::Code::GroupMeetingHouseholds, "group_meeting_households"},
    {statistics::Code::SupervisoryChoices, "supervisory_choices"},
    {statistics::Code::SupervisoryEntitled, "supervisory_entitled"},
    {statistics::Code::SupervisoryAttending, "supervisory_attending"},
    {statistics::Code::SupervisoryVotes, "supervisory_votes"},
});

}  // namespace douxuan::base
