// SPDX-License-Identifier: Apache-2.0
// Periods counted back from election day ("twenty days before": day D - 20) and forward from
// something that happened ("within five days of": the day itself counted or not).
#include "engine/law/calendar.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace douxuan::law {

namespace {

/// The last day of a period of `days` that something on `from` began.
/// Law: 民法典 art. 201
base::Date period_end(const Ruleset& rules, base::Date from, base::Days days) {
    return from + days - base::Days{*rules.registration.count_first_day ? 1 : 0};
}

Reckoning before_poll(base::Days days) {
    return {.from = Anchor::ElectionDay, .days = days, .is_before = true};
}

Reckoning after(const Ruleset& rules, Anchor from, base::Days days) {
    return {.from = from, .days = days, .counts_first_day = *rules.registration.count_first_day};
}

/// The line of a period that something on `from` began; nothing when the rules set none.
std::optional<CalendarDay> line(const Ruleset& rules, Milestone milestone,
                                const Cited<std::optional<base::Days>>& days, Anchor anchor,
                                base::Date from) {
    if (!*days) {
        return std::nullopt;
    }
    // "On the spot", "on the same day": no days at all.
    const base::Date last = **days == base::Days{} ? from : period_end(rules, from, **days);
    return CalendarDay{milestone, last, days.cite, after(rules, anchor, **days)};
}

/// The same, of a period of months.
std::optional<CalendarDay> line_of_months(Milestone milestone,
                                          const Cited<std::optional<base::Months>>& months,
                                          Anchor anchor, base::Date from) {
    if (!*months) {
        return std::nullopt;
    }
    return CalendarDay{milestone,
                       base::add_months(from, **months),
                       months.cite,
                       {.from = anchor, .days = {}, .months = **months}};
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

std::optional<CalendarDay> withdrawal_after_day(const Ruleset& rules, base::Date listed) {
    const auto& days = rules.nomination.withdrawal_after_days;
    return line(rules, Milestone::CandidatesWithdrawn, days, Anchor::CandidatesPublished, listed);
}

std::optional<base::Date> nominees_last_day(const Ruleset& rules, base::Date election_day) {
    if (!*rules.nomination.nominees_days) {
        return std::nullopt;
    }
    return election_day - **rules.nomination.nominees_days;
}

base::Date proxies_last_day(const Ruleset& rules, base::Date election_day) {
    return election_day - *rules.poll.proxy_days;
}

std::optional<base::Date> last_day_before(const Cited<std::optional<base::Days>>& days,
                                          base::Date election_day) {
    return *days ? std::optional(election_day - **days) : std::nullopt;
}

base::Date handover_last_day(const Ruleset& rules, base::Date complete) {
    return period_end(rules, complete, *rules.committee.handover_days);
}

std::optional<CalendarDay> seal_day(const Ruleset& rules, base::Date complete) {
    return line(rules, Milestone::SealHandedOver, rules.closing.seal_days, Anchor::NewCommittee,
                complete);
}

std::optional<CalendarDay> answer_day(const Ruleset& rules, base::Date received) {
    return line(rules, Milestone::ComplaintsAnswered, rules.closing.answer_days,
                Anchor::ComplaintReceived, received);
}

std::optional<CalendarDay> appeal_day(const Ruleset& rules, base::Date answered) {
    return line(rules, Milestone::AppealsFiled, rules.closing.appeal_days,
                Anchor::ComplaintAnswered, answered);
}

std::optional<CalendarDay> review_day(const Ruleset& rules, base::Date announced) {
    return line(rules, Milestone::WriteInsReviewed, rules.count.review_days,
                Anchor::ResultAnnounced, announced);
}

std::optional<CalendarDay> nominees_review_day(const Ruleset& rules, base::Date nominated) {
    return line(rules, Milestone::NomineesReviewed, rules.nomination.review_days,
                Anchor::Nomination, nominated);
}

std::optional<CalendarDay> review_objection_day(const Ruleset& rules, base::Date posted) {
    return line(rules, Milestone::ReviewObjectionsFiled, rules.nomination.review_objection_days,
                Anchor::ReviewPosted, posted);
}

std::optional<CalendarDay> review_decision_day(const Ruleset& rules, base::Date received) {
    return line(rules, Milestone::ReviewObjectionsDecided, rules.nomination.review_decision_days,
                Anchor::ReviewObjectionReceived, received);
}

std::optional<CalendarDay> complaint_day(const Ruleset& rules, base::Date announced) {
    return line(rules, Milestone::ComplaintsFiled, rules.closing.complaint_days,
                Anchor::ResultAnnounced, announced);
}

std::optional<CalendarDay> elected_day(const Ruleset& rules, base::Date announced) {
    return line(rules, Milestone::ElectedPosted, rules.closing.elected_days,
                Anchor::ResultAnnounced, announced);
}

std::optional<CalendarDay> elected_after_review_day(const Ruleset& rules, base::Date elected) {
    return *rules.closing.elected_days
               ? line(rules, Milestone::ElectedPosted, rules.count.review_days,
                      Anchor::ResultAnnounced, elected)
               : std::nullopt;
}

std::optional<CalendarDay> by_election_day(const Ruleset& rules, base::Date last_round) {
    return line_of_months(Milestone::ByElectionHeld, rules.further.by_election_months,
                          Anchor::RoundBefore, last_round);
}

std::optional<CalendarDay> another_election_day(const Ruleset& rules, base::Date last_round) {
    return line_of_months(Milestone::AnotherElectionHeld, rules.further.again_months,
                          Anchor::RoundBefore, last_round);
}

std::optional<CalendarDay> archive_day(const Ruleset& rules, base::Date complete) {
    return line(rules, Milestone::ArchiveHandedOver, rules.closing.archive_days,
                Anchor::NewCommittee, complete);
}

std::vector<CalendarDay> follow_up_days(const Ruleset& rules, base::Date complete) {
    const ClosingRules& closing = rules.closing;
    std::vector<CalendarDay> days;
    for (const auto& [milestone, rule] :
         {std::pair{Milestone::GroupLeadersChosen, &closing.leaders_days},
          std::pair{Milestone::RepresentativesChosen, &closing.representatives_days},
          std::pair{Milestone::SupervisorsChosen, &closing.supervisors_days}}) {
        if (const auto day = line(rules, milestone, *rule, Anchor::NewCommittee, complete)) {
            days.push_back(*day);
        }
    }
    return days;
}

std::optional<CalendarDay> self_nominated_day(const Ruleset& rules, base::Date election_day) {
    const auto& days = rules.nomination.publish_days_self;
    if (!*days) {
        return std::nullopt;
    }
    return CalendarDay{Milestone::CandidatesPublished, election_day - **days, days.cite,
                       before_poll(**days)};
}

std::optional<CalendarDay> papers_day(const Ruleset& rules, base::Date election_day) {
    const auto of_years = [&](Milestone milestone, base::Years years, const Citation& cite) {
        return CalendarDay{milestone,
                           base::add_months(election_day, base::Months{years.value * 12}),
                           cite,
                           {.from = Anchor::ElectionDay, .days = {}, .years = years}};
    };
    const auto& years = rules.closing.papers_years;
    if (*years) {
        return of_years(Milestone::PapersKept, **years, years.cite);
    }
    const auto& until_next = rules.closing.papers_until_next;
    return *until_next ? std::optional(of_years(Milestone::PapersKeptUntilNext,
                                                *rules.committee.term, until_next.cite))
                       : std::nullopt;
}

std::optional<CalendarDay> round_day(const Ruleset& rules, Milestone round, base::Date before,
                                     Anchor from) {
    const FurtherRules& further = rules.further;
    const auto& days = round == Milestone::TieVoteHeld         ? further.tie_days
                       : round == Milestone::FreshElectionHeld ? further.fresh_days
                                                               : further.deadline_days;
    return line(rules, round, days, from, before);
}

std::optional<CalendarDay> exit_audit_day(const Ruleset& rules, base::Date election_day,
                                          std::optional<base::Date> chosen) {
    const CommitteeRules& committee = rules.committee;
    switch (*committee.exit_audit) {
        case ExitAudit::NotAsked:
            break;
        case ExitAudit::BeforeElection: {
            // "Before the election": the day before it is the last.
            const base::Days days = committee.exit_audit_days->value_or(base::Days{1});
            return CalendarDay{Milestone::ExitAuditPublished, election_day - days,
                               committee.exit_audit.cite, before_poll(days)};
        }
        case ExitAudit::BeforeCommittee:
            if (chosen) {
                return CalendarDay{Milestone::ExitAuditPublished,
                                   *chosen,
                                   committee.exit_audit.cite,
                                   {.from = Anchor::CommitteeChoice, .days = {}}};
            }
            break;
    }
    return std::nullopt;
}

std::optional<CalendarDay> voter_cards_day(const Ruleset& rules, base::Date election_day) {
    const auto& cards = rules.registration.voter_cards;
    switch (*cards) {
        case VoterCards::NotStated:
            break;
        case VoterCards::WithRoll:
            return CalendarDay{Milestone::VoterCardsGiven,
                               roll_last_posting_day(rules, election_day), cards.cite,
                               before_poll(*rules.registration.posting_days)};
        case VoterCards::BeforePoll:
            // "Before election day": the day before it is the last.
            return CalendarDay{Milestone::VoterCardsGiven, election_day - base::Days{1}, cards.cite,
                               before_poll(base::Days{1})};
    }
    return std::nullopt;
}

base::Date meeting_last_day(const Ruleset& rules, base::Date election_day) {
    return election_day - rules.nomination.meeting_days->value_or(base::Days{});
}

std::vector<CalendarDay> calendar(const Ruleset& rules, base::Date election_day,
                                  std::optional<base::Date> posted) {
    const base::Date posting = roll_last_posting_day(rules, election_day);
    const base::Date objections = objection_last_day(rules, posted.value_or(posting));
    const RegistrationRules& roll = rules.registration;
    std::vector<CalendarDay> days{
        {Milestone::RollPosted, posting, roll.posting_days.cite, before_poll(*roll.posting_days)},
        {Milestone::ObjectionsFiled, objections, roll.objection_days.cite,
         after(rules, Anchor::RollPosted, *roll.objection_days)},
        {Milestone::ObjectionsDecided, decision_last_day(rules, objections),
         roll.decision_days.cite, after(rules, Anchor::ObjectionReceived, *roll.decision_days)},
        {Milestone::CandidatesPublished, candidates_last_day(rules, election_day),
         rules.nomination.publish_days.cite, before_poll(*rules.nomination.publish_days)},
        {Milestone::ProxiesPublished, proxies_last_day(rules, election_day),
         rules.poll.proxy_days.cite, before_poll(*rules.poll.proxy_days)},
        {Milestone::ElectionDay, election_day, {}, {}},
        {Milestone::HandoverDone, handover_last_day(rules, election_day),
         rules.committee.handover_days.cite,
         after(rules, Anchor::NewCommittee, *rules.committee.handover_days)},
    };
    if (const auto last = withdrawal_last_day(rules, election_day)) {
        days.push_back({Milestone::CandidatesWithdrawn, *last,
                        rules.nomination.withdrawal_days.cite,
                        before_poll(**rules.nomination.withdrawal_days)});
    }
    if (const auto last = nominees_last_day(rules, election_day)) {
        days.push_back({Milestone::NomineesPublished, *last, rules.nomination.nominees_days.cite,
                        before_poll(**rules.nomination.nominees_days)});
    }
    for (const std::optional<CalendarDay>& each :
         {withdrawal_after_day(rules, candidates_last_day(rules, election_day)),
          seal_day(rules, election_day), archive_day(rules, election_day),
          papers_day(rules, election_day), exit_audit_day(rules, election_day, {}),
          voter_cards_day(rules, election_day)}) {
        if (each) {
            days.push_back(*each);
        }
    }
    // Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 18
    if (*rules.nomination.meeting == CandidatesMeeting::Required) {
        days.push_back({Milestone::CandidatesMet, meeting_last_day(rules, election_day),
                        rules.nomination.meeting.cite,
                        before_poll(rules.nomination.meeting_days->value_or(base::Days{}))});
    }
    std::ranges::copy(follow_up_days(rules, election_day), std::back_inserter(days));
    const PollRules& poll = rules.poll;
    // Law: 北京市村民委员会选举办法(2012) art. 27; 海南省村民委员会选举办法(2025) art. 28
    if (*poll.opened_same_day) {
        days.push_back({Milestone::BoxesOpened,
                        election_day,
                        poll.opened_same_day.cite,
                        {.from = Anchor::ElectionDay, .days = {}}});
    }
    // Law: 村委会组织法(2025) art. 18; 村委会组织法(2010) art. 15; 居委会组织法(2025) art. 19;
    // 河北省村民委员会选举办法(2020) art. 27: 当场公布选举结果
    if (const auto& rule = rules.count.announced_on_the_spot; *rule) {
        days.push_back({Milestone::ResultAnnounced,
                        election_day,
                        rule.cite,
                        {.from = Anchor::BoxesOpened, .days = {}}});
    }
    for (const auto& [milestone, rule] :
         {std::pair{Milestone::PollAnnounced, &poll.notice_days},
          std::pair{Milestone::StaffAppointed, &poll.staff_days},
          std::pair{Milestone::ScribesAppointed, &poll.scribe_days},
          std::pair{Milestone::SpeechAsked, &rules.nomination.speech_days},
          std::pair{Milestone::MobileListPosted, &poll.mobile_list_days},
          std::pair{Milestone::MandatesAsked, &poll.proxy_apply_days}}) {
        if (const auto last = last_day_before(*rule, election_day)) {
            days.push_back({milestone, *last, rule->cite, before_poll(***rule)});
        }
    }
    if (const auto further = line(rules, Milestone::FurtherElectionHeld,
                                  rules.further.deadline_days, Anchor::FirstRound, election_day)) {
        days.push_back(*further);
    }
    // Law: 海南省村民委员会选举办法(2025) art. 17
    if (*roll.appeal_days && *roll.appeal_decision_days) {
        const base::Date decided = decision_last_day(rules, objections);
        const base::Date appeals = period_end(rules, decided, **roll.appeal_days);
        days.push_back({Milestone::RollAppealsFiled, appeals, roll.appeal_days.cite,
                        after(rules, Anchor::ObjectionDecision, **roll.appeal_days)});
        days.push_back({Milestone::RollAppealsDecided,
                        period_end(rules, appeals, **roll.appeal_decision_days),
                        roll.appeal_decision_days.cite,
                        after(rules, Anchor::AppealReceived, **roll.appeal_decision_days)});
    }
    std::ranges::stable_sort(days, {}, &CalendarDay::last);
    return days;
}

}  // namespace douxuan::law
