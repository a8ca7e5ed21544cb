// SPDX-License-Identifier: Apache-2.0
// A lawful election with keys of its own, ready to be written to a ledger.
#pragma once

#include "audit/keys.h"
#include "audit/ledger.h"
#include "tests/simulate/history.h"

namespace douxuan::bench {

/// What a ledger is founded with, and the history that fits it.
struct Election {
    audit::SigningKey signer = audit::SigningKey::generate();
    audit::Founding founding;
    simulate::HistoryPlan plan;

    /// A village with separate papers under cn-village-2026, of at least so many events.
    Election(std::size_t voters, std::int64_t events_least);

    audit::VerifierKey key() const;
};

}  // namespace douxuan::bench
