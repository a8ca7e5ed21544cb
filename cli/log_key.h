// SPDX-License-Identifier: Apache-2.0
// The log's private key, out of the election's own file, and signing with it.
#pragma once

#include <expected>
#include <string>

#include "audit/keys.h"
#include "audit/ledger.h"
#include "cli/call.h"
#include "cli/options.h"

namespace douxuan::cli {

/// Opens a private key: without a passphrase if it has none, else with the one that the options
/// or the person give. Says what is wrong.
/// Errors: BadInput (no such key), Refused (another passphrase), those of read_passphrase.
std::expected<audit::SigningKey, ExitCode> open_key(const Call& call, const Values& values,
                                                    const std::string& pem);

/// The newest checkpoint over all records: the one stored, or a new one, signed with the log's
/// key. `ledger` must be open for writing unless one is stored.
std::expected<std::string, ExitCode> signed_checkpoint(const Call& call, const Values& values,
                                                       audit::Ledger& ledger);

}  // namespace douxuan::cli
