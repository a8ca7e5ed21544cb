// SPDX-License-Identifier: Apache-2.0
// Exact division with so many decimals, by hand: one digit after the other, as on paper.
#include <algorithm>
#include <cstdlib>

#include "engine/base/ensure.h"
#include "engine/statistics/indicators.h"

namespace douxuan::statistics {

namespace {

/// The largest part that `change` takes: products of two and a digit more stay below 2^63.
constexpr std::int64_t largest_changed = 900'000'000;

/// `numerator` / `denominator` with so many decimals more, half up. Both are not negative; the
/// denominator is below 2^63 / 20, and so is the answer.
std::int64_t divided(std::int64_t numerator, std::int64_t denominator, int decimals) {
    std::int64_t quotient = numerator / denominator;
    std::int64_t rest = numerator % denominator;
    for (int digit = 0; digit < decimals; ++digit) {
        rest *= 10;
        quotient = quotient * 10 + rest / denominator;
        rest %= denominator;
    }
    return rest * 2 >= denominator ? quotient + 1 : quotient;
}

}  // namespace

std::string Rounded::text() const {
    std::string digits = std::to_string(std::abs(scaled));
    const auto places = static_cast<std::size_t>(decimals);
    if (places > 0) {
        digits.insert(0, digits.size() <= places ? places + 1 - digits.size() : 0, '0');
        digits.insert(digits.size() - places, ".");
    }
    return (scaled < 0 ? "-" : "") + digits;
}

Rounded round_half_up(const Value& value, Unit unit) {
    if (value.denominator == 0) {
        return {.scaled = value.numerator, .decimals = 0};
    }
    base::ensure(value.numerator >= 0 && value.denominator > 0);
    // A percentage with one decimal is the ratio with three.
    return unit == Unit::PerCommittee
               ? Rounded{.scaled = divided(value.numerator, value.denominator, 2), .decimals = 2}
               : Rounded{.scaled = divided(value.numerator, value.denominator, 3), .decimals = 1};
}

std::optional<Rounded> change(const Value& now, const Value& before, Unit unit) {
    for (const Value& each : {now, before}) {
        base::ensure(each.numerator >= 0 && each.denominator > 0 &&
                     std::max(each.numerator, each.denominator) <= largest_changed);
    }
    const std::int64_t difference =
        now.numerator * before.denominator - before.numerator * now.denominator;
    const std::int64_t base = unit == Unit::PercentChange ? before.numerator * now.denominator
                                                          : before.denominator * now.denominator;
    if (base == 0) {
        return std::nullopt;
    }
    const std::int64_t size = divided(std::abs(difference), base, 3);
    return Rounded{.scaled = difference < 0 ? -size : size, .decimals = 1};
}

}  // namespace douxuan::statistics
