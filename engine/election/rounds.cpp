// SPDX-License-Identifier: Apache-2.0
#include "engine/election/rounds.h"

#include <algorithm>

#include "engine/assembly/admit.h"
#include "engine/count/difference.h"
#include "engine/nomination/offices.h"
#include "engine/nomination/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

// As many as the seats and the least surplus: with fewer there is no choice.
// Law: 村委会组织法(2025) art. 18: more candidates than seats.
law::Judgement judge_surplus(const State& state, const NextRound& next,
                             const law::NominationRules& rules) {
    if (next.kind == count::RoundKind::TieVote || next.kind == count::RoundKind::NextOffice) {
        return {};
    }
    for (const RoundOffice& each : next.offices) {
        const auto& bounds = nomination::surplus(rules, each.office);
        const base::Seats listed{std::ssize(each.candidates)};
        const bool is_hers = each.seats == base::Seats{1} && is_kept_for_woman(state, each.office);
        const base::Seats needed = each.seats + (is_hers ? base::Seats{} : bounds->least);
        if (listed < needed) {
            return refuse(RefusalCode::SurplusExhausted, bounds,
                          {fact("office", each.office), fact("candidates", listed),
                           fact("needed", needed), fact("seats", each.seats)});
        }
    }
    return {};
}

/// The seat of the chair is the first of a plan.
bool has_chair(const count::Standing& standing) {
    return !standing.offices.empty() && !standing.offices.front().elected.empty();
}

bool chair_left_open(const count::Standing& standing) {
    return !standing.offices.empty() && standing.offices.front().left_open > base::Seats{};
}

}  // namespace

law::Judgement admit(const State& state, const RoundOpened& opened, const law::Setting& setting) {
    if (state.phase == Phase::Listed && !state.is_later_round()) {
        return refuse(RefusalCode::OutOfPhase,
                      {fact("kind", RoundOpened::kind), fact("phase", state.phase)});
    }
    const std::optional<NextRound> next = next_round(state);
    if (!next) {
        return refuse(RefusalCode::NoRoundNeeded);
    }
    if (opened.round != next->kind) {
        return refuse(RefusalCode::RoundKindDiffers, setting.rules.further.floor,
                      {fact("stated", opened.round), fact("determined", next->kind)});
    }
    if (opened.day < setting.today) {
        return refuse(RefusalCode::RoundDayPassed,
                      {fact("day", opened.day), fact("today", setting.today)});
    }
    if (auto refusal = judge_surplus(state, *next, setting.rules.nomination)) {
        return refusal;
    }
    if (const auto found = count::difference("offices", opened.offices, next->offices)) {
        return refuse(RefusalCode::RoundDiffers, setting.rules.further.floor,
                      {fact("path", found->path), fact("stated", found->left),
                       fact("determined", found->right)});
    }
    return {};
}

law::Judgement admit(const State& state, const SeatsLeftOpen& stated, const law::Setting& setting) {
    const law::FurtherRules& rules = setting.rules.further;
    const count::Standing now = standing(state);
    if (count::next_step(now) != count::NextStep::FurtherElection) {
        return refuse(RefusalCode::NoSeatsOpen, {fact("next", count::next_step(now))});
    }
    if (!*rules.stop_elected) {
        return refuse(RefusalCode::StopNotKnown, rules.stop_elected);
    }
    if (!*rules.stop_before && !had_further_election(state)) {
        return refuse(RefusalCode::FurtherElectionFirst, rules.stop_before);
    }
    if (now.elected() < **rules.stop_elected) {
        return refuse(RefusalCode::TooFewElected, rules.stop_elected,
                      {fact("elected", now.elected()), fact("needed", **rules.stop_elected)});
    }
    if (*rules.stop_chair && !has_chair(now)) {
        return refuse(RefusalCode::ChairNotElected, rules.stop_chair);
    }
    return assembly::judge(stated.resolution, rules.stop_decided_by, setting);
}

law::Judgement admit(const State& state, const RunnersUpSeated& stated,
                     const law::Setting& setting) {
    const law::FurtherRules& rules = setting.rules.further;
    const count::NextStep next = count::next_step(standing(state));
    if (next != count::NextStep::FurtherElection) {
        return refuse(RefusalCode::NoSeatsOpen, {fact("next", next)});
    }
    if (!*rules.runners_up) {
        return refuse(RefusalCode::RunnersUpNotKnown, rules.runners_up);
    }
    const std::vector<SeatedOffice> determined = runners_up(state);
    if (determined.empty()) {
        return refuse(RefusalCode::NobodyToSeat, rules.runners_up);
    }
    if (auto refusal = assembly::judge(stated.resolution, rules.stop_decided_by, setting)) {
        return refusal;
    }
    if (const auto found = count::difference("offices", stated.offices, determined)) {
        return refuse(RefusalCode::RunnersUpDiffer, rules.runners_up,
                      {fact("path", found->path), fact("stated", found->left),
                       fact("determined", found->right)});
    }
    return {};
}

law::Judgement admit(const State& state, const VoteNullified& nullified) {
    const std::int64_t number = nullified.round.value;
    if (number < 1 || number > std::ssize(state.rounds)) {
        return refuse(RefusalCode::RoundUnknown,
                      {fact("round", nullified.round),
                       fact("rounds", base::Rounds{std::ssize(state.rounds)})});
    }
    if (state.rounds[static_cast<std::size_t>(number - 1)].nullified) {
        return refuse(RefusalCode::RoundVoidAlready, {fact("round", nullified.round)});
    }
    return {};
}

law::Judgement admit(const State& state, const WinnerUnseated& unseated) {
    const count::Standing now = standing(state);
    const count::OfficeStanding* office = now.find(unseated.office);
    if (office == nullptr ||
        std::ranges::find(office->elected, unseated.person) == office->elected.end()) {
        return refuse(RefusalCode::NotElected,
                      {fact("person", unseated.person), fact("office", unseated.office)});
    }
    return {};
}

law::Judgement admit(const State& state, const ActingChairNamed& named,
                     const law::Setting& setting) {
    const auto& rule = setting.rules.further.acting_chair;
    if (!chair_left_open(standing(state))) {
        return refuse(RefusalCode::ChairSeatNotOpen, rule);
    }
    const Leaders possible = leaders(state);
    if (std::ranges::find(possible.persons, named.person) == possible.persons.end()) {
        return refuse(RefusalCode::NotALeader, rule, {fact("person", named.person)});
    }
    if (named.resolution && !possible.are_chosen) {
        return refuse(RefusalCode::ResolutionNotNeeded, rule, {fact("person", named.person)});
    }
    if (!possible.are_chosen) {
        return {};
    }
    if (!named.resolution) {
        return refuse(RefusalCode::ResolutionMissing, rule, {fact("person", named.person)});
    }
    return assembly::judge(*named.resolution, setting.rules.further.stop_decided_by, setting);
}

}  // namespace douxuan::election
