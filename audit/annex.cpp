// SPDX-License-Identifier: Apache-2.0
#include "audit/annex.h"

#include <algorithm>
#include <utility>

#include "audit/codec.h"

namespace douxuan::audit {

namespace {

/// Takes a handle out of the list under `key`, and an empty list out of the index.
template <class Index>
void take_out(Index& index, const std::string& key, base::Handle handle) {
    const auto found = index.find(key);
    if (found == index.end()) {
        return;
    }
    std::erase(found->second, handle);
    if (found->second.empty()) {
        index.erase(found);
    }
}

}  // namespace

std::optional<AnnexFault> Annex::add(const AnnexRecord& record) {
    auto person = Decoder().value<roll::PersonRecord>(record.record);
    if (person) {
        return add(record, *std::move(person));
    }
    return commit(record.key, record.record) == record.commitment ? AnnexFault::RecordMalformed
                                                                  : AnnexFault::CommitmentDiffers;
}

std::optional<AnnexFault> Annex::add(const AnnexRecord& record, roll::PersonRecord person) {
    if (commit(record.key, record.record) != record.commitment) {
        return AnnexFault::CommitmentDiffers;
    }
    const base::Handle handle = record.commitment.handle();
    const auto [at, is_new] = entries_.try_emplace(handle);
    if (!is_new) {
        return AnnexFault::HandleTwice;
    }
    at->second = {record.commitment, std::move(person)};
    const roll::PersonRecord& kept = at->second.record;
    if (!kept.identity.empty()) {
        by_identity_[kept.identity].push_back(handle);
    }
    by_number_[kept.no].push_back(handle);
    return std::nullopt;
}

void Annex::erase(base::Handle handle) {
    const auto found = entries_.find(handle);
    if (found == entries_.end()) {
        return;
    }
    take_out(by_identity_, found->second.record.identity, handle);
    take_out(by_number_, found->second.record.no, handle);
    entries_.erase(found);
}

const roll::PersonRecord* Annex::find(base::Handle handle) const {
    const auto found = entries_.find(handle);
    return found == entries_.end() ? nullptr : &found->second.record;
}

const base::Commitment* Annex::commitment_of(base::Handle handle) const {
    const auto found = entries_.find(handle);
    return found == entries_.end() ? nullptr : &found->second.commitment;
}

std::vector<base::Handle> Annex::same_person(base::Handle handle) const {
    const roll::PersonRecord* record = find(handle);
    if (record == nullptr || record->identity.empty()) {
        return {};
    }
    std::vector<base::Handle> others = by_identity_.find(record->identity)->second;
    std::erase(others, handle);
    return others;
}

std::optional<base::Commitment> Annex::by_number(std::string_view no) const {
    const auto found = by_number_.find(no);
    if (found == by_number_.end()) {
        return std::nullopt;
    }
    return entries_.find(found->second.back())->second.commitment;
}

}  // namespace douxuan::audit
