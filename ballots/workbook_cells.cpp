// SPDX-License-Identifier: Apache-2.0
// Numbers are handled as digits: a code of twelve digits must not pass through floating point.
#include "ballots/workbook_cells.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "engine/base/date.h"

namespace douxuan::ballots {
namespace {

constexpr std::size_t rows_most = 1'048'576;
constexpr std::size_t columns_most = 16'384;
constexpr std::size_t exact_digits = 15;  ///< that a spreadsheet program keeps of a number

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() && text.front() != '-'
               ? std::optional(number)
               : std::nullopt;
}

}  // namespace

std::optional<Place> read_cell_name(std::string_view name) {
    std::size_t at = 0;
    std::size_t column = 0;
    while (at < name.size() && at < 4 && name[at] >= 'A' && name[at] <= 'Z') {
        column = column * 26 + static_cast<std::size_t>(name[at++] - 'A') + 1;
    }
    const std::string_view digits = name.substr(at);
    const auto row = digits.empty() || digits.size() > 7 ? std::nullopt : whole(digits);
    if (column == 0 || column > columns_most || !row || *row < 1 ||
        static_cast<std::size_t>(*row) > rows_most) {
        return std::nullopt;
    }
    return Place{.row = static_cast<std::size_t>(*row), .column = column};
}

std::string plain_number(std::string_view text) {
    const std::size_t e = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, e);
    std::int64_t exponent = 0;
    if (e != std::string_view::npos) {
        std::string_view power = text.substr(e + 1);
        power.remove_prefix(power.starts_with('+') ? 1 : 0);
        const auto [end, fault] =
            std::from_chars(power.data(), power.data() + power.size(), exponent);
        if (fault != std::errc() || end != power.data() + power.size() || exponent > 15) {
            return std::string(text);
        }
    }
    const std::size_t point = mantissa.find('.');
    std::string digits(mantissa.substr(0, point));
    std::string after(point == std::string_view::npos ? "" : mantissa.substr(point + 1));
    while (after.ends_with('0')) {
        after.pop_back();
    }
    const bool is_number = !digits.empty() && std::ranges::all_of(digits, is_digit) &&
                           std::ranges::all_of(after, is_digit);
    if (!is_number || static_cast<std::int64_t>(after.size()) > exponent || exponent < 0) {
        return std::string(text);
    }
    digits += after;
    digits.append(static_cast<std::size_t>(exponent) - after.size(), '0');
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return digits.size() <= exact_digits ? digits : std::string(text);
}

bool is_date_format(std::string_view format_code) {
    bool has[3] = {};
    char until = 0;
    for (std::size_t i = 0; i < format_code.size(); ++i) {
        const char c = format_code[i];
        if (until != 0) {
            until = c == until ? '\0' : until;
        } else if (c == '"') {
            until = '"';
        } else if (c == '[') {
            until = ']';
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;  // the next character stands for itself
        } else {
            has[0] = has[0] || c == 'y' || c == 'Y';
            has[1] = has[1] || c == 'm' || c == 'M';
            has[2] = has[2] || c == 'd' || c == 'D';
        }
    }
    return (has[0] ? 1 : 0) + (has[1] ? 1 : 0) + (has[2] ? 1 : 0) >= 2;
}

bool is_date_format(int built_in_id) {
    // 27 to 36 and 50 to 58 are the dates of the Chinese versions; 32 to 35 are times of day.
    return (built_in_id >= 14 && built_in_id <= 17) || built_in_id == 22 ||
           (built_in_id >= 27 && built_in_id <= 31) || built_in_id == 36 ||
           (built_in_id >= 50 && built_in_id <= 54) || built_in_id == 57 || built_in_id == 58;
}

std::optional<std::string> read_day_number(std::string_view text, DayOne first) {
    const std::string digits = plain_number(text);
    const auto number = digits.empty() || digits.size() > 7 ? std::nullopt : whole(digits);
    if (!number || (first == DayOne::Of1900 && (*number == 0 || *number == 60))) {
        return std::nullopt;
    }
    static const base::Date before_1900 = *base::Date::parse("1899-12-31");
    static const base::Date first_1904 = *base::Date::parse("1904-01-01");
    static const base::Date last = *base::Date::parse("2999-12-31");
    // The program that everybody copied believed that 1900 was a leap year.
    const std::int64_t days = first == DayOne::Of1904 ? *number
                              : *number > 60          ? *number - 1
                                                      : *number;
    const base::Date start = first == DayOne::Of1904 ? first_1904 : before_1900;
    if (days > last.days_since_epoch - start.days_since_epoch) {
        return std::nullopt;
    }
    return (start + base::Days{days}).text();
}

}  // namespace douxuan::ballots
