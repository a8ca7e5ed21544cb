// SPDX-License-Identifier: Apache-2.0
// Who stands: how many nominate, how many candidates there are, by when the lists are posted.
#include <algorithm>

#include "engine/nomination/admit.h"
#include "engine/nomination/offices.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "engine/roll/queries.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/statute/boundaries/seats.h"
#include "tests/support/catch.h"
#include "tests/support/facts.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

namespace douxuan::test {

namespace {

using election::Phase;
using law::Milestone;
using nomination::NominationCounted;

base::Date before_election(const Walk& walk, base::Days days) {
    return walk.election_day() - days;
}

// Those who take part.

/// So many voters nominate, and name nobody.
NominationCounted took_part(const Walk& walk, std::int64_t voters) {
    NominationCounted counted{
        .rankings = {}, .source = law::NominationSource::RegisteredVoters, .took_part = {voters}};
    for (const law::OfficeSeats& each : walk.state.nominated->offices) {
        counted.rankings.push_back({.names = {}, .office = each.office});
    }
    return counted;
}

void try_attendance(Trial& trial) {
    const base::Threshold& share = **trial.rules.nomination.attendance;
    trial.share(share, "attendance_missed", [&](std::int64_t part, std::int64_t registered) {
        return verdict(nomination::judge_attendance({part}, {registered}, trial.rules.nomination));
    });
    const Walk walk = trial.at(Phase::RollFinal);
    // Fewer may leave it to a primary.
    const bool is_left = *trial.rules.nomination.attendance_else_primary;
    trial.share_of(60, share, is_left ? "admitted" : "attendance_missed",
                   [&](std::int64_t part) { return walk.verdict(took_part(walk, part)); });
}

void try_group_attendance(Trial& trial) {
    const Walk walk = trial.at(Phase::RollFinal);
    trial.share_of(
        60, **trial.rules.nomination.group_attendance, "attendance_missed", [&](std::int64_t part) {
            NominationCounted counted = took_part(walk, part);
            counted.groups = {{.group = {"g1"}, .registered = {60}, .took_part = {part}}};
            return walk.verdict(counted);
        });
}

/// So many vote on too many names. Where it is held of names of two sources only, there is nothing
/// to vote on here, which is said next.
void try_primary(Trial& trial) {
    const bool is_held = trial.states<nomination::Preselected>();
    const Walk walk =
        is_held ? trial.before<nomination::Preselected>() : trial.at(Phase::Nominated);
    nomination::Preselected vote{.names = {}, .office = {"member"}, .took_part = {}};
    if (is_held) {
        vote = trial.stated<nomination::Preselected>();
    }
    trial.share_of(
        60, **trial.rules.nomination.primary, "attendance_missed",
        [&](std::int64_t part) {
            vote.took_part = {part};
            return walk.verdict(vote);
        },
        is_held ? "admitted" : "names_do_not_tie");
}

void try_equal_share(Trial& trial) {
    const Walk walk = trial.at(Phase::Nominated);
    trial.share(
        **trial.rules.nomination.equal_share, "equal_number_opposed",
        [&](std::int64_t part, std::int64_t replied) {
            return walk.verdict(nomination::EqualNumberAgreed{.asked = {replied},
                                                              .for_equal_number = {part},
                                                              .form = law::OpinionForm::HouseVisits,
                                                              .replied = {replied}});
        });
}

// The number of candidates.

/// One office has so many candidates more than seats, the others as few as they may. What all
/// offices together may have is another number.
void try_surplus(Trial& trial, const base::OfficeId& office) {
    law::Ruleset rules = trial.rules;
    rules.residents_nomination.surplus_all.value.reset();
    Walk walk = trial.at(Phase::Preparation);
    walk.state.rules = &rules;
    trial.within(*nomination::surplus(rules.nomination, office), "surplus_out_of_range",
                 [&](std::int64_t surplus) {
                     election::MethodAdopted method = method_of(rules, {5});
                     if (office.text == "deputy") {
                         method.offices.back().seats -= base::Seats{1};
                         method.offices.insert(method.offices.begin() + 1, {office, {1}, {}});
                     }
                     for (law::OfficeSeats& each : method.offices) {
                         if (each.office == office) {
                             each.surplus = {surplus};
                         }
                     }
                     return walk.verdict(method);
                 });
}

// Lists before election day.

void try_publish_days(Trial& trial) {
    Walk walk = trial.before<nomination::CandidatesPublished>();
    const auto list = trial.stated<nomination::CandidatesPublished>();
    const base::Date last = before_election(walk, *trial.rules.nomination.publish_days);
    trial.states_until(last, "candidates_published_too_late", walk, list);
    trial.runs_out(Milestone::CandidatesPublished, last, walk, "missed");
}

void try_nominees_days(Trial& trial) {
    Walk walk = trial.before<nomination::NomineesPublished>();
    const auto list = trial.stated<nomination::NomineesPublished>();
    const base::Date last = before_election(walk, **trial.rules.nomination.nominees_days);
    trial.states_until(last, "nominees_published_too_late", walk, list);
    trial.runs_out(Milestone::NomineesPublished, last, walk, "missed");
}

/// A village that adopted that people nominate themselves, before anybody did.
Village self_nominating(const Trial& trial) {
    Village village(trial.rules, law::BallotScheme::Joint, law::NominationMode::SelfNominated);
    village.to(Phase::RollFinal);
    return village;
}

nomination::NominationProposed self_nominated(const Walk& walk, std::string_view person,
                                              const base::OfficeId& office) {
    const base::PersonId id{std::string(person)};
    return {.committee_votes = {},
            .group = {},
            .meeting = {},
            .nominators = {*roll::voter_of(walk.state.roll, id)},
            .offices = {{.office = office, .persons = {id}}},
            .source = law::NominationSource::SelfNomination};
}

void try_self_days(Trial& trial) {
    Village walk = self_nominating(trial);
    trial.states_until(before_election(walk, **trial.rules.nomination.self_days),
                       "self_nominated_too_late", walk, self_nominated(walk, "a", {"chair"}));
}

void try_publish_days_self(Trial& trial) {
    Village walk = self_nominating(trial);
    walk.days_before(15);
    const auto list = trial.stated<nomination::CandidatesPublished>();
    for (const law::OfficePersons& office : list.offices) {
        for (const base::PersonId& each : office.persons) {
            walk.state_fact(self_nominated(walk, each.text, office.office));
        }
    }
    if (*trial.rules.nomination.nominees_days) {
        walk.state_fact(nomination::NomineesPublished{
            nomination::nominee_list(walk.state.nomination, *walk.state.nominated)});
    }
    for (const law::OfficePersons& office : list.offices) {
        for (const base::PersonId& each : office.persons) {
            walk.state_fact(reviewed(each.text));
        }
    }
    const base::Date last = before_election(walk, **trial.rules.nomination.publish_days_self);
    trial.until(last, "candidates_published_too_late", [&](base::Date day) {
        walk.on(day);
        walk.state.last_at = {};
        return walk.verdict(candidates_due(walk));
    });
    trial.runs_out(Milestone::CandidatesPublished, last, walk, "missed");
}

// The review of the nominees.

void try_review_of_nominees(Trial& trial) {
    const Walk walk = trial.before<nomination::ReviewPublished>();
    trial.duty<Walk>(
        Milestone::NomineesReviewed,
        trial.end_of(walk.state.nomination.nominated.value(), **trial.rules.nomination.review_days),
        walk, [](Walk& now) { now.state_fact(nomination::review_result(now.state.nomination)); });
}

/// The review as it was posted.
Walk review_posted(const Trial& trial) {
    Walk walk = trial.before<nomination::ReviewPublished>();
    walk.state_fact(trial.stated<nomination::ReviewPublished>());
    return walk;
}

nomination::ReviewObjected review_objection() {
    return {.objector = {"g"}, .person = {"e"}};
}

void try_review_objection_days(Trial& trial) {
    Walk walk = review_posted(trial);
    const base::Date last =
        trial.end_of(walk.now.date_in_china(), **trial.rules.nomination.review_objection_days);
    trial.states_until(last, "review_objected_too_late", walk, review_objection());
    trial.runs_out(Milestone::ReviewObjectionsFiled, last, walk, "over");
}

void try_review_decision_days(Trial& trial) {
    Walk walk = review_posted(trial);
    walk.state_fact(review_objection());
    trial.duty<Walk>(
        Milestone::ReviewObjectionsDecided,
        trial.end_of(walk.now.date_in_china(), **trial.rules.nomination.review_decision_days), walk,
        [](Walk& now) {
            now.state_fact(nomination::ReviewDecided{.finding = nomination::Finding::Eligible,
                                                     .ground = {},
                                                     .in_favour = {5},
                                                     .person = {"e"}});
        });
}

// Candidates before election day.

void try_meeting_days(Trial& trial) {
    Walk walk = trial.at(Phase::Listed);
    const nomination::CandidatesMet met{.candidates = {{"a"}, {"b"}}};
    const base::Date last = before_election(walk, **trial.rules.nomination.meeting_days);
    trial.states_until(last, "meeting_too_late", walk, met);
    trial.runs_out(Milestone::CandidatesMet, last, walk, "missed");
}

void try_speech_days(Trial& trial) {
    Walk walk = trial.at(Phase::Listed);
    const base::Date last = before_election(walk, **trial.rules.nomination.speech_days);
    trial.states_until(last, "speech_asked_too_late", walk,
                       nomination::SpeechAsked{.person = {"a"}});
    trial.runs_out(Milestone::SpeechAsked, last, walk, "over");
}

void try_withdrawal(Trial& trial, Walk walk, base::Date last) {
    trial.states_until(last, "withdrawn_too_late", walk,
                       nomination::NomineeWithdrew{.person = {"a"}});
    trial.runs_out(Milestone::CandidatesWithdrawn, last, walk, "over");
}

void try_withdrawal_days(Trial& trial) {
    const Walk walk = trial.at(Phase::Listed);
    try_withdrawal(trial, walk, before_election(walk, **trial.rules.nomination.withdrawal_days));
}

/// From the day of the list.
void try_withdrawal_after_days(Trial& trial) {
    const Walk walk = trial.at(Phase::Listed);
    try_withdrawal(
        trial, walk,
        trial.end_of(walk.now.date_in_china(), **trial.rules.nomination.withdrawal_after_days));
}

}  // namespace

std::vector<Probe> nomination_probes() {
    return {
        {"nomination.attendance", try_attendance},
        {"nomination.equal_share", try_equal_share},
        {"nomination.group_attendance", try_group_attendance},
        {"nomination.meeting_days", try_meeting_days},
        {"nomination.nominees_days", try_nominees_days},
        {"nomination.primary", try_primary},
        {"nomination.publish_days", try_publish_days},
        {"nomination.publish_days_self", try_publish_days_self},
        {"nomination.review_days", try_review_of_nominees},
        {"nomination.review_decision_days", try_review_decision_days},
        {"nomination.review_objection_days", try_review_objection_days},
        {"nomination.self_days", try_self_days},
        {"nomination.speech_days", try_speech_days},
        {"nomination.surplus_chair", [](Trial& trial) { try_surplus(trial, {"chair"}); }},
        {"nomination.surplus_deputy", [](Trial& trial) { try_surplus(trial, {"deputy"}); }},
        {"nomination.surplus_member", [](Trial& trial) { try_surplus(trial, {"member"}); }},
        {"nomination.withdrawal_after_days", try_withdrawal_after_days},
        {"nomination.withdrawal_days", try_withdrawal_days},
    };
}

}  // namespace douxuan::test
