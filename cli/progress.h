// SPDX-License-Identifier: Apache-2.0
// How far a long work has come, on one line of the terminal: only where somebody looks at one.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/call.h"

namespace douxuan::cli {

/// How much is done, in pieces that people count and in a measure of the time they take.
struct Pace {
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::uint64_t work_done = 0;
    std::uint64_t work_total = 0;
};

/// "12/480 · 2% · 6/s · 1 min 18 s left". `elapsed` in seconds; without a rate while it is 0.
std::string pace_text(Language language, const Pace& pace, double elapsed);

/// Shows the pace at most five times a second, and wipes it away when destroyed. Nothing without a
/// terminal or with --json.
class ProgressLine {
  public:
    explicit ProgressLine(const Call& call);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    void show(const Pace& pace);

  private:
    using Clock = std::chrono::steady_clock;

    const Call& call_;
    enum class Seen : std::uint8_t { Yes, No } seen_;
    Clock::time_point begun_;
    Clock::time_point shown_;
};

}  // namespace douxuan::cli
