// SPDX-License-Identifier: Apache-2.0
// The papers on the table of the working group of one village: what `./dev demo` states by the
// program's own verbs. Who does what is chosen from the list by the seed; the turns are written:
// the wife of a nominee sits on the election committee, a nominee is disqualified, another
// withdraws, a proxy holds three mandates, the mobile box is nearly empty, and one candidate has
// votes on exactly half of the papers.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/simulate/people.h"

namespace douxuan::simulate {

/// The village: one row of china-division 2.7.0 (national statistics codes, 2023; WTFPL).
struct RealVillage {
    std::string code = "110118105212";
    std::string name = "豆各庄村民委员会";
    std::string town = "北京市密云区巨各庄镇";
};

/// Files by name: `roll.csv`, `votes.csv`, facts as JSON Lines for `record`, and `village.sh`
/// with the names and numbers that the script of the demonstration needs.
using Files = std::map<std::string, std::string>;

/// The same seed gives the same bytes.
Files tell_story(std::uint64_t seed);

/// The bundle's events with one vote more for the candidate who is one short: in one batch, a
/// paper without a mark for the third candidate for member becomes one with it. Nothing if no
/// batch has such a paper.
std::optional<std::string> with_one_vote_changed(const std::string& events);

}  // namespace douxuan::simulate
