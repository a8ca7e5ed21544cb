// SPDX-License-Identifier: Apache-2.0
// Widths by the Unicode property East_Asian_Width, through ICU.
#include "cli/messages/width.h"

#include <cstdint>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "engine/base/ensure.h"

namespace douxuan::cli {
namespace {

/// What ICU reads in place of broken bytes.
constexpr UChar32 broken = 0xFFFD;

/// Calls visit(code point) along `text`.
template <class Visit>
void for_each_character(std::string_view text, Visit&& visit) {
    const auto decoded =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    for (std::int32_t at = 0; at < decoded.length(); at = decoded.moveIndex32(at, 1)) {
        visit(decoded.char32At(at));
    }
}

std::size_t width_of(UChar32 character) {
    const std::int8_t category = u_charType(character);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR) {
        return 0;
    }
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_character(text, [&](UChar32 character) { width += width_of(character); });
    return width;
}

std::string printable(std::string_view text) {
    std::string safe;
    for_each_character(text, [&](UChar32 character) {
        const std::int8_t category = u_charType(character);
        const bool steers =
            character == broken || category == U_CONTROL_CHAR || category == U_FORMAT_CHAR;
        steers ? safe += "·" : icu::UnicodeString(character).toUTF8String(safe);
    });
    return safe;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error));
    base::ensure(U_SUCCESS(error));
    const auto decoded =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    breaks->setText(decoded);
    std::vector<std::string> lines;
    std::string line;
    const auto trimmed = [](const std::string& each) {
        return each.substr(0, each.find_last_not_of(' ') + 1);
    };
    std::int32_t start = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE;
         start = end, end = breaks->next()) {
        std::string part;
        decoded.tempSubStringBetween(start, end).toUTF8String(part);
        if (!line.empty() && display_width(trimmed(line + part)) > columns) {
            lines.push_back(trimmed(line));
            line.clear();
        }
        line += part;
    }
    lines.push_back(trimmed(line));
    return lines;
}

}  // namespace douxuan::cli
