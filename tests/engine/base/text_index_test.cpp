// SPDX-License-Identifier: Apache-2.0
#include "engine/base/text_index.h"

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/random.h"

using douxuan::base::same;
using douxuan::base::TextIndex;

namespace {

/// An index and the texts it is about.
struct Kept {
    TextIndex index;
    std::vector<std::string> texts;

    std::uint32_t insert(const std::string& text) {
        const auto at = index.insert(
            text, [this](std::uint32_t position) { return std::string_view(texts[position]); });
        if (at == texts.size()) {
            texts.push_back(text);
        }
        return at;
    }
};

}  // namespace

TEST_CASE("a text is found again where it was put") {
    Kept kept;
    CHECK(kept.insert("+./+-") == 0);
    CHECK(kept.insert("") == 1);
    CHECK(kept.insert("+./+-") == 0);
    CHECK(kept.insert("+./+") == 2);
    CHECK(kept.insert("") == 1);
    CHECK(kept.index.size() == 3);
}

TEST_CASE("texts that differ in length, in one byte or in a zero byte are kept apart") {
    Kept kept;
    const std::string zeros(40, '\0');
    for (std::uint32_t length = 0; length <= 40; ++length) {
        CHECK(kept.insert(zeros.substr(0, length)) == length);
    }
    std::string text(24, 'a');
    for (std::uint32_t i = 0; i < 24; ++i) {
        text[i] = 'b';
        CHECK(kept.insert(text) == 41 + i);
        text[i] = 'a';
    }
}

TEST_CASE("two texts are the same if no byte differs, whatever their length") {
    for (std::size_t length = 0; length <= 70; ++length) {
        const std::string one(length, 'a');
        CHECK(same(one, std::string(length, 'a')));
        CHECK_FALSE(same(one, std::string(length + 1, 'a')));
        for (std::size_t i = 0; i < length; ++i) {
            std::string other = one;
            other[i] = 'b';
            CHECK_FALSE(same(one, other));
        }
    }
}

TEST_CASE("an index answers as a map does") {
    douxuan::tests::Random random(11);
    Kept kept;
    std::map<std::string, std::uint32_t> map;
    for (int i = 0; i < 50'000; ++i) {
        std::string text(random.below(12), '\0');
        for (char& c : text) {
            c = "+-.?/~"[random.below(6)];
        }
        const auto [place, fresh] = map.try_emplace(text, static_cast<std::uint32_t>(map.size()));
        REQUIRE(kept.insert(text) == place->second);
    }
    CHECK(kept.index.size() == map.size());
}

TEST_CASE("texts that were chosen to collide are told apart without comparing all of them") {
    // These eight bytes at the front make the mixing forget the eight behind them.
    const std::uint64_t front = 0x9E37'79B9'7F4A'7C15ULL;
    std::string text(16, '\0');
    std::memcpy(text.data(), &front, sizeof(front));
    const auto chosen = [&](std::uint64_t number) {
        std::memcpy(text.data() + 8, &number, sizeof(number));
        return text;
    };
    REQUIRE(douxuan::base::mixed(chosen(1)) == douxuan::base::mixed(chosen(2)));
    Kept kept;
    CHECK(kept.insert("an honest text") == 0);
    CHECK_FALSE(kept.index.is_sorted());
    // So many would be compared five billion times, one with another.
    constexpr std::uint32_t texts = 100'000;
    for (std::uint32_t i = 0; i < texts; ++i) {
        REQUIRE(kept.insert(chosen(i)) == i + 1);
    }
    CHECK(kept.index.is_sorted());
    CHECK(kept.index.size() == texts + 1);
    for (std::uint32_t i = 0; i < texts; i += 7) {
        REQUIRE(kept.insert(chosen(i)) == i + 1);
    }
    CHECK(kept.insert("an honest text") == 0);
    CHECK(kept.insert("another") == texts + 1);
}

TEST_CASE("many texts that nobody chose never reach the bound") {
    Kept kept;
    for (std::uint32_t i = 0; i < 300'000; ++i) {
        kept.insert(std::to_string(i));
    }
    CHECK(kept.index.size() == 300'000);
    CHECK_FALSE(kept.index.is_sorted());
}
