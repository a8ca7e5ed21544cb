// SPDX-License-Identifier: Apache-2.0
// Reading records. Only the one way in which a record is written is read: a text with two
// meanings, or two texts with one meaning, cannot enter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "audit/canonical.h"
#include "engine/base/describe.h"
#include "engine/election/event.h"

namespace douxuan::audit {

/// Why a text is not a record.
enum class DecodeFault : std::uint8_t {
    // The text.
    TooLong,             ///< more than 65,535 bytes
    NotUtf8,             ///< bytes that are no UTF-8
    Malformed,           ///< not JSON
    SpaceForbidden,      ///< white space between values
    TooDeep,             ///< more than 16 objects and arrays within each other
    NameMalformed,       ///< a member name outside [a-z0-9_]+
    NameTwice,           ///< a member name that stands twice
    NamesUnsorted,       ///< member names out of order
    NullForbidden,       ///< null
    BooleanForbidden,    ///< true or false
    FractionForbidden,   ///< a fraction or an exponent
    NumberNotCanonical,  ///< "-0", or leading zeros
    NumberTooLarge,      ///< outside ±(2^53 - 1)
    StringNotCanonical,  ///< an escape where none is needed, or another spelling of one
    TrailingBytes,       ///< something behind the record
    NotCanonical,        ///< differs in another way from how it would be written
    // The members.
    WrongType,        ///< a string, number, array or object where another is due
    MemberMissing,    ///< a member that must be there is not
    MemberUnknown,    ///< a member that the format does not have
    WordUnknown,      ///< a word outside the list
    IdMalformed,      ///< not 1 to 32 characters of a-z, 0-9, '_' and '-'
    DateMalformed,    ///< not YYYY-MM-DD, or no such day
    TimeMalformed,    ///< not YYYY-MM-DDThh:mm:ssZ, or no such moment
    DigestMalformed,  ///< not so many lower-case hexadecimal digits
    NumberNegative,   ///< a count below 0
    KindUnknown,      ///< no fact of that kind
    VersionUnknown,   ///< another version of the format
};

/// Where and why reading stopped.
struct DecodeError {
    DecodeFault fault{};
    std::size_t offset = 0;  ///< byte, from 0
    std::string path;        ///< e.g. "data.offices[2].seats"; empty for the record itself
    std::string expected;    ///< what should stand there, in English; may be empty

    friend bool operator==(const DecodeError&, const DecodeError&) = default;
};

/// Reads records one after another, and keeps its buffers. One decoder serves one thread.
class Decoder {
  public:
    Decoder();
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;

    /// A record of a log, without its newline.
    std::expected<election::Event, DecodeError> event(std::string_view line);
    /// A record that has no place in a log yet: without seq. The event's seq is 0.
    std::expected<election::Event, DecodeError> statement(std::string_view line);
    /// A described struct: roll::PersonRecord, count::Result, AnnexLine, IdentityLine or
    /// SealedIdentity.
    template <base::Described T>
    std::expected<T, DecodeError> value(std::string_view text);

  private:
    struct Machine;
    std::unique_ptr<Machine> machine_;
};

/// A record of a log, for a single use.
std::expected<election::Event, DecodeError> decode(std::string_view line);

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::DecodeFault> = words<audit::DecodeFault>({
    {audit::DecodeFault::TooLong, "too_long"},
    {audit::DecodeFault::NotUtf8, "not_utf8"},
    {audit::DecodeFault::Malformed, "malformed"},
    {audit::DecodeFault::SpaceForbidden, "space_forbidden"},
    {audit::DecodeFault::TooDeep, "too_deep"},
    {audit::DecodeFault::NameMalformed, "name_malformed"},
    {audit::DecodeFault::NameTwice, "name_twice"},
    {audit::DecodeFault::NamesUnsorted, "names_unsorted"},
    {audit::DecodeFault::NullForbidden, "null_forbidden"},
    {audit::DecodeFault::BooleanForbidden, "boolean_forbidden"},
    {audit::DecodeFault::FractionForbidden, "fraction_forbidden"},
    {audit::DecodeFault::NumberNotCanonical, "number_not_canonical"},
    {audit::DecodeFault::NumberTooLarge, "number_too_large"},
    {audit::DecodeFault::StringNotCanonical, "string_not_canonical"},
    {audit::DecodeFault::TrailingBytes, "trailing_bytes"},
    {audit::DecodeFault::NotCanonical, "not_canonical"},
    {audit::DecodeFault::WrongType, "wrong_type"},
    {audit::DecodeFault::MemberMissing, "member_missing"},
    {audit::DecodeFault::MemberUnknown, "member_unknown"},
    {audit::DecodeFault::WordUnknown, "word_unknown"},
    {audit::DecodeFault::IdMalformed, "id_malformed"},
    {audit::DecodeFault::DateMalformed, "date_malformed"},
    {audit::DecodeFault::TimeMalformed, "time_malformed"},
    {audit::DecodeFault::DigestMalformed, "digest_malformed"},
    {audit::DecodeFault::NumberNegative, "number_negative"},
    {audit::DecodeFault::KindUnknown, "kind_unknown"},
    {audit::DecodeFault::VersionUnknown, "version_unknown"},
});

}  // namespace douxuan::base
