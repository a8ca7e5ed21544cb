// SPDX-License-Identifier: Apache-2.0
// The answer of `verify` and `replay`, as text or as one canonical JSON object.
#pragma once

#include "audit/bundle.h"
#include "audit/report.h"
#include "cli/call.h"

namespace douxuan::cli {

/// Writes the report to `call.out`, with the first thing that does not hold, the rule with its
/// article, what to do, and what was not checked. Done, or Unverified.
ExitCode say_report(const Call& call, const audit::Report& report, const audit::Bundle& bundle);

/// Says why a bundle cannot be read or written; BadInput, or Refused where something stands in
/// the way.
ExitCode say_bundle(const Call& call, const audit::BundleError& error);

}  // namespace douxuan::cli
