// SPDX-License-Identifier: Apache-2.0
// C2SP tlog-cosignature (cosignature/v1) and the body of tlog-witness `add-checkpoint`, carried
// as a file: what an observer checks, and then signs.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "audit/checkpoint.h"
#include "engine/base/date.h"

namespace douxuan::audit {

/// What a log hands to an observer: the size that the observer has seen, the proof from there,
/// and the new checkpoint.
struct CosignRequest {
    std::uint64_t old_size = 0;
    Proof proof;  ///< at most 63 digests
    Note checkpoint;

    /// `old N`, a base64 line for each digest, a blank line, the checkpoint.
    std::string format() const;
    friend bool operator==(const CosignRequest&, const CosignRequest&) = default;
};

/// Why an observer does not sign.
enum class CosignFault : std::uint8_t {
    RequestMalformed,     ///< not "old N", proof, blank line, checkpoint
    OriginUnknown,        ///< the checkpoint is of another log than the key
    LogSignatureMissing,  ///< not signed by the log's key
    LogSignatureBad,      ///< a line of the log's key that does not verify
    OldSizeDiffers,       ///< the proof does not begin where this observer stands
    RolledBack,           ///< smaller than what this observer has seen
    Forked,               ///< same size, other root
    Inconsistent,         ///< what this observer has seen is not the beginning of it
};

/// Reads a request; nothing is verified but its form.
std::expected<CosignRequest, CosignFault> parse_cosign_request(std::string_view bytes);

/// The checks of a witness, in the order of tlog-witness. `seen` is the head that this observer
/// stored last for the origin; nothing if none. Returns the checkpoint, which must be stored
/// durably *before* `cosign` is called.
std::expected<Checkpoint, CosignFault> judge_request(const CosignRequest& request,
                                                     const VerifierKey& log_key,
                                                     const std::optional<TreeHead>& seen);

/// Cosigns a note's text at a moment after 1970. `key` names the public half of `signer`.
NoteSignature cosign(const SigningKey& signer, const VerifierKey& key, std::string_view text,
                     base::Instant at);

/// When the line's key cosigned the text; nothing if the line is not a valid cosignature by it.
std::optional<base::Instant> verify_cosignature(const NoteSignature& signature,
                                                const VerifierKey& key, std::string_view text);

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::CosignFault> = words<audit::CosignFault>({
    {audit::CosignFault::RequestMalformed, "request_malformed"},
    {audit::CosignFault::OriginUnknown, "origin_unknown"},
    {audit::CosignFault::LogSignatureMissing, "log_signature_missing"},
    {audit::CosignFault::LogSignatureBad, "log_signature_bad"},
    {audit::CosignFault::OldSizeDiffers, "old_size_differs"},
    {audit::CosignFault::RolledBack, "rolled_back"},
    {audit::CosignFault::Forked, "forked"},
    {audit::CosignFault::Inconsistent, "inconsistent"},
});

}  // namespace douxuan::base
