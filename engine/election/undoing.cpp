// SPDX-License-Identifier: Apache-2.0
#include "engine/election/undoing.h"

#include <algorithm>

#include "engine/assembly/admit.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/admit.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

law::Judgement judge_authority(closing::Authority authority,
                               const law::Cited<std::vector<law::Authority>>& competent) {
    return is_named(*competent, authority) ? law::Judgement{}
                                           : refuse(RefusalCode::AuthorityNotCompetent, competent,
                                                    {fact("authority", authority)});
}

// Whether the person holds a seat of that office.
law::Judgement judge_elected(const State& state, const base::PersonId& person,
                             const base::OfficeId& office) {
    const count::Standing now = standing(state);
    const count::OfficeStanding* found = now.find(office);
    if (found == nullptr || std::ranges::find(found->elected, person) == found->elected.end()) {
        return refuse(RefusalCode::NotElected, {fact("person", person), fact("office", office)});
    }
    return {};
}

}  // namespace

// Law: 海南省村民委员会选举办法(2025) art. 36; 河南省实施村民委员会组织法办法(2011) art. 39
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
    return judge_authority(nullified.authority, state.rules->further.nullified_by);
}

law::Judgement admit(const State& state, const CandidacyCancelled& cancelled,
                     const law::Setting& setting) {
    const auto& rule = setting.rules.nomination.cancellation;
    if (!*rule) {
        return refuse(RefusalCode::CancellationNotKnown, rule, {fact("person", cancelled.person)});
    }
    return stands(state, cancelled.person)
               ? law::Judgement{}
               : refuse(RefusalCode::NotStanding, rule, {fact("person", cancelled.person)});
}

// Law: 村委会组织法(2025) art. 21; 村委会组织法(2010) art. 17; 居委会组织法(2025) art. 22;
// Law: 四川省村民委员会选举条例(2025) art. 36; 四川省城市居民委员会选举条例(2025) art. 34;
// Law: 天津市村民委员会选举办法(2019) art. 49; 浙江省村民委员会选举办法(2020) art. 41;
// Law: 河北省村民委员会选举办法(2020) art. 42; 海南省村民委员会选举办法(2025) art. 36
law::Judgement admit(const State& state, const WinnerUnseated& unseated) {
    if (auto refusal = judge_elected(state, unseated.person, unseated.office)) {
        return refusal;
    }
    const law::FurtherRules& rules = state.rules->further;
    if (unseated.authority) {
        return unseated.cause == UnseatingCause::Fraud
                   ? judge_authority(*unseated.authority, rules.unseated_by)
                   : law::Judgement{};
    }
    if (unseated.cause == UnseatingCause::Fraud && !*rules.unseated_by_committee) {
        return refuse(RefusalCode::AuthorityNotCompetent, rules.unseated_by,
                      {fact("authority", Role::ElectionCommittee)});
    }
    return assembly::judge_mandate(state.assembly, *state.rules);
}

law::Judgement judge_reviewer(const std::optional<closing::Authority>& authority,
                              const law::Ruleset& rules) {
    const auto& competent = rules.nomination.reviewed_by;
    if (!*competent || (authority && is_named(**competent, *authority))) {
        return {};
    }
    return refuse(
        RefusalCode::AuthorityNotCompetent, competent,
        {authority ? fact("authority", *authority) : fact("authority", Role::ElectionCommittee)});
}

law::Judgement admit(const State& state, const WinnerReviewed& reviewed,
                     const law::Setting& setting) {
    if (auto refusal = judge_elected(state, reviewed.person, reviewed.office)) {
        return refusal;
    }
    if (!awaits_review(state, reviewed.person)) {
        return refuse(RefusalCode::ReviewNotNeeded, setting.rules.count.write_in_review,
                      {fact("person", reviewed.person)});
    }
    if (auto refusal = judge_reviewer(reviewed.authority, setting.rules)) {
        return refusal;
    }
    // A seat more to vote on would change the round that is held.
    if (state.phase != Phase::Announced && reviewed.finding == nomination::Finding::Disqualified) {
        return refuse(RefusalCode::OutOfPhase,
                      {fact("kind", WinnerReviewed::kind), fact("phase", state.phase)});
    }
    if (!reviewed.authority) {
        if (auto refusal = assembly::judge_mandate(state.assembly, *state.rules)) {
            return refusal;
        }
    }
    return nomination::judge_finding(reviewed.person, reviewed.finding, reviewed.ground,
                                     setting.rules.nomination);
}

}  // namespace douxuan::election
