// SPDX-License-Identifier: Apache-2.0
// C2SP tlog-proof: that a record stands in the log of a checkpoint, in one small file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "audit/checkpoint.h"
#include "audit/merkle.h"
#include "audit/note.h"

namespace douxuan::audit {

/// A proof without the "extra" line, which nothing authenticates.
struct TlogProof {
    std::uint64_t index = 0;  ///< of the record
    Proof proof;              ///< from the leaf upwards, at most 63 digests
    Note checkpoint;

    /// `c2sp.org/tlog-proof@v1`, `index N`, a base64 line for each digest, a blank line, the
    /// checkpoint.
    std::string format() const;
    /// Reads what `format` writes; nothing is verified but the form. A proof with an "extra" line
    /// is none of ours.
    static std::optional<TlogProof> parse(std::string_view bytes);

    friend bool operator==(const TlogProof&, const TlogProof&) = default;
};

}  // namespace douxuan::audit
