// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/city/committee.h"

#include <algorithm>
#include <array>

#include "audit/canonical.h"
#include "audit/schema.h"
#include "audit/sha256.h"
#include "cli/milestones.h"
#include "engine/base/ensure.h"
#include "engine/law/built_in.h"
#include "engine/law/rules.h"
#include "tests/simulate/city/memory_log.h"
#include "tests/simulate/story.h"

namespace douxuan::simulate {

namespace {

/// An Ed25519 key of 32 bytes that everybody can compute (RFC 8410).
audit::SigningKey key_of(const std::string& name) {
    static constexpr std::array<std::uint8_t, 16> before{0x30, 0x2e, 0x02, 0x01, 0x00, 0x30,
                                                         0x05, 0x06, 0x03, 0x2b, 0x65, 0x70,
                                                         0x04, 0x22, 0x04, 0x20};
    std::vector<std::uint8_t> der(before.begin(), before.end());
    const audit::Digest secret = audit::sha256(name);
    der.insert(der.end(), secret.begin(), secret.end());
    auto key = audit::SigningKey::from_pem(
        "-----BEGIN PRIVATE KEY-----\n" + audit::base64(der) + "\n-----END PRIVATE KEY-----\n", {});
    base::ensure(key.has_value());
    return *std::move(key);
}

std::string origin_of(const CommitteePlan& committee) {
    return "douxuan.example/" + committee.code + "-" + std::to_string(committee.term);
}

/// Another's election than the papers say: the best placed of those who lost takes the seat.
/// Whether there is anybody to take one.
bool falsify(count::Result& result) {
    for (count::OfficeResult& office : result.offices) {
        for (const count::PersonTally& each : office.tallies) {
            if (!office.elected.empty() &&
                std::ranges::find(office.elected, each.person) == office.elected.end()) {
                office.elected.back() = each.person;
                return true;
            }
        }
    }
    return false;
}

class Committee {
  public:
    explicit Committee(const CommitteePlan& plan)
        : plan_(plan),
          signer_(plan.planted == Planted::OtherKey ? key_of("stranger " + origin_of(plan))
                                                    : log_key(plan)),
          key_{origin_of(plan), audit::KeyUse::Log, signer_.public_key()},
          log_({.bureau_pem = plan.history.bureau == nullptr ? "" : plan.history.bureau->pem(),
                .log_key_pem = "",
                .origin = origin_of(plan),
                .rules_toml = law::resolved_toml(*law::built_in(plan.history.ruleset)),
                .schema_json = audit::schema_json()}) {}

    Truth write(const audit::ExportOptions& options) {
        HistoryPlan history = plan_.history;
        history.opened = opening();
        write_history(history, [this](const election::Event& event,
                                      const audit::AnnexRecord* record) { take(event, record); });
        if (!is_signed_) {
            log_.sign(signer_, key_);
        }
        truth_.records = log_.size();
        truth_.happened = observer_.observed();
        base::ensure(plan_.planted != Planted::WrongResult || truth_.fails.has_value());
        tamper();
        base::ensure(audit::export_bundle(log_, options).has_value());
        return truth_;
    }

  private:
    election::LogOpened opening() const {
        const audit::Founding& founding = log_.founding();
        const audit::BureauCertificate* bureau = plan_.history.bureau;
        return {.annex = "hmac-sha256/v1",
                .bureau_sha256 = bureau == nullptr ? "" : audit::hex(bureau->sha256()),
                .committee = {.code = plan_.code,
                              .kind = plan_.kind,
                              .name = plan_.name,
                              .term = plan_.term},
                .log_key = key_.text(),
                .origin = founding.origin,
                .program = "simulate",
                .rules_sha256 = audit::hex(audit::sha256(founding.rules_toml)),
                .ruleset = plan_.history.ruleset,
                .schema_sha256 = audit::hex(audit::sha256(founding.schema_json))};
    }

    void take(const election::Event& event, const audit::AnnexRecord* record) {
        observer_.see(event.fact);
        if (plan_.planted == Planted::WrongResult && !truth_.fails && append_falsified(event)) {
            return;
        }
        line_.clear();
        audit::encode_to(line_, event);
        append(event.kind());
        if (record != nullptr) {
            log_.keep(*record);
        }
    }

    void append(std::string_view kind) {
        log_.append(line_);
        is_signed_ = cli::is_milestone(kind);
        if (is_signed_) {
            log_.sign(signer_, key_);
        }
    }

    /// In place of the first result that can be falsified.
    bool append_falsified(const election::Event& event) {
        election::Event false_event = event;
        auto* announced = std::get_if<count::ResultAnnounced>(&false_event.fact);
        if (announced == nullptr || !falsify(announced->result)) {
            return false;
        }
        truth_.fails = event.seq;
        line_.clear();
        audit::encode_to(line_, false_event);
        append(event.kind());
        return true;
    }

    void tamper() {
        switch (plan_.planted) {
            case Planted::Nothing:
            case Planted::OtherKey:
            case Planted::WrongResult:
            case Planted::Late:
                break;
            case Planted::ChangedRecord:
                change_record();
                break;
            case Planted::RemovedRecord:
                remove_record();
                break;
        }
    }

    void change_record() {
        auto changed = with_one_vote_changed(log_.text());
        base::ensure(changed.has_value());
        const auto [ours, theirs] = std::ranges::mismatch(log_.text(), *changed);
        truth_.fails = std::count(log_.text().begin(), ours, '\n');
        log_.text() = *std::move(changed);
    }

    void remove_record() {
        std::string& text = log_.text();
        const std::size_t begin = text.find('\n', text.size() / 2) + 1;
        truth_.fails =
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
        text.erase(begin, text.find('\n', begin) + 1 - begin);
    }

    const CommitteePlan& plan_;
    audit::SigningKey signer_;
    audit::VerifierKey key_;
    MemoryLog log_;
    std::string line_;
    bool is_signed_ = false;
    Observer observer_;
    Truth truth_;
};

}  // namespace

audit::SigningKey log_key(const CommitteePlan& committee) {
    return key_of(std::to_string(committee.history.seed) + " " + origin_of(committee));
}

audit::VerifierKey registered_key(const CommitteePlan& committee) {
    return {origin_of(committee), audit::KeyUse::Log, log_key(committee).public_key()};
}

Truth write_committee(const CommitteePlan& committee, const audit::ExportOptions& options) {
    return Committee(committee).write(options);
}

}  // namespace douxuan::simulate
