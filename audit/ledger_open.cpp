// SPDX-License-Identifier: Apache-2.0
// Creating and opening an election file. Nothing is believed before it was looked at, and a file
// that is not ours is never touched.
#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/ledger.h"
#include "audit/ledger_tables.h"
#include "engine/base/ensure.h"

namespace douxuan::audit {
namespace {

LedgerError error(LedgerFault fault, const std::string& path) {
    return {fault, path, {}};
}

/// What the first page says, before SQLite sees the file.
std::optional<LedgerFault> fault_of_header(int descriptor) {
    constexpr std::string_view magic("SQLite format 3\0", 16);
    std::array<char, 100> header{};
    if (::pread(descriptor, header.data(), header.size(), 0) !=
        static_cast<ssize_t>(header.size())) {
        return LedgerFault::NotALedger;
    }
    const std::string_view bytes(header.data(), header.size());
    if (!bytes.starts_with(magic) ||
        big_endian(bytes.substr(68, 4)) != std::uint64_t{Ledger::application_id}) {
        return LedgerFault::NotALedger;
    }
    const std::uint64_t version = big_endian(bytes.substr(60, 4));
    if (version > std::uint64_t{Ledger::version}) {
        return LedgerFault::NewerVersion;
    }
    return version == 0 ? std::optional(LedgerFault::NotALedger) : std::nullopt;
}

std::string folder_of(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

bool may_write(const std::string& path) {
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// Whether a crash left events in SQLite's log beside the file.
bool has_unfinished_log(const std::string& path) {
    std::error_code none;
    const auto size = std::filesystem::file_size(path + "-wal", none);
    return !none && size > 0;
}

LedgerFault fault_of(FileLock::Fault fault) {
    switch (fault) {
        case FileLock::Fault::Missing:
            return LedgerFault::Missing;
        case FileLock::Fault::Unreadable:
            return LedgerFault::Unreadable;
        case FileLock::Fault::NotAFile:
            return LedgerFault::NotALedger;
        case FileLock::Fault::Busy:
            return LedgerFault::Busy;
    }
    base::ensure(false);
    return {};
}

/// Makes the empty file, for its owner alone.
std::optional<LedgerFault> make_file(const std::string& path) {
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) {
        ::close(descriptor);
        return std::nullopt;
    }
    switch (errno) {
        case EEXIST:
            return LedgerFault::Exists;
        case ENOENT:
        case ENOTDIR:
            return LedgerFault::Missing;
        case EACCES:
        case EPERM:
        case EROFS:
            return LedgerFault::ReadOnly;
        case ENOSPC:
        case EDQUOT:
            return LedgerFault::DiskFull;
        default:
            throw MachineFailure(path + ": " + std::generic_category().message(errno));
    }
}

/// The name of the new file is on disk only with its folder.
void make_name_durable(const std::string& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int reason = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        throw MachineFailure(folder + ": " + std::generic_category().message(reason));
    }
}

/// Names in the table and places in memory of what is founded.
constexpr std::array<std::pair<std::string_view, std::string Founding::*>, 5> founding_rows{{
    {"bureau.pem", &Founding::bureau_pem},
    {"log_key.pem", &Founding::log_key_pem},
    {"origin", &Founding::origin},
    {"rules.toml", &Founding::rules_toml},
    {"schema.json", &Founding::schema_json},
}};
constexpr std::string_view identity_secret_row = "identity_secret";

/// One transaction: a crash leaves an election with its first event, or none.
void found(const std::string& path, const Founding& founding, std::string_view first_line) {
    Hasher hasher;
    Database database(path, Database::Access::Write);
    database.run("PRAGMA synchronous = EXTRA");
    Transaction transaction(database);
    database.run(("PRAGMA application_id = " + std::to_string(Ledger::application_id)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(Ledger::version)).c_str());
    for (const std::string_view table : ledger_tables) {
        database.run(std::string(table).c_str());
    }
    {
        Query meta = database.prepare("INSERT INTO meta VALUES (?, ?)");
        for (const auto& [name, place] : founding_rows) {
            meta.bind(0, name).bind(1, bytes_of(founding.*place)).run();
        }
        meta.bind(0, identity_secret_row).bind(1, fresh_commitment_key()).run();
        const Digest leaf = hasher.leaf(first_line);
        Frontier frontier;
        frontier.append(leaf, hasher);
        database.prepare("INSERT INTO event VALUES (0, ?, ?)")
            .bind(0, first_line)
            .bind(1, leaf)
            .run();
        database.prepare("INSERT INTO head VALUES (0, ?)")
            .bind(0, bytes_of(frontier.serialise()))
            .run();
    }
    transaction.commit();
}

/// What SQLite promised, looked at again: a build or the system may have refused silently.
void set_up_writing(Database& database) {
    database.run("PRAGMA locking_mode = EXCLUSIVE");
    base::ensure(database.answer("PRAGMA journal_mode = WAL") == "wal");
    database.run("PRAGMA synchronous = FULL");
    base::ensure(database.answer("PRAGMA synchronous") == "2");
    database.run("PRAGMA secure_delete = ON");
}

bool has_our_tables(Database& database) {
    Query rows = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL");
    std::size_t seen = 0;
    while (rows.step()) {
        if (std::ranges::find(ledger_tables, rows.text(0)) == ledger_tables.end()) {
            return false;
        }
        ++seen;
    }
    return seen == ledger_tables.size();
}

}  // namespace

LedgerResult<Ledger> Ledger::create(const std::string& path, const Founding& founding,
                                    std::string_view first_line) {
    if (const auto fault = make_file(path)) {
        return std::unexpected(error(*fault, path));
    }
    const auto give_up = [&] {
        ::unlink((path + "-journal").c_str());
        ::unlink(path.c_str());
    };
    try {
        found(path, founding, first_line);
    } catch (const SqliteFailure& failure) {
        give_up();
        return std::unexpected(error_of(failure, path));
    } catch (...) {
        give_up();
        throw;
    }
    make_name_durable(folder_of(path));
    return open(path, LedgerMode::Write);
}

LedgerResult<Ledger> Ledger::open(const std::string& path, LedgerMode mode) {
    if (mode == LedgerMode::Read && has_unfinished_log(path)) {
        // Only a writer can fold the remains of a crash into the file.
        if (auto recovered = open(path, LedgerMode::Write); !recovered) {
            return recovered;
        }
    }
    auto lock = FileLock::take(
        path, mode == LedgerMode::Write ? FileLock::Share::Nobody : FileLock::Share::Readers);
    if (!lock) {
        return std::unexpected(error(fault_of(lock.error()), path));
    }
    if (const auto fault = fault_of_header(lock->descriptor())) {
        return std::unexpected(error(*fault, path));
    }
    if (mode == LedgerMode::Write && !(may_write(path) && may_write(folder_of(path)))) {
        return std::unexpected(error(LedgerFault::ReadOnly, path));
    }
    try {
        return open_locked(path, mode, *std::move(lock));
    } catch (const SqliteFailure& failure) {
        return std::unexpected(error_of(failure, path));
    }
}

LedgerResult<Ledger> Ledger::open_locked(const std::string& path, LedgerMode mode, FileLock lock) {
    Database database(
        path, mode == LedgerMode::Write ? Database::Access::Write : Database::Access::Snapshot);
    if (mode == LedgerMode::Write) {
        set_up_writing(database);
    }
    if (!has_our_tables(database)) {
        return std::unexpected(error(LedgerFault::Corrupt, path));
    }
    Ledger ledger(path, std::move(lock), std::move(database));
    if (!ledger.load()) {
        return std::unexpected(error(LedgerFault::Corrupt, path));
    }
    if (mode == LedgerMode::Write) {
        ledger.prepare_writing();
    }
    if (const auto whole = ledger.check_tree(); !whole) {
        return std::unexpected(whole.error());
    }
    return ledger;
}

bool Ledger::load() {
    Query meta = database_.prepare("SELECT value FROM meta WHERE name = ?");
    for (const auto& [name, place] : founding_rows) {
        if (!meta.bind(0, name).step()) {
            return false;
        }
        founding_.*place = meta.text(0);
        base::ensure(!meta.step());
    }
    if (!meta.bind(0, identity_secret_row).step() ||
        meta.bytes(0).size() != identity_secret_.size()) {
        return false;
    }
    std::ranges::copy(meta.bytes(0), identity_secret_.begin());
    const auto frontier = Frontier::restore(database_.answer("SELECT frontier FROM head"));
    frontier_ = frontier.value_or(Frontier{});
    return frontier.has_value();
}

}  // namespace douxuan::audit
