// SPDX-License-Identifier: Apache-2.0
// Filling patterns: one pass over the pattern, fragment by fragment.
#include "cli/messages/text.h"

#include <algorithm>
#include <optional>

namespace douxuan::cli {
namespace {

std::optional<std::string_view> value_of(std::span<const law::Fact> facts, std::string_view name) {
    const auto found = std::ranges::find(facts, name, &law::Fact::name);
    return found == facts.end() ? std::nullopt : std::optional<std::string_view>(found->value);
}

/// A stretch of a pattern with its values, and whether it had them all.
struct Stretch {
    std::string text;
    bool complete = true;
};

Stretch fill_stretch(std::string_view pattern, std::span<const law::Fact> facts) {
    Stretch filled;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        filled.text += pattern.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = pattern.find('}', open);
        const auto value = value_of(facts, pattern.substr(open + 1, close - open - 1));
        filled.text += value.value_or("…");
        filled.complete = filled.complete && value.has_value();
        pattern.remove_prefix(close == std::string_view::npos ? pattern.size() : close + 1);
    }
    return filled;
}

}  // namespace

bool mentions(std::string_view pattern, std::string_view name) {
    std::string placeholder = "{";
    placeholder += name;
    placeholder += '}';
    return pattern.find(placeholder) != std::string_view::npos;
}

std::string fill(std::string_view pattern, std::span<const law::Fact> facts) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('[');
        text += fill_stretch(pattern.substr(0, open), facts).text;
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = pattern.find(']', open);
        const std::string_view inside = pattern.substr(open + 1, close - open - 1);
        const std::size_t bar = inside.find('|');
        const Stretch wanted = fill_stretch(inside.substr(0, bar), facts);
        if (wanted.complete) {
            text += wanted.text;
        } else if (bar != std::string_view::npos) {
            text += inside.substr(bar + 1);
        }
        pattern.remove_prefix(close == std::string_view::npos ? pattern.size() : close + 1);
    }
    return text;
}

}  // namespace douxuan::cli
