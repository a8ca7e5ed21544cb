// SPDX-License-Identifier: Apache-2.0
// The way to PostgreSQL. What speaks to it is a library of its own beside the program, loaded when
// a URL asks for it: its thirty libraries would take three times as long to load as all the rest of
// the program, and a village has no use for them.
#pragma once

#include <memory>
#include <string>

#include "audit/archive/connection.h"

namespace douxuan::archive {

/// Name of the library, beside the program or in ../lib/douxuan.
inline constexpr const char* postgresql_library = "douxuan-postgresql.so";
/// Name of its one function.
inline constexpr const char* postgresql_function = "douxuan_connect_postgresql";
using ConnectPostgresql = Connection* (*)(const std::string& url, Use use);

/// Connects to a database by URL (postgresql://user@host/name?…).
/// Errors: StoreFailure with NoDriver or Unreachable.
std::unique_ptr<Connection> connect_postgresql(const std::string& url, Use use);

}  // namespace douxuan::archive
