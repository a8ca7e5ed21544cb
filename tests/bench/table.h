// SPDX-License-Identifier: Apache-2.0
// The table of a measurement, and pairs of runs.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/measure.h"

namespace douxuan::bench {

struct Row {
    std::string metric;
    std::string ours;
    std::string peer;
    double ratio = 0;  ///< or the figure itself, where the goal is one
    double goal = 0;   ///< 0: nothing was promised
    /// Whether the ratio should be at least the goal, not at most.
    bool at_least = false;
};

/// Prints the rows under a heading, with whether each goal is met.
void print_table(const std::vector<Row>& rows);

/// Medians of pairs of runs.
struct Pairs {
    double ours = 0;  ///< CPU seconds
    double peer = 0;
    double ratio = 0;
    double peak = 0;  ///< of ours, MiB
};

/// Runs both in turn on the same file: one pair that warms the cache, then so many.
Pairs in_turn(const Command& ours, const Command& peer, int pairs);

}  // namespace douxuan::bench
