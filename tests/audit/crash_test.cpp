// SPDX-License-Identifier: Apache-2.0
// kill -9 at any moment loses no acknowledged event, and what is left is a whole tree.
#include <csignal>
#include <random>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include "audit/ledger.h"
#include "tests/audit/scratch.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

constexpr int rounds = 300;
constexpr int rounds_an_election = 60;
constexpr std::uint32_t seed = 20260101;

const Founding founding{.bureau_pem = "",
                        .log_key_pem = "",
                        .origin = "douxuan.example/crash",
                        .rules_toml = "",
                        .schema_json = ""};

std::string line(std::int64_t seq) {
    return R"({"n":)" + std::to_string(seq) + R"(,"pad":")" +
           std::string(static_cast<std::size_t>(seq * 37 % 700), 'x') + "\"}";
}

/// Appends, singly and in batches, with checkpoints in between, and tells each number of events
/// that was acknowledged. Ends only by being killed.
[[noreturn]] void append_forever(const std::string& path, int acknowledged) {
    const SigningKey key = SigningKey::generate();
    auto ledger = Ledger::open(path, LedgerMode::Write);
    while (ledger) {
        const auto next = static_cast<std::int64_t>(ledger->size());
        std::vector<Addition> additions;
        for (std::int64_t i = 0; i <= next % 3; ++i) {
            additions.push_back({.line = line(next + i)});
        }
        if (!ledger->append(additions) || (next % 5 == 0 && !ledger->checkpoint(key))) {
            break;
        }
        const std::uint64_t size = ledger->size();
        if (::write(acknowledged, &size, sizeof size) != sizeof size) {
            break;
        }
    }
    ::_exit(1);
}

/// Starts the writer, kills it after some acknowledgements and a moment more, and returns the
/// last number acknowledged, or 0.
std::uint64_t kill_somewhere(const std::string& path, std::mt19937& random) {
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        append_forever(path, ends[1]);
    }
    ::close(ends[1]);
    std::uint64_t size = 0;
    std::uint64_t last = 0;
    for (auto left = random() % 6; left > 0; --left) {
        REQUIRE(::read(ends[0], &size, sizeof size) == sizeof size);
        last = size;
    }
    std::mt19937 moment(seed);
    moment.discard(random() % 100'000);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &size, sizeof size) == sizeof size) {
        last = size;
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    return last;
}

}  // namespace

TEST_CASE("a writer killed at any moment loses no acknowledged event") {
    std::mt19937 random(seed);
    INFO("seed " << seed);
    std::uint64_t acknowledged = 0;
    for (int election = 0; election < rounds / rounds_an_election; ++election) {
        const test::Scratch scratch;
        const std::string path = scratch.path("e");
        REQUIRE(Ledger::create(path, founding, line(0)));
        std::uint64_t stored = 1;
        for (int round = 0; round < rounds_an_election; ++round) {
            const std::uint64_t last = kill_somewhere(path, random);
            const auto ledger =
                Ledger::open(path, round % 2 == 0 ? LedgerMode::Read : LedgerMode::Write);
            REQUIRE(ledger);
            REQUIRE(ledger->size() >= std::max(last, stored));
            ledger->for_each_event([](std::int64_t seq, std::string_view text) {
                if (text != line(seq)) {
                    FAIL("event " << seq << " is " << text);
                }
            });
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
