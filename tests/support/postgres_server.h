// SPDX-License-Identifier: Apache-2.0
// A real PostgreSQL of a test's own: made in a folder that is gone afterwards, reached by a socket
// in it and by no network.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/audit/scratch.h"

namespace douxuan::test {

/// A running server. Started as an unprivileged user where the test runs as root, since the server
/// refuses to be root. Errors: std::runtime_error with what the server said.
class PostgresServer {
  public:
    PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    /// Stops the server.
    ~PostgresServer();

    /// Makes an empty database and gives its URL.
    std::string database(const std::string& name) const;
    /// Runs statements as the owner of everything. Errors: std::runtime_error.
    void run(const std::string& database, const std::string& sql) const;
    /// Runs a file of psql with these variables. Errors: std::runtime_error.
    void run_file(const std::string& database, const std::string& path,
                  const std::map<std::string, std::string>& variables) const;
    /// Folder of the socket: the "host" of a URL.
    std::string host() const { return scratch_.path(); }

  private:
    void psql(const std::string& database, std::vector<std::string> words) const;

    Scratch scratch_;
    pid_t server_ = 0;
};

}  // namespace douxuan::test
