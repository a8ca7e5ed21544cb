// SPDX-License-Identifier: Apache-2.0
// Thresholds in words and back, and strings for TOML.
#include "engine/law/value_text.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace douxuan::law {

namespace {

constexpr std::array bounds{
    std::pair{base::Bound::MoreThan, std::string_view{"more than "}},
    std::pair{base::Bound::AtLeast, std::string_view{"at least "}},
};

constexpr std::int64_t largest_denominator = 1'000;

std::optional<std::int64_t> parse_number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-' ||
        (text.size() > 1 && text.front() == '0')) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

std::string value_text(const base::Threshold& threshold) {
    std::string text;
    for (const auto& [bound, words] : bounds) {
        if (bound == threshold.bound) {
            text = words;
        }
    }
    return text + std::to_string(threshold.numerator) + "/" + std::to_string(threshold.denominator);
}

std::optional<base::Threshold> parse_threshold(std::string_view text) {
    for (const auto& [bound, words] : bounds) {
        const std::size_t slash = text.find('/');
        if (!text.starts_with(words) || slash == std::string_view::npos) {
            continue;
        }
        const auto numerator = parse_number(text.substr(words.size(), slash - words.size()));
        const auto denominator = parse_number(text.substr(slash + 1));
        if (!numerator || !denominator || *denominator < 1 || *denominator > largest_denominator ||
            *numerator > *denominator) {
            return std::nullopt;
        }
        return base::Threshold{bound, *numerator, *denominator};
    }
    return std::nullopt;
}

std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + "\"";
}

}  // namespace douxuan::law
