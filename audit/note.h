// SPDX-License-Identifier: Apache-2.0
// C2SP signed note: a text, a blank line, and signature lines.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "audit/keys.h"
#include "engine/base/describe.h"

namespace douxuan::audit {

/// Why bytes are not a signed note or a checkpoint.
enum class NoteFault : std::uint8_t {
    NotText,             ///< not UTF-8, or a control character
    NoBlankLine,         ///< text and signatures are not divided by a blank line
    NoSignature,         ///< nothing behind the blank line
    TooManySignatures,   ///< more than 100
    SignatureMalformed,  ///< a line that is not "— name base64"
    NotThreeLines,       ///< a checkpoint has origin, size and root, and nothing else
    OriginMalformed,     ///< empty, or not a key name
    SizeMalformed,       ///< not a decimal number, or with leading zeros
    RootMalformed,       ///< not 32 bytes in base64, or the wrong root of an empty tree
};

/// One signature line.
struct NoteSignature {
    std::string name;
    std::uint32_t key_id = 0;
    std::string bytes;  ///< what follows the key id; never empty

    /// `— name base64\n`.
    std::string line() const;
    /// Reads a line without its newline.
    static std::expected<NoteSignature, NoteFault> parse(std::string_view line);

    friend bool operator==(const NoteSignature&, const NoteSignature&) = default;
};

/// A text and who signed it. The text ends with a newline.
struct Note {
    std::string text;
    std::vector<NoteSignature> signatures;

    /// The bytes of the note.
    std::string format() const;
    /// Reads a note, split at the last blank line, with 1 to 100 signatures. No signature is
    /// verified here.
    static std::expected<Note, NoteFault> parse(std::string_view bytes);

    friend bool operator==(const Note&, const Note&) = default;
};

/// Signs a note's text with a log's key (algorithm byte 0x01). `key` names the public half.
NoteSignature sign_note(const SigningKey& signer, const VerifierKey& key, std::string_view text);

/// Whether the line claims to be by this key: same name and key id.
bool is_by(const NoteSignature& signature, const VerifierKey& key);

/// Whether the line is a valid signature of a log's key over the text. For a cosigner's key see
/// audit/cosign.h.
bool verify_note(const NoteSignature& signature, const VerifierKey& key, std::string_view text);

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::NoteFault> = words<audit::NoteFault>({
    {audit::NoteFault::NotText, "not_text"},
    {audit::NoteFault::NoBlankLine, "no_blank_line"},
    {audit::NoteFault::NoSignature, "no_signature"},
    {audit::NoteFault::TooManySignatures, "too_many_signatures"},
    {audit::NoteFault::SignatureMalformed, "signature_malformed"},
    {audit::NoteFault::NotThreeLines, "not_three_lines"},
    {audit::NoteFault::OriginMalformed, "origin_malformed"},
    {audit::NoteFault::SizeMalformed, "size_malformed"},
    {audit::NoteFault::RootMalformed, "root_malformed"},
});

}  // namespace douxuan::base
