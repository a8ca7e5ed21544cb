// SPDX-License-Identifier: Apache-2.0
// Writing and reading an open election.
#include "audit/ledger.h"

#include <algorithm>
#include <utility>

#include "audit/checkpoint.h"
#include "engine/base/ensure.h"

namespace douxuan::audit {
namespace {

constexpr std::size_t longest_line = 65'535;

Digest digest_of(std::span<const std::uint8_t> bytes) {
    Digest digest{};
    base::ensure(bytes.size() == digest.size());
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

/// Columns: commitment, key, record, sealed.
AnnexRecord annex_row(const Query& row) {
    return {.commitment = {digest_of(row.bytes(0))},
            .key = digest_of(row.bytes(1)),
            .record = std::string(row.text(2)),
            .sealed = std::string(row.text(3))};
}

/// The first and last commitment that a handle may stand for.
std::pair<Digest, Digest> range_of(base::Handle handle) {
    std::string bytes;
    put_big_endian(bytes, handle.value, 8);
    std::pair<Digest, Digest> range;
    range.second.fill(0xFF);
    std::ranges::copy(bytes_of(bytes), range.first.begin());
    std::ranges::copy(bytes_of(bytes), range.second.begin());
    return range;
}

/// The head that a stored note speaks of.
std::optional<TreeHead> head_in(std::string_view bytes) {
    const auto note = Note::parse(bytes);
    const auto checkpoint = note ? Checkpoint::parse(note->text) : std::unexpected(note.error());
    return checkpoint ? std::optional(checkpoint->head) : std::nullopt;
}

}  // namespace

/// Prepared once: an append is then one write and one sync.
struct Ledger::Writing {
    explicit Writing(Database& database)
        : event(database.prepare("INSERT INTO event VALUES (?, ?, ?)")),
          annex(database.prepare("INSERT INTO annex VALUES (?, ?, ?, ?)")),
          head(database.prepare("UPDATE head SET frontier = ?")) {}

    Query event;
    Query annex;
    Query head;
};

Ledger::Ledger(std::string path, FileLock lock, Database database)
    : path_(std::move(path)), lock_(std::move(lock)), database_(std::move(database)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

void Ledger::prepare_writing() {
    writing_ = std::make_unique<Writing>(database_);
}

LedgerError Ledger::error_of(const SqliteFailure& failure, const std::string& path) {
    if (failure.disk_full()) {
        return {LedgerFault::DiskFull, path, {}};
    }
    if (failure.busy()) {
        return {LedgerFault::Busy, path, {}};
    }
    if (failure.read_only()) {
        return {LedgerFault::ReadOnly, path, {}};
    }
    if (failure.corrupt()) {
        return {LedgerFault::Corrupt, path, {}};
    }
    throw failure;
}

LedgerResult<std::int64_t> Ledger::append(std::span<const Addition> additions) {
    base::ensure(writing_ != nullptr && !additions.empty());
    try {
        const auto first = static_cast<std::int64_t>(size());
        write(additions);
        return first;
    } catch (const SqliteFailure& failure) {
        return std::unexpected(error_of(failure, path_));
    }
}

LedgerResult<std::int64_t> Ledger::append(std::string_view line) {
    const Addition addition{.line = std::string(line)};
    return append(std::span(&addition, 1));
}

void Ledger::write(std::span<const Addition> additions) {
    Hasher hasher;
    Frontier grown = frontier_;
    Transaction transaction(database_);
    for (const auto& [line, annex] : additions) {
        base::ensure(!line.empty() && line.size() <= longest_line && !line.contains('\n'));
        const Digest leaf = hasher.leaf(line);
        writing_->event.bind(0, static_cast<std::int64_t>(grown.size()))
            .bind(1, line)
            .bind(2, leaf)
            .run();
        grown.append(leaf, hasher);
        if (annex) {
            writing_->annex.bind(0, annex->commitment.bytes)
                .bind(1, annex->key)
                .bind(2, annex->record)
                .bind(3, bytes_of(annex->sealed))
                .run();
        }
    }
    writing_->head.bind(0, bytes_of(grown.serialise())).run();
    transaction.commit();
    frontier_ = std::move(grown);
}

Digest Ledger::root() const {
    Hasher hasher;
    return frontier_.root(hasher);
}

void Ledger::for_each_event(
    const std::function<void(std::int64_t seq, std::string_view line)>& visit) const {
    Query events = database_.prepare("SELECT seq, line FROM event ORDER BY seq");
    while (events.step()) {
        visit(events.integer(0), events.text(1));
    }
}

std::vector<Digest> Ledger::leaves() const {
    std::vector<Digest> all;
    all.reserve(size());
    Query events = database_.prepare("SELECT leaf FROM event ORDER BY seq");
    while (events.step()) {
        all.push_back(digest_of(events.bytes(0)));
    }
    return all;
}

std::optional<std::string> Ledger::note_at(std::uint64_t size) const {
    Query note = database_.prepare("SELECT note FROM checkpoint WHERE size = ?");
    if (!note.bind(0, static_cast<std::int64_t>(size)).step()) {
        return std::nullopt;
    }
    return std::string(note.text(0));
}

LedgerResult<std::string> Ledger::checkpoint(const SigningKey& key) {
    base::ensure(writing_ != nullptr);
    if (auto stored = note_at(size())) {
        return *std::move(stored);
    }
    try {
        const VerifierKey name{founding_.origin, KeyUse::Log, key.public_key()};
        std::string note =
            sign_checkpoint(key, name, {founding_.origin, {size(), root()}}).format();
        Transaction transaction(database_);
        Query insert = database_.prepare("INSERT INTO checkpoint VALUES (?, ?)");
        insert.bind(0, static_cast<std::int64_t>(size())).bind(1, note).run();
        transaction.commit();
        return note;
    } catch (const SqliteFailure& failure) {
        return std::unexpected(error_of(failure, path_));
    }
}

LedgerResult<void> Ledger::add_signatures(std::uint64_t size, std::string_view note) {
    const auto stored = note_at(size);
    base::ensure(writing_ != nullptr && stored && note.starts_with(*stored));
    try {
        Transaction transaction(database_);
        Query update = database_.prepare("UPDATE checkpoint SET note = ? WHERE size = ?");
        update.bind(0, note).bind(1, static_cast<std::int64_t>(size)).run();
        transaction.commit();
        return {};
    } catch (const SqliteFailure& failure) {
        return std::unexpected(error_of(failure, path_));
    }
}

std::vector<StoredCheckpoint> Ledger::checkpoints() const {
    std::vector<StoredCheckpoint> all;
    Query rows = database_.prepare("SELECT size, note FROM checkpoint ORDER BY size");
    while (rows.step()) {
        all.push_back({static_cast<std::uint64_t>(rows.integer(0)), std::string(rows.text(1))});
    }
    return all;
}

std::optional<AnnexRecord> Ledger::find_annex(base::Handle handle) const {
    const auto [first, last] = range_of(handle);
    Query row = database_.prepare(
        "SELECT commitment, key, record, sealed FROM annex WHERE commitment BETWEEN ? AND ?");
    if (!row.bind(0, first).bind(1, last).step()) {
        return std::nullopt;
    }
    return annex_row(row);
}

void Ledger::for_each_annex(const std::function<void(const AnnexRecord&)>& visit) const {
    Query rows =
        database_.prepare("SELECT commitment, key, record, sealed FROM annex ORDER BY commitment");
    while (rows.step()) {
        visit(annex_row(rows));
    }
}

LedgerResult<bool> Ledger::erase_annex(base::Handle handle) {
    base::ensure(writing_ != nullptr);
    if (!find_annex(handle)) {
        return false;
    }
    try {
        const auto [first, last] = range_of(handle);
        Transaction transaction(database_);
        Query erase = database_.prepare("DELETE FROM annex WHERE commitment BETWEEN ? AND ?");
        erase.bind(0, first).bind(1, last).run();
        transaction.commit();
        // The log beside the file still shows what was erased: fold it in and cut it.
        database_.answer("PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    } catch (const SqliteFailure& failure) {
        return std::unexpected(error_of(failure, path_));
    }
}

LedgerResult<void> Ledger::check() const {
    try {
        if (database_.answer("PRAGMA integrity_check") != "ok") {
            return std::unexpected(LedgerError{LedgerFault::Corrupt, path_, {}});
        }
        return check_tree();
    } catch (const SqliteFailure& failure) {
        return std::unexpected(error_of(failure, path_));
    }
}

LedgerResult<void> Ledger::check_tree() const {
    const auto corrupt = [&](std::optional<std::int64_t> seq) {
        return std::unexpected(LedgerError{LedgerFault::Corrupt, path_, seq});
    };
    const std::vector<StoredCheckpoint> signed_heads = checkpoints();
    auto next = signed_heads.begin();
    Hasher hasher;
    Frontier tree;
    Query events = database_.prepare("SELECT seq, line, leaf FROM event ORDER BY seq");
    while (events.step()) {
        const auto expected = static_cast<std::int64_t>(tree.size());
        const Digest leaf = hasher.leaf(events.text(1));
        if (events.integer(0) != expected || !std::ranges::equal(leaf, events.bytes(2))) {
            return corrupt(expected);
        }
        tree.append(leaf, hasher);
        if (next != signed_heads.end() && next->size == tree.size()) {
            if (head_in(next->note) != TreeHead{tree.size(), tree.root(hasher)}) {
                return corrupt({});
            }
            ++next;
        }
    }
    // A signed head beyond the events: the file was put back to an older state.
    if (!(tree == frontier_) || next != signed_heads.end()) {
        return corrupt(static_cast<std::int64_t>(tree.size()));
    }
    return {};
}

}  // namespace douxuan::audit
