// SPDX-License-Identifier: Apache-2.0
// Votes straight out of sealed batches: of one by itself, or of many that nobody keeps.
#pragma once

#include <cstddef>
#include <memory>

#include "engine/count/tally.h"

namespace douxuan::count {

/// Adds up the batches of one printed paper one after another: the same votes as `tally` of a state
/// to which they were applied, without the index of a state. Memory does not grow with the papers.
class BatchTally {
  public:
    /// Of the paper at that position in `state.ballots`; written names mean what the state decided.
    /// State, rules and column have to live as long.
    BatchTally(const State& state, std::size_t ballot, const law::CountRules& rules,
               const WomensColumn& column);
    BatchTally(BatchTally&&) noexcept;
    BatchTally& operator=(BatchTally&&) noexcept;
    ~BatchTally();

    /// A batch of papers printed so, as it was admitted. Linear in its patterns.
    void add(const BatchSealed& batch);
    /// The votes of all of them. Once.
    StyleTally finish();

  private:
    struct Machine;
    std::unique_ptr<Machine> machine_;
};

}  // namespace douxuan::count
