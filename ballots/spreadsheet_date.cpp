// SPDX-License-Identifier: Apache-2.0
// Every accepted form is brought to YYYY-MM-DD, which base::Date judges.
#include "ballots/spreadsheet_date.h"

#include <algorithm>
#include <array>
#include <string>

namespace douxuan::ballots {
namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// What stands between the parts and after the last one.
struct Form {
    std::string_view after_year;
    std::string_view after_month;
    std::string_view after_day;
};

std::optional<base::Date> read_form(std::string_view text, const Form& form) {
    if (text.size() < 4 || !text.substr(4).starts_with(form.after_year) ||
        !text.ends_with(form.after_day)) {
        return std::nullopt;
    }
    const std::string_view year = text.substr(0, 4);
    text.remove_prefix(4 + form.after_year.size());
    text.remove_suffix(std::min(form.after_day.size(), text.size()));
    const std::size_t split = text.find(form.after_month);
    if (split == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view month = text.substr(0, split);
    const std::string_view day = text.substr(split + form.after_month.size());
    if (!is_digits(year) || !is_digits(month) || !is_digits(day) || month.size() > 2 ||
        day.size() > 2) {
        return std::nullopt;
    }
    const auto two = [](std::string_view part) {
        return (part.size() == 1 ? "0" : "") + std::string(part);
    };
    return base::Date::parse(std::string(year) + '-' + two(month) + '-' + two(day));
}

}  // namespace

std::optional<base::Date> read_spreadsheet_date(std::string_view text) {
    if (text.size() == 8 && is_digits(text)) {
        const std::string dashed = std::string(text.substr(0, 4)) + '-' +
                                   std::string(text.substr(4, 2)) + '-' +
                                   std::string(text.substr(6, 2));
        return base::Date::parse(dashed);
    }
    static constexpr std::array<Form, 4> forms = {
        {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}};
    for (const Form& form : forms) {
        if (const auto date = read_form(text, form)) {
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace douxuan::ballots
