// SPDX-License-Identifier: Apache-2.0
#include "engine/base/threshold.h"

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
