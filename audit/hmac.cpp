// SPDX-License-Identifier: Apache-2.0
// HMAC-SHA-256 through OpenSSL's EVP.
#include "audit/hmac.h"

#include <memory>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include "audit/failure.h"

namespace douxuan::audit {

namespace {

using Context = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

/// Fetching the algorithms costs more than a short message: they are fetched once a program, and
/// this is copied.
Context fresh_context() {
    static const Context made = [] {
        const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> hmac(
            EVP_MAC_fetch(nullptr, "HMAC", nullptr), EVP_MAC_free);
        Context context(EVP_MAC_CTX_new(hmac.get()), EVP_MAC_CTX_free);
        char sha256[] = "SHA256";
        const OSSL_PARAM digest[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, sha256, 0),
            OSSL_PARAM_construct_end()};
        if (!context || EVP_MAC_CTX_set_params(context.get(), digest) != 1) {
            openssl_failed("fetching HMAC-SHA-256");
        }
        return context;
    }();
    return {EVP_MAC_CTX_dup(made.get()), EVP_MAC_CTX_free};
}

}  // namespace

Digest hmac_sha256(std::span<const std::uint8_t> key, std::string_view message) {
    Digest digest{};
    std::size_t length = 0;
    const Context context = fresh_context();
    if (!context || EVP_MAC_init(context.get(), key.data(), key.size(), nullptr) != 1 ||
        EVP_MAC_update(context.get(), bytes_of(message).data(), message.size()) != 1 ||
        EVP_MAC_final(context.get(), digest.data(), &length, digest.size()) != 1 ||
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
