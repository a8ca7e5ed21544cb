// SPDX-License-Identifier: Apache-2.0
#include "audit/walk.h"

#include <algorithm>
#include <utility>

#include "audit/lines.h"

namespace douxuan::audit {

namespace {

Finding at_record(CheckFault fault, std::uint64_t seq) {
    Finding finding;
    finding.fault = fault;
    finding.file = bundle_name::events;
    finding.seq = static_cast<std::int64_t>(seq);
    return finding;
}

Finding malformed(const DecodeError& error, std::uint64_t seq) {
    Finding finding = at_record(CheckFault::RecordMalformed, seq);
    finding.detail = base::word(error.fault);
    finding.facts = {{"offset", std::to_string(error.offset)}, {"path", error.path}};
    if (!error.expected.empty()) {
        finding.facts.push_back({"expected", error.expected});
    }
    return finding;
}

/// The leaf hashes that the bundle says its records have; a line that is none ends them.
BundleResult<std::vector<Digest>> claimed_leaves(const Bundle& bundle, std::uint64_t size) {
    std::vector<Digest> leaves;
    const auto read = for_each_line(bundle, bundle_name::leaves, [&](std::string_view line) {
        Digest leaf{};
        if (leaves.size() == size || !read_hex(line, leaf)) {
            return false;
        }
        leaves.push_back(leaf);
        return true;
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    return leaves;
}

}  // namespace

std::optional<Digest> Walk::leaf(std::uint64_t index) const {
    const auto found = kept_.find(index);
    return found == kept_.end() ? std::nullopt : found->second;
}

BundleResult<std::optional<Finding>> Walk::run(const JudgeRecord& judge) {
    std::ranges::stable_sort(milestones_, {}, [](const Milestone& each) { return each.head.size; });
    const auto end = for_each_line(bundle_, bundle_name::events,
                                   [&](std::string_view line) { return take(line, judge); });
    if (!end) {
        return std::unexpected(end.error());
    }
    const bool partial = *end == LinesEnd::TooLong || *end == LinesEnd::Unfinished;
    if (partial && tree_.size() == head_.size) {
        ++unsigned_;
    } else if (*end == LinesEnd::TooLong) {
        stop(malformed({DecodeFault::TooLong, longest_record, "", ""}, tree_.size()));
    } else if (*end == LinesEnd::Unfinished) {
        stop(at_record(CheckFault::RecordUnfinished, tree_.size()));
    }
    if (!finding_) {
        finding_ = finish();
    }
    // A record may be refused for what was changed in an earlier one.
    if (finding_ && finding_->fault != CheckFault::LawRefuses && bundle_.has(bundle_name::leaves)) {
        if (auto located = locate(); !located) {
            return std::unexpected(located.error());
        }
    }
    return finding_;
}

bool Walk::take(std::string_view line, const JudgeRecord& judge) {
    const std::uint64_t seq = tree_.size();
    if (seq == head_.size) {
        ++unsigned_;
        return true;
    }
    const auto event = decoder_.event(line);
    if (!event) {
        stop(malformed(event.error(), seq));
        return false;
    }
    if (std::cmp_not_equal(event->seq, seq)) {
        stop(at_record(CheckFault::SequenceBroken, seq));
        finding_->facts = {{"seq", std::to_string(event->seq)}, {"expected", std::to_string(seq)}};
        return false;
    }
    const Digest leaf = hasher_.leaf(line);
    tree_.append(leaf, hasher_);
    if (!kept_.empty()) {
        if (const auto wanted = kept_.find(seq); wanted != kept_.end()) {
            wanted->second = leaf;
        }
    }
    if (auto finding = judge(*event)) {
        stop(std::move(*finding));
        finding_->seq = static_cast<std::int64_t>(seq);
        return false;
    }
    ++records_;
    return passes_milestones();
}

bool Walk::passes_milestones() {
    while (next_milestone_ < milestones_.size() &&
           milestones_[next_milestone_].head.size == tree_.size()) {
        const Milestone& due = milestones_[next_milestone_++];
        if (tree_.root(hasher_) != due.head.root) {
            stop(at_record(due.fault, passed_));
            finding_->file = due.file;
            finding_->last_seq = static_cast<std::int64_t>(tree_.size()) - 1;
            return false;
        }
        passed_ = tree_.size();
    }
    return true;
}

std::optional<Finding> Walk::finish() {
    if (head_.size == 0) {
        return at_record(CheckFault::NotOpened, 0);
    }
    if (tree_.size() < head_.size) {
        Finding missing = at_record(CheckFault::RecordsMissing, tree_.size());
        missing.facts = {{"records", std::to_string(tree_.size())},
                         {"size", std::to_string(head_.size)}};
        return missing;
    }
    if (tree_.root(hasher_) != head_.root) {
        Finding differs = at_record(CheckFault::RootDiffers, passed_);
        differs.last_seq = static_cast<std::int64_t>(head_.size) - 1;
        return differs;
    }
    return std::nullopt;
}

// The leaf hashes in the bundle are believed only if they make the signed root. Then the first
// record that has another hash is the first that was changed. Holds 32 bytes a record, in this
// case alone.
BundleResult<void> Walk::locate() {
    const auto leaves = claimed_leaves(bundle_, head_.size);
    if (!leaves) {
        return std::unexpected(leaves.error());
    }
    if (leaves->size() != head_.size ||
        head_of([&](std::uint64_t at) { return (*leaves)[at]; }, head_.size) != head_) {
        return {};
    }
    std::uint64_t seq = 0;
    const auto end = for_each_line(bundle_, bundle_name::events, [&](std::string_view line) {
        if (seq == leaves->size() || hasher_.leaf(line) != (*leaves)[seq]) {
            return false;
        }
        ++seq;
        return true;
    });
    if (!end) {
        return std::unexpected(end.error());
    }
    const auto first = static_cast<std::int64_t>(seq);
    if (seq < leaves->size() && finding_->last_seq) {
        finding_->seq = first;
        finding_->last_seq.reset();
    } else if (seq < leaves->size() && first < finding_->seq) {
        finding_ = at_record(CheckFault::RootDiffers, seq);
    }
    return {};
}

}  // namespace douxuan::audit
