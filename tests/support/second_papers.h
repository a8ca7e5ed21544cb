// SPDX-License-Identifier: Apache-2.0
// The papers of the second count, read mark by mark.
#pragma once

#include "engine/law/ruleset.h"
#include "tests/support/second_count.h"

namespace douxuan::test {

/// Every paper into its heap, and every mark onto the sheet of its office. Papers with marks that
/// nobody can make out are noted in `before`.
void read_papers(SlowResult& result, const SlowVote& vote, const law::CountRules& rules,
                 SlowBefore& before);

}  // namespace douxuan::test
