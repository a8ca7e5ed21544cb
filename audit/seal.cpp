// SPDX-License-Identifier: Apache-2.0
#include "audit/seal.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "audit/canonical.h"
#include "audit/openssl_held.h"
#include "audit/sha256.h"

namespace douxuan::audit {

namespace {

constexpr int fewest_rsa_bits = 2048;
constexpr std::size_t largest_certificate = 64U << 10U;
constexpr std::string_view pem_heading = "-----BEGIN ";

using Cms = std::unique_ptr<CMS_ContentInfo, Released<CMS_ContentInfo_free>>;

struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using Stack = std::unique_ptr<STACK_OF(X509), FreeStack>;

/// The bytes that were written to a memory BIO.
std::string written(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

/// The DER of the certificate.
std::string der_of(X509* certificate) {
    const Bio bio = writing();
    if (i2d_X509_bio(bio.get(), certificate) != 1) {
        openssl_failed("i2d_X509_bio");
    }
    return written(bio.get());
}

/// CMS EnvelopedData to the certificate; null if its key cannot take it.
Cms envelop(X509* certificate, std::string_view content) {
    const Stack recipients(sk_X509_new_null());
    if (recipients == nullptr || sk_X509_push(recipients.get(), certificate) <= 0) {
        openssl_failed("sk_X509_push");
    }
    const Bio in = reading(content);
    Cms cms(CMS_encrypt(recipients.get(), in.get(), EVP_aes_256_cbc(), CMS_BINARY));
    ERR_clear_error();
    return cms;
}

/// Whether the certificate lets its key be used for enveloping. One without key usage lets it be
/// used for anything.
bool usage_allows(X509* certificate, int key_kind) {
    const std::uint32_t usage = X509_get_key_usage(certificate);
    const std::uint32_t needed = key_kind == EVP_PKEY_RSA ? KU_KEY_ENCIPHERMENT : KU_KEY_AGREEMENT;
    return usage == UINT32_MAX || (usage & needed) != 0;
}

}  // namespace

void BureauCertificate::Free::operator()(x509_st* certificate) const {
    X509_free(certificate);
}

std::expected<BureauCertificate, SealFault> BureauCertificate::parse(std::string_view bytes) {
    if (bytes.empty() || bytes.size() > largest_certificate) {
        return std::unexpected(SealFault::NotACertificate);
    }
    const Bio bio = reading(bytes);
    const bool is_pem = bytes.contains(pem_heading);
    BureauCertificate read(is_pem ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)
                                  : d2i_X509_bio(bio.get(), nullptr));
    if (read.certificate_ == nullptr) {
        ERR_clear_error();
        return std::unexpected(SealFault::NotACertificate);
    }
    if (is_pem) {
        const BureauCertificate second(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        ERR_clear_error();
        if (second.certificate_ != nullptr) {
            return std::unexpected(SealFault::SeveralInFile);
        }
    }
    const EVP_PKEY* key = X509_get0_pubkey(read.certificate_.get());
    if (key == nullptr) {
        ERR_clear_error();
        return std::unexpected(SealFault::KeyUnfit);
    }
    const int kind = EVP_PKEY_get_base_id(key);
    if (kind == EVP_PKEY_RSA && EVP_PKEY_get_bits(key) < fewest_rsa_bits) {
        return std::unexpected(SealFault::KeyTooWeak);
    }
    if ((kind == EVP_PKEY_RSA || kind == EVP_PKEY_EC) &&
        !usage_allows(read.certificate_.get(), kind)) {
        return std::unexpected(SealFault::KeyForbidden);
    }
    if (envelop(read.certificate_.get(), "a trial") == nullptr) {
        return std::unexpected(SealFault::KeyUnfit);
    }
    return read;
}

std::string BureauCertificate::pem() const {
    const Bio bio = writing();
    if (PEM_write_bio_X509(bio.get(), certificate_.get()) != 1) {
        openssl_failed("PEM_write_bio_X509");
    }
    return written(bio.get());
}

Digest BureauCertificate::sha256() const {
    return audit::sha256(der_of(certificate_.get()));
}

std::string BureauCertificate::subject() const {
    const Bio bio = writing();
    constexpr unsigned long one_line_utf8 = XN_FLAG_ONELINE & ~ASN1_STRFLGS_ESC_MSB;
    if (X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate_.get()), 0, one_line_utf8) <
        0) {
        openssl_failed("X509_NAME_print_ex");
    }
    return written(bio.get());
}

std::string BureauCertificate::seal(const SealedIdentity& identity) const {
    const Cms cms = envelop(certificate_.get(), encode_value(identity));
    const Bio bio = writing();
    if (cms == nullptr || i2d_CMS_bio(bio.get(), cms.get()) != 1) {
        openssl_failed("CMS_encrypt");
    }
    return written(bio.get());
}

}  // namespace douxuan::audit
