// SPDX-License-Identifier: Apache-2.0
// Papers of one box as sealed batches, so that nothing of their order is left.
#pragma once

#include <vector>

#include "engine/base/quantity.h"
#include "engine/count/events.h"

namespace douxuan::ballots {

/// Splits the papers of one station and style into the fewest batches of at most `most` papers
/// (at least 1), which differ by one paper at the utmost. `patterns` must be sorted by marks,
/// each once; the batches depend on nothing else. Their ids are empty: the caller numbers them.
/// No batch for no paper. Linear in patterns and batches.
std::vector<count::BatchSealed> split_into_batches(const std::vector<count::Pattern>& patterns,
                                                   base::Papers most);

}  // namespace douxuan::ballots
