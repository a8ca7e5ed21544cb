// SPDX-License-Identifier: Apache-2.0
// The election committee: who sits on it, how it decides, when it is replaced.
#include "tests/statute/boundaries/probes.h"

namespace douxuan::test {

namespace {

using election::Phase;

/// Before the election committee is chosen. Besides p1 to p8 there are q1 to q14.
Walk unchosen(const Trial& trial, std::int64_t women) {
    Walk walk = trial.before<assembly::ElectionCommitteeChosen>();
    for (std::int64_t i = 1; i <= 14; ++i) {
        const std::string id = "q" + std::to_string(i);
        walk.state_fact(roll::PersonNamed{.name = "赵" + id,
                                          .person = {id},
                                          .sex = i <= women ? roll::Sex::Female : roll::Sex::Male,
                                          .voter = {}});
    }
    return walk;
}

/// q1 is chosen chair of so many, and those after are the deputies.
assembly::ElectionCommitteeChosen choice(const Trial& trial, base::Members size,
                                         base::Members deputies) {
    const law::Body body = trial.rules.election_committee.chosen_by->front();
    assembly::ElectionCommitteeChosen chosen{
        .chair = {"q1"}, .ranking = {}, .resolution = unanimous(body), .size = size};
    for (std::int64_t i = 1; i <= 14; ++i) {
        const bool is_voted = body != law::Body::SubDistrict;
        chosen.ranking.push_back(
            {.person = {"q" + std::to_string(i)}, .votes = {is_voted ? 40 - i : 0}});
    }
    if (deputies > base::Members{}) {
        chosen.deputies.emplace();
        for (std::int64_t i = 2; i <= 1 + deputies.value; ++i) {
            chosen.deputies->push_back({"q" + std::to_string(i)});
        }
    }
    return chosen;
}

base::Members deputies_of(const Trial& trial) {
    return trial.rules.election_committee.deputies->value_or(base::Members{});
}

void try_committee_size(Trial& trial) {
    const Walk walk = unchosen(trial, 14);
    const law::ElectionCommitteeRules& rules = trial.rules.election_committee;
    for (const base::Members bound : {rules.size->least, rules.size->most}) {
        for (const std::int64_t size : {bound.value - 1, bound.value, bound.value + 1}) {
            trial.says(std::to_string(size) + " members",
                       walk.verdict(choice(trial, {size}, deputies_of(trial))),
                       !rules.size->contains({size}) ? "committee_size_out_of_range"
                       : *rules.odd && size % 2 == 0 ? "committee_size_even"
                                                     : "admitted");
        }
    }
}

void try_committee_women(Trial& trial) {
    const law::ElectionCommitteeRules& rules = trial.rules.election_committee;
    trial.from(rules.women_least->value, "too_few_women_on_election_committee",
               [&](std::int64_t women) {
                   return unchosen(trial, women)
                       .verdict(choice(trial, rules.size->least, deputies_of(trial)));
               });
}

void try_deputies(Trial& trial) {
    const Walk walk = unchosen(trial, 14);
    const base::Members needed = **trial.rules.election_committee.deputies;
    const base::Members size = trial.rules.election_committee.size->least;
    for (const std::int64_t deputies : {needed.value - 1, needed.value, needed.value + 1}) {
        trial.says(std::to_string(deputies) + " deputies",
                   walk.verdict(choice(trial, size, {deputies})),
                   deputies == needed.value ? "admitted" : "deputies_differ");
    }
}

void try_absences(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    trial.from((*trial.rules.election_committee.absences)->value, "absences_too_few",
               [&](std::int64_t absences) {
                   return walk.verdict(assembly::MemberLeft{.absences = base::Meetings{absences},
                                                            .cause = assembly::LeavingCause::Absent,
                                                            .person = {"p5"}});
               });
}

/// So many of the committee fix election day: of all its seats or, where the rules say so, of those
/// present at the sitting of that day.
void try_committee_decision(Trial& trial) {
    Walk walk = trial.at(Phase::Preparation);
    const base::Threshold& share = *trial.rules.election_committee.decision;
    const auto answer = [&](std::int64_t in_favour) {
        return walk.verdict(
            election::DayFixed{.election_day = walk.election_day(), .in_favour = {in_favour}});
    };
    const std::int64_t seats = walk.state.assembly.size.value;
    trial.share_of(seats, share, "decision_missed", answer);
    if (*trial.rules.election_committee.decision_base == law::DecisionBase::Present) {
        walk.state_fact(assembly::CommitteeSat{.present = {seats - 1}});
        trial.share_of(seats - 1, share, "decision_missed", answer);
    }
}

void try_sitting(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    trial.share_of(walk.state.assembly.size.value, **trial.rules.election_committee.quorum,
                   "sitting_without_quorum", [&](std::int64_t present) {
                       return walk.verdict(assembly::CommitteeSat{.present = {present}});
                   });
}

/// The term ended, and the election committee is still late.
void try_late_months(Trial& trial) {
    Walk walk = trial.at(Phase::Preparation);
    const base::Date term_ends = walk.now.date_in_china();
    const base::Date last =
        base::add_months(term_ends, **trial.rules.election_committee.late_months);
    trial.since(last + base::Days{1}, "renewal_too_soon", [&](base::Date day) {
        walk.on(day);
        return walk.verdict(assembly::CommitteeDissolved{.authority = law::Authority::Township,
                                                         .day = day,
                                                         .document = "7",
                                                         .ground = assembly::Failure::Late,
                                                         .term_ends = term_ends});
    });
}

}  // namespace

std::vector<Probe> election_committee_probes() {
    return {
        {"election_committee.absences", try_absences},
        {"election_committee.decision", try_committee_decision},
        {"election_committee.deputies", try_deputies},
        {"election_committee.late_months", try_late_months},
        {"election_committee.quorum", try_sitting},
        {"election_committee.size", try_committee_size},
        {"election_committee.women_least", try_committee_women},
    };
}

}  // namespace douxuan::test
