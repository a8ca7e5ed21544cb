// SPDX-License-Identifier: Apache-2.0
// Who leaves a seat to a relative, and who takes it then. Inside this room only.
#pragma once

#include <vector>

#include "engine/base/id.h"
#include "engine/count/derivation.h"
#include "engine/count/result.h"

namespace douxuan::count {

/// Whether the person has declared to leave, and left.
bool has_left(const Derivation& derivation, const base::PersonId& person);

/// Those who hold a seat of an earlier round and declared to leave it to somebody elected now.
/// Law: 四川省村民委员会选举条例(2025) art. 35.
void leave_earlier(Derivation& derivation);

/// Relatives among those elected to `office` and above it who may not sit together, where the rules
/// say who yields: first whoever declared it, then by the order of the rules. `qualified`: who may
/// take a seat that is left, in order of votes.
/// Law: 浙江省村民委员会选举办法(2020) art. 31; 四川省村民委员会选举条例(2025) art. 35.
void settle_relatives(Derivation& derivation, OfficeResult& office,
                      const std::vector<PersonTally>& qualified);

/// Relatives of those elected to `office` now leave a lower office that they hold since an earlier
/// round. Law: 浙江省村民委员会选举办法(2020) art. 31: the higher office stays.
void settle_earlier(Derivation& derivation, const OfficeResult& office);

}  // namespace douxuan::count
