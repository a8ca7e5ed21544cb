// SPDX-License-Identifier: Apache-2.0
// A small village's election up to a chosen point: by facts in a file, which is quick, or by the
// verbs that a clerk types.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "tests/cli/program.h"
#include "tests/support/catch.h"

namespace douxuan::test {

/// Twelve voters; two places to vote; chair and two members; election day 2026-11-20.
class Village {
  public:
    /// How the facts are stated.
    enum class By : std::uint8_t { File, Verbs };

    /// `own_rules`: sections of a rules file that differ from cn-village-2026, citing "V-METHOD".
    explicit Village(By by = By::File, std::string own_rules = {})
        : program_("en"), by_(by), own_rules_(std::move(own_rules)) {}

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
    void takes(const std::string& facts) const;

    Program program_;
    By by_;
    std::string own_rules_;
};

}  // namespace douxuan::test
