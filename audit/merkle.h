// SPDX-License-Identifier: Apache-2.0
// The Merkle tree of RFC 6962 over SHA-256, and the proofs of RFC 9162 sections 2.1.3 and 2.1.4.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/bytes.h"
#include "audit/sha256.h"

namespace douxuan::audit {

/// The root of the tree without leaves: SHA-256 of nothing.
Digest empty_root();

/// The right edge of a growing tree: one digest for each full subtree, largest first. At most 64
/// digests, whatever the size; appending costs one node hash on average.
class Frontier {
  public:
    /// Appends one leaf hash (`Hasher::leaf` of a record).
    void append(const Digest& leaf, Hasher& hasher);
    /// Number of leaves.
    std::uint64_t size() const { return size_; }
    /// Root over all leaves; `empty_root()` when there are none. At most 63 node hashes.
    Digest root(Hasher& hasher) const;

    /// The state in bytes: the size (8 bytes, big end first), then the digests, largest first.
    std::string serialise() const;
    /// The state that `serialise` wrote; nothing if the length does not fit the size.
    static std::optional<Frontier> restore(std::string_view bytes);

    friend bool operator==(const Frontier&, const Frontier&) = default;

  private:
    std::uint64_t size_ = 0;
    std::vector<Digest> peaks_;
};

/// Gives the stored leaf hash of an index.
using LeafSource = std::function<Digest(std::uint64_t index)>;
using Proof = std::vector<Digest>;

/// A tree by its size and root.
struct TreeHead {
    std::uint64_t size = 0;
    Digest root{};

    friend bool operator==(const TreeHead&, const TreeHead&) = default;
};

/// The head of the first `size` leaves. Linear in size, constant memory.
TreeHead head_of(const LeafSource& leaves, std::uint64_t size);

/// The place of a leaf in a tree.
struct LeafPlace {
    std::uint64_t index = 0;
    std::uint64_t size = 0;  ///< of the tree
};

/// Sibling hashes from the leaf upwards. `place.index` must be below `place.size`. Linear in size.
Proof inclusion_proof(const LeafSource& leaves, LeafPlace place);

/// Whether `proof` shows that the leaf stands at `index` of the tree of `head`.
bool verify_inclusion(std::uint64_t index, const Digest& leaf, const Proof& proof,
                      const TreeHead& head);

/// Two sizes of one tree.
struct Growth {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

/// Proof that the tree of size `from` is the beginning of the tree of size `to`; empty if `from`
/// is 0 or equals `to`. `from` must not exceed `to`. Linear in size.
Proof consistency_proof(const LeafSource& leaves, Growth growth);

/// Whether `proof` shows that `older` is the beginning of `newer`. Equal sizes need equal roots
/// and an empty proof; the empty tree is the beginning of every tree and needs its own root and
/// an empty proof.
bool verify_consistency(const TreeHead& older, const TreeHead& newer, const Proof& proof);

}  // namespace douxuan::audit
