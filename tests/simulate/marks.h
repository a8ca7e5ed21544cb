// SPDX-License-Identifier: Apache-2.0
// How people mark papers: mostly as they should, and sometimes as papers of real elections show.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/quantity.h"
#include "engine/count/state.h"
#include "tests/support/random.h"

namespace douxuan::simulate {

/// How the vote on the last seat of the last office goes. All other seats find a majority.
enum class Course : std::uint8_t {
    Decided,     ///< a majority for it
    Split,       ///< no majority; the further election decides
    Tied,        ///< two have equal votes and a majority; there are two seats of the office or more
    Stuck,       ///< no majority, and not a third in the further election: the seat is left open
    TooFewCome,  ///< the vote is void for its turnout, and held again
};

/// What people do, each in a thousand.
struct Habits {
    std::uint64_t turnout = 870;      ///< of those who may vote, besides those who send a proxy
    std::uint64_t proxies = 42;       ///< of those on the roll, where the law allows proxies
    std::uint64_t void_papers = 9;    ///< papers that are no vote at all
    std::uint64_t blank_parts = 15;   ///< parts of a paper without a mark
    std::uint64_t liked = 720;        ///< papers for the candidate printed first
    std::uint64_t later_turnout = 0;  ///< in the rounds after the first, if it is more
    Course course = Course::Decided;
    bool write_in = true;  ///< now and then a name is written in
};

/// The marks on one paper printed like `ballot`: now and then void, blank, illegible, overvoted,
/// against somebody, or with a name written in (ids w1 to w4). The names printed first are the
/// most liked; with the usual numbers of candidates each seat mostly finds a majority.
std::string any_marks(const count::Ballot& ballot, const Habits& habits, tests::Random& random);

/// The marks on so many papers. Where the course is `Tied`, the last two candidates of the last
/// office have exactly as many votes.
std::vector<std::string> all_marks(const count::Ballot& ballot, base::Papers papers,
                                   const Habits& habits, tests::Random& random);

}  // namespace douxuan::simulate
