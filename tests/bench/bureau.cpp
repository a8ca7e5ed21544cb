// SPDX-License-Identifier: Apache-2.0
// bench_bureau PROGRAMS SOURCE FOLDER COMMITTEES DUCK: what a bureau waits for. A city of so many
// committees (0: all) is verified and replayed; the papers of 15 million voters are counted and
// their turnout is summed up, against DuckDB (DUCK: a folder with its Node module, or "-"),
// PostgreSQL and mawk. Prints one table.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/bench/table.h"

using namespace douxuan::bench;

namespace {

namespace fs = std::filesystem;

constexpr int pairs = 3;
constexpr int city_runs = 3;
constexpr double whole_city = 6'696;
constexpr std::string_view profile = "beijing-2027";

class Bureau {
  public:
    Bureau(std::string programs, std::string source, std::string folder, std::string duck)
        : programs_(std::move(programs)),
          source_(std::move(source)),
          folder_(std::move(folder)),
          duck_(std::move(duck)) {}

    void measure(std::size_t committees) {
        fs::create_directories(folder_);
        city(committees == 0 ? static_cast<std::size_t>(whole_city) : committees);
        make_papers();
        count_papers();
        if (duck_ != "-") {
            against_duckdb();
        }
        against_postgresql();
    }

    void print() const { print_table(rows_); }

  private:
    std::string program(const std::string& name) const { return programs_ + "/" + name; }
    std::string data(const std::string& name) const { return folder_ + "/" + name; }
    std::string sql(const std::string& name) const { return source_ + "/tests/bench/" + name; }

    /// Made anew if the program that makes it is newer.
    template <class Make>
    void once(const std::string& name, const std::string& maker, Make make) const {
        const std::string made = data(name + ".made");
        if (!fs::exists(made) || fs::last_write_time(made) < fs::last_write_time(program(maker))) {
            fs::remove_all(data(name));
            make(data(name));
            run({"touch", made});
        }
    }

    std::string make_city(std::size_t committees) const {
        const std::string name = fmt::format("city-{}", committees);
        once(name, "city", [&](const std::string& path) {
            run({program("city"), path, "--profile", std::string(profile), "--committees",
                 std::to_string(committees)});
        });
        return data(name);
    }

    /// The medians of checking every bundle of a city.
    Run check(const std::string& city, int workers) const {
        std::vector<double> cpu;
        std::vector<double> wall;
        std::vector<double> peak;
        for (int i = 0; i <= city_runs; ++i) {
            const Run made = run({program("bench_city"), city, std::to_string(workers)});
            if (i > 0) {
                cpu.push_back(made.cpu);
                wall.push_back(made.wall);
                peak.push_back(made.peak);
            }
        }
        return {median(cpu), median(wall), median(peak), ""};
    }

    void city(std::size_t committees) {
        const std::string half = make_city(committees / 2);
        const std::string all = make_city(committees);
        const Run one = check(all, 1);
        const Run two = check(all, 2);
        const Run part = check(half, 1);
        const double share = whole_city / static_cast<double>(committees);
        rows_.push_back(
            {fmt::format("city of {}: verify and replay, 1 worker / 2, wall", committees),
             fmt::format("{:.2f} s", two.wall), fmt::format("{:.2f} s", one.wall),
             one.wall / two.wall, 1.8, true});
        rows_.push_back({fmt::format("  all 6,696 on two cores{}",
                                     share > 1 ? fmt::format(", {:.1f} times that", share) : ""),
                         fmt::format("{:.1f} s", two.wall * share), "", two.wall * share, 90.0});
        rows_.push_back(
            {"  its peak memory, MiB", fmt::format("{:.1f} MiB", two.peak), "", two.peak, 256.0});
        rows_.push_back(
            {"  CPU a committee / that of half as many committees",
             fmt::format("{:.2f} ms", one.cpu * 1e3 / static_cast<double>(committees)),
             fmt::format("{:.2f} ms", part.cpu * 1e3 / static_cast<double>(committees / 2)),
             one.cpu / part.cpu / 2, 1.1});
    }

    void write(const Command& command, const std::string& into) const {
        std::string line;
        for (const std::string& each : command) {
            line += "'" + each + "' ";
        }
        run({"sh", "-c", line + "> '" + into + "'"});
    }

    void make_papers() const {
        for (const auto& [name, rows, committees] :
             {std::tuple{"million.csv", "1000000", "447"}, {"papers.csv", "15000000", "6700"}}) {
            once(name, "bench_rows", [&](const std::string& path) {
                write({program("bench_rows"), rows, committees}, path);
            });
        }
        once("papers.jsonl", "bench_count", [&](const std::string& path) {
            write({program("bench_count"), "seal", data("papers.csv")}, path);
        });
    }

    void compare(const std::string& metric, double goal, const Command& ours, const Command& peer) {
        if (run(ours).out != run(peer).out) {
            throw std::runtime_error("the totals differ: nothing to compare");
        }
        const Pairs made = in_turn(ours, peer, pairs);
        rows_.push_back({metric + ", CPU", fmt::format("{:.2f} s", made.ours),
                         fmt::format("{:.2f} s", made.peer), made.ratio, goal});
        rows_.push_back(
            {"  its peak memory, MiB", fmt::format("{:.1f} MiB", made.peak), "", made.peak, 32.0});
    }

    void count_papers() {
        compare("tally of 10^6 papers / mawk", 0.2,
                {program("bench_count"), "tally", data("million.csv")},
                {"mawk", "-f", sql("rows.awk"), data("million.csv")});
    }

    Command duckdb(const std::string& how, const std::string& statement) const {
        return {"node",         duck_ + "/rows.mjs",  how, data("papers.csv"),
                sql(statement), data("papers.duckdb")};
    }

    void against_duckdb() {
        once("papers.duckdb", "bench_rows",
             [&](const std::string&) { run(duckdb("load", "tally.sql")); });
        compare("tally of 15 x 10^6 papers from the file / DuckDB, 1 thread", 0.25,
                {program("bench_count"), "tally", data("papers.csv")}, duckdb("csv", "tally.sql"));
        compare("tally of the same from sealed batches / DuckDB's own table", 0.25,
                {program("bench_count"), "stored", data("papers.jsonl")},
                duckdb("stored", "tally.sql"));
        compare("turnout by committee from sealed batches / DuckDB's own table", 0.4,
                {program("bench_count"), "turnout", data("papers.jsonl")},
                duckdb("stored", "turnout.sql"));
    }

    void against_postgresql() {
        std::istringstream told(run({"sh", sql("postgres.sh"), data("postgresql"),
                                     data("papers.csv"), sql("turnout.sql"), std::to_string(pairs)})
                                    .out);
        std::string answer;
        std::getline(told, answer);
        const Command ours{program("bench_count"), "turnout", data("papers.jsonl")};
        if (run(ours).out != answer + "\n") {
            throw std::runtime_error("PostgreSQL comes to another turnout");
        }
        std::vector<double> peer;
        std::vector<double> mine;
        for (double milliseconds = 0; told >> milliseconds;) {
            peer.push_back(milliseconds / 1e3);
            mine.push_back(run(ours).wall);
        }
        rows_.push_back({"turnout by committee from sealed batches / PostgreSQL, wall",
                         fmt::format("{:.2f} s", median(mine)),
                         fmt::format("{:.2f} s", median(peer)), median(mine) / median(peer), 0.15});
    }

    std::string programs_;
    std::string source_;
    std::string folder_;
    std::string duck_;
    std::vector<Row> rows_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 6) {
        std::fputs("bench_bureau PROGRAMS SOURCE FOLDER COMMITTEES DUCK\n", stderr);
        return 2;
    }
    try {
        const auto absolute = [](const char* path) { return fs::absolute(path).string(); };
        Bureau bureau(absolute(arguments[1]), absolute(arguments[2]), absolute(arguments[3]),
                      arguments[5]);
        bureau.measure(std::strtoull(arguments[4], nullptr, 10));
        bureau.print();
    } catch (const std::exception& failure) {
        fmt::print(stderr, "bench_bureau: {}\n", failure.what());
        return 1;
    }
    return 0;
}
