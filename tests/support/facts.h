// SPDX-License-Identifier: Apache-2.0
// Facts of the rooms in a line, about the people of the tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/nomination/events.h"
#include "engine/poll/events.h"
#include "engine/roll/events.h"
#include "tests/support/people.h"

namespace douxuan::test {

/// The voter of that number is struck off the posted roll, without anybody's objection.
inline roll::RollCorrected struck_off(std::uint64_t number,
                                      law::Exclusion ground = law::Exclusion::Deceased) {
    return {.change = roll::Correction::StruckOff,
            .commitment = {},
            .ground = ground,
            .in_favour = {4},
            .objection = {},
            .voter = handle(number)};
}

/// What the election committee found of a nominee: eligible, or that ground.
inline nomination::NomineeReviewed reviewed(std::string_view id,
                                            std::optional<law::Disqualifier> ground = {}) {
    return {.finding = ground ? nomination::Finding::Disqualified : nomination::Finding::Eligible,
            .ground = ground,
            .in_favour = {4},
            .person = {std::string(id)}};
}

/// The voter of one number has the voter of another cast the vote.
inline poll::ProxyApproved mandate(std::uint64_t principal, std::uint64_t proxy,
                                   poll::ProxyTie relation = poll::ProxyTie::Child) {
    return {.principal = handle(principal), .proxy = handle(proxy), .relation = relation};
}

}  // namespace douxuan::test
