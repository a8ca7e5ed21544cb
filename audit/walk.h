// SPDX-License-Identifier: Apache-2.0
// The records of a bundle in one pass: read, hashed, decoded, and compared with every head that
// somebody signed. What verification and replay have in common.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "audit/bundle.h"
#include "audit/codec.h"
#include "audit/merkle.h"
#include "audit/report.h"
#include "engine/election/event.h"

namespace douxuan::audit {

/// A head that the tree must have on the way, and what it means if it has not.
struct Milestone {
    TreeHead head;
    CheckFault fault{};
    std::string file;
};

/// Judges a record; a finding ends the walk.
using JudgeRecord = std::function<std::optional<Finding>(const election::Event& event)>;

/// One walk over the records that a checkpoint covers.
class Walk {
  public:
    Walk(const Bundle& bundle, TreeHead signed_head) : bundle_(bundle), head_(signed_head) {}

    /// A head of 1 to `signed_head.size` records.
    void expect(Milestone milestone) { milestones_.push_back(std::move(milestone)); }
    /// Keeps the leaf hash of a record.
    void keep_leaf(std::uint64_t index) { kept_.try_emplace(index); }

    /// Reads the covered records and counts the others. The first fault, or nothing.
    /// Errors: those of Bundle::read.
    BundleResult<std::optional<Finding>> run(const JudgeRecord& judge);

    /// Records read and found good.
    std::uint64_t records() const { return records_; }
    /// Records behind the checkpoint.
    std::uint64_t unsigned_records() const { return unsigned_; }
    /// A leaf that was kept; nothing if the walk ended before.
    std::optional<Digest> leaf(std::uint64_t index) const;

  private:
    bool take(std::string_view line, const JudgeRecord& judge);
    void stop(Finding finding) { finding_ = std::move(finding); }
    bool passes_milestones();
    std::optional<Finding> finish();
    BundleResult<void> locate();

    const Bundle& bundle_;
    TreeHead head_;
    std::vector<Milestone> milestones_;
    std::size_t next_milestone_ = 0;
    std::map<std::uint64_t, std::optional<Digest>> kept_;
    Decoder decoder_;
    Hasher hasher_;
    Frontier tree_;
    std::uint64_t records_ = 0;
    std::uint64_t passed_ = 0;  ///< size of the last head that fitted
    std::uint64_t unsigned_ = 0;
    std::optional<Finding> finding_;
};

}  // namespace douxuan::audit
