// SPDX-License-Identifier: Apache-2.0
// The records of people beside the log, as the engine sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audit/annex_record.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/roll/record.h"

namespace douxuan::audit {

/// Why a record is not taken in.
enum class AnnexFault : std::uint8_t {
    CommitmentDiffers,  ///< key and record do not give the commitment: something was changed
    RecordMalformed,    ///< not the canonical form of a person's record
    HandleTwice,        ///< another record has the same handle
};

/// Records by handle, each checked against its commitment when it is taken in. Memory grows with
/// the records.
class Annex final : public roll::Records {
  public:
    /// Takes a record in, or says why not; then nothing has changed. O(log n).
    std::optional<AnnexFault> add(const AnnexRecord& record);
    /// The same for whoever has read the record already: `person` is what `record.record` says.
    std::optional<AnnexFault> add(const AnnexRecord& record, roll::PersonRecord person);
    /// Forgets a record; no error if there is none.
    void erase(base::Handle handle);

    std::size_t size() const { return entries_.size(); }
    const roll::PersonRecord* find(base::Handle handle) const override;
    std::vector<base::Handle> same_person(base::Handle handle) const override;
    /// The whole commitment behind a handle, or null. O(log n).
    const base::Commitment* commitment_of(base::Handle handle) const;
    /// The commitment to the record with that number on the posted list; nothing if nobody has
    /// it. Of an amended record and its predecessor, the one taken in last. O(log n).
    std::optional<base::Commitment> by_number(std::string_view no) const;

  private:
    struct Entry {
        base::Commitment commitment;
        roll::PersonRecord record;
    };

    std::map<base::Handle, Entry> entries_;
    std::map<std::string, std::vector<base::Handle>, std::less<>> by_identity_;
    std::map<std::string, std::vector<base::Handle>, std::less<>> by_number_;
};

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::AnnexFault> = words<audit::AnnexFault>({
    {audit::AnnexFault::CommitmentDiffers, "commitment_differs"},
    {audit::AnnexFault::RecordMalformed, "record_malformed"},
    {audit::AnnexFault::HandleTwice, "handle_twice"},
});

}  // namespace douxuan::base
