// SPDX-License-Identifier: Apache-2.0
#include "engine/election/envelope.h"

#include "engine/election/phase.h"
#include "engine/poll/state.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

law::Judgement judge_place(const State& state, const Event& event) {
    const bool opens = std::holds_alternative<LogOpened>(event.fact);
    if (state.phase == Phase::Empty && !opens) {
        return refuse(RefusalCode::LogNotOpened, {fact("kind", event.kind())});
    }
    if (state.phase != Phase::Empty && opens) {
        return refuse(RefusalCode::LogOpenedTwice);
    }
    if (event.seq != state.size) {
        return refuse(RefusalCode::SequenceBroken, {{"seq", std::to_string(event.seq)},
                                                    {"expected", std::to_string(state.size)}});
    }
    return {};
}

law::Judgement judge_time(const State& state, const Event& event) {
    const auto* changed = std::get_if<ClockChanged>(&event.fact);
    const base::Instant last = state.last_at;
    if (changed != nullptr ? changed->was < last : event.at < last) {
        return refuse(RefusalCode::TimeBackwards,
                      {fact("at", changed != nullptr ? changed->was.text() : event.at.text()),
                       fact("last", last.text())});
    }
    const bool polling =
        state.phase == Phase::Polling || std::holds_alternative<poll::PollOpened>(event.fact);
    if (polling && !event.at.whole_minute()) {
        return refuse(RefusalCode::TimeNotWholeMinute, {fact("at", event.at.text())});
    }
    return {};
}

law::Judgement judge_step(const State& state, const Event& event) {
    const Step& step = step_of(event.fact);
    if (step.only && step.only != state.rules->kind) {
        return refuse(RefusalCode::OtherKindOnly,
                      {fact("event", step.kind), fact("kind", *step.only)});
    }
    const bool has_own_list = state.is_later_round() && !(step.also_anew && state.has_begun_anew());
    if (!step.when.contains(state.phase) || (step.first_round_only && has_own_list)) {
        return refuse(RefusalCode::OutOfPhase,
                      {fact("kind", step.kind), fact("phase", state.phase)});
    }
    if (!step.any_role && event.by != step.by) {
        return refuse(RefusalCode::RoleNotCompetent,
                      {fact("kind", step.kind), fact("by", event.by), fact("needed", step.by)});
    }
    if (event.site != "centre" &&
        state.poll.place(base::StationId{event.site}) == poll::State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", event.site)});
    }
    return {};
}

}  // namespace

law::Judgement judge_envelope(const State& state, const Event& event) {
    if (auto refusal = judge_place(state, event)) {
        return refusal;
    }
    if (auto refusal = judge_time(state, event)) {
        return refusal;
    }
    return judge_step(state, event);
}

}  // namespace douxuan::election
