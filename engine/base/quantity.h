// SPDX-License-Identifier: Apache-2.0
// Counted things. Each unit is its own type, so that papers cannot be added to voters.
#pragma once

#include <compare>
#include <cstdint>

namespace douxuan::base {

/// A whole number of one kind of thing, from 0 to 2^53 - 1 wherever it is read from a record
/// (the reader refuses anything outside; arithmetic here cannot overflow within a village).
template <class Unit>
struct Quantity {
    std::int64_t value = 0;

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
    constexpr Quantity& operator+=(Quantity other) {
        value += other.value;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        value -= other.value;
        return *this;
    }
};

using Voters = Quantity<struct VotersUnit>;          ///< people on a roll, or taking part (人)
using Members = Quantity<struct MembersUnit>;        ///< members of a meeting or committee (人)
using Papers = Quantity<struct PapersUnit>;          ///< physical ballot papers (张)
using Votes = Quantity<struct VotesUnit>;            ///< marks for one person (票)
using Seats = Quantity<struct SeatsUnit>;            ///< places in an office (职数)
using Households = Quantity<struct HouseholdsUnit>;  ///< households (户)
using Rounds = Quantity<struct RoundsUnit>;          ///< polls of one election (轮)
using Meetings = Quantity<struct MeetingsUnit>;      ///< sittings of a body (次)
using Pieces = Quantity<struct PiecesUnit>;          ///< papers, books or files in an archive (件)
using Days = Quantity<struct DaysUnit>;              ///< civil days (日)
using Months = Quantity<struct MonthsUnit>;          ///< calendar months (个月)
using Years = Quantity<struct YearsUnit>;            ///< full years (周岁, 年)

/// The largest whole number a record may hold: 2^53 - 1.
inline constexpr std::int64_t largest_recorded_number = 9'007'199'254'740'991;

}  // namespace douxuan::base
