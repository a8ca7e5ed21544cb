// SPDX-License-Identifier: Apache-2.0
// The mirror of the writer: reads a record that is written as canonical.h writes it, in one pass
// and without a parser. Only codec.cpp includes this header. It never says why it stopped: what it
// does not take, the parser behind it takes or explains.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

#include "audit/bytes.h"
#include "audit/shape.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/quantity.h"

namespace douxuan::audit {

/// A place in a text.
class CanonicalReader {
  public:
    explicit CanonicalReader(std::string_view text) : rest_(text) {}

    /// What is not read yet.
    std::string_view rest() const { return rest_; }

    /// Takes `expected`, if it stands here.
    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) {
            return false;
        }
        rest_.remove_prefix(expected.size());
        return true;
    }
    bool take(char expected) {
        if (rest_.empty() || rest_.front() != expected) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }
    /// Takes `before`, the name as a member's, and the colon, if they stand here.
    bool take_name(char before, std::string_view name) {
        const std::size_t length = name.size() + 4;
        if (rest_.size() < length || rest_[0] != before || rest_[1] != '"' ||
            rest_.substr(2, name.size()) != name || rest_[length - 2] != '"' ||
            rest_[length - 1] != ':') {
            return false;
        }
        rest_.remove_prefix(length);
        return true;
    }
    /// Takes a string that needs no escapes; `into` views it.
    bool take_string(std::string_view& into) {
        if (rest_.empty() || rest_.front() != '"') {
            return false;
        }
        const auto begin = rest_.begin() + 1;
        bool ascii = true;
        const auto end = std::find_if(begin, rest_.end(), [&](char c) {
            const auto byte = static_cast<unsigned char>(c);
            ascii = ascii && byte < 0x80;
            return byte < 0x20 || c == '"' || c == '\\';
        });
        if (end == rest_.end() || *end != '"') {
            return false;
        }
        into = {begin, end};
        rest_ = {end + 1, rest_.end()};
        return ascii || is_utf8(into);
    }
    /// Takes a whole number within ±(2^53 - 1), without a sign or zeros that it does not need.
    bool take_number(std::int64_t& into) {
        const char* const begin = rest_.data();
        const auto [end, fault] = std::from_chars(begin, begin + rest_.size(), into);
        if (fault != std::errc{}) {
            return false;
        }
        const std::string_view digits(begin, end);
        const std::string_view unsigned_digits = digits.substr(digits.front() == '-' ? 1 : 0);
        rest_.remove_prefix(digits.size());
        return (unsigned_digits.front() != '0' || digits == "0") &&
               into <= base::largest_recorded_number && into >= -base::largest_recorded_number;
    }

  private:
    std::string_view rest_;
};

inline bool read(CanonicalReader& from, std::string& into) {
    std::string_view text;
    if (!from.take_string(text)) {
        return false;
    }
    into = text;
    return true;
}

inline bool read(CanonicalReader& from, std::int64_t& into) {
    return from.take_number(into);
}

template <class T>
    requires requires(std::string_view text) { T::parse(text); }
bool read(CanonicalReader& from, T& into) {
    std::string_view text;
    if (!from.take_string(text)) {
        return false;
    }
    const auto parsed = T::parse(text);
    into = parsed.value_or(into);
    return parsed.has_value();
}

inline bool read(CanonicalReader& from, base::Commitment& into) {
    std::string_view text;
    return from.take_string(text) && read_hex(text, into.bytes);
}

inline bool read(CanonicalReader& from, base::Handle& into) {
    std::string_view text;
    std::array<std::uint8_t, 8> bytes{};
    if (!from.take_string(text) || !read_hex(text, bytes)) {
        return false;
    }
    into.value = big_endian(text_of(bytes));
    return true;
}

template <Counted T>
bool read(CanonicalReader& from, T& into) {
    return from.take_number(into.value) && into.value >= 0;
}

template <Identifier T>
bool read(CanonicalReader& from, T& into) {
    return read(from, into.text) && base::is_id(into.text);
}

template <base::Worded Enum>
bool read(CanonicalReader& from, Enum& into) {
    std::string_view text;
    const auto value = from.take_string(text) ? base::from_word<Enum>(text) : std::nullopt;
    into = value.value_or(into);
    return value.has_value();
}

template <List T>
bool read(CanonicalReader& from, T& into);

/// Lists of structs begin with room for so many: the ways of marking of a batch are some dozens.
inline constexpr std::size_t usual_length = 16;

/// A described struct, its members in the order of the table.
template <base::Described T>
bool read(CanonicalReader& from, T& into) {
    char before = '{';
    const auto member = [&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(into.*field.place)>;
        if (!from.take_name(before, field.name)) {
            return Optional<Member>;
        }
        before = ',';
        if constexpr (Optional<Member>) {
            return read(from, (into.*field.place).emplace());
        } else {
            return read(from, into.*field.place);
        }
    };
    const bool good = T::fields()([&](const auto&... field) { return (member(field) && ...); });
    return good && (before == ',' ? from.take('}') : from.take("{}"));
}

template <List T>
bool read(CanonicalReader& from, T& into) {
    if (from.take("[]")) {
        return true;
    }
    if constexpr (base::Described<typename T::value_type>) {
        into.reserve(usual_length);
    }
    for (char before = '['; from.take(before); before = ',') {
        if (!read(from, into.emplace_back())) {
            return false;
        }
    }
    return !into.empty() && from.take(']');
}

}  // namespace douxuan::audit
