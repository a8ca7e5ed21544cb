// SPDX-License-Identifier: Apache-2.0
// The poll of the story: who draws papers, and how those in the boxes are marked.
#pragma once

#include <string>

#include "tests/simulate/cast.h"

namespace douxuan::simulate {

struct Poll {
    std::string facts;  ///< papers issued and spoilt, people turned away: JSON Lines
    std::string votes;  ///< cast-vote records
    std::string shell;  ///< the numbers of papers
};

Poll hold_poll(const Cast& cast, tests::Random& random);

}  // namespace douxuan::simulate
