// SPDX-License-Identifier: Apache-2.0
// An election in memory: what a ledger keeps, for as long as a bundle is made of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/ledger.h"
#include "audit/log.h"
#include "audit/merkle.h"

namespace douxuan::simulate {

class MemoryLog final : public audit::Log {
  public:
    explicit MemoryLog(audit::Founding founding) : founding_(std::move(founding)) {}

    void append(std::string_view line);
    void keep(const audit::AnnexRecord& record) { annex_.push_back(record); }
    void sign(const audit::SigningKey& signer, const audit::VerifierKey& key);

    /// All records, each with its newline. The leaves stay those of the records as appended.
    std::string& text() { return text_; }

    const audit::Founding& founding() const override { return founding_; }
    std::uint64_t size() const override { return leaves_.size(); }
    void for_each_event(
        const std::function<void(std::int64_t seq, std::string_view line)>& visit) const override;
    std::vector<audit::Digest> leaves() const override { return leaves_; }
    std::vector<audit::StoredCheckpoint> checkpoints() const override { return checkpoints_; }
    void for_each_annex(const std::function<void(const audit::AnnexRecord&)>& visit) const override;

  private:
    audit::Founding founding_;
    std::string text_;
    std::vector<audit::Digest> leaves_;
    std::vector<audit::StoredCheckpoint> checkpoints_;
    std::vector<audit::AnnexRecord> annex_;
    audit::Hasher hasher_;
    audit::Frontier tree_;
};

}  // namespace douxuan::simulate
