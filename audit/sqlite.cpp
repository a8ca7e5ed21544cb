// SPDX-License-Identifier: Apache-2.0
// Every call of SQLite that the program makes.
#include "audit/sqlite.h"

#include <cerrno>

#include <sqlite3.h>

#include "engine/base/ensure.h"

namespace douxuan::audit {
namespace {

/// SQLite keeps the system's error for some failures only; a commit, for one, leaves it in errno,
/// which each call therefore clears first.
SqliteFailure failure_of(sqlite3* database) {
    const int left_behind = errno;
    const int kept = sqlite3_system_errno(database);
    return {sqlite3_errcode(database), kept != 0 ? kept : left_behind, sqlite3_errmsg(database)};
}

/// The name in the form of SQLite's URIs.
std::string snapshot_uri(const std::string& path) {
    std::string uri = path.starts_with('/') ? "file://" : "file:";
    for (const char c : path) {
        switch (c) {
            case '%':
                uri += "%25";
                break;
            case '?':
                uri += "%3f";
                break;
            case '#':
                uri += "%23";
                break;
            default:
                uri += c;
        }
    }
    return uri + "?immutable=1";
}

}  // namespace

SqliteFailure::SqliteFailure(int failed_code, int failed_system_error, const std::string& what)
    : MachineFailure("SQLite: " + what),
      code(failed_code & 0xFF),
      system_error(failed_system_error) {}

bool SqliteFailure::disk_full() const {
    return code == SQLITE_FULL ||
           (code == SQLITE_IOERR &&
            (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG));
}

bool SqliteFailure::busy() const {
    return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

bool SqliteFailure::read_only() const {
    return code == SQLITE_READONLY || code == SQLITE_PERM || code == SQLITE_CANTOPEN;
}

bool SqliteFailure::corrupt() const {
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

void Query::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Query::Query(sqlite3* database, std::string_view sql) : database_(database) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) {
        throw failure_of(database);
    }
}

Query& Query::bind(int parameter, std::int64_t value) {
    base::ensure(sqlite3_bind_int64(statement_.get(), parameter + 1, value) == SQLITE_OK);
    return *this;
}

Query& Query::bind(int parameter, std::string_view text) {
    base::ensure(sqlite3_bind_text64(statement_.get(), parameter + 1, text.data(), text.size(),
                                     SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK);
    return *this;
}

Query& Query::bind(int parameter, std::span<const std::uint8_t> bytes) {
    base::ensure(sqlite3_bind_blob64(statement_.get(), parameter + 1, bytes.data(), bytes.size(),
                                     SQLITE_TRANSIENT) == SQLITE_OK);
    return *this;
}

bool Query::step() {
    errno = 0;
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code != SQLITE_DONE) {
        const SqliteFailure failure = failure_of(database_);  // before the reset forgets it
        sqlite3_reset(statement_.get());
        throw failure;
    }
    sqlite3_reset(statement_.get());
    return false;
}

void Query::run() {
    base::ensure(!step());
}

int Query::columns() const {
    return sqlite3_column_count(statement_.get());
}

std::string_view Query::name(int column) const {
    return sqlite3_column_name(statement_.get(), column);
}

bool Query::is_integer(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER;
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Query::text(int column) const {
    const auto bytes = this->bytes(column);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::span<const std::uint8_t> Query::bytes(int column) const {
    const void* data = sqlite3_column_blob(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size)};
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Database::Database(const std::string& path, Access access) {
    const std::string name = access == Access::Write ? path : snapshot_uri(path);
    const int flags =
        access == Access::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &database,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    database_.reset(database);
    if (code != SQLITE_OK) {
        throw failure_of(database);
    }
    // The file may come from anywhere: nothing in its schema may run beyond plain SQL.
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

void Database::run(const char* sql) {
    errno = 0;
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw failure_of(database_.get());
    }
}

Query Database::prepare(std::string_view sql) {
    return {database_.get(), sql};
}

std::string Database::answer(std::string_view sql) {
    Query statement = prepare(sql);
    if (!statement.step()) {
        return {};
    }
    return std::string(statement.text(0));
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (stage_ == Stage::Done) {
        return;
    }
    try {
        database_.run("ROLLBACK");
    } catch (const SqliteFailure&) {
        // SQLite rolls back by itself after a full disk or a failed write, and says so here.
        stage_ = Stage::Done;
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    stage_ = Stage::Done;
}

}  // namespace douxuan::audit
