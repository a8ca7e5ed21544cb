// SPDX-License-Identifier: Apache-2.0
// `golden FOLDER [NAME…]` plays the golden elections of a folder and compares what is said with
// what was reviewed; `golden --update FOLDER [NAME…]` writes it down for review. `--half 0` and
// `--half 1` take every other one, so that two processors share them.
#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "tests/audit/scratch.h"
#include "tests/golden/play.h"

namespace {

namespace fs = std::filesystem;
using douxuan::test::contents;
using douxuan::test::Played;

/// The files of one election that are written by its play.
struct Expected {
    fs::path file;
    std::string now;  ///< empty: there should be none
};

std::vector<Expected> expected(const fs::path& folder) {
    const Played played = douxuan::test::play(folder);
    return {{folder / "transcript", played.transcript},
            {folder / "result.json", played.result.value_or("")}};
}

/// Says at which line two texts part.
void say_difference(const fs::path& file, const std::string& was, const std::string& now) {
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t i = 0; i < std::min(was.size(), now.size()) && was[i] == now[i]; ++i) {
        if (was[i] == '\n') {
            ++line;
            start = i + 1;
        }
    }
    const auto shown = [start](const std::string& text) {
        return start < text.size() ? text.substr(start, text.find('\n', start) - start) : "";
    };
    fmt::print("{}:{}:\n  - {}\n  + {}\n", file.string(), line, shown(was), shown(now));
}

/// One line, Chinese first, then English.
bool is_about(const std::string& text) {
    const bool one_line = std::ranges::count(text, '\n') == 1 && text.ends_with('\n');
    return one_line && text.find(" · ") != text.npos;
}

bool keeps(const fs::path& folder) {
    bool same = is_about(contents(folder / "about"));
    if (!same) {
        fmt::print("{}: not one line \"中文 · English\"\n", (folder / "about").string());
    }
    for (const Expected& each : expected(folder)) {
        const std::string was = fs::exists(each.file) ? contents(each.file) : "";
        if (was != each.now) {
            say_difference(each.file, was, each.now);
            same = false;
        }
    }
    return same;
}

void update(const fs::path& folder) {
    for (const Expected& each : expected(folder)) {
        if (each.now.empty()) {
            fs::remove(each.file);
        } else {
            douxuan::test::put(each.file, each.now);
        }
    }
}

std::vector<fs::path> folders(const fs::path& root, std::vector<std::string> names) {
    if (names.empty()) {
        for (const auto& each : fs::directory_iterator(root)) {
            if (fs::exists(each.path() / "facts.jsonl")) {
                names.push_back(each.path().filename());
            }
        }
    }
    std::ranges::sort(names);
    std::vector<fs::path> found;
    std::ranges::transform(names, std::back_inserter(found),
                           [&](const std::string& name) { return root / name; });
    return found;
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> words(arguments + 1, arguments + count);
    const auto takes = [&words](std::string_view option) {
        const bool given = !words.empty() && words.front() == option;
        if (given) {
            words.erase(words.begin());
        }
        return given;
    };
    const bool updates = takes("--update");
    const bool halves = takes("--half");
    const bool odd = halves && takes("1");
    if (words.empty() || (halves && !odd && !takes("0")) || words.empty()) {
        fmt::print(stderr, "golden [--update] [--half 0|1] FOLDER [NAME…]\n");
        return 2;
    }
    const fs::path root = words.front();
    words.erase(words.begin());
    std::vector<fs::path> all = folders(root, std::move(words));
    if (halves) {
        std::size_t place = odd ? 0 : 1;
        std::erase_if(all, [&place](const fs::path&) { return place++ % 2 == 0; });
    }
    std::size_t changed = 0;
    for (const fs::path& each : all) {
        if (!fs::exists(each / "facts.jsonl")) {
            fmt::print(stderr, "no golden election: {}\n", each.string());
            return 2;
        }
        if (updates) {
            update(each);
        } else if (!keeps(each)) {
            ++changed;
        }
    }
    fmt::print("{} golden elections, {} changed\n", all.size(), changed);
    return changed == 0 ? 0 : 1;
}
