// SPDX-License-Identifier: Apache-2.0
// kill -9 at any moment loses no acknowledged event, and what is left is a whole tree.
#include <algorithm>
#include <csignal>
#include <random>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include "audit/hmac.h"
#include "audit/ledger.h"
#include "tests/audit/scratch.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

constexpr int rounds = 300;
constexpr int rounds_an_election = 60;
constexpr std::uint32_t seed = 20260101;

const Founding crash_founding{.bureau_pem = "",
                              .log_key_pem = "",
                              .origin = "douxuan.example/crash",
                              .rules_toml = "",
                              .schema_json = ""};

std::string padded_line(std::int64_t seq) {
    return R"({"n":)" + std::to_string(seq) + R"(,"pad":")" +
           std::string(static_cast<std::size_t>(seq * 37 % 700), 'x') + "\"}";
}

/// The record of a person that event `seq` commits to. The same in every process.
AnnexRecord person(std::int64_t seq) {
    AnnexRecord record{.commitment = {}, .key = {}, .record = padded_line(seq), .sealed = ""};
    record.key[0] = 1;
    record.commitment = commit(record.key, record.record);
    return record;
}

/// What the writer has been told to be done.
struct Acknowledged {
    std::uint64_t size = 0;
    std::uint64_t checkpoint = 0;  ///< size of the last one
    std::int64_t erased = -1;      ///< seq of the last person erased
};

/// Appends, singly and in batches with people's records, signs checkpoints and erases records in
/// between, and tells what was acknowledged. Ends only by being killed.
[[noreturn]] void write_forever(const std::string& path, int acknowledged) {
    const SigningKey key = SigningKey::generate();
    auto ledger = Ledger::open(path, LedgerMode::Write);
    Acknowledged done;
    while (ledger) {
        const auto next = static_cast<std::int64_t>(ledger->size());
        std::vector<Addition> additions;
        for (std::int64_t i = 0; i <= next % 3; ++i) {
            additions.push_back({.line = padded_line(next + i)});
        }
        additions.back().annex = person(next + next % 3);
        if (!ledger->append(additions)) {
            break;
        }
        if (next % 5 == 0) {
            if (!ledger->checkpoint(key)) {
                break;
            }
            done.checkpoint = ledger->size();
        }
        if (next % 4 == 0) {
            done.erased = next + next % 3;
            if (!ledger->erase_annex(person(done.erased).commitment.handle())) {
                break;
            }
        }
        done.size = ledger->size();
        if (::write(acknowledged, &done, sizeof done) != sizeof done) {
            break;
        }
    }
    ::_exit(1);
}

/// Starts the writer, kills it after some acknowledgements and a moment more, and returns the
/// last one.
Acknowledged kill_somewhere(const std::string& path, std::mt19937& random) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        write_forever(path, ends[1]);
    }
    ::close(ends[1]);
    Acknowledged told;
    Acknowledged last;
    for (auto left = random() % 6; left > 0; --left) {
        REQUIRE(::read(ends[0], &told, sizeof told) == sizeof told);
        last = told;
    }
    std::mt19937 moment(seed);
    moment.discard(random() % 100'000);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &told, sizeof told) == sizeof told) {
        last = told;
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    return last;
}

/// Everything acknowledged is there, and nothing half of it.
void check_kept(const Ledger& ledger, const Acknowledged& last) {
    REQUIRE(ledger.size() >= last.size);
    ledger.for_each_event([](std::int64_t seq, std::string_view text) {
        if (text != padded_line(seq)) {
            FAIL("event " << seq << " is " << text);
        }
    });
    const auto checkpoints = ledger.checkpoints();
    REQUIRE((last.checkpoint == 0 ||
             std::ranges::any_of(checkpoints, [&](const StoredCheckpoint& each) {
                 return each.size == last.checkpoint;
             })));
    REQUIRE((last.erased < 0 || !ledger.find_annex(person(last.erased).commitment.handle())));
    ledger.for_each_annex([](const AnnexRecord& record) {
        if (commit(record.key, record.record) != record.commitment) {
            FAIL("a record of a person differs from its commitment");
        }
    });
}

}  // namespace

TEST_CASE("a writer killed at any moment loses no acknowledged event, checkpoint or erasure") {
    std::mt19937 random(seed);
    WARN("seed " << seed);
    std::uint64_t acknowledged = 0;
    for (int election = 0; election < rounds / rounds_an_election; ++election) {
        const test::Scratch scratch;
        const std::string path = scratch.path("e");
        REQUIRE(Ledger::create(path, crash_founding, padded_line(0)));
        std::uint64_t stored = 1;
        for (int round = 0; round < rounds_an_election; ++round) {
            INFO("election " << election << ", round " << round);
            const Acknowledged last = kill_somewhere(path, random);
            const auto ledger =
                Ledger::open(path, round % 2 == 0 ? LedgerMode::Read : LedgerMode::Write);
            REQUIRE(ledger);
            REQUIRE(ledger->size() >= stored);
            check_kept(*ledger, last);
            if (round % 10 == 0) {
                REQUIRE(ledger->check());
            }
            stored = ledger->size();
        }
        acknowledged += stored;
    }
    CHECK(acknowledged > rounds);
}

}  // namespace douxuan::audit
