// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <ostream>
#include <vector>

namespace douxuan::cli {

namespace {

constexpr std::chrono::milliseconds between_two{200};

std::string duration_text(Language language, std::int64_t seconds) {
    static constexpr Text hours{"{hours} 小时 {minutes} 分", "{hours} h {minutes} min"};
    static constexpr Text minutes{"{minutes} 分 {seconds} 秒", "{minutes} min {seconds} s"};
    static constexpr Text few{"{seconds} 秒", "{seconds} s"};
    const std::vector<law::Fact> facts{{"hours", std::to_string(seconds / 3600)},
                                       {"minutes", std::to_string(seconds / 60 % 60)},
                                       {"seconds", std::to_string(seconds % 60)}};
    const Text& pattern = seconds >= 3600 ? hours : seconds >= 60 ? minutes : few;
    return fill(pattern.in(language), facts);
}

}  // namespace

std::string pace_text(Language language, const Pace& pace, double elapsed) {
    static constexpr Text pattern{
        "{done}/{total} 份 · {percent}%[ · 每秒 {rate} 份][ · 还要 {left}]",
        "{done}/{total} · {percent}%[ · {rate}/s][ · {left} left]"};
    const std::uint64_t whole = pace.work_total == 0 ? 1 : pace.work_total;
    std::vector<law::Fact> facts{{"done", std::to_string(pace.done)},
                                 {"total", std::to_string(pace.total)},
                                 {"percent", std::to_string(pace.work_done * 100 / whole)}};
    if (elapsed > 0 && pace.work_done > 0) {
        const double left = elapsed * static_cast<double>(whole - pace.work_done) /
                            static_cast<double>(pace.work_done);
        const auto rate = static_cast<std::int64_t>(static_cast<double>(pace.done) / elapsed + 0.5);
        facts.push_back({"rate", std::to_string(rate)});
        facts.push_back({"left", duration_text(language, static_cast<std::int64_t>(left + 0.5))});
    }
    return fill(pattern.in(language), facts);
}

ProgressLine::ProgressLine(const Call& call)
    : call_(call),
      seen_(!call.json() && call.present.watching ? Seen::Yes : Seen::No),
      begun_(Clock::now()),
      shown_(begun_) {}

ProgressLine::~ProgressLine() {
    if (seen_ == Seen::Yes) {
        call_.talk << "\r\x1b[K" << std::flush;
    }
}

void ProgressLine::show(const Pace& pace) {
    const auto now = Clock::now();
    if (seen_ == Seen::No || now - shown_ < between_two) {
        return;
    }
    shown_ = now;
    const double elapsed = std::chrono::duration<double>(now - begun_).count();
    call_.talk << "\r\x1b[K" << pace_text(call_.language, pace, elapsed) << std::flush;
}

}  // namespace douxuan::cli
