// SPDX-License-Identifier: Apache-2.0
// What roll and list have to say about election day and the count.
#include <optional>
#include <set>

#include "engine/election/between.h"
#include "engine/election/between_people.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

// Law: 村委会组织法(2025) art. 18: 候选人不得接受委托.
law::Judgement judge_proxy(const State& state, base::Handle proxy) {
    if (auto refusal = judge_on_roll(state, proxy)) {
        return refusal;
    }
    const auto& ban = state.rules->poll.proxy_candidate_ban;
    const auto person = roll::person_of(state.roll, proxy);
    if (*ban && person && stands(state, *person)) {
        return refuse(RefusalCode::ProxyIsCandidate, ban, {fact("person", *person)});
    }
    return {};
}

// Law: 天津市村民委员会选举办法(2019) art. 30: neither a candidate nor of the election committee.
law::Judgement judge_scribe(const State& state, const poll::PaperIssued& issued) {
    const base::PersonId& scribe = *issued.scribe;
    if (auto refusal = judge_named(state, scribe)) {
        return refusal;
    }
    if (roll::voter_of(state.roll, scribe) == issued.proxy.value_or(issued.voter)) {
        return refuse(RefusalCode::ScribeIsVoter, {fact("person", scribe)});
    }
    const auto& circle = state.rules->poll.scribes;
    if (*circle == law::ScribeCircle::NotInvolved &&
        (stands(state, scribe) || assembly::is_member(state.assembly, scribe))) {
        return refuse(RefusalCode::ScribeInvolved, circle, {fact("person", scribe)});
    }
    return {};
}

// A relative of the person who stands for office, if there is one.
std::optional<base::PersonId> candidate_related_to(const State& state,
                                                   const base::PersonId& person) {
    for (base::PersonId& relative :
         roll::relatives_of(state.roll, person, *state.rules->poll.staff_kin)) {
        if (stands(state, relative)) {
            return std::move(relative);
        }
    }
    return {};
}

/// A candidate does no work at the poll at all; a relative of one, not what is barred to relatives.
// Law: 浙江省村民委员会选举办法(2020) art. 22; 海南省村民委员会选举办法(2025) art. 25;
// 河南省实施办法(2011) art. 32; 河北省村民委员会选举办法(2020) art. 24: of those who count only
law::Judgement judge_staff(const State& state, const poll::StaffMember& staff) {
    const law::PollRules& rules = state.rules->poll;
    if (stands(state, staff.person)) {
        return refuse(RefusalCode::StaffIsCandidate, rules.staff_kin,
                      {fact("person", staff.person)});
    }
    if (*rules.staff_kin_work == law::BarredWork::WhoCounts && !poll::counts_papers(staff.duty)) {
        return {};
    }
    if (const auto candidate = candidate_related_to(state, staff.person)) {
        return refuse(RefusalCode::StaffIsRelative, rules.staff_kin,
                      {fact("person", staff.person), fact("candidate", *candidate)});
    }
    return {};
}

// Whoever stands in a later round can still be elected.
law::Judgement judge_round_stands(const State& state) {
    if (auto refusal = judge_committee_conflict(state)) {
        return refusal;
    }
    for (const base::PersonId& each : state.count.printed()) {
        if (!stands(state, each) || judge_on_roll(state, each)) {
            return refuse(RefusalCode::RoundListStale, {fact("person", each)});
        }
    }
    return {};
}

// Whoever stands on the posted list has neither withdrawn nor lost the right to stand.
law::Judgement judge_list_stands(const State& state) {
    if (state.is_later_round() && !state.has_begun_anew()) {
        return judge_round_stands(state);
    }
    if (nomination::needs_new_list(state.nomination)) {
        return refuse(RefusalCode::CandidatesNotPublished);
    }
    for (const law::OfficePersons& office : nomination::candidates(state.nomination)) {
        for (const base::PersonId& each : office.persons) {
            if (judge_on_roll(state, each)) {
                return refuse(RefusalCode::CandidatesNotPublished, {fact("person", each)});
            }
        }
    }
    return {};
}

}  // namespace

// Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 18
law::Judgement judge_between(const State& state, const nomination::CandidatesMet& met) {
    const auto& rule = state.rules->nomination.meeting;
    if (met.candidates.empty()) {
        return refuse(RefusalCode::NobodyToMeet, rule);
    }
    std::set<base::PersonId> seen;
    for (const base::PersonId& each : met.candidates) {
        if (!seen.insert(each).second) {
            return refuse(RefusalCode::PersonTwice, {fact("person", each)});
        }
        if (!stands(state, each)) {
            return refuse(RefusalCode::NotStanding, rule, {fact("person", each)});
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::StaffAppointed& appointed) {
    for (const poll::StaffMember& each : appointed.staff) {
        if (auto refusal = judge_named(state, each.person)) {
            return refusal;
        }
        if (auto refusal = judge_staff(state, each)) {
            return refusal;
        }
    }
    return {};
}

// Law: 河南省实施办法(2011) art. 32: 清点到场选民人数.
law::Judgement judge_between(const State& state, const poll::StaffAdopted& adopted) {
    const base::Members voters{entitled(state).value};
    return adopted.resolution.present > voters
               ? refuse(RefusalCode::MorePresentThanEntitled,
                        {fact("present", adopted.resolution.present), fact("entitled", voters)})
               : law::Judgement{};
}

law::Judgement judge_between(const State& state, const poll::ProxyApproved& mandate) {
    if (auto refusal = judge_entitled(state, mandate.principal)) {
        return refusal;
    }
    return judge_proxy(state, mandate.proxy);
}

law::Judgement judge_between(const State& state, const poll::MobileVotersPublished& list) {
    for (const base::Handle each : list.voters) {
        if (auto refusal = judge_entitled(state, each)) {
            return refusal;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::PapersPrinted& /*fact*/) {
    return judge_list_stands(state);
}

law::Judgement judge_between(const State& state, const poll::PollOpened& /*fact*/) {
    if (state.phase != Phase::Listed) {
        return {};
    }
    if (auto refusal = judge_list_stands(state)) {
        return refusal;
    }
    for (const poll::StaffMember& each : state.poll.staff) {
        if (auto refusal = judge_staff(state, each)) {
            return refusal;
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::PaperIssued& issued) {
    if (auto refusal = judge_entitled(state, issued.voter)) {
        return refusal;
    }
    if (issued.proxy) {
        if (auto refusal = judge_proxy(state, *issued.proxy)) {
            return refusal;
        }
    }
    return issued.scribe ? judge_scribe(state, issued) : law::Judgement{};
}

law::Judgement judge_between(const State& state, const count::WriteInAdjudicated& decided) {
    return decided.person ? judge_named(state, *decided.person) : law::Judgement{};
}

// Law: 海南省村民委员会选举办法(2025) art. 29
law::Judgement judge_between(const State& state, const count::BatchSealed& batch) {
    for (const poll::VoidBox& each : poll::void_boxes(state.poll)) {
        if (each.station == batch.station && each.style == batch.style) {
            return refuse(RefusalCode::MobileBoxVoid, state.rules->poll.mobile_overcount,
                          {fact("station", each.station), fact("style", each.style),
                           fact("papers", each.returned), fact("most", each.most)});
        }
    }
    return {};
}

law::Judgement judge_between(const State& state, const poll::PapersExcluded& excluded) {
    const base::Papers counted = state.count.counted_of(excluded.station, excluded.style);
    if (counted > base::Papers{}) {
        return refuse(RefusalCode::ExcludedTooLate, state.rules->count.forged_out,
                      {fact("station", excluded.station), fact("style", excluded.style),
                       fact("counted", counted)});
    }
    return {};
}

}  // namespace douxuan::election
