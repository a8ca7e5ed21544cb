// SPDX-License-Identifier: Apache-2.0
// Keys and certificates of a bureau, made by the test that needs them.
#pragma once

#include <memory>
#include <string>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "tests/support/catch.h"

namespace douxuan::test {

using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;
using Certificate = std::unique_ptr<X509, void (*)(X509*)>;
using Bio = std::unique_ptr<BIO, void (*)(BIO*)>;

inline Key ec_key() {
    return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

/// A certificate of the key, signed by itself; `usage` as OpenSSL writes it, or empty.
inline Certificate certificate_of(EVP_PKEY* key, const char* usage, const EVP_MD* digest) {
    Certificate made(X509_new(), X509_free);
    X509_set_version(made.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    ASN1_TIME_set_string(X509_getm_notBefore(made.get()), "20260101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(made.get()), "20360101000000Z");
    X509_NAME* name = X509_get_subject_name(made.get());
    const std::string bureau = "民政局";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(bureau.data()),
                               static_cast<int>(bureau.size()), -1, 0);
    X509_set_issuer_name(made.get(), name);
    X509_set_pubkey(made.get(), key);
    if (usage != nullptr) {
        X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_key_usage, usage);
        X509_add_ext(made.get(), extension, -1);
        X509_EXTENSION_free(extension);
    }
    REQUIRE(X509_sign(made.get(), key, digest) > 0);
    return made;
}

inline std::string text_of(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

inline std::string pem_of(X509* certificate) {
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_X509(bio.get(), certificate);
    return text_of(bio.get());
}

/// The private key as PEM, without a passphrase.
inline std::string private_pem(EVP_PKEY* key) {
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return text_of(bio.get());
}

}  // namespace douxuan::test
