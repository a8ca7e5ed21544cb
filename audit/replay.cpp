// SPDX-License-Identifier: Apache-2.0
#include "audit/replay.h"

#include <optional>
#include <set>
#include <utility>

#include "audit/annex.h"
#include "audit/annex_line.h"
#include "audit/canonical.h"
#include "audit/evidence.h"
#include "audit/inquiry.h"
#include "audit/lines.h"
#include "engine/election/admit.h"
#include "engine/election/rounds.h"
#include "engine/election/state.h"
#include "engine/law/built_in.h"
#include "engine/law/load.h"
#include "engine/roll/queries.h"

namespace douxuan::audit {

namespace {

using Judged = std::optional<Finding>;

/// The digests of records that a fact names, if it names any.
std::optional<base::Commitment> commitment_in(const election::Fact& fact) {
    if (const auto* registered = std::get_if<roll::VoterRegistered>(&fact)) {
        return registered->commitment;
    }
    if (const auto* refused = std::get_if<roll::RegistrationRefused>(&fact)) {
        return refused->commitment;
    }
    if (const auto* corrected = std::get_if<roll::RollCorrected>(&fact)) {
        return corrected->commitment;
    }
    return std::nullopt;
}

bool counts_the_roll(const election::Fact& fact) {
    return std::holds_alternative<roll::RollPublished>(fact) ||
           std::holds_alternative<roll::RollFinalised>(fact);
}

/// One replay.
class Replay final : public Inquiry {
  public:
    Replay(const Bundle& bundle, People people, Signatures signatures, SeeState see)
        : bundle_(bundle), signatures_(signatures), see_(std::move(see)) {
        report_.check = Check::Replay;
        report_.annex = people;
        report_.not_checked = {Gap::Signatures, Gap::PaperAgainstRecord, Gap::WhoVoted,
                               Gap::EverythingRecorded, Gap::ClockTruth};
        if (people == People::Public) {
            report_.not_checked.push_back(Gap::People);
        }
    }

    BundleResult<Judged> begin() override {
        if (report_.annex == People::Accredited) {
            auto finding = read_annex();
            if (!finding || *finding) {
                return finding;
            }
        }
        return read_checkpoints();
    }

    TreeHead head() const override { return checkpoint_.head; }

    Judged expect(Walk& walk) override {
        for (const Stored& each : stored_) {
            audit::expect(walk, each);
        }
        return {};
    }

    // R1 to R7: the very functions of the live election.
    Judged judge(const election::Event& event) override {
        if (!state_) {
            if (auto finding = open(event)) {
                return finding;
            }
        }
        if (auto finding = compare_commitment(event.fact)) {
            return finding;
        }
        if (auto refusal = election::admit(*state_, event, records_for(event.fact))) {
            Finding finding = in_file(CheckFault::LawRefuses, bundle_name::events, event.kind());
            finding.refusal = reported(*refusal);
            return finding;
        }
        election::apply(*state_, event);
        return {};
    }

    Report conclude(const Walk* walk, Judged finding) override {
        if (walk != nullptr) {
            count_records(report_, *walk);
            if (report_.erased > 0) {
                report_.not_checked.push_back(Gap::ErasedPeople);
            }
            finding = finding ? std::move(finding) : judge_result();
        }
        report_.verdict = finding ? Verdict::Rejected : Verdict::Accepted;
        report_.finding = std::move(finding);
        if (see_ && report_.verdict == Verdict::Accepted) {
            see_(*state_, report_.annex == People::Accredited ? &annex_ : nullptr);
        }
        return complete(std::move(report_), bundle_);
    }

  private:
    BundleResult<Judged> read_annex() {
        Judged finding;
        std::int64_t number = 0;
        Decoder decoder;
        const auto end = for_each_line(bundle_, bundle_name::roll, [&](std::string_view line) {
            finding = take_person(decoder, line);
            if (finding) {
                finding->seq = number;
            }
            ++number;
            return !finding;
        });
        if (!end) {
            return std::unexpected(end.error());
        }
        if (*end == LinesEnd::TooLong || *end == LinesEnd::Unfinished) {
            finding = in_file(CheckFault::AnnexMalformed, bundle_name::roll);
            finding->seq = number;
        }
        return finding;
    }

    Judged take_person(Decoder& decoder, std::string_view line) {
        auto person = decoder.value<AnnexLine>(line);
        AnnexRecord record;
        if (!person || !read_hex(person->key, record.key)) {
            return in_file(CheckFault::AnnexMalformed, bundle_name::roll,
                           person ? "digest_malformed" : base::word(person.error().fault));
        }
        record.commitment = person->commitment;
        record.record = encode_value(person->record);
        const std::string no = person->record.no;
        const auto fault = annex_.add(record, std::move(person->record));
        if (!fault) {
            return {};
        }
        Finding finding = in_file(*fault == AnnexFault::HandleTwice ? CheckFault::PersonTwice
                                                                    : CheckFault::CommitmentDiffers,
                                  bundle_name::roll, base::word(*fault));
        finding.facts = {{"no", no}};
        return finding;
    }

    Judged read_checkpoints() {
        auto note = Note::parse(*bundle_.find(bundle_name::checkpoint));
        auto head = note ? Checkpoint::parse(note->text) : std::unexpected(note.error());
        if (!head) {
            return in_file(CheckFault::CheckpointMalformed, bundle_name::checkpoint,
                           base::word(head.error()));
        }
        checkpoint_ = std::move(*head);
        note_ = std::move(*note);
        describe_head(report_, checkpoint_);
        auto stored = stored_checkpoints(bundle_, checkpoint_);
        if (!stored) {
            return std::move(stored.error());
        }
        stored_ = std::move(*stored);
        return {};
    }

    // R1. The key is only that which the log itself names; whether it may be trusted is a question
    // for verification.
    Judged open(const election::Event& event) {
        const auto* opened = std::get_if<election::LogOpened>(&event.fact);
        if (opened == nullptr) {
            return in_file(CheckFault::NotOpened, bundle_name::events);
        }
        report_.committee = opened->committee;
        report_.ruleset = opened->ruleset;
        if (auto finding = judge_named_files(bundle_, *opened, checkpoint_.origin)) {
            return finding;
        }
        if (signatures_ == Signatures::Judged) {
            if (auto finding = judge_signatures(*opened)) {
                return finding;
            }
        }
        auto rules =
            law::load({.file = bundle_name::rules, .text = *bundle_.find(bundle_name::rules)},
                      law::find_built_in);
        if (!rules) {
            const law::LoadError& first = rules.error().front();
            Finding finding =
                in_file(CheckFault::RulesUnreadable, bundle_name::rules, base::word(first.code));
            finding.facts = {{"line", std::to_string(first.line)}, {"key", first.key}};
            return finding;
        }
        rules_ = std::move(*rules);
        state_.emplace(*rules_);
        return {};
    }

    Judged judge_signatures(const election::LogOpened& opened) const {
        const auto log = VerifierKey::parse(opened.log_key);
        if (!log || !is_signed_by(note_, *log)) {
            return in_file(CheckFault::KeyDiffers, bundle_name::checkpoint);
        }
        for (const Stored& each : stored_) {
            if (!is_signed_by(each.note, *log)) {
                return in_file(CheckFault::StoredCheckpointUnsigned, each.file);
            }
        }
        return {};
    }

    /// A record is found by half its commitment; here the other half.
    Judged compare_commitment(const election::Fact& fact) const {
        const auto named = commitment_in(fact);
        const auto* released = named ? annex_.commitment_of(named->handle()) : nullptr;
        return released == nullptr || *released == *named
                   ? Judged{}
                   : in_file(CheckFault::CommitmentDiffers, bundle_name::roll);
    }

    /// The annex, unless what the fact needs of it was not released: then the fact is judged as in
    /// public, and the report says so.
    const roll::Records* records_for(const election::Fact& fact) {
        if (report_.annex != People::Accredited) {
            return nullptr;
        }
        if (const auto commitment = commitment_in(fact)) {
            if (annex_.find(commitment->handle()) == nullptr) {
                ++report_.erased;
                return nullptr;
            }
            ++report_.people;
        }
        return counts_the_roll(fact) && report_.erased > 0 ? nullptr : &annex_;
    }

    // R8
    Judged judge_result() {
        const count::Result* last = state_ ? election::last_result(*state_) : nullptr;
        if (last != nullptr) {
            report_.result = *last;
            report_seats();
            name_persons(*last);
        }
        return judge_result_file(bundle_, report_.result);
    }

    void report_seats() {
        for (const count::OfficeStanding& each : election::standing(*state_).offices) {
            for (const base::PersonId& person : each.elected) {
                report_.seats.push_back({.office = each.office, .person = person});
            }
        }
    }

    void name_persons(const count::Result& result) {
        std::set<base::PersonId> persons;
        for (const count::OfficeResult& office : result.offices) {
            for (const count::PersonTally& each : office.tallies) {
                persons.insert(each.person);
            }
        }
        for (const ReportedSeat& each : report_.seats) {
            persons.insert(each.person);
        }
        for (const base::PersonId& each : persons) {
            const roll::Person* person = roll::person(state_->roll, each);
            report_.names.push_back({person == nullptr ? each.text : person->name, each});
        }
    }

    const Bundle& bundle_;
    Signatures signatures_;
    SeeState see_;
    Report report_;
    Annex annex_;
    Checkpoint checkpoint_;
    Note note_;
    std::vector<Stored> stored_;
    std::optional<law::Ruleset> rules_;
    std::optional<election::State> state_;
};

}  // namespace

std::unique_ptr<Inquiry> replay(const Bundle& bundle, People people, Signatures signatures,
                                SeeState see) {
    return std::make_unique<Replay>(bundle, people, signatures, std::move(see));
}

BundleResult<Report> replay_bundle(const Bundle& bundle, People people) {
    return ask(bundle, *replay(bundle, people, Signatures::Judged, {}));
}

People released_people(const Bundle& bundle) {
    return bundle.has(bundle_name::roll) ? People::Accredited : People::Public;
}

}  // namespace douxuan::audit
