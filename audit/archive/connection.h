// SPDX-License-Identifier: Apache-2.0
// One connection to the database of an archive, whichever it is. Statements keep to what SQLite
// and PostgreSQL have in common; our tables hold text and 64-bit integers, and no NULL.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "audit/failure.h"
#include "engine/base/describe.h"

namespace douxuan::archive {

/// Why a database cannot be used. Append only.
enum class StoreFault : std::uint8_t {
    Missing,       ///< no such file, or no folder to make it in
    Exists,        ///< there is something of that name already
    Unreadable,    ///< the system does not let us read it
    ReadOnly,      ///< it cannot be written
    NotAnArchive,  ///< something else than an archive of ours
    OtherVersion,  ///< an archive of a newer program
    Busy,          ///< somebody else is taking bundles in
    DiskFull,      ///< no room
    Damaged,       ///< its pages contradict each other
    Unreachable,   ///< the server does not answer, or not to us
    NoDriver,      ///< the part of the program that speaks to PostgreSQL is not installed
    Refused,       ///< the database does not understand a question, or may not answer it
};

/// Thrown at the edge; the verbs turn it into a sentence. `detail` is the database's own account.
struct StoreFailure : audit::MachineFailure {
    StoreFailure(StoreFault why, std::string its_detail)
        : MachineFailure("archive: " + std::string(its_detail)),
          fault(why),
          detail(std::move(its_detail)) {}

    StoreFault fault;
    std::string detail;
};

using Value = std::variant<std::int64_t, std::string>;
using Row = std::vector<Value>;

/// The text of a value; a number in decimal digits.
std::string text_of(const Value& value);
/// The number of a value; 0 for a text.
std::int64_t number_of(const Value& value);

/// What a question brought.
struct Answer {
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

/// One row of an answer that is walked through. Its texts are valid until the next row.
class WalkedRow {
  public:
    WalkedRow() = default;
    WalkedRow(const WalkedRow&) = delete;
    WalkedRow& operator=(const WalkedRow&) = delete;

    /// The text of a column, counted from 0; a number in decimal digits.
    virtual std::string_view text(std::size_t column) const = 0;
    /// The number of a column; 0 for a text.
    virtual std::int64_t number(std::size_t column) const = 0;

  protected:
    ~WalkedRow() = default;
};

/// Whether a connection may change anything.
enum class Use : std::uint8_t { Look, Change };

/// One connection; serves one thread. Errors of every function: StoreFailure.
class Connection {
  public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    virtual ~Connection() = default;

    /// Runs one statement. Parameters are $1, $2, … in the order in which they are first named.
    virtual Answer ask(std::string_view sql, std::span<const Value> parameters) = 0;
    /// The same, its rows shown one by one as they come: for answers as long as an archive. Out of
    /// a file no row is kept; a server sends all of them first. `see` may ask nothing of this
    /// connection.
    virtual void walk(std::string_view sql, std::span<const Value> parameters,
                      const std::function<void(const WalkedRow&)>& see) = 0;
    /// Adds many rows at once, in the fastest way that the database has.
    virtual void copy(std::string_view table, std::span<const std::string_view> columns,
                      std::span<const Row> rows) = 0;
    virtual void begin() = 0;
    /// Durable when it returns, or done again after a crash: the rows of a bundle and the note that
    /// it was taken in stand or fall together.
    virtual void commit() = 0;
    /// Nothing of the transaction was done. No error if there is none.
    virtual void rollback() = 0;

    /// What stands behind a SELECT that takes a row for this transaction alone, passing over the
    /// rows that another process has taken; empty where only one process may change anything.
    virtual std::string_view taking() const = 0;
    /// The same, waiting for a row that is taken.
    virtual std::string_view holding() const = 0;
    /// Whether rows travel to get here: then sums are made where they are. Out of a file it is
    /// quicker to walk through the rows than to have them sorted into groups.
    virtual bool is_remote() const = 0;

    Answer ask(std::string_view sql) { return ask(sql, {}); }
    Answer ask(std::string_view sql, std::initializer_list<Value> parameters) {
        return ask(sql, std::span(parameters.begin(), parameters.size()));
    }
};

/// A transaction, rolled back unless committed.
class Unit {
  public:
    explicit Unit(Connection& store) : store_(store) { store_.begin(); }
    Unit(const Unit&) = delete;
    Unit& operator=(const Unit&) = delete;
    ~Unit();

    void commit();

  private:
    Connection& store_;
    enum class Stage : std::uint8_t { Open, Done } stage_ = Stage::Open;
};

}  // namespace douxuan::archive

namespace douxuan::base {

template <>
inline constexpr auto words_of<archive::StoreFault> = words<archive::StoreFault>({
    {archive::StoreFault::Missing, "missing"},
    {archive::StoreFault::Exists, "exists"},
    {archive::StoreFault::Unreadable, "unreadable"},
    {archive::StoreFault::ReadOnly, "read_only"},
    {archive::StoreFault::NotAnArchive, "not_an_archive"},
    {archive::StoreFault::OtherVersion, "other_version"},
    {archive::StoreFault::Busy, "busy"},
    {archive::StoreFault::DiskFull, "disk_full"},
    {archive::StoreFault::Damaged, "damaged"},
    {archive::StoreFault::Unreachable, "unreachable"},
    {archive::StoreFault::NoDriver, "no_driver"},
    {archive::StoreFault::Refused, "refused"},
});

}  // namespace douxuan::base
