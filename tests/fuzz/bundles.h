// SPDX-License-Identifier: Apache-2.0
// Bundles out of any bytes.
#pragma once

#include <string_view>

namespace douxuan::fuzz {

/// Takes the bytes for a tar, and verifies and replays what it holds.
void read_bundle_tar(std::string_view bytes);

/// Makes a folder of files out of the bytes, and verifies and replays it. The files are divided
/// by the byte 0x1E; each is a name, a line feed and the contents.
void read_bundle_folder(std::string_view bytes);

}  // namespace douxuan::fuzz
