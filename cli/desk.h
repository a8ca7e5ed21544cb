// SPDX-License-Identifier: Apache-2.0
// The desk at which facts are stated: an open election, and what a verb does with it.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "audit/recorder.h"
#include "audit/seal.h"
#include "cli/call.h"
#include "cli/messages/complaint.h"
#include "cli/options.h"
#include "cli/record_line.h"
#include "cli/statement.h"
#include "engine/election/state.h"

namespace douxuan::cli {

/// A fact as somebody wants it recorded.
struct Wish {
    std::string kind;
    std::string data;                       ///< canonical members
    std::optional<std::string> at = {};     ///< as written; absent: now
    std::optional<election::Role> by = {};  ///< absent: the role that states this kind
    std::string site = "centre";
    std::optional<audit::AnnexRecord> annex = {};
};

/// Why a wish is no statement: a time that is none, a value of the wrong form.
struct BadTime {
    std::string text;
};
struct BadRole {
    std::string text;
};
using WishError =
    std::variant<BadTime, BadRole, audit::DecodeError, StatementError, audit::SealFault, Complaint>;

/// The same in words.
struct WishFault {
    ExitCode code{};
    std::string_view word;  ///< the written word of the fault
    Complaint complaint;
};

/// The people whom a message may name: those of the annex, and the one whose record stood beside
/// the fact that was refused last.
class People final : public roll::Records {
  public:
    People(const audit::Annex& annex, const audit::Annex& refused)
        : annex_(&annex), refused_(&refused) {}
    const roll::PersonRecord* find(base::Handle handle) const override;
    std::vector<base::Handle> same_person(base::Handle handle) const override;

  private:
    const audit::Annex* annex_;
    const audit::Annex* refused_;
};

/// An open election.
class Desk {
  public:
    /// Opens the election of the call. Says why not, and with which exit code.
    static std::expected<Desk, ExitCode> open(const Call& call, audit::LedgerMode mode);
    /// A new election, just recorded.
    Desk(const Call& call, audit::Recorder recorder);

    const Call& call() const { return *call_; }
    audit::Recorder& recorder() { return recorder_; }
    const audit::Recorder& recorder() const { return recorder_; }
    const election::State& state() const { return recorder_.state(); }
    const law::Ruleset& rules() const { return recorder_.rules(); }
    const audit::Annex& annex() const { return recorder_.annex(); }
    People people() const { return {annex(), refused_}; }

    /// Finds people by their number on the list.
    StatementWriter writer() const;

    /// The wish as a statement. Between the opening and the close of the poll its time is rounded
    /// down to the minute.
    std::expected<audit::Statement, WishError> statement(const Wish& wish);
    /// A person's record for the annex, and the commitment to it. `record` is canonical, its
    /// digest of the identity number empty.
    std::expected<audit::AnnexRecord, WishError> annex_record(std::string_view record,
                                                              const std::string& identity_number,
                                                              const std::string& telephone);

    /// Records the statements together. If the clock stands before the last record by a minute or
    /// more, that is recorded first, and said.
    std::expected<std::int64_t, audit::RecordError> record(
        std::vector<audit::Statement> statements);

    /// More to be said about a fact that was recorded.
    using SayMore = std::function<void(const Desk& desk, const election::Fact& fact)>;
    /// Records one wish and says so, or says why not. As JSON without more.
    ExitCode state(const Wish& wish, const SayMore& say_more = {});
    WishFault fault_of(const WishError& error) const;
    /// Says what was wrong.
    ExitCode say(const WishError& error) const;
    ExitCode say(const audit::RecordError& error) const;

    std::optional<audit::AnnexRecord> pending_annex;  ///< goes with the next fact of an action

  private:
    base::Instant moment(const std::string& kind) const;
    std::expected<std::int64_t, audit::RecordError> judged(
        std::span<const audit::Statement> statements);

    const Call* call_;
    audit::Recorder recorder_;
    audit::Decoder decoder_;
    audit::Annex refused_;                    ///< the record beside the fact refused last
    std::optional<base::Instant> clock_was_;  ///< the last record, if the clock is behind it
};

/// A moment as people write it: "2026-11-20T09:30" or with a blank, in China; seconds may be
/// given; or in UTC as the record has it, with Z. Nothing for another form.
std::optional<base::Instant> parse_moment(std::string_view text);

/// "2026年11月20日 09:30" / "2026-11-20 09:30".
std::string moment_text(Language language, base::Instant at);
std::string date_text(Language language, base::Date date);

}  // namespace douxuan::cli
