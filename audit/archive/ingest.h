// SPDX-License-Identifier: Apache-2.0
// Bundles into an archive, on all cores, each verified and replayed before anything of it counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "audit/archive/examine.h"
#include "audit/archive/find_bundles.h"
#include "audit/archive/taken.h"
#include "engine/base/date.h"

namespace douxuan::archive {

/// What has been done so far.
struct Progress {
    std::size_t done = 0;
    std::size_t total = 0;  ///< bundles to be judged
    std::uint64_t bytes_done = 0;
    std::uint64_t bytes_total = 0;
};

struct IngestOptions {
    std::size_t workers = 1;  ///< threads, each with a connection and one bundle at a time
    base::Instant now;
    Making making;
    /// Is told of each bundle as it is done, by any of the threads, one at a time.
    std::function<void(const Taken& taken, const Progress& progress)> tell;
};

struct Ingested {
    std::size_t judged = 0;
    std::size_t before = 0;  ///< taken in earlier and unchanged since
    /// Of those, how many did not count then: failed, or contradicting others.
    std::size_t failed_before = 0;
    std::size_t unreadable_before = 0;  ///< of those, how many could not be read
    std::size_t others = 0;             ///< another process judged them, or is judging them
};

/// Takes in what was found. The rows of a bundle and the note that it is done are one transaction:
/// work that was killed goes on where it broke off, and a bundle that is given again changes
/// nothing. On a server any number of processes may do this at once; in a file the caller holds the
/// Turn. Memory: one bundle a worker; on a server also what it noted as work before.
/// Errors: StoreFailure; whatever a worker met, after all have stopped.
Ingested ingest(const std::string& archive, const FoundBundles& found,
                const IngestOptions& options);

}  // namespace douxuan::archive
