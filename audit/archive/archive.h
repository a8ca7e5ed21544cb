// SPDX-License-Identifier: Apache-2.0
// Making and opening an archive by its name: a file, or a PostgreSQL database by URL.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "audit/archive/connection.h"
#include "engine/base/date.h"

namespace douxuan::archive {

/// Whether the name is the URL of a PostgreSQL database.
bool is_server(std::string_view name);

/// What is fixed when an archive is made.
struct Founding {
    std::string aside;  ///< folder for bundles that fail; empty: "NAME.aside" beside the file
    base::Instant made;
};

/// Makes an archive with empty tables: the file must not exist, the database must not have the
/// tables. A crash leaves no archive, or a whole one.
/// Errors: StoreFailure.
void make(const std::string& name, const Founding& founding);

/// Opens an archive; one of an earlier version is brought up to date, even to look at it. Errors:
/// StoreFailure, with NotAnArchive or OtherVersion for something else.
std::unique_ptr<Connection> open(const std::string& name, Use use);

/// The folder for bundles that fail.
std::string aside_of(Connection& store);

/// Held while bundles are taken in, so that no other process takes bundles into the same file;
/// a server sorts that out by itself. Released when destroyed or when the process ends.
class Turn {
  public:
    /// Errors: StoreFailure with Busy.
    explicit Turn(const std::string& name);
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn();

  private:
    struct Held;
    std::unique_ptr<Held> held_;
};

}  // namespace douxuan::archive
