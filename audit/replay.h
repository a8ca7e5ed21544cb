// SPDX-License-Identifier: Apache-2.0
// Does the result follow from the records? Judges every record again under the rules of event 0.
#pragma once

#include "audit/bundle.h"
#include "audit/report.h"

namespace douxuan::audit {

/// Replays the records that the checkpoint covers: rules and schema by their digests, every
/// record admitted by the rules, every checkpoint and the root, the result rebuilt. With
/// `People::Accredited` the annex is read first (memory grows with it), each record is checked
/// against its commitment, and every person is judged; the bundle must have annex/roll.jsonl.
/// Otherwise linear with memory for the state alone. Uses no clock, locale or random number.
/// Errors: an unreadable bundle; Missing without the annex asked for.
BundleResult<Report> replay_bundle(const Bundle& bundle, People people);

/// Accredited if the bundle has people's records, else Public.
People released_people(const Bundle& bundle);

}  // namespace douxuan::audit
