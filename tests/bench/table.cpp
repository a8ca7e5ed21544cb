// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/table.h"

#include <fmt/format.h>

namespace douxuan::bench {

void print_table(const std::vector<Row>& rows) {
    fmt::print("{:<62} {:>12} {:>12} {:>8} {:>7}  met\n", "metric", "ours", "peer", "ratio",
               "goal");
    for (const Row& row : rows) {
        if (row.goal == 0) {
            fmt::print("{:<62} {:>12} {:>12} {:>8.2f}\n", row.metric, row.ours, row.peer,
                       row.ratio);
            continue;
        }
        const bool met = row.at_least ? row.ratio >= row.goal : row.ratio <= row.goal;
        fmt::print("{:<62} {:>12} {:>12} {:>8.2f} {:>7.2f}  {}\n", row.metric, row.ours, row.peer,
                   row.ratio, row.goal, met ? "yes" : "NO");
    }
}

Pairs in_turn(const Command& ours, const Command& peer, int pairs) {
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> ratio;
    std::vector<double> peak;
    for (int i = 0; i <= pairs; ++i) {
        const Run mine = run(ours);
        const Run other = run(peer);
        if (i == 0) {
            continue;  // warms the cache for both
        }
        a.push_back(mine.cpu);
        b.push_back(other.cpu);
        ratio.push_back(mine.cpu / other.cpu);
        peak.push_back(mine.peak);
    }
    return {median(a), median(b), median(ratio), median(peak)};
}

}  // namespace douxuan::bench
