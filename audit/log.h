// SPDX-License-Identifier: Apache-2.0
// What a bundle is made of, wherever it is kept: an election on disk, or one in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "audit/annex_record.h"
#include "audit/bytes.h"

namespace douxuan::audit {

struct Founding;
struct StoredCheckpoint;

/// The records of one election with everything that belongs to them.
class Log {
  public:
    virtual ~Log() = default;

    virtual const Founding& founding() const = 0;
    /// Number of events.
    virtual std::uint64_t size() const = 0;
    /// Calls with each event in order.
    virtual void for_each_event(
        const std::function<void(std::int64_t seq, std::string_view line)>& visit) const = 0;
    /// Leaf hashes in order, 32 bytes an event: for proofs.
    virtual std::vector<Digest> leaves() const = 0;
    /// By size.
    virtual std::vector<StoredCheckpoint> checkpoints() const = 0;
    /// Calls with each record by handle.
    virtual void for_each_annex(const std::function<void(const AnnexRecord&)>& visit) const = 0;

  protected:
    Log() = default;
    Log(const Log&) = default;
    Log(Log&&) = default;
    Log& operator=(const Log&) = default;
    Log& operator=(Log&&) = default;
};

}  // namespace douxuan::audit
