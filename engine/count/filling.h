// SPDX-License-Identifier: Apache-2.0
// Who takes a seat: by votes, the woman's seat, ties, seats that stay open. Inside this room only.
#pragma once

#include <vector>

#include "engine/base/id.h"
#include "engine/count/derivation.h"
#include "engine/count/result.h"

namespace douxuan::count {

/// Seats those qualified, who are in order of votes; finds the tie at the last seat.
/// Law: 北京市村民委员会选举办法(2012) art. 29.
void fill(Derivation& derivation, OfficeResult& office, const std::vector<PersonTally>& qualified);

/// The woman with most votes is seated first; if none is qualified, her seat is kept. If
/// several have as many, they are voted on for it, unless others are for a seat of theirs: her
/// seat is kept then.
/// Law: 四川省村民委员会选举条例(2025) art. 34; 海南省村民委员会选举办法(2025) art. 32.
void fill_with_woman(Derivation& derivation, OfficeResult& office,
                     std::vector<PersonTally> qualified);

/// Gives a seat that somebody left to the one of `next`; several with as many votes are voted on,
/// unless the office has a tie already; nobody: the seat is open.
void fill_freed(Derivation& derivation, OfficeResult& office, const std::vector<PersonTally>& next);

/// Takes the seat of somebody elected now.
void leave(Derivation& derivation, OfficeResult& office, const base::PersonId& person);

}  // namespace douxuan::count
