// SPDX-License-Identifier: Apache-2.0
#include "audit/recorder.h"

#include <utility>

#include "audit/canonical.h"
#include "engine/base/ensure.h"
#include "engine/election/admit.h"
#include "engine/law/built_in.h"
#include "engine/law/load.h"

namespace douxuan::audit {

namespace {

LedgerError corrupt(const std::string& path, std::optional<std::int64_t> seq) {
    return {.fault = LedgerFault::Corrupt, .path = path, .seq = seq};
}

}  // namespace

Recorder::Recorder(Ledger ledger, std::unique_ptr<law::Ruleset> rules)
    : ledger_(std::move(ledger)), rules_(std::move(rules)), state_(*rules_) {}

LedgerResult<Recorder> Recorder::open(const std::string& path, LedgerMode mode) {
    auto ledger = Ledger::open(path, mode);
    if (!ledger) {
        return std::unexpected(ledger.error());
    }
    return on(std::move(*ledger), path);
}

LedgerResult<Recorder> Recorder::on(Ledger ledger, const std::string& path) {
    auto rules =
        law::load({.file = "rules.toml", .text = ledger.founding().rules_toml}, law::find_built_in);
    if (!rules) {
        return std::unexpected(corrupt(path, std::nullopt));
    }
    Recorder recorder(std::move(ledger), std::make_unique<law::Ruleset>(std::move(*rules)));
    bool sound = true;
    recorder.ledger_.for_each_annex(
        [&](const AnnexRecord& each) { sound = sound && !recorder.annex_.add(each); });
    if (!sound) {
        return std::unexpected(corrupt(path, std::nullopt));
    }
    if (auto error = recorder.replay(path)) {
        return std::unexpected(std::move(*error));
    }
    return recorder;
}

std::optional<LedgerError> Recorder::replay(const std::string& path) {
    Decoder decoder;
    std::optional<LedgerError> error;
    ledger_.for_each_event([&](std::int64_t seq, std::string_view line) {
        if (error) {
            return;
        }
        const auto event = decoder.event(line);
        // A record that was erased from the annex cannot be judged again; the live judgement was.
        if (!event || election::admit(state_, *event, nullptr)) {
            error = corrupt(path, seq);
            return;
        }
        election::apply(state_, *event);
    });
    return error;
}

std::optional<election::State> Recorder::state_of_round(std::size_t round) const {
    Decoder decoder;
    std::optional<election::State> found;
    election::State state(*rules_);
    ledger_.for_each_event([&](std::int64_t /*seq*/, std::string_view line) {
        if (found) {
            return;
        }
        // They were judged when the file was opened.
        const auto event = decoder.event(line);
        base::ensure(event.has_value());
        election::apply(state, *event);
        if (std::holds_alternative<count::ResultAnnounced>(event->fact) &&
            state.rounds.size() == round) {
            found = state;
        }
    });
    return found;
}

std::expected<std::int64_t, RecordError> Recorder::record(std::span<const Statement> statements) {
    base::ensure(!statements.empty());
    const bool single = statements.size() == 1;
    // Several statements are judged on a copy, so that none of them leaves a trace if one fails.
    std::optional<election::State> copy;
    election::State& ahead = single ? state_ : copy.emplace(state_);
    std::vector<election::Event> events;
    std::vector<Addition> additions;
    std::vector<base::Handle> added;
    const auto forget = [&] {
        for (const base::Handle each : added) {
            annex_.erase(each);
        }
    };
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& each = statements[i];
        if (each.annex) {
            base::ensure(!annex_.add(*each.annex));
            added.push_back(each.annex->commitment.handle());
        }
        election::Event event{
            .at = each.at, .by = each.by, .fact = each.fact, .seq = ahead.size, .site = each.site};
        if (auto refusal = election::admit(ahead, event, &annex_)) {
            forget();
            return std::unexpected(Refused{.refusal = std::move(*refusal), .statement = i});
        }
        additions.push_back({.line = encode(event), .annex = each.annex});
        if (!single) {
            election::apply(ahead, event);
        }
        events.push_back(std::move(event));
    }
    auto first = ledger_.append(additions);
    if (!first) {
        forget();
        return std::unexpected(first.error());
    }
    if (single) {
        election::apply(state_, events.front());
    } else {
        state_ = std::move(*copy);
    }
    return *first;
}

}  // namespace douxuan::audit
