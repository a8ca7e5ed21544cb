// SPDX-License-Identifier: Apache-2.0
// Which language is spoken.
#include "cli/messages/language.h"

#include "tests/support/catch.h"

using namespace douxuan::cli;

TEST_CASE("the option goes before the variable, the variable before the locale") {
    CHECK(language_from("en", "zh", "zh_CN.UTF-8") == Language::English);
    CHECK(language_from("zh", "en", "en_GB.UTF-8") == Language::Chinese);
    CHECK(language_from(std::nullopt, "en", "zh_CN.UTF-8") == Language::English);
    CHECK(language_from(std::nullopt, "zh", "C") == Language::Chinese);
}

TEST_CASE("a locale that begins with zh is Chinese and any other is English") {
    CHECK(language_from(std::nullopt, "", "zh_CN.UTF-8") == Language::Chinese);
    CHECK(language_from(std::nullopt, "", "zh") == Language::Chinese);
    CHECK(language_from(std::nullopt, "", "fr_FR.UTF-8") == Language::English);
    CHECK(language_from(std::nullopt, "", "") == Language::English);
}

TEST_CASE("an option that names neither language is an error") {
    CHECK(language_from("fr", "zh", "zh_CN") == std::nullopt);
    CHECK(language_from("", "zh", "zh_CN") == std::nullopt);
}

TEST_CASE("a variable that names neither language gives way to the locale") {
    CHECK(language_from(std::nullopt, "fr", "zh_CN") == Language::Chinese);
}
