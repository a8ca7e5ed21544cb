// SPDX-License-Identifier: Apache-2.0
#include "tests/support/recorded_village.h"

#include <algorithm>
#include <array>

#include "audit/canonical.h"
#include "audit/cosign.h"
#include "audit/schema.h"
#include "audit/shape.h"
#include "engine/law/rules.h"
#include "tests/support/catch.h"
#include "tests/support/village.h"

namespace douxuan::test {

namespace {

/// The real commitments of the people whom the village numbers.
class People {
  public:
    explicit People(const Village& village, const std::string& sealed) {
        for (const election::Event& event : village.log) {
            if (const auto* fact = std::get_if<roll::VoterRegistered>(&event.fact)) {
                add(fact->commitment, *village.annex.find(fact->commitment.handle()), sealed);
            }
        }
    }

    const audit::AnnexRecord& record_of(const base::Commitment& made_up) const {
        return records_.at(made_up.handle());
    }

    /// Puts the real commitments and handles into a value.
    template <class T>
    void rename(T& value) const {
        if constexpr (std::is_same_v<T, base::Commitment>) {
            value = record_of(value).commitment;
        } else if constexpr (std::is_same_v<T, base::Handle>) {
            value = records_.at(value).commitment.handle();
        } else if constexpr (base::Described<T>) {
            base::for_each_field<T>([&](const auto& field) { rename(value.*field.place); });
        } else if constexpr (audit::Optional<T>) {
            if (value) {
                rename(*value);
            }
        } else if constexpr (audit::List<T>) {
            for (auto& each : value) {
                rename(each);
            }
        }
    }

  private:
    void add(const base::Commitment& made_up, const roll::PersonRecord& person,
             const std::string& sealed) {
        audit::AnnexRecord record;
        record.key.fill(made_up.bytes[7]);
        record.record = audit::encode_value(person);
        record.commitment = audit::commit(record.key, record.record);
        record.sealed = sealed;
        records_.emplace(made_up.handle(), std::move(record));
    }

    std::map<base::Handle, audit::AnnexRecord> records_;
};

audit::Recorder open_log(const std::string& path, election::Event first,
                         const law::Ruleset& rules) {
    const audit::Founding founding{.bureau_pem = {},
                                   .log_key_pem = fixed_key(log_key_number).pem({}),
                                   .origin = std::string(village_origin),
                                   .rules_toml = law::resolved_toml(rules),
                                   .schema_json = audit::schema_json()};
    auto& opened = std::get<election::LogOpened>(first.fact);
    opened.log_key = village_log().text();
    opened.origin = founding.origin;
    opened.rules_sha256 = audit::hex(audit::sha256(founding.rules_toml));
    opened.schema_sha256 = audit::hex(audit::sha256(founding.schema_json));
    auto ledger = audit::Ledger::create(path, founding, audit::encode(first));
    REQUIRE(ledger.has_value());
    auto recorder = audit::Recorder::on(std::move(*ledger), path);
    REQUIRE(recorder.has_value());
    return std::move(*recorder);
}

/// Facts after which the working group signs.
bool is_milestone(std::string_view kind) {
    constexpr std::string_view kinds[] = {
        "log.opened",           "roll.published", "roll.finalised", "nomination.counted",
        "candidates.published", "poll.closed",    "batch.sealed",   "result.announced"};
    return std::ranges::count(kinds, kind) != 0;
}

}  // namespace

audit::SigningKey fixed_key(std::uint8_t number) {
    // PKCS#8 of an Ed25519 key (RFC 8410), then the 32 secret bytes.
    constexpr std::array<std::uint8_t, 16> heading{0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06,
                                                   0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20};
    std::array<std::uint8_t, 48> der{};
    der.fill(number);
    std::ranges::copy(heading, der.begin());
    auto key = audit::SigningKey::from_pem(
        "-----BEGIN PRIVATE KEY-----\n" + audit::base64(der) + "\n-----END PRIVATE KEY-----\n", {});
    REQUIRE(key.has_value());
    return std::move(*key);
}

audit::VerifierKey fixed_verifier(std::uint8_t number, std::string_view name, audit::KeyUse use) {
    return {.name = std::string(name), .use = use, .key = fixed_key(number).public_key()};
}

std::vector<TestWitness> test_witnesses() {
    return {{"alice", 11}, {"bo", 12}, {"chen", 13}};
}

audit::VerifierKey village_log() {
    return fixed_verifier(log_key_number, village_origin, audit::KeyUse::Log);
}

std::string village_policy() {
    std::string policy = "log " + village_log().text() + '\n';
    std::string names;
    for (const TestWitness& each : test_witnesses()) {
        policy += "witness " + each.name + ' ' + each.verifier().text() + '\n';
        names += ' ' + each.name;
    }
    return policy + "group observers 2" + names + "\nquorum observers\n";
}

std::string cosigned(const std::string& note, const TestWitness& witness, base::Instant at) {
    const auto parsed = audit::Note::parse(note);
    REQUIRE(parsed.has_value());
    return note +
           audit::cosign(fixed_key(witness.key), witness.verifier(), parsed->text, at).line();
}

audit::Recorder record_village(const std::string& path, const law::Ruleset& rules,
                               const std::string& sealed) {
    Village village(rules);
    village.to(election::Phase::Announced);
    const People people(village, sealed);
    audit::Recorder recorder = open_log(path, village.log.front(), rules);
    std::vector<audit::Statement> waiting;
    std::string kind = "log.opened";
    for (std::size_t i = 1; i <= village.log.size(); ++i) {
        if (is_milestone(kind)) {
            REQUIRE((waiting.empty() || recorder.record(waiting).has_value()));
            REQUIRE(recorder.ledger().checkpoint(fixed_key(log_key_number)).has_value());
            waiting.clear();
        }
        if (i == village.log.size()) {
            break;
        }
        election::Event event = village.log[i];
        kind = event.kind();
        audit::Statement statement{
            .at = event.at, .by = event.by, .fact = {}, .site = event.site, .annex = {}};
        if (const auto* fact = std::get_if<roll::VoterRegistered>(&event.fact)) {
            statement.annex = people.record_of(fact->commitment);
        }
        std::visit([&](auto& fact) { people.rename(fact); }, event.fact);
        statement.fact = std::move(event.fact);
        waiting.push_back(std::move(statement));
    }
    audit::StoredCheckpoint last = recorder.ledger().checkpoints().back();
    base::Instant at = village.log.back().at;
    for (const TestWitness& each : {test_witnesses()[0], test_witnesses()[1]}) {
        at.seconds_since_epoch += 60;
        last.note = cosigned(last.note, each, at);
    }
    REQUIRE(recorder.ledger().add_signatures(last.size, last.note).has_value());
    return recorder;
}

}  // namespace douxuan::test
