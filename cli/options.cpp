// SPDX-License-Identifier: Apache-2.0
#include "cli/options.h"

#include <algorithm>
#include <iterator>
#include <ostream>

#include <boost/program_options.hpp>

#include "cli/messages/table.h"
#include "cli/messages/width.h"
#include "engine/base/ensure.h"

namespace douxuan::cli {

namespace po = boost::program_options;

namespace {

using Strings = std::vector<std::string>;

bool by_place(const Option& option) {
    return option.times == Times::Place || option.times == Times::Places;
}

bool needed(const Option& option) {
    return option.times == Times::Once || by_place(option);
}

po::options_description described(const std::vector<Option>& options) {
    po::options_description description;
    for (const Option& each : options) {
        const std::string name(each.name);
        if (each.times == Times::Flag) {
            description.add_options()(name.c_str(), "");
        } else {
            description.add_options()(name.c_str(), po::value<Strings>()->composing(), "");
        }
    }
    description.add_options()("help,h", "");
    return description;
}

po::positional_options_description places(const std::vector<Option>& options) {
    po::positional_options_description places;
    for (const Option& each : options) {
        if (by_place(each)) {
            places.add(std::string(each.name).c_str(), each.times == Times::Places ? -1 : 1);
        }
    }
    return places;
}

// "--in-favour=5" as "--in_favour=5": options are named like the members of the facts.
Strings normalised(Strings arguments) {
    for (std::string& each : arguments) {
        if (each.starts_with("--")) {
            const auto end =
                each.begin() + static_cast<std::ptrdiff_t>(std::min(each.find('='), each.size()));
            std::replace(each.begin() + 2, end, '-', '_');
        }
    }
    return arguments;
}

std::string shown(const Option& option) {
    std::string name(option.name);
    std::ranges::replace(name, '_', '-');
    return (by_place(option) ? "" : "--") + name;
}

constexpr std::size_t terminal_width = 80;

// What must be given, on as many lines as it takes.
std::string usage(std::string_view command, const std::vector<Option>& options) {
    std::string lines;
    std::string line = "  douxuan " + std::string(command);
    const auto add = [&](const std::string& word) {
        if (display_width(line) + 1 + display_width(word) > terminal_width) {
            lines += line + "\n";
            line = "     ";
        }
        line += " " + word;
    };
    for (const Option& each : options) {
        switch (each.times) {
            case Times::Place:
                add(shown(each));
                break;
            case Times::Places:
                add(shown(each) + "…");
                break;
            case Times::Once:
                add(shown(each) + " …");
                break;
            case Times::Computed:
            case Times::Optional:
            case Times::Many:
            case Times::Flag:
                break;
        }
    }
    return lines + line + "\n";
}

Text how_often(const Option& option) {
    static constexpr Text once{"必填", "needed"};
    static constexpr Text optional{"可不填", "optional"};
    static constexpr Text computed{"自动得出", "computed"};
    static constexpr Text many{"可多次", "repeatable"};
    if (needed(option)) {
        return once;
    }
    if (option.times == Times::Computed) {
        return computed;
    }
    return option.times == Times::Many ? many : optional;
}

void print_help(const Call& call, const std::vector<Option>& options) {
    call.out << call.say(call.summary) << "\n\n" << usage(call.command, options) << "\n";
    std::size_t left = 0;
    std::size_t middle = 0;
    for (const Option& each : options) {
        left = std::max(left, display_width("  " + shown(each)));
        middle = std::max(middle, display_width(call.say(how_often(each))));
    }
    const std::size_t right = terminal_width - std::min(left + middle + 4, terminal_width / 2);
    Table table({{.title = ""}, {.title = ""}, {.title = ""}});
    for (const Option& each : options) {
        std::vector<std::string> lines = wrapped(call.say(each.meaning), right);
        for (const Choice& choice : each.choices) {
            const std::string line =
                std::string(choice.word) + "  " + std::string(call.say(choice.text));
            std::ranges::copy(wrapped(line, right), std::back_inserter(lines));
        }
        table.add({"  " + shown(each), std::string(call.say(how_often(each))), lines.front()});
        for (std::size_t i = 1; i < lines.size(); ++i) {
            table.add({"", "", lines[i]});
        }
    }
    call.out << table.text(call.ink);
}

// What is wrong with the words on the command line, in the user's language.
std::string explain(const Call& call, const po::error& error) {
    static constexpr Text unknown{"没有选项 ", "there is no option "};
    static constexpr Text value{"这个选项后面要有一个值：", "this option needs a value: "};
    if (const auto* option = dynamic_cast<const po::unknown_option*>(&error)) {
        return std::string(call.say(unknown)) + option->get_option_name();
    }
    if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
        return std::string(call.say(value)) + syntax->get_option_name();
    }
    return error.what();
}

Values taken(const po::variables_map& map, const std::vector<Option>& options) {
    Values values;
    for (const Option& each : options) {
        const auto found = map.find(std::string(each.name));
        if (found == map.end()) {
            continue;
        }
        if (each.times == Times::Flag) {
            values.add(each.name, "");
            continue;
        }
        for (const std::string& value : found->second.as<Strings>()) {
            values.add(each.name, value);
        }
    }
    return values;
}

}  // namespace

void Values::add(std::string_view name, std::string value) {
    const auto at = std::ranges::find(entries_, name, &Entry::name);
    if (at != entries_.end()) {
        at->values.push_back(std::move(value));
        return;
    }
    entries_.push_back({std::string(name), {std::move(value)}});
}

void Values::set(std::string_view name, std::vector<std::string> values) {
    std::erase_if(entries_, [&](const Entry& each) { return each.name == name; });
    for (std::string& value : values) {
        add(name, std::move(value));
    }
}

bool Values::given(std::string_view name) const {
    return !all(name).empty();
}

const std::string& Values::operator[](std::string_view name) const {
    base::ensure(given(name));
    return all(name).front();
}

std::optional<std::string> Values::optional(std::string_view name) const {
    return given(name) ? std::optional(all(name).front()) : std::nullopt;
}

const std::vector<std::string>& Values::all(std::string_view name) const {
    static const std::vector<std::string> none;
    const auto at = std::ranges::find(entries_, name, &Entry::name);
    return at == entries_.end() ? none : at->values;
}

std::vector<Option> with_time_and_site(std::vector<Option> options) {
    options.push_back({"at",
                       {"何时发生（如 2026-11-20T09:30，北京时间；不填为现在）",
                        "when it happened (2026-11-20T09:30, Beijing time; else now)"},
                       Times::Optional});
    options.push_back({"site",
                       {"在何处：centre 或投票站编号（不填为 centre）",
                        "where: centre, or the id of a station (else centre)"},
                       Times::Optional});
    return options;
}

ExitCode misunderstood(const Call& call, std::string_view what) {
    static constexpr Text not_understood{"看不懂这个命令：", "This command was not understood: "};
    static constexpr Text help{"用法见 ", "See "};
    call.talk << call.say(not_understood) << what << "\n"
              << call.say(help) << "douxuan " << call.command << " --help\n";
    return ExitCode::Usage;
}

namespace {

std::expected<Values, ExitCode> checked(const Call& call, const std::vector<Option>& options,
                                        Values values) {
    static constexpr Text missing{"缺少 ", "missing: "};
    static constexpr Text twice{"只能填一次：", "given more than once: "};
    for (const Option& each : options) {
        if (needed(each) && !values.given(each.name)) {
            return std::unexpected(
                misunderstood(call, std::string(call.say(missing)) + shown(each)));
        }
        const bool many = each.times == Times::Many || each.times == Times::Places;
        if (!many && values.all(each.name).size() > 1) {
            return std::unexpected(misunderstood(call, std::string(call.say(twice)) + shown(each)));
        }
    }
    return values;
}

}  // namespace

std::expected<Values, ExitCode> read_options(const Call& call, const std::vector<Option>& options) {
    try {
        po::variables_map map;
        po::store(
            po::command_line_parser(normalised(call.arguments))
                .options(described(options))
                .positional(places(options))
                .style(po::command_line_style::unix_style ^ po::command_line_style::allow_guessing)
                .run(),
            map);
        if (map.count("help") != 0) {
            print_help(call, options);
            return std::unexpected(ExitCode::Done);
        }
        return checked(call, options, taken(map, options));
    } catch (const po::error& error) {
        return std::unexpected(misunderstood(call, explain(call, error)));
    }
}

}  // namespace douxuan::cli
