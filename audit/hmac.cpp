// SPDX-License-Identifier: Apache-2.0
// HMAC-SHA-256 through OpenSSL's EVP.
#include "audit/hmac.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include "audit/failure.h"

namespace douxuan::audit {

Digest hmac_sha256(std::span<const std::uint8_t> key, std::string_view message) {
    Digest digest{};
    std::size_t length = 0;
    if (EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.data(), key.size(),
                  bytes_of(message).data(), message.size(), digest.data(), digest.size(),
                  &length) == nullptr ||
        length != digest.size()) {
        openssl_failed("HMAC-SHA-256");
    }
    return digest;
}

CommitmentKey fresh_commitment_key() {
    CommitmentKey key{};
    if (RAND_priv_bytes(key.data(), static_cast<int>(key.size())) != 1) {
        openssl_failed("drawing a random key");
    }
    return key;
}

base::Commitment commit(const CommitmentKey& key, std::string_view record) {
    return {hmac_sha256(key, record)};
}

}  // namespace douxuan::audit
