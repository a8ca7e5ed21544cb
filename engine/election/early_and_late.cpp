// SPDX-License-Identifier: Apache-2.0
#include "engine/election/early_and_late.h"

#include <optional>
#include <utility>
#include <vector>

#include "engine/assembly/admit.h"

namespace douxuan::election {

using law::fact;
using law::RefusalCode;
using law::refuse;

namespace {

/// Where a day lies from the end of the term.
struct Window {
    base::Date first;
    base::Date last;

    Window(base::Date term_ends, base::Months months)
        : first(base::add_months(term_ends, base::Months{-months.value})),
          last(base::add_months(term_ends, months)) {}
    bool holds(base::Date day) const { return first <= day && day <= last; }
};

// Neither too long before the end of the term nor too long after it.
// Law: 浙江省村民委员会选举办法(2020) art. 3; 四川省村民委员会选举条例(2025) art. 6;
// 海南省村民委员会选举办法(2025) art. 5; 天津市村民委员会选举办法(2019) art. 3
law::Judgement judge_far(base::Date day, base::Date term_ends, assembly::Convener convener,
                         const law::CommitteeRules& rules) {
    const auto& months = rules.shift_months;
    const Window allowed(term_ends, **months);
    std::vector<law::Fact> facts{fact("day", day), fact("term_ends", term_ends),
                                 fact("months", **months), fact("first_day", allowed.first),
                                 fact("last_day", allowed.last)};
    // Law: 四川省村民委员会选举条例(2025) art. 6; 四川省城市居民委员会选举条例(2025) art. 6
    if (*rules.beyond_shift == law::BeyondShift::TownshipConvenes) {
        return convener == assembly::Convener::Township
                   ? law::Judgement{}
                   : refuse(RefusalCode::TownshipConvenes, rules.beyond_shift, std::move(facts));
    }
    return refuse(RefusalCode::DayFarFromTermEnd, months, std::move(facts));
}

/// The day of approval has come, and it is the government that the ruleset names: that of the
/// county, which is the one above the township.
law::Judgement judge_approval(const ShiftApproved& approved, const law::Setting& setting) {
    if (approved.authority != closing::Authority::County) {
        return refuse(RefusalCode::ShiftApprovedBelow, setting.rules.committee.shift_approval,
                      {fact("authority", approved.authority)});
    }
    if (approved.day > setting.today) {
        return refuse(RefusalCode::ShiftApprovedLater, setting.rules.committee.shift_approval,
                      {fact("approved", approved.day), fact("today", setting.today)});
    }
    return {};
}

/// What is stated of consent and approval, whether or not it is needed.
// Law: 四川省村民委员会选举条例(2025) art. 6; 四川省城市居民委员会选举条例(2025) art. 6;
// 海南省村民委员会选举办法(2025) art. 5; 上海市村民委员会选举办法(2020) art. 5
template <class Day>
law::Judgement judge_stated(const Day& stated, const law::Setting& setting) {
    const auto& bodies = setting.rules.committee.shift_consent_by;
    if (stated.consent) {
        if (!*bodies) {
            return refuse(RefusalCode::ResolutionNotNeeded, bodies);
        }
        if (auto refusal = assembly::judge(*stated.consent,
                                           {.value = **bodies,
                                            .cite = bodies.cite,
                                            .confidence = bodies.confidence,
                                            .note = {},
                                            .note_zh = {}},
                                           setting)) {
            return refusal;
        }
    }
    return stated.approval ? judge_approval(*stated.approval, setting) : law::Judgement{};
}

/// What an election that is early or late must have been given, now or before.
// Law: 四川省村民委员会选举条例(2025) art. 6; 四川省城市居民委员会选举条例(2025) art. 6;
// 海南省村民委员会选举办法(2025) art. 5; 上海市村民委员会选举办法(2020) art. 5;
// 浙江省村民委员会选举办法(2020) art. 3; 天津市村民委员会选举办法(2019) art. 3
law::Judgement judge_given(const State::Shift& given, base::Date day, base::Date term_ends,
                           const law::CommitteeRules& rules) {
    const Window timely(term_ends, *rules.timely_months);
    if (timely.holds(day)) {
        return {};
    }
    std::vector<law::Fact> facts{fact("day", day), fact("term_ends", term_ends),
                                 fact("first_day", timely.first), fact("last_day", timely.last)};
    if (*rules.shift_consent_by && !given.consented) {
        return refuse(RefusalCode::ShiftConsentMissing, rules.shift_consent_by, std::move(facts));
    }
    if (*rules.shift_approval != law::ShiftApproval::NotStated && !given.approved) {
        return refuse(RefusalCode::ShiftApprovalMissing, rules.shift_approval, std::move(facts));
    }
    return {};
}

/// `given`: for this election before. An election so early or late that the township calls the
/// meeting needs no consent of those who are out of office.
template <class Day>
law::Judgement judge_day(const State& state, const Day& stated,
                         const std::optional<base::Date>& term_ends, State::Shift given,
                         const law::Setting& setting) {
    const law::CommitteeRules& rules = setting.rules.committee;
    const base::Date day = stated.election_day;
    if (term_ends && *rules.shift_months && !Window(*term_ends, **rules.shift_months).holds(day)) {
        return judge_far(day, *term_ends, state.assembly.convener, rules);
    }
    if (auto refusal = judge_stated(stated, setting)) {
        return refusal;
    }
    given.consented = given.consented || stated.consent;
    given.approved = given.approved || stated.approval;
    return term_ends ? judge_given(given, day, *term_ends, rules) : law::Judgement{};
}

}  // namespace

law::Judgement judge_shift(const State& state, const DayFixed& fixed, const law::Setting& setting) {
    return judge_day(state, fixed, fixed.term_ends, {}, setting);
}

law::Judgement judge_shift(const State& state, const DayMoved& moved, const law::Setting& setting) {
    return judge_day(state, moved, state.term_ends, state.shift, setting);
}

}  // namespace douxuan::election
