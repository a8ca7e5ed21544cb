// SPDX-License-Identifier: Apache-2.0
#include "cli/report/shown.h"

#include <algorithm>

#include "engine/base/ensure.h"

namespace douxuan::report {

std::int64_t per_mille_half_up(const Share& share) {
    base::ensure(share.whole > 0 && share.part >= 0);
    // Remainders only: 1000 × part may be more than 64 bits hold.
    const std::int64_t whole_times = share.part / share.whole;
    std::int64_t rest = share.part % share.whole;
    std::int64_t mille = whole_times;
    for (int digit = 0; digit < 3; ++digit) {
        rest *= 10;
        mille = mille * 10 + rest / share.whole;
        rest %= share.whole;
    }
    return mille + (rest >= share.whole - rest ? 1 : 0);
}

std::string decimal_text(std::int64_t scaled, int decimals) {
    std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
    const auto places = static_cast<std::size_t>(decimals);
    if (places > 0) {
        if (digits.size() <= places) {
            digits.insert(0, places + 1 - digits.size(), '0');
        }
        digits.insert(digits.size() - places, 1, '.');
    }
    return scaled < 0 ? "-" + digits : digits;
}

std::string count_text(std::int64_t value, Digits digits) {
    std::string text = std::to_string(value);
    if (digits == Digits::Plain) {
        return text;
    }
    const std::size_t first = value < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string shown(const Cell& cell, cli::Language language, Digits digits) {
    struct Shower {
        cli::Language language;
        Digits digits;
        std::string operator()(const Words& words) const { return words.in(language); }
        std::string operator()(std::int64_t count) const { return count_text(count, digits); }
        std::string operator()(const Share& share) const {
            return decimal_text(per_mille_half_up(share), 1) + "%";
        }
        std::string operator()(const Decimal& decimal) const {
            const std::string& unit = decimal.unit.in(language);
            const bool apart = !unit.empty() && unit != "%";
            return decimal_text(decimal.scaled, decimal.decimals) + (apart ? " " : "") + unit;
        }
        std::string operator()(Absence absence) const {
            return std::string(absence == Absence::Suppressed ? suppressed_sign : not_known_sign);
        }
    };
    return std::visit(Shower{language, digits}, cell);
}

std::string said_beside(const Figure& figure, cli::Language language) {
    if (figure.beside.empty()) {
        return {};
    }
    const std::string& words = figure.beside.in(language);
    return language == cli::Language::Chinese ? "（" + words + "）" : " (" + words + ")";
}

std::string joined(const std::vector<Words>& all, cli::Language language) {
    std::string line;
    for (const Words& each : all) {
        line += line.empty() ? "" : language == cli::Language::Chinese ? "；" : "; ";
        line += each.in(language);
    }
    return line;
}

bool is_number(const Cell& cell) {
    return !std::holds_alternative<Words>(cell);
}

void walk(const Sentence& sentence, cli::Language language,
          const std::function<void(std::string_view text)>& text,
          const std::function<void(const Figure& figure)>& figure) {
    std::string_view rest = sentence.pattern.in(language);
    std::size_t from = 0;
    while (!rest.empty()) {
        const std::size_t open = rest.find('{', from);
        const std::size_t close = rest.find('}', open == rest.npos ? 0 : open);
        if (open == rest.npos || close == rest.npos) {
            text(rest);
            return;
        }
        const auto found = std::ranges::find(
            sentence.figures, rest.substr(open + 1, close - open - 1), &Figure::name);
        if (found == sentence.figures.end()) {
            from = open + 1;
            continue;
        }
        if (open > 0) {
            text(rest.substr(0, open));
        }
        figure(*found);
        rest.remove_prefix(close + 1);
        // A Chinese bracket brings its own room.
        const bool bracket = language == cli::Language::Chinese && !found->beside.empty();
        rest.remove_prefix(bracket && rest.starts_with(' ') ? 1 : 0);
        from = 0;
    }
}

}  // namespace douxuan::report
