// SPDX-License-Identifier: Apache-2.0
// An observer's own key in a file: its public name on the first line, then the private key.
#pragma once

#include <expected>
#include <string>

#include "audit/keys.h"
#include "cli/call.h"
#include "cli/options.h"

namespace douxuan::cli {

/// A cosigner's key with its name.
struct WitnessKey {
    audit::VerifierKey name;
    audit::SigningKey key;
};

/// The text of the file for a new key: `# vkey`, then PEM.
std::string witness_key_file(const audit::VerifierKey& name, const audit::SigningKey& key,
                             const audit::Passphrase& passphrase);

/// The public name in such a file; nothing if there is none.
std::optional<audit::VerifierKey> witness_name(std::string_view file);

/// Reads the file and opens the key. Says what is wrong.
std::expected<WitnessKey, ExitCode> read_witness_key(const Call& call, const Values& values,
                                                     const std::string& path);

}  // namespace douxuan::cli
