// SPDX-License-Identifier: Apache-2.0
// Who may vote: the roll, objections to it, people from elsewhere.
#include "engine/election/queries.h"
#include "engine/roll/queries.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/support/rules.h"

namespace douxuan::test {

namespace {

using election::Phase;
using law::Milestone;

/// Nobody of the walk has that number.
constexpr std::uint64_t newcomer = 70;

roll::VoterRegistered registered() {
    return {.commitment = commitment(newcomer)};
}

/// The day before which the newcomer came here is so many months back: registered from then on.
void try_months_here(Trial& trial, Walk& walk, base::Months months) {
    const base::Date first = walk.election_day() - base::Days{40};
    const base::Date since = base::add_months(first, base::Months{-months.value});
    walk.annex[newcomer].since = since;
    trial.since(base::add_months(since, months), "residence_too_short", [&](base::Date day) {
        walk.on(day);
        return walk.verdict(registered());
    });
}

void try_outsider_months(Trial& trial) {
    Walk walk = trial.at(Phase::Preparation);
    walk.annex[newcomer] = outsider(newcomer);
    walk.state_fact(assembly::OutsidersConsented{.resolution = Village::meeting(),
                                                 .voters = {commitment(newcomer)}});
    try_months_here(trial, walk, *trial.rules.registration.outsider_months);
}

void try_extra_months(Trial& trial) {
    Walk walk = trial.at(Phase::Preparation);
    walk.annex[newcomer] = outsider(newcomer);
    walk.annex[newcomer].category = roll::VoterClass::ComesToStand;
    walk.state_fact(assembly::OutsidersConsented{.resolution = Village::meeting(),
                                                 .voters = {commitment(newcomer)}});
    try_months_here(trial, walk, **trial.rules.registration.extra_months);
}

/// Born so many years before election day; the birthday itself counts.
void try_minimum_age(Trial& trial) {
    Walk walk = trial.at(Phase::Preparation);
    walk.annex[newcomer] = is_village(trial.rules) ? resident(newcomer) : registered_here(newcomer);
    const base::Months months{trial.rules.registration.minimum_age->value * -12};
    trial.until(base::add_months(walk.election_day(), months), "under_age", [&](base::Date birth) {
        walk.annex[newcomer].birth = birth;
        return walk.verdict(registered());
    });
}

/// Away since so many months before election day.
void try_away_months(Trial& trial) {
    Walk walk = trial.at(Phase::Preparation);
    walk.annex[newcomer] = resident(newcomer);
    const base::Months months = **trial.rules.registration.away_months;
    trial.until(
        base::add_months(walk.election_day(), base::Months{-months.value}), "away_too_short",
        [&](base::Date since) {
            return walk.verdict(roll::RegistrationRefused{.away_since = since,
                                                          .commitment = commitment(newcomer),
                                                          .ground = law::Exclusion::Unreachable});
        });
}

// The posted roll.

void try_posting_days(Trial& trial) {
    Walk walk = trial.before<roll::RollPublished>();
    const roll::RollPublished posted = trial.stated<roll::RollPublished>();
    const base::Date last = walk.election_day() - *trial.rules.registration.posting_days;
    trial.states_until(last, "roll_posted_too_late", walk, posted);
    trial.runs_out(Milestone::RollPosted, last, walk, "missed");
    // Nor is a day fixed before which it could not hang for so long.
    Walk unfixed = trial.at(Phase::Preparation);
    trial.states_until(last, "day_too_soon", unfixed,
                       election::DayFixed{.election_day = walk.election_day(), .in_favour = {5}});
}

base::Date posted(const Walk& walk) {
    return walk.state.roll.posted.value();
}

roll::ObjectionFiled objection() {
    return {.claim = roll::ObjectionClaim::LeftOut, .objection = {"o1"}};
}

void dismiss(Walk& walk) {
    walk.state_fact(roll::ObjectionDecided{
        .in_favour = {5}, .objection = {"o1"}, .ruling = roll::Ruling::Dismissed});
}

void try_objection_days(Trial& trial) {
    Walk walk = trial.at(Phase::RollPosted);
    const base::Date last = trial.end_of(posted(walk), *trial.rules.registration.objection_days);
    trial.states_until(last, "objection_too_late", walk, objection());
    trial.runs_out(Milestone::ObjectionsFiled, last, walk, "over");
    trial.since(last + base::Days{1}, "objection_days_running", [&](base::Date day) {
        walk.on(day);
        return walk.verdict(roll::RollFinalised{.numbers = walk.numbers()});
    });
}

/// A late decision is one, and stands as irregular in the record.
void try_decision_days(Trial& trial) {
    Walk filed = trial.at(Phase::RollPosted);
    filed.state_fact(objection());
    const base::Days days = *trial.rules.registration.decision_days;
    const base::Date last = trial.end_of(filed.now.date_in_china(), days);
    trial.until(last, "late", [&](base::Date day) {
        Walk decided = filed;
        decided.on(day);
        dismiss(decided);
        return roll::irregularities(decided.state.roll, trial.rules).empty() ? "admitted" : "late";
    });
    // Of an objection that was filed on the last day.
    const base::Date filed_last =
        trial.end_of(posted(filed), *trial.rules.registration.objection_days);
    trial.runs_out(Milestone::ObjectionsDecided, trial.end_of(filed_last, days), filed, "missed");
}

void try_roll_appeal_days(Trial& trial) {
    Walk walk = trial.at(Phase::RollPosted);
    walk.state_fact(objection());
    dismiss(walk);
    trial.states_until(
        trial.end_of(walk.now.date_in_china(), **trial.rules.registration.appeal_days),
        "appeal_too_late", walk, roll::ObjectionAppealed{.objection = {"o1"}});
}

/// The roll waits for the township, but no longer than its days.
void try_appeal_decision_days(Trial& trial) {
    Walk walk = trial.at(Phase::RollPosted);
    walk.state_fact(objection());
    walk.on(trial.end_of(posted(walk), *trial.rules.registration.objection_days));
    dismiss(walk);
    walk.state_fact(roll::ObjectionAppealed{.objection = {"o1"}});
    const base::Date last =
        trial.end_of(walk.now.date_in_china(), **trial.rules.registration.appeal_decision_days);
    trial.since(last + base::Days{1}, "appeals_open", [&](base::Date day) {
        walk.on(day);
        return walk.verdict(roll::RollFinalised{.numbers = walk.numbers()});
    });
}

/// Election day moves by so many days, and the posted roll hangs on.
void try_repost_days(Trial& trial) {
    const Walk walk = trial.at(Phase::RollPosted);
    const std::int64_t days = (*trial.rules.registration.repost_days)->value;
    for (const std::int64_t moved : {days - 1, days, days + 1}) {
        if (moved < 1) {
            continue;
        }
        Walk now = walk;
        now.move_day(now.election_day() + base::Days{moved});
        trial.says("moved by " + std::to_string(moved) + " days",
                   now.state.phase == Phase::RollPosted ? "hangs on" : "posted again",
                   moved <= days ? "hangs on" : "posted again");
    }
}

}  // namespace

std::vector<Probe> registration_probes() {
    return {
        {"registration.appeal_days", try_roll_appeal_days},
        {"registration.appeal_decision_days", try_appeal_decision_days},
        {"registration.away_months", try_away_months},
        {"registration.decision_days", try_decision_days},
        {"registration.extra_months", try_extra_months},
        {"registration.minimum_age", try_minimum_age},
        {"registration.objection_days", try_objection_days},
        {"registration.outsider_months", try_outsider_months},
        {"registration.posting_days", try_posting_days},
        {"registration.repost_days", try_repost_days},
    };
}

}  // namespace douxuan::test
