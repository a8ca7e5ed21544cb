// SPDX-License-Identifier: Apache-2.0
// Runs the program in a scratch folder and keeps what it said. It is no process of its own: with
// the checks of memory its start takes longer than most verbs. `./dev demo` and the commands of the
// guides run the file.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/program.h"
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
        words.insert(words.begin(), {"-e", election(), "--lang", language_});
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream talk;
        const int code = cli::program(words, {.in = in, .out = out, .talk = talk});
        return {.code = code, .out = out.str(), .talk = talk.str()};
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
    Scratch scratch_;
    std::string language_;
};

}  // namespace douxuan::test
