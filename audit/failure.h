// SPDX-License-Identifier: Apache-2.0
// The machine failed: disk, database, cryptographic library. Thrown only at the edges and caught
// only in main; never for input, however bad.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace douxuan::audit {

/// Something below us did not do its work. `what()` is for the log of a technician.
struct MachineFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws MachineFailure with `doing` and OpenSSL's own account of the error, and empties its
/// queue.
[[noreturn]] void openssl_failed(std::string_view doing);

}  // namespace douxuan::audit
