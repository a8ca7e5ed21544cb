// SPDX-License-Identifier: Apache-2.0
// An election committee that fails ends before its time, by decision of an authority.
#include "engine/assembly/admit.h"

namespace douxuan::assembly {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

/// What a committee has to have failed in.
Failure failure_of(law::Renewal renewal) {
    return renewal == law::Renewal::WhenLate ? Failure::Late : Failure::NotActing;
}

// Law: 海南省村民委员会选举办法(2025) art. 15: 责令限期改正；逾期不改正的
Judgement judge_warning(const CommitteeDissolved& ended, const law::Cited<law::Renewal>& rule) {
    if (!ended.mend_by) {
        return refuse(RefusalCode::RenewalTooSoon, rule, {fact("day", ended.day)});
    }
    return *ended.mend_by < ended.day
               ? Judgement{}
               : refuse(RefusalCode::RenewalTooSoon, rule,
                        {fact("day", ended.day), fact("mend_by", *ended.mend_by),
                         fact("earliest", *ended.mend_by + base::Days{1})});
}

// Law: 河北省村民委员会选举办法(2020) art. 44: 任期届满后拖延换届选举超过三个月
Judgement judge_lateness(const CommitteeDissolved& ended,
                         const law::ElectionCommitteeRules& rules) {
    const law::Cited<std::optional<base::Months>>& months = rules.late_months;
    if (!ended.term_ends || !*months) {
        return refuse(RefusalCode::RenewalTooSoon, months, {fact("day", ended.day)});
    }
    const base::Date last = base::add_months(*ended.term_ends, **months);
    return last < ended.day
               ? Judgement{}
               : refuse(RefusalCode::RenewalTooSoon, months,
                        {fact("day", ended.day), fact("term_ends", *ended.term_ends),
                         fact("months", **months), fact("earliest", last + base::Days{1})});
}

}  // namespace

Judgement admit(const State& state, const CommitteeDissolved& ended, const law::Setting& setting) {
    const law::ElectionCommitteeRules& rules = setting.rules.election_committee;
    const law::Cited<law::Renewal>& rule = rules.renewal;
    if (!chosen(state)) {
        return refuse(RefusalCode::ElectionCommitteeNotChosen, rules.chosen_by);
    }
    if (*rule == law::Renewal::NotStated || ended.ground != failure_of(*rule)) {
        return refuse(RefusalCode::RenewalNotKnown, rule, {fact("ground", ended.ground)});
    }
    const law::Authority competent =
        *rule == law::Renewal::CountyApproves ? law::Authority::County : law::Authority::Township;
    if (ended.authority != competent) {
        return refuse(RefusalCode::RenewalByOther, rule,
                      {fact("authority", ended.authority), fact("competent", competent)});
    }
    if (ended.day > setting.today) {
        return refuse(RefusalCode::RenewalTooSoon, rule,
                      {fact("day", ended.day), fact("today", setting.today)});
    }
    switch (*rule) {
        case law::Renewal::AfterWarning:
            return judge_warning(ended, rule);
        case law::Renewal::WhenLate:
            return judge_lateness(ended, rules);
        case law::Renewal::NotStated:
        case law::Renewal::Township:
        case law::Renewal::CountyApproves:
            break;
    }
    return {};
}

}  // namespace douxuan::assembly
