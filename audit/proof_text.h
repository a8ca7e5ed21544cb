// SPDX-License-Identifier: Apache-2.0
// A Merkle proof as text, the form that C2SP's tlog-proof and tlog-witness have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "audit/merkle.h"
#include "audit/note.h"

namespace douxuan::audit {

struct ProofText {
    std::uint64_t number = 0;  ///< what it is a proof of: an index, or the older size
    Proof proof;               ///< at most 63 digests
    Note checkpoint;
};

/// `heading` and the number, a base64 line for each digest, a blank line, the checkpoint.
std::string format_proof(std::string_view heading, const ProofText& parts);

/// Reads what `format_proof` writes under this heading; nothing is verified but the form, that of
/// the checkpoint included. Linear.
std::optional<ProofText> parse_proof(std::string_view heading, std::string_view bytes);

}  // namespace douxuan::audit
