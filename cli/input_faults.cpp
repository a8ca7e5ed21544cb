// SPDX-License-Identifier: Apache-2.0
#include "cli/input_faults.h"

#include <algorithm>
#include <ostream>
#include <utility>
#include <vector>

#include "cli/json.h"
#include "cli/messages/complaint.h"
#include "cli/messages/width.h"

namespace douxuan::cli {

namespace {

/// What is wrong: the words, and a member for each of the first faults.
struct Said {
    std::vector<std::string> lines;
    std::vector<Json> members;
    std::size_t total = 0;
};

Json described(std::string_view code, const Complaint& words) {
    Json json;
    json.add("code", code)
        .add("place", words.place)
        .add("reason", words.reason)
        .add("remedy", words.remedy);
    return json;
}

void print(const Call& call, Text title, const std::string& path, const Said& said) {
    static constexpr Text more{"  ……另有 {more} 处。", "  … and {more} more."};
    const auto number = [](std::string_view name, std::size_t value) {
        return law::Fact{std::string(name), std::to_string(value)};
    };
    if (call.json()) {
        Json json;
        json.add("file", path)
            .add("total", static_cast<std::int64_t>(said.total))
            .add("faults", said.members);
        call.out << json.text() << "\n";
        return;
    }
    const std::vector<law::Fact> facts{{"path", printable(path)},
                                       number("total", said.total),
                                       number("more", said.total - said.lines.size())};
    call.talk << "✗ " << fill(call.say(title), facts) << "\n";
    for (const std::string& line : said.lines) {
        call.talk << "  " << line << "\n";
    }
    if (said.total > said.lines.size()) {
        call.talk << fill(call.say(more), facts) << "\n";
    }
}

}  // namespace

ExitCode say_input_errors(const Call& call, const std::string& path,
                          const ballots::InputErrors& errors) {
    static constexpr Text title{"{path} 有 {total} 处要改，什么也没有记录：",
                                "Faults in {path}: {total}; nothing was recorded:"};
    Said said;
    said.total = errors.total;
    for (const ballots::InputError& error : errors.shown) {
        const Complaint words = complaint(call.language, error);
        Json json = described(base::word(error.code), words);
        json.add("row", static_cast<std::int64_t>(error.row))
            .add("column", static_cast<std::int64_t>(error.column))
            .add("column_name", error.column_name)
            .add("value", error.value);
        said.members.push_back(std::move(json));
        said.lines.push_back(words.text(call.language));
    }
    print(call, title, path, said);
    return ExitCode::BadInput;
}

ExitCode say_load_errors(const Call& call, const law::LoadErrors& errors) {
    static constexpr Text title{"{path} 有 {total} 处要改：", "Faults in {path}: {total}"};
    Said said;
    said.total = errors.size();
    const std::size_t shown = std::min(errors.size(), ballots::InputErrors::most_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        const law::LoadError& error = errors[i];
        const Complaint words = complaint(call.language, error);
        Json json = described(base::word(error.code), words);
        json.add("line", std::int64_t{error.line})
            .add("column", std::int64_t{error.column})
            .add("key", error.key)
            .add("expected", error.expected);
        said.members.push_back(std::move(json));
        said.lines.push_back(words.text(call.language));
    }
    print(call, title, errors.front().file, said);
    return ExitCode::BadInput;
}

}  // namespace douxuan::cli
