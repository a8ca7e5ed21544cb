// SPDX-License-Identifier: Apache-2.0
// The paper that the measurements of counting use.
#pragma once

#include <string_view>

#include "ballots/paper_layout.h"
#include "engine/count/state.h"

namespace douxuan::bench {

/// One joint paper: chair and deputy with two names for one seat, members with four for three.
inline count::Ballot paper() {
    return {.style = {"joint"},
            .parts = {{{"chair"}, {1}, {{"a"}, {"b"}}},
                      {{"deputy"}, {1}, {{"c"}, {"d"}}},
                      {{"member"}, {3}, {{"e"}, {"f"}, {"g"}, {"h"}}}}};
}

inline constexpr std::size_t candidates = 8;

/// The columns of the papers of many committees, each of them a station to the reader.
inline constexpr std::string_view header =
    "station,void,chair:a,chair:b,deputy:c,deputy:d,member:e,member:f,member:g,member:h\n";

inline ballots::PaperLayout layout(const count::Ballot& paper) {
    ballots::PaperLayout made{.style = paper.style, .parts = {}};
    for (const count::BallotPart& part : paper.parts) {
        made.parts.push_back({part.office, part.candidates});
    }
    return made;
}

}  // namespace douxuan::bench
