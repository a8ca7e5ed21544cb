// SPDX-License-Identifier: Apache-2.0
// One bundle against what an archive knows: is it what the committee signed, does the result
// follow, and does it go on from what the committee handed in before?
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "audit/archive/elections.h"
#include "audit/archive/registry.h"
#include "audit/archive/taken.h"
#include "audit/bundle.h"
#include "audit/policy.h"
#include "engine/base/date.h"
#include "engine/election/state.h"
#include "engine/roll/record.h"

namespace douxuan::archive {

/// The counts of one election, as a whole and by place to vote.
struct MadeFigures {
    std::vector<FigureRow> figures;
    std::vector<StationRow> stations;
};

/// Makes them from its last state and the released records of its people (null without any).
using MakeFigures = std::function<MadeFigures(const election::State& state, const roll::Records*)>;

/// What the sealed annex gave.
struct OpenedIdentities {
    std::vector<IdentityRow> rows;
    std::int64_t unopened = 0;  ///< lines that the bureau's key does not open
};

/// The identities of the people on the roll, out of the sealed annex.
using OpenIdentities = std::function<audit::BundleResult<OpenedIdentities>(
    const audit::Bundle& bundle, const election::State& state)>;

/// How the last state of an election becomes rows. Both may be empty.
struct Making {
    MakeFigures figures;
    OpenIdentities identities;
};

/// Which election the bundle says that it is, by its first record alone: nothing of it is believed
/// yet. Errors: those of Bundle::read; a finding if the first record does not open a log.
std::expected<Claim, std::variant<audit::BundleError, audit::Finding>> claim_of(
    const audit::Bundle& bundle);

/// What is known beforehand.
struct Known {
    Claim claim;
    const audit::Policy& policy;
    const RegisteredPolicy& registered;
    std::vector<HeldElection> held;
    /// Whether a bundle of that election showed this state as signed.
    std::function<bool(const audit::TreeHead& head)> is_known_head;
    /// Whether the bureau decided against the log of this root.
    std::function<bool(const std::string& root)> is_rejected;
    base::Instant now;
};

/// What an examination found. `election` is set for Counted, UnderWay and Forked.
struct Examined {
    Taken taken;
    std::optional<VerifiedElection> election;
};

/// Verifies and replays the bundle, in one walk; a second one only where it contradicts what is
/// held, to tell a fork (both hold) from a forgery. Linear, memory as for a replay.
Examined examine(const audit::Bundle& bundle, const Known& known, const Making& making);

}  // namespace douxuan::archive
