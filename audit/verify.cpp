// SPDX-License-Identifier: Apache-2.0
#include "audit/verify.h"

#include <algorithm>
#include <utility>

#include "audit/canonical.h"
#include "audit/evidence.h"
#include "audit/inquiry.h"
#include "audit/tlog_proof.h"

namespace douxuan::audit {

namespace {

using Judged = std::optional<Finding>;

/// One verification.
class Verification final : public Inquiry {
  public:
    Verification(const Bundle& bundle, const Policy& policy, const VerifyOptions& options)
        : bundle_(bundle), policy_(policy), options_(options) {
        report_.check = Check::Verify;
        report_.not_checked = {Gap::Rules, Gap::PaperAgainstRecord, Gap::WhoVoted,
                               Gap::EverythingRecorded, Gap::ClockTruth};
    }

    // V2
    BundleResult<Judged> begin() override { return judge_checkpoint(); }

    TreeHead head() const override { return trusted_->checkpoint.head; }

    Judged expect(Walk& walk) override {
        Judged finding = expect_kept(walk);
        if (!finding) {
            finding = expect_stored(walk);
        }
        return finding ? finding : read_proofs(walk);
    }

    // V3, V7 and V8 of one record; the walk has seen to its form and number.
    Judged judge(const election::Event& event) override {
        if (event.seq == 0) {
            if (auto finding = judge_opening(event)) {
                return finding;
            }
        } else if (event.at < last_at_ &&
                   !std::holds_alternative<election::ClockChanged>(event.fact)) {
            Finding finding = in_file(CheckFault::TimeBackwards, bundle_name::events);
            finding.facts = {{"at", event.at.text()}, {"last", last_at_.text()}};
            return finding;
        }
        last_at_ = event.at;
        if (const auto* announced = std::get_if<count::ResultAnnounced>(&event.fact)) {
            result_ = announced->result;
        }
        return {};
    }

    Report conclude(const Walk* walk, Judged finding) override {
        if (walk != nullptr) {
            count_records(report_, *walk);
            finding = finding ? std::move(finding) : judge_rest(*walk);
        }
        report_.verdict = finding ? Verdict::Rejected : Verdict::Accepted;
        report_.finding = std::move(finding);
        return complete(std::move(report_), bundle_);
    }

  private:
    Judged judge_checkpoint() {
        auto trusted = verify(*bundle_.find(bundle_name::checkpoint), policy_);
        if (!trusted) {
            return in_file(CheckFault::CheckpointRefused, bundle_name::checkpoint,
                           base::word(trusted.error()));
        }
        trusted_ = std::move(*trusted);
        describe_head(report_, trusted_->checkpoint);
        report_.log_key = trusted_->log.text();
        for (const Cosigned& each : trusted_->cosigned) {
            report_.witnesses.push_back({each.at, each.witness});
        }
        if (policy_.satisfied_by(std::vector<bool>(policy_.witnesses().size()))) {
            report_.not_checked.push_back(Gap::Witnesses);
        }
        if (options_.kept.empty()) {
            report_.not_checked.push_back(Gap::Rollback);
        }
        return {};
    }

    // V5, what the observer has seen before.
    Judged expect_kept(Walk& walk) const {
        for (const KeptCheckpoint& each : options_.kept) {
            const auto note = Note::parse(each.note);
            const auto kept = note ? Checkpoint::parse(note->text) : std::unexpected(note.error());
            if (!kept) {
                return in_file(CheckFault::OldCheckpointMalformed, each.name,
                               base::word(kept.error()));
            }
            if (kept->origin != trusted_->checkpoint.origin) {
                return in_file(CheckFault::OldCheckpointForeign, each.name);
            }
            if (!is_signed_by(*note, trusted_->log)) {
                return in_file(CheckFault::OldCheckpointUnsigned, each.name);
            }
            if (auto finding = expect_head(walk, kept->head, each.name)) {
                return finding;
            }
        }
        return {};
    }

    Judged expect_head(Walk& walk, const TreeHead& kept, const std::string& name) const {
        const TreeHead& head = trusted_->checkpoint.head;
        const bool forked = kept.size == head.size && kept.root != head.root;
        if (kept.size > head.size || forked) {
            Finding finding = in_file(forked ? CheckFault::Forked : CheckFault::RolledBack, name);
            finding.facts = {{"kept", std::to_string(kept.size)},
                             {"size", std::to_string(head.size)}};
            return finding;
        }
        if (kept.size > 0) {
            walk.expect({.head = kept, .fault = CheckFault::Forked, .file = name});
        }
        return {};
    }

    // V5, what the log signed on the way.
    Judged expect_stored(Walk& walk) const {
        auto stored = stored_checkpoints(bundle_, trusted_->checkpoint);
        if (!stored) {
            return std::move(stored.error());
        }
        for (const Stored& each : *stored) {
            if (!is_signed_by(each.note, trusted_->log)) {
                return in_file(CheckFault::StoredCheckpointUnsigned, each.file);
            }
            audit::expect(walk, each);
        }
        return {};
    }

    // V6
    Judged read_proofs(Walk& walk) {
        for (const std::string& name : bundle_.names()) {
            const std::string* bytes = bundle_.find(name);
            if (bytes == nullptr || !name.starts_with(bundle_name::proofs)) {
                continue;
            }
            auto proof = TlogProof::parse(*bytes);
            if (!proof) {
                return in_file(CheckFault::ProofMalformed, name);
            }
            walk.keep_leaf(proof->index);
            proofs_.emplace_back(name, std::move(*proof));
        }
        return {};
    }

    Judged judge_opening(const election::Event& event) {
        const auto* opened = std::get_if<election::LogOpened>(&event.fact);
        if (opened == nullptr) {
            return in_file(CheckFault::NotOpened, bundle_name::events);
        }
        report_.committee = opened->committee;
        report_.ruleset = opened->ruleset;
        if (opened->log_key != trusted_->log.text()) {
            return in_file(CheckFault::KeyDiffers, bundle_name::events);
        }
        return judge_named_files(bundle_, *opened, trusted_->checkpoint.origin);
    }

    Judged judge_rest(const Walk& walk) {
        for (const auto& [name, proof] : proofs_) {
            const auto leaf = walk.leaf(proof.index);
            const bool of_this_head = proof.checkpoint.text == trusted_->checkpoint.text();
            if (!leaf || !of_this_head ||
                !verify_inclusion(proof.index, *leaf, proof.proof, trusted_->checkpoint.head)) {
                return in_file(CheckFault::ProofDiffers, name);
            }
        }
        if (auto finding = judge_result_file(bundle_, result_)) {
            return finding;
        }
        report_.result = result_;
        return judge_cosigning();
    }

    // V8
    Judged judge_cosigning() {
        for (const Cosigned& each : trusted_->cosigned) {
            if (each.at.seconds_since_epoch + cosigning_tolerance_seconds <
                last_at_.seconds_since_epoch) {
                Finding finding =
                    in_file(CheckFault::CosignedTooEarly, bundle_name::checkpoint, each.witness);
                finding.facts = {{"at", each.at.text()}, {"last", last_at_.text()}};
                return finding;
            }
            if (options_.now && each.at > *options_.now) {
                warn(report_, Warning::CosignedInFuture);
            }
        }
        return {};
    }

    const Bundle& bundle_;
    const Policy& policy_;
    const VerifyOptions& options_;
    Report report_;
    std::optional<TrustedCheckpoint> trusted_;
    std::vector<std::pair<std::string, TlogProof>> proofs_;
    std::optional<count::Result> result_;
    base::Instant last_at_;
};

}  // namespace

std::unique_ptr<Inquiry> verification(const Bundle& bundle, const Policy& policy,
                                      const VerifyOptions& options) {
    return std::make_unique<Verification>(bundle, policy, options);
}

BundleResult<Report> verify_bundle(const Bundle& bundle, const Policy& policy,
                                   const VerifyOptions& options) {
    return ask(bundle, *verification(bundle, policy, options));
}

}  // namespace douxuan::audit
