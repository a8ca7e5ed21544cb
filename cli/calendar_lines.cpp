// SPDX-License-Identifier: Apache-2.0
#include "cli/calendar_lines.h"

#include <array>

#include "engine/election/phase.h"
#include "engine/nomination/queries.h"

namespace douxuan::cli {

namespace {

using law::Milestone;

bool done(const election::State& state, Milestone milestone) {
    using election::Phase;
    switch (milestone) {
        case Milestone::RollPosted:
            return state.phase >= Phase::RollPosted;
        case Milestone::ObjectionsFiled:
        case Milestone::ObjectionsDecided:
            return state.phase >= Phase::RollFinal;
        case Milestone::CandidatesPublished:
            return nomination::published(state.nomination);
        case Milestone::CandidatesWithdrawn:
            return state.phase >= Phase::Polling;
        case Milestone::ProxiesPublished:
            return state.poll.mandates.published.has_value() || state.phase >= Phase::Polling;
        case Milestone::ElectionDay:
            return state.phase >= Phase::Counting;
        case Milestone::HandoverDone:
        case Milestone::FurtherElectionHeld:
            return false;
    }
    return false;
}

constexpr auto milestones = entries<Milestone>({
    {Milestone::RollPosted, {"最迟公布选民名单", "last day to post the roll"}},
    {Milestone::ObjectionsFiled, {"对名单提出申诉的最后一天", "last day to object to the roll"}},
    {Milestone::ObjectionsDecided, {"申诉最迟作出决定", "last day to decide objections"}},
    {Milestone::CandidatesPublished,
     {"最迟公布正式候选人名单", "last day to post the formal list"}},
    {Milestone::CandidatesWithdrawn,
     {"正式候选人退出的最后一天", "last day for a candidate to withdraw"}},
    {Milestone::ProxiesPublished, {"最迟公布委托投票名单", "last day to post the list of proxies"}},
    {Milestone::ElectionDay, {"选举日", "election day"}},
    {Milestone::HandoverDone, {"最迟完成工作移交", "last day of the handover"}},
    {Milestone::FurtherElectionHeld,
     {"需要另行选举的，最迟举行", "last day of a further election, if there is one"}},
});

constexpr auto weekdays = std::to_array<Text>({
    {"周四", "Thu"},
    {"周五", "Fri"},
    {"周六", "Sat"},
    {"周日", "Sun"},
    {"周一", "Mon"},
    {"周二", "Tue"},
    {"周三", "Wed"},
});

}  // namespace

Text milestone_text(Milestone milestone) {
    return find(milestones, milestone);
}

Text weekday(base::Date date) {
    // 1 January 1970 was a Thursday.
    return weekdays[static_cast<std::size_t>((date.days_since_epoch % 7 + 7) % 7)];
}

std::vector<CalendarLine> calendar_lines(const election::State& state, base::Date today) {
    std::vector<CalendarLine> lines;
    if (!state.election_day) {
        return lines;
    }
    for (const law::CalendarDay& each :
         law::calendar(*state.rules, *state.election_day, state.roll.posted)) {
        const bool over = each.last < today && (each.milestone == Milestone::ObjectionsFiled ||
                                                each.milestone == Milestone::CandidatesWithdrawn);
        lines.push_back({.day = each, .done = over || done(state, each.milestone)});
    }
    return lines;
}

}  // namespace douxuan::cli
