// SPDX-License-Identifier: Apache-2.0
// What every text of the program has to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/messages/text.h"
#include "tests/support/catch.h"

namespace douxuan::cli {

/// Whether `text` has a character of U+4E00 to U+9FFF.
inline bool has_chinese(std::string_view text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE4 && byte <= 0xE9) {
            return true;
        }
    }
    return false;
}

/// Chinese in Chinese, English in English.
inline void check_said(Text text) {
    CHECK(has_chinese(text.zh));
    CHECK_FALSE(text.en.empty());
    CHECK_FALSE(has_chinese(text.en));
}

/// The names in braces, in their order; each brace must be closed.
inline std::vector<std::string> names_in(std::string_view pattern) {
    std::vector<std::string> names;
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos;
         at = pattern.find('{', at + 1)) {
        const std::size_t close = pattern.find('}', at);
        REQUIRE(close != std::string_view::npos);
        names.emplace_back(pattern.substr(at + 1, close - at - 1));
    }
    return names;
}

/// Words of the trade that nobody in a village office should have to know.
inline bool has_jargon(std::string_view text) {
    for (const std::string_view word :
         {"JSON", "json", "hash", "Hash", "哈希", "SHA", "UTF", "commitment", "字节", "byte"}) {
        if (text.find(word) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace douxuan::cli
