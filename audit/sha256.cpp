// SPDX-License-Identifier: Apache-2.0
// SHA-256 through OpenSSL's EVP.
#include "audit/sha256.h"

#include <algorithm>

#include <openssl/evp.h>

#include "audit/failure.h"

namespace douxuan::audit {

namespace {

const EVP_MD* algorithm() {
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> fetched(
        EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free);
    if (!fetched) {
        openssl_failed("fetching SHA-256");
    }
    return fetched.get();
}

}  // namespace

void Hasher::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Hasher::Hasher() : context_(EVP_MD_CTX_new()) {
    if (!context_) {
        openssl_failed("making a digest context");
    }
}

Digest Hasher::of(std::string_view bytes) {
    Digest digest{};
    if (EVP_DigestInit_ex2(context_.get(), algorithm(), nullptr) != 1 ||
        EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1 ||
        EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr) != 1) {
        openssl_failed("SHA-256");
    }
    return digest;
}

// Copying a short record behind the prefix is cheaper than a second update.
Digest Hasher::leaf(std::string_view record) {
    leaf_.assign(1, '\0').append(record);
    return of(leaf_);
}

Digest Hasher::node(const Digest& left, const Digest& right) {
    std::array<std::uint8_t, 65> input{1};
    std::ranges::copy(left, input.begin() + 1);
    std::ranges::copy(right, input.begin() + 33);
    return of(text_of(input));
}

Digest sha256(std::string_view bytes) {
    return Hasher().of(bytes);
}

}  // namespace douxuan::audit
