// SPDX-License-Identifier: Apache-2.0
// One committee's election of a city, from the plan to the bundle that is delivered.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "audit/export.h"
#include "audit/keys.h"
#include "tests/simulate/city/city_plan.h"
#include "tests/simulate/city/observed.h"

namespace douxuan::simulate {

/// What an archive must find in a bundle.
struct Truth {
    std::uint64_t records = 0;          ///< signed
    std::optional<std::int64_t> fails;  ///< the first record that is wrong, where one is
    Observed happened;                  ///< before anything was planted
};

/// The key of a committee's log, made of the seed of its election. Not secret at all.
audit::SigningKey log_key(const CommitteePlan& committee);
/// Under what name the log is registered.
audit::VerifierKey registered_key(const CommitteePlan& committee);

/// Holds the election and writes its tar to `options.path`, tampered with as planned. Every fact
/// was admitted by the engine; a wrong result is put in its place afterwards.
/// Errors: BrokenPromise for a refused fact; MachineFailure.
Truth write_committee(const CommitteePlan& committee, const audit::ExportOptions& options);

}  // namespace douxuan::simulate
