// SPDX-License-Identifier: Apache-2.0
// The election file: what goes in comes out, nothing is taken back, and nothing foreign is touched.
// Long: one life of a file, from creation to a full disk.
#include "audit/ledger.h"

#include <csignal>
#include <string>
#include <vector>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "audit/annex_record.h"
#include "audit/checkpoint.h"
#include "audit/ledger_tables.h"
#include "tests/audit/scratch.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

using test::contents;
using test::put;
using test::Scratch;

const Founding founding{.bureau_pem = "",
                        .log_key_pem = "-----BEGIN PRIVATE KEY-----",
                        .origin = "douxuan.example/110101001201-12",
                        .rules_toml = "id = \"test\"\n",
                        .schema_json = "{}"};

std::string line(std::int64_t seq) {
    return R"({"n":)" + std::to_string(seq) + "}";
}

Ledger new_ledger(const std::string& path) {
    auto ledger = Ledger::create(path, founding, line(0));
    REQUIRE(ledger);
    return *std::move(ledger);
}

std::vector<std::string> lines_of(const Ledger& ledger) {
    std::vector<std::string> lines;
    ledger.for_each_event([&](std::int64_t seq, std::string_view text) {
        REQUIRE(seq == static_cast<std::int64_t>(lines.size()));
        lines.emplace_back(text);
    });
    return lines;
}

LedgerFault fault_of_opening(const std::string& path, LedgerMode mode = LedgerMode::Write) {
    const auto ledger = Ledger::open(path, mode);
    REQUIRE_FALSE(ledger);
    CHECK(ledger.error().path == path);
    return ledger.error().fault;
}

AnnexRecord record_of(std::string text) {
    AnnexRecord record{
        .commitment = {}, .key = fresh_commitment_key(), .record = std::move(text), .sealed = ""};
    record.commitment = commit(record.key, record.record);
    return record;
}

/// Any other program with SQLite: what it says to a statement; empty if it obeyed.
std::string foreign_sql(const std::string& path, const std::string& sql) {
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    char* message = nullptr;
    sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
    const std::string said = message == nullptr ? "" : message;
    sqlite3_free(message);
    sqlite3_close(database);
    return said;
}

/// Runs `work` as somebody whom file permissions bind; its result is the exit code.
template <class Work>
int as_ordinary_user(Work&& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) {
            ::_exit(99);
        }
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// No file may grow beyond so many bytes while this lives: a disk that is full.
class FullDisk {
  public:
    explicit FullDisk(rlim_t largest) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit now{.rlim_cur = largest, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

  private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("a new election is there again after it was closed") {
    const Scratch scratch;
    const std::string path = scratch.path("村.election");
    Digest root{};
    {
        Ledger ledger = new_ledger(path);
        CHECK(ledger.append(line(1)) == 1);
        CHECK(ledger.append(line(2)) == 2);
        root = ledger.root();
    }
    const auto ledger = Ledger::open(path, LedgerMode::Write);
    REQUIRE(ledger);
    CHECK(ledger->size() == 3);
    CHECK(ledger->root() == root);
    CHECK(ledger->founding() == founding);
    CHECK(lines_of(*ledger) == std::vector{line(0), line(1), line(2)});
    CHECK(ledger->check());
}

TEST_CASE("the root is that of the tree over the exact lines") {
    const Scratch scratch;
    Ledger ledger = new_ledger(scratch.path("e"));
    REQUIRE(ledger.append(line(1)));
    Hasher hasher;
    CHECK(ledger.root() == hasher.node(hasher.leaf(line(0)), hasher.leaf(line(1))));
    CHECK(ledger.leaves() == std::vector{hasher.leaf(line(0)), hasher.leaf(line(1))});
}

TEST_CASE("the file is for its owner alone") {
    const Scratch scratch;
    const Ledger ledger = new_ledger(scratch.path("e"));
    for (const char* name : {"e", "e-wal"}) {
        struct stat status{};
        REQUIRE(::stat(scratch.path(name).c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
}

TEST_CASE("a closed election is one file") {
    const Scratch scratch;
    {
        REQUIRE(new_ledger(scratch.path("e")).append(line(1)));
    }
    {
        REQUIRE(Ledger::open(scratch.path("e"), LedgerMode::Read));
    }
    CHECK_FALSE(std::filesystem::exists(scratch.path("e-wal")));
    CHECK_FALSE(std::filesystem::exists(scratch.path("e-shm")));
}

TEST_CASE("many events are recorded at once or not at all") {
    const Scratch scratch;
    Ledger ledger = new_ledger(scratch.path("e"));
    const std::vector<Addition> three{{.line = line(1)}, {.line = line(2)}, {.line = line(3)}};
    CHECK(ledger.append(three) == 1);
    CHECK(ledger.size() == 4);
    const AnnexRecord same = record_of("{}");
    const std::vector<Addition> twice{{line(4), same}, {line(5), same}};
    CHECK_THROWS_AS(ledger.append(twice), MachineFailure);
    CHECK(ledger.size() == 4);
    CHECK(lines_of(ledger).size() == 4);
    CHECK_FALSE(ledger.find_annex(same.commitment.handle()));
    CHECK(ledger.append(line(4)) == 4);
    CHECK(ledger.check());
}

TEST_CASE("the longest line is recorded whole") {
    const Scratch scratch;
    Ledger ledger = new_ledger(scratch.path("e"));
    const std::string longest(65'535, 'x');
    CHECK(ledger.append(longest) == 1);
    CHECK(lines_of(ledger)[1] == longest);
    CHECK_THROWS(ledger.append(longest + 'x'));
    CHECK_THROWS(ledger.append(""));
    CHECK_THROWS(ledger.append("{}\n"));
    CHECK(ledger.size() == 2);
}

TEST_CASE("a person's record is found by handle, in the order of handles, until it is erased") {
    const Scratch scratch;
    const std::string secret_name = "\"name\":\"王小二的独一无二的名字\"";
    AnnexRecord first = record_of("{" + secret_name + "}");
    first.sealed = std::string("\x30\x00\x01", 3);
    const AnnexRecord second = record_of(R"({"name":"李四"})");
    {
        Ledger ledger = new_ledger(scratch.path("e"));
        REQUIRE(ledger.append(std::vector<Addition>{{line(1), first}, {line(2), second}}));
        CHECK(ledger.find_annex(first.commitment.handle()) == first);
        CHECK(ledger.find_annex(second.commitment.handle()) == second);
        CHECK_FALSE(ledger.find_annex({first.commitment.handle().value + 1}));
        std::vector<base::Commitment> seen;
        ledger.for_each_annex(
            [&](const AnnexRecord& record) { seen.push_back(record.commitment); });
        CHECK(seen.size() == 2);
        CHECK(std::ranges::is_sorted(seen));

        CHECK(ledger.erase_annex(first.commitment.handle()) == true);
        CHECK(ledger.erase_annex(first.commitment.handle()) == false);
        CHECK_FALSE(ledger.find_annex(first.commitment.handle()));
        CHECK(ledger.find_annex(second.commitment.handle()) == second);
        CHECK(ledger.check());
        for (const auto& file : std::filesystem::directory_iterator(scratch.path())) {
            INFO(file.path());
            CHECK(contents(file.path()).find(secret_name) == std::string::npos);
        }
    }
    CHECK(contents(scratch.path("e")).find("李四") != std::string::npos);
}

TEST_CASE("the secret for identity numbers stays the same and differs between elections") {
    const Scratch scratch;
    const CommitmentKey other = new_ledger(scratch.path("other")).identity_secret();
    const CommitmentKey secret = new_ledger(scratch.path("e")).identity_secret();
    CHECK(secret != other);
    CHECK(Ledger::open(scratch.path("e"), LedgerMode::Read)->identity_secret() == secret);
}

TEST_CASE("a checkpoint is signed once a size, stored, and gains signatures only") {
    const Scratch scratch;
    const SigningKey key = SigningKey::generate();
    Ledger ledger = new_ledger(scratch.path("e"));
    const auto note = ledger.checkpoint(key);
    REQUIRE(note);
    const auto checkpoint = Checkpoint::parse(Note::parse(*note)->text);
    REQUIRE(checkpoint);
    CHECK(*checkpoint == Checkpoint{founding.origin, {1, ledger.root()}});
    CHECK(ledger.checkpoint(key) == *note);

    const std::string cosigned = *note + "— witness.example AAAAAAAA\n";
    CHECK(ledger.add_signatures(1, cosigned));
    CHECK_THROWS(ledger.add_signatures(1, *note));
    CHECK_THROWS(ledger.add_signatures(2, cosigned));
    CHECK(ledger.checkpoint(key) == cosigned);

    REQUIRE(ledger.append(line(1)));
    REQUIRE(ledger.checkpoint(key));
    const auto all = ledger.checkpoints();
    REQUIRE(all.size() == 2);
    CHECK(all[0].size == 1);
    CHECK(all[0].note == cosigned);
    CHECK(all[1].size == 2);
    CHECK(ledger.check());
}

TEST_CASE("no statement edits or deletes what was recorded") {
    const auto [sql, answer] = GENERATE(table<std::string, std::string>({
        {"UPDATE event SET line = 'x'", "events are never edited"},
        {"DELETE FROM event WHERE seq = 1", "events are never deleted"},
        {"INSERT OR REPLACE INTO event VALUES (1, 'x', zeroblob(32))",
         "events are appended one after the other"},
        {"INSERT INTO event VALUES (7, 'x', zeroblob(32))",
         "events are appended one after the other"},
        {"UPDATE meta SET value = x'00'", "meta is written once"},
        {"DELETE FROM meta", "meta is never deleted"},
        {"INSERT OR REPLACE INTO meta VALUES ('origin', x'00')", "meta is written once"},
        {"UPDATE head SET frontier = x'0000000000000001'", "the tree only grows"},
        {"DELETE FROM head", "the tree is never deleted"},
        {"UPDATE checkpoint SET note = 'x'", "a checkpoint only gains signatures"},
        {"UPDATE checkpoint SET size = 9", "a checkpoint only gains signatures"},
        {"DELETE FROM checkpoint", "checkpoints are never deleted"},
        {"INSERT OR REPLACE INTO checkpoint VALUES (2, 'x')", "one checkpoint a size"},
        {"UPDATE annex SET record = '{}'", "records are erased, never edited"},
    }));
    const Scratch scratch;
    {
        Ledger ledger = new_ledger(scratch.path("e"));
        REQUIRE(ledger.append(std::vector<Addition>{{line(1), record_of("{\"a\":1}")}}));
        REQUIRE(ledger.checkpoint(SigningKey::generate()));
    }
    INFO(sql);
    CHECK(foreign_sql(scratch.path("e"), sql) == answer);
    CHECK(Ledger::open(scratch.path("e"), LedgerMode::Write));
}

TEST_CASE("a file that was tampered with is corrupt, and the first bad record is named") {
    struct Case {
        std::string guard;  // taken out, and put back after the change
        std::string sql;
        std::optional<std::int64_t> seq;
    };
    const Case tampering = GENERATE(values<Case>({
        {"", "DROP TRIGGER event_fixed", {}},
        {"", "CREATE TABLE extra (a)", {}},
        {"", "UPDATE head SET frontier = CAST(x'FF' || frontier AS BLOB)", {}},
        {"event_fixed", "UPDATE event SET line = '{}' WHERE seq = 1", 1},
        {"event_fixed", "UPDATE event SET leaf = zeroblob(32) WHERE seq = 1", 1},
        {"event_fixed", "UPDATE event SET seq = 9 WHERE seq = 2", 2},
        {"event_kept", "DELETE FROM event WHERE seq = 2", 2},
        {"event_kept", "DELETE FROM event WHERE seq = 1", 1},
        {"head_grows", "UPDATE head SET frontier = x'0000000000000000'", 3},
        {"meta_kept", "DELETE FROM meta WHERE name = 'origin'", {}},
        {"checkpoint_extended", "UPDATE checkpoint SET size = 2", {}},
        {"checkpoint_extended", "UPDATE checkpoint SET size = 4", 3},
        {"checkpoint_extended", "UPDATE checkpoint SET note = 'x'", {}},
    }));
    const Scratch scratch;
    const std::string path = scratch.path("e");
    {
        Ledger ledger = new_ledger(path);
        REQUIRE(ledger.append(line(1)));
        REQUIRE(ledger.append(line(2)));
        REQUIRE(ledger.checkpoint(SigningKey::generate()));
    }
    std::string sql = tampering.sql;
    for (const std::string_view table : ledger_tables) {
        if (!tampering.guard.empty() && table.contains(" " + tampering.guard + " ")) {
            sql = "DROP TRIGGER " + tampering.guard + "; " + sql + "; " + std::string(table);
        }
    }
    INFO(sql);
    REQUIRE(foreign_sql(path, sql).empty());
    const auto ledger = Ledger::open(path, LedgerMode::Read);
    REQUIRE_FALSE(ledger);
    CHECK(ledger.error() == LedgerError{LedgerFault::Corrupt, path, tampering.seq});
}

TEST_CASE("opening names what a file is instead of an election") {
    const Scratch scratch;
    const LedgerMode mode = GENERATE(LedgerMode::Read, LedgerMode::Write);
    const std::string path = scratch.path("e");
    SECTION("nothing") {
        CHECK(fault_of_opening(path, mode) == LedgerFault::Missing);
        CHECK_FALSE(std::filesystem::exists(path));
    }
    SECTION("an empty file") {
        put(path, "");
        CHECK(fault_of_opening(path, mode) == LedgerFault::NotALedger);
    }
    SECTION("garbage") {
        const std::string garbage(5000, '\x5a');
        put(path, garbage);
        CHECK(fault_of_opening(path, mode) == LedgerFault::NotALedger);
        CHECK(contents(path) == garbage);
    }
    SECTION("a folder") {
        std::filesystem::create_directory(path);
        CHECK(fault_of_opening(path, mode) == LedgerFault::NotALedger);
    }
    SECTION("another program's database") {
        REQUIRE(foreign_sql(path, "CREATE TABLE t (a)").empty());
        const std::string before = contents(path);
        CHECK(fault_of_opening(path, mode) == LedgerFault::NotALedger);
        CHECK(contents(path) == before);
    }
    SECTION("a database that only claims to be ours") {
        REQUIRE(foreign_sql(path,
                            "PRAGMA application_id = 1148155256; PRAGMA user_version = 1; "
                            "CREATE TABLE t (a)")
                    .empty());
        CHECK(fault_of_opening(path, mode) == LedgerFault::Corrupt);
    }
    SECTION("a newer version") {
        {
            new_ledger(path);
        }
        REQUIRE(foreign_sql(path, "PRAGMA user_version = 2").empty());
        CHECK(fault_of_opening(path, mode) == LedgerFault::NewerVersion);
    }
    SECTION("an election cut short") {
        {
            Ledger ledger = new_ledger(path);
            for (std::int64_t i = 1; i < 500; ++i) {
                REQUIRE(ledger.append(line(i) + std::string(100, ' ')));
            }
        }
        std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
        CHECK(fault_of_opening(path, mode) == LedgerFault::Corrupt);
    }
}

TEST_CASE("any changed byte of the stored events is noticed") {
    const Scratch scratch;
    const std::string path = scratch.path("e");
    {
        Ledger ledger = new_ledger(path);
        REQUIRE(ledger.append("{\"find\":\"me\"}"));
    }
    std::string bytes = contents(path);
    const auto at = bytes.find("{\"find\":\"me\"}");
    REQUIRE(at != std::string::npos);
    bytes[at + 9] = 'w';
    put(path, bytes);
    const auto ledger = Ledger::open(path, LedgerMode::Read);
    REQUIRE_FALSE(ledger);
    CHECK(ledger.error() == LedgerError{LedgerFault::Corrupt, path, 1});
}

TEST_CASE("creating refuses a name that is taken or a folder that is missing, and leaves it so") {
    const Scratch scratch;
    put(scratch.path("e"), "keep me");
    CHECK(Ledger::create(scratch.path("e"), founding, line(0)).error().fault ==
          LedgerFault::Exists);
    CHECK(contents(scratch.path("e")) == "keep me");
    CHECK(Ledger::create(scratch.path("no/e"), founding, line(0)).error().fault ==
          LedgerFault::Missing);
}

TEST_CASE("a file or folder that must not be written is read, and refused for writing") {
    const Scratch scratch;
    const std::string folder = scratch.path("folder");
    const std::string path = folder + "/e";
    std::filesystem::create_directory(folder);
    {
        new_ledger(path);
    }
    ::chmod(scratch.path().c_str(), 0755);
    const auto try_write = [&] {
        const auto ledger = Ledger::open(path, LedgerMode::Write);
        return !ledger && ledger.error().fault == LedgerFault::ReadOnly ? 0 : 1;
    };
    const auto try_read = [&] {
        const auto ledger = Ledger::open(path, LedgerMode::Read);
        return ledger && ledger->size() == 1 ? 0 : 1;
    };
    const auto try_create = [&] {
        const auto ledger = Ledger::create(folder + "/new", founding, line(0));
        return !ledger && ledger.error().fault == LedgerFault::ReadOnly ? 0 : 1;
    };
    ::chmod(path.c_str(), 0444);
    ::chmod(folder.c_str(), 0555);
    CHECK(as_ordinary_user(try_write) == 0);
    CHECK(as_ordinary_user(try_read) == 0);
    CHECK(as_ordinary_user(try_create) == 0);
    ::chmod(path.c_str(), 0666);
    CHECK(as_ordinary_user(try_write) == 0);
    CHECK(as_ordinary_user(try_read) == 0);
    ::chmod(path.c_str(), 0);
    CHECK(as_ordinary_user([&] {
              const auto ledger = Ledger::open(path, LedgerMode::Read);
              return !ledger && ledger.error().fault == LedgerFault::Unreadable ? 0 : 1;
          }) == 0);
    ::chmod(folder.c_str(), 0755);
}

TEST_CASE("one process writes and many read, never both") {
    const Scratch scratch;
    const std::string path = scratch.path("e");
    const auto in_another_process = [&](LedgerMode mode) {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto ledger = Ledger::open(path, mode);
            ::_exit(ledger ? 0 : ledger.error().fault == LedgerFault::Busy ? 1 : 2);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WEXITSTATUS(status);
    };
    {
        Ledger writer = new_ledger(path);
        CHECK(in_another_process(LedgerMode::Write) == 1);
        CHECK(in_another_process(LedgerMode::Read) == 1);
        CHECK(fault_of_opening(path, LedgerMode::Write) == LedgerFault::Busy);
        CHECK(writer.append(line(1)) == 1);
    }
    const auto reader = Ledger::open(path, LedgerMode::Read);
    REQUIRE(reader);
    CHECK(in_another_process(LedgerMode::Read) == 0);
    CHECK(in_another_process(LedgerMode::Write) == 1);
}

TEST_CASE("a full disk refuses the event and keeps every earlier one") {
    const Scratch scratch;
    const std::string path = scratch.path("e");
    Ledger ledger = new_ledger(path);
    const Digest before = ledger.root();
    const std::string large(60'000, 'x');
    std::int64_t recorded = 1;
    {
        const FullDisk full(400'000);
        LedgerResult<std::int64_t> seq;
        while ((seq = ledger.append(large))) {
            CHECK(*seq == recorded++);
            REQUIRE(recorded < 100);
        }
        CHECK(seq.error() == LedgerError{LedgerFault::DiskFull, path, {}});
        CHECK(ledger.size() == static_cast<std::uint64_t>(recorded));
        CHECK(lines_of(ledger).size() == ledger.size());
        CHECK(ledger.append(large).error().fault == LedgerFault::DiskFull);
    }
    CHECK(recorded > 1);
    CHECK(ledger.root() != before);
    CHECK(ledger.append(line(recorded)) == recorded);
    CHECK(ledger.check());
}

TEST_CASE("a disk too full for a new election leaves no file behind") {
    const Scratch scratch;
    const FullDisk full(10'000);
    const auto ledger = Ledger::create(scratch.path("e"), founding, line(0));
    REQUIRE_FALSE(ledger);
    CHECK(ledger.error().fault == LedgerFault::DiskFull);
    CHECK(std::filesystem::is_empty(scratch.path()));
}

}  // namespace douxuan::audit
