// SPDX-License-Identifier: Apache-2.0
#include "audit/archive/examine.h"

#include <algorithm>
#include <utility>

#include "audit/canonical.h"
#include "audit/check.h"
#include "audit/codec.h"
#include "audit/evidence.h"
#include "audit/lines.h"
#include "audit/replay.h"
#include "engine/election/rounds.h"
#include "engine/roll/queries.h"

namespace douxuan::archive {
namespace {

using audit::Bundle;
using audit::CheckFault;
using audit::Finding;
namespace bundle_name = audit::bundle_name;

Finding first_record(CheckFault fault, std::string detail = {}) {
    Finding finding;
    finding.fault = fault;
    finding.file = bundle_name::events;
    finding.detail = std::move(detail);
    finding.seq = 0;
    return finding;
}

/// Under the policy for all, the name of the log says whose key it is.
bool may_speak(const Known& known) {
    return !known.registered.committee.empty() ||
           known.claim.origin.ends_with('/' + known.claim.committee + '-' +
                                        std::to_string(known.claim.term));
}

/// How a bundle stands to the one log that is held of its election.
enum class Relation : std::uint8_t {
    First,     ///< nothing is held
    Same,      ///< the same state of the same log
    Later,     ///< more records; whether it begins with those that are held, the walk will tell
    Earlier,   ///< fewer records, in a state that the log signed on the way
    Elsewhere  ///< another log, or another state
};

Relation relation_of(const Known& known, const audit::Checkpoint& checkpoint) {
    if (known.held.empty()) {
        return Relation::First;
    }
    const std::string root = audit::base64(checkpoint.head.root);
    const auto same = std::ranges::find(known.held, root, &HeldElection::root);
    if (same != known.held.end()) {
        return Relation::Same;
    }
    const HeldElection& other = known.held.front();
    if (known.held.size() > 1 || other.origin != checkpoint.origin) {
        return Relation::Elsewhere;
    }
    if (std::cmp_less(checkpoint.head.size, other.size)) {
        return known.is_known_head(checkpoint.head) ? Relation::Earlier : Relation::Elsewhere;
    }
    return std::cmp_greater(checkpoint.head.size, other.size) ? Relation::Later
                                                              : Relation::Elsewhere;
}

/// Whether the bundle fails only because of the checkpoint that we hold.
bool contradicts_ours(const audit::Report& verified) {
    static constexpr CheckFault faults[] = {CheckFault::Forked, CheckFault::RolledBack,
                                            CheckFault::OldCheckpointUnsigned,
                                            CheckFault::OldCheckpointForeign};
    return verified.finding && std::ranges::count(faults, verified.finding->fault) != 0;
}

/// Who holds a seat after every round.
std::vector<ElectedRow> elected_in(const election::State& state) {
    std::vector<ElectedRow> rows;
    for (const count::OfficeStanding& office : election::standing(state).offices) {
        std::int64_t place = 0;
        for (const base::PersonId& each : office.elected) {
            const roll::Person* person = roll::person(state.roll, each);
            rows.push_back({.office = office.office.text,
                            .place = ++place,
                            .person = each.text,
                            .name = person == nullptr ? each.text : person->name,
                            .votes = election::votes_of(state, {office.office, each}).value});
        }
    }
    return rows;
}

class Examination {
  public:
    Examination(const Bundle& bundle, const Known& known, const Making& making)
        : bundle_(bundle), known_(known), making_(making) {
        taken_.path = bundle.path();
        taken_.claim = known.claim;
    }

    Examined run() {
        if (!may_speak(known_)) {
            return failed(Stage::Trust, {});
        }
        const auto note = audit::Note::parse(*bundle_.find(bundle_name::checkpoint));
        const auto checkpoint =
            note ? audit::Checkpoint::parse(note->text) : std::unexpected(note.error());
        if (checkpoint && known_.is_rejected(audit::base64(checkpoint->head.root))) {
            taken_.distrust = Distrust::Rejected;
            return failed(Stage::Trust, {});
        }
        // What is no checkpoint is told by the verification.
        Relation relation = checkpoint ? relation_of(known_, *checkpoint) : Relation::First;
        audit::VerifyOptions options{.kept = {}, .now = known_.now};
        if (relation == Relation::Later) {
            options.kept.push_back({.name = "archive", .note = known_.held.front().note});
        }
        auto checked = check(options);
        if (checked && contradicts_ours(checked->verified)) {
            relation = Relation::Elsewhere;
            options.kept.clear();
            checked = check(options);
        }
        if (!checked) {
            return unreadable(checked.error());
        }
        if (unreadable_) {
            return unreadable(*unreadable_);
        }
        taken_.records = checked->verified.records;
        if (checked->verified.verdict == audit::Verdict::Rejected) {
            return failed(Stage::Verify, checked->verified.finding);
        }
        if (checked->replayed->verdict == audit::Verdict::Rejected) {
            return failed(Stage::Replay, checked->replayed->finding);
        }
        return accepted(*checkpoint, relation, *checked->replayed);
    }

  private:
    audit::BundleResult<audit::Checked> check(const audit::VerifyOptions& options) {
        return audit::check_bundle(bundle_, known_.policy, audit::released_people(bundle_), options,
                                   [this](const election::State& state,
                                          const roll::Records* records) { see(state, records); });
    }

    void see(const election::State& state, const roll::Records* records) {
        election_.election_day = state.election_day ? state.election_day->text() : "";
        election_.registered = state.roll.registered.value;
        if (const count::Result* main = election::main_result(state)) {
            election_.outcome = base::word(main->outcome);
            election_.next_step = base::word(count::next_step(election::standing(state)));
            election_.registered = main->registered.value;
            election_.people_voting = main->people_voting.value;
        }
        election_.elected = elected_in(state);
        if (making_.figures) {
            MadeFigures made = making_.figures(state, records);
            election_.figures = std::move(made.figures);
            election_.stations = std::move(made.stations);
        }
        if (making_.identities) {
            auto identities = making_.identities(bundle_, state);
            if (identities) {
                taken_.identities = static_cast<std::int64_t>(identities->rows.size());
                taken_.unopened = identities->unopened;
                election_.identities = std::move(identities->rows);
            } else {
                unreadable_ = identities.error();
            }
        }
    }

    Examined accepted(const audit::Checkpoint& checkpoint, Relation relation,
                      const audit::Report& replayed) {
        if (relation == Relation::Earlier) {
            taken_.outcome = Outcome::Known;
            return {taken_, {}};
        }
        if (relation == Relation::Elsewhere || known_.held.size() > 1) {
            taken_.outcome = Outcome::Forked;
        } else {
            taken_.outcome = replayed.result ? Outcome::Counted : Outcome::UnderWay;
        }
        election_.claim = known_.claim;
        election_.size = replayed.size;
        election_.root = replayed.root;
        election_.note = *bundle_.find(bundle_name::checkpoint);
        election_.ruleset = replayed.ruleset;
        election_.people = base::word(*replayed.annex);
        election_.policy = known_.registered.sha256;
        if (const auto& result = replayed.result) {
            election_.result = audit::encode_value(*result);
        }
        election_.source = bundle_.path();
        election_.taken_in = known_.now.date_in_china().text();
        election_.heads.push_back(checkpoint.head);
        if (const auto stored = audit::stored_checkpoints(bundle_, checkpoint)) {
            for (const audit::Stored& each : *stored) {
                election_.heads.push_back(each.checkpoint.head);
            }
        }
        return {taken_, std::move(election_)};
    }

    Examined failed(Stage stage, std::optional<Finding> finding) {
        taken_.outcome = Outcome::Failed;
        taken_.stage = stage;
        taken_.finding = std::move(finding);
        return {taken_, {}};
    }

    Examined unreadable(audit::BundleError error) {
        taken_.outcome = Outcome::Unreadable;
        taken_.stage = Stage::Read;
        taken_.unreadable = std::move(error);
        return {taken_, {}};
    }

    const Bundle& bundle_;
    const Known& known_;
    const Making& making_;
    Taken taken_;
    VerifiedElection election_;
    std::optional<audit::BundleError> unreadable_;
};

}  // namespace

std::expected<Claim, std::variant<audit::BundleError, audit::Finding>> claim_of(
    const audit::Bundle& bundle) {
    using Fault = std::variant<audit::BundleError, audit::Finding>;
    std::optional<Claim> claim;
    Finding finding = first_record(CheckFault::NotOpened);
    audit::Decoder decoder;
    const auto read = audit::for_each_line(bundle, bundle_name::events, [&](std::string_view line) {
        const auto event = decoder.event(line);
        if (!event) {
            finding = first_record(CheckFault::RecordMalformed,
                                   std::string(base::word(event.error().fault)));
        } else if (const auto* opened = std::get_if<election::LogOpened>(&event->fact)) {
            claim = Claim{opened->committee.code, opened->committee.term, opened->origin};
        }
        return false;
    });
    if (!read) {
        return std::unexpected(Fault(read.error()));
    }
    if (!claim) {
        return std::unexpected(Fault(finding));
    }
    return *std::move(claim);
}

Examined examine(const audit::Bundle& bundle, const Known& known, const Making& making) {
    return Examination(bundle, known, making).run();
}

}  // namespace douxuan::archive
