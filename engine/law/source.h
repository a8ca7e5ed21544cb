// SPDX-License-Identifier: Apache-2.0
// Where a value of the law comes from, and how sure we are.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/describe.h"

namespace douxuan::law {

/// How sure a value is.
enum class Confidence : std::uint8_t {
    Text,      ///< the instrument was read
    Excerpt,   ///< an excerpt of the instrument was read
    Practice,  ///< an official form, manual or widespread practice
    Assumed,   ///< our reading where the law is silent; the note gives the other readings
};

/// The place in the law that a value, a refusal or a step of a derivation rests on.
struct Citation {
    std::string instrument;  ///< id of an instrument listed in the ruleset, e.g. "OL-2025"
    std::string article;     ///< e.g. "18" or "14(3)"; empty only for an assumed value

    friend auto operator<=>(const Citation&, const Citation&) = default;
};

/// A value of the law with its citation.
template <class T>
struct Cited {
    T value{};
    Citation cite;
    Confidence confidence = Confidence::Assumed;
    std::string note;     ///< never empty for an assumed value
    std::string note_zh;  ///< the same in Chinese; empty if the file has none

    const T& operator*() const { return value; }
    const T* operator->() const { return &value; }
    friend bool operator==(const Cited&, const Cited&) = default;
};

/// Whether `choice` is one of those that the law lists.
template <class Choice>
bool lists(const Cited<std::vector<Choice>>& choices, Choice choice) {
    return std::ranges::find(*choices, choice) != choices->end();
}

}  // namespace douxuan::law

namespace douxuan::base {

template <>
inline constexpr auto words_of<law::Confidence> = words<law::Confidence>({
    {law::Confidence::Text, "text"},
    {law::Confidence::Excerpt, "excerpt"},
    {law::Confidence::Practice, "practice"},
    {law::Confidence::Assumed, "assumed"},
});

}  // namespace douxuan::base
