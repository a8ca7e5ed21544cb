// SPDX-License-Identifier: Apache-2.0
// What the election committee decides: while its mandate lasts, by its majority, in a sitting of
// enough members.
#include "engine/assembly/admit.h"
#include "engine/base/threshold.h"

namespace douxuan::assembly {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

Judgement judge_mandate(const State& state, const law::Ruleset& rules) {
    if (!state.ended) {
        return {};
    }
    const law::Citation& cite =
        state.was_unlawful ? rules.further.fresh_host.cite : rules.election_committee.ends.cite;
    return refuse(RefusalCode::ElectionCommitteeEnded, cite, {fact("day", *state.ended)});
}

Judgement judge_decision(const State& state, base::Members in_favour, const law::Setting& setting) {
    const law::Cited<base::Threshold>& share = setting.rules.election_committee.decision;
    if (!chosen(state)) {
        return refuse(RefusalCode::ElectionCommitteeNotChosen,
                      setting.rules.election_committee.chosen_by);
    }
    if (Judgement refused = judge_mandate(state, setting.rules)) {
        return refused;
    }
    const base::Members sitting{std::ssize(state.members)};
    if (in_favour > sitting) {
        return refuse(RefusalCode::MoreInFavourThanMembers,
                      {fact("in_favour", in_favour), fact("members", sitting)});
    }
    const bool sat_today = state.sitting && state.sitting->day == setting.today;
    if (sat_today && in_favour > state.sitting->present) {
        return refuse(RefusalCode::MoreVotesThanPresent,
                      {fact("in_favour", in_favour), fact("present", state.sitting->present)});
    }
    // Law: 海南省村民委员会选举办法(2025) art. 14. Without a sitting of the day nobody knows who
    // was present: then of all seats, which is more than either share asks for.
    if (sat_today &&
        *setting.rules.election_committee.decision_base == law::DecisionBase::Present) {
        const base::Members present = state.sitting->present;
        return share->met(in_favour.value, present.value)
                   ? Judgement{}
                   : refuse(RefusalCode::DecisionMissed, share,
                            {fact("in_favour", in_favour),
                             fact("needed", base::Members{share->least(present.value)}),
                             fact("present", present)});
    }
    // Law: 北京市村民委员会选举办法 art. 10. Of all seats: a vacancy makes no decision easier.
    if (!share->met(in_favour.value, state.size.value)) {
        return refuse(RefusalCode::DecisionMissed, share,
                      {fact("in_favour", in_favour),
                       fact("needed", base::Members{share->least(state.size.value)}),
                       fact("members", state.size)});
    }
    return {};
}

Judgement admit(const State& state, const CommitteeSat& sat, const law::Setting& setting) {
    const law::ElectionCommitteeRules& rules = setting.rules.election_committee;
    if (!chosen(state)) {
        return refuse(RefusalCode::ElectionCommitteeNotChosen, rules.chosen_by);
    }
    if (Judgement refused = judge_mandate(state, setting.rules)) {
        return refused;
    }
    const base::Members sitting{std::ssize(state.members)};
    if (sat.present > sitting) {
        return refuse(RefusalCode::MorePresentThanMembers,
                      {fact("present", sat.present), fact("members", sitting)});
    }
    // Law: 海南省村民委员会选举办法(2025) art. 14. Of all seats, as its decisions.
    const auto& quorum = rules.quorum;
    if (*quorum && !(*quorum)->met(sat.present.value, state.size.value)) {
        return refuse(RefusalCode::SittingWithoutQuorum, quorum,
                      {fact("present", sat.present),
                       fact("needed", base::Members{(*quorum)->least(state.size.value)}),
                       fact("members", state.size)});
    }
    return {};
}

}  // namespace douxuan::assembly
