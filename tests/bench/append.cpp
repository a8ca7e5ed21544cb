// SPDX-License-Identifier: Apache-2.0
// bench_append FOLDER: durable facts one by one. A line for each pair of blocks: the median
// microseconds of Recorder::record (judged, hashed, stored), and of a plain write of the same line
// with fdatasync, in the same folder and minute.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "audit/canonical.h"
#include "audit/recorder.h"
#include "tests/bench/election.h"

using namespace douxuan;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t voters = 1200;
constexpr std::size_t events_a_block = 200;
constexpr int pairs = 9;

double median_microseconds(std::vector<Clock::duration>& times) {
    std::ranges::nth_element(times, times.begin() + events_a_block / 2);
    return std::chrono::duration<double, std::micro>(times[events_a_block / 2]).count();
}

[[noreturn]] void fail(const char* what) {
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

/// Facts with their records, as they are stated.
std::vector<audit::Statement> statements_of(const bench::Election& election) {
    std::vector<audit::Statement> all;
    simulate::write_history(
        election.plan, [&](const election::Event& event, const audit::AnnexRecord* record) {
            all.push_back({.at = event.at,
                           .by = event.by,
                           .fact = event.fact,
                           .site = event.site,
                           .annex = record == nullptr ? std::nullopt : std::optional(*record)});
        });
    return all;
}

election::Event event_of(const audit::Statement& stated, std::int64_t seq) {
    return {.at = stated.at, .by = stated.by, .fact = stated.fact, .seq = seq, .site = stated.site};
}

/// The first paper handed out: from here on the facts are those of a busy day.
std::size_t first_paper(const std::vector<audit::Statement>& all) {
    const auto found = std::ranges::find_if(all, [](const audit::Statement& each) {
        return std::holds_alternative<poll::PaperIssued>(each.fact);
    });
    return static_cast<std::size_t>(found - all.begin());
}

double record_block(audit::Recorder& recorder, std::span<const audit::Statement> block) {
    std::vector<Clock::duration> times;
    for (const audit::Statement& each : block) {
        const auto start = Clock::now();
        if (!recorder.record({&each, 1})) {
            fail("a lawful fact was refused");
        }
        times.push_back(Clock::now() - start);
    }
    return median_microseconds(times);
}

double write_block(int file, std::span<const audit::Statement> block) {
    std::vector<Clock::duration> times;
    for (const audit::Statement& each : block) {
        const std::string line = audit::encode(event_of(each, 0)) + '\n';
        const auto start = Clock::now();
        if (::write(file, line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
            ::fdatasync(file) != 0) {
            fail("the plain file cannot be written");
        }
        times.push_back(Clock::now() - start);
    }
    return median_microseconds(times);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        fail("bench_append FOLDER");
    }
    const std::string folder = arguments[1];
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const bench::Election election(voters, 0);
    const std::vector<audit::Statement> all = statements_of(election);
    auto ledger = audit::Ledger::create(folder + "/election", election.founding,
                                        audit::encode(event_of(all[0], 0)));
    if (!ledger) {
        fail("no ledger");
    }
    auto recorder = audit::Recorder::on(*std::move(ledger), folder + "/election");
    const std::size_t first = first_paper(all);
    if (!recorder || !recorder->record(std::span(all).subspan(1, first - 1))) {
        fail("the beginning was refused");
    }
    const int file = ::open((folder + "/plain").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    for (std::size_t pair = 0; pair <= pairs; ++pair) {  // the first one warms up
        const auto block = std::span(all).subspan(first + pair * events_a_block, events_a_block);
        const double ours = record_block(*recorder, block);
        const double peer = write_block(file, block);
        if (pair > 0) {
            std::printf("%.1f %.1f\n", ours, peer);
        }
    }
    ::close(file);
    return 0;
}
