// SPDX-License-Identifier: Apache-2.0
// Are these the records that were signed? Knows nothing of elections.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/bundle.h"
#include "audit/policy.h"
#include "audit/report.h"
#include "engine/base/date.h"

namespace douxuan::audit {

/// A checkpoint that the observer kept from before.
struct KeptCheckpoint {
    std::string name;  ///< of its file, for the report
    std::string note;
};

struct VerifyOptions {
    std::vector<KeptCheckpoint> kept{};
    std::optional<base::Instant> now{};  ///< by the observer's clock; nothing: not compared
};

/// Cosignatures may be so much earlier than the last record, for clocks set to another zone.
inline constexpr std::int64_t cosigning_tolerance_seconds = 86'400;

/// Checks, in this order, and stops at the first fault: the checkpoint by the observer's policy;
/// kept checkpoints; files of checkpoints/ and proofs/; then every record, with the root at every
/// checkpoint on the way; the files that event 0 names by digest; the result; times. Linear,
/// constant memory.
/// Errors: an unreadable bundle; a bundle that was read has a report.
BundleResult<Report> verify_bundle(const Bundle& bundle, const Policy& policy,
                                   const VerifyOptions& options = {});

}  // namespace douxuan::audit
