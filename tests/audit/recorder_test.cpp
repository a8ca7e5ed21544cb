// SPDX-License-Identifier: Apache-2.0
// Live work on a ledger: what the law refuses leaves no trace, and what was recorded is replayed.
#include "audit/recorder.h"

#include <string>
#include <vector>

#include "audit/canonical.h"
#include "tests/audit/samples.h"
#include "tests/audit/scratch.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

namespace douxuan::audit {
namespace {

using test::Scratch;
using test::sealed;
using test::Village;

const Founding founding{.bureau_pem = "",
                        .log_key_pem = "-----BEGIN PRIVATE KEY-----",
                        .origin = "douxuan.example/110101001201-12",
                        .rules_toml = std::string(*law::find_built_in("cn-village-2026")),
                        .schema_json = "{}"};

Recorder founded(const std::string& path, const Statement& opened) {
    auto ledger = Ledger::create(path, founding,
                                 encode({.at = opened.at,
                                         .by = opened.by,
                                         .fact = opened.fact,
                                         .seq = 0,
                                         .site = opened.site}));
    REQUIRE(ledger);
    auto recorder = Recorder::on(*std::move(ledger), path);
    REQUIRE(recorder);
    return *std::move(recorder);
}

/// The village's facts up to the adopted method, before anybody is registered.
std::vector<Statement> preparation() {
    Village village(test::cn_village_2026());
    village.to(election::Phase::Preparation);
    std::vector<Statement> statements;
    for (const election::Event& each : village.log) {
        statements.push_back({each.at, each.by, each.fact, each.site, std::nullopt});
    }
    return statements;
}

Statement registration(const Statement& like, const AnnexRecord& record) {
    return {like.at, election::Role::ElectionCommittee,
            roll::VoterRegistered{.commitment = record.commitment}, "centre", record};
}

law::RefusalCode refusal(const std::expected<std::int64_t, RecordError>& recorded,
                         std::size_t statement) {
    REQUIRE_FALSE(recorded);
    const auto* refused = std::get_if<Refused>(&recorded.error());
    REQUIRE(refused != nullptr);
    CHECK(refused->statement == statement);
    return refused->refusal.code;
}

}  // namespace

TEST_CASE("recorder: what is recorded one by one is there after opening again") {
    const Scratch scratch;
    const auto facts = preparation();
    {
        Recorder recorder = founded(scratch.path("e"), facts[0]);
        for (std::size_t i = 1; i < facts.size(); ++i) {
            REQUIRE(recorder.record({&facts[i], 1}) == static_cast<std::int64_t>(i));
        }
        CHECK(recorder.state().size == static_cast<std::int64_t>(facts.size()));
    }
    const auto again = Recorder::open(scratch.path("e"), LedgerMode::Read);
    REQUIRE(again);
    CHECK(again->state().size == static_cast<std::int64_t>(facts.size()));
    CHECK(again->state().phase == election::Phase::Preparation);
    CHECK(again->state().plan);
}

TEST_CASE("recorder: many facts at once give the same log as one by one") {
    const Scratch scratch;
    const auto facts = preparation();
    Recorder one = founded(scratch.path("one"), facts[0]);
    Recorder all = founded(scratch.path("all"), facts[0]);
    for (std::size_t i = 1; i < facts.size(); ++i) {
        REQUIRE(one.record({&facts[i], 1}));
    }
    CHECK(all.record(std::span(facts).subspan(1)) == 1);
    CHECK(all.ledger().root() == one.ledger().root());
    CHECK(all.state().size == one.state().size);
}

TEST_CASE("recorder: of many facts the one refused is named, and none is recorded") {
    const Scratch scratch;
    auto facts = preparation();
    Recorder recorder = founded(scratch.path("e"), facts[0]);
    const Digest before = recorder.ledger().root();
    facts.push_back(facts[0]);  // a log is opened once
    const auto recorded = recorder.record(std::span(facts).subspan(1));
    CHECK(refusal(recorded, facts.size() - 2) == law::RefusalCode::LogOpenedTwice);
    CHECK(recorder.ledger().size() == 1);
    CHECK(recorder.ledger().root() == before);
    CHECK(recorder.state().size == 1);
    facts.pop_back();
    CHECK(recorder.record(std::span(facts).subspan(1)) == 1);
}

TEST_CASE("recorder: a refused person leaves no record, alone or among others") {
    const Scratch scratch;
    const auto facts = preparation();
    Recorder recorder = founded(scratch.path("e"), facts[0]);
    REQUIRE(recorder.record(std::span(facts).subspan(1)));
    const std::uint64_t size = recorder.ledger().size();
    const AnnexRecord lawful = sealed(test::resident(1));
    roll::PersonRecord child = test::resident(2);
    child.birth = test::day("2020-01-01");
    const AnnexRecord unlawful = sealed(child);
    const Statement good = registration(facts.back(), lawful);
    const Statement bad = registration(facts.back(), unlawful);

    static_cast<void>(refusal(recorder.record({&bad, 1}), 0));
    const std::vector<Statement> both{good, bad};
    static_cast<void>(refusal(recorder.record(both), 1));
    CHECK(recorder.annex().size() == 0);
    CHECK(recorder.ledger().size() == size);
    CHECK_FALSE(recorder.ledger().find_annex(lawful.commitment.handle()));
    CHECK_FALSE(recorder.ledger().find_annex(unlawful.commitment.handle()));

    CHECK(recorder.record({&good, 1}) == static_cast<std::int64_t>(size));
    CHECK(recorder.annex().size() == 1);
    CHECK(recorder.ledger().find_annex(lawful.commitment.handle()) == lawful);
}

TEST_CASE("recorder: an erased record does not stand in the way of opening") {
    const Scratch scratch;
    const auto facts = preparation();
    const AnnexRecord record = sealed(test::resident(1));
    {
        Recorder recorder = founded(scratch.path("e"), facts[0]);
        REQUIRE(recorder.record(std::span(facts).subspan(1)));
        const Statement stated = registration(facts.back(), record);
        REQUIRE(recorder.record({&stated, 1}));
        CHECK(recorder.ledger().erase_annex(record.commitment.handle()) == true);
    }
    const auto again = Recorder::open(scratch.path("e"), LedgerMode::Write);
    REQUIRE(again);
    CHECK(again->annex().size() == 0);
    CHECK(again->state().roll.registered == base::Voters{1});
}

TEST_CASE("recorder: a stored record that the law refuses is corrupt, and named") {
    const Scratch scratch;
    const auto facts = preparation();
    {
        Recorder recorder = founded(scratch.path("e"), facts[0]);
        REQUIRE(recorder.record(std::span(facts).subspan(1)));
        // Past the judgement: as another program with the file could.
        REQUIRE(recorder.ledger().append(encode({.at = facts.back().at,
                                                 .by = election::Role::Tellers,
                                                 .fact = count::BatchSealed{},
                                                 .seq = static_cast<std::int64_t>(facts.size()),
                                                 .site = "centre"})));
    }
    const auto opened = Recorder::open(scratch.path("e"), LedgerMode::Read);
    REQUIRE_FALSE(opened);
    CHECK(opened.error() == LedgerError{LedgerFault::Corrupt, scratch.path("e"),
                                        static_cast<std::int64_t>(facts.size())});
}

TEST_CASE("recorder: a stored line that is no record, or rules that cannot be read, are corrupt") {
    const Scratch scratch;
    const auto facts = preparation();
    {
        Recorder recorder = founded(scratch.path("e"), facts[0]);
        REQUIRE(recorder.ledger().append("{\"hello\":\"world\"}"));
    }
    const auto opened = Recorder::open(scratch.path("e"), LedgerMode::Read);
    REQUIRE_FALSE(opened);
    CHECK(opened.error() == LedgerError{LedgerFault::Corrupt, scratch.path("e"), 1});

    Founding other = founding;
    other.rules_toml = "id = 5";
    REQUIRE(Ledger::create(scratch.path("f"), other, "{}"));
    const auto unreadable = Recorder::open(scratch.path("f"), LedgerMode::Read);
    REQUIRE_FALSE(unreadable);
    CHECK(unreadable.error().fault == LedgerFault::Corrupt);
}

TEST_CASE("recorder: a fact with another person's record is our own mistake") {
    const Scratch scratch;
    const auto facts = preparation();
    Recorder recorder = founded(scratch.path("e"), facts[0]);
    REQUIRE(recorder.record(std::span(facts).subspan(1)));
    AnnexRecord bent = sealed(test::resident(1));
    bent.key[0] ^= 1;
    const Statement stated = registration(facts.back(), bent);
    CHECK_THROWS(recorder.record({&stated, 1}));
}

}  // namespace douxuan::audit
