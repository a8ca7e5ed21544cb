// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/archive.h"

#include <filesystem>
#include <span>
#include <string_view>

#include <unistd.h>

#include "audit/archive/postgresql.h"
#include "audit/archive/sqlite_store.h"
#include "audit/archive/tables.h"
#include "audit/file_lock.h"

namespace douxuan::archive {
namespace {

void ask_each(Connection& store, std::span<const std::string_view> statements) {
    for (const std::string_view each : statements) {
        store.ask(each);
    }
}

void add_tables(Connection& store, const Founding& founding) {
    Unit unit(store);
    ask_each(store, archive_tables);
    ask_each(store, archive_additions_2);
    ask_each(store, archive_additions_3);
    const Row rows[] = {{"version", std::string(archive_version)},
                        {"made", founding.made.text()},
                        {"aside", founding.aside}};
    const std::string_view columns[] = {"name", "value"};
    store.copy("archive", columns, rows);
    unit.commit();
}

/// The value of that name; NotAnArchive where there is no such table.
std::string value_of(Connection& store, const std::string& name) {
    try {
        const Answer answer = store.ask("SELECT value FROM archive WHERE name = $1", {name});
        return answer.rows.empty() ? std::string() : text_of(answer.rows.front().front());
    } catch (const StoreFailure& failure) {
        if (failure.fault == StoreFault::Refused) {
            throw StoreFailure(StoreFault::NotAnArchive, failure.detail);
        }
        throw;
    }
}

bool is_earlier(std::string_view version) {
    return version == "1" || version == "2";
}

/// From an earlier version to this one. Of two processes at once one waits for the other, and finds
/// it done.
void bring_up_to_date(Connection& store) {
    Unit unit(store);
    // Takes the lock; only then is it certain that nobody else is at it.
    store.ask("UPDATE archive SET value = value WHERE name = 'version'");
    const std::string version = value_of(store, "version");
    if (version == "1") {
        ask_each(store, archive_additions_2);
    }
    if (is_earlier(version)) {
        ask_each(store, archive_additions_3);
        store.ask("UPDATE archive SET value = $1 WHERE name = 'version'",
                  {std::string(archive_version)});
    }
    unit.commit();
}

std::unique_ptr<Connection> connect(const std::string& name, Use use) {
    return is_server(name) ? connect_postgresql(name, use) : open_sqlite(name, use);
}

bool has_tables(Connection& store) {
    try {
        return !value_of(store, "version").empty();
    } catch (const StoreFailure& failure) {
        if (failure.fault == StoreFault::NotAnArchive) {
            return false;
        }
        throw;
    }
}

}  // namespace

bool is_server(std::string_view name) {
    return name.starts_with("postgresql://") || name.starts_with("postgres://");
}

void make(const std::string& name, const Founding& founding) {
    Founding whole = founding;
    if (whole.aside.empty()) {
        whole.aside = name + ".aside";
    }
    whole.aside = std::filesystem::absolute(whole.aside).lexically_normal().string();
    if (is_server(name)) {
        const auto store = connect(name, Use::Change);
        if (has_tables(*store)) {
            throw StoreFailure(StoreFault::Exists, name);
        }
        add_tables(*store, whole);
        return;
    }
    make_sqlite_file(name);
    try {
        const auto store = connect(name, Use::Change);
        store->ask("PRAGMA application_id = " + std::to_string(sqlite_application_id));
        add_tables(*store, whole);
    } catch (...) {
        for (const char* end : {"-wal", "-shm", ""}) {
            ::unlink((name + end).c_str());
        }
        throw;
    }
}

std::unique_ptr<Connection> open(const std::string& name, Use use) {
    auto store = connect(name, use);
    std::string version = value_of(*store, "version");
    if (is_earlier(version)) {
        bring_up_to_date(*(use == Use::Change ? store.get() : connect(name, Use::Change).get()));
        version = value_of(*store, "version");
    }
    if (version.empty()) {
        throw StoreFailure(StoreFault::NotAnArchive, name);
    }
    if (version != archive_version) {
        throw StoreFailure(StoreFault::OtherVersion, version);
    }
    return store;
}

std::string aside_of(Connection& store) {
    return value_of(store, "aside");
}

struct Turn::Held {
    audit::FileLock lock;
};

Turn::Turn(const std::string& name) {
    if (is_server(name)) {
        return;
    }
    auto lock = audit::FileLock::take(name, audit::FileLock::Share::Nobody);
    if (!lock) {
        using Fault = audit::FileLock::Fault;
        throw StoreFailure(lock.error() == Fault::Busy      ? StoreFault::Busy
                           : lock.error() == Fault::Missing ? StoreFault::Missing
                                                            : StoreFault::Unreadable,
                           name);
    }
    held_ = std::make_unique<Held>(Held{*std::move(lock)});
}

Turn::~Turn() = default;

}  // namespace douxuan::archive
