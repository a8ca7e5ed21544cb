// SPDX-License-Identifier: Apache-2.0
// Random values of any described struct, and their comparison, both by the tables: a new fact is
// covered by the property tests without a line here. The values are well-formed, not lawful.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "audit/shape.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "tests/support/random.h"

namespace douxuan::tests {

inline void fill(Random& random, std::string& into) {
    static constexpr std::string_view pieces[] = {
        "a", "Z",  "7",    " ",  "\"", "\\", "/", "\n",   "\t",      "\x01", "\x1f", "\x7f",
        "é", "王", "小明", "😂", "{",  "]",  ",", "\r\b", "\\u0041", "'",    "<",    "\u2028"};
    into.clear();
    for (std::uint64_t left = random.below(6); left > 0; --left) {
        into += pieces[random.below(std::size(pieces))];
    }
}

inline void fill(Random& random, std::int64_t& into) {
    // Small numbers are usual, the largest must fit.
    into = static_cast<std::int64_t>(random.below(4) == 0 ? random.below(1ULL << 53U)
                                                          : random.below(100));
}

inline void fill(Random& random, base::Date& into) {
    into = *base::Date::parse("1800-01-01") +
           base::Days{static_cast<std::int64_t>(random.below(438'000))};
}

inline void fill(Random& random, base::Instant& into) {
    into = *base::Instant::parse("1800-01-01T00:00:00Z");
    into.seconds_since_epoch += static_cast<std::int64_t>(random.below(37'000'000'000));
}

inline void fill(Random& random, base::Handle& into) {
    into.value = random.below(~0ULL);
}

inline void fill(Random& random, base::Commitment& into) {
    for (auto& byte : into.bytes) {
        byte = static_cast<std::uint8_t>(random.below(256));
    }
}

template <audit::Counted T>
void fill(Random& random, T& into) {
    fill(random, into.value);
}

template <audit::Identifier T>
void fill(Random& random, T& into) {
    static constexpr std::string_view signs = "abcdefghijklmnopqrstuvwxyz0123456789_-";
    into.text.clear();
    for (std::uint64_t left = 1 + random.below(32); left > 0; --left) {
        into.text += signs[random.below(signs.size())];
    }
}

template <base::Worded Enum>
void fill(Random& random, Enum& into) {
    into = base::words_of<Enum>[random.below(base::words_of<Enum>.size())].first;
}

template <audit::Optional T>
void fill(Random& random, T& into);
template <audit::List T>
void fill(Random& random, T& into);

template <base::Described T>
void fill(Random& random, T& into) {
    base::for_each_field<T>([&](const auto& field) { fill(random, into.*field.place); });
}

template <audit::Optional T>
void fill(Random& random, T& into) {
    into.reset();
    if (random.below(2) == 0) {
        fill(random, into.emplace());
    }
}

template <audit::List T>
void fill(Random& random, T& into) {
    into.resize(random.below(4));
    for (auto& each : into) {
        fill(random, each);
    }
}

/// A random value of a described struct.
template <base::Described T>
T arbitrary(Random& random) {
    T value{};
    fill(random, value);
    return value;
}

/// Whether two values are equal, member by member.
template <class T>
bool same(const T& a, const T& b) {
    if constexpr (base::Described<T>) {
        bool equal = true;
        base::for_each_field<T>(
            [&](const auto& field) { equal = equal && same(a.*field.place, b.*field.place); });
        return equal;
    } else if constexpr (audit::Optional<T>) {
        return a.has_value() == b.has_value() && (!a || same(*a, *b));
    } else if constexpr (audit::List<T>) {
        if (a.size() != b.size()) {
            return false;
        }
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (!same(a[i], b[i])) {
                return false;
            }
        }
        return true;
    } else {
        return a == b;
    }
}

}  // namespace douxuan::tests
