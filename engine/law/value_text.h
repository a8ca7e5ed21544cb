// SPDX-License-Identifier: Apache-2.0
// The written form of each type of value that a ruleset holds: for people, and for TOML.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/base/threshold.h"
#include "engine/law/ruleset.h"

namespace douxuan::law {

/// How "there is no such number" is written.
inline constexpr std::string_view none_word = "none";

/// "more than 1/2", "at least 2/3".
std::string value_text(const base::Threshold& threshold);
/// The threshold so written, with a denominator of 1 to 1000 and a numerator of 0 to the
/// denominator, both without leading zeros; nothing otherwise.
std::optional<base::Threshold> parse_threshold(std::string_view text);

/// "true", "false".
inline std::string value_text(const bool& value) {
    return value ? "true" : "false";
}
/// Decimal digits.
template <class Unit>
std::string value_text(const base::Quantity<Unit>& value) {
    return std::to_string(value.value);
}
template <base::Worded Enum>
std::string value_text(const Enum& value) {
    return std::string(base::word(value));
}
/// "3 to 7".
template <class T>
std::string value_text(const Range<T>& value) {
    return value_text(value.least) + " to " + value_text(value.most);
}
/// "a, b".
template <class T>
std::string value_text(const std::vector<T>& values) {
    std::string text;
    for (const T& each : values) {
        text += (text.empty() ? "" : ", ") + value_text(each);
    }
    return text;
}
/// The value, or "none".
template <class T>
std::string value_text(const std::optional<T>& value) {
    return value ? value_text(*value) : std::string(none_word);
}

/// A TOML string. `text` holds no control character (the loader refuses them).
std::string toml_string(std::string_view text);

/// A TOML value that the loader reads back as the same value.
template <class T>
std::string toml_value(const T& value) {
    return toml_string(value_text(value));
}
inline std::string toml_value(const bool& value) {
    return value_text(value);
}
template <class Unit>
std::string toml_value(const base::Quantity<Unit>& value) {
    return value_text(value);
}
template <class T>
std::string toml_value(const Range<T>& value) {
    return "{ least = " + toml_value(value.least) + ", most = " + toml_value(value.most) + " }";
}
template <class T>
std::string toml_value(const std::vector<T>& values) {
    std::string text;
    for (const T& each : values) {
        text += (text.empty() ? "" : ", ") + toml_value(each);
    }
    return "[" + text + "]";
}
template <class T>
std::string toml_value(const std::optional<T>& value) {
    return value ? toml_value(*value) : toml_string(none_word);
}

}  // namespace douxuan::law
