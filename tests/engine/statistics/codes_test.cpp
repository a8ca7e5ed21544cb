// SPDX-License-Identifier: Apache-2.0
// The closed lists: every code has one row, every breakdown is one that the grammar knows.
#include "engine/statistics/codes.h"

#include <set>

#include "tests/support/catch.h"

using namespace douxuan;
using statistics::Code;
using statistics::is_breakdown;
using statistics::may_break_down;

TEST_CASE("every code has its word and its meaning, in the order of the list", "[statistics]") {
    REQUIRE(statistics::codes().size() == base::words_of<Code>.size());
    std::set<std::string_view> words;
    std::set<std::string_view> meanings;  // a registry sheet may name its rows by them
    for (std::size_t i = 0; i < statistics::codes().size(); ++i) {
        const statistics::CodeMeaning& each = statistics::codes()[i];
        CHECK(static_cast<std::size_t>(each.code) == i);
        CHECK(each.code == base::words_of<Code>[i].first);
        CHECK(words.insert(base::word(each.code)).second);
        CHECK_FALSE(each.meaning.zh.empty());
        CHECK((each.source != statistics::Source::Registry ||
               meanings.insert(each.meaning.zh).second));
        CHECK_FALSE(each.meaning.en.empty());
    }
}

TEST_CASE("a breakdown is one or two parts out of the closed list", "[statistics]") {
    for (const char* good : {"", "sex=female", "office=chair;sex=female", "years=under_30"}) {
        CAPTURE(good);
        CHECK(is_breakdown(good));
    }
    for (const char* bad : {"sex", "sex=", "=female", "sex=women", "colour=red", ";", "sex=female;",
                            "sex=female;sex=male", "sex=female;office=chair",
                            "age=18_to_35;office=chair;sex=female", "sex=female "}) {
        CAPTURE(bad);
        CHECK_FALSE(is_breakdown(bad));
    }
}

TEST_CASE("a code is broken down by its own keys only", "[statistics]") {
    CHECK(may_break_down(Code::Winners, "office=chair;sex=female"));
    CHECK(may_break_down(Code::Registered, ""));
    CHECK_FALSE(may_break_down(Code::Registered, "office=chair"));
    CHECK_FALSE(may_break_down(Code::Rounds, "sex=female"));
}
