// SPDX-License-Identifier: Apache-2.0
// The action of `count` that reads papers out of a spreadsheet.
#pragma once

#include "cli/call.h"

namespace douxuan::cli {

/// `count import FILE.csv`: papers read elsewhere, one a row, sealed as batches, all or none.
ExitCode import_count(const Call& call);

}  // namespace douxuan::cli
