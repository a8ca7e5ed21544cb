// SPDX-License-Identifier: Apache-2.0
// bench_ingest PROGRAMS SOURCE FOLDER COMMITTEES: the city of 2012 (0: all 6,696 committees) taken
// into an archive and reported on by the program itself: every bundle verified, replayed and
// stored. One worker against two, a quarter, a half and the whole, the time in which its levels are
// compared, and that of a report. Of the whole city the published figures have to come out. Prints
// one table.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/bench/made_city.h"
#include "tests/bench/table.h"

using namespace douxuan::bench;

namespace {

namespace fs = std::filesystem;

constexpr int reports = 5;

/// What `bureau report` has to say of the whole city: the figures published in July 2012.
constexpr const char* published[] = {"29.4%[I03.completed]", "62.5%[I07]",       "57.6%[I08.A]",
                                     "2,805[I06.persons]",   "12,092[I23.logs]", "3,862[I11.units]",
                                     "14,817[I12.persons]"};

/// One ingest into an archive of its own, and what its levels took to be compared.
struct Ingested {
    Run run;
    Run check;
    std::size_t bundles = 0;

    double cpu_each() const { return run.cpu / static_cast<double>(bundles); }
    double check_each() const { return check.cpu / static_cast<double>(bundles); }
};

class City {
  public:
    City(std::string programs, std::string source, std::string folder, std::size_t committees)
        : programs_(std::move(programs)),
          source_(std::move(source)),
          folder_(std::move(folder)),
          city_(programs_, folder_, committees) {}

    void measure() {
        city_.warm();
        const Ingested quarter = ingest(4, 2);
        const Ingested half = ingest(2, 2);
        std::vector<Ingested> one;
        std::vector<Ingested> two;
        const int runs = city_.is_whole() ? 2 : 3;
        for (int i = 0; i < runs; ++i) {
            two.push_back(ingest(1, 2));
            one.push_back(ingest(1, 1));
        }
        tell(quarter, half, one, two);
        two.insert(two.end(), one.begin(), one.end());
        tell_check(quarter, half, two);
        report();
    }

    void print() const { print_table(rows_); }

  private:
    std::string program(const std::string& name) const { return programs_ + "/" + name; }
    std::string archive() const { return folder_ + "/bench.archive"; }

    void bureau(std::vector<std::string> words) const {
        words.insert(words.begin(), {program("douxuan"), "bureau"});
        words.insert(words.end(), {"--archive", archive()});
        run(words);
    }

    /// Every so-manyth bundle, into a new archive.
    Ingested ingest(std::size_t every, int workers) const {
        for (const char* end : {"", "-wal", "-shm"}) {
            fs::remove(archive() + end);
        }
        fs::remove_all(archive() + ".aside");
        bureau({"init", "--committees", city_.path("tree.csv"), "--policy", city_.path("policy"),
                "--registry", source_ + "/tests/simulate/city/beijing-2012-registry.csv"});
        Command command{
            program("douxuan"),     "bureau", "ingest", "--archive", archive(), "--workers",
            std::to_string(workers)};
        for (std::size_t i = 0; i < city_.bundles().size(); i += every) {
            command.push_back(city_.bundles()[i]);
        }
        Ingested made;
        made.bundles = (city_.bundles().size() + every - 1) / every;
        made.run = run(command);
        made.check = run({program("douxuan"), "bureau", "check", "--archive", archive()});
        fmt::print(stderr,
                   "{} bundles, {} workers: {:.1f} s, {:.1f} s of CPU, {:.0f} MiB; checked in "
                   "{:.2f} s\n",
                   made.bundles, workers, made.run.wall, made.run.cpu, made.run.peak,
                   made.check.wall);
        return made;
    }

    template <class Get>
    static double median_of(const std::vector<Ingested>& all, Get get) {
        std::vector<double> values;
        for (const Ingested& each : all) {
            values.push_back(get(each));
        }
        return median(values);
    }

    void tell(const Ingested& quarter, const Ingested& half, const std::vector<Ingested>& one,
              const std::vector<Ingested>& two) {
        const auto wall = [](const Ingested& each) { return each.run.wall; };
        const auto peak = [](const Ingested& each) { return each.run.peak; };
        const auto cpu = [](const Ingested& each) { return each.cpu_each(); };
        const double share = city_.share();
        const double took = median_of(two, wall);
        rows_.push_back({fmt::format("city of {}: taken in on two cores{}", city_.bundles().size(),
                                     city_.is_whole() ? "" : fmt::format(", times {:.1f}", share)),
                         fmt::format("{:.1f} s", took * share), "", took * share, 90.0});
        rows_.push_back({"  one worker / two, wall", fmt::format("{:.1f} s", took),
                         fmt::format("{:.1f} s", median_of(one, wall)), median_of(one, wall) / took,
                         1.8, true});
        rows_.push_back({"  its peak memory, MiB", fmt::format("{:.1f} MiB", median_of(two, peak)),
                         "", median_of(two, peak), 256.0});
        const double each = median_of(two, cpu);
        for (const auto& [name, part] : {std::pair{"a quarter", &quarter}, {"a half", &half}}) {
            rows_.push_back({fmt::format("  CPU a committee / that of {}", name),
                             fmt::format("{:.2f} ms", each * 1e3),
                             fmt::format("{:.2f} ms", part->cpu_each() * 1e3),
                             each / part->cpu_each(), 1.1});
        }
    }

    /// The levels of the archive are compared: none may disagree, or the run ends.
    void tell_check(const Ingested& quarter, const Ingested& half,
                    const std::vector<Ingested>& whole) {
        const double share = city_.share();
        const double took =
            median_of(whole, [](const Ingested& each) { return each.check.wall; }) * share;
        const double peak = median_of(whole, [](const Ingested& each) { return each.check.peak; });
        const double each = median_of(whole, [](const Ingested& one) { return one.check_each(); });
        rows_.push_back({fmt::format("  check of every level, wall{}",
                                     city_.is_whole() ? "" : fmt::format(", times {:.1f}", share)),
                         fmt::format("{:.2f} s", took), "", took, 5.0});
        rows_.push_back(
            {"  its peak memory, MiB", fmt::format("{:.1f} MiB", peak), "", peak, 256.0});
        for (const auto& [name, part] : {std::pair{"a quarter", &quarter}, {"a half", &half}}) {
            rows_.push_back({fmt::format("  its CPU a committee / that of {}", name),
                             fmt::format("{:.3f} ms", each * 1e3),
                             fmt::format("{:.3f} ms", part->check_each() * 1e3),
                             each / part->check_each(), 1.1});
        }
    }

    void report() {
        for (const auto& [name, words] : {std::pair{"on the terminal", std::vector<std::string>{}},
                                          {"as a page", {"--html", folder_ + "/report.html"}},
                                          {"as tables", {"--csv", folder_ + "/report"}}}) {
            Command command{program("douxuan"), "--lang",    "en",     "bureau",
                            "report",           "--archive", archive()};
            command.insert(command.end(), words.begin(), words.end());
            std::vector<double> walls;
            std::string told;
            for (int i = 0; i < reports; ++i) {
                fs::remove(folder_ + "/report.html");
                fs::remove_all(folder_ + "/report");
                const Run made = run(command);
                walls.push_back(made.wall);
                told = made.out;
            }
            if (words.empty() && city_.is_whole()) {
                check(told);
            }
            rows_.push_back({fmt::format("  report {}, wall", name),
                             fmt::format("{:.2f} s", median(walls)), "", median(walls), 1.0});
        }
    }

    static void check(const std::string& told) {
        for (const char* each : published) {
            if (!told.contains(each)) {
                throw std::runtime_error(std::string("the report does not say ") + each);
            }
        }
    }

    std::string programs_;
    std::string source_;
    std::string folder_;
    MadeCity city_;
    std::vector<Row> rows_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) {
        std::fputs("bench_ingest PROGRAMS SOURCE FOLDER COMMITTEES\n", stderr);
        return 2;
    }
    try {
        const auto absolute = [](const char* path) { return fs::absolute(path).string(); };
        City city(absolute(arguments[1]), absolute(arguments[2]), absolute(arguments[3]),
                  std::strtoull(arguments[4], nullptr, 10));
        city.measure();
        city.print();
    } catch (const std::exception& failure) {
        fmt::print(stderr, "bench_ingest: {}\n", failure.what());
        return 1;
    }
    return 0;
}
