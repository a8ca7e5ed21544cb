// SPDX-License-Identifier: Apache-2.0
// What is printed on a paper, as far as reading its marks needs it.
#pragma once

#include <vector>

#include "engine/base/id.h"

namespace douxuan::ballots {

/// The candidates for one office, in the order of the printed list.
struct PaperPart {
    base::OfficeId office;
    std::vector<base::PersonId> candidates;
};

/// One printed paper: its parts in the order of the paper.
struct PaperLayout {
    base::StyleId style;
    std::vector<PaperPart> parts;
};

}  // namespace douxuan::ballots
