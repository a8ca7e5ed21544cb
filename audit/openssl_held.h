// SPDX-License-Identifier: Apache-2.0
// What OpenSSL hands out, released when it goes. Only source files include this header: it draws
// in OpenSSL's.
#pragma once

#include <memory>
#include <string_view>

#include <openssl/bio.h>

#include "audit/failure.h"

namespace douxuan::audit {

/// Calls OpenSSL's function that releases such a thing.
template <auto Release>
struct Released {
    template <class T>
    void operator()(T* held) const {
        Release(held);
    }
};

using Bio = std::unique_ptr<BIO, Released<BIO_free_all>>;

/// Reads these bytes, which have to outlive it. Throws MachineFailure without memory.
inline Bio reading(std::string_view bytes) {
    Bio bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    if (bio == nullptr) {
        openssl_failed("BIO_new_mem_buf");
    }
    return bio;
}

/// Takes bytes into memory. Throws MachineFailure without memory.
inline Bio writing() {
    Bio bio(BIO_new(BIO_s_mem()));
    if (bio == nullptr) {
        openssl_failed("BIO_new");
    }
    return bio;
}

}  // namespace douxuan::audit
