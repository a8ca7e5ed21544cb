// SPDX-License-Identifier: Apache-2.0
#include "engine/election/rounds.h"

#include <algorithm>
#include <set>

#include "engine/assembly/admit.h"
#include "engine/count/difference.h"
#include "engine/election/queries.h"
#include "engine/nomination/admit.h"
#include "engine/nomination/offices.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

// As many as the seats and the least surplus: with fewer there is no choice.
// Law: 村委会组织法(2025) art. 18: more candidates than seats.
law::Judgement judge_surplus(const State& state, const NextRound& next,
                             const law::NominationRules& rules) {
    // Where the nomination begins anew, nobody stands yet.
    if (next.kind == count::RoundKind::TieVote || next.kind == count::RoundKind::NextOffice ||
        state.nominates_anew) {
        return {};
    }
    for (const RoundOffice& each : next.offices) {
        const base::Seats listed{std::ssize(each.candidates)};
        const base::Seats needed = needed_to_stand(state, each);
        if (listed < needed) {
            return refuse(RefusalCode::SurplusExhausted, nomination::surplus(rules, each.office),
                          {fact("office", each.office), fact("candidates", listed),
                           fact("needed", needed), fact("seats", each.seats)});
        }
    }
    return {};
}

// Enough voters took part, where the registered voters themselves nominate.
law::Judgement judge_took_part(const State& state, const NomineesAdded& added,
                               const law::NominationRules& rules) {
    if (added.source != law::NominationSource::RegisteredVoters) {
        return {};
    }
    if (!added.took_part) {
        return refuse(RefusalCode::NominationPartMissing, rules.sources,
                      {fact("source", added.source), fact("member", "took_part")});
    }
    return nomination::judge_attendance(*added.took_part, roll::registered(state.roll), rules);
}

law::Judgement judge_newcomer(const State& state, const base::PersonId& person,
                              const RoundOffice& office) {
    if (!may_stand(state, office.office, person) || would_yield(state, office.office, person) ||
        std::ranges::find(office.candidates, person) != office.candidates.end()) {
        return refuse(RefusalCode::MayNotStand,
                      {fact("person", person), fact("office", office.office)});
    }
    const bool is_hers = office.seats == base::Seats{1} && is_kept_for_woman(state, office.office);
    if (is_hers && !women(state).contains(person)) {
        return refuse(RefusalCode::WomanOfficeNeedsWoman,
                      {fact("person", person), fact("office", office.office)});
    }
    return {};
}

bool is_by_self_nomination(const State& state, const NextRound& next) {
    return next.kind == count::RoundKind::Further &&
           state.further_mode == law::NominationMode::SelfNominated;
}

// Nobody twice, and in each office not more than seats and the surplus of the method,
// unless they nominate themselves.
law::Judgement judge_number(const State& state, const NextRound& next,
                            const std::vector<law::OfficePersons>& parts,
                            const law::NominationRules& rules) {
    std::set<base::PersonId> seen;
    for (const law::OfficePersons& part : parts) {
        for (const base::PersonId& each : part.persons) {
            if (!seen.insert(each).second) {
                return refuse(RefusalCode::PersonTwice,
                              {fact("person", each), fact("office", part.office)});
            }
        }
    }
    for (const RoundOffice& office : next.offices) {
        base::Seats all{std::ssize(office.candidates)};
        base::Seats new_ones;
        for (const law::OfficePersons& part : parts) {
            new_ones += base::Seats{part.office == office.office ? std::ssize(part.persons) : 0};
        }
        all += new_ones;
        const base::Seats most = office.seats + state.plan->find(office.office)->surplus;
        if (new_ones > base::Seats{} && all > most && !is_by_self_nomination(state, next)) {
            return refuse(
                RefusalCode::CandidatesTooMany, nomination::surplus(rules, office.office),
                {fact("office", office.office), fact("candidates", all), fact("most", most)});
        }
    }
    return {};
}

// The office of the next round in which too few are left, or null.
const RoundOffice* short_office(const State& state, const NextRound& next,
                                const base::OfficeId& office) {
    const auto at = std::ranges::find(next.offices, office, &RoundOffice::office);
    return at != next.offices.end() && next.kind != count::RoundKind::TieVote &&
                   next.kind != count::RoundKind::NextOffice && !state.nominates_anew &&
                   base::Seats{std::ssize(at->candidates)} < needed_to_stand(state, *at)
               ? &*at
               : nullptr;
}

// The office of the next round for which people may be nominated, or null.
const RoundOffice* office_to_fill(const State& state, const NextRound& next,
                                  const base::OfficeId& office) {
    if (!is_by_self_nomination(state, next)) {
        return short_office(state, next, office);
    }
    const auto at = std::ranges::find(next.offices, office, &RoundOffice::office);
    return at != next.offices.end() ? &*at : nullptr;
}

// Whoever nominates themselves does it for one office, and nobody else nominates.
// Law: 浙江省村民委员会选举办法(2020) art. 20, 29
law::Judgement judge_self_nominations(const State& state, const NextRound& next,
                                      const NomineesAdded& added, const law::Setting& setting) {
    if (!is_by_self_nomination(state, next)) {
        return {};
    }
    if (added.source != law::NominationSource::SelfNomination) {
        return refuse(RefusalCode::NominationModeNotAllowed, setting.rules.further.self_nominated,
                      {fact("mode", state.further_mode)});
    }
    for (const law::OfficePersons& each : added.offices) {
        for (const base::PersonId& person : each.persons) {
            const bool is_nominated = std::ranges::any_of(state.added, [&](const Added& before_it) {
                const std::vector<base::PersonId>& before = before_it.nominated.persons;
                return std::ranges::find(before, person) != before.end();
            });
            if (is_nominated) {
                return refuse(RefusalCode::CandidateInTwoOffices, {fact("person", person)});
            }
        }
    }
    return {};
}

/// The seat of the chair is the first of a plan.
bool has_chair(const count::Standing& standing) {
    return !standing.offices.empty() && !standing.offices.front().elected.empty();
}

using Meetings = law::Cited<std::optional<std::vector<law::Body>>>;

// Of a rule that names meetings.
law::Judgement judge_meeting(const assembly::Resolution& meeting, const Meetings& rule,
                             const law::Setting& setting) {
    return assembly::judge(meeting,
                           {.value = **rule,
                            .cite = rule.cite,
                            .confidence = rule.confidence,
                            .note = {},
                            .note_zh = {}},
                           setting);
}

// A meeting sets the day of a fresh election, where the rules name one and the election committee,
// not the guidance body, holds it. Law: 重庆市居民委员会选举办法(2025) art. 35
law::Judgement judge_day(const State& state, const RoundOpened& opened,
                         const law::Setting& setting) {
    const auto& rule = setting.rules.further.fresh_day_by;
    const bool is_needed =
        *rule && opened.round == count::RoundKind::Fresh && !state.assembly.is_guided;
    if (is_needed != opened.resolution.has_value()) {
        return refuse(is_needed ? RefusalCode::ResolutionMissing : RefusalCode::ResolutionNotNeeded,
                      rule);
    }
    return is_needed ? judge_meeting(*opened.resolution, rule, setting) : law::Judgement{};
}

// Seats stay open by the decision of a meeting, or, where the rules name none, as it is stated: a
// meeting then only does without the by-election.
// Law: 四川省村民委员会选举条例(2025) art. 38; 天津市村民委员会选举办法(2019) art. 34
law::Judgement judge_stop(const SeatsLeftOpen& stated, base::Seats elected,
                          const law::Setting& setting) {
    const law::FurtherRules& rules = setting.rules.further;
    const auto& meeting = stated.resolution;
    if (*rules.stop_decided_by) {
        return meeting ? judge_meeting(*meeting, rules.stop_decided_by, setting)
                       : refuse(RefusalCode::ResolutionMissing, rules.stop_decided_by);
    }
    if (!meeting) {
        return {};
    }
    if (!*rules.by_election_waived_by) {
        return refuse(RefusalCode::ResolutionNotNeeded, rules.stop_decided_by);
    }
    const auto& needed = rules.by_election_waived_elected;
    return elected < **needed ? refuse(RefusalCode::TooFewElected, needed,
                                       {fact("elected", elected), fact("needed", **needed)})
                              : judge_meeting(*meeting, rules.by_election_waived_by, setting);
}

// A meeting seated those with most votes instead of a further election.
bool has_seated(const State& state) {
    return std::ranges::any_of(state.rounds, [](const count::Round& each) {
        return !each.seated.empty() && each.is_decided();
    });
}

bool chair_left_open(const count::Standing& standing) {
    return !standing.offices.empty() && standing.offices.front().left_open > base::Seats{};
}

}  // namespace

law::Judgement admit(const State& state, const RoundOpened& opened, const law::Setting& setting) {
    if (state.phase != Phase::Announced && !state.is_later_round()) {
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
    if (auto refusal = judge_day(state, opened, setting)) {
        return refusal;
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

law::Judgement admit(const State& state, const NomineesAdded& added, const law::Setting& setting) {
    if (state.phase == Phase::Listed && !state.is_later_round()) {
        return refuse(RefusalCode::OutOfPhase,
                      {fact("kind", NomineesAdded::kind), fact("phase", state.phase)});
    }
    const law::NominationRules& rules = setting.rules.nomination;
    const std::optional<NextRound> next = next_round(state);
    if (!next) {
        return refuse(RefusalCode::NoRoundNeeded);
    }
    for (const law::OfficePersons& each : added.offices) {
        if (office_to_fill(state, *next, each.office) == nullptr) {
            return refuse(RefusalCode::RoundNotShort, {fact("office", each.office)});
        }
    }
    if (auto refusal = judge_self_nominations(state, *next, added, setting)) {
        return refusal;
    }
    if (auto refusal = nomination::judge_source(added.paper(), setting.rules)) {
        return refusal;
    }
    if (auto refusal = judge_took_part(state, added, rules)) {
        return refusal;
    }
    for (const law::OfficePersons& each : added.offices) {
        const RoundOffice& office = *office_to_fill(state, *next, each.office);
        for (const base::PersonId& person : each.persons) {
            if (auto refusal = judge_newcomer(state, person, office)) {
                return refusal;
            }
        }
    }
    return judge_number(state, *next, added.offices, rules);
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
    if (!*rules.stop_before && !had_further_election(state) && !has_seated(state)) {
        return refuse(RefusalCode::FurtherElectionFirst, rules.stop_before);
    }
    const bool is_held_again = now.elected() == base::Seats{} && *rules.again_months;
    if (is_held_again) {
        return judge_stop(stated, now.elected(), setting);
    }
    if (now.elected() < **rules.stop_elected) {
        return refuse(RefusalCode::TooFewElected, rules.stop_elected,
                      {fact("elected", now.elected()), fact("needed", **rules.stop_elected)});
    }
    if (*rules.stop_chair && !has_chair(now)) {
        return refuse(RefusalCode::ChairNotElected, rules.stop_chair);
    }
    return judge_stop(stated, now.elected(), setting);
}

law::Judgement admit(const State& state, const RoundModeChosen& chosen,
                     const law::Setting& setting) {
    const count::NextStep next = count::next_step(standing(state));
    if (next != count::NextStep::FurtherElection) {
        return refuse(RefusalCode::NoSeatsOpen, {fact("next", next)});
    }
    const auto& rule = setting.rules.further.self_nominated;
    if (chosen.nomination == law::NominationMode::NoCandidates ||
        (chosen.nomination == law::NominationMode::SelfNominated && !*rule)) {
        return refuse(RefusalCode::NominationModeNotAllowed, rule,
                      {fact("mode", chosen.nomination)});
    }
    return chosen.nomination == state.further_mode
               ? refuse(RefusalCode::RoundModeUnchanged, {fact("mode", chosen.nomination)})
               : law::Judgement{};
}

law::Judgement admit(const State& state, const RunnersUpSeated& stated,
                     const law::Setting& setting) {
    const law::FurtherRules& rules = setting.rules.further;
    const count::NextStep next = count::next_step(standing(state));
    if (next != count::NextStep::FurtherElection) {
        return refuse(RefusalCode::NoSeatsOpen, {fact("next", next)});
    }
    if (!*rules.runners_up_by) {
        return refuse(RefusalCode::RunnersUpNotKnown, rules.runners_up_by);
    }
    const std::vector<law::OfficePersons> determined = runners_up(state);
    if (determined.empty()) {
        return refuse(RefusalCode::NobodyToSeat, rules.runners_up_by);
    }
    if (auto refusal = judge_meeting(stated.resolution, rules.runners_up_by, setting)) {
        return refusal;
    }
    if (const auto found = count::difference("offices", stated.offices, determined)) {
        return refuse(RefusalCode::RunnersUpDiffer, rules.runners_up_by,
                      {fact("path", found->path), fact("stated", found->left),
                       fact("determined", found->right)});
    }
    return {};
}

law::Judgement admit(const State& state, const assembly::MandateEnded& stated) {
    const law::ElectionCommitteeRules& rules = state.rules->election_committee;
    if (!assembly::chosen(state.assembly)) {
        return refuse(RefusalCode::ElectionCommitteeNotChosen, rules.chosen_by);
    }
    if (auto refusal = assembly::judge_mandate(state.assembly, *state.rules)) {
        return refusal;
    }
    const bool is_first_meeting = stated.ended_by == assembly::EndedBy::FirstMeeting;
    if (*rules.ends !=
        (is_first_meeting ? law::MandateEnd::FirstMeeting : law::MandateEnd::BothHandovers)) {
        return refuse(RefusalCode::MandateEndsByItself, rules.ends,
                      {fact("ended_by", stated.ended_by), fact("ends", *rules.ends)});
    }
    // Nobody elected: there is no new committee to meet.
    const bool is_over = state.complete && standing(state).elected() > base::Seats{} &&
                         (is_first_meeting || state.closing.handed_over);
    return is_over ? law::Judgement{} : refuse(RefusalCode::MandateEndsLater, rules.ends);
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
    return assembly::judge(*named.resolution, setting.rules.further.acting_chair_by, setting);
}

}  // namespace douxuan::election
