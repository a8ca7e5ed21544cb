// SPDX-License-Identifier: Apache-2.0
// A text in both languages, and patterns that take in the numbers of a case.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "cli/messages/language.h"
#include "engine/law/refusal.h"

namespace douxuan::cli {

/// One meaning in Chinese and in English. Views of string literals.
struct Text {
    std::string_view zh;
    std::string_view en;

    constexpr std::string_view in(Language language) const {
        return language == Language::Chinese ? zh : en;
    }
    constexpr bool empty() const { return zh.empty() && en.empty(); }
};

/// A value of an enumeration and what people call it.
template <class Enum>
struct Entry {
    Enum value;
    Text text;
};

/// A table of entries, checked by the compiler to say every worded value exactly once.
template <base::Worded Enum, std::size_t N>
consteval std::array<Entry<Enum>, N> entries(const Entry<Enum> (&table)[N]) {
    static_assert(N == base::words_of<Enum>.size(), "a value is missing or said twice");
    for (const auto& [value, word] : base::words_of<Enum>) {
        bool said = false;
        for (const Entry<Enum>& entry : table) {
            said = said || entry.value == value;
        }
        if (!said) {
            throw "a value has no text";  // not a constant: the build fails here
        }
    }
    return std::to_array(table);
}

/// The text of `value` in a table made by `entries`.
template <class Enum, std::size_t N>
constexpr Text find(const std::array<Entry<Enum>, N>& table, Enum value) {
    for (const Entry<Enum>& entry : table) {
        if (entry.value == value) {
            return entry.text;
        }
    }
    return {};
}

/// A name of the record and what people call it.
struct Named {
    std::string_view name;
    Text text;
};

/// The text of `name` in a table; empty if it is not there.
constexpr Text find(std::span<const Named> table, std::string_view name) {
    for (const Named& each : table) {
        if (each.name == name) {
            return each.text;
        }
    }
    return {};
}

/// Whether `pattern` names the fact, as "{name}".
bool mentions(std::string_view pattern, std::string_view name);

/// `pattern` with each {name} replaced by the value of that fact. A fragment in [square
/// brackets] is dropped when one of its facts is absent, or gives way to the words after a bar:
/// "[{role}|this role]". Fragments do not nest. Outside of a fragment an absent fact is shown
/// as "…". Values are put in as they are (see values.h).
std::string fill(std::string_view pattern, std::span<const law::Fact> facts);

}  // namespace douxuan::cli
