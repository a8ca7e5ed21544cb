// SPDX-License-Identifier: Apache-2.0
// The election is told in Chinese, and exported and checked. If something is refused it is told
// once more in English, because a refusal is worded as it happens. The first time the file is
// closed in between, at a place that is another in every election, and replayed when it is opened
// again: what is answered after that must be what is answered without.
#include "tests/golden/play.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <utility>
#include <vector>

#include <simdjson.h>

#include "cli/desk.h"
#include "engine/base/ensure.h"
#include "tests/audit/scratch.h"
#include "tests/golden/clerk.h"

namespace douxuan::test {

namespace {

using simdjson::dom::element;

constexpr std::array<std::pair<cli::Language, const char*>, 2> languages{
    {{cli::Language::Chinese, "zh"}, {cli::Language::English, "en"}}};

std::string member(const element& object, const char* name) {
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? std::string(text) : "";
}

/// A line of `facts.jsonl` that is no blank.
struct Line {
    std::int64_t number;
    std::string text;
    std::string kind;  ///< empty if the line is not an object with a kind
    std::string at;
};

std::vector<Line> lines_of(const std::filesystem::path& facts) {
    std::vector<Line> lines;
    std::ifstream in(facts, std::ios::binary);
    simdjson::dom::parser parser;
    std::string text;
    for (std::int64_t number = 1; std::getline(in, text); ++number) {
        if (text.empty()) {
            continue;
        }
        element parsed;
        const bool read =
            parser.parse(simdjson::padded_string(text)).get(parsed) == simdjson::SUCCESS;
        lines.push_back({.number = number,
                         .text = text,
                         .kind = read ? member(parsed, "kind") : "",
                         .at = read ? member(parsed, "at") : ""});
    }
    return lines;
}

/// What was answered to one fact: its code is empty if it was recorded.
struct Verdict {
    std::int64_t line = 0;
    std::string code;
    std::string words;
};

Verdict verdict_of(const element& answer) {
    Verdict verdict;
    std::int64_t line = 0;
    verdict.line = answer["line"].get(line) == simdjson::SUCCESS ? line : 0;
    element why;
    if (answer["refused"].get(why) != simdjson::SUCCESS &&
        answer["fault"].get(why) != simdjson::SUCCESS) {
        return verdict;
    }
    verdict.code = member(why, "code");
    const std::string place = member(why, "place");
    const std::string instrument = member(why, "instrument");
    const std::string article = member(why, "article");
    verdict.words = place + (place.empty() ? "" : ": ") + member(why, "reason");
    if (!instrument.empty()) {
        verdict.words += " [" + instrument + (article.empty() ? "" : " " + article) + "]";
    }
    verdict.words += " → " + member(why, "remedy");
    return verdict;
}

std::vector<Verdict> verdicts_of(const std::string& answers) {
    std::vector<Verdict> verdicts;
    simdjson::dom::parser parser;
    std::istringstream in(answers);
    std::string text;
    while (std::getline(in, text)) {
        element parsed;
        base::ensure(parser.parse(simdjson::padded_string(text)).get(parsed) == simdjson::SUCCESS);
        verdicts.push_back(verdict_of(parsed));
    }
    return verdicts;
}

/// One election told in one language.
struct Telling {
    Scratch scratch;
    Clerk clerk;
    std::vector<Verdict> opened;  ///< the refusal of the plan, if it was refused
    std::vector<Verdict> facts;
};

std::vector<std::string> words_of_plan(const std::filesystem::path& folder) {
    std::vector<std::string> words;
    std::ifstream in(folder / "plan");
    std::string line;
    while (std::getline(in, line)) {
        const std::size_t space = line.find(' ');
        base::ensure(space != line.npos);
        words.push_back("--" + line.substr(0, space));
        words.push_back(line.substr(space + 1));
    }
    if (std::filesystem::exists(folder / "rules.toml")) {
        words.insert(words.end(), {"--rules", folder / "rules.toml"});
    }
    return words;
}

/// The lines of a text up to and with that of the number, or those after it with empty ones before
/// them, so that each keeps its number.
std::string lines_to(const std::string& text, std::int64_t last) {
    std::size_t end = 0;
    for (std::int64_t line = 0; line < last; ++line) {
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    }
    return text.substr(0, end);
}
std::string lines_after(const std::string& text, std::int64_t last) {
    return std::string(static_cast<std::size_t>(last), '\n') +
           text.substr(lines_to(text, last).size());
}

/// After which line the file is closed: another for every election.
std::int64_t closed_after(const std::filesystem::path& folder, const std::vector<Line>& lines) {
    std::size_t sum = 0;
    for (const char each : folder.filename().string()) {
        sum = sum * 31 + static_cast<unsigned char>(each);
    }
    return lines.empty() ? 0 : lines[sum % lines.size()].number;
}

/// `closed_after`: the file is closed after that line and opened again; 0: it is not.
void tell(Telling& telling, const std::filesystem::path& folder, cli::Language language,
          base::Instant now, std::int64_t closed_after) {
    telling.clerk = {
        .election = telling.scratch.path("village.election"), .language = language, .now = now};
    std::vector<std::string> words{telling.clerk.election, "--no-passphrase"};
    std::ranges::move(words_of_plan(folder), std::back_inserter(words));
    const Answer made = telling.clerk.run("new", words, cli::Form::Json);
    if (made.code != cli::ExitCode::Done) {
        telling.opened = verdicts_of(made.out);
        return;
    }
    std::vector<std::string> files{folder / "facts.jsonl"};
    if (closed_after > 0) {
        const std::string text = contents(files.front());
        files = {telling.scratch.path("before.jsonl"), telling.scratch.path("after.jsonl")};
        put(files[0], lines_to(text, closed_after));
        put(files[1], lines_after(text, closed_after));
    }
    for (const std::string& each : files) {
        const Answer told = telling.clerk.run("record", {each, "--keep-going"}, cli::Form::Json);
        std::ranges::move(verdicts_of(told.out), std::back_inserter(telling.facts));
    }
}

/// Nothing, if a file that was closed and replayed answers as one that stayed open.
std::string differences(const Telling& closed, const Telling& open) {
    std::string text;
    for (std::size_t i = 0; i < std::min(closed.facts.size(), open.facts.size()); ++i) {
        if (closed.facts[i].code != open.facts[i].code) {
            text += "line " + std::to_string(open.facts[i].line) + " is answered \"" +
                    closed.facts[i].code + "\" after a replay and \"" + open.facts[i].code +
                    "\" live\n";
        }
    }
    return text;
}

void write_refusal(std::string& text, const Verdict& zh, const Verdict& en) {
    base::ensure(zh.code == en.code);
    text += "          " + zh.words + "\n          " + en.words + "\n";
}

std::string padded(std::string text) {
    text.resize(std::max<std::size_t>(text.size(), 9), ' ');
    return text;
}

/// The answers, those to several facts of one kind on one line.
std::string answers(const std::vector<Line>& lines, const std::vector<Verdict>& zh,
                    const std::vector<Verdict>& en) {
    base::ensure(zh.size() == lines.size() && en.size() == lines.size());
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        base::ensure(zh[i].line == lines[i].number && en[i].line == lines[i].number);
        if (!zh[i].code.empty()) {
            text += padded(std::to_string(lines[i].number)) + " ✗ " + zh[i].code + "  " +
                    lines[i].text + "\n";
            write_refusal(text, zh[i], en[i]);
            continue;
        }
        const std::size_t first = i;
        while (i + 1 < lines.size() && zh[i + 1].code.empty() &&
               lines[i + 1].kind == lines[first].kind) {
            ++i;
        }
        const std::string last = first == i ? "" : "-" + std::to_string(lines[i].number);
        text +=
            padded(std::to_string(lines[first].number) + last) + " ✓ " + lines[first].kind + "\n";
    }
    return text;
}

/// Both languages, from the same election; nothing if it cannot be said yet.
std::string said(Clerk clerk, const std::string& verb, const std::vector<std::string>& options) {
    std::string text;
    for (const auto& [language, word] : languages) {
        clerk.language = language;
        const Answer answer = clerk.run(verb, options);
        if (answer.code != cli::ExitCode::Done) {
            return "";
        }
        text += std::string("\n$ douxuan --lang ") + word + " " + verb;
        for (const std::string& each : options) {
            text += " " + each;
        }
        text += "\n" + answer.out + answer.talk;
    }
    return text;
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n') + 1);
}

/// What an accredited observer finds, without the keys and digests of this one telling.
std::string checked(const Telling& zh, std::optional<std::string>& result) {
    const std::string bundle = zh.scratch.path("bundle");
    const std::string policy = zh.scratch.path("policy");
    put(policy, zh.clerk.run("keys policy", {}).out);
    base::ensure(zh.clerk.run("export", {bundle, "--release", "accredited"}).code ==
                 cli::ExitCode::Done);
    const std::string text = "\n$ douxuan verify; douxuan replay\n" +
                             first_line(zh.clerk.run("verify", {bundle, "--policy", policy}).out) +
                             first_line(zh.clerk.run("replay", {bundle}).out);
    if (std::filesystem::exists(bundle + "/result.json")) {
        result = contents(bundle + "/result.json");
    }
    return text;
}

}  // namespace

Played play(const std::filesystem::path& folder) {
    const std::vector<Line> lines = lines_of(folder / "facts.jsonl");
    const base::Instant now = lines.empty()
                                  ? base::Instant{}
                                  : cli::parse_moment(lines.back().at).value_or(base::Instant{});
    Telling zh;
    tell(zh, folder, cli::Language::Chinese, now, closed_after(folder, lines));
    Telling en;
    Played played;
    const auto refused = [](const Verdict& each) { return !each.code.empty(); };
    if (std::ranges::any_of(zh.opened, refused) || std::ranges::any_of(zh.facts, refused)) {
        tell(en, folder, cli::Language::English, now, 0);
        played.transcript = differences(zh, en);
        if (!played.transcript.empty()) {
            return played;
        }
    } else {
        en.facts = zh.facts;
    }
    if (!zh.opened.empty()) {
        played.transcript = "new       ✗ " + zh.opened.front().code + "\n";
        write_refusal(played.transcript, zh.opened.front(), en.opened.front());
        return played;
    }
    played.transcript = "new       ✓\n" + answers(lines, zh.facts, en.facts);
    played.transcript += said(zh.clerk, "status", {});
    played.transcript += said(zh.clerk, "result", {"--explain"});
    played.transcript += checked(zh, played.result);
    return played;
}

}  // namespace douxuan::test
