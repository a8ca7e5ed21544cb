// SPDX-License-Identifier: Apache-2.0
// The one way in which a record is written: RFC 8785 without fractions, null, true and false.
// docs/formats/canonical.md is the contract; every struct is written from its table.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "audit/shape.h"
#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/election/event.h"

namespace douxuan::audit {

/// The most bytes that a record may have, its newline excluded.
inline constexpr std::size_t longest_record = 65'535;

/// The record's bytes, without a newline: exactly the members at, by, data, kind, seq, site, v.
std::string encode(const election::Event& event);
/// The same, appended to `out`.
void encode_to(std::string& out, const election::Event& event);
/// The record before it has its place in the log: without seq.
void encode_statement_to(std::string& out, const election::Event& event);

void write(std::string& out, std::string_view text);
void write(std::string& out, std::int64_t number);
void write(std::string& out, base::Date date);
void write(std::string& out, base::Instant instant);
void write(std::string& out, base::Handle handle);
void write(std::string& out, const base::Commitment& commitment);
inline void write(std::string& out, const std::string& text) {
    write(out, std::string_view(text));
}
template <Counted T>
void write(std::string& out, T quantity);
template <Identifier T>
void write(std::string& out, const T& id);
template <base::Worded Enum>
void write(std::string& out, Enum value);
template <List T>
void write(std::string& out, const T& list);
template <base::Described T>
void write(std::string& out, const T& value);

/// A described struct as one object.
template <base::Described T>
std::string encode_value(const T& value) {
    std::string out;
    write(out, value);
    return out;
}

/// Appends `"name":`.
inline void write_name(std::string& out, std::string_view name) {
    out += '"';
    out += name;
    out += "\":";
}

template <Counted T>
void write(std::string& out, T quantity) {
    write(out, quantity.value);
}

template <Identifier T>
void write(std::string& out, const T& id) {
    out += '"';
    out += id.text;  // an id has nothing to escape
    out += '"';
}

template <base::Worded Enum>
void write(std::string& out, Enum value) {
    out += '"';
    out += base::word(value);
    out += '"';
}

template <List T>
void write(std::string& out, const T& list) {
    char before = '[';
    for (const auto& each : list) {
        out += before;
        write(out, each);
        before = ',';
    }
    out += before == '[' ? "[]" : "]";
}

template <base::Described T>
void write(std::string& out, const T& value) {
    char before = '{';
    base::for_each_field<T>([&](const auto& field) {
        const auto& member = value.*field.place;
        if constexpr (Optional<std::remove_cvref_t<decltype(member)>>) {
            if (!member) {
                return;
            }
        }
        out += before;
        before = ',';
        write_name(out, field.name);
        if constexpr (Optional<std::remove_cvref_t<decltype(member)>>) {
            write(out, *member);
        } else {
            write(out, member);
        }
    });
    out += before == '{' ? "{}" : "}";
}

}  // namespace douxuan::audit
