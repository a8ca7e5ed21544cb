// SPDX-License-Identifier: Apache-2.0
// One call of the program: what every verb is given.
#pragma once

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "cli/messages/language.h"
#include "cli/messages/table.h"
#include "cli/messages/text.h"
#include "engine/base/date.h"

namespace douxuan::cli {

/// How an answer is written.
enum class Form : std::uint8_t { Text, Json };

/// The surroundings of a verb. Results go to `out`, talk goes to `talk`.
struct Call {
    Language language = Language::English;
    Form form = Form::Text;
    Ink ink = Ink::Plain;
    std::string election;                ///< path of the election, or empty
    std::vector<std::string> arguments;  ///< behind the verb
    base::Instant now;                   ///< by the machine's clock
    std::ostream& out;
    std::ostream& talk;

    std::string_view say(const Text& text) const { return text.in(language); }
    bool json() const { return form == Form::Json; }
};

/// An action of a verb, or the verb itself if it has no actions (`name` empty).
struct Action {
    std::string_view name;
    Text summary;  ///< one line of help
    ExitCode (*run)(const Call& call);
};

/// A verb with its actions.
struct Verb {
    std::string_view name;
    std::span<const Action> actions;
};

/// Every verb, in the order of an election.
std::span<const Verb> verbs();

}  // namespace douxuan::cli
