// SPDX-License-Identifier: Apache-2.0
// Building follows the recursive definitions of RFC 9162 (PATH, SUBPROOF); verification follows
// its iterative algorithms, with the names fn, sn, fr, sr of the text.
#include "audit/merkle.h"

#include <algorithm>
#include <bit>

#include "engine/base/ensure.h"

namespace douxuan::audit {

namespace {

using base::ensure;

/// Leaves from `begin` up to, not including, `end`.
struct Stretch {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    std::uint64_t size() const { return end - begin; }
    /// Where the tree over this stretch divides: the largest power of two below its size.
    std::uint64_t middle() const { return begin + std::bit_floor(size() - 1); }
};

Digest root_of(const LeafSource& leaves, Stretch stretch, Hasher& hasher) {
    Frontier frontier;
    for (std::uint64_t i = stretch.begin; i < stretch.end; ++i) {
        frontier.append(leaves(i), hasher);
    }
    return frontier.root(hasher);
}

}  // namespace

Digest empty_root() {
    return sha256({});
}

void Frontier::append(const Digest& leaf, Hasher& hasher) {
    Digest carried = leaf;
    for (std::uint64_t bits = size_; (bits & 1U) != 0; bits >>= 1U) {
        carried = hasher.node(peaks_.back(), carried);
        peaks_.pop_back();
    }
    peaks_.push_back(carried);
    ++size_;
}

Digest Frontier::root(Hasher& hasher) const {
    if (peaks_.empty()) {
        return empty_root();
    }
    Digest root = peaks_.back();
    for (auto left = peaks_.rbegin() + 1; left != peaks_.rend(); ++left) {
        root = hasher.node(*left, root);
    }
    return root;
}

std::string Frontier::serialise() const {
    std::string out;
    put_big_endian(out, size_, 8);
    for (const Digest& peak : peaks_) {
        out += text_of(peak);
    }
    return out;
}

std::optional<Frontier> Frontier::restore(std::string_view bytes) {
    if (bytes.size() < 8) {
        return std::nullopt;
    }
    Frontier frontier;
    frontier.size_ = big_endian(bytes.substr(0, 8));
    const auto peaks = static_cast<std::size_t>(std::popcount(frontier.size_));
    if (bytes.size() != 8 + peaks * sizeof(Digest)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < peaks; ++i) {
        Digest& peak = frontier.peaks_.emplace_back();
        std::ranges::copy(bytes_of(bytes.substr(8 + i * peak.size(), peak.size())), peak.begin());
    }
    return frontier;
}

TreeHead head_of(const LeafSource& leaves, std::uint64_t size) {
    Hasher hasher;
    return {size, root_of(leaves, {0, size}, hasher)};
}

Proof inclusion_proof(const LeafSource& leaves, LeafPlace place) {
    ensure(place.index < place.size);
    Hasher hasher;
    Proof proof;
    Stretch stretch{0, place.size};
    while (stretch.size() > 1) {
        const std::uint64_t middle = stretch.middle();
        const bool left = place.index < middle;
        const Stretch other = left ? Stretch{middle, stretch.end} : Stretch{stretch.begin, middle};
        proof.push_back(root_of(leaves, other, hasher));
        stretch = left ? Stretch{stretch.begin, middle} : Stretch{middle, stretch.end};
    }
    std::ranges::reverse(proof);  // RFC 9162 lists the sibling of the leaf first
    return proof;
}

bool verify_inclusion(std::uint64_t index, const Digest& leaf, const Proof& proof,
                      const TreeHead& head) {
    if (index >= head.size) {
        return false;
    }
    Hasher hasher;
    std::uint64_t fn = index;
    std::uint64_t sn = head.size - 1;
    Digest r = leaf;
    for (const Digest& p : proof) {
        if (sn == 0) {
            return false;
        }
        if ((fn & 1U) != 0 || fn == sn) {
            r = hasher.node(p, r);
            while ((fn & 1U) == 0 && fn != 0) {
                fn >>= 1U;
                sn >>= 1U;
            }
        } else {
            r = hasher.node(r, p);
        }
        fn >>= 1U;
        sn >>= 1U;
    }
    return sn == 0 && r == head.root;
}

Proof consistency_proof(const LeafSource& leaves, Growth growth) {
    ensure(growth.from <= growth.to);
    Proof proof;
    if (growth.from == 0 || growth.from == growth.to) {
        return proof;
    }
    Hasher hasher;
    Stretch stretch{0, growth.to};
    while (growth.from != stretch.end) {
        const std::uint64_t middle = stretch.middle();
        const bool left = growth.from <= middle;
        const Stretch other = left ? Stretch{middle, stretch.end} : Stretch{stretch.begin, middle};
        proof.push_back(root_of(leaves, other, hasher));
        stretch = left ? Stretch{stretch.begin, middle} : Stretch{middle, stretch.end};
    }
    if (stretch.begin != 0) {  // a subtree that begins at 0 is the old tree: its root is known
        proof.push_back(root_of(leaves, stretch, hasher));
    }
    std::ranges::reverse(proof);
    return proof;
}

bool verify_consistency(const TreeHead& older, const TreeHead& newer, const Proof& proof) {
    if (older.size == 0 && older.root != empty_root()) {
        return false;
    }
    if (older.size == newer.size) {
        return proof.empty() && older.root == newer.root;
    }
    if (older.size == 0) {
        return proof.empty();
    }
    if (older.size > newer.size || proof.empty()) {
        return false;
    }
    // The root of a full old tree is the first node of the path and is left out of the proof.
    const bool full = std::has_single_bit(older.size);
    std::uint64_t fn = older.size - 1;
    std::uint64_t sn = newer.size - 1;
    const int shift = std::countr_one(fn);
    fn >>= static_cast<unsigned>(shift);
    sn >>= static_cast<unsigned>(shift);
    Hasher hasher;
    Digest fr = full ? older.root : proof.front();
    Digest sr = fr;
    for (auto c = proof.begin() + (full ? 0 : 1); c != proof.end(); ++c) {
        if (sn == 0) {
            return false;
        }
        if ((fn & 1U) != 0 || fn == sn) {
            fr = hasher.node(*c, fr);
            sr = hasher.node(*c, sr);
            while ((fn & 1U) == 0 && fn != 0) {
                fn >>= 1U;
                sn >>= 1U;
            }
        } else {
            sr = hasher.node(sr, *c);
        }
        fn >>= 1U;
        sn >>= 1U;
    }
    return fr == older.root && sr == newer.root && sn == 0;
}

}  // namespace douxuan::audit
