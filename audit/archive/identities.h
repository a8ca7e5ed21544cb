// SPDX-License-Identifier: Apache-2.0
// Identities out of the sealed annex, as digests that only the bureau's key can compute.
#pragma once

#include "audit/archive/examine.h"
#include "audit/unseal.h"

namespace douxuan::archive {

/// Opens each line of annex/identity.jsonl whose voter is on the roll when the election ends, and
/// gives the digest of the number; the number itself and the telephone are forgotten at once.
/// Lines that do not open are counted. `key` must outlive the function.
OpenIdentities identities_by(const audit::BureauKey& key);

}  // namespace douxuan::archive
