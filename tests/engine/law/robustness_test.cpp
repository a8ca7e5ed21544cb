// SPDX-License-Identifier: Apache-2.0
// Whatever the bytes, the loader either loads or says what is wrong.
#include <cstddef>
#include <random>
#include <string>

#include "engine/law/built_in.h"
#include "engine/law/load.h"
#include "tests/support/catch.h"

using namespace douxuan;

namespace {

constexpr std::uint32_t seed = 20260101;

/// Whether the loader kept its promise on `text`.
bool answers(std::string_view text) {
    const auto ruleset = law::load({.file = "x.toml", .text = text}, law::find_built_in);
    return ruleset ? !law::resolved_toml(*ruleset).empty() : !ruleset.error().empty();
}

std::string whole() {
    return std::string(*law::find_built_in("beijing-village-2012"));
}

}  // namespace

// To cut every text at every byte would take a minute, and one row is much like another.
TEST_CASE("a ruleset cut off at any byte is refused or loads, and never more") {
    const std::string_view text = *law::find_built_in("shanghai-village-2020");
    std::size_t answered = 0;
    for (std::size_t length = 0; length <= text.size(); ++length) {
        answered += answers(text.substr(0, length)) ? 1U : 0U;
    }
    CHECK(answered == text.size() + 1);
}

TEST_CASE("a ruleset cut off behind any of its lines is refused or loads, and never more") {
    const std::string text = whole();
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', end + 1)) {
        INFO("cut at byte " << end);
        CHECK(answers(std::string_view(text).substr(0, end)));
        CHECK(answers(std::string_view(text).substr(0, end + 1)));
    }
}

TEST_CASE("a ruleset with random bytes changed is refused or loads") {
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::string text = whole();
    const std::string signs = "\"'[]{}=.,#\\\n\r\t -+0129aez_:T\x7f\x80\xC2\xff";
    std::uniform_int_distribution<std::size_t> place(0, text.size() - 1);
    std::uniform_int_distribution<std::size_t> sign(0, signs.size() - 1);
    std::uniform_int_distribution<int> times(1, 8);
    for (int round = 0; round < 1'000; ++round) {
        std::string changed = text;
        for (int i = times(random); i > 0; --i) {
            const std::size_t at = place(random);
            switch (random() % 3) {
                case 0:
                    changed[at % changed.size()] = signs[sign(random)];
                    break;
                case 1:
                    changed.erase(at % changed.size(), 1 + random() % 40);
                    break;
                default:
                    changed.insert(at % changed.size(), 1, signs[sign(random)]);
            }
        }
        INFO("round " << round);
        REQUIRE(answers(changed));
    }
}

TEST_CASE("a ruleset with two of its pieces exchanged is refused or loads") {
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const std::string text = whole();
    std::uniform_int_distribution<std::size_t> place(0, text.size() - 200);
    for (int round = 0; round < 500; ++round) {
        std::string changed = text;
        const std::size_t from = place(random);
        const std::size_t to = place(random);
        changed.replace(to, random() % 200, text.substr(from, random() % 200));
        INFO("round " << round);
        REQUIRE(answers(changed));
    }
}

TEST_CASE("the deepest nesting that is let in is destroyed without running out of stack") {
    std::string header = "[a";
    for (int i = 0; i < 1'900; ++i) {
        header += ".a";
    }
    std::string key = "a";
    for (int i = 0; i < 2'000; ++i) {
        key += ".a";
    }
    CHECK(answers(header + "]\n" + key + " = 1\n"));
    CHECK(answers("a = " + std::string(2'000, '[')));
    CHECK(answers("a = " + std::string(200, '[') + std::string(200, ']')));
}
