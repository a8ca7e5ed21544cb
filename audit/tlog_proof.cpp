// SPDX-License-Identifier: Apache-2.0
#include "audit/tlog_proof.h"

#include <utility>

#include "audit/proof_text.h"

namespace douxuan::audit {

namespace {

constexpr std::string_view proof_heading = "c2sp.org/tlog-proof@v1\nindex ";

}  // namespace

std::string TlogProof::format() const {
    return format_proof(proof_heading, {index, proof, checkpoint});
}

std::optional<TlogProof> TlogProof::parse(std::string_view bytes) {
    auto parts = parse_proof(proof_heading, bytes);
    if (!parts) {
        return std::nullopt;
    }
    return TlogProof{parts->number, std::move(parts->proof), std::move(parts->checkpoint)};
}

}  // namespace douxuan::audit
