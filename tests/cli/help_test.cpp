// SPDX-License-Identifier: Apache-2.0
// The help page.
#include "cli/messages/help.h"

#include <sstream>

#include "cli/messages/width.h"
#include "tests/cli/said.h"

using namespace douxuan::cli;

TEST_CASE("every verb has a summary in both languages") {
    for (const std::string_view verb :
         {"new",    "status", "calendar", "committee", "roll",  "method",     "nominate",
          "poll",   "count",  "result",   "certify",   "keys",  "checkpoint", "cosign",
          "export", "verify", "replay",   "bureau",    "rules", "doctor",     "record"}) {
        INFO(verb);
        check_said(verb_summary(verb));
        for (const Language language : {Language::Chinese, Language::English}) {
            const std::string help = general_help(language);
            CHECK(help.find("\n  " + std::string(verb) + " ") != std::string::npos);
            CHECK(help.find(verb_summary(verb).in(language)) != std::string::npos);
        }
    }
    CHECK(verb_summary("dance").empty());
}

TEST_CASE("the help fits a terminal of 80 columns") {
    for (const Language language : {Language::Chinese, Language::English}) {
        std::istringstream help(general_help(language));
        for (std::string line; std::getline(help, line);) {
            INFO(line);
            CHECK(display_width(line) <= 80);
        }
    }
}

TEST_CASE("the help lists the exit codes and the variables") {
    for (const std::string_view word :
         {"\n  0 ", "\n  1 ", "\n  2 ", "\n  3 ", "\n  4 ", "\n  5 ", "\n  70 ", "DOUXUAN_ELECTION",
          "DOUXUAN_LANG", "NO_COLOR"}) {
        CHECK(general_help(Language::Chinese).find(word) != std::string::npos);
        CHECK(general_help(Language::English).find(word) != std::string::npos);
    }
}

TEST_CASE("each help is in its own language") {
    CHECK(has_chinese(general_help(Language::Chinese)));
    CHECK_FALSE(has_chinese(general_help(Language::English)));
}
