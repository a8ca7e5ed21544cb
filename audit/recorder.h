// SPDX-License-Identifier: Apache-2.0
// Live work on an election: judge, record durably, take in. The same two functions of the engine
// that a replay uses.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "audit/annex.h"
#include "audit/codec.h"
#include "audit/ledger.h"
#include "engine/election/event.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"
#include "engine/law/ruleset.h"

namespace douxuan::audit {

/// A fact to be stated, without its number in the record.
struct Statement {
    base::Instant at;
    election::Role by{};
    election::Fact fact;
    std::string site;
    std::optional<AnnexRecord> annex;  ///< the record that the fact commits to
};

/// A fact that the law does not allow, and which one of several it was.
struct Refused {
    law::Refusal refusal;
    std::size_t statement = 0;  ///< from 0
};

/// Why nothing was recorded.
using RecordError = std::variant<Refused, LedgerError>;

/// An open election with its state.
class Recorder {
  public:
    /// Opens the file and replays what is in it. Linear in the events.
    /// Errors: those of Ledger::open; Corrupt (with seq) for a record that cannot be read or that
    /// the law does not allow.
    static LedgerResult<Recorder> open(const std::string& path, LedgerMode mode);
    /// Takes over a ledger just created.
    static LedgerResult<Recorder> on(Ledger ledger, const std::string& path);

    const election::State& state() const { return state_; }
    const law::Ruleset& rules() const { return *rules_; }
    const Annex& annex() const { return annex_; }
    /// The state as it was when the result of that round, from 1, was announced; nothing if it was
    /// not. Linear in the events.
    std::optional<election::State> state_of_round(std::size_t round) const;
    Ledger& ledger() { return ledger_; }
    const Ledger& ledger() const { return ledger_; }

    /// Judges the statements one after another and records all of them, or none. The number of
    /// the first record. A single statement costs the judgement and one durable write.
    std::expected<std::int64_t, RecordError> record(std::span<const Statement> statements);

  private:
    Recorder(Ledger ledger, std::unique_ptr<law::Ruleset> rules);
    std::optional<LedgerError> replay(const std::string& path);

    Ledger ledger_;
    std::unique_ptr<law::Ruleset> rules_;
    Annex annex_;
    election::State state_;
};

}  // namespace douxuan::audit
