// SPDX-License-Identifier: Apache-2.0
#include "engine/base/threshold.h"

#include <algorithm>
#include <random>

#include "engine/base/quantity.h"
#include "tests/support/catch.h"

using namespace douxuan::base;

TEST_CASE("more than a half excludes the half, at least two thirds includes the two thirds") {
    const Threshold half{Bound::MoreThan, 1, 2};
    CHECK_FALSE(half.met(400, 800));
    CHECK(half.met(401, 800));
    CHECK_FALSE(half.met(400, 801 - 1));
    const Threshold two_thirds{Bound::AtLeast, 2, 3};
    CHECK_FALSE(two_thirds.met(19, 30));
    CHECK(two_thirds.met(20, 30));
    CHECK(two_thirds.met(21, 30));
}

TEST_CASE("`least` is the smallest part that meets the threshold") {
    for (const auto bound : {Bound::MoreThan, Bound::AtLeast}) {
        for (std::int64_t denominator = 1; denominator <= 7; ++denominator) {
            for (std::int64_t numerator = 0; numerator <= denominator; ++numerator) {
                const Threshold threshold{bound, numerator, denominator};
                for (std::int64_t whole = 1; whole <= 60; ++whole) {
                    const auto least = threshold.least(whole);
                    REQUIRE(threshold.met(least, whole));
                    REQUIRE((least == 0 || !threshold.met(least - 1, whole)));
                }
            }
        }
    }
}

TEST_CASE("thresholds are exact at the largest recorded number and denominator") {
    const Threshold share{Bound::MoreThan, 999, 1000};
    CHECK(share.met(largest_recorded_number, largest_recorded_number));
    CHECK_FALSE(share.met(0, largest_recorded_number));
    const Threshold half{Bound::MoreThan, 1, 2};
    CHECK_FALSE(half.met(largest_recorded_number / 2, largest_recorded_number));
    CHECK(half.met(largest_recorded_number / 2 + 1, largest_recorded_number));
}

TEST_CASE("thresholds agree with 128-bit products over the whole range of a record") {
    __extension__ using Wide = __int128;
    const std::uint64_t seed = GENERATE(1U, 20251028U);
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t count) {
        return static_cast<std::int64_t>(random() % count);
    };
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t denominator = 1 + below(1000);
        const Threshold threshold{below(2) == 0 ? Bound::MoreThan : Bound::AtLeast,
                                  below(static_cast<std::uint64_t>(denominator) + 1), denominator};
        const std::int64_t whole = largest_recorded_number - below(below(2) == 0 ? 3 : 1ULL << 53U);
        // Around the boundary, where one product decides.
        const auto share =
            static_cast<std::int64_t>(Wide{whole} * threshold.numerator / threshold.denominator);
        const std::int64_t part = std::clamp<std::int64_t>(share + below(5) - 2, 0, whole);
        const Wide left = Wide{part} * threshold.denominator;
        const Wide right = Wide{whole} * threshold.numerator;
        REQUIRE(threshold.met(part, whole) ==
                (threshold.bound == Bound::MoreThan ? left > right : left >= right));
        const Wide least = threshold.least(whole);
        REQUIRE((threshold.bound == Bound::MoreThan ? least * threshold.denominator > right
                                                    : least * threshold.denominator >= right));
        REQUIRE((threshold.bound == Bound::MoreThan ? (least - 1) * threshold.denominator <= right
                                                    : (least - 1) * threshold.denominator < right));
    }
}
