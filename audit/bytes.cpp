// SPDX-License-Identifier: Apache-2.0
// Hexadecimal, base64 (by OpenSSL, made strict by writing again), UTF-8 (by simdjson), numbers.
#include "audit/bytes.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <openssl/evp.h>
#include <simdjson.h>

#include "engine/base/ensure.h"
#include "engine/base/quantity.h"

namespace douxuan::audit {

namespace {

constexpr std::uint8_t no_digit = 0xFF;

/// The value of every character as a hexadecimal digit.
constexpr auto hex_values = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_digit);
    for (std::uint8_t i = 0; i < 16; ++i) {
        values[static_cast<std::uint8_t>("0123456789abcdef"[i])] = i;
    }
    return values;
}();

}  // namespace

std::span<const std::uint8_t> bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view text_of(std::span<const std::uint8_t> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string hex(std::span<const std::uint8_t> bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

bool read_hex(std::string_view text, std::span<std::uint8_t> into) {
    if (text.size() != into.size() * 2) {
        return false;
    }
    const auto digits = bytes_of(text);
    for (std::size_t i = 0; i < into.size(); ++i) {
        const std::uint8_t high = hex_values[digits[2 * i]];
        const std::uint8_t low = hex_values[digits[2 * i + 1]];
        if ((high | low) == no_digit) {
            return false;
        }
        into[i] = static_cast<std::uint8_t>(high << 4U | low);
    }
    return true;
}

std::string base64(std::span<const std::uint8_t> bytes) {
    std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');  // OpenSSL ends it with a zero
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes.data(),
                                       static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::optional<std::string> read_base64(std::string_view text) {
    if (text.size() % 4 != 0) {
        return std::nullopt;
    }
    std::string out(text.size() / 4 * 3, '\0');
    if (EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes_of(text).data(),
                        static_cast<int>(text.size())) < 0) {
        return std::nullopt;
    }
    // OpenSSL decodes padding as zero bytes, and forgives a lot: only what we would write passes.
    const std::string_view tail = text.substr(text.size() - std::min<std::size_t>(text.size(), 2));
    out.resize(out.size() - static_cast<std::size_t>(std::ranges::count(tail, '=')));
    return base64(bytes_of(out)) == text ? std::optional(out) : std::nullopt;
}

std::optional<Digest> digest_from_base64(std::string_view text) {
    const auto bytes = read_base64(text);
    Digest digest{};
    if (!bytes || bytes->size() != digest.size()) {
        return std::nullopt;
    }
    std::ranges::copy(bytes_of(*bytes), digest.begin());
    return digest;
}

bool is_utf8(std::string_view text) {
    return simdjson::validate_utf8(text.data(), text.size());
}

void put_big_endian(std::string& out, std::uint64_t number, std::size_t width) {
    base::ensure(width >= 1 && width <= 8);
    for (std::size_t i = width; i > 0; --i) {
        out += static_cast<char>(number >> (8 * (i - 1)) & 0xFFU);
    }
}

std::uint64_t big_endian(std::string_view bytes) {
    base::ensure(bytes.size() <= 8);
    std::uint64_t number = 0;
    for (const std::uint8_t byte : bytes_of(bytes)) {
        number = number << 8U | byte;
    }
    return number;
}

std::optional<std::uint64_t> read_decimal(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() ||
        (text.size() > 1 && text[0] == '0') ||
        number > static_cast<std::uint64_t>(base::largest_recorded_number)) {
        return std::nullopt;
    }
    return number;
}

}  // namespace douxuan::audit
