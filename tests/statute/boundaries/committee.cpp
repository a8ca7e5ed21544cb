// SPDX-License-Identifier: Apache-2.0
// The committee: how many seats, when it is elected, when it takes over.
#include <algorithm>

#include "engine/law/rules.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/statute/boundaries/seats.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

namespace douxuan::test {

namespace {

using election::Phase;
using law::Milestone;

// The day of an early or late election.

/// The day is fixed, and the term of the committee in office ends then; whatever consent and
/// approval the rules ask for is given.
election::DayFixed fixed(const Trial& trial, const Walk& walk, base::Date day,
                         base::Date term_ends) {
    election::DayFixed fact{.election_day = day, .in_favour = {5}, .term_ends = term_ends};
    const law::CommitteeRules& rules = trial.rules.committee;
    if (*rules.shift_consent_by) {
        fact.consent = unanimous((*rules.shift_consent_by)->front());
    }
    if (*rules.shift_approval != law::ShiftApproval::NotStated) {
        fact.approval = law::Approval{
            .authority = law::Authority::County, .day = walk.now.date_in_china(), .document = "7"};
    }
    return fact;
}

/// So many months before the end of the term and so many after it, and no day more.
void try_window(Trial& trial, base::Months months, std::string_view refusal,
                const std::function<election::DayFixed(base::Date day, base::Date term_ends)>& fact,
                const Walk& walk) {
    // Far enough from today that the roll can be posted, and in force on either side.
    const base::Date middle = walk.election_day() + base::Days{10};
    const base::Months back{-months.value};
    const base::Date later = base::add_months(middle, months);
    trial.since(base::add_months(later, back), refusal,
                [&](base::Date day) { return walk.verdict(fact(day, later)); });
    const base::Date earlier = base::add_months(middle, back);
    trial.until(base::add_months(earlier, months), refusal,
                [&](base::Date day) { return walk.verdict(fact(day, earlier)); });
}

void try_shift_months(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    const law::CommitteeRules& rules = trial.rules.committee;
    try_window(
        trial, **rules.shift_months,
        *rules.beyond_shift == law::BeyondShift::TownshipConvenes ? "township_convenes"
                                                                  : "day_far_from_term_end",
        [&](base::Date day, base::Date term_ends) { return fixed(trial, walk, day, term_ends); },
        walk);
}

void try_timely_months(Trial& trial) {
    const law::CommitteeRules& rules = trial.rules.committee;
    const bool is_approved = *rules.shift_approval != law::ShiftApproval::NotStated;
    if (!*rules.shift_consent_by && !is_approved) {
        trial.out_of_reach("an early or late election needs nothing here");
        return;
    }
    const Walk walk = trial.at(Phase::Preparation);
    try_window(
        trial, *rules.timely_months,
        *rules.shift_consent_by ? "shift_consent_missing" : "shift_approval_missing",
        [&](base::Date day, base::Date term_ends) {
            election::DayFixed bare = fixed(trial, walk, day, term_ends);
            bare.consent.reset();
            bare.approval.reset();
            return bare;
        },
        walk);
}

// Seats.

void try_size(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    const law::CommitteeRules& rules = trial.rules.committee;
    const auto answer = [&](std::int64_t seats) {
        return walk.verdict(method_of(trial.rules, {seats}));
    };
    for (const base::Seats bound : {rules.size->least, rules.size->most}) {
        for (const std::int64_t seats : {bound.value - 1, bound.value, bound.value + 1}) {
            const bool is_within = rules.size->contains({seats});
            trial.says(std::to_string(seats) + " members", answer(seats),
                       !is_within                     ? "seats_out_of_range"
                       : *rules.odd && seats % 2 == 0 ? "seats_even"
                                                      : "admitted");
        }
    }
}

void try_size_usual(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    const law::CommitteeRules& rules = trial.rules.committee;
    const law::Range<base::Seats>& usual = **rules.size_usual;
    for (const base::Seats bound : {usual.least, usual.most}) {
        for (const std::int64_t seats : {bound.value - 1, bound.value, bound.value + 1}) {
            election::MethodAdopted method = method_of(trial.rules, {seats});
            method.size_ground.reset();
            trial.says(std::to_string(seats) + " members without a ground", walk.verdict(method),
                       !rules.size->contains({seats}) ? "seats_out_of_range"
                       : usual.contains({seats})      ? "admitted"
                                                      : "size_ground_missing");
        }
    }
}

void try_chairs(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    const base::Seats chairs = *trial.rules.committee.chairs;
    const auto answer = [&](std::int64_t seats) {
        election::MethodAdopted method = method_of(trial.rules, {5});
        const base::Seats more{seats - chairs.value};
        method.offices.front().seats += more;
        method.offices.back().seats -= more;
        return walk.verdict(method);
    };
    trial.says("one chair fewer", answer(chairs.value - 1), "seats_out_of_range");
    trial.says("as many chairs", answer(chairs.value), "admitted");
    trial.says("one chair more", answer(chairs.value + 1), "seats_out_of_range");
}

/// What is asked of the committee that was elected, and the column that is hers.
void try_women_least(Trial& trial) {
    const std::int64_t least = trial.rules.committee.women_least->value;
    trial.from(
        least, "women_too_few",
        [&](std::int64_t women) {
            Counting counting(trial.rules, law::BallotScheme::Joint,
                              {{"member", 3, {"e", "f", "g"}}});
            counting.books.registered = {60};
            for (const char* each : {"e", "f", "g"}) {
                if (std::ssize(counting.books.women) < women) {
                    counting.books.women.insert({each});
                }
            }
            counting.put("joint", "+++", 60);
            const bool is_short = std::ranges::any_of(counting.steps(), [](const auto& step) {
                return step.code == count::StepCode::WomenTooFew;
            });
            return is_short ? "women_too_few" : "enough";
        },
        "enough");
    if (*trial.rules.committee.women_seat != law::WomenSeat::OwnColumn) {
        return;
    }
    const Walk walk = trial.at(Phase::Preparation);
    for (const std::int64_t seats : {least - 1, least, least + 1}) {
        election::MethodAdopted method = method_of(trial.rules, {5});
        method.offices[1].seats = {seats};
        method.offices.back().seats = {4 - seats};
        trial.says(std::to_string(seats) + " seats in the women's column", walk.verdict(method),
                   seats == least ? "admitted" : "seats_out_of_range");
    }
}

// Days and years.

void try_exit_audit_days(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    trial.duty<Walk>(
        Milestone::ExitAuditPublished,
        walk.election_day() - **trial.rules.committee.exit_audit_days, walk, [](Walk& now) {
            now.state_fact(election::ExitAuditPublished{.authority = closing::Authority::Township});
        });
}

void try_handover_days(Trial& trial) {
    const Walk walk = trial.at(Phase::Announced);
    trial.duty<Walk>(
        Milestone::HandoverDone,
        trial.end_of(walk.state.complete.value(), *trial.rules.committee.handover_days), walk,
        [&](Walk& now) {
            now.state_fact(closing::HandoverCompleted{.items = *trial.rules.closing.handover_items,
                                                      .supervisor = closing::Authority::Township});
        });
}

/// A term is another term in no ruleset beneath the law; papers are kept until it is over.
void try_term(Trial& trial) {
    const law::CommitteeRules& committee = trial.rules.committee;
    for (const std::int64_t difference : {-1, 0, 1}) {
        law::Ruleset other = trial.rules;
        other.committee.term.value.value += difference;
        const auto warnings = law::warnings(other, trial.rules);
        trial.says("a term of " + std::to_string(other.committee.term->value),
                   warnings.empty() ? "as the law" : std::string(warnings.front().ours.member),
                   difference == 0 ? "as the law" : "term");
    }
    if (*trial.rules.closing.papers_until_next) {
        const Walk walk = trial.at(Phase::Announced);
        const base::Months months{committee.term->value * 12};
        trial.runs_out(Milestone::PapersKeptUntilNext,
                       base::add_months(walk.election_day(), months), walk, "over");
    }
}

}  // namespace

std::vector<Probe> committee_probes() {
    return {
        {"committee.chairs", try_chairs},
        {"committee.exit_audit_days", try_exit_audit_days},
        {"committee.handover_days", try_handover_days},
        {"committee.shift_months", try_shift_months},
        {"committee.size", try_size},
        {"committee.size_usual", try_size_usual},
        {"committee.term", try_term},
        {"committee.timely_months", try_timely_months},
        {"committee.women_least", try_women_least},
    };
}

}  // namespace douxuan::test
