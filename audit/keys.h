// SPDX-License-Identifier: Apache-2.0
// Ed25519 keys: made, kept as PEM, and named as C2SP signed notes name them (vkey).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "audit/bytes.h"

struct evp_pkey_st;

namespace douxuan::audit {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// A passphrase that protects a private key; empty: the key is stored in the clear.
struct Passphrase {
    std::string text;
};

/// A private Ed25519 key. Moves, does not copy.
/// Errors: MachineFailure where OpenSSL fails.
class SigningKey {
  public:
    static SigningKey generate();
    /// The key of a PEM text that `pem` wrote (or any PKCS#8 Ed25519 key). An encrypted key
    /// and an empty passphrase: nothing, at once.
    static std::optional<SigningKey> from_pem(std::string_view pem, const Passphrase& passphrase);

    /// PKCS#8 as PEM, encrypted with AES-256-CBC under PBKDF2-HMAC-SHA-256 (600,000 rounds) when
    /// there is a passphrase.
    std::string pem(const Passphrase& passphrase) const;
    PublicKey public_key() const;
    Signature sign(std::string_view message) const;

  private:
    struct Free {
        void operator()(evp_pkey_st* key) const;
    };
    explicit SigningKey(evp_pkey_st* key) : key_(key) {}

    std::unique_ptr<evp_pkey_st, Free> key_;
};

/// Whether `signature` is that of `key` over the message. False for a key that is no point.
bool verify(const PublicKey& key, std::string_view message, const Signature& signature);

/// What a named key is for; the value is the algorithm byte of C2SP signed-note.
enum class KeyUse : std::uint8_t {
    Log = 0x01,       ///< signs the checkpoints of a log
    Cosigner = 0x04,  ///< cosigns checkpoints with a time (cosignature/v1)
};

/// A public key with its name. One key must not stand under two names or uses.
struct VerifierKey {
    std::string name;
    KeyUse use{};
    PublicKey key{};

    /// `name+hex8+base64(use ‖ key)`.
    std::string text() const;
    /// Reads what `text` writes; nothing for another form, use or key id.
    static std::optional<VerifierKey> parse(std::string_view text);
    /// First four bytes of SHA-256(name ‖ newline ‖ use ‖ key): a hint, never a proof.
    std::uint32_t id() const;
    /// SHA-256 of `text()`, for people to compare.
    Digest fingerprint() const;

    friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
};

/// Whether `name` may name a key: not empty, UTF-8, no space, control character or '+'.
bool is_key_name(std::string_view name);

}  // namespace douxuan::audit
