// SPDX-License-Identifier: Apache-2.0
// Plays a golden election: a folder with a plan and facts, told to the program as a clerk tells
// them, and everything that the program answers, in both languages.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace douxuan::test {

/// What the program said, and the result that it announced, if one was.
struct Played {
    std::string transcript;
    std::optional<std::string> result;
};

/// Plays the election of that folder in a folder of its own: `new` with the words of `plan` (and
/// `rules.toml`, if it is there), `record` with `facts.jsonl`, then `status`, `result --explain`
/// once there are papers to count, and `export`, `verify` and `replay` by an accredited observer.
/// The clock stands at the last fact. What differs from run to run (keys, digests) is left out.
Played play(const std::filesystem::path& folder);

}  // namespace douxuan::test
