// SPDX-License-Identifier: Apache-2.0
// bench_bureau PROGRAMS SOURCE FOLDER DUCK: the papers of 15 million voters are counted and their
// turnout is summed up, against DuckDB (DUCK: a folder with its Node module, or "-"), PostgreSQL
// and mawk. Prints one table.
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

constexpr int pairs = 5;

class Bureau {
  public:
    Bureau(std::string programs, std::string source, std::string folder, std::string duck)
        : programs_(std::move(programs)),
          source_(std::move(source)),
          folder_(std::move(folder)),
          duck_(std::move(duck)) {}

    void measure() {
        fs::create_directories(folder_);
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
        std::istringstream told(
            run({"sh", sql("with_postgres.sh"), data("postgresql"), "sh", sql("postgres.sh"),
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
    if (count != 5) {
        std::fputs("bench_bureau PROGRAMS SOURCE FOLDER DUCK\n", stderr);
        return 2;
    }
    try {
        const auto absolute = [](const char* path) { return fs::absolute(path).string(); };
        Bureau bureau(absolute(arguments[1]), absolute(arguments[2]), absolute(arguments[3]),
                      arguments[4]);
        bureau.measure();
        bureau.print();
    } catch (const std::exception& failure) {
        fmt::print(stderr, "bench_bureau: {}\n", failure.what());
        return 1;
    }
    return 0;
}
