// SPDX-License-Identifier: Apache-2.0
// From the final roll to the formal list.
#include <algorithm>

#include "cli/next_steps/phases.h"
#include "engine/nomination/queries.h"

namespace douxuan::cli {

void nomination_opens(const election::State& state, Steps& steps) {
    if (state.rules->kind == law::CommitteeKind::Residents) {
        add(steps, Need::Next,
            {"收受提名：党组织提名，或者选民联名提名",
             "take nominations: of the Party organisation, or of electors jointly"},
            "nominate propose");
        return;
    }
    switch (state.plan ? state.plan->nomination : law::NominationMode::Nominated) {
        case law::NominationMode::Nominated:
            add(steps, Need::Next,
                {"组织提名，当众统计", "hold the nomination, count it in public"},
                "nominate count");
            break;
        case law::NominationMode::SelfNominated:
            add(steps, Need::Next,
                {"收受自荐，每人只报一个职务", "take self-nominations, one office each"},
                "nominate propose");
            break;
        case law::NominationMode::NoCandidates:
            add(steps, Need::Next,
                {"本次选举没有候选人：公布职务和名额",
                 "there are no candidates: post offices and seats"},
                "nominate publish");
            break;
    }
}

void nominated(const election::State& state, Steps& steps) {
    const bool of_residents = state.rules->kind == law::CommitteeKind::Residents;
    if (*state.rules->nomination.nominees_days && !state.nomination.nominees_posted) {
        add(steps, Need::Missing,
            {"公布被提名人名单，最迟 {last}", "post the list of nominees, by {last}"},
            "nominate nominees",
            {{"last", (*state.election_day - **state.rules->nomination.nominees_days).text()}});
    }
    std::size_t to_review = 0;
    std::size_t to_accept = 0;
    for (const auto& [person, nominee] : state.nomination.nominees) {
        const bool stays = nominee.withdrawal == nomination::Withdrawal::None;
        to_review += stays && !nominee.finding ? std::size_t{1} : std::size_t{0};
        to_accept += stays && nominee.finding == nomination::Finding::Eligible && !nominee.accepted
                         ? std::size_t{1}
                         : std::size_t{0};
    }
    if (to_review > 0) {
        add(steps, Need::Next, {"审查资格，还有 {number} 人", "review nominees: {number} left"},
            "nominate review", {{"number", std::to_string(to_review)}});
    }
    if (to_accept > 0) {
        add(steps, Need::Next, {"听取本人意见，还有 {number} 人", "ask nominees: {number} left"},
            "nominate accept", {{"number", std::to_string(to_accept)}});
    }
    for (const law::OfficeSeats& office : state.nominated->offices) {
        if (!nomination::cut(state.nomination, office, nomination::Standing::Ready).tied.empty()) {
            add(steps, Need::Missing,
                {"有人提名票数相等，应当再次投票", "names are tied at the cut: a vote decides"},
                of_residents || nomination::needs_primary(state.nomination, office.office,
                                                          state.rules->nomination)
                    ? "nominate preselect"
                    : "nominate tie");
        }
    }
    if (!nomination::published(state.nomination) || nomination::needs_new_list(state.nomination)) {
        add(steps, Need::Next, {"公布正式候选人名单", "post the formal list"}, "nominate publish");
    }
}

}  // namespace douxuan::cli
