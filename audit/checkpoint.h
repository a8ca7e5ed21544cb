// SPDX-License-Identifier: Apache-2.0
// C2SP tlog-checkpoint: the head of a log as the text of a signed note.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "audit/merkle.h"
#include "audit/note.h"

namespace douxuan::audit {

/// Which log, how many records, and their root.
struct Checkpoint {
    std::string origin;
    TreeHead head;

    /// Three lines, each with its newline: origin, size, base64 of the root.
    std::string text() const;
    /// Reads exactly these three lines. Extension lines are refused.
    static std::expected<Checkpoint, NoteFault> parse(std::string_view text);

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// The checkpoint as a note signed by the log. The name of `key` must be the origin.
Note sign_checkpoint(const SigningKey& signer, const VerifierKey& key,
                     const Checkpoint& checkpoint);

}  // namespace douxuan::audit
