// SPDX-License-Identifier: Apache-2.0
// One person in the annex of a bundle. DO NOT CHANGE the member names: they are in bundles.
#pragma once

#include <string>

#include "audit/seal.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/roll/record.h"

namespace douxuan::audit {

/// A line of annex/roll.jsonl.
struct AnnexLine {
    base::Commitment commitment;
    std::string key;  ///< the secret of the commitment, 64 hexadecimal digits
    roll::PersonRecord record;

    static constexpr auto fields() {
        using base::field;
        using L = AnnexLine;
        return describe(field("commitment", &L::commitment, "as in the log"),
                        field("key", &L::key, "secret of the commitment, hexadecimal"),
                        field("record", &L::record, "the person's record"));
    }
};

/// A line of annex/identity.jsonl.
struct IdentityLine {
    std::string cms;  ///< CMS EnvelopedData in DER, as base64
    base::Handle voter;

    static constexpr auto fields() {
        using base::field;
        return describe(field("cms", &IdentityLine::cms, "sealed to the bureau, base64"),
                        field("voter", &IdentityLine::voter, "whose"));
    }
};

}  // namespace douxuan::audit
