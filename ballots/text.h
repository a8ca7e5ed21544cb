// SPDX-License-Identifier: Apache-2.0
// Bytes of a file from outside as clean text: one encoding, one normal form, nothing invisible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "ballots/input_error.h"

namespace douxuan::ballots {

/// The most bytes of a file: 1 GiB.
inline constexpr std::size_t file_bytes_most = std::size_t{1} << 30U;

enum class Encoding : std::uint8_t { Utf8, Gb18030 };

/// Text in UTF-8 and NFC, without byte order mark. Of the control characters only tab, carriage
/// return and line feed are in it; no character that is invisible or turns the direction of
/// writing.
struct Text {
    std::string utf8;
    Encoding encoding = Encoding::Utf8;  ///< what the file was written in
};

/// Decodes a whole file: UTF-8 if it is strictly that, else GB18030 if it is strictly that. No
/// byte is ever replaced. Linear; plain ASCII is neither converted nor copied.
/// Errors: FileTooLarge, SpreadsheetFile, EncodingUtf16; EncodingUnknown at the first byte that
/// fits neither encoding; ForbiddenCharacter. Row and column are those of the spreadsheet.
std::expected<Text, InputError> decode_text(std::string bytes);

/// Without the blanks around it: space, tab, CR, no-break space and the ideographic space U+3000.
std::string_view trimmed(std::string_view text);

/// `text` should be UTF-8 in the following; full-width forms (U+FF01 to U+FF5E, as in `１１０Ｘ`)
/// as ASCII; all else, a byte that begins no character too, as it is.
std::string folded_width(std::string_view text);

/// Characters (code points) of UTF-8 text.
std::size_t characters(std::string_view text);

/// The text for an error message: at most 40 characters, then "…".
std::string excerpt(std::string_view text);

}  // namespace douxuan::ballots
