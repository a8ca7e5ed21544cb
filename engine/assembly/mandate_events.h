// SPDX-License-Identifier: Apache-2.0
// The fact that ends the mandate of an election committee. DO NOT CHANGE kind, member names and
// words: they are on disk.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/describe.h"

namespace douxuan::assembly {

using base::field;

/// What the mandate of an election committee ended with.
enum class EndedBy : std::uint8_t {
    FirstMeeting,    ///< of the new committee
    SecondHandover,  ///< to the new supervisory body
};

/// The mandate of the election committee is over, where it does not end with the handover to the
/// new committee by itself. Law: 天津市村民委员会选举办法(2019) art. 12;
/// 甘肃省居民委员会选举办法(2025) art. 13
struct MandateEnded {
    static constexpr std::string_view kind = "election_committee.ended";
    EndedBy ended_by{};

    static constexpr auto fields() {
        return describe(field("ended_by", &MandateEnded::ended_by, "what it ended with"));
    }
};

}  // namespace douxuan::assembly

namespace douxuan::base {

template <>
inline constexpr auto words_of<assembly::EndedBy> = words<assembly::EndedBy>({
    {assembly::EndedBy::FirstMeeting, "first_meeting"},
    {assembly::EndedBy::SecondHandover, "second_handover"},
});

}  // namespace douxuan::base
