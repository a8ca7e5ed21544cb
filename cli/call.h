// SPDX-License-Identifier: Apache-2.0
// One call of the program: what every verb is given.
#pragma once

#include <cstdint>
#include <iosfwd>
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

/// Who is at the streams of a call.
struct Present {
    bool typing = false;    ///< a person types the input
    bool watching = false;  ///< a person sees the talk as it is written
};

/// The surroundings of a verb. Results go to `out`, talk goes to `talk`.
struct Call {
    Language language = Language::English;
    Form form = Form::Text;
    Ink ink = Ink::Plain;
    std::string election;                ///< path of the election, or empty
    std::vector<std::string> arguments;  ///< behind the verb and its action
    std::string command;                 ///< "roll publish": verb and action, for messages
    Text summary;                        ///< of the action, for its help
    base::Instant now;                   ///< by the machine's clock
    std::istream& in;
    std::ostream& out;
    std::ostream& talk;
    Present present = {};

    std::string_view say(Text text) const { return text.in(language); }
    bool json() const { return form == Form::Json; }
};

}  // namespace douxuan::cli
