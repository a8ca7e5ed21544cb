// SPDX-License-Identifier: Apache-2.0
// Bundles that were not believed, kept for an inquiry.
#pragma once

#include <string>

namespace douxuan::archive {

/// A copy of a bundle.
struct KeptAside {
    std::string bundle;  ///< SHA-256 over names, sizes and bytes, hexadecimal
    std::string path;    ///< of the copy; empty if the bundle could not be read
};

/// What stands for the digest of something that is not copied.
std::string digest_of_path(const std::string& path);

/// Copies the bundle into the folder, which is made, under the code of the committee that it
/// claims and its digest; there once, however often it is given. Links are not followed. A bundle
/// that cannot be read is told by digest_of_path.
/// Errors: StoreFailure with DiskFull or ReadOnly.
KeptAside keep_aside(const std::string& bundle, const std::string& folder,
                     const std::string& committee);

}  // namespace douxuan::archive
