// SPDX-License-Identifier: Apache-2.0
// C2SP tlog-policy: whom an observer trusts. The observer's own file, never read from a bundle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/checkpoint.h"
#include "audit/cosign.h"
#include "engine/base/date.h"

namespace douxuan::audit {

/// Why a policy file cannot be read.
enum class PolicyFault : std::uint8_t {
    BadByte,           ///< a control character other than tab and newline
    UnknownLine,       ///< a line that begins with none of log, witness, group, quorum
    WrongFields,       ///< too few or too many items on the line
    KeyMalformed,      ///< not a vkey
    KeyUnfit,          ///< a log with a cosigner's key, or the reverse
    KeyTwice,          ///< the same public key on two lines
    NameTwice,         ///< a name defined twice, or the name "none"
    NameUnknown,       ///< a name not defined on a line before
    MemberTwice,       ///< a name that is already the member of a group
    ThresholdInvalid,  ///< not any, all, or a number from 1 to the number of members
    QuorumMissing,     ///< no quorum line
    QuorumTwice,       ///< more than one quorum line
};

struct PolicyError {
    PolicyFault fault{};
    std::size_t line = 0;  ///< from 1; 0 when the whole file is meant
};

/// A policy that was read.
class Policy {
  public:
    struct Witness {
        std::string name;  ///< within the policy only
        VerifierKey key;
    };

    /// Reads the text of a policy file.
    static std::expected<Policy, PolicyError> parse(std::string_view text);

    const std::vector<VerifierKey>& logs() const { return logs_; }
    const std::vector<Witness>& witnesses() const { return witnesses_; }
    /// Whether the witnesses that signed (one entry for each of `witnesses()`) are a quorum.
    bool satisfied_by(const std::vector<bool>& signed_by) const;

  private:
    friend class PolicyReader;

    /// A witness, or so many of the members.
    struct Node {
        std::string name;
        std::optional<std::size_t> witness;
        std::vector<std::size_t> members;  ///< positions of nodes before this one
        std::size_t threshold = 1;
        bool is_member = false;
    };

    std::vector<VerifierKey> logs_;
    std::vector<Witness> witnesses_;
    std::vector<Node> nodes_;
    std::optional<std::size_t> quorum_;  ///< position of a node; nothing: none is needed
};

/// Why a checkpoint is not believed.
enum class TrustFault : std::uint8_t {
    NoteMalformed,        ///< not a signed note
    CheckpointMalformed,  ///< not a checkpoint
    LogSignatureMissing,  ///< no log of the policy signed it
    LogSignatureBad,      ///< a line of a known log does not verify
    WitnessSignatureBad,  ///< a line of a known witness does not verify
    QuorumMissed,         ///< too few witnesses cosigned
};

/// A cosignature that verified.
struct Cosigned {
    std::string witness;  ///< name in the policy
    base::Instant at;     ///< by the witness's own clock
};

/// A checkpoint that the policy believes.
struct TrustedCheckpoint {
    Checkpoint checkpoint;
    VerifierKey log;
    std::vector<Cosigned> cosigned;  ///< in the order of the policy
};

/// Judges the bytes of a checkpoint. Every line of a known key must verify; lines of unknown keys
/// are ignored.
std::expected<TrustedCheckpoint, TrustFault> verify(std::string_view note, const Policy& policy);

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::PolicyFault> = words<audit::PolicyFault>({
    {audit::PolicyFault::BadByte, "bad_byte"},
    {audit::PolicyFault::UnknownLine, "unknown_line"},
    {audit::PolicyFault::WrongFields, "wrong_fields"},
    {audit::PolicyFault::KeyMalformed, "key_malformed"},
    {audit::PolicyFault::KeyUnfit, "key_unfit"},
    {audit::PolicyFault::KeyTwice, "key_twice"},
    {audit::PolicyFault::NameTwice, "name_twice"},
    {audit::PolicyFault::NameUnknown, "name_unknown"},
    {audit::PolicyFault::MemberTwice, "member_twice"},
    {audit::PolicyFault::ThresholdInvalid, "threshold_invalid"},
    {audit::PolicyFault::QuorumMissing, "quorum_missing"},
    {audit::PolicyFault::QuorumTwice, "quorum_twice"},
});
template <>
inline constexpr auto words_of<audit::TrustFault> = words<audit::TrustFault>({
    {audit::TrustFault::NoteMalformed, "note_malformed"},
    {audit::TrustFault::CheckpointMalformed, "checkpoint_malformed"},
    {audit::TrustFault::LogSignatureMissing, "log_signature_missing"},
    {audit::TrustFault::LogSignatureBad, "log_signature_bad"},
    {audit::TrustFault::WitnessSignatureBad, "witness_signature_bad"},
    {audit::TrustFault::QuorumMissed, "quorum_missed"},
});

}  // namespace douxuan::base
