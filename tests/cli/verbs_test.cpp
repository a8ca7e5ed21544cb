// SPDX-License-Identifier: Apache-2.0
// The table of verbs: every fact can be stated, every verb and action is explained.
#include "cli/verbs.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "audit/shape.h"
#include "cli/messages/help.h"
#include "cli/messages/width.h"
#include "tests/cli/said.h"

namespace douxuan::cli {

TEST_CASE("every kind of fact is stated by some action") {
    std::set<std::string_view> stated{"log.opened", "clock.changed"};  // new, and the program
    for (const Verb& verb : verbs()) {
        for (const Action& action : verb.actions) {
            stated.insert(action.states);
        }
    }
    audit::for_each_fact([&]<class Fact>() {
        INFO(Fact::kind);
        CHECK(stated.contains(Fact::kind));
    });
}

TEST_CASE("every verb stands in the help, and every action has a summary in both languages") {
    for (const Verb& verb : verbs()) {
        INFO(verb.name);
        CHECK_FALSE(verb_summary(verb.name).empty());
        CHECK_FALSE(verb.actions.empty());
        for (const Action& action : verb.actions) {
            INFO(action.name);
            check_said(action.summary);
        }
    }
}

TEST_CASE("every verb of the help can be done") {
    for (const VerbGroup& group : verb_groups()) {
        for (const Named& each : group.verbs) {
            INFO(each.name);
            CHECK(std::ranges::find(verbs(), each.name, &Verb::name) != verbs().end());
        }
    }
}

TEST_CASE("the help of every action fits a terminal and is in its own language") {
    for (const Verb& verb : verbs()) {
        for (const Action& action : verb.actions) {
            for (const Language language : {Language::Chinese, Language::English}) {
                std::stringstream out;
                const Call call{.language = language,
                                .election = "",
                                .arguments = {"--help"},
                                .command = std::string(verb.name) + " " + std::string(action.name),
                                .summary = action.summary,
                                .now = {},
                                .in = out,
                                .out = out,
                                .talk = out};
                CHECK(action.run(call) == ExitCode::Done);
                CHECK(has_chinese(out.str()) == (language == Language::Chinese));
                for (std::string line; std::getline(out, line);) {
                    INFO(line);
                    CHECK(display_width(line) <= 80);
                }
            }
        }
    }
}

}  // namespace douxuan::cli
