// SPDX-License-Identifier: Apache-2.0
// From parsed JSON to typed values, by the tables. Only codec.cpp includes this header: it draws
// in simdjson. Whether the text was canonical is judged afterwards, by writing it again.
// Long: one template for each shape of a member, and they call each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <simdjson.h>

#include "audit/bytes.h"
#include "audit/codec.h"
#include "audit/shape.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/quantity.h"

namespace douxuan::audit {

namespace dom = simdjson::dom;

/// What was wrong, and with which member. The path grows from the inside out.
struct Mistake {
    DecodeFault fault{};
    std::string path{};
    std::string expected{};

    /// Records a mistake; always false, so that a reader can return it.
    bool is(DecodeFault what, std::string_view due) {
        fault = what;
        expected = due;
        return false;
    }
    /// Records that the mistake lies within this member; always false.
    bool within(std::string_view name) {
        const bool joined = path.empty() || path.front() == '[';
        path = std::string(name) + (joined ? "" : ".") + path;
        return false;
    }
    bool within(std::size_t index) { return within('[' + std::to_string(index) + ']'); }
};

/// The members of an object, taken one after another.
class Members {
  public:
    explicit Members(dom::object object) : next_(object.begin()), end_(object.end()) {}

    /// The next member, if it has this name.
    std::optional<dom::element> take(std::string_view name) {
        if (next_ == end_ || next_.key() != name) {
            return std::nullopt;
        }
        const dom::element value = next_.value();
        ++next_;
        return value;
    }

    /// Notes that a member that must be there is not the next one. The tables are sorted, so a
    /// lesser name that stands there is one that no table has.
    bool missing(std::string_view name, Mistake& mistake) const {
        if (next_ != end_ && next_.key() < name) {
            return unknown(mistake);
        }
        mistake.is(DecodeFault::MemberMissing, "");
        return mistake.within(name);
    }

    /// Whether every member was taken.
    bool finished(Mistake& mistake) const { return next_ == end_ || unknown(mistake); }

  private:
    bool unknown(Mistake& mistake) const {
        mistake.is(DecodeFault::MemberUnknown, "");
        return mistake.within(next_.key());
    }

    dom::object::iterator next_;
    dom::object::iterator end_;
};

inline bool read(dom::element from, std::string_view& into, Mistake& mistake) {
    return from.get(into) == simdjson::SUCCESS || mistake.is(DecodeFault::WrongType, "a string");
}

inline bool read(dom::element from, std::string& into, Mistake& mistake) {
    std::string_view text;
    if (!read(from, text, mistake)) {
        return false;
    }
    into = text;
    return true;
}

inline bool read(dom::element from, std::int64_t& into, Mistake& mistake) {
    if (from.get(into) != simdjson::SUCCESS) {
        return mistake.is(DecodeFault::WrongType, "an integer");
    }
    return (into <= base::largest_recorded_number && into >= -base::largest_recorded_number) ||
           mistake.is(DecodeFault::NumberTooLarge, "at most 9007199254740991");
}

inline bool read(dom::element from, base::Date& into, Mistake& mistake) {
    std::string_view text;
    if (!read(from, text, mistake)) {
        return false;
    }
    const auto date = base::Date::parse(text);
    into = date.value_or(into);
    return date || mistake.is(DecodeFault::DateMalformed, "YYYY-MM-DD");
}

inline bool read(dom::element from, base::Instant& into, Mistake& mistake) {
    std::string_view text;
    if (!read(from, text, mistake)) {
        return false;
    }
    const auto instant = base::Instant::parse(text);
    into = instant.value_or(into);
    return instant || mistake.is(DecodeFault::TimeMalformed, "YYYY-MM-DDThh:mm:ssZ");
}

inline bool read(dom::element from, base::Commitment& into, Mistake& mistake) {
    std::string_view text;
    return read(from, text, mistake) &&
           (read_hex(text, into.bytes) ||
            mistake.is(DecodeFault::DigestMalformed, "64 hexadecimal digits"));
}

inline bool read(dom::element from, base::Handle& into, Mistake& mistake) {
    std::string_view text;
    std::array<std::uint8_t, 8> bytes{};
    if (!read(from, text, mistake)) {
        return false;
    }
    if (!read_hex(text, bytes)) {
        return mistake.is(DecodeFault::DigestMalformed, "16 hexadecimal digits");
    }
    into.value = big_endian(text_of(bytes));
    return true;
}

template <Counted T>
bool read(dom::element from, T& into, Mistake& mistake) {
    return read(from, into.value, mistake) &&
           (into.value >= 0 || mistake.is(DecodeFault::NumberNegative, "a number from 0"));
}

template <Identifier T>
bool read(dom::element from, T& into, Mistake& mistake) {
    return read(from, into.text, mistake) &&
           (base::is_id(into.text) ||
            mistake.is(DecodeFault::IdMalformed, "1 to 32 characters of a-z, 0-9, _ and -"));
}

template <base::Worded Enum>
bool read(dom::element from, Enum& into, Mistake& mistake) {
    std::string_view text;
    if (!read(from, text, mistake)) {
        return false;
    }
    if (const auto value = base::from_word<Enum>(text)) {
        into = *value;
        return true;
    }
    std::string words = "one of";
    for (const auto& [value, word] : base::words_of<Enum>) {
        words += ' ';
        words += word;
    }
    return mistake.is(DecodeFault::WordUnknown, words);
}

template <List T>
bool read(dom::element from, T& into, Mistake& mistake);
template <base::Described T>
bool read(dom::element from, T& into, Mistake& mistake);

template <base::Described T, class Member>
bool read_member(Members& members, const base::Field<T, Member>& field, T& into, Mistake& mistake) {
    const auto found = members.take(field.name);
    if constexpr (Optional<Member>) {
        return !found || read(*found, (into.*field.place).emplace(), mistake) ||
               mistake.within(field.name);
    } else {
        return found ? read(*found, into.*field.place, mistake) || mistake.within(field.name)
                     : members.missing(field.name, mistake);
    }
}

template <base::Described T>
bool read(dom::element from, T& into, Mistake& mistake) {
    dom::object object;
    if (from.get(object) != simdjson::SUCCESS) {
        return mistake.is(DecodeFault::WrongType, "an object");
    }
    Members members(object);
    return T::fields()([&](const auto&... field) {
               return (read_member(members, field, into, mistake) && ...);
           }) &&
           members.finished(mistake);
}

template <List T>
bool read(dom::element from, T& into, Mistake& mistake) {
    dom::array array;
    if (from.get(array) != simdjson::SUCCESS) {
        return mistake.is(DecodeFault::WrongType, "an array");
    }
    into.reserve(array.size());
    for (const dom::element each : array) {
        if (!read(each, into.emplace_back(), mistake)) {
            return mistake.within(into.size() - 1);
        }
    }
    return true;
}

}  // namespace douxuan::audit
