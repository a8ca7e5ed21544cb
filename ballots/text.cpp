// SPDX-License-Identifier: Apache-2.0
// Strict decoding. A guess by frequency was rejected: a roll of a few names is too short for it,
// and a wrong guess changes names without anybody noticing.
#include "ballots/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "ballots/csv.h"
#include "engine/base/ensure.h"

namespace douxuan::ballots {
namespace {

struct Scalar {
    char32_t code_point = 0;
    std::size_t bytes = 0;  ///< 0: not UTF-8
};

Scalar scalar_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + bytes > text.size()) {
        return {};
    }
    char32_t code_point = first & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {};
        }
        code_point = code_point << 6U | (byte(i) & 0x3FU);
    }
    const bool overlong =
        (bytes == 3 && code_point < 0x800) || (bytes == 4 && code_point < 0x10000);
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return overlong || surrogate || code_point > 0x10FFFF ? Scalar{} : Scalar{code_point, bytes};
}

// Controls, and characters by which two names that look alike differ or are shown reversed.
bool forbidden(char32_t c) {
    if (c < 0x20) {
        return c != '\t' && c != '\n' && c != '\r';
    }
    return (c >= 0x7F && c <= 0x9F) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFF) || (c & 0xFFFEU) == 0xFFFEU || c >= 0xE0000;
}

// Passes whole blocks of printable ASCII and line ends; the compiler makes vectors of it.
std::size_t pass_plain(std::string_view text, std::size_t at) {
    constexpr std::size_t block = 64;
    for (; at + block <= text.size(); at += block) {
        unsigned other = 0;
        for (std::size_t i = 0; i < block; ++i) {
            const auto c = static_cast<std::uint8_t>(text[at + i]);
            other |= static_cast<unsigned>(c < 0x20 && c != '\n' && c != '\r') |
                     static_cast<unsigned>(c >= 0x7F);
        }
        if (other != 0) {
            break;
        }
    }
    return at;
}

struct Scan {
    std::optional<std::size_t> broken;     ///< the first byte that is not UTF-8
    std::optional<std::size_t> forbidden;  ///< the first forbidden character before it
    char32_t code_point = 0;               ///< that character
    bool ascii = true;
};

Scan scan(std::string_view text) {
    Scan found;
    std::size_t at = 0;
    while (at < text.size()) {
        at = pass_plain(text, at);
        for (const std::size_t stop = std::min(at + 256, text.size()); at < stop;) {
            const Scalar scalar = scalar_at(text, at);
            if (scalar.bytes == 0) {
                found.broken = at;
                return found;
            }
            found.ascii = found.ascii && scalar.bytes == 1;
            if (!found.forbidden && forbidden(scalar.code_point)) {
                found.forbidden = at;
                found.code_point = scalar.code_point;
            }
            at += scalar.bytes;
        }
    }
    return found;
}

InputError error_at(InputCode code, std::string_view text, std::size_t offset, law::Fact detail) {
    const Place place = place_of(text, offset);
    return {.code = code,
            .row = place.row,
            .column = place.column,
            .column_name = {},
            .value = {},
            .facts = {std::move(detail)}};
}

// The text in UTF-8, or the offset of the first byte that is not GB18030.
std::expected<std::string, std::size_t> from_gb18030(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open("gb18030", &status));
    ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    base::ensure(U_SUCCESS(status));

    std::u16string text;
    std::array<char16_t, 4096> units{};
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    do {
        char16_t* target = units.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.getAlias(), &target, units.data() + units.size(), &source, end,
                       nullptr, 1, &status);
        text.append(units.data(), target);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) {
        std::array<char, 32> invalid{};
        std::int8_t size = invalid.size();
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.getAlias(), invalid.data(), &size, &ignored);
        return std::unexpected(static_cast<std::size_t>(source - bytes.data()) -
                               static_cast<std::size_t>(std::max<std::int8_t>(size, 0)));
    }
    std::string utf8;
    icu::UnicodeString(0, text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(utf8);
    return utf8;
}

std::string in_nfc(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(piece, status)) {
        return text;
    }
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    base::ensure(U_SUCCESS(status));
    return normal;
}

std::optional<InputError> whole_file_error(std::string_view bytes) {
    const auto wrong = [](InputCode code) { return InputError{.code = code}; };
    if (bytes.size() > file_bytes_most) {
        return InputError{.code = InputCode::FileTooLarge,
                          .facts = {fact("most", file_bytes_most)}};
    }
    // A ZIP archive (.xlsx, .ods) or a compound document (.xls).
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
        return wrong(InputCode::SpreadsheetFile);
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return wrong(InputCode::EncodingUtf16);
    }
    return std::nullopt;
}

// Reads what is not UTF-8, whose first wrong byte is at `broken`.
std::expected<std::string, InputError> read_as_gb18030(std::string_view bytes, std::size_t broken) {
    auto decoded = from_gb18030(bytes);
    if (decoded) {
        return std::move(*decoded);
    }
    // The encoding that went further is the one that was meant.
    const std::size_t offset = std::max(broken, decoded.error());
    return std::unexpected(
        error_at(InputCode::EncodingUnknown, bytes, offset, fact("offset", offset)));
}

}  // namespace

std::expected<Text, InputError> decode_text(std::string bytes) {
    if (auto error = whole_file_error(bytes)) {
        return std::unexpected(*std::move(error));
    }
    Text text;
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    text.utf8 = std::move(bytes);
    if (marked) {
        text.utf8.erase(0, 3);
    }
    Scan found = scan(text.utf8);
    if (found.broken) {
        auto decoded = read_as_gb18030(text.utf8, *found.broken);
        if (!decoded) {
            return std::unexpected(decoded.error());
        }
        text = {*std::move(decoded), Encoding::Gb18030};
        found = scan(text.utf8);
        base::ensure(!found.broken);
    }
    if (found.forbidden) {
        const auto code_point = static_cast<std::size_t>(found.code_point);
        return std::unexpected(error_at(InputCode::ForbiddenCharacter, text.utf8, *found.forbidden,
                                        fact("code_point", code_point)));
    }
    if (!found.ascii) {
        text.utf8 = in_nfc(std::move(text.utf8));
    }
    return text;
}

std::string_view trimmed(std::string_view text) {
    static constexpr std::array<std::string_view, 5> blanks = {" ", "\t", "\xC2\xA0",
                                                               "\xE3\x80\x80", "\r"};
    const auto strip = [&](auto ends, auto remove) {
        const auto blank = std::ranges::find_if(blanks, ends);
        if (blank != blanks.end()) {
            remove(blank->size());
        }
        return blank != blanks.end();
    };
    while (strip([&](std::string_view b) { return text.starts_with(b); },
                 [&](std::size_t n) { text.remove_prefix(n); })) {
    }
    while (strip([&](std::string_view b) { return text.ends_with(b); },
                 [&](std::size_t n) { text.remove_suffix(n); })) {
    }
    return text;
}

std::string folded_width(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Scalar scalar = scalar_at(text, at);
        const std::size_t bytes = std::max<std::size_t>(scalar.bytes, 1);
        if (scalar.code_point >= 0xFF01 && scalar.code_point <= 0xFF5E) {
            folded += static_cast<char>(scalar.code_point - 0xFEE0);
        } else {
            folded += text.substr(at, bytes);
        }
        at += bytes;
    }
    return folded;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U; }));
}

std::string excerpt(std::string_view text) {
    constexpr std::size_t most = 40;
    std::size_t at = 0;
    for (std::size_t i = 0; i < most && at < text.size(); ++i) {
        at += scalar_at(text, at).bytes;
    }
    return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

}  // namespace douxuan::ballots
