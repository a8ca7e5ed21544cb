// SPDX-License-Identifier: Apache-2.0
// Filling patterns.
#include "cli/messages/text.h"

#include "tests/support/catch.h"

using namespace douxuan;
using cli::fill;

TEST_CASE("a placeholder becomes the value of its fact") {
    const std::vector<law::Fact> facts{{"needed", "811"}, {"registered", "1620"}};
    CHECK(fill("{registered} 人中至少要有 {needed} 人。", facts) == "1620 人中至少要有 811 人。");
}

TEST_CASE("a fragment is kept when all of its facts are there") {
    const std::vector<law::Fact> facts{{"a", "1"}, {"b", "2"}};
    CHECK(fill("x[: {a} and {b}].", facts) == "x: 1 and 2.");
}

TEST_CASE("a fragment is dropped when one of its facts is absent") {
    const std::vector<law::Fact> facts{{"a", "1"}};
    CHECK(fill("x[: {a} and {b}].", facts) == "x.");
    CHECK(fill("[{b}]", facts).empty());
}

TEST_CASE("a fragment with another wording falls back on it") {
    const std::vector<law::Fact> facts{{"a", "1"}};
    CHECK(fill("[{a} papers|Papers] are left.", facts) == "1 papers are left.");
    CHECK(fill("[{b} papers|Papers] are left.", facts) == "Papers are left.");
}

TEST_CASE("a fact that is absent outside of a fragment leaves no placeholder") {
    CHECK(fill("{a}!", {}) == "…!");
}

TEST_CASE("a value is not read as a pattern") {
    const std::vector<law::Fact> facts{{"a", "{b}[x]"}, {"b", "2"}};
    CHECK(fill("{a} {b}", facts) == "{b}[x] 2");
}

TEST_CASE("a pattern mentions a fact by its whole name only") {
    CHECK(cli::mentions("[{days}]", "days"));
    CHECK_FALSE(cli::mentions("[{posting_days}]", "days"));
}
