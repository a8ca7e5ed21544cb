// SPDX-License-Identifier: Apache-2.0
// An archive in one SQLite file. Only for archive.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "audit/archive/connection.h"

namespace douxuan::archive {

/// "DXAR": tells the file from an election.
inline constexpr std::uint32_t sqlite_application_id = 0x44584152;

/// Makes an empty file, for its owner alone. Errors: Exists, Missing, ReadOnly, DiskFull.
void make_sqlite_file(const std::string& path);

/// Opens a file; with Use::Look nothing can be changed through it. Several connections may be
/// open, one writes at a time and the others wait.
/// Errors: Missing, Unreadable, NotAnArchive unless the file is empty, ReadOnly.
std::unique_ptr<Connection> open_sqlite(const std::string& path, Use use);

}  // namespace douxuan::archive
