// SPDX-License-Identifier: Apache-2.0
// Both questions about a bundle at once, for whoever has thousands of them: are these the records
// that were signed, and does the result follow from them? One walk instead of two.
#pragma once

#include <functional>
#include <optional>

#include "audit/bundle.h"
#include "audit/policy.h"
#include "audit/report.h"
#include "audit/verify.h"
#include "engine/election/state.h"
#include "engine/roll/record.h"

namespace douxuan::audit {

/// Is shown the state after the last record of an accepted replay, with the records of people that
/// were released; null without any.
using SeeState = std::function<void(const election::State& state, const roll::Records* records)>;

struct Checked {
    Report verified;
    /// Nothing if the records are not those that were signed: then it says nothing to replay them.
    std::optional<Report> replayed;
};

/// What `verify_bundle` and then `replay_bundle` answer, reading, hashing and decoding each record
/// once, and verifying each signature once. `see` is called if both accept, and may be empty.
/// Linear, memory as for `replay_bundle`.
/// Errors: an unreadable bundle; Missing without the annex asked for.
BundleResult<Checked> check_bundle(const Bundle& bundle, const Policy& policy, People people,
                                   const VerifyOptions& options = {}, const SeeState& see = {});

}  // namespace douxuan::audit
