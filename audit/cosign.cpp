// SPDX-License-Identifier: Apache-2.0
// The observer's side of a checkpoint.
#include "audit/cosign.h"

#include <algorithm>

#include "audit/proof_text.h"
#include "engine/base/ensure.h"
#include "engine/base/quantity.h"

namespace douxuan::audit {

namespace {

constexpr std::string_view request_heading = "old ";

/// The message that a cosigner signs.
std::string cosigned(std::string_view text, std::uint64_t seconds) {
    return "cosignature/v1\ntime " + std::to_string(seconds) + '\n' + std::string(text);
}

}  // namespace

std::string CosignRequest::format() const {
    return format_proof(request_heading, {old_size, proof, checkpoint});
}

std::expected<CosignRequest, CosignFault> parse_cosign_request(std::string_view bytes) {
    auto parts = parse_proof(request_heading, bytes);
    if (!parts) {
        return std::unexpected(CosignFault::RequestMalformed);
    }
    return CosignRequest{parts->number, std::move(parts->proof), std::move(parts->checkpoint)};
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
