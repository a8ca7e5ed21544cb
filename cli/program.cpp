// SPDX-License-Identifier: Apache-2.0
#include "cli/program.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "audit/failure.h"
#include "cli/call.h"
#include "cli/messages/help.h"
#include "cli/verbs.h"
#include "cli/version.h"
#include "engine/base/ensure.h"

namespace douxuan::cli {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view(value);
}

std::string_view locale_name() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const std::string_view value = environment(name); !value.empty()) {
            return value;
        }
    }
    return {};
}

base::Instant clock() {
    using std::chrono::system_clock;
    return {std::chrono::duration_cast<std::chrono::seconds>(system_clock::now().time_since_epoch())
                .count()};
}

/// What stands before the verb, and the verb.
struct Words {
    std::optional<std::string> language;
    std::string election{environment("DOUXUAN_ELECTION")};
    Form form = Form::Text;
    std::string verb;
    std::vector<std::string> rest;
    std::optional<std::string> strange;  ///< a word that is no option of ours
};

// The options of the whole program may stand before the verb or behind it.
Words read_words(const std::vector<std::string>& arguments) {
    Words words;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& word = arguments[i];
        const bool has_next = i + 1 < arguments.size();
        if (word == "--json") {
            words.form = Form::Json;
        } else if (word == "--lang" && has_next) {
            words.language = arguments[++i];
        } else if (word.starts_with("--lang=")) {
            words.language = word.substr(7);
        } else if ((word == "-e" || word == "--election") && has_next) {
            words.election = arguments[++i];
        } else if (!words.verb.empty()) {
            words.rest.push_back(word);
        } else if (word.starts_with("-") && word != "--help" && word != "-h" &&
                   word != "--version") {
            words.strange = word;
        } else {
            words.verb = word;
        }
    }
    return words;
}

std::string command_of(const Verb& verb, const Action& action) {
    return std::string(verb.name) + (action.name.empty() ? "" : " ") + std::string(action.name);
}

void list_actions(const Call& call, const Verb& verb, std::ostream& out) {
    Table table({{.title = ""}, {.title = ""}});
    for (const Action& each : verb.actions) {
        table.add({"  douxuan " + command_of(verb, each), std::string(call.say(each.summary))});
    }
    out << table.text(call.ink);
}

ExitCode verb_help(const Call& call, const Verb& verb) {
    static constexpr Text each{"某个动作的用法：douxuan {verb} 动作 --help",
                               "For one action: \"douxuan {verb} ACTION --help\""};
    call.out << call.say(verb_summary(verb.name)) << "\n\n";
    list_actions(call, verb, call.out);
    call.out << "\n" << fill(call.say(each), std::vector{law::fact("verb", verb.name)}) << "\n";
    return ExitCode::Done;
}

ExitCode unknown_action(const Call& call, const Verb& verb, std::string_view given) {
    static constexpr Text unknown{"没有这个动作：", "There is no such action: "};
    static constexpr Text these{"可以用的：", "These can be used:"};
    if (!given.empty()) {
        call.talk << call.say(unknown) << verb.name << " " << given << "\n";
    }
    call.talk << call.say(these) << "\n";
    list_actions(call, verb, call.talk);
    return ExitCode::Usage;
}

// The action that the first word names; else the one without a name, if the verb has it and the
// word is no misspelt action.
const Action* action_of(const Verb& verb, const std::vector<std::string>& arguments) {
    const std::string given = arguments.empty() ? "" : arguments.front();
    const auto named = std::ranges::find(verb.actions, given, &Action::name);
    if (named != verb.actions.end()) {
        return &*named;
    }
    const auto nameless = std::ranges::find(verb.actions, std::string_view{}, &Action::name);
    const bool takes = given.starts_with("-") || verb.actions.size() == 1;
    return nameless != verb.actions.end() && takes ? &*nameless : nullptr;
}

ExitCode run(Call& call, std::string_view name) {
    static constexpr Text unknown{"没有这个命令：", "There is no such command: "};
    static constexpr Text help{"全部命令见 douxuan --help", "See douxuan --help for all commands"};
    const auto verb = std::ranges::find(verbs(), name, &Verb::name);
    if (verb == verbs().end()) {
        call.talk << call.say(unknown) << name << "\n" << call.say(help) << "\n";
        return ExitCode::Usage;
    }
    const std::string given = call.arguments.empty() ? "" : call.arguments.front();
    if (verb->actions.size() > 1 && (given == "--help" || given == "-h")) {
        return verb_help(call, *verb);
    }
    const Action* action = action_of(*verb, call.arguments);
    if (action == nullptr) {
        return unknown_action(call, *verb, given);
    }
    if (!action->name.empty()) {
        call.arguments.erase(call.arguments.begin());
    }
    call.command = command_of(*verb, *action);
    call.summary = action->summary;
    return action->run(call);
}

ExitCode answer(const Words& words, const Streams& streams) {
    const auto language = language_from(words.language, environment("DOUXUAN_LANG"), locale_name());
    Call call{.language = language.value_or(Language::English),
              .form = words.form,
              .ink = streams.ink,
              .election = words.election,
              .arguments = words.rest,
              .command = {},
              .summary = {},
              .now = clock(),
              .in = streams.in,
              .out = streams.out,
              .talk = streams.talk,
              .present = streams.present};
    if (!language || words.strange) {
        streams.talk << "douxuan: " << words.strange.value_or("--lang zh|en") << "?\n";
        return ExitCode::Usage;
    }
    if (words.verb == "--version") {
        streams.out << "douxuan " << version << "\n";
        return ExitCode::Done;
    }
    if (words.verb.empty() || words.verb == "--help" || words.verb == "-h") {
        (words.verb.empty() ? streams.talk : streams.out) << general_help(call.language);
        return words.verb.empty() ? ExitCode::Usage : ExitCode::Done;
    }
    return run(call, words.verb);
}

// Says that it is not the user's fault, and why, for whoever is called to help.
ExitCode failed(std::ostream& talk, const char* kind, const char* what) {
    talk << "douxuan: 程序或机器出了问题，不是您的操作有误；已记录的内容没有变化。\n"
         << "douxuan: the program or the machine failed, not you; what was recorded is as it "
            "was.\n"
         << "  " << kind << ": " << what << "\n";
    return ExitCode::OurFault;
}

}  // namespace

int program(const std::vector<std::string>& words, const Streams& streams) {
    ExitCode code = ExitCode::OurFault;
    try {
        code = answer(read_words(words), streams);
    } catch (const audit::MachineFailure& failure) {
        code = failed(streams.talk, "machine", failure.what());
    } catch (const base::BrokenPromise& broken) {
        code = failed(streams.talk, "program", broken.what());
    } catch (const std::exception& error) {
        code = failed(streams.talk, "other", error.what());
    }
    streams.out.flush();
    return static_cast<int>(streams.out.good() ? code : ExitCode::OurFault);
}

}  // namespace douxuan::cli
