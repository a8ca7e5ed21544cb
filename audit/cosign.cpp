// SPDX-License-Identifier: Apache-2.0
// The observer's side of a checkpoint.
#include "audit/cosign.h"

#include <algorithm>

#include "engine/base/ensure.h"
#include "engine/base/quantity.h"

namespace douxuan::audit {

namespace {

constexpr std::size_t most_proof_lines = 63;
constexpr std::string_view first_word = "old ";

/// The message that a cosigner signs.
std::string cosigned(std::string_view text, std::uint64_t seconds) {
    return "cosignature/v1\ntime " + std::to_string(seconds) + '\n' + std::string(text);
}

/// The line up to the next newline, taken off `rest`; nothing without a newline.
std::optional<std::string_view> take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) {
        return std::nullopt;
    }
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

}  // namespace

std::string CosignRequest::format() const {
    std::string out = std::string(first_word) + std::to_string(old_size) + '\n';
    for (const Digest& digest : proof) {
        out += base64(digest) + '\n';
    }
    return out + '\n' + checkpoint.format();
}

std::expected<CosignRequest, CosignFault> parse_cosign_request(std::string_view bytes) {
    const auto malformed = std::unexpected(CosignFault::RequestMalformed);
    CosignRequest request;
    const auto first = take_line(bytes);
    if (!first || !first->starts_with(first_word)) {
        return malformed;
    }
    const auto old_size = read_decimal(first->substr(first_word.size()));
    if (!old_size) {
        return malformed;
    }
    request.old_size = *old_size;
    for (auto line = take_line(bytes);; line = take_line(bytes)) {
        if (!line || request.proof.size() > most_proof_lines) {
            return malformed;
        }
        if (line->empty()) {
            break;
        }
        const auto digest = digest_from_base64(*line);
        if (!digest) {
            return malformed;
        }
        request.proof.push_back(*digest);
    }
    auto note = Note::parse(bytes);
    if (!note || request.proof.size() > most_proof_lines || !Checkpoint::parse(note->text)) {
        return malformed;
    }
    request.checkpoint = std::move(*note);
    return request;
}

std::expected<Checkpoint, CosignFault> judge_request(const CosignRequest& request,
                                                     const VerifierKey& log_key,
                                                     const std::optional<TreeHead>& seen) {
    const Note& note = request.checkpoint;
    const auto checkpoint = Checkpoint::parse(note.text);
    if (!checkpoint) {
        return std::unexpected(CosignFault::RequestMalformed);
    }
    if (checkpoint->origin != log_key.name) {
        return std::unexpected(CosignFault::OriginUnknown);
    }
    const auto by_log = [&](const NoteSignature& each) { return is_by(each, log_key); };
    if (std::ranges::none_of(note.signatures, by_log)) {
        return std::unexpected(CosignFault::LogSignatureMissing);
    }
    if (!std::ranges::all_of(note.signatures, [&](const NoteSignature& each) {
            return !by_log(each) || verify_note(each, log_key, note.text);
        })) {
        return std::unexpected(CosignFault::LogSignatureBad);
    }
    const TreeHead before = seen.value_or(TreeHead{0, empty_root()});
    if (checkpoint->head.size < before.size) {
        return std::unexpected(CosignFault::RolledBack);
    }
    if (request.old_size != before.size) {
        return std::unexpected(CosignFault::OldSizeDiffers);
    }
    if (checkpoint->head.size == before.size && checkpoint->head.root != before.root) {
        return std::unexpected(CosignFault::Forked);
    }
    if (!verify_consistency(before, checkpoint->head, request.proof)) {
        return std::unexpected(CosignFault::Inconsistent);
    }
    return *checkpoint;
}

NoteSignature cosign(const SigningKey& signer, const VerifierKey& key, std::string_view text,
                     base::Instant at) {
    base::ensure(key.use == KeyUse::Cosigner && signer.public_key() == key.key &&
                 at.seconds_since_epoch > 0);
    const auto seconds = static_cast<std::uint64_t>(at.seconds_since_epoch);
    const Signature signature = signer.sign(cosigned(text, seconds));
    std::string bytes;
    put_big_endian(bytes, seconds, 8);
    bytes += text_of(signature);
    return {key.name, key.id(), bytes};
}

std::optional<base::Instant> verify_cosignature(const NoteSignature& signature,
                                                const VerifierKey& key, std::string_view text) {
    constexpr std::size_t time_bytes = 8;
    Signature bytes{};
    if (key.use != KeyUse::Cosigner || !is_by(signature, key) ||
        signature.bytes.size() != time_bytes + bytes.size()) {
        return std::nullopt;
    }
    const std::string_view given = signature.bytes;
    const std::uint64_t seconds = big_endian(given.substr(0, time_bytes));
    std::ranges::copy(bytes_of(given.substr(time_bytes)), bytes.begin());
    if (seconds > static_cast<std::uint64_t>(base::largest_recorded_number) ||
        !verify(key.key, cosigned(text, seconds), bytes)) {
        return std::nullopt;
    }
    return base::Instant{static_cast<std::int64_t>(seconds)};
}

}  // namespace douxuan::audit
