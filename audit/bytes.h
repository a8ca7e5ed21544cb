// SPDX-License-Identifier: Apache-2.0
// Bytes as text: lower-case hexadecimal and standard base64, each with one spelling only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace douxuan::audit {

/// SHA-256, or a node of a tree over it.
using Digest = std::array<std::uint8_t, 32>;

/// The bytes of a text, to hash or sign.
std::span<const std::uint8_t> bytes_of(std::string_view text);
/// The bytes as a string of the same length.
std::string_view text_of(std::span<const std::uint8_t> bytes);

/// Lower-case hexadecimal, two digits a byte.
std::string hex(std::span<const std::uint8_t> bytes);
/// Reads exactly `into.size()` bytes; false for another length or a digit outside 0-9a-f.
bool read_hex(std::string_view text, std::span<std::uint8_t> into);

/// Standard base64 with padding.
std::string base64(std::span<const std::uint8_t> bytes);
/// Reads base64 as `base64` writes it; nothing for any other spelling (line breaks, missing
/// padding, stray bits behind the last byte). The bytes come as a string.
std::optional<std::string> read_base64(std::string_view text);

/// The digest that base64 text spells; nothing unless it is exactly 32 bytes.
std::optional<Digest> digest_from_base64(std::string_view text);

/// Whether `text` is well-formed UTF-8.
bool is_utf8(std::string_view text);

/// `number` as `width` bytes, big end first, appended to `out`. `width` is 1 to 8.
void put_big_endian(std::string& out, std::uint64_t number, std::size_t width);
/// The number that the bytes spell, big end first. At most 8 bytes.
std::uint64_t big_endian(std::string_view bytes);

/// A decimal number from 0 to 2^53 - 1 without sign or leading zero; nothing otherwise.
std::optional<std::uint64_t> read_decimal(std::string_view text);

}  // namespace douxuan::audit
