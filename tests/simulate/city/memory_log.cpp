// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/city/memory_log.h"

#include "audit/checkpoint.h"

namespace douxuan::simulate {

void MemoryLog::append(std::string_view line) {
    leaves_.push_back(hasher_.leaf(line));
    tree_.append(leaves_.back(), hasher_);
    text_ += line;
    text_ += '\n';
}

void MemoryLog::sign(const audit::SigningKey& signer, const audit::VerifierKey& key) {
    const audit::Checkpoint checkpoint{.origin = founding_.origin,
                                       .head = {size(), tree_.root(hasher_)}};
    checkpoints_.push_back(
        {.size = size(), .note = audit::sign_checkpoint(signer, key, checkpoint).format()});
}

void MemoryLog::for_each_event(
    const std::function<void(std::int64_t seq, std::string_view line)>& visit) const {
    std::int64_t seq = 0;
    for (std::string_view rest = text_; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        visit(seq++, rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
}

void MemoryLog::for_each_annex(const std::function<void(const audit::AnnexRecord&)>& visit) const {
    for (const audit::AnnexRecord& each : annex_) {
        visit(each);
    }
}

}  // namespace douxuan::simulate
