// SPDX-License-Identifier: Apache-2.0
// Writes the papers of the story into a folder, or changes one vote in a bundle's events.
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tests/simulate/story.h"

namespace {

using namespace douxuan;

bool write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    return file.flush().good();
}

int story(const std::string& folder, std::string_view seed_text) {
    std::uint64_t seed = 0;
    const char* end = seed_text.data() + seed_text.size();
    if (std::from_chars(seed_text.data(), end, seed).ptr != end) {
        return 2;
    }
    std::filesystem::create_directories(folder);
    for (const auto& [name, text] : simulate::tell_story(seed)) {
        if (!write(std::filesystem::path(folder) / name, text)) {
            std::cerr << "simulate: cannot write " << folder << "/" << name << "\n";
            return 70;
        }
    }
    return 0;
}

int forge(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string events{std::istreambuf_iterator<char>(file), {}};
    const auto changed = simulate::with_one_vote_changed(events);
    if (!changed) {
        std::cerr << "simulate: no paper to change in " << path << "\n";
        return 1;
    }
    return write(path, *changed) ? 0 : 70;
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    if (arguments.size() == 3 && arguments[0] == "story") {
        return story(arguments[1], arguments[2]);
    }
    if (arguments.size() == 2 && arguments[0] == "forge") {
        return forge(arguments[1]);
    }
    std::cerr << "simulate story FOLDER SEED\nsimulate forge EVENTS.jsonl\n";
    return 2;
}
