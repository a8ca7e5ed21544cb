// SPDX-License-Identifier: Apache-2.0
// A small village's election, stated through the program's own verbs, up to a chosen point.
#pragma once

#include <string>
#include <string_view>

#include "tests/cli/program.h"
#include "tests/support/catch.h"

namespace douxuan::test {

/// Twelve voters; two places to vote; chair and two members; election day 2026-11-20.
class Village {
  public:
    explicit Village(std::string language = "en") : program_(std::move(language)) {}

    const Program& program() const { return program_; }
    void speak(std::string language) { program_.speak(std::move(language)); }

    Ended said(const std::string& line) const { return program_(line); }
    /// The line is done without a word of complaint.
    void does(const std::string& line) const {
        const Ended ended = program_(line);
        INFO(line << "\n" << ended.out << ended.talk);
        REQUIRE(ended.code == 0);
    }

    void make() const;
    void prepare() const;    ///< to the fixed election day
    void post_roll() const;  ///< to the posted roll
    void nominate() const;   ///< to the posted list of candidates
    void get_ready() const;  ///< to the delivered papers
    void poll() const;       ///< to the closed places
    void count() const;      ///< to the last sealed batch

  private:
    Program program_;
};

}  // namespace douxuan::test
