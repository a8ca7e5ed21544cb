// SPDX-License-Identifier: Apache-2.0
// Files that the program hands to people: there whole or not at all, and on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/call.h"

namespace douxuan::cli {

/// Who may read a file that is written, and whether one may stand there already.
enum class WriteAs : std::uint8_t {
    New,      ///< for everybody; nothing may stand there
    Secret,   ///< for the owner alone; nothing may stand there
    Replace,  ///< for everybody; what stands there is replaced in one step
};

/// Writes the file durably. Says why not, with the exit code: Refused if something stands there,
/// BadInput if the folder is missing or must not be written, OurFault if the disk is full.
std::optional<ExitCode> write_file(const Call& call, const std::string& path,
                                   std::string_view bytes, WriteAs how);

}  // namespace douxuan::cli
