// SPDX-License-Identifier: Apache-2.0
// One table per fact: the name, place and meaning of each member. Reading, writing, the JSON
// schema, the format page and `rules show` are all made from these tables, so they cannot
// disagree.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace douxuan::base {

/// One member of a described struct.
template <class Struct, class Member>
struct Field {
    std::string_view name;     ///< as written: [a-z0-9_]+
    Member Struct::* place;    ///< where it lives
    std::string_view meaning;  ///< one English line for schema and docs
};

template <class Struct, class Member>
constexpr Field<Struct, Member> field(std::string_view name, Member Struct::* place,
                                      std::string_view meaning) {
    return {name, place, meaning};
}

/// The members of a struct, to be handed all at once to whoever asks: `fields()(use)` is
/// `use(field, field, …)`. Not a tuple: a hundred of them cost every file that reads a fact more
/// to compile than all the rest.
template <class... Fields>
constexpr auto describe(Fields... fields) {
    return [fields...](auto&& use) -> decltype(auto) { return use(fields...); };
}

/// A struct with `static constexpr auto fields()` returning what `describe` makes of its `Field`s,
/// **sorted by name** (the canonical form needs that order; a test checks it). A member of type
/// std::optional may be absent; every other member must be present.
template <class T>
concept Described = requires { T::fields(); };

/// Calls `visit(field)` for each member of T in order.
template <Described T, class Visit>
constexpr void for_each_field(Visit&& visit) {
    T::fields()([&](const auto&... each) { (visit(each), ...); });
}

/// The written words of an enumeration. Specialise as
///     template <> inline constexpr auto words_of<Sex> = words<Sex>({{Sex::Female, "female"}, …});
/// DO NOT CHANGE words that are on disk.
template <class Enum>
inline constexpr std::nullptr_t words_of = nullptr;

template <class Enum, std::size_t N>
constexpr std::array<std::pair<Enum, std::string_view>, N> words(
    const std::pair<Enum, std::string_view> (&table)[N]) {
    return std::to_array(table);
}

/// An enumeration whose words are given.
template <class Enum>
concept Worded = std::is_enum_v<Enum> &&
                 !std::is_same_v<std::remove_cvref_t<decltype(words_of<Enum>)>, std::nullptr_t>;

template <Worded Enum>
constexpr std::string_view word(Enum value) {
    for (const auto& [each, text] : words_of<Enum>) {
        if (each == value) {
            return text;
        }
    }
    return {};
}

template <Worded Enum>
constexpr std::optional<Enum> from_word(std::string_view text) {
    for (const auto& [each, name] : words_of<Enum>) {
        if (name == text) {
            return each;
        }
    }
    return std::nullopt;
}

}  // namespace douxuan::base
