// SPDX-License-Identifier: Apache-2.0
// Ed25519 and PKCS#8 through OpenSSL's EVP.
#include "audit/keys.h"

#include <algorithm>

#include <openssl/asn1.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include "audit/openssl_held.h"
#include "audit/sha256.h"

namespace douxuan::audit {

namespace {

constexpr int pbkdf2_rounds = 600'000;

/// Every space of Unicode beyond ASCII; the note format forbids them in names.
constexpr std::string_view wide_spaces[] = {"\u0085", "\u00A0", "\u1680", "\u2000", "\u2001",
                                            "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
                                            "\u2007", "\u2008", "\u2009", "\u200A", "\u2028",
                                            "\u2029", "\u202F", "\u205F", "\u3000"};

using DigestContext = std::unique_ptr<EVP_MD_CTX, Released<EVP_MD_CTX_free>>;
using Pkey = std::unique_ptr<EVP_PKEY, Released<EVP_PKEY_free>>;
using Pkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Released<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPkcs8 = std::unique_ptr<X509_SIG, Released<X509_SIG_free>>;

DigestContext digest_context() {
    DigestContext context(EVP_MD_CTX_new());
    if (!context) {
        openssl_failed("making a signature context");
    }
    return context;
}

Bio memory() {
    Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio) {
        openssl_failed("making a buffer");
    }
    return bio;
}

std::string contents(BIO* bio) {
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(length)};
}

/// Hands the passphrase to OpenSSL; without this it would ask at the terminal.
int give_passphrase(char* into, int size, int, void* held) {
    const auto& passphrase = *static_cast<const Passphrase*>(held);
    const std::size_t length = passphrase.text.size();
    if (length > static_cast<std::size_t>(size)) {
        return -1;
    }
    std::ranges::copy(passphrase.text, into);
    return static_cast<int>(length);
}

/// Writes the key encrypted. OpenSSL's short way to PEM would take only 2,048 rounds.
void write_encrypted(BIO* out, const EVP_PKEY* key, const Passphrase& passphrase) {
    const Pkcs8 plain(EVP_PKEY2PKCS8(key));
    X509_ALGOR* scheme = PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), pbkdf2_rounds, nullptr, 0, nullptr,
                                           NID_hmacWithSHA256);
    if (!plain || scheme == nullptr) {
        X509_ALGOR_free(scheme);
        openssl_failed("preparing the private key");
    }
    // Takes over `scheme` when it succeeds.
    const EncryptedPkcs8 sealed(PKCS8_set0_pbe(
        passphrase.text.data(), static_cast<int>(passphrase.text.size()), plain.get(), scheme));
    if (!sealed) {
        X509_ALGOR_free(scheme);
        openssl_failed("encrypting the private key");
    }
    if (PEM_write_bio_PKCS8(out, sealed.get()) != 1) {
        openssl_failed("writing the private key");
    }
}

}  // namespace

void SigningKey::Free::operator()(evp_pkey_st* key) const {
    EVP_PKEY_free(key);
}

SigningKey SigningKey::generate() {
    SigningKey made(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!made.key_) {
        openssl_failed("making an Ed25519 key");
    }
    return made;
}

std::optional<SigningKey> SigningKey::from_pem(std::string_view pem, const Passphrase& passphrase) {
    // Deriving a key from an empty passphrase takes as long as from the right one.
    if (passphrase.text.empty() && pem.contains("BEGIN ENCRYPTED PRIVATE KEY")) {
        return std::nullopt;
    }
    const Bio in = reading(pem);
    Passphrase given = passphrase;
    SigningKey read(PEM_read_bio_PrivateKey(in.get(), nullptr, give_passphrase, &given));
    OPENSSL_cleanse(given.text.data(), given.text.size());
    if (!read.key_ || EVP_PKEY_is_a(read.key_.get(), "ED25519") != 1) {
        ERR_clear_error();
        return std::nullopt;
    }
    return read;
}

std::string SigningKey::pem(const Passphrase& passphrase) const {
    const Bio out = memory();
    if (!passphrase.text.empty()) {
        write_encrypted(out.get(), key_.get(), passphrase);
    } else if (PEM_write_bio_PKCS8PrivateKey(out.get(), key_.get(), nullptr, nullptr, 0, nullptr,
                                             nullptr) != 1) {
        openssl_failed("writing the private key");
    }
    return contents(out.get());
}

PublicKey SigningKey::public_key() const {
    PublicKey key{};
    std::size_t length = key.size();
    if (EVP_PKEY_get_raw_public_key(key_.get(), key.data(), &length) != 1 || length != key.size()) {
        openssl_failed("reading the public key");
    }
    return key;
}

Signature SigningKey::sign(std::string_view message) const {
    const DigestContext context = digest_context();
    Signature signature{};
    std::size_t length = signature.size();
    if (EVP_DigestSignInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr, key_.get(),
                              nullptr) != 1 ||
        EVP_DigestSign(context.get(), signature.data(), &length, bytes_of(message).data(),
                       message.size()) != 1 ||
        length != signature.size()) {
        openssl_failed("signing");
    }
    return signature;
}

bool verify(const PublicKey& key, std::string_view message, const Signature& signature) {
    const Pkey known(
        EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, key.data(), key.size()));
    const DigestContext context = digest_context();
    // EVP answers 1 for a good signature, and 0 or less for anything else.
    const bool good = known &&
                      EVP_DigestVerifyInit_ex(context.get(), nullptr, nullptr, nullptr, nullptr,
                                              known.get(), nullptr) == 1 &&
                      EVP_DigestVerify(context.get(), signature.data(), signature.size(),
                                       bytes_of(message).data(), message.size()) == 1;
    ERR_clear_error();
    return good;
}

std::uint32_t VerifierKey::id() const {
    std::string named = name + '\n' + static_cast<char>(use);
    named += text_of(key);
    const Digest digest = sha256(named);
    return static_cast<std::uint32_t>(big_endian(text_of(digest).substr(0, 4)));
}

std::string VerifierKey::text() const {
    std::string hint;
    put_big_endian(hint, id(), 4);
    std::string payload(1, static_cast<char>(use));
    payload += text_of(key);
    return name + '+' + hex(bytes_of(hint)) + '+' + base64(bytes_of(payload));
}

std::optional<VerifierKey> VerifierKey::parse(std::string_view text) {
    const std::size_t first = text.find('+');
    const std::size_t second = first == text.npos ? first : text.find('+', first + 1);
    if (second == text.npos) {
        return std::nullopt;
    }
    const auto payload = read_base64(text.substr(second + 1));
    VerifierKey read;
    read.name = text.substr(0, first);
    if (!is_key_name(read.name) || !payload || payload->size() != 1 + read.key.size()) {
        return std::nullopt;
    }
    read.use = static_cast<KeyUse>(payload->front());
    if (read.use != KeyUse::Log && read.use != KeyUse::Cosigner) {
        return std::nullopt;
    }
    std::ranges::copy(bytes_of(std::string_view(*payload).substr(1)), read.key.begin());
    return read.text() == text ? std::optional(read) : std::nullopt;
}

Digest VerifierKey::fingerprint() const {
    return sha256(text());
}

bool is_key_name(std::string_view name) {
    return !name.empty() && is_utf8(name) &&
           std::ranges::none_of(wide_spaces,
                                [&](std::string_view s) { return name.contains(s); }) &&
           std::ranges::all_of(bytes_of(name),
                               [](std::uint8_t c) { return c > 0x20 && c != 0x7F && c != '+'; });
}

}  // namespace douxuan::audit
