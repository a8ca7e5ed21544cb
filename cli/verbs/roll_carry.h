// SPDX-License-Identifier: Apache-2.0
// The action of `roll` that begins with the roll of the last election.
#pragma once

#include "cli/call.h"

namespace douxuan::cli {

/// `roll carry LAST.election`: takes over who stands on that election's final roll and needs no new
/// decision, all or none; with `--rest` the others are written as a list to be completed. Exit
/// codes: BadInput (no election, or one without a final roll), Unverified (its key is not
/// the one given, or its records do not fit the head that its key signed), Refused (another
/// committee, a later term, or people registered here already).
/// Law: 四川省村民委员会选举条例(2025) art. 17; 天津市村民委员会选举办法(2019) art. 15
ExitCode carry_roll(const Call& call);

}  // namespace douxuan::cli
