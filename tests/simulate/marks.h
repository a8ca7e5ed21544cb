// SPDX-License-Identifier: Apache-2.0
// How people mark papers: mostly as they should, and sometimes as papers of real elections show.
#pragma once

#include <string>

#include "engine/count/state.h"
#include "tests/support/random.h"

namespace douxuan::simulate {

/// The marks on one paper printed like `ballot`: now and then void, blank, illegible, overvoted,
/// against somebody, or with a name written in (ids w1 to w4). The names printed first are the
/// most liked; with the usual numbers of candidates each seat mostly finds a majority.
std::string any_marks(const count::Ballot& ballot, tests::Random& random);

}  // namespace douxuan::simulate
