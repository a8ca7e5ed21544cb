// SPDX-License-Identifier: Apache-2.0
// The policy reader follows C2SP tlog-policy line by line.
#include "audit/policy.h"

#include <algorithm>
#include <set>
#include <utility>

namespace douxuan::audit {

namespace {

using Items = std::vector<std::string_view>;

Items items_of(std::string_view line) {
    constexpr std::string_view blanks = " \t";
    Items items;
    for (std::size_t at = line.find_first_not_of(blanks); at != line.npos;
         at = line.find_first_not_of(blanks, at)) {
        const std::size_t end = std::min(line.find_first_of(blanks, at), line.size());
        items.push_back(line.substr(at, end - at));
        at = end;
    }
    return items;
}

bool bad_byte(std::uint8_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
}

}  // namespace

/// Builds a policy line by line.
class PolicyReader {
  public:
    std::optional<PolicyFault> read_line(const Items& items) {
        if (items.empty() || items[0].starts_with('#')) {
            return std::nullopt;
        }
        if (items[0] == "log") {
            return log(items);
        }
        if (items[0] == "witness") {
            return witness(items);
        }
        if (items[0] == "group") {
            return group(items);
        }
        return items[0] == "quorum" ? quorum(items) : PolicyFault::UnknownLine;
    }

    bool complete() const { return quorum_read_; }
    /// The logs in order of their names: a bureau's policy has thousands, and each checkpoint is
    /// looked up by one.
    Policy take() {
        std::ranges::stable_sort(policy_.logs_, {}, &VerifierKey::name);
        return std::move(policy_);
    }

  private:
    std::optional<PolicyFault> log(const Items& items) {
        if (items.size() < 2 || items.size() > 3) {
            return PolicyFault::WrongFields;
        }
        const auto key = VerifierKey::parse(items[1]);
        if (const auto fault = judge_key(key, KeyUse::Log)) {
            return fault;
        }
        policy_.logs_.push_back(*key);
        return std::nullopt;
    }

    std::optional<PolicyFault> witness(const Items& items) {
        if (items.size() < 3 || items.size() > 4) {
            return PolicyFault::WrongFields;
        }
        const auto key = VerifierKey::parse(items[2]);
        if (const auto fault = judge_key(key, KeyUse::Cosigner)) {
            return fault;
        }
        if (!is_new(items[1])) {
            return PolicyFault::NameTwice;
        }
        Policy::Node node;
        node.name = items[1];
        node.witness = policy_.witnesses_.size();
        policy_.nodes_.push_back(std::move(node));
        policy_.witnesses_.push_back({std::string(items[1]), *key});
        return std::nullopt;
    }

    std::optional<PolicyFault> group(const Items& items) {
        if (items.size() < 4) {
            return PolicyFault::WrongFields;
        }
        if (!is_new(items[1])) {
            return PolicyFault::NameTwice;
        }
        Policy::Node node;
        node.name = items[1];
        for (std::size_t i = 3; i < items.size(); ++i) {
            const auto member = find(items[i]);
            if (!member) {
                return PolicyFault::NameUnknown;
            }
            if (std::exchange(policy_.nodes_[*member].is_member, true)) {
                return PolicyFault::MemberTwice;
            }
            node.members.push_back(*member);
        }
        const auto threshold = items[2] == "any"   ? std::optional<std::uint64_t>(1)
                               : items[2] == "all" ? node.members.size()
                                                   : read_decimal(items[2]);
        if (!threshold || *threshold < 1 || *threshold > node.members.size()) {
            return PolicyFault::ThresholdInvalid;
        }
        node.threshold = static_cast<std::size_t>(*threshold);
        policy_.nodes_.push_back(std::move(node));
        return std::nullopt;
    }

    std::optional<PolicyFault> quorum(const Items& items) {
        if (items.size() != 2) {
            return PolicyFault::WrongFields;
        }
        if (std::exchange(quorum_read_, true)) {
            return PolicyFault::QuorumTwice;
        }
        policy_.quorum_ = find(items[1]);
        if (!policy_.quorum_ && items[1] != "none") {
            return PolicyFault::NameUnknown;
        }
        return std::nullopt;
    }

    std::optional<PolicyFault> judge_key(const std::optional<VerifierKey>& key, KeyUse use) {
        if (!key) {
            return PolicyFault::KeyMalformed;
        }
        if (key->use != use) {
            return PolicyFault::KeyUnfit;
        }
        // One key for a log and a witness would let the log witness itself.
        return keys_.insert(key->key).second ? std::nullopt : std::optional(PolicyFault::KeyTwice);
    }

    std::optional<std::size_t> find(std::string_view name) const {
        const auto found = std::ranges::find(policy_.nodes_, name, &Policy::Node::name);
        if (found == policy_.nodes_.end()) {
            return std::nullopt;
        }
        return static_cast<std::size_t>(found - policy_.nodes_.begin());
    }

    bool is_new(std::string_view name) const { return name != "none" && !find(name); }

    Policy policy_;
    std::set<PublicKey> keys_;  ///< on the lines so far
    bool quorum_read_ = false;
};

std::expected<Policy, PolicyError> Policy::parse(std::string_view text) {
    PolicyReader reader;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (std::ranges::any_of(bytes_of(line), bad_byte)) {
            return std::unexpected(PolicyError{PolicyFault::BadByte, number});
        }
        if (const auto fault = reader.read_line(items_of(line))) {
            return std::unexpected(PolicyError{*fault, number});
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!reader.complete()) {
        return std::unexpected(PolicyError{PolicyFault::QuorumMissing, 0});
    }
    return reader.take();
}

bool Policy::satisfied_by(const std::vector<bool>& signed_by) const {
    // Members stand before their group, so one pass decides every node.
    std::vector<bool> witnessed;
    for (const Node& node : nodes_) {
        if (node.witness) {
            witnessed.push_back(signed_by.at(*node.witness));
            continue;
        }
        const auto count = std::ranges::count_if(
            node.members, [&](std::size_t member) { return witnessed[member]; });
        witnessed.push_back(static_cast<std::size_t>(count) >= node.threshold);
    }
    return !quorum_ || witnessed[*quorum_];
}

namespace {

/// The log of the policy that signed the note.
std::expected<VerifierKey, TrustFault> signing_log(const Note& note, const std::string& origin,
                                                   const Policy& policy) {
    std::optional<VerifierKey> log;
    const auto of_name = std::ranges::equal_range(policy.logs(), origin, {}, &VerifierKey::name);
    for (const VerifierKey& key : of_name) {
        for (const NoteSignature& signature : note.signatures) {
            if (!is_by(signature, key)) {
                continue;
            }
            if (!verify_note(signature, key, note.text)) {
                return std::unexpected(TrustFault::LogSignatureBad);
            }
            log = key;
        }
    }
    if (!log) {
        return std::unexpected(TrustFault::LogSignatureMissing);
    }
    return *log;
}

}  // namespace

std::expected<TrustedCheckpoint, TrustFault> verify(std::string_view bytes, const Policy& policy) {
    const auto note = Note::parse(bytes);
    if (!note) {
        return std::unexpected(TrustFault::NoteMalformed);
    }
    const auto checkpoint = Checkpoint::parse(note->text);
    if (!checkpoint) {
        return std::unexpected(TrustFault::CheckpointMalformed);
    }
    const auto log = signing_log(*note, checkpoint->origin, policy);
    if (!log) {
        return std::unexpected(log.error());
    }
    TrustedCheckpoint trusted{*checkpoint, *log, {}};
    std::vector<bool> signed_by(policy.witnesses().size(), false);
    for (std::size_t i = 0; i < signed_by.size(); ++i) {
        const Policy::Witness& witness = policy.witnesses()[i];
        for (const NoteSignature& signature : note->signatures) {
            if (!is_by(signature, witness.key)) {
                continue;
            }
            const auto at = verify_cosignature(signature, witness.key, note->text);
            if (!at) {
                return std::unexpected(TrustFault::WitnessSignatureBad);
            }
            if (!signed_by[i]) {
                trusted.cosigned.push_back({witness.name, *at});
            }
            signed_by[i] = true;
        }
    }
    if (!policy.satisfied_by(signed_by)) {
        return std::unexpected(TrustFault::QuorumMissed);
    }
    return trusted;
}

}  // namespace douxuan::audit
