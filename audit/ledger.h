// SPDX-License-Identifier: Apache-2.0
// The election on disk: one file, one writer, nothing ever taken back. An event that `append`
// acknowledged survives a kill, a full disk and a power cut. docs/formats/ledger.md has the tables.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/annex_record.h"
#include "audit/file_lock.h"
#include "audit/keys.h"
#include "audit/log.h"
#include "audit/merkle.h"
#include "audit/sqlite.h"
#include "engine/base/describe.h"
#include "engine/base/handle.h"

namespace douxuan::audit {

enum class LedgerFault : std::uint8_t {
    Missing,       ///< no such file, or no such folder to create it in
    Exists,        ///< something of that name is there already
    Unreadable,    ///< the system does not let us read the file
    ReadOnly,      ///< the system does not let us write the file or its folder
    NotALedger,    ///< a file of another kind
    NewerVersion,  ///< a ledger written by a newer program
    Corrupt,       ///< what is stored contradicts itself
    Busy,          ///< another process has the election open
    DiskFull,      ///< no room; nothing was recorded
};

struct LedgerError {
    LedgerFault fault{};
    std::string path;
    std::optional<std::int64_t> seq;  ///< Corrupt: the first bad record, where one is known

    friend bool operator==(const LedgerError&, const LedgerError&) = default;
};

template <class T>
using LedgerResult = std::expected<T, LedgerError>;

enum class LedgerMode : std::uint8_t {
    Read,   ///< many may read at once, but not while somebody writes
    Write,  ///< for us alone
};

/// What is fixed with the first event and never changes.
struct Founding {
    std::string bureau_pem;   ///< the bureau's certificate, or empty: then no identity is kept
    std::string log_key_pem;  ///< private key of the log, PKCS#8, best with a passphrase
    std::string origin;       ///< name of the log
    std::string rules_toml;   ///< the resolved ruleset
    std::string schema_json;  ///< the schema of the events

    friend bool operator==(const Founding&, const Founding&) = default;
};

/// One event, with the person's record that it commits to, if there is one.
struct Addition {
    std::string line;  ///< canonical, without a newline
    std::optional<AnnexRecord> annex = std::nullopt;
};

/// A signed tree head of this log.
struct StoredCheckpoint {
    std::uint64_t size = 0;
    std::string note;
};

/// An open election. Reading is linear in what is read and needs constant memory.
/// Every member may throw MachineFailure; the process must then end and open the file again.
class Ledger final : public Log {
  public:
    static constexpr std::int32_t application_id = 0x446F'7578;  ///< "Doux"
    static constexpr std::int32_t version = 1;

    /// Creates the file (for its owner alone) with its first event and leaves it open to write.
    /// Errors: Missing, Exists, ReadOnly, DiskFull; then no file was made.
    static LedgerResult<Ledger> create(const std::string& path, const Founding& founding,
                                       std::string_view first_line);
    /// Opens and checks: every leaf hash is computed again, and the tree they make must be the
    /// one stored. Errors: all but Exists.
    static LedgerResult<Ledger> open(const std::string& path, LedgerMode mode);

    /// Records the events in this order, all or none, and returns the sequence number of the
    /// first. On disk when it returns. Errors: DiskFull, ReadOnly; then nothing was recorded.
    LedgerResult<std::int64_t> append(std::span<const Addition> additions);
    LedgerResult<std::int64_t> append(std::string_view line);

    std::uint64_t size() const override { return frontier_.size(); }
    /// Root of the tree of all events.
    Digest root() const;
    void for_each_event(
        const std::function<void(std::int64_t seq, std::string_view line)>& visit) const override;
    std::vector<Digest> leaves() const override;

    /// Signs the tree as it is, stores the note and returns it. The events were durable before,
    /// and the note is before anyone sees it, so that no crash can leave a signed fork. The note
    /// stored before is returned if the log has not grown since. Errors: DiskFull.
    LedgerResult<std::string> checkpoint(const SigningKey& key);
    /// Adds signature lines: `note` must begin with the note stored at that size.
    /// Errors: DiskFull.
    LedgerResult<void> add_signatures(std::uint64_t size, std::string_view note);
    std::vector<StoredCheckpoint> checkpoints() const override;

    std::optional<AnnexRecord> find_annex(base::Handle handle) const;
    void for_each_annex(const std::function<void(const AnnexRecord&)>& visit) const override;
    /// Erases a person's record, key and sealed identity; whether there was one. The event stays,
    /// as a digest of nothing. Errors: DiskFull.
    LedgerResult<bool> erase_annex(base::Handle handle);

    const Founding& founding() const override { return founding_; }
    /// The secret under which identity numbers are digested. It never leaves the file.
    const CommitmentKey& identity_secret() const { return identity_secret_; }

    /// The long check of the whole file: SQLite's own, then what `open` checks.
    /// Errors: Corrupt.
    LedgerResult<void> check() const;

    Ledger(Ledger&& other) noexcept;
    Ledger& operator=(Ledger&& other) noexcept;
    ~Ledger() override;

  private:
    struct Writing;

    Ledger(std::string path, FileLock lock, Database database);

    /// What a user can act on; throws what is left.
    static LedgerError error_of(const SqliteFailure& failure, const std::string& path);
    static LedgerResult<Ledger> open_locked(const std::string& path, LedgerMode mode,
                                            FileLock lock);
    bool load();
    void prepare_writing();
    void write(std::span<const Addition> additions);
    LedgerResult<void> check_tree() const;
    std::optional<std::string> note_at(std::uint64_t size) const;

    std::string path_;
    FileLock lock_;  // before the database: closing any descriptor of the file drops its locks
    mutable Database database_;
    std::unique_ptr<Writing> writing_;  // null when only reading
    Founding founding_;
    CommitmentKey identity_secret_{};
    Frontier frontier_;
};

}  // namespace douxuan::audit

namespace douxuan::base {

template <>
inline constexpr auto words_of<audit::LedgerFault> = words<audit::LedgerFault>({
    {audit::LedgerFault::Missing, "missing"},
    {audit::LedgerFault::Exists, "exists"},
    {audit::LedgerFault::Unreadable, "unreadable"},
    {audit::LedgerFault::ReadOnly, "read_only"},
    {audit::LedgerFault::NotALedger, "not_a_ledger"},
    {audit::LedgerFault::NewerVersion, "newer_version"},
    {audit::LedgerFault::Corrupt, "corrupt"},
    {audit::LedgerFault::Busy, "busy"},
    {audit::LedgerFault::DiskFull, "disk_full"},
});

}  // namespace douxuan::base
