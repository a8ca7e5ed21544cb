// SPDX-License-Identifier: Apache-2.0
// The actions of `roll` that read and write spreadsheets.
#pragma once

#include "cli/call.h"

namespace douxuan::cli {

/// `roll import FILE.csv`: registers and refuses the people of a list, all or none. Those marked
/// consent_needed wait until the same list is imported again with the vote of the meeting.
ExitCode import_roll(const Call& call);

/// `roll template`: an empty list for a spreadsheet program.
ExitCode print_roll_template(const Call& call);

}  // namespace douxuan::cli
