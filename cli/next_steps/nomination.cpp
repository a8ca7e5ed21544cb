// SPDX-License-Identifier: Apache-2.0
// From the final roll to the formal list.
#include <algorithm>

#include "cli/next_steps/phases.h"
#include "engine/law/calendar.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"

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

namespace {

// Law: 海南省村民委员会选举办法(2025) art. 21
void nominees_review(const election::State& state, bool is_complete, Steps& steps) {
    const nomination::State& room = state.nomination;
    if (!*state.rules->nomination.review_days) {
        return;
    }
    if (is_complete && !nomination::is_review_posted(room)) {
        const auto day =
            room.nominated ? law::nominees_review_day(*state.rules, *room.nominated) : std::nullopt;
        add(steps, Need::Missing,
            {"公布资格审查结果[，最迟 {last}]", "post the result of the review[, by {last}]"},
            "nominate post-review",
            day ? std::vector<law::Fact>{{"last", day->last.text()}} : std::vector<law::Fact>{});
    }
    if (const auto open = nomination::open_objections(room); !open.empty()) {
        const auto day =
            law::review_decision_day(*state.rules, *room.posted_reviews.at(open.front()).objected);
        add(steps, Need::Missing,
            {"复核对审查结果的异议，还有 {number} 件[，最迟 {last}]",
             "decide the objections to the review: {number} open[, by {last}]"},
            "nominate decide",
            {{"number", std::to_string(open.size())}, {"last", day ? day->last.text() : ""}});
    }
}

}  // namespace

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
    nominees_review(state, to_review == 0, steps);
    if (to_accept > 0) {
        add(steps, Need::Next, {"听取本人意见，还有 {number} 人", "ask nominees: {number} left"},
            "nominate accept", {{"number", std::to_string(to_accept)}});
    }
    for (const law::OfficeSeats& office : state.nominated->offices) {
        if (!nomination::cut_before_list(state.nomination, office).tied.empty()) {
            const bool too_many = state.nomination.primary_when == law::PrimaryWhen::TooManyNames &&
                                  !nomination::was_voted_on(state.nomination, office.office);
            add(steps, Need::Missing,
                too_many ? Text{"提名的人数过多，应当预选", "too many are named: hold a primary"}
                         : Text{"有人提名票数相等，应当再次投票",
                                "names are tied at the cut: a vote decides"},
                of_residents || nomination::needs_primary(state.nomination, office.office,
                                                          state.rules->nomination)
                    ? "nominate preselect"
                    : "nominate tie");
        }
    }
    // Law: 广西壮族自治区实施居委会组织法办法(1996) art. 11
    const law::NominationRules& rules = state.rules->nomination;
    const bool is_short =
        std::ranges::any_of(state.nominated->offices, [&](const law::OfficeSeats& office) {
            return nomination::is_short(state.nomination, office, rules);
        });
    if (is_short && *rules.equal_number == law::EqualNumber::ElectorsAgree &&
        !state.nomination.equal_agreed) {
        add(steps, Need::May,
            {"没有差额：补充提名，或者选民意见一致的，可以等额选举",
             "there is no surplus: have more people nominated or, if the electors agree, vote on "
             "as many candidates as seats"},
            "nominate agree");
    }
    if (!nomination::published(state.nomination) || nomination::needs_new_list(state.nomination)) {
        add(steps, Need::Next, {"公布正式候选人名单", "post the formal list"}, "nominate publish");
    }
}

}  // namespace douxuan::cli
