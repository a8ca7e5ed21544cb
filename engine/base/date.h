// SPDX-License-Identifier: Apache-2.0
// Civil dates of China and instants in UTC. Nothing here asks a clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/quantity.h"

namespace douxuan::base {

/// A civil (Gregorian) date, as the number of days since 1970-01-01.
/// Range: 1800-01-01 to 2999-12-31.
struct Date {
    std::int32_t days_since_epoch = 0;

    /// Reads `YYYY-MM-DD`; nothing for another form, a day that does not exist, or a year
    /// outside the range.
    static std::optional<Date> parse(std::string_view text);
    /// `YYYY-MM-DD`.
    std::string text() const;
    /// The year of the date, e.g. 2026.
    int year() const;

    friend constexpr auto operator<=>(Date, Date) = default;
    friend constexpr Date operator+(Date date, Days days) {
        return {date.days_since_epoch + static_cast<std::int32_t>(days.value)};
    }
    friend constexpr Date operator-(Date date, Days days) {
        return {date.days_since_epoch - static_cast<std::int32_t>(days.value)};
    }
    friend constexpr Days operator-(Date a, Date b) {
        return {a.days_since_epoch - b.days_since_epoch};
    }
};

/// Full years of age on `day` of a person born on `birth`: the birthday counts, and a person
/// born on 29 February has it on 1 March in other years. `birth` must not be after `day`.
Years full_years(Date birth, Date day);

/// The same day `months` later; the last day of the month where that day does not exist.
Date add_months(Date date, Months months);

/// A moment in UTC to the second, from 1800 to 2999.
struct Instant {
    std::int64_t seconds_since_epoch = 0;

    /// Reads exactly `YYYY-MM-DDThh:mm:ssZ`; nothing otherwise (no leap second).
    static std::optional<Instant> parse(std::string_view text);
    /// `YYYY-MM-DDThh:mm:ssZ`.
    std::string text() const;
    /// The civil date in China at that moment (UTC+8, no summer time since 1991).
    Date date_in_china() const;
    /// `hh:mm` in China.
    std::string clock_in_china() const;
    /// Whether the seconds are 00.
    bool whole_minute() const { return seconds_since_epoch % 60 == 0; }

    friend constexpr auto operator<=>(Instant, Instant) = default;
};

}  // namespace douxuan::base
