// SPDX-License-Identifier: Apache-2.0
// Writing of the plain values and of the envelope.
#include "audit/canonical.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "audit/bytes.h"

namespace douxuan::audit {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void write_escaped(std::string& out, char c) {
    constexpr std::string_view special = "\"\\\b\t\n\f\r";
    constexpr std::string_view letters = "\"\\btnfr";
    out += '\\';
    if (const std::size_t at = special.find(c); at != special.npos) {
        out += letters[at];
        return;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "u00";
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

void write_hex(std::string& out, std::uint64_t number) {
    for (unsigned shift = 64; shift > 0; shift -= 4) {
        out += digits[number >> (shift - 4) & 15U];
    }
}

/// at, by, data, kind: what stands before the number of the record.
void write_fact(std::string& out, const election::Event& event) {
    out += "{\"at\":";
    write(out, event.at);
    out += ",\"by\":";
    write(out, event.by);
    out += ",\"data\":";
    std::visit([&](const auto& fact) { write(out, fact); }, event.fact);
    out += ",\"kind\":";
    write(out, event.kind());
}

void write_place(std::string& out, const election::Event& event) {
    out += ",\"site\":";
    write(out, event.site);
    out += ",\"v\":";
    write(out, election::Event::version);
    out += '}';
}

}  // namespace

void write(std::string& out, std::string_view text) {
    out += '"';
    for (auto rest = text.begin(); rest != text.end();) {
        const auto stop = std::find_if_not(rest, text.end(), is_plain);
        out.append(rest, stop);
        if (stop == text.end()) {
            break;
        }
        write_escaped(out, *stop);
        rest = stop + 1;
    }
    out += '"';
}

void write(std::string& out, std::int64_t number) {
    std::array<char, 20> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    out.append(buffer.data(), end);
}

void write(std::string& out, base::Date date) {
    out += '"';
    out += date.text();
    out += '"';
}

void write(std::string& out, base::Instant instant) {
    out += '"';
    out += instant.text();
    out += '"';
}

void write(std::string& out, base::Handle handle) {
    out += '"';
    write_hex(out, handle.value);
    out += '"';
}

void write(std::string& out, const base::Commitment& commitment) {
    out += '"';
    for (std::size_t i = 0; i < commitment.bytes.size(); i += 8) {
        write_hex(out, big_endian(text_of(std::span(commitment.bytes).subspan(i, 8))));
    }
    out += '"';
}

void encode_to(std::string& out, const election::Event& event) {
    write_fact(out, event);
    out += ",\"seq\":";
    write(out, event.seq);
    write_place(out, event);
}

void encode_statement_to(std::string& out, const election::Event& event) {
    write_fact(out, event);
    write_place(out, event);
}

std::string encode(const election::Event& event) {
    std::string out;
    encode_to(out, event);
    return out;
}

}  // namespace douxuan::audit
