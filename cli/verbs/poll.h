// SPDX-License-Identifier: Apache-2.0
// The actions of `poll` that stand in files of their own.
#pragma once

#include "cli/call.h"

namespace douxuan::cli {

ExitCode poll_issue(const Call& call);
ExitCode poll_spoil(const Call& call);
ExitCode poll_close(const Call& call);
ExitCode poll_stock(const Call& call);
ExitCode poll_show(const Call& call);

}  // namespace douxuan::cli
