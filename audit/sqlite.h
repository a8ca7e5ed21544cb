// SPDX-License-Identifier: Apache-2.0
// SQLite with its handles owned and every result code looked at. Used by the ledger and the
// archive alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "audit/failure.h"

struct sqlite3;
struct sqlite3_stmt;

namespace douxuan::audit {

/// SQLite refused. The ledger turns the codes that a user can act on into a LedgerError and lets
/// the rest fly.
struct SqliteFailure : MachineFailure {
    SqliteFailure(int code, int system_error, const std::string& what);

    /// Whether the disk, the quota or the largest file size is exhausted.
    bool disk_full() const;
    /// Whether another process holds the file.
    bool busy() const;
    /// Whether the file or its folder must not be written.
    bool read_only() const;
    /// Whether the file's pages contradict each other.
    bool corrupt() const;

    int code;          ///< SQLite's primary result code
    int system_error;  ///< errno of the failed call, or 0
};

/// A prepared statement. Columns and parameters count from 0.
class Query {
  public:
    Query& bind(int parameter, std::int64_t value);
    Query& bind(int parameter, std::string_view text);
    Query& bind(int parameter, std::span<const std::uint8_t> bytes);
    /// Whether there is a (next) row; after the last one the statement is ready to run again.
    /// Errors: SqliteFailure.
    bool step();
    /// Runs a statement that has no rows and makes it ready to run again.
    void run();

    /// Columns of a row; 0 for a statement that has no rows.
    int columns() const;
    std::string_view name(int column) const;
    /// Whether the row holds an integer there, and not a text.
    bool is_integer(int column) const;
    std::int64_t integer(int column) const;
    /// Valid until the next step.
    std::string_view text(int column) const;
    /// Valid until the next step.
    std::span<const std::uint8_t> bytes(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    Query(sqlite3* database, std::string_view sql);

    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// One connection.
class Database {
  public:
    enum class Access : std::uint8_t {
        Write,     ///< a file that exists, locked for us alone
        Snapshot,  ///< a file that nobody writes meanwhile; nothing is created beside it
    };

    /// Errors: SqliteFailure.
    Database(const std::string& path, Access access);

    /// Runs statements without rows. Errors: SqliteFailure.
    void run(const char* sql);
    Query prepare(std::string_view sql);
    /// The first column of the first row of `sql`, as text; empty if there is none.
    std::string answer(std::string_view sql);

  private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    std::unique_ptr<sqlite3, Close> database_;
};

/// All or nothing: rolled back unless committed.
class Transaction {
  public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// Durable when it returns. Errors: SqliteFailure, and then nothing was changed.
    void commit();

  private:
    Database& database_;
    enum class Stage : std::uint8_t { Open, Done } stage_ = Stage::Open;
};

}  // namespace douxuan::audit
