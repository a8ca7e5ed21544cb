// SPDX-License-Identifier: Apache-2.0
// Votes as a table on the terminal.
#pragma once

#include "cli/desk.h"
#include "engine/count/tally.h"

namespace douxuan::cli {

/// The votes of one office, a candidate a line, below a line that is empty.
void print_tally(const Desk& desk, const count::OfficeTally& office);

}  // namespace douxuan::cli
