// SPDX-License-Identifier: Apache-2.0
// The commitment by which the log names a person: a keyed digest of the record.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "audit/bytes.h"
#include "engine/base/handle.h"

namespace douxuan::audit {

/// A fresh secret of one person's record, kept with the record in the annex.
using CommitmentKey = std::array<std::uint8_t, 32>;

/// HMAC-SHA-256. The key may have any length.
/// Errors: MachineFailure.
Digest hmac_sha256(std::span<const std::uint8_t> key, std::string_view message);

/// A secret out of the system's random generator.
/// Errors: MachineFailure.
CommitmentKey fresh_commitment_key();

/// The commitment to a record in canonical form.
base::Commitment commit(const CommitmentKey& key, std::string_view record);

}  // namespace douxuan::audit
