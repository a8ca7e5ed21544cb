// SPDX-License-Identifier: Apache-2.0
#include "audit/unseal.h"

#include <algorithm>

#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "audit/codec.h"
#include "audit/hmac.h"
#include "audit/openssl_held.h"
#include "audit/sha256.h"

namespace douxuan::audit {

namespace {

constexpr std::string_view secret_label = "douxuan archive: digests of identities, v1";
constexpr std::string_view id_label = "douxuan archive: which key, v1";

using Cms = std::unique_ptr<CMS_ContentInfo, Released<CMS_ContentInfo_free>>;

/// Hands the passphrase to OpenSSL; without this it would ask at the terminal.
int give(char* into, int size, int, void* held) {
    const auto& text = static_cast<const Passphrase*>(held)->text;
    if (text.empty() || std::cmp_greater(text.size(), size)) {
        return -1;
    }
    std::ranges::copy(text, into);
    return static_cast<int>(text.size());
}

/// A secret that follows from the private key and from nothing else.
Digest secret_of(EVP_PKEY* key) {
    unsigned char* der = nullptr;
    const int size = i2d_PrivateKey(key, &der);
    if (size <= 0) {
        openssl_failed("i2d_PrivateKey");
    }
    const Digest secret = hmac_sha256({der, static_cast<std::size_t>(size)}, secret_label);
    OPENSSL_clear_free(der, static_cast<std::size_t>(size));
    return secret;
}

}  // namespace

void BureauKey::Free::operator()(evp_pkey_st* key) const {
    EVP_PKEY_free(key);
}

std::optional<BureauKey> BureauKey::parse(std::string_view pem, const Passphrase& passphrase) {
    Passphrase given = passphrase;
    const Bio in = reading(pem);
    BureauKey read;
    read.key_.reset(PEM_read_bio_PrivateKey(in.get(), nullptr, give, &given));
    if (read.key_ == nullptr) {
        ERR_clear_error();
        return std::nullopt;
    }
    read.secret_ = secret_of(read.key_.get());
    read.id_ = hex(hmac_sha256(read.secret_, id_label)).substr(0, 16);
    return read;
}

std::optional<SealedIdentity> BureauKey::open(std::string_view sealed) const {
    const Bio in = reading(sealed);
    const Cms cms(d2i_CMS_bio(in.get(), nullptr));
    const Bio out = writing();
    const bool good = cms != nullptr && CMS_decrypt(cms.get(), key_.get(), nullptr, nullptr,
                                                    out.get(), CMS_BINARY) == 1;
    ERR_clear_error();
    if (!good) {
        return std::nullopt;
    }
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    auto identity =
        Decoder().value<SealedIdentity>(std::string_view(bytes, static_cast<std::size_t>(size)));
    OPENSSL_cleanse(bytes, static_cast<std::size_t>(size));
    return identity ? std::optional(*std::move(identity)) : std::nullopt;
}

Digest BureauKey::digest(std::string_view identity) const {
    return hmac_sha256(secret_, identity);
}

}  // namespace douxuan::audit
