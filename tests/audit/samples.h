// SPDX-License-Identifier: Apache-2.0
// A moment and a person's record, for tests of the evidence.
#pragma once

#include "audit/annex_record.h"
#include "audit/canonical.h"
#include "audit/hmac.h"
#include "engine/base/date.h"
#include "engine/roll/record.h"

namespace douxuan::test {

/// Noon in China, on a day in May 2026.
inline const base::Instant noon = *base::Instant::parse("2026-05-10T04:00:00Z");

/// The record as the annex keeps it: under a fresh key, with the commitment to it.
inline audit::AnnexRecord sealed(const roll::PersonRecord& person) {
    audit::AnnexRecord record{.commitment = {},
                              .key = audit::fresh_commitment_key(),
                              .record = audit::encode_value(person),
                              .sealed = ""};
    record.commitment = audit::commit(record.key, record.record);
    return record;
}

}  // namespace douxuan::test
