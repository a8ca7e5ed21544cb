// SPDX-License-Identifier: Apache-2.0
// Where a passphrase comes from: a file, or the person at the terminal.
#pragma once

#include <expected>
#include <vector>

#include "audit/keys.h"
#include "cli/call.h"
#include "cli/options.h"

namespace douxuan::cli {

/// `--passphrase-file`, for actions that use a key.
Option passphrase_option();

/// Whether a passphrase is asked for once, or twice because a key is made with it.
enum class Asking : std::uint8_t { Known, New };

/// The first line of the file given; else what the person types, unseen. Empty for an empty line.
/// Errors: BadInput (the file), Usage (nobody at the terminal and no file), NeedsPerson (two
/// different words typed).
std::expected<audit::Passphrase, ExitCode> read_passphrase(const Call& call, const Values& values,
                                                           Asking asking);

}  // namespace douxuan::cli
