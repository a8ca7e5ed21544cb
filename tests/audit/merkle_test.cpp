// SPDX-License-Identifier: Apache-2.0
// The tree and its proofs: by the vectors of transparency-dev/merkle, and against the recursive
// definition of RFC 6962 section 2.1, written here as it stands there.
#include "audit/merkle.h"

#include <bit>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tests/audit/vectors.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

using Hashes = std::span<const Digest>;

constexpr std::uint64_t largest_tree = 24;

/// RFC 6962 section 2.1: MTH(D[n]), over leaf hashes.
Digest mth(Hashes d) {
    if (d.empty()) {
        return sha256("");
    }
    if (d.size() == 1) {
        return d[0];
    }
    const std::size_t k = std::bit_floor(d.size() - 1);
    return Hasher().node(mth(d.first(k)), mth(d.subspan(k)));
}

/// RFC 6962 section 2.1.1: PATH(m, D[n]).
Proof path(std::size_t m, Hashes d) {
    if (d.size() == 1) {
        return {};
    }
    const std::size_t k = std::bit_floor(d.size() - 1);
    Proof proof = m < k ? path(m, d.first(k)) : path(m - k, d.subspan(k));
    proof.push_back(m < k ? mth(d.subspan(k)) : mth(d.first(k)));
    return proof;
}

enum class Known : std::uint8_t { Yes, No };

/// RFC 6962 section 2.1.2: SUBPROOF(m, D[n], b).
Proof subproof(std::size_t m, Hashes d, Known known) {
    if (m == d.size()) {
        return known == Known::Yes ? Proof{} : Proof{mth(d)};
    }
    const std::size_t k = std::bit_floor(d.size() - 1);
    Proof proof =
        m <= k ? subproof(m, d.first(k), known) : subproof(m - k, d.subspan(k), Known::No);
    proof.push_back(m <= k ? mth(d.subspan(k)) : mth(d.first(k)));
    return proof;
}

std::vector<Digest> leaves_of(std::uint64_t size) {
    std::vector<Digest> leaves;
    Hasher hasher;
    for (std::uint64_t i = 0; i < size; ++i) {
        leaves.push_back(hasher.leaf("record " + std::to_string(i)));
    }
    return leaves;
}

LeafSource source(const std::vector<Digest>& leaves) {
    return [&leaves](std::uint64_t index) { return leaves.at(index); };
}

Digest changed(Digest digest, std::size_t bit) {
    digest[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    return digest;
}

std::uint64_t number(const std::string& text) {
    std::uint64_t value = 0;  // up to 2^64 - 1: the vectors go beyond what a log can reach
    REQUIRE(std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc());
    return value;
}

/// The proof of a row; nothing if a digest is of another length, which some cases are about.
std::optional<Proof> proof_of(const std::string& text) {
    Proof proof;
    if (text.empty()) {
        return proof;
    }
    for (const std::string& each : test::split(text, ' ')) {
        const auto digest = digest_from_base64(each);
        if (!digest) {
            return std::nullopt;
        }
        proof.push_back(*digest);
    }
    return proof;
}

}  // namespace

TEST_CASE("merkle: inclusion proofs of transparency-dev are judged as they say") {
    const auto rows = test::vectors("merkle_inclusion.csv");
    CHECK(rows.size() == 98);
    for (const auto& row : rows) {
        INFO(row[0]);
        const auto root = digest_from_base64(row[3]);
        const auto leaf = digest_from_base64(row[4]);
        const auto proof = proof_of(row[5]);
        const bool good = root && leaf && proof &&
                          verify_inclusion(number(row[1]), *leaf, *proof, {number(row[2]), *root});
        CHECK(good == (row[6] == "good"));
    }
}

TEST_CASE("merkle: consistency proofs of transparency-dev are judged as they say") {
    const auto rows = test::vectors("merkle_consistency.csv");
    CHECK(rows.size() == 98);
    for (const auto& row : rows) {
        INFO(row[0]);
        const auto older = digest_from_base64(row[3]);
        const auto newer = digest_from_base64(row[4]);
        const auto proof = proof_of(row[5]);
        const bool good =
            older && newer && proof &&
            verify_consistency({number(row[1]), *older}, {number(row[2]), *newer}, *proof);
        // The one difference: the original calls the empty tree the beginning of nothing, C2SP
        // tlog-witness lets a witness that has seen nothing begin with it.
        const bool from_nothing = row[0] == "additional/size1-is-zero-and-size2-is-not-zero";
        CHECK(good == (row[6] == "good" || from_nothing));
    }
}

TEST_CASE("merkle: the reference leaves give the reference roots for 0 to 8 leaves") {
    Frontier frontier;
    Hasher hasher;
    const auto rows = test::vectors("merkle_roots.csv");
    REQUIRE(rows.size() == 9);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(hex(frontier.root(hasher)) == rows[i][2]);
        std::vector<std::uint8_t> bytes(rows[i][1].size() / 2);
        REQUIRE(read_hex(rows[i][1], bytes));
        frontier.append(hasher.leaf(text_of(bytes)), hasher);
    }
}

TEST_CASE("merkle: the frontier's root is that of the recursive definition for every size") {
    const auto leaves = leaves_of(200);
    Frontier frontier;
    Hasher hasher;
    for (std::size_t size = 0; size <= leaves.size(); ++size) {
        INFO(size);
        REQUIRE(frontier.size() == size);
        REQUIRE(frontier.root(hasher) == mth(Hashes(leaves).first(size)));
        REQUIRE(head_of(source(leaves), size) == TreeHead{size, frontier.root(hasher)});
        REQUIRE(Frontier::restore(frontier.serialise()) == frontier);
        if (size < leaves.size()) {
            frontier.append(leaves[size], hasher);
        }
    }
}

TEST_CASE("merkle: a frontier is restored from exactly its own bytes") {
    Frontier frontier;
    Hasher hasher;
    for (const Digest& leaf : leaves_of(5)) {
        frontier.append(leaf, hasher);
    }
    const std::string bytes = frontier.serialise();
    CHECK(bytes.size() == 8 + 2 * 32);
    CHECK(Frontier::restore(std::string(8, '\0')) == Frontier());
    CHECK_FALSE(Frontier::restore(""));
    CHECK_FALSE(Frontier::restore(bytes.substr(0, bytes.size() - 1)));
    CHECK_FALSE(Frontier::restore(bytes + '\0'));
    std::string larger = bytes;
    larger[7] = 7;
    CHECK_FALSE(Frontier::restore(larger));
}

TEST_CASE("merkle: every inclusion proof is that of the definition and holds for its leaf only") {
    const auto leaves = leaves_of(largest_tree + 1);
    for (std::uint64_t size = 1; size <= largest_tree; ++size) {
        const TreeHead head = head_of(source(leaves), size);
        for (std::uint64_t index = 0; index < size; ++index) {
            INFO(index << " of " << size);
            const Proof proof = inclusion_proof(source(leaves), {index, size});
            REQUIRE(proof == path(index, Hashes(leaves).first(size)));
            REQUIRE(proof.size() <= static_cast<std::size_t>(std::bit_width(size - 1)));
            REQUIRE(verify_inclusion(index, leaves[index], proof, head));
            for (std::uint64_t other = 0; other <= size; ++other) {
                REQUIRE(verify_inclusion(other, leaves[index], proof, head) == (other == index));
                REQUIRE(verify_inclusion(index, leaves[other], proof, head) == (other == index));
            }
            for (std::size_t i = 0; i < proof.size(); ++i) {
                Proof bent = proof;
                bent[i] = changed(proof[i], (index * 7 + size) % 256);
                REQUIRE_FALSE(verify_inclusion(index, leaves[index], bent, head));
                bent = proof;
                bent.erase(bent.begin() + static_cast<std::ptrdiff_t>(i));
                REQUIRE_FALSE(verify_inclusion(index, leaves[index], bent, head));
            }
            Proof longer = proof;
            longer.push_back(leaves[0]);
            REQUIRE_FALSE(verify_inclusion(index, leaves[index], longer, head));
        }
    }
}

TEST_CASE("merkle: every consistency proof is that of the definition and holds for its sizes") {
    const auto leaves = leaves_of(largest_tree);
    for (std::uint64_t to = 0; to <= largest_tree; ++to) {
        const TreeHead newer = head_of(source(leaves), to);
        for (std::uint64_t from = 0; from <= to; ++from) {
            INFO(from << " to " << to);
            const TreeHead older = head_of(source(leaves), from);
            const Proof proof = consistency_proof(source(leaves), {from, to});
            REQUIRE(verify_consistency(older, newer, proof));
            if (from > 0) {
                REQUIRE(proof == subproof(from, Hashes(leaves).first(to), Known::Yes));
                REQUIRE_FALSE(verify_consistency(older, {to, changed(newer.root, from)}, proof));
            }
            REQUIRE_FALSE(verify_consistency({from, changed(older.root, to)}, newer, proof));
            for (std::size_t i = 0; i < proof.size(); ++i) {
                Proof bent = proof;
                bent[i] = changed(proof[i], (from * 11 + to) % 256);
                REQUIRE_FALSE(verify_consistency(older, newer, bent));
                bent = proof;
                bent.erase(bent.begin() + static_cast<std::ptrdiff_t>(i));
                REQUIRE_FALSE(verify_consistency(older, newer, bent));
            }
            Proof longer = proof;
            longer.push_back(newer.root);
            REQUIRE_FALSE(verify_consistency(older, newer, longer));
        }
    }
}

TEST_CASE("merkle: a tree is never the beginning of a smaller one") {
    const auto leaves = leaves_of(8);
    const TreeHead eight = head_of(source(leaves), 8);
    const TreeHead seven = head_of(source(leaves), 7);
    CHECK_FALSE(verify_consistency(eight, seven, consistency_proof(source(leaves), {7, 8})));
    CHECK_FALSE(verify_consistency(eight, seven, {}));
}

TEST_CASE("merkle: a leaf is not a node, and a record that looks like a node is a leaf") {
    Hasher hasher;
    const Digest a = hasher.leaf("a");
    const Digest b = hasher.leaf("b");
    const std::string pair = std::string(text_of(a)) + std::string(text_of(b));
    CHECK(hasher.node(a, b) == sha256('\x01' + pair));
    CHECK(hasher.leaf(pair) == sha256(std::string(1, '\0') + pair));
    CHECK(hasher.node(a, b) != hasher.node(b, a));
}

}  // namespace douxuan::audit
