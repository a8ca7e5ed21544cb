// SPDX-License-Identifier: Apache-2.0
// Facts of what undoes a result or confirms it. DO NOT CHANGE kinds, member names and words: they
// are on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/closing/events.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/count.h"
#include "engine/law/choices/nomination.h"
#include "engine/nomination/events.h"

namespace douxuan::election {

using base::field;

using law::NullityGround;

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

/// The election of one person is void. The seat is open; they stand in no later round, and whose
/// election is void for foul play, or because they may not stand, wins none that is written in.
/// Law: 浙江省村民委员会选举办法(2020) art. 41
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

/// Somebody written in and elected was examined as a nominee is before the vote. Found eligible
/// they are confirmed; else their election is void as `winner.unseated` says.
/// Law: 四川省村民委员会选举条例(2025) art. 35; 海南省村民委员会选举办法(2025) art. 35
struct WinnerReviewed {
    static constexpr std::string_view kind = "winner.reviewed";
    std::optional<closing::Authority> authority;  ///< absent: the election committee
    nomination::Finding finding{};
    std::optional<law::Disqualifier> ground;
    base::OfficeId office;
    base::PersonId person;

    static constexpr auto fields() {
        using E = WinnerReviewed;
        return describe(
            field("authority", &E::authority, "who examined; absent: the election committee"),
            field("finding", &E::finding, "eligible or disqualified"),
            field("ground", &E::ground, "the ground, if disqualified"),
            field("office", &E::office, "which seat"),
            field("person", &E::person, "who was elected"));
    }
};

}  // namespace douxuan::election

namespace douxuan::base {

template <>
inline constexpr auto words_of<election::UnseatingCause> = words<election::UnseatingCause>({
    {election::UnseatingCause::Fraud, "fraud"},
    {election::UnseatingCause::NotEligible, "not_eligible"},
    {election::UnseatingCause::Withdrew, "withdrew"},
});

}  // namespace douxuan::base
