// SPDX-License-Identifier: Apache-2.0
// The bureau's own key: opens what was sealed to its certificate, and compares identities without
// keeping them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "audit/keys.h"
#include "audit/seal.h"

struct evp_pkey_st;

namespace douxuan::audit {

/// A private key of a bureau. Moves, does not copy; may be used by several threads at once.
/// Errors: MachineFailure where OpenSSL fails.
class BureauKey {
  public:
    /// Reads a PEM private key; nothing for another file, or a passphrase that is wrong or missing.
    static std::optional<BureauKey> parse(std::string_view pem, const Passphrase& passphrase);

    /// What was sealed (CMS EnvelopedData in DER); nothing if it was sealed to another key, or is
    /// no identity. An RSA key takes a millisecond and more for each.
    std::optional<SealedIdentity> open(std::string_view sealed) const;
    /// A digest of an identity number that only this key can compute: equal for equal numbers. The
    /// secret is derived from the key, so that whoever has the digests alone cannot try numbers.
    Digest digest(std::string_view identity) const;
    /// Tells digests of different keys apart; 16 hexadecimal digits.
    const std::string& id() const { return id_; }

  private:
    struct Free {
        void operator()(evp_pkey_st* key) const;
    };
    BureauKey() = default;

    std::unique_ptr<evp_pkey_st, Free> key_;
    Digest secret_{};
    std::string id_;
};

}  // namespace douxuan::audit
