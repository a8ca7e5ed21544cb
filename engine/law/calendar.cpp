// SPDX-License-Identifier: Apache-2.0
// Periods counted back from election day ("twenty days before": day D - 20) and forward from
// something that happened ("within five days of": the day itself counted or not).
#include "engine/law/calendar.h"

#include <algorithm>

namespace douxuan::law {

namespace {

/// The last day of a period of `days` that something on `from` began.
/// Law: 民法典 art. 201
base::Date period_end(const Ruleset& rules, base::Date from, base::Days days) {
    return from + days - base::Days{*rules.registration.count_first_day ? 1 : 0};
}

}  // namespace

bool in_force_on(const Ruleset& rules, base::Date election_day) {
    return rules.in_force <= election_day &&
           (!rules.out_of_force || election_day < *rules.out_of_force);
}

base::Date roll_last_posting_day(const Ruleset& rules, base::Date election_day) {
    return election_day - *rules.registration.posting_days;
}

base::Date earliest_election_day(const Ruleset& rules, base::Date posted) {
    return posted + *rules.registration.posting_days;
}

base::Date objection_last_day(const Ruleset& rules, base::Date posted) {
    return period_end(rules, posted, *rules.registration.objection_days);
}

base::Date decision_last_day(const Ruleset& rules, base::Date received) {
    return period_end(rules, received, *rules.registration.decision_days);
}

base::Date candidates_last_day(const Ruleset& rules, base::Date election_day) {
    return election_day - *rules.nomination.publish_days;
}

std::optional<base::Date> withdrawal_last_day(const Ruleset& rules, base::Date election_day) {
    if (!*rules.nomination.withdrawal_days) {
        return std::nullopt;
    }
    return election_day - **rules.nomination.withdrawal_days;
}

base::Date proxies_last_day(const Ruleset& rules, base::Date election_day) {
    return election_day - *rules.poll.proxy_days;
}

base::Date handover_last_day(const Ruleset& rules, base::Date complete) {
    return period_end(rules, complete, *rules.committee.handover_days);
}

std::optional<base::Date> further_election_last_day(const Ruleset& rules, base::Date first_round) {
    if (!*rules.further.deadline_days) {
        return std::nullopt;
    }
    return period_end(rules, first_round, **rules.further.deadline_days);
}

std::vector<CalendarDay> calendar(const Ruleset& rules, base::Date election_day,
                                  std::optional<base::Date> posted) {
    const base::Date posting = roll_last_posting_day(rules, election_day);
    const base::Date objections = objection_last_day(rules, posted.value_or(posting));
    std::vector<CalendarDay> days{
        {Milestone::RollPosted, posting, rules.registration.posting_days.cite},
        {Milestone::ObjectionsFiled, objections, rules.registration.objection_days.cite},
        {Milestone::ObjectionsDecided, decision_last_day(rules, objections),
         rules.registration.decision_days.cite},
        {Milestone::CandidatesPublished, candidates_last_day(rules, election_day),
         rules.nomination.publish_days.cite},
        {Milestone::ProxiesPublished, proxies_last_day(rules, election_day),
         rules.poll.proxy_days.cite},
        {Milestone::ElectionDay, election_day, {}},
        {Milestone::HandoverDone, handover_last_day(rules, election_day),
         rules.committee.handover_days.cite},
    };
    if (const auto last = withdrawal_last_day(rules, election_day)) {
        days.push_back(
            {Milestone::CandidatesWithdrawn, *last, rules.nomination.withdrawal_days.cite});
    }
    if (const auto last = further_election_last_day(rules, election_day)) {
        days.push_back({Milestone::FurtherElectionHeld, *last, rules.further.deadline_days.cite});
    }
    std::ranges::stable_sort(days, {}, &CalendarDay::last);
    return days;
}

}  // namespace douxuan::law
