// SPDX-License-Identifier: Apache-2.0
// The order of precedence among option, variable and locale.
#include "cli/messages/language.h"

namespace douxuan::cli {

std::optional<Language> language_from(std::optional<std::string_view> option,
                                      std::string_view douxuan_lang, std::string_view locale) {
    if (option == "zh") {
        return Language::Chinese;
    }
    if (option == "en") {
        return Language::English;
    }
    if (option) {
        return std::nullopt;
    }
    // A variable that names neither language is no mistake of the person at the keyboard.
    for (const std::string_view wish : {douxuan_lang, locale}) {
        if (wish.starts_with("zh")) {
            return Language::Chinese;
        }
        if (wish.starts_with("en")) {
            return Language::English;
        }
    }
    return Language::English;
}

}  // namespace douxuan::cli
