// SPDX-License-Identifier: Apache-2.0
// Sealing to the bureau: what goes in comes out with its key, and only with it.
#include "audit/seal.h"

#include <memory>
#include <string>

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include "audit/annex_line.h"
#include "audit/codec.h"
#include "audit/sha256.h"
#include "tests/support/catch.h"
#include "tests/support/certificates.h"

using namespace douxuan;
using audit::BureauCertificate;
using audit::SealFault;
using namespace douxuan::test;

namespace {

std::string der_of(X509* certificate) {
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free_all);
    i2d_X509_bio(bio.get(), certificate);
    return text_of(bio.get());
}

/// What the bureau reads; empty if its key does not open it.
std::string opened(const std::string& sealed, EVP_PKEY* key, X509* certificate) {
    const Bio in(BIO_new_mem_buf(sealed.data(), static_cast<int>(sealed.size())), BIO_free_all);
    const std::unique_ptr<CMS_ContentInfo, void (*)(CMS_ContentInfo*)> cms(
        d2i_CMS_bio(in.get(), nullptr), CMS_ContentInfo_free);
    const Bio out(BIO_new(BIO_s_mem()), BIO_free_all);
    const bool good = cms != nullptr &&
                      CMS_decrypt(cms.get(), key, certificate, nullptr, out.get(), CMS_BINARY) == 1;
    ERR_clear_error();
    return good ? text_of(out.get()) : std::string();
}

SealFault fault_of(const std::string& bytes) {
    const auto certificate = BureauCertificate::parse(bytes);
    REQUIRE_FALSE(certificate.has_value());
    return certificate.error();
}

}  // namespace

TEST_CASE("the bureau opens what was sealed to its certificate, nobody else does") {
    const audit::SealedIdentity identity{.identity = "11010119900307123X",
                                         .telephone = "13800000000"};
    const Key rsa(EVP_RSA_gen(2048), EVP_PKEY_free);
    const Key other = ec_key();
    for (EVP_PKEY* key : {rsa.get(), other.get()}) {
        const Certificate certificate = certificate_of(key, nullptr, EVP_sha256());
        const auto bureau = BureauCertificate::parse(pem_of(certificate.get()));
        REQUIRE(bureau.has_value());
        const std::string sealed = bureau->seal(identity);
        CHECK_FALSE(sealed.contains("13800000000"));
        CHECK(sealed != bureau->seal(identity));
        const std::string text = opened(sealed, key, certificate.get());
        CHECK(audit::Decoder().value<audit::SealedIdentity>(text) == identity);
        const Key stranger = ec_key();
        CHECK(opened(sealed, stranger.get(), nullptr).empty());
    }
}

TEST_CASE("a certificate is read from PEM or DER, kept as PEM, and named by its digest") {
    const Key key = ec_key();
    const Certificate certificate =
        certificate_of(key.get(), "critical,keyAgreement", EVP_sha256());
    const std::string der = der_of(certificate.get());
    const auto from_der = BureauCertificate::parse(der);
    const auto from_pem = BureauCertificate::parse(pem_of(certificate.get()));
    REQUIRE(from_der.has_value());
    REQUIRE(from_pem.has_value());
    CHECK(from_der->pem() == pem_of(certificate.get()));
    CHECK(from_pem->sha256() == audit::sha256(der));
    CHECK(from_der->sha256() == from_pem->sha256());
    CHECK(from_pem->subject().contains("民政局"));
}

TEST_CASE("what cannot be sealed to is refused, and why") {
    CHECK(fault_of("") == SealFault::NotACertificate);
    CHECK(fault_of("a letter") == SealFault::NotACertificate);
    CHECK(fault_of(std::string(100'000, 'x')) == SealFault::NotACertificate);
    const Key key = ec_key();
    const Bio bio(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_PUBKEY(bio.get(), key.get());
    CHECK(fault_of(text_of(bio.get())) == SealFault::NotACertificate);
    const std::string good = pem_of(certificate_of(key.get(), nullptr, EVP_sha256()).get());
    CHECK(fault_of(good.substr(0, good.size() / 2)) == SealFault::NotACertificate);
    CHECK(fault_of(good + good) == SealFault::SeveralInFile);
    CHECK(fault_of(
              pem_of(certificate_of(key.get(), "critical,digitalSignature", EVP_sha256()).get())) ==
          SealFault::KeyForbidden);
    const Key weak(EVP_RSA_gen(1024), EVP_PKEY_free);
    CHECK(fault_of(pem_of(certificate_of(weak.get(), nullptr, EVP_sha256()).get())) ==
          SealFault::KeyTooWeak);
    const Key signing(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    CHECK(fault_of(pem_of(certificate_of(signing.get(), nullptr, nullptr).get())) ==
          SealFault::KeyUnfit);
}
