// SPDX-License-Identifier: Apache-2.0
#include "engine/election/voting_method.h"

#include <algorithm>

#include "engine/assembly/admit.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

// Law: 居委会组织法(2025) art. 14: the representatives elect according to the residents' opinion
law::Judgement judge_opinion(const VotingMethodChosen& chosen,
                             const law::ResidentsMethodRules& rules) {
    if (!chosen.opinion) {
        return lists(rules.opinion_needed, chosen.method)
                   ? refuse(RefusalCode::OpinionMissing, rules.opinion_needed,
                            {fact("method", chosen.method)})
                   : law::Judgement{};
    }
    const ResidentsOpinion& opinion = *chosen.opinion;
    if (opinion.replied > opinion.asked) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("present", opinion.replied), fact("entitled", opinion.asked)});
    }
    if (opinion.for_method > opinion.replied) {
        return refuse(RefusalCode::MoreVotesThanPresent,
                      {fact("in_favour", opinion.for_method), fact("present", opinion.replied)});
    }
    const base::Threshold& share = *rules.opinion_share;
    if (lists(rules.opinion_needed, chosen.method) &&
        !share.met(opinion.for_method.value, opinion.replied.value)) {
        return refuse(RefusalCode::OpinionMissed, rules.opinion_share,
                      {fact("method", chosen.method), fact("for_method", opinion.for_method),
                       fact("needed", base::Members{share.least(opinion.replied.value)}),
                       fact("replied", opinion.replied)});
    }
    return {};
}

}  // namespace

law::Judgement admit(const VotingMethodChosen& chosen, const law::Setting& setting) {
    const law::ResidentsMethodRules& rules = setting.rules.residents_method;
    if (!lists(rules.methods, chosen.method)) {
        return refuse(RefusalCode::VotingMethodNotAllowed, rules.methods,
                      {fact("method", chosen.method)});
    }
    if (auto refusal = assembly::judge(chosen.resolution, rules.decided_by, setting)) {
        return refusal;
    }
    return judge_opinion(chosen, rules);
}

}  // namespace douxuan::election
