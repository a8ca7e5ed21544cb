// SPDX-License-Identifier: Apache-2.0
// Identity and telephone numbers, sealed so that the bureau alone can read them (CMS, RFC 5652).
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "audit/bytes.h"
#include "engine/base/describe.h"

struct x509_st;

namespace douxuan::audit {

/// Why a certificate cannot be sealed to.
enum class SealFault : std::uint8_t {
    NotACertificate,  ///< neither PEM nor DER of an X.509 certificate
    SeveralInFile,    ///< more than one certificate: it is not clear which is meant
    KeyTooWeak,       ///< an RSA key below 2048 bits
    KeyForbidden,     ///< the certificate says that its key is not for this (key usage)
    KeyUnfit,         ///< a key to which nothing can be enveloped, such as one for signing only
};

/// What of a person is for the bureau's eyes only.
struct SealedIdentity {
    std::string identity;   ///< number of the identity card, or empty
    std::string telephone;  ///< or empty

    static constexpr auto fields() {
        using base::field;
        using S = SealedIdentity;
        return describe(field("identity", &S::identity, "identity number"),
                        field("telephone", &S::telephone, "telephone number"));
    }
    friend bool operator==(const SealedIdentity&, const SealedIdentity&) = default;
};

/// A bureau's certificate to which we can seal. Moves, does not copy.
/// Errors: MachineFailure where OpenSSL fails.
class BureauCertificate {
  public:
    /// Reads PEM or DER, and tries to seal to it. Whether it is still valid is not asked: the
    /// engine has no clock, and the bureau handed it over.
    static std::expected<BureauCertificate, SealFault> parse(std::string_view bytes);

    /// The certificate as PEM: what the ledger keeps.
    std::string pem() const;
    /// SHA-256 of the certificate in DER: what event 0 names.
    Digest sha256() const;
    /// The subject on one line, for people to compare.
    std::string subject() const;
    /// CMS EnvelopedData in DER (AES-256-CBC) over the canonical form of the identity. Two calls
    /// never give the same bytes.
    std::string seal(const SealedIdentity& identity) const;

  private:
    struct Free {
        void operator()(x509_st* certificate) const;
    };
    explicit BureauCertificate(x509_st* certificate) : certificate_(certificate) {}

    std::unique_ptr<x509_st, Free> certificate_;
};

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::SealFault> = words<audit::SealFault>({
    {audit::SealFault::NotACertificate, "not_a_certificate"},
    {audit::SealFault::SeveralInFile, "several_in_file"},
    {audit::SealFault::KeyTooWeak, "key_too_weak"},
    {audit::SealFault::KeyForbidden, "key_forbidden"},
    {audit::SealFault::KeyUnfit, "key_unfit"},
});

}  // namespace douxuan::base
