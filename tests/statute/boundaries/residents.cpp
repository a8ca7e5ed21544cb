// SPDX-License-Identifier: Apache-2.0
// What only a residents' committee knows: its groups, households, meetings and methods, and who is
// on its roll.
#include "engine/nomination/admit.h"
#include "engine/roll/households.h"
#include "tests/statute/boundaries/meetings.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/statute/boundaries/seats.h"
#include "tests/support/counting.h"
#include "tests/support/verdict.h"

namespace douxuan::test {

namespace {

using election::Phase;
using law::Body;
using law::NominationSource;
using law::QuorumBasis;
using law::VotingMethod;

bool elects_by(const Trial& trial, VotingMethod method) {
    return law::lists(trial.rules.residents_method.methods, method);
}

// Groups.

/// Households that fit so many representatives under these rules, and representatives that the
/// rules allow: two, or as many as they ask for.
roll::GroupFormed group(std::int64_t households, std::int64_t representatives) {
    return {.group = {"g20"}, .households = {households}, .representatives = {representatives}};
}

Walk by_representatives(const Trial& trial) {
    return trial.community(Phase::Preparation, VotingMethod::ResidentsRepresentatives);
}

bool has_groups(Trial& trial) {
    if (!elects_by(trial, VotingMethod::ResidentsRepresentatives)) {
        trial.out_of_reach("all electors elect, and no groups are formed");
        return false;
    }
    return true;
}

void try_households(Trial& trial) {
    if (has_groups(trial)) {
        const Walk walk = by_representatives(trial);
        trial.within(**trial.rules.residents_groups.households, "group_size_out_of_range",
                     [&](std::int64_t households) { return walk.verdict(group(households, 2)); });
    }
}

/// So many households for each of two representatives.
void try_households_each(Trial& trial) {
    if (has_groups(trial)) {
        const Walk walk = by_representatives(trial);
        const law::Range<base::Households>& each = **trial.rules.residents_groups.households_each;
        trial.within(law::Range<base::Households>{.least = {each.least.value * 2},
                                                  .most = {each.most.value * 2}},
                     "quota_missed",
                     [&](std::int64_t households) { return walk.verdict(group(households, 2)); });
    }
}

void try_group_representatives(Trial& trial) {
    if (has_groups(trial)) {
        const Walk walk = by_representatives(trial);
        trial.within(**trial.rules.residents_groups.representatives, "quota_missed",
                     [&](std::int64_t number) { return walk.verdict(group(40, number)); });
    }
}

/// A group of forty households, or of sixty electors, elects two representatives.
void try_group_vote(Trial& trial, const base::Threshold& share, roll::GroupForm form) {
    if (!elects_by(trial, VotingMethod::ResidentsRepresentatives)) {
        return;  // the meeting of the group has been tried
    }
    Community walk = trial.community(Phase::Preparation, VotingMethod::ResidentsRepresentatives);
    walk.register_electors();
    for (std::uint64_t n = 1; n <= 60; ++n) {
        walk.annex[n].group = "g20";
    }
    walk.state_fact(group(40, 2));
    for (const std::uint64_t n : {41U, 42U}) {
        walk.state_fact(named("t" + std::to_string(n), n, roll::Sex::Female));
    }
    const std::int64_t entitled = form == roll::GroupForm::Households ? 40 : 60;
    trial.share_of(entitled, share, "quorum_missed", [&](std::int64_t took_part) {
        return walk.verdict(roll::GroupVoted{
            .entitled = {entitled},
            .form = form,
            .group = {"g20"},
            .names = {{.person = {"t41"}, .votes = {20}}, {.person = {"t42"}, .votes = {19}}},
            .took_part = {took_part}});
    });
}

void try_quorum_electors(Trial& trial) {
    const base::Threshold& share = *trial.rules.residents_groups.quorum_electors;
    try_quorum(trial, share, Body::ResidentsGroupMeetings, QuorumBasis::Adults);
    try_group_vote(trial, share, roll::GroupForm::Electors);
}

void try_quorum_households(Trial& trial) {
    const base::Threshold& share = *trial.rules.residents_groups.quorum_households;
    try_quorum(trial, share, Body::ResidentsGroupMeetings, QuorumBasis::Households);
    try_group_vote(trial, share, roll::GroupForm::Households);
}

// Households, whatever the method: one of sixty electors, and how many of them agree.

void try_agreement(Trial& trial) {
    Community walk = trial.community(Phase::Preparation, VotingMethod::AllElectors);
    walk.register_electors();
    roll::HouseholdEntered household{
        .form = roll::HouseholdForm::Own, .household = {"h1"}, .members = {}};
    for (std::uint64_t n = 1; n <= 60; ++n) {
        household.members.push_back(handle(n));
    }
    roll::apply(walk.state.roll, household);
    trial.share_of(
        60, *trial.rules.residents_households.agreement, "agreement_missed",
        [&](std::int64_t agreeing) {
            roll::HouseholdRepresentativeNamed representative{
                .agreed = {}, .household = {"h1"}, .representative = handle(1)};
            // Who represents agrees.
            for (std::int64_t n = 2; n <= agreeing; ++n) {
                representative.agreed.push_back(handle(static_cast<std::uint64_t>(n)));
            }
            return verdict(admit(walk.state.roll, representative, walk.state.setting(walk.now)));
        });
}

// The method, and what each asks.

/// So many of those who answered are for the residents' representatives.
void try_opinion_share(Trial& trial) {
    if (!elects_by(trial, VotingMethod::ResidentsRepresentatives)) {
        trial.out_of_reach("all electors elect, and nobody is asked");
        return;
    }
    const Walk walk = trial.at(Phase::Preparation);
    trial.share(*trial.rules.residents_method.opinion_share, "opinion_missed",
                [&](std::int64_t in_favour, std::int64_t replied) {
                    return walk.verdict(election::VotingMethodChosen{
                        .method = VotingMethod::ResidentsRepresentatives,
                        .opinion = election::ResidentsOpinion{.asked = {100},
                                                              .for_method = {in_favour},
                                                              .form = law::OpinionForm::HouseVisits,
                                                              .replied = {replied}},
                        .proposed_by = election::MethodProposer::Residents,
                        .resolution = unanimous(trial.rules.residents_method.decided_by->front())});
                });
}

/// So many of those who elect by the method put a paper into the box.
void try_turnout_of(Trial& trial, VotingMethod method, const base::Threshold& share) {
    trial.share(
        share, "void_turnout",
        [&](std::int64_t papers, std::int64_t entitled) {
            Counting counting(trial.rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
            counting.plan.method = method;
            counting.books.registered = {entitled};
            counting.put("joint", "+.", papers);
            return std::string(base::word(counting.result().styles.front().outcome));
        },
        "valid");
}

// Nomination.

/// So many sign a paper that names a for chair.
void try_signers(Trial& trial, NominationSource source, base::Voters least) {
    if (!law::lists(trial.rules.nomination.sources, source)) {
        trial.out_of_reach("others nominate");
        return;
    }
    const Walk walk = trial.at(Phase::Nominated);
    trial.from(least.value, "nominators_too_few", [&](std::int64_t signers) {
        nomination::NominationProposed paper =
            Community::paper(1, static_cast<std::uint64_t>(signers), "a", "chair");
        paper.source = source;
        return walk.verdict(paper);
    });
}

/// So many candidates more than seats in all offices, half of them for chair.
void try_surplus_all(Trial& trial) {
    const Walk walk = trial.at(Phase::Preparation);
    trial.within(**trial.rules.residents_nomination.surplus_all, "surplus_out_of_range",
                 [&](std::int64_t surplus) {
                     election::MethodAdopted method = method_of(trial.rules, {5});
                     method.offices.front().surplus = {surplus / 2};
                     method.offices.back().surplus = {surplus - surplus / 2};
                     return walk.verdict(method);
                 });
}

// The roll.

/// Somebody who came so many months before registration.
void try_months(Trial& trial, roll::PersonRecord record, base::Months months) {
    constexpr std::uint64_t newcomer_here = 70;
    Walk walk = trial.at(Phase::Preparation);
    const base::Date first = walk.election_day() - base::Days{40};
    record.certificate = roll::YesNo::Yes;
    record.permit = roll::YesNo::Yes;
    record.since = base::add_months(first, base::Months{-months.value});
    walk.annex[newcomer_here] = record;
    walk.state_fact(
        assembly::WorkersConfirmed{.in_favour = {5}, .voters = {commitment(newcomer_here)}});
    walk.state.last_at = {};
    trial.since(
        base::add_months(*record.since, months), "residence_too_short", [&](base::Date day) {
            walk.on(day);
            return walk.verdict(roll::VoterRegistered{.commitment = commitment(newcomer_here)});
        });
}

/// No ruleset of the program lets those leave the roll who say in time that they cannot come; one
/// that does has the ground, too.
void try_absence_days(Trial& trial) {
    law::Ruleset rules = trial.rules;
    rules.registration.exclusions.value.push_back(law::Exclusion::AwayOnElectionDay);
    Walk walk = trial.at(Phase::RollFinal);
    walk.state.rules = &rules;
    trial.states_until(walk.election_day() - **rules.residents_roll.absence_days,
                       "absence_too_late", walk,
                       roll::RollCorrected{.change = roll::Correction::StruckOff,
                                           .commitment = {},
                                           .ground = law::Exclusion::AwayOnElectionDay,
                                           .in_favour = {5},
                                           .objection = {},
                                           .voter = handle(20)});
}

std::vector<Probe> of_groups_and_meetings() {
    return {
        {"residents_groups.households", try_households},
        {"residents_groups.households_each", try_households_each},
        {"residents_groups.quorum_electors", try_quorum_electors},
        {"residents_groups.quorum_households", try_quorum_households},
        {"residents_groups.representatives", try_group_representatives},
        {"residents_households.agreement", try_agreement},
        {"residents_meetings.adults_quorum",
         [](Trial& trial) {
             try_quorum(trial, *trial.rules.residents_meetings.adults_quorum,
                        Body::ResidentsMeeting, QuorumBasis::Adults);
         }},
        {"residents_meetings.decision",
         [](Trial& trial) {
             for (const Body body : {Body::ResidentsMeeting, Body::ResidentsRepresentativesMeeting,
                                     Body::ResidentsGroupMeetings}) {
                 try_decision(trial, *trial.rules.residents_meetings.decision, body);
             }
         }},
        {"residents_meetings.households_quorum",
         [](Trial& trial) {
             try_quorum(trial, *trial.rules.residents_meetings.households_quorum,
                        Body::ResidentsMeeting, QuorumBasis::Households);
         }},
        {"residents_meetings.notice_days",
         [](Trial& trial) {
             try_notice(trial, **trial.rules.residents_meetings.notice_days,
                        Body::ResidentsMeeting);
         }},
        {"residents_meetings.representatives_notice_days",
         [](Trial& trial) {
             try_notice(trial, **trial.rules.residents_meetings.representatives_notice_days,
                        Body::ResidentsRepresentativesMeeting);
         }},
        {"residents_meetings.representatives_quorum",
         [](Trial& trial) {
             try_quorum(trial, *trial.rules.residents_meetings.representatives_quorum,
                        Body::ResidentsRepresentativesMeeting, QuorumBasis::Representatives);
         }},
        {"residents_meetings.representatives_share",
         [](Trial& trial) {
             try_representatives(trial, **trial.rules.residents_meetings.representatives_share,
                                 Body::ResidentsRepresentativesMeeting);
         }},
    };
}

std::vector<Probe> of_methods_and_people() {
    return {
        {"residents_method.opinion_share", try_opinion_share},
        {"residents_method.turnout_households",
         [](Trial& trial) {
             try_turnout_of(trial, VotingMethod::HouseholdRepresentatives,
                            *trial.rules.residents_method.turnout_households);
         }},
        {"residents_method.turnout_representatives",
         [](Trial& trial) {
             try_turnout_of(trial, VotingMethod::ResidentsRepresentatives,
                            *trial.rules.residents_method.turnout_representatives);
         }},
        {"residents_nomination.household_least",
         [](Trial& trial) {
             try_signers(trial, NominationSource::HouseholdRepresentatives,
                         **trial.rules.residents_nomination.household_least);
         }},
        {"residents_nomination.joint_least",
         [](Trial& trial) {
             try_signers(trial, NominationSource::JointElectors,
                         *trial.rules.residents_nomination.joint_least);
         }},
        {"residents_nomination.surplus_all", try_surplus_all},
        {"residents_roll.absence_days", try_absence_days},
        {"residents_roll.habitual_months",
         [](Trial& trial) {
             try_months(trial, habitual(70), **trial.rules.residents_roll.habitual_months);
         }},
        {"residents_roll.worker_months",
         [](Trial& trial) {
             try_months(trial, worker(70), **trial.rules.residents_roll.worker_months);
         }},
    };
}

}  // namespace

std::vector<Probe> residents_probes() {
    std::vector<Probe> all = of_groups_and_meetings();
    const std::vector<Probe> others = of_methods_and_people();
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

}  // namespace douxuan::test
