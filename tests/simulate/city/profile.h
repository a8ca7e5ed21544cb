// SPDX-License-Identifier: Apache-2.0
// What a city is made like: the counts that were published and the calibration figures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/date.h"

namespace douxuan::simulate {

/// The committees of one kind. Shares are in a thousand.
struct KindProfile {
    std::string_view ruleset;
    std::size_t committees = 0;
    std::int64_t voters = 0;    ///< on all rolls together
    std::int64_t members = 0;   ///< elected to all committees together
    std::uint64_t turnout = 0;  ///< of those on the roll, in the mean
    std::uint64_t proxies = 0;  ///< voters by proxy of those on the roll
};

struct Profile {
    std::string_view name;
    base::Date first_day;  ///< the election days lie in these sixteen weeks, one a district
    std::int64_t term = 0;
    KindProfile communities;
    KindProfile villages;
    std::size_t by_all_electors = 0;  ///< communities that elect so
    std::size_t by_households = 0;    ///< the others elect by residents' representatives
    std::int64_t groups = 0;          ///< residents' groups of all communities together
    std::int64_t representatives = 0;
    std::int64_t migrants = 0;                 ///< on the rolls of all communities together
    std::int64_t migrant_representatives = 0;  ///< among the representatives
    std::int64_t chair_secretaries = 0;        ///< villages whose chair is the Party secretary
    std::int64_t cross_holders = 0;  ///< members of villages who sit in the Party body as well
    /// Elections whose last seat finds no majority; of them such where it stays open, and besides
    /// them such that end in a tie and such whose first vote is void for its turnout.
    std::size_t split = 0;
    std::size_t stuck = 0;
    std::size_t tied = 0;
    std::size_t too_few_come = 0;
};

/// The profile of that name, or null.
const Profile* find_profile(std::string_view name);
/// All names, for a message.
std::string_view profile_names();

}  // namespace douxuan::simulate
