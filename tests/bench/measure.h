// SPDX-License-Identifier: Apache-2.0
// One run of a program, by the accounts of the system; and pairs of runs.
#pragma once

#include <string>
#include <vector>

namespace douxuan::bench {

using Command = std::vector<std::string>;

/// What a run cost.
struct Run {
    double cpu = 0;   ///< seconds of this program, its own and the system's for it
    double wall = 0;  ///< seconds
    double peak = 0;  ///< most memory in use, MiB
    std::string out;  ///< standard output, at most 64 KiB
};

/// Runs a program to its end, with its talk on standard error left out.
/// Errors: std::runtime_error, also for an exit code that is not 0.
Run run(const Command& command);

/// Runs several programs at once: the wall time until the last has ended, the CPU of all, the
/// largest peak, and what they said one after the other.
/// Errors: as `run`.
Run run_together(const std::vector<Command>& commands);

/// The middle value; `values` must not be empty.
double median(std::vector<double> values);

}  // namespace douxuan::bench
