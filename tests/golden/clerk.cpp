// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/clerk.h"

#include <algorithm>
#include <sstream>

#include "cli/verbs.h"
#include "engine/base/ensure.h"

namespace douxuan::test {

Answer Clerk::run(const std::string& command, std::vector<std::string> words,
                  cli::Form form) const {
    const std::size_t space = std::min(command.find(' '), command.size());
    const std::string action = command.substr(std::min(space + 1, command.size()));
    const auto verb = std::ranges::find(cli::verbs(), command.substr(0, space), &cli::Verb::name);
    base::ensure(verb != cli::verbs().end());
    const auto found = std::ranges::find(verb->actions, action, &cli::Action::name);
    base::ensure(found != verb->actions.end());
    std::istringstream nothing;
    std::ostringstream out;
    std::ostringstream talk;
    const cli::Call call{.language = language,
                         .form = form,
                         .ink = cli::Ink::Plain,
                         .election = election,
                         .arguments = std::move(words),
                         .command = command,
                         .summary = found->summary,
                         .now = now,
                         .in = nothing,
                         .out = out,
                         .talk = talk};
    const cli::ExitCode code = found->run(call);
    return {code, out.str(), talk.str()};
}

}  // namespace douxuan::test
