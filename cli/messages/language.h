// SPDX-License-Identifier: Apache-2.0
// The two languages of the program, and how one is chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace douxuan::cli {

enum class Language : std::uint8_t { Chinese, English };

/// The language to speak: `option` (`--lang`, exactly "zh" or "en") if given; else
/// `douxuan_lang` (DOUXUAN_LANG, beginning with zh or en); else `locale` (the first set of
/// LC_ALL, LC_MESSAGES, LANG): Chinese if it begins with zh, English for any other.
/// Nothing if the option is given and is neither "zh" nor "en".
std::optional<Language> language_from(std::optional<std::string_view> option,
                                      std::string_view douxuan_lang, std::string_view locale);

}  // namespace douxuan::cli
