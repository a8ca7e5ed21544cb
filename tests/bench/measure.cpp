// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace douxuan::bench {

namespace {

constexpr std::size_t most_output = 65'536;

[[noreturn]] void become(const Command& command, int output) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    std::vector<char*> arguments;
    for (const std::string& each : command) {
        arguments.push_back(const_cast<char*>(each.c_str()));
    }
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::string read_all(int file) {
    std::string out;
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(file, piece, sizeof piece)) > 0;) {
        out.append(piece, std::min(static_cast<std::size_t>(got), most_output - out.size()));
    }
    return out;
}

/// A program that runs, and the end of its output that is ours to read.
struct Child {
    pid_t process = 0;
    int output = 0;
};

Child begin(const Command& command) {
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        throw std::runtime_error("pipe");
    }
    const pid_t process = ::fork();
    if (process == 0) {
        become(command, ends[1]);
    }
    ::close(ends[1]);
    return {process, ends[0]};
}

/// All but its wall time.
Run end(const Child& child, const Command& command) {
    Run made;
    made.out = read_all(child.output);
    ::close(child.output);
    int status = 0;
    rusage usage{};
    ::wait4(child.process, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw std::runtime_error("this program failed: " + command.front());
    }
    made.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    made.peak = static_cast<double>(usage.ru_maxrss) / 1024;
    return made;
}

}  // namespace

Run run(const Command& command) {
    return run_together({command});
}

Run run_together(const std::vector<Command>& commands) {
    const auto start = std::chrono::steady_clock::now();
    std::vector<Child> children;
    for (const Command& each : commands) {
        children.push_back(begin(each));
    }
    Run all;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const Run one = end(children[i], commands[i]);
        all.cpu += one.cpu;
        all.peak = std::max(all.peak, one.peak);
        all.out += one.out;
    }
    all.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return all;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

}  // namespace douxuan::bench
