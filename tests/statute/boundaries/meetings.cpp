// SPDX-License-Identifier: Apache-2.0
// The meetings of a village: how they are called, who must come, who must agree.
#include "tests/statute/boundaries/meetings.h"

#include "engine/assembly/admit.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

namespace douxuan::test {

std::string judged(const law::Ruleset& rules, const law::Resolution& vote, base::Date today) {
    const law::Cited<std::vector<law::Body>> whoever{
        .value = {vote.body}, .cite = {}, .note = {}, .note_zh = {}};
    return verdict(assembly::judge(vote, whoever, on_day(rules, today)));
}

void try_quorum(Trial& trial, const base::Threshold& share, law::Body body,
                law::QuorumBasis basis) {
    trial.share(share, "quorum_missed", [&](std::int64_t present, std::int64_t entitled) {
        law::Resolution vote = unanimous(body);
        vote.basis = basis;
        vote.entitled = {entitled};
        vote.present = {present};
        vote.in_favour = {present};
        return judged(trial.rules, vote, trial.rules.in_force);
    });
}

void try_decision(Trial& trial, const base::Threshold& share, law::Body body) {
    trial.share(share, "majority_missed", [&](std::int64_t in_favour, std::int64_t present) {
        law::Resolution vote = unanimous(body);
        vote.entitled = {present};
        vote.present = {present};
        vote.in_favour = {in_favour};
        return judged(trial.rules, vote, trial.rules.in_force);
    });
}

void try_notice(Trial& trial, base::Days days, law::Body body) {
    law::Resolution vote = unanimous(body);
    vote.notified = trial.rules.in_force;
    trial.since(*vote.notified + days, "meeting_notice_too_short",
                [&](base::Date day) { return judged(trial.rules, vote, day); });
}

void try_representatives(Trial& trial, const base::Threshold& share, law::Body body) {
    trial.share(share, "representatives_too_few",
                [&](std::int64_t representatives, std::int64_t members) {
                    law::Resolution vote = unanimous(body);
                    vote.entitled = {members};
                    vote.present = {members};
                    vote.in_favour = {members};
                    vote.representatives = {representatives};
                    return judged(trial.rules, vote, trial.rules.in_force);
                });
}

std::vector<Probe> meetings_probes() {
    using law::Body;
    using law::QuorumBasis;
    return {
        {"meetings.decision",
         [](Trial& trial) {
             for (const Body body :
                  {Body::VillagersMeeting, Body::RepresentativesMeeting, Body::GroupMeetings}) {
                 try_decision(trial, *trial.rules.meetings.decision, body);
             }
         }},
        {"meetings.group_quorum",
         [](Trial& trial) {
             for (const QuorumBasis basis : {QuorumBasis::Adults, QuorumBasis::Households}) {
                 try_quorum(trial, *trial.rules.meetings.group_quorum, Body::GroupMeetings, basis);
             }
         }},
        {"meetings.notice_days",
         [](Trial& trial) {
             try_notice(trial, **trial.rules.meetings.notice_days, Body::VillagersMeeting);
         }},
        {"meetings.representatives_notice_days",
         [](Trial& trial) {
             try_notice(trial, **trial.rules.meetings.representatives_notice_days,
                        Body::RepresentativesMeeting);
         }},
        {"meetings.representatives_quorum",
         [](Trial& trial) {
             try_quorum(trial, *trial.rules.meetings.representatives_quorum,
                        Body::RepresentativesMeeting, QuorumBasis::Representatives);
         }},
        {"meetings.representatives_share",
         [](Trial& trial) {
             try_representatives(trial, **trial.rules.meetings.representatives_share,
                                 Body::RepresentativesMeeting);
         }},
        {"meetings.villagers_quorum",
         [](Trial& trial) {
             try_quorum(trial, *trial.rules.meetings.villagers_quorum, Body::VillagersMeeting,
                        QuorumBasis::Adults);
         }},
        {"meetings.villagers_quorum_households",
         [](Trial& trial) {
             try_quorum(trial, *trial.rules.meetings.villagers_quorum_households,
                        Body::VillagersMeeting, QuorumBasis::Households);
         }},
    };
}

}  // namespace douxuan::test
