// SPDX-License-Identifier: Apache-2.0
// The closed list of facts, and the envelope around each. DO NOT CHANGE the order or the words:
// they are on disk; append only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "engine/assembly/events.h"
#include "engine/assembly/mandate_events.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/closing/composition_events.h"
#include "engine/closing/events.h"
#include "engine/count/events.h"
#include "engine/election/events.h"
#include "engine/election/round_events.h"
#include "engine/election/undoing_events.h"
#include "engine/election/voting_method.h"
#include "engine/nomination/events.h"
#include "engine/nomination/review_events.h"
#include "engine/poll/events.h"
#include "engine/roll/events.h"
#include "engine/roll/group_events.h"
#include "engine/roll/household_events.h"

namespace douxuan::election {

/// Every kind of fact. `kind` and `fields()` of each alternative fix its form on disk.
using AnyFact = std::variant<
    LogOpened, MethodAdopted, DayFixed, ClockChanged, IncidentRecorded, CertificateIssued,
    assembly::ElectionCommitteeChosen, assembly::MemberLeft, assembly::MemberReplaced,
    assembly::ChairChosen, assembly::OutsidersConsented, roll::PersonNamed, roll::KinshipDeclared,
    roll::VoterRegistered, roll::RegistrationRefused, roll::RollPublished, roll::ObjectionFiled,
    roll::ObjectionDecided, roll::RollCorrected, roll::RollFinalised, nomination::NominationCounted,
    nomination::NominationTieSettled, nomination::NomineeReviewed, nomination::NomineeAccepted,
    nomination::NomineeWithdrew, nomination::CandidatesPublished, poll::StationsFixed,
    poll::StaffAppointed, poll::ProxyApproved, poll::ProxiesPublished, poll::MobileVotersPublished,
    poll::PapersPrinted, poll::PapersDelivered, poll::PollOpened, poll::PaperIssued,
    poll::PaperSpoiled, poll::VoterTurnedAway, poll::PollClosed, poll::BoxesMerged, poll::BoxOpened,
    count::BatchSealed, count::WriteInAdjudicated, count::ResultAnnounced, closing::ResultFiled,
    closing::ComplaintFiled, closing::ComplaintAnswered, closing::HandoverCompleted,
    closing::ArchiveIndexed, VotingMethodChosen, assembly::WorkersConfirmed,
    nomination::NominationProposed, nomination::NomineesPublished, nomination::Preselected,
    roll::HouseholdEntered, roll::HouseholdRepresentativeNamed, roll::GroupFormed, roll::GroupVoted,
    roll::RepresentativeLeft, RoundOpened, SeatsLeftOpen, VoteNullified, WinnerUnseated,
    ActingChairNamed, closing::CompositionDeclared, RunnersUpSeated, NomineesAdded, WinnerReviewed,
    closing::ComplaintAppealed, poll::PollAnnounced, poll::PapersExcluded, DayMoved,
    roll::ObjectionAppealed, roll::AppealDecided, roll::RollCarriedOver, ExitAuditPublished,
    nomination::CandidatesMet, count::RelativeWithdrew, nomination::ReviewPublished,
    nomination::ReviewObjected, nomination::ReviewDecided, CandidacyCancelled,
    assembly::CommitteeSat, roll::VoterCardsGiven, assembly::CommitteeDissolved, NoticeGiven,
    assembly::MandateEnded, poll::StaffAdopted, poll::PapersDestroyed, nomination::SpeechAsked,
    RoundModeChosen, count::IllegibleAdjudicated, count::RelativesDecided,
    nomination::EqualNumberAgreed>;

/// One of `Variant`'s alternatives.
template <class T, class Variant>
inline constexpr bool is_alternative_of = false;
template <class T, class... Alternatives>
inline constexpr bool is_alternative_of<T, std::variant<Alternatives...>> =
    (std::is_same_v<T, Alternatives> || ...);

/// A fact of any kind. Its copying and ending are compiled once, in event.cpp: written out in
/// every file that holds a fact, they would be most of what is compiled.
struct Fact : AnyFact {
    Fact();
    template <class T>
        requires is_alternative_of<T, AnyFact>
    Fact(T fact) : AnyFact(std::in_place_type<T>, std::move(fact)) {}
    Fact(const Fact& other);
    Fact(Fact&& other) noexcept;
    Fact& operator=(const Fact& other);
    Fact& operator=(Fact&& other) noexcept;
    ~Fact();
};

/// Who states a fact: a role, never a person.
enum class Role : std::uint8_t {
    Assembly,           ///< the meeting that decided
    ElectionCommittee,  ///< 村民选举委员会
    StationStaff,       ///< at a polling station
    Tellers,            ///< at the count
    System,             ///< the program itself
};

/// A fact with its envelope.
struct Event {
    static constexpr std::int64_t version = 1;

    base::Instant at;
    Role by{};
    Fact fact;
    std::int64_t seq = 0;  ///< number of records before this one
    std::string site;      ///< "centre" or a station's id

    /// `noun.verb` of the fact.
    std::string_view kind() const;
};

}  // namespace douxuan::election

namespace douxuan::base {

template <>
inline constexpr auto words_of<election::Role> = words<election::Role>({
    {election::Role::Assembly, "assembly"},
    {election::Role::ElectionCommittee, "election_committee"},
    {election::Role::StationStaff, "station_staff"},
    {election::Role::Tellers, "tellers"},
    {election::Role::System, "system"},
});

}  // namespace douxuan::base
