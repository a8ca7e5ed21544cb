// SPDX-License-Identifier: Apache-2.0
// bench PROGRAMS SOURCE FOLDER: makes the data, measures, prints one table. The peer of a row runs
// in turn with ours (A B A B …) on the same file; a row is the median of its pairs.
#include <cstdio>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/bench/measure.h"
#include "tests/bench/table.h"

using namespace douxuan::bench;

namespace {

constexpr int pairs = 7;
constexpr int short_runs = 21;

/// Medians of short runs, in milliseconds. On a busy machine the wall time is that of the others.
struct Short {
    double wall = 0;
    double cpu = 0;
};

/// The commands one after another, as one run.
Short one_after_another(const std::vector<Command>& commands) {
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < short_runs; ++i) {
        Short sum;
        for (const Command& each : commands) {
            const Run made = run(each);
            sum.wall += made.wall * 1e3;
            sum.cpu += made.cpu * 1e3;
        }
        wall.push_back(sum.wall);
        cpu.push_back(sum.cpu);
    }
    return {median(wall), median(cpu)};
}

class Bench {
  public:
    Bench(std::string programs, std::string source, std::string folder)
        : programs_(std::move(programs)), source_(std::move(source)), folder_(std::move(folder)) {}

    void measure() {
        make_data();
        append();
        replay();
        village();
        start();
        tally();
    }

    void print() const { print_table(rows_); }

  private:
    std::string program(const std::string& name) const { return programs_ + "/" + name; }
    std::string data(const std::string& name) const { return folder_ + "/" + name; }

    void make_bundle(const std::string& name, const std::string& events,
                     const std::string& voters) const {
        // A bundle of an earlier program may not be one of this program.
        const std::string made = data(name) + "/policy";
        const std::string maker = program("bench_make_bundle");
        if (!std::filesystem::exists(made) ||
            std::filesystem::last_write_time(made) < std::filesystem::last_write_time(maker)) {
            std::filesystem::remove_all(data(name));
            run({program("bench_make_bundle"), events, voters, data(name)});
        }
    }

    void make_data() const {
        std::filesystem::create_directories(folder_);
        make_bundle("village", "10000", "1200");
        make_bundle("large", "100000", "20000");
        make_bundle("million", "1000000", "20000");
        make_bundle("many-voters", "1000000", "200000");
        if (!std::filesystem::exists(data("papers.csv"))) {
            run({"sh", "-c",
                 "mawk -v papers=1000000 -f \"$1\"/tests/bench/papers.awk > \"$2\".new && "
                 "mv \"$2\".new \"$2\"",
                 "sh", source_, data("papers.csv")});
        }
    }

    void append() {
        std::istringstream lines(run({program("bench_append"), data("append")}).out);
        std::vector<double> a;
        std::vector<double> b;
        std::vector<double> ratio;
        for (double ours = 0, peer = 0; lines >> ours >> peer;) {
            a.push_back(ours);
            b.push_back(peer);
            ratio.push_back(ours / peer);
        }
        rows_.push_back({"append p50, judged and durable / raw fdatasync",
                         fmt::format("{:.0f} us", median(a)), fmt::format("{:.0f} us", median(b)),
                         median(ratio), 1.5});
    }

    void replay() {
        double small_peak = 0;
        for (const std::string name : {"large", "million", "many-voters"}) {
            const Pairs made = in_turn({program("douxuan"), "replay", data(name + "/bundle")},
                                       {"sha256sum", data(name + "/bundle/events.jsonl")}, pairs);
            if (name != "large") {
                rows_.push_back({fmt::format("replay of 10^6 events ({}) / sha256sum, CPU", name),
                                 fmt::format("{:.2f} s", made.ours),
                                 fmt::format("{:.2f} s", made.peer), made.ratio, 2.0});
                rows_.push_back({fmt::format("  its peak memory ({}), MiB", name),
                                 fmt::format("{:.1f} MiB", made.peak), "", made.peak, 64.0});
            }
            if (name == "large") {
                small_peak = made.peak;
            } else if (name == "million") {
                rows_.push_back({"  its growth from 10^5 to 10^6, same 20,000 voters",
                                 fmt::format("{:.1f} MiB", made.peak),
                                 fmt::format("{:.1f} MiB", small_peak), made.peak / small_peak,
                                 1.1});
            }
        }
    }

    void village() {
        const std::string bundle = data("village/bundle");
        take_short("village of 10,000 events, verify and replay, wall ms", 25.0,
                   {{program("douxuan"), "verify", bundle, "--policy", data("village/policy")},
                    {program("douxuan"), "replay", bundle}});
    }

    void start() {
        take_short("start-up (--version), wall ms", 5.0, {{program("douxuan"), "--version"}});
    }

    void take_short(const std::string& metric, double goal, const std::vector<Command>& commands) {
        const Short made = one_after_another(commands);
        rows_.push_back({metric, fmt::format("{:.1f} ms", made.wall),
                         fmt::format("CPU {:.1f} ms", made.cpu), made.wall, goal});
    }

    void tally() {
        const Command ours{program("bench_tally"), data("papers.csv")};
        const Command peer{"mawk", "-f", source_ + "/tests/bench/tally.awk", data("papers.csv")};
        if (run(ours).out != run(peer).out) {
            throw std::runtime_error("the totals differ: nothing to compare");
        }
        const Pairs made = in_turn(ours, peer, pairs);
        rows_.push_back({"tally of 10^6 imported papers / mawk, CPU",
                         fmt::format("{:.3f} s", made.ours), fmt::format("{:.3f} s", made.peer),
                         made.ratio, 0.2});
    }

    std::string programs_;
    std::string source_;
    std::string folder_;
    std::vector<Row> rows_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("bench PROGRAMS SOURCE FOLDER\n", stderr);
        return 2;
    }
    try {
        Bench bench(arguments[1], arguments[2], arguments[3]);
        bench.measure();
        bench.print();
    } catch (const std::exception& failure) {
        fmt::print(stderr, "bench: {}\n", failure.what());
        return 1;
    }
    return 0;
}
