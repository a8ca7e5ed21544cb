// SPDX-License-Identifier: Apache-2.0
// Runs the real program in a scratch folder and keeps what it said.
#pragma once

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/audit/scratch.h"

namespace douxuan::test {

/// Whether the words stand in the text.
inline bool says(std::string_view text, std::string_view words) {
    return text.contains(words);
}

/// A line for `record`; `data` without its braces.
inline std::string fact(std::string_view moment, std::string_view kind, const std::string& data,
                        std::string_view site = "centre") {
    return R"({"at":")" + std::string(moment) + R"(","kind":")" + std::string(kind) +
           R"(","site":")" + std::string(site) + R"(","data":{)" + data + "}}\n";
}

/// What a run ended with.
struct Ended {
    int code = -1;
    std::string out;
    std::string talk;
};

/// A folder with an election in it, and the program.
class Program {
  public:
    explicit Program(std::string language = "en") : language_(std::move(language)) {}

    std::string path(std::string_view name) const { return scratch_.path(name); }
    void put(std::string_view name, std::string_view bytes) const {
        test::put(scratch_.path(name), bytes);
    }
    std::string election() const { return path("village.election"); }
    void speak(std::string language) { language_ = std::move(language); }

    /// Runs with `-e` and the language; `input` is the standard input.
    Ended run(std::vector<std::string> words, const std::string& input = "") const {
        words.insert(words.begin(), {DOUXUAN_PROGRAM, "-e", election(), "--lang", language_});
        put("in", input);
        const std::string out = path("out");
        const std::string talk = path("talk");
        const pid_t child = ::fork();
        if (child == 0) {
            start(words, out, talk);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                .out = contents(out),
                .talk = contents(talk)};
    }
    /// The words split at blanks.
    Ended operator()(const std::string& line) const {
        std::vector<std::string> words;
        std::size_t start = 0;
        while (start < line.size()) {
            const std::size_t end = std::min(line.find(' ', start), line.size());
            if (end > start) {
                words.push_back(line.substr(start, end - start));
            }
            start = end + 1;
        }
        return run(std::move(words));
    }

  private:
    [[noreturn]] void start(const std::vector<std::string>& words, const std::string& out,
                            const std::string& talk) const {
        const auto redirect = [](const std::string& file, int flags, int to) {
            const int from = ::open(file.c_str(), flags, 0600);
            ::dup2(from, to);
        };
        redirect(path("in"), O_RDONLY, STDIN_FILENO);
        redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
        redirect(talk, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
        std::vector<char*> pointers;
        for (const std::string& each : words) {
            pointers.push_back(const_cast<char*>(each.c_str()));
        }
        pointers.push_back(nullptr);
        ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }

    Scratch scratch_;
    std::string language_;
};

}  // namespace douxuan::test
