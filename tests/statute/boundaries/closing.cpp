// SPDX-License-Identifier: Apache-2.0
// What follows the count: complaints and their answers, the handover, what is kept for how long.
#include "tests/statute/boundaries/probes.h"

namespace douxuan::test {

namespace {

using election::Phase;
using law::Milestone;

/// The day on which the new committee existed.
base::Date complete(const Walk& walk) {
    return walk.state.complete.value();
}

base::Date announced(const Walk& walk) {
    return walk.state.closing.announced.value();
}

closing::ComplaintFiled complaint() {
    return {.authority = closing::Authority::Township,
            .complaint = {"k1"},
            .subject = closing::ComplaintSubject::Procedure};
}

void answer_complaint(Walk& walk) {
    walk.state_fact(
        closing::ComplaintAnswered{.answer = closing::Answer::Unfounded, .complaint = {"k1"}});
}

/// Of the new committee, outside of this election.
void try_follow_up(Trial& trial, Milestone milestone, base::Days days) {
    const Walk walk = trial.at(Phase::Announced);
    trial.runs_out(milestone, trial.end_of(complete(walk), days), walk, "over");
}

void try_answer_days(Trial& trial) {
    Walk filed = trial.at(Phase::Announced);
    filed.state_fact(complaint());
    trial.duty<Walk>(Milestone::ComplaintsAnswered,
                     trial.end_of(filed.now.date_in_china(), **trial.rules.closing.answer_days),
                     filed, answer_complaint);
}

void try_appeal_days(Trial& trial) {
    Walk answered = trial.at(Phase::Announced);
    answered.state_fact(complaint());
    answer_complaint(answered);
    trial.states_until(
        trial.end_of(answered.now.date_in_china(), **trial.rules.closing.appeal_days),
        "appealed_too_late", answered,
        closing::ComplaintAppealed{.authority = closing::Authority::County, .complaint = {"k1"}});
}

void try_archive_days(Trial& trial) {
    const Walk walk = trial.at(Phase::Announced);
    closing::ArchiveIndexed index;
    for (const law::ArchiveContent each : *trial.rules.closing.archive_contents) {
        index.parts.push_back({.content = each, .pieces = {1}});
    }
    trial.duty<Walk>(Milestone::ArchiveHandedOver,
                     trial.end_of(complete(walk), **trial.rules.closing.archive_days), walk,
                     [&](Walk& now) { now.state_fact(index); });
}

void try_complaint_days(Trial& trial) {
    Walk walk = trial.at(Phase::Announced);
    const base::Date last = trial.end_of(announced(walk), **trial.rules.closing.complaint_days);
    trial.states_until(last, "complaint_too_late", walk, complaint());
    trial.runs_out(Milestone::ComplaintsFiled, last, walk, "over");
}

/// The list is posted after the result that calls for it; late, where the rules have it approved,
/// with that approval alone.
void try_elected_days(Trial& trial) {
    Walk walk = trial.before<count::ResultAnnounced>();
    walk.state_fact(trial.stated<count::ResultAnnounced>());
    const base::Date last = trial.end_of(announced(walk), **trial.rules.closing.elected_days);
    const auto& late = *trial.rules.closing.elected_late_by;
    election::NoticeGiven list{.matter = law::Matter::Elected};
    if (late) {
        trial.until(last, "elected_posted_too_late", [&](base::Date day) {
            Walk now = walk;
            now.on(day);
            now.state.last_at = {};
            return now.verdict(list);
        });
        list.approved_by = late->front();
    }
    trial.duty<Walk>(Milestone::ElectedPosted, last, walk,
                     [&](Walk& now) { now.state_fact(list); });
}

void try_papers_years(Trial& trial) {
    const Walk walk = trial.at(Phase::Announced);
    const base::Months months{(*trial.rules.closing.papers_years)->value * 12};
    trial.runs_out(Milestone::PapersKept, base::add_months(walk.election_day(), months), walk,
                   "over");
}

void try_seal_days(Trial& trial) {
    const Walk walk = trial.at(Phase::Announced);
    trial.duty<Walk>(
        Milestone::SealHandedOver, trial.end_of(complete(walk), **trial.rules.closing.seal_days),
        walk, [](Walk& now) {
            now.state_fact(closing::HandoverCompleted{.items = {law::HandoverItem::Seal},
                                                      .supervisor = closing::Authority::Township});
        });
}

}  // namespace

std::vector<Probe> closing_probes() {
    return {
        {"closing.answer_days", try_answer_days},
        {"closing.appeal_days", try_appeal_days},
        {"closing.archive_days", try_archive_days},
        {"closing.complaint_days", try_complaint_days},
        {"closing.elected_days", try_elected_days},
        {"closing.leaders_days",
         [](Trial& trial) {
             try_follow_up(trial, Milestone::GroupLeadersChosen,
                           **trial.rules.closing.leaders_days);
         }},
        {"closing.papers_years", try_papers_years},
        {"closing.representatives_days",
         [](Trial& trial) {
             try_follow_up(trial, Milestone::RepresentativesChosen,
                           **trial.rules.closing.representatives_days);
         }},
        {"closing.seal_days", try_seal_days},
        {"closing.supervisors_days",
         [](Trial& trial) {
             try_follow_up(trial, Milestone::SupervisorsChosen,
                           **trial.rules.closing.supervisors_days);
         }},
    };
}

}  // namespace douxuan::test
