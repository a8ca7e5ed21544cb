// SPDX-License-Identifier: Apache-2.0
// Dates and instants over the calendar types of <chrono>; the clocks of <chrono> are not used.
#include "engine/base/date.h"

#include <chrono>
#include <cstddef>

namespace douxuan::base {

namespace {

constexpr std::int64_t seconds_per_day = 86'400;
constexpr std::int64_t china_offset = 8 * 3'600;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::year_month_day civil(Date date) {
    return std::chrono::sys_days{std::chrono::days{date.days_since_epoch}};
}

Date from_civil(std::chrono::year_month_day ymd) {
    return {static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

/// `value` in `width` digits from `at` on.
void put(std::string& out, std::size_t at, int value, std::size_t width) {
    for (std::size_t i = at + width; i > at; --i) {
        out[i - 1] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

void put(std::string& out, Date date) {
    const auto ymd = civil(date);
    put(out, 0, static_cast<int>(ymd.year()), 4);
    put(out, 5, static_cast<int>(static_cast<unsigned>(ymd.month())), 2);
    put(out, 8, static_cast<int>(static_cast<unsigned>(ymd.day())), 2);
}

std::int64_t floor_days(std::int64_t seconds) {
    return seconds / seconds_per_day - (seconds % seconds_per_day < 0 ? 1 : 0);
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1800 || *year > 2999) {
        return std::nullopt;
    }
    const std::chrono::year_month_day ymd{std::chrono::year{*year},
                                          std::chrono::month{static_cast<unsigned>(*month)},
                                          std::chrono::day{static_cast<unsigned>(*day)}};
    if (!ymd.ok()) {
        return std::nullopt;
    }
    return from_civil(ymd);
}

std::string Date::text() const {
    std::string out = "yyyy-mm-dd";
    put(out, *this);
    return out;
}

int Date::year() const {
    return static_cast<int>(civil(*this).year());
}

Years full_years(Date birth, Date day) {
    const auto born = civil(birth);
    const auto now = civil(day);
    const bool before_birthday = std::chrono::month_day{now.month(), now.day()} <
                                 std::chrono::month_day{born.month(), born.day()};
    const int years = static_cast<int>(now.year()) - static_cast<int>(born.year());
    return {years - (before_birthday ? 1 : 0)};
}

Date add_months(Date date, Months months) {
    auto ymd = civil(date) + std::chrono::months{months.value};
    if (!ymd.ok()) {
        ymd = ymd.year() / ymd.month() / std::chrono::last;
    }
    return from_civil(ymd);
}

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text[19] != 'Z') {
        return std::nullopt;
    }
    const auto date = Date::parse(text.substr(0, 10));
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    const auto second = digits(text.substr(17, 2));
    if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    return Instant{date->days_since_epoch * seconds_per_day + *hour * 3'600 + *minute * 60 +
                   *second};
}

std::string Instant::text() const {
    const std::int64_t days = floor_days(seconds_since_epoch);
    const auto rest = static_cast<int>(seconds_since_epoch - days * seconds_per_day);
    std::string out = "yyyy-mm-ddThh:mm:ssZ";
    put(out, Date{static_cast<std::int32_t>(days)});
    put(out, 11, rest / 3'600, 2);
    put(out, 14, rest / 60 % 60, 2);
    put(out, 17, rest % 60, 2);
    return out;
}

Date Instant::date_in_china() const {
    return {static_cast<std::int32_t>(floor_days(seconds_since_epoch + china_offset))};
}

std::string Instant::clock_in_china() const {
    return Instant{seconds_since_epoch + china_offset}.text().substr(11, 5);
}

}  // namespace douxuan::base
