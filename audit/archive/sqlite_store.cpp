// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/sqlite_store.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <map>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/bytes.h"
#include "audit/sqlite.h"

namespace douxuan::archive {
namespace {

using audit::Database;
using audit::Query;
using audit::SqliteFailure;

StoreFailure failure_of(const SqliteFailure& failure) {
    const StoreFault fault = failure.disk_full()   ? StoreFault::DiskFull
                             : failure.busy()      ? StoreFault::Busy
                             : failure.read_only() ? StoreFault::ReadOnly
                             : failure.corrupt()   ? StoreFault::Damaged
                                                   : StoreFault::Refused;
    return {fault, failure.what()};
}

/// What the first page says, before SQLite sees the file. An empty file is one to be filled.
void look_at_header(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        throw StoreFailure(
            errno == ENOENT || errno == ENOTDIR ? StoreFault::Missing : StoreFault::Unreadable,
            path);
    }
    std::array<char, 100> header{};
    struct stat status{};
    const bool is_file = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t size = is_file ? ::read(descriptor, header.data(), header.size()) : -1;
    ::close(descriptor);
    const std::string_view bytes(header.data(), header.size());
    const bool ours = size == 100 && bytes.starts_with(std::string_view("SQLite format 3\0", 16)) &&
                      audit::big_endian(bytes.substr(68, 4)) == sqlite_application_id;
    if (size != 0 && !ours) {
        throw StoreFailure(StoreFault::NotAnArchive, path);
    }
}

/// Runs `work` and says in our words why it could not be done.
template <class Work>
auto guarded(const Work& work) {
    try {
        return work();
    } catch (const SqliteFailure& failure) {
        throw failure_of(failure);
    }
}

class SqliteRow final : public WalkedRow {
  public:
    explicit SqliteRow(const Query& query) : query_(query) {}

    std::string_view text(std::size_t column) const override {
        return query_.text(static_cast<int>(column));
    }
    std::int64_t number(std::size_t column) const override {
        return query_.integer(static_cast<int>(column));
    }

  private:
    const Query& query_;
};

class SqliteStore final : public Connection {
  public:
    SqliteStore(const std::string& path, Use use) : database_(path, Database::Access::Write) {
        database_.run("PRAGMA busy_timeout = 60000");
        // What has to be sorted, as for a check of the levels, is sorted in two threads.
        database_.run("PRAGMA threads = 2");
        if (use == Use::Look) {
            database_.run("PRAGMA query_only = ON");
            return;
        }
        database_.run("PRAGMA journal_mode = WAL");
        // A power cut may undo the last bundles; then they are still to be taken in.
        database_.run("PRAGMA synchronous = NORMAL");
    }

    Answer ask(std::string_view sql, std::span<const Value> parameters) override {
        return guarded([&] {
            Query& query = prepared(sql);
            bind(query, parameters);
            Answer answer;
            for (int i = 0; i < query.columns(); ++i) {
                answer.columns.emplace_back(query.name(i));
            }
            while (query.step()) {
                Row& row = answer.rows.emplace_back();
                for (int i = 0; i < query.columns(); ++i) {
                    row.push_back(query.is_integer(i) ? Value(query.integer(i))
                                                      : Value(std::string(query.text(i))));
                }
            }
            return answer;
        });
    }

    void walk(std::string_view sql, std::span<const Value> parameters,
              const std::function<void(const WalkedRow&)>& see) override {
        guarded([&] {
            // A statement of its own, gone with whatever `see` throws.
            Query query = database_.prepare(sql);
            bind(query, parameters);
            const SqliteRow row(query);
            while (query.step()) {
                see(row);
            }
        });
    }

    void copy(std::string_view table, std::span<const std::string_view> columns,
              std::span<const Row> rows) override {
        std::string names;
        std::string marks;
        for (const std::string_view column : columns) {
            names += (names.empty() ? "" : ", ") + std::string(column);
            marks += marks.empty() ? "?" : ", ?";
        }
        guarded([&] {
            Query& query = prepared("INSERT INTO " + std::string(table) + " (" + names +
                                    ") VALUES (" + marks + ")");
            for (const Row& row : rows) {
                bind(query, row);
                query.run();
            }
        });
    }

    void begin() override { run("BEGIN IMMEDIATE"); }
    void commit() override { run("COMMIT"); }
    void rollback() override { run("ROLLBACK"); }
    std::string_view taking() const override { return ""; }
    std::string_view holding() const override { return ""; }
    bool is_remote() const override { return false; }

  private:
    void run(const char* sql) {
        guarded([&] { database_.run(sql); });
    }

    Query& prepared(std::string_view sql) {
        auto found = queries_.find(sql);
        if (found == queries_.end()) {
            found = queries_.emplace(std::string(sql), database_.prepare(sql)).first;
        }
        return found->second;
    }

    static void bind(Query& query, std::span<const Value> values) {
        int place = 0;
        for (const Value& value : values) {
            std::visit([&](const auto& each) { bind(query, place, each); }, value);
            ++place;
        }
    }
    static void bind(Query& query, int place, std::int64_t number) { query.bind(place, number); }
    static void bind(Query& query, int place, const std::string& text) {
        query.bind(place, std::string_view(text));
    }

    Database database_;
    std::map<std::string, Query, std::less<>> queries_;
};

}  // namespace

void make_sqlite_file(const std::string& path) {
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) {
        ::close(descriptor);
        return;
    }
    switch (errno) {
        case EEXIST:
            throw StoreFailure(StoreFault::Exists, path);
        case ENOENT:
        case ENOTDIR:
            throw StoreFailure(StoreFault::Missing, path);
        case ENOSPC:
        case EDQUOT:
            throw StoreFailure(StoreFault::DiskFull, path);
        default:
            throw StoreFailure(StoreFault::ReadOnly, path);
    }
}

std::unique_ptr<Connection> open_sqlite(const std::string& path, Use use) {
    look_at_header(path);
    if (use == Use::Change && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) {
        throw StoreFailure(StoreFault::ReadOnly, path);
    }
    return guarded(
        [&]() -> std::unique_ptr<Connection> { return std::make_unique<SqliteStore>(path, use); });
}

}  // namespace douxuan::archive
