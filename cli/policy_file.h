// SPDX-License-Identifier: Apache-2.0
// The observer's policy, read from a file.
#pragma once

#include <expected>
#include <string>

#include "audit/policy.h"
#include "cli/call.h"

namespace douxuan::cli {

/// Reads a policy file. Says the line and the fault; BadInput.
std::expected<audit::Policy, ExitCode> read_policy(const Call& call, const std::string& path);

}  // namespace douxuan::cli
