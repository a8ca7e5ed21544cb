// SPDX-License-Identifier: Apache-2.0
// Files that people hand to the program.
#pragma once

#include <expected>
#include <string>

#include "cli/call.h"

namespace douxuan::cli {

/// The bytes of a file; "-" is the standard input. Says why it cannot be read; BadInput.
std::expected<std::string, ExitCode> read_file(const Call& call, const std::string& path);

}  // namespace douxuan::cli
