// SPDX-License-Identifier: Apache-2.0
// bench_processes PROGRAMS FOLDER COMMITTEES, under with_postgres.sh: the city of 2012 (0: all
// 6,696 committees) taken into one PostgreSQL by one, two and four processes of the program at
// once, one thread each; beside them one process into a file. Every bundle has to be judged by
// exactly one of the processes. Prints one table.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/bench/made_city.h"
#include "tests/bench/table.h"

using namespace douxuan::bench;

namespace {

namespace fs = std::filesystem;

constexpr int runs = 3;
constexpr int reports = 5;

/// The value of a variable that with_postgres.sh sets.
std::string variable(const char* name) {
    const char* value = std::getenv(name);
    if (value == nullptr) {
        throw std::runtime_error(std::string("not under with_postgres.sh: no ") + name);
    }
    return value;
}

class Processes {
  public:
    Processes(std::string programs, std::string folder, std::size_t committees)
        : programs_(std::move(programs)),
          folder_(std::move(folder)),
          city_(programs_, folder_, committees) {}

    void measure() {
        city_.warm();
        std::vector<double> file;
        std::map<std::size_t, std::vector<double>> server;
        for (int i = 0; i < runs; ++i) {
            file.push_back(take_in(fresh_file(), 1));
            for (const std::size_t processes : {1U, 2U, 4U}) {
                server[processes].push_back(take_in(fresh_database(), processes));
            }
        }
        tell(median(file), server);
        report();
    }

    void print() const { print_table(rows_); }

  private:
    std::string program() const { return programs_ + "/douxuan"; }
    std::string aside() const { return folder_ + "/processes.aside"; }
    static std::string url() {
        return "postgresql://" + variable("PGUSER") + "@/bureau?host=" + variable("PGHOST");
    }

    void found(const std::string& archive) const {
        fs::remove_all(aside());
        run({program(), "bureau", "init", "--archive", archive, "--aside", aside(), "--committees",
             city_.path("tree.csv"), "--policy", city_.path("policy")});
    }

    std::string fresh_file() const {
        const std::string archive = folder_ + "/processes.archive";
        for (const char* end : {"", "-wal", "-shm"}) {
            fs::remove(archive + end);
        }
        found(archive);
        return archive;
    }

    std::string fresh_database() const {
        run({"psql", "-q", "-c", "DROP DATABASE IF EXISTS bureau WITH (FORCE)"});
        run({"psql", "-q", "-c", "CREATE DATABASE bureau"});
        found(url());
        return url();
    }

    /// Takes the whole of it in with so many processes; the seconds until the last has ended.
    double take_in(const std::string& archive, std::size_t processes) const {
        const std::vector<Command> all(
            processes, {program(), "bureau", "ingest", "--archive", archive, "--workers", "1",
                        "--json", city_.path("bundles")});
        const Run made = run_together(all);
        check(archive, judged(made.out));
        fmt::print(stderr, "{} processes: {:.1f} s, {:.1f} s of their CPU, {:.0f} MiB each\n",
                   processes, made.wall, made.cpu, made.peak);
        return made.wall;
    }

    /// The bundles that counted, by what each of the processes says of itself.
    static std::size_t judged(const std::string& said) {
        const std::string name = "\"counted\":";
        std::size_t all = 0;
        for (auto at = said.find(name); at != said.npos; at = said.find(name, at)) {
            at += name.size();
            all += std::strtoull(said.c_str() + at, nullptr, 10);
        }
        return all;
    }

    void check(const std::string& archive, std::size_t judged) const {
        const std::string counted =
            run({program(), "bureau", "query", "--archive", archive, "--json",
                 "SELECT count(*) AS n FROM election WHERE standing = 'counted'"})
                .out;
        const std::size_t bundles = city_.bundles().size();
        if (judged != bundles ||
            counted != fmt::format("{{\"answer\":[{{\"n\":{}}}]}}\n", bundles)) {
            throw std::runtime_error(
                fmt::format("{} bundles, {} judged, counted: {}", bundles, judged, counted));
        }
    }

    void tell(double file, std::map<std::size_t, std::vector<double>>& server) {
        const double one = median(server[1]);
        rows_.push_back(
            {fmt::format("{} committees, one process: PostgreSQL / a file", city_.bundles().size()),
             fmt::format("{:.1f} s", one), fmt::format("{:.1f} s", file), one / file});
        for (const auto& [processes, name] : {std::pair{2U, "two"}, {4U, "four"}}) {
            const double took = median(server[processes]);
            rows_.push_back({fmt::format("  one process / {} at once", name),
                             fmt::format("{:.1f} s", took), fmt::format("{:.1f} s", one),
                             one / took});
        }
    }

    void report() {
        std::vector<double> walls;
        for (int i = 0; i < reports; ++i) {
            walls.push_back(run({program(), "bureau", "report", "--archive", url()}).wall);
        }
        rows_.push_back({"  report from PostgreSQL, on the terminal, wall",
                         fmt::format("{:.2f} s", median(walls)), "", median(walls)});
    }

    std::string programs_;
    std::string folder_;
    MadeCity city_;
    std::vector<Row> rows_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        std::fputs("bench_processes PROGRAMS FOLDER COMMITTEES\n", stderr);
        return 2;
    }
    try {
        const auto absolute = [](const char* path) { return fs::absolute(path).string(); };
        Processes processes(absolute(arguments[1]), absolute(arguments[2]),
                            std::strtoull(arguments[3], nullptr, 10));
        processes.measure();
        processes.print();
    } catch (const std::exception& failure) {
        fmt::print(stderr, "bench_processes: {}\n", failure.what());
        return 1;
    }
    return 0;
}
