// SPDX-License-Identifier: Apache-2.0
// The observer's policy: what a file may say, and which checkpoints it believes.
#include "audit/policy.h"

#include <string>
#include <vector>

#include "tests/audit/samples.h"
#include "tests/support/catch.h"

namespace douxuan::audit {
namespace {

using test::noon;

struct Party {
    SigningKey signer = SigningKey::generate();
    VerifierKey key;

    Party(std::string name, KeyUse use) : key{std::move(name), use, signer.public_key()} {}
};

/// A log and three witnesses.
struct Parties {
    Party log{"log.example/1", KeyUse::Log};
    Party wang{"wang.example", KeyUse::Cosigner};
    Party li{"li.example", KeyUse::Cosigner};
    Party zhao{"zhao.example", KeyUse::Cosigner};

    std::string lines() const {
        return "log " + log.key.text() + "\nwitness w " + wang.key.text() + "\nwitness l " +
               li.key.text() + "\nwitness z " + zhao.key.text() + "\n";
    }
    Policy policy(const std::string& quorum) const {
        auto policy = Policy::parse(lines() + quorum);
        REQUIRE(policy);
        return *std::move(policy);
    }
    Note note() const { return sign_checkpoint(log.signer, log.key, {log.key.name, {7, {1}}}); }
    /// The checkpoint with the cosignatures of those named by their first letter.
    Note signed_by(const std::string& who) const {
        Note made = note();
        for (const auto& [letter, party] :
             {std::pair('w', &wang), std::pair('l', &li), std::pair('z', &zhao)}) {
            if (who.contains(letter)) {
                made.signatures.push_back(cosign(party->signer, party->key, made.text, noon));
            }
        }
        return made;
    }
};

std::string verdict(const Note& note, const Policy& policy) {
    const auto trusted = verify(note.format(), policy);
    return trusted ? "trusted" : std::string(base::word(trusted.error()));
}

}  // namespace

TEST_CASE("policy: comments, blank lines, tabs and a missing last newline are fine") {
    const Parties parties;
    const auto policy = Policy::parse("# 观察员的信任文件\n\n \t\nlog\t" + parties.log.key.text() +
                                      " https://log.example/\nwitness  w \t" +
                                      parties.wang.key.text() + " https://w.example/\n  quorum w");
    REQUIRE(policy);
    CHECK(policy->logs() == std::vector{parties.log.key});
    REQUIRE(policy->witnesses().size() == 1);
    CHECK(policy->witnesses()[0].name == "w");
    CHECK(policy->witnesses()[0].key == parties.wang.key);
}

TEST_CASE("policy: every fault of a file is named with its line") {
    const Parties parties;
    const std::string log = parties.log.key.text();
    const std::string wang = parties.wang.key.text();
    struct Case {
        std::string text;
        PolicyFault fault;
        std::size_t line;
    };
    const Case cases[] = {
        {"log x\r\nquorum none\n", PolicyFault::BadByte, 1},
        {"# a\n# \x7F\nquorum none\n", PolicyFault::BadByte, 2},
        {"logs x\n", PolicyFault::UnknownLine, 1},
        {"Quorum none\n", PolicyFault::UnknownLine, 1},
        {"log\n", PolicyFault::WrongFields, 1},
        {"log " + log + " url more\n", PolicyFault::WrongFields, 1},
        {"witness w\n", PolicyFault::WrongFields, 1},
        {"witness w " + wang + " url more\n", PolicyFault::WrongFields, 1},
        {"witness w " + wang + "\ngroup g any\n", PolicyFault::WrongFields, 2},
        {"quorum\n", PolicyFault::WrongFields, 1},
        {"quorum none none\n", PolicyFault::WrongFields, 1},
        {"log garbage\n", PolicyFault::KeyMalformed, 1},
        {"witness w " + wang.substr(1) + "\n", PolicyFault::KeyMalformed, 1},
        {"log " + wang + "\n", PolicyFault::KeyUnfit, 1},
        {"witness w " + log + "\n", PolicyFault::KeyUnfit, 1},
        {"log " + log + "\nlog " + log + "\n", PolicyFault::KeyTwice, 2},
        {"witness w " + wang + "\nwitness v " + wang + "\n", PolicyFault::KeyTwice, 2},
        {"log " + log + "\nwitness w " +
             VerifierKey{"w", KeyUse::Cosigner, parties.log.key.key}.text() + "\n",
         PolicyFault::KeyTwice, 2},
        {parties.lines() + "group w any l z\n", PolicyFault::NameTwice, 5},
        {"witness none " + wang + "\n", PolicyFault::NameTwice, 1},
        {parties.lines() + "group g any w x\n", PolicyFault::NameUnknown, 5},
        {parties.lines() + "group g any g\n", PolicyFault::NameUnknown, 5},
        {parties.lines() + "quorum x\n", PolicyFault::NameUnknown, 5},
        {parties.lines() + "group g any w w\n", PolicyFault::MemberTwice, 5},
        {parties.lines() + "group g any w l\ngroup h any w z\n", PolicyFault::MemberTwice, 6},
        {parties.lines() + "group g 0 w l\n", PolicyFault::ThresholdInvalid, 5},
        {parties.lines() + "group g 3 w l\n", PolicyFault::ThresholdInvalid, 5},
        {parties.lines() + "group g 02 w l\n", PolicyFault::ThresholdInvalid, 5},
        {parties.lines() + "group g most w l\n", PolicyFault::ThresholdInvalid, 5},
        {parties.lines(), PolicyFault::QuorumMissing, 0},
        {"", PolicyFault::QuorumMissing, 0},
        {parties.lines() + "quorum w\nquorum l\n", PolicyFault::QuorumTwice, 6},
        {parties.lines() + "quorum none\nquorum none\n", PolicyFault::QuorumTwice, 6},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto policy = Policy::parse(each.text);
        REQUIRE_FALSE(policy);
        CHECK(base::word(policy.error().fault) == base::word(each.fault));
        CHECK(policy.error().line == each.line);
    }
}

TEST_CASE("policy: a quorum counts its members, and groups count as members") {
    const auto [quorum, signed_by, enough] = GENERATE(table<std::string, std::string, std::string>({
        {"quorum none\n", "", "trusted"},
        {"quorum w\n", "", "quorum_missed"},
        {"quorum w\n", "lz", "quorum_missed"},
        {"quorum w\n", "w", "trusted"},
        {"group g any w l z\nquorum g\n", "", "quorum_missed"},
        {"group g any w l z\nquorum g\n", "z", "trusted"},
        {"group g all w l z\nquorum g\n", "wl", "quorum_missed"},
        {"group g all w l z\nquorum g\n", "wlz", "trusted"},
        {"group g 2 w l z\nquorum g\n", "l", "quorum_missed"},
        {"group g 2 w l z\nquorum g\n", "wz", "trusted"},
        {"group g any w l\ngroup h all g z\nquorum h\n", "wl", "quorum_missed"},
        {"group g any w l\ngroup h all g z\nquorum h\n", "z", "quorum_missed"},
        {"group g any w l\ngroup h all g z\nquorum h\n", "lz", "trusted"},
    }));
    INFO(quorum << signed_by);
    const Parties parties;
    CHECK(verdict(parties.signed_by(signed_by), parties.policy(quorum)) == enough);
}

TEST_CASE("policy: who cosigned and when is told in the order of the policy") {
    const Parties parties;
    const auto trusted = verify(parties.signed_by("wz").format(), parties.policy("quorum none\n"));
    REQUIRE(trusted);
    CHECK(trusted->checkpoint == Checkpoint{parties.log.key.name, {7, {1}}});
    CHECK(trusted->log == parties.log.key);
    REQUIRE(trusted->cosigned.size() == 2);
    CHECK(trusted->cosigned[0].witness == "w");
    CHECK(trusted->cosigned[1].witness == "z");
    CHECK(trusted->cosigned[1].at == noon);
}

TEST_CASE("policy: one witness who signs twice counts once") {
    const Parties parties;
    Note note = parties.signed_by("w");
    note.signatures.push_back(note.signatures.back());
    CHECK(verdict(note, parties.policy("group g 2 w l z\nquorum g\n")) == "quorum_missed");
    CHECK(verify(note.format(), parties.policy("quorum w\n"))->cosigned.size() == 1);
}

TEST_CASE("policy: a checkpoint is believed only as the log signed it") {
    const Parties parties;
    const Policy policy = parties.policy("quorum w\n");
    const Note good = parties.signed_by("w");
    CHECK(verdict(good, policy) == "trusted");
    SECTION("no note") {
        CHECK(verify("hello", policy).error() == TrustFault::NoteMalformed);
    }
    SECTION("no checkpoint") {
        CHECK(verdict({"hello\n", good.signatures}, policy) == "checkpoint_malformed");
    }
    SECTION("only a witness") {
        Note note = good;
        note.signatures.erase(note.signatures.begin());
        CHECK(verdict(note, policy) == "log_signature_missing");
    }
    SECTION("another log's key under this origin") {
        const Party other(parties.log.key.name, KeyUse::Log);
        Note note = good;
        note.signatures[0] = sign_note(other.signer, other.key, note.text);
        CHECK(verdict(note, policy) == "log_signature_missing");
    }
    SECTION("the log's key under another origin") {
        Note note = good;
        note.text = "other.example\n" + note.text.substr(note.text.find('\n') + 1);
        CHECK(verdict(note, policy) == "log_signature_missing");
    }
    SECTION("a changed size") {
        Note note = good;
        note.text.replace(note.text.find("\n7\n"), 3, "\n8\n");
        CHECK(verdict(note, policy) == "log_signature_bad");
    }
    SECTION("a known witness's line that does not verify, even where none is needed") {
        Note note = good;
        note.signatures[1].bytes[20] ^= 1;
        CHECK(verdict(note, policy) == "witness_signature_bad");
        CHECK(verdict(note, parties.policy("quorum none\n")) == "witness_signature_bad");
    }
    SECTION("lines of strangers are passed over") {
        Note note = good;
        note.signatures.push_back({"stranger.example", 7, "whatever"});
        CHECK(verdict(note, policy) == "trusted");
    }
}

}  // namespace douxuan::audit
