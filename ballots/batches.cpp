// SPDX-License-Identifier: Apache-2.0
// Batches of equal size were chosen over full ones with a rest: a last batch of one paper would
// show how somebody voted who is known to have voted last.
#include "ballots/batches.h"

#include <algorithm>

#include "engine/base/ensure.h"

namespace douxuan::ballots {

std::vector<count::BatchSealed> split_into_batches(const std::vector<count::Pattern>& patterns,
                                                   base::Papers most) {
    base::ensure(most.value >= 1);
    base::Papers all;
    for (const count::Pattern& pattern : patterns) {
        all += pattern.papers;
    }
    const std::int64_t number = (all.value + most.value - 1) / most.value;
    std::vector<count::BatchSealed> batches(static_cast<std::size_t>(number));
    auto pattern = patterns.begin();
    base::Papers taken;  // of the present pattern
    for (std::int64_t i = 0; i < number; ++i) {
        count::BatchSealed& batch = batches[static_cast<std::size_t>(i)];
        batch.papers = {all.value / number + (i < all.value % number ? 1 : 0)};
        for (base::Papers open = batch.papers; open.value > 0;) {
            const base::Papers part = std::min(open, pattern->papers - taken);
            batch.patterns.push_back({pattern->marks, part});
            open -= part;
            taken += part;
            if (taken == pattern->papers) {
                ++pattern;
                taken = {};
            }
        }
    }
    return batches;
}

}  // namespace douxuan::ballots
