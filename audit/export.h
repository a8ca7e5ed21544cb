// SPDX-License-Identifier: Apache-2.0
// From an election to the bundle that observers check. The same election gives the same bytes.
#pragma once

#include <cstdint>
#include <string>

#include "audit/bundle.h"
#include "audit/ledger.h"
#include "audit/log.h"

namespace douxuan::audit {

/// To whom the records of people are released.
enum class Release : std::uint8_t {
    Public,      ///< to nobody
    Accredited,  ///< annex/roll.jsonl: records and the keys of their commitments
    Bureau,      ///< and annex/identity.jsonl: what is sealed to the bureau's certificate
};

enum class BundleForm : std::uint8_t { Folder, Tar };

struct ExportOptions {
    std::string path;  ///< of the folder or tar; a bundle that stands there is replaced
    BundleForm form = BundleForm::Folder;
    Release release = Release::Public;
};

/// What was written.
struct Exported {
    std::uint64_t size = 0;      ///< records: those that the newest checkpoint covers
    std::uint64_t left_out = 0;  ///< records after it, which nobody has signed yet
    std::uint64_t people = 0;    ///< records of people released
    std::uint64_t sealed = 0;    ///< sealed identities released
    std::string checkpoint{};    ///< the newest, as exported
};

/// Writes the records up to the newest checkpoint, under a temporary name first, so that a bundle
/// is there whole or not at all; on disk when it returns. Linear in the records, and 32 bytes of
/// memory for each.
/// Errors: Missing, NothingSigned, Exists, ReadOnly, DiskFull.
BundleResult<Exported> export_bundle(const Log& log, const ExportOptions& options);

}  // namespace douxuan::audit
