// SPDX-License-Identifier: Apache-2.0
#include "cli/next_steps/next_steps.h"

#include <algorithm>

#include "cli/next_steps/phases.h"

namespace douxuan::cli {

using election::Phase;

std::vector<NextStep> next_steps(const election::State& state, base::Date today) {
    Steps steps;
    if (state.phase < Phase::Polling) {
        exit_audit(state, today, steps);
        election_committee(state, steps);
        make_known(state, steps);
    }
    if (!state.closing.archived) {
        untold_meetings(state, steps);
    }
    if (state.phase >= Phase::RollPosted && state.phase < Phase::Polling) {
        voter_cards(state, today, steps);
    }
    reviews(state, today, steps);
    switch (state.phase) {
        case Phase::Empty:
            break;
        case Phase::Preparation:
            preparation(state, today, steps);
            break;
        case Phase::RollPosted:
            roll_posted(state, today, steps);
            break;
        case Phase::RollFinal:
            nomination_opens(state, steps);
            break;
        case Phase::Nominated:
            nominated(state, steps);
            break;
        case Phase::Listed:
            if (!state.is_later_round() || state.has_begun_anew()) {
                nominated(state, steps);
            }
            listed(state, today, steps);
            break;
        case Phase::Polling:
            polling(state, steps);
            break;
        case Phase::Counting:
            counting(state, steps);
            break;
        case Phase::Announced:
            announced(state, today, steps);
            break;
    }
    std::ranges::stable_sort(steps, {}, &NextStep::need);
    return steps;
}

}  // namespace douxuan::cli
