// SPDX-License-Identifier: Apache-2.0
// What is kept of one person beside the log.
#pragma once

#include <string>

#include "audit/hmac.h"
#include "engine/base/handle.h"

namespace douxuan::audit {

/// A person's record with the secret that ties it to the commitment in the log.
struct AnnexRecord {
    base::Commitment commitment;
    CommitmentKey key{};
    std::string record;  ///< canonical form of roll::PersonRecord
    std::string sealed;  ///< identity and telephone number for the bureau (CMS, DER), or empty

    friend bool operator==(const AnnexRecord&, const AnnexRecord&) = default;
};

}  // namespace douxuan::audit
