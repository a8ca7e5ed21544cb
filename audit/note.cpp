// SPDX-License-Identifier: Apache-2.0
// Reading and writing signed notes, byte by byte as C2SP signed-note has it.
#include "audit/note.h"

#include <algorithm>

#include "engine/base/ensure.h"

namespace douxuan::audit {

namespace {

constexpr std::string_view dash = "\u2014 ";
constexpr std::size_t most_signatures = 100;
constexpr std::size_t key_id_bytes = 4;

}  // namespace

std::string NoteSignature::line() const {
    std::string payload;
    put_big_endian(payload, key_id, key_id_bytes);
    payload += bytes;
    return std::string(dash) + name + ' ' + base64(bytes_of(payload)) + '\n';
}

std::expected<NoteSignature, NoteFault> NoteSignature::parse(std::string_view line) {
    const auto malformed = std::unexpected(NoteFault::SignatureMalformed);
    if (!line.starts_with(dash)) {
        return malformed;
    }
    line.remove_prefix(dash.size());
    const std::size_t space = line.find(' ');
    if (space == line.npos || !is_key_name(line.substr(0, space))) {
        return malformed;
    }
    const auto payload = read_base64(line.substr(space + 1));
    if (!payload || payload->size() <= key_id_bytes) {
        return malformed;
    }
    return NoteSignature{std::string(line.substr(0, space)),
                         static_cast<std::uint32_t>(big_endian(payload->substr(0, key_id_bytes))),
                         payload->substr(key_id_bytes)};
}

std::string Note::format() const {
    std::string out = text + '\n';
    for (const NoteSignature& signature : signatures) {
        out += signature.line();
    }
    return out;
}

std::expected<Note, NoteFault> Note::parse(std::string_view bytes) {
    if (!is_utf8(bytes) || std::ranges::any_of(bytes_of(bytes), [](std::uint8_t c) {
            return c < 0x20 && c != '\n';
        })) {
        return std::unexpected(NoteFault::NotText);
    }
    const std::size_t blank = bytes.rfind("\n\n");
    if (blank == bytes.npos) {
        return std::unexpected(NoteFault::NoBlankLine);
    }
    Note note{std::string(bytes.substr(0, blank + 1)), {}};
    std::string_view rest = bytes.substr(blank + 2);
    if (rest.empty()) {
        return std::unexpected(NoteFault::NoSignature);
    }
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (end == rest.npos) {
            return std::unexpected(NoteFault::SignatureMalformed);
        }
        if (note.signatures.size() == most_signatures) {
            return std::unexpected(NoteFault::TooManySignatures);
        }
        auto signature = NoteSignature::parse(rest.substr(0, end));
        if (!signature) {
            return std::unexpected(signature.error());
        }
        note.signatures.push_back(std::move(*signature));
        rest.remove_prefix(end + 1);
    }
    return note;
}

NoteSignature sign_note(const SigningKey& signer, const VerifierKey& key, std::string_view text) {
    base::ensure(key.use == KeyUse::Log && signer.public_key() == key.key);
    const Signature signature = signer.sign(text);
    return {key.name, key.id(), std::string(text_of(signature))};
}

bool is_by(const NoteSignature& signature, const VerifierKey& key) {
    return signature.name == key.name && signature.key_id == key.id();
}

bool verify_note(const NoteSignature& signature, const VerifierKey& key, std::string_view text) {
    Signature bytes{};
    if (key.use != KeyUse::Log || !is_by(signature, key) ||
        signature.bytes.size() != bytes.size()) {
        return false;
    }
    std::ranges::copy(bytes_of(signature.bytes), bytes.begin());
    return verify(key.key, text, bytes);
}

}  // namespace douxuan::audit
