// SPDX-License-Identifier: Apache-2.0
// Exact comparisons of a part with a share of a whole: 过半数, 三分之二以上, 不得少于三分之一.
#pragma once

#include <compare>
#include <cstdint>

namespace douxuan::base {

/// Whether the named share itself is enough.
enum class Bound : std::uint8_t {
    MoreThan,  ///< 过, 超过: the share itself is not enough
    AtLeast,   ///< 以上, 不得少于: the share itself is enough
};

/// "More than a half", "at least two thirds". `denominator` is 1 to 1000, `numerator` 0 to
/// `denominator`, and counts are below 2^53, so that both products stay below 2^63: 64 bits are
/// proven enough (1000 x (2^53 - 1) < 2^63).
struct Threshold {
    Bound bound = Bound::MoreThan;
    std::int64_t numerator = 1;
    std::int64_t denominator = 2;

    /// Whether `part` of `whole` meets the threshold, by cross-multiplication.
    constexpr bool met(std::int64_t part, std::int64_t whole) const {
        const std::int64_t left = part * denominator;
        const std::int64_t right = whole * numerator;
        return bound == Bound::MoreThan ? left > right : left >= right;
    }

    /// The smallest part of `whole` that meets the threshold.
    constexpr std::int64_t least(std::int64_t whole) const {
        const std::int64_t product = whole * numerator;
        return bound == Bound::MoreThan ? product / denominator + 1
                                        : (product + denominator - 1) / denominator;
    }

    friend constexpr auto operator<=>(const Threshold&, const Threshold&) = default;
};

}  // namespace douxuan::base
