// SPDX-License-Identifier: Apache-2.0
// What every meeting is asked, of villagers or of residents.
#pragma once

#include "tests/support/boundary.h"

namespace douxuan::test {

/// So many of those entitled come, and all agree.
void try_quorum(Trial& trial, const base::Threshold& share, law::Body body, law::QuorumBasis basis);
/// So many of those present agree.
void try_decision(Trial& trial, const base::Threshold& share, law::Body body);
/// The meeting is held so many days after the notice.
void try_notice(Trial& trial, base::Days days, law::Body body);
/// So many of the members are representatives.
void try_representatives(Trial& trial, const base::Threshold& share, law::Body body);

}  // namespace douxuan::test
