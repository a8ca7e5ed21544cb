// SPDX-License-Identifier: Apache-2.0
// Keys and commitments: by the vectors of Project Wycheproof, and in the forms in which they are
// kept.
#include "audit/keys.h"

#include <algorithm>
#include <string>
#include <vector>

#include "audit/hmac.h"
#include "tests/audit/vectors.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

std::vector<std::uint8_t> from_hex(const std::string& text) {
    std::vector<std::uint8_t> bytes(text.size() / 2);
    REQUIRE(read_hex(text, bytes));
    return bytes;
}

/// A key of a text of so many bytes; nothing for another length.
template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> exactly(const std::string& text) {
    std::array<std::uint8_t, N> bytes{};
    return read_hex(text, bytes) ? std::optional(bytes) : std::nullopt;
}

VerifierKey named(std::string name, KeyUse use) {
    return {std::move(name), use, SigningKey::generate().public_key()};
}

}  // namespace

TEST_CASE("keys: Ed25519 signatures of Wycheproof are judged as they say") {
    const auto rows = test::vectors("ed25519.csv");
    CHECK(rows.size() == 151);
    for (const auto& row : rows) {
        INFO("case " << row[0]);
        const auto key = exactly<32>(row[1]);
        const auto signature = exactly<64>(row[3]);
        const auto message = from_hex(row[2]);
        const bool good = key && signature && verify(*key, text_of(message), *signature);
        CHECK(good == (row[4] == "valid"));
    }
}

TEST_CASE("keys: HMAC-SHA-256 tags of Wycheproof are judged as they say") {
    const auto rows = test::vectors("hmac_sha256.csv");
    CHECK(rows.size() == 174);
    for (const auto& row : rows) {
        INFO("case " << row[0]);
        const auto key = from_hex(row[1]);
        const auto message = from_hex(row[2]);
        const std::string tag = hex(hmac_sha256(key, text_of(message)));
        CHECK(tag.starts_with(row[3]) == (row[4] == "valid"));
    }
}

TEST_CASE("keys: a commitment is the HMAC of the record under its own key") {
    const CommitmentKey key = fresh_commitment_key();
    CHECK(key != fresh_commitment_key());
    CHECK(commit(key, "{}").bytes == hmac_sha256(key, "{}"));
    CHECK(commit(key, "{}") != commit(key, "{ }"));
    CHECK(commit(fresh_commitment_key(), "{}") != commit(key, "{}"));
}

TEST_CASE("keys: a signature holds for its key and message alone") {
    const SigningKey key = SigningKey::generate();
    const Signature signature = key.sign("豆选");
    CHECK(verify(key.public_key(), "豆选", signature));
    CHECK(key.sign("豆选") == signature);
    CHECK_FALSE(verify(key.public_key(), "豆", signature));
    CHECK_FALSE(verify(key.public_key(), "", signature));
    CHECK_FALSE(verify(SigningKey::generate().public_key(), "豆选", signature));
    for (std::size_t bit = 0; bit < 512; bit += 37) {
        Signature bent = signature;
        bent[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        CHECK_FALSE(verify(key.public_key(), "豆选", bent));
    }
}

TEST_CASE("keys: a private key is read back from its text, with its passphrase only") {
    const SigningKey key = SigningKey::generate();
    const auto plain = SigningKey::from_pem(key.pem({}), {});
    REQUIRE(plain);
    CHECK(plain->public_key() == key.public_key());

    const Passphrase passphrase{"一粒豆子"};
    const std::string sealed = key.pem(passphrase);
    CHECK(sealed.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    const auto opened = SigningKey::from_pem(sealed, passphrase);
    REQUIRE(opened);
    CHECK(opened->public_key() == key.public_key());
    CHECK_FALSE(SigningKey::from_pem(sealed, {"两粒豆子"}));
    CHECK_FALSE(SigningKey::from_pem(sealed, {}));
    CHECK_FALSE(SigningKey::from_pem(sealed.substr(0, sealed.size() / 2), passphrase));
    CHECK_FALSE(SigningKey::from_pem("", {}));
    CHECK_FALSE(SigningKey::from_pem("garbage", {}));
}

TEST_CASE("keys: a key of another kind is no signing key") {
    // An X25519 key of RFC 8410 form: same length, other algorithm.
    CHECK_FALSE(
        SigningKey::from_pem("-----BEGIN PRIVATE KEY-----\n"
                             "MC4CAQAwBQYDK2VuBCIEICBVPF7Jw7UTd1zVwVYdFJUgMTg4IdMJz9ZuOjtE2H5n\n"
                             "-----END PRIVATE KEY-----\n",
                             {}));
}

TEST_CASE("keys: the named key of the C2SP example is read and written the same") {
    const std::string text =
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const auto key = VerifierKey::parse(text);
    REQUIRE(key);
    CHECK(key->name == "example.com/foo");
    CHECK(key->use == KeyUse::Log);
    CHECK(key->id() == 0x530d'903a);
    CHECK(key->text() == text);
}

TEST_CASE("keys: a named key is read in its own form only") {
    const VerifierKey key = named("village.example/1", KeyUse::Cosigner);
    const std::string text = key.text();
    CHECK(VerifierKey::parse(text) == key);
    const std::size_t hint = text.find('+') + 1;
    std::string other_hint = text;
    other_hint[hint] = other_hint[hint] == '0' ? '1' : '0';
    std::string upper = text;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
    const std::string payload = text.substr(hint + 9);
    for (const std::string& bad :
         {std::string(), std::string("+"), std::string("a+b"), std::string("++"),
          text.substr(0, text.size() - 1), text + ' ', text + '\n', ' ' + text, other_hint, upper,
          text.substr(hint - 1), "a b" + text.substr(hint - 1), "other" + text.substr(hint - 1),
          text.substr(0, hint) + payload, text + "+x"}) {
        INFO(bad);
        CHECK_FALSE(VerifierKey::parse(bad));
    }
}

TEST_CASE("keys: a use that the program does not know is not read") {
    VerifierKey key = named("village.example/1", KeyUse::Log);
    key.use = static_cast<KeyUse>(0x06);
    CHECK_FALSE(VerifierKey::parse(key.text()));
}

TEST_CASE("keys: name and use are part of the key's id") {
    const VerifierKey key = named("a", KeyUse::Log);
    CHECK(VerifierKey{"b", key.use, key.key}.id() != key.id());
    CHECK(VerifierKey{key.name, KeyUse::Cosigner, key.key}.id() != key.id());
    CHECK(VerifierKey{"b", key.use, key.key}.fingerprint() != key.fingerprint());
}

TEST_CASE("keys: names have no spaces, plus signs or control characters") {
    CHECK(is_key_name("elections.example/2026-village-001"));
    CHECK(is_key_name("豆选"));
    const auto bad = GENERATE(as<std::string>(), "", "a b", "a+b", "a\tb", "a\nb", "a\u3000b",
                              "a\u00A0b", "a\u2028b", "a\x7F", "\xFF");
    CHECK_FALSE(is_key_name(bad));
}

}  // namespace douxuan::audit
