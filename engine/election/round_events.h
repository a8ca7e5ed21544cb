// SPDX-License-Identifier: Apache-2.0
// Facts of the rounds after the first, and of what undoes a result. DO NOT CHANGE kinds, member
// names and words: they are on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/assembly/events.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/closing/events.h"
#include "engine/count/rounds.h"

namespace douxuan::election {

using base::field;

/// An office that is voted on in a later round.
struct RoundOffice {
    std::vector<base::PersonId> candidates;  ///< in the order of the paper
    base::OfficeId office;
    base::Seats seats;

    static constexpr auto fields() {
        using O = RoundOffice;
        return describe(field("candidates", &O::candidates, "in the order of the paper"),
                        field("office", &O::office, "chair, deputy, woman_member or member"),
                        field("seats", &O::seats, "seats to fill"));
    }
    friend bool operator==(const RoundOffice&, const RoundOffice&) = default;
};

/// The election committee opened the next round, or stated it anew before its poll. Refused
/// unless kind and offices are what follows from the rounds before.
struct RoundOpened {
    static constexpr std::string_view kind = "round.opened";
    base::Date day;
    base::Members in_favour;
    std::vector<RoundOffice> offices;
    count::RoundKind round{};

    static constexpr auto fields() {
        using E = RoundOpened;
        return describe(field("day", &E::day, "when it is held"),
                        field("in_favour", &E::in_favour, "members in favour"),
                        field("offices", &E::offices, "highest first"),
                        field("round", &E::round, "what it is"));
    }
};

/// A meeting left every seat open that is not filled.
struct SeatsLeftOpen {
    static constexpr std::string_view kind = "seats.left_open";
    assembly::Resolution resolution;

    static constexpr auto fields() {
        return describe(
            field("resolution", &SeatsLeftOpen::resolution, "the meeting that decided"));
    }
};

/// Runners-up of an office who are seated.
struct SeatedOffice {
    base::OfficeId office;
    std::vector<base::PersonId> persons;  ///< most votes first

    static constexpr auto fields() {
        using O = SeatedOffice;
        return describe(field("office", &O::office, "which seats"),
                        field("persons", &O::persons, "most votes first"));
    }
    friend bool operator==(const SeatedOffice&, const SeatedOffice&) = default;
};

/// A meeting seated the runners-up of the first round, so that no further election is held.
struct RunnersUpSeated {
    static constexpr std::string_view kind = "runners_up.seated";
    std::vector<SeatedOffice> offices;
    assembly::Resolution resolution;

    static constexpr auto fields() {
        using E = RunnersUpSeated;
        return describe(field("offices", &E::offices, "highest first"),
                        field("resolution", &E::resolution, "the meeting that decided"));
    }
};

/// Why a vote is void. Law: 重庆市城市居民委员会选举办法(2025) art. 34; 村委会组织法(2025) art. 21.
enum class NullityGround : std::uint8_t {
    ElectionCommitteeUnlawful,
    CandidatesUnlawful,
    TurnoutMissed,
    SurplusBreached,
    Overcount,
    CountNotPublic,
    ResultNotAnnounced,
    Fraud,
    OtherBreach,
};

/// An authority declared the vote of a round void, and with it the rounds after.
struct VoteNullified {
    static constexpr std::string_view kind = "vote.nullified";
    closing::Authority authority{};
    NullityGround ground{};
    base::Rounds round;

    static constexpr auto fields() {
        using E = VoteNullified;
        return describe(field("authority", &E::authority, "who declared it"),
                        field("ground", &E::ground, "why"),
                        field("round", &E::round, "number of the round, from 1"));
    }
};

/// Why somebody elected does not take the seat.
enum class UnseatingCause : std::uint8_t {
    Fraud,        ///< 以不正当手段当选: force, threat, deceit, bribery, forgery
    NotEligible,  ///< found after the vote: somebody written in may not stand
    Withdrew,     ///< declared it, as one of two relatives may
};

/// The election of one person is void. The seat is open; they stand in no later round.
struct WinnerUnseated {
    static constexpr std::string_view kind = "winner.unseated";
    std::optional<closing::Authority> authority;  ///< absent: the election committee
    UnseatingCause cause{};
    base::OfficeId office;
    base::PersonId person;

    static constexpr auto fields() {
        using E = WinnerUnseated;
        return describe(
            field("authority", &E::authority, "who declared it; absent: the election committee"),
            field("cause", &E::cause, "why"), field("office", &E::office, "which seat"),
            field("person", &E::person, "who was elected"));
    }
};

/// Who leads the committee while its chair's seat stays open.
struct ActingChairNamed {
    static constexpr std::string_view kind = "acting_chair.named";
    base::PersonId person;
    std::optional<assembly::Resolution> resolution;

    static constexpr auto fields() {
        using E = ActingChairNamed;
        return describe(
            field("person", &E::person, "who leads"),
            field("resolution", &E::resolution, "the meeting that chose, where one has to"));
    }
};

}  // namespace douxuan::election

namespace douxuan::base {

template <>
inline constexpr auto words_of<election::NullityGround> = words<election::NullityGround>({
    {election::NullityGround::ElectionCommitteeUnlawful, "election_committee_unlawful"},
    {election::NullityGround::CandidatesUnlawful, "candidates_unlawful"},
    {election::NullityGround::TurnoutMissed, "turnout_missed"},
    {election::NullityGround::SurplusBreached, "surplus_breached"},
    {election::NullityGround::Overcount, "overcount"},
    {election::NullityGround::CountNotPublic, "count_not_public"},
    {election::NullityGround::ResultNotAnnounced, "result_not_announced"},
    {election::NullityGround::Fraud, "fraud"},
    {election::NullityGround::OtherBreach, "other_breach"},
});
template <>
inline constexpr auto words_of<election::UnseatingCause> = words<election::UnseatingCause>({
    {election::UnseatingCause::Fraud, "fraud"},
    {election::UnseatingCause::NotEligible, "not_eligible"},
    {election::UnseatingCause::Withdrew, "withdrew"},
});

}  // namespace douxuan::base
