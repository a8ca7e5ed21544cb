// SPDX-License-Identifier: Apache-2.0
// Turns OpenSSL's queue of errors into one exception.
#include "audit/failure.h"

#include <array>

#include <openssl/err.h>

namespace douxuan::audit {

void openssl_failed(std::string_view doing) {
    std::string what(doing);
    while (const unsigned long code = ERR_get_error()) {
        std::array<char, 256> text{};
        ERR_error_string_n(code, text.data(), text.size());
        what += ": ";
        what += text.data();
    }
    throw MachineFailure(what);
}

}  // namespace douxuan::audit
