// SPDX-License-Identifier: Apache-2.0
// The vote of a meeting, as every room states it. DO NOT CHANGE member names and words: on disk.
#pragma once

#include <cstdint>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/law/choices/committee.h"

namespace douxuan::law {

/// How a quorum is counted.
enum class QuorumBasis : std::uint8_t {
    Adults,
    Households,
    Representatives,
    NoMeeting,  ///< an office decided: nobody is counted
};

/// A vote of a meeting.
struct Resolution {
    QuorumBasis basis{};
    Body body{};
    base::Members entitled;   ///< adults, households or representatives in all
    base::Members in_favour;  ///< of those present
    base::Members present;

    static constexpr auto fields() {
        using R = Resolution;
        return base::describe(
            base::field("basis", &R::basis, "who was counted; no_meeting for an office"),
            base::field("body", &R::body, "who met"),
            base::field("entitled", &R::entitled, "all who could have come"),
            base::field("in_favour", &R::in_favour, "votes in favour"),
            base::field("present", &R::present, "who came"));
    }
};

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::QuorumBasis> = words<law::QuorumBasis>({
    {law::QuorumBasis::Adults, "adults"},
    {law::QuorumBasis::Households, "households"},
    {law::QuorumBasis::Representatives, "representatives"},
    {law::QuorumBasis::NoMeeting, "no_meeting"},
});

}  // namespace douxuan::base
