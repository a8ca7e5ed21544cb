// SPDX-License-Identifier: Apache-2.0
// The moments at which the record is signed: a checkpoint each, never one a fact.
#pragma once

#include <cstdint>
#include <string_view>

#include "cli/desk.h"

namespace douxuan::cli {

/// Whether the record should be signed after a fact of that kind: the roll posted or final, the
/// candidates, the close of each place, the result, a certificate.
bool is_milestone(std::string_view kind);

/// Signs after a milestone if the key has no passphrase, and says so. With a passphrase nothing
/// happens here: `status` reminds (docs/formats/cli.md).
void sign_milestone(Desk& desk, std::string_view kind);

/// Records since the last checkpoint.
std::int64_t unsigned_records(const Desk& desk);

}  // namespace douxuan::cli
