// SPDX-License-Identifier: Apache-2.0
#include "engine/assembly/calling.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "engine/base/threshold.h"

namespace douxuan::assembly {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

/// What a ruleset asks of the call of one meeting.
struct Asked {
    const law::Cited<std::vector<law::Caller>>& callers;
    const law::Cited<std::optional<base::Days>>& notice;
    const law::Cited<bool>& short_notice;
    const law::Cited<std::optional<base::Threshold>>& share;  ///< of representatives
    bool of_representatives;
};

template <class Rules>
Asked asked_of(const Rules& rules, bool of_representatives) {
    return {.callers = rules.called_by,
            .notice = of_representatives ? rules.representatives_notice_days : rules.notice_days,
            .short_notice = rules.short_notice,
            .share = rules.representatives_share,
            .of_representatives = of_representatives};
}

/// Nothing for meetings of groups, for an office and for those who came to vote: no law says how
/// they are called.
std::optional<Asked> asked(law::Body body, const law::Ruleset& rules) {
    switch (body) {
        case law::Body::VillagersMeeting:
            return asked_of(rules.meetings, false);
        case law::Body::RepresentativesMeeting:
            return asked_of(rules.meetings, true);
        case law::Body::ResidentsMeeting:
            return asked_of(rules.residents_meetings, false);
        case law::Body::ResidentsRepresentativesMeeting:
            return asked_of(rules.residents_meetings, true);
        case law::Body::GroupMeetings:
        case law::Body::ResidentsGroupMeetings:
        case law::Body::SubDistrict:
        case law::Body::VotersPresent:
            break;
    }
    return std::nullopt;
}

bool is_special(const law::Resolution& resolution) {
    return resolution.occasion == law::Occasion::Special;
}

// So many days lie between the notice and the meeting, as between a list and election day.
// Law: 村委会组织法(2025) art. 25; 村委会组织法(2010) art. 21; 居委会组织法(2025) art. 26;
// 海南省实施村民委员会组织法办法(2025) art. 9, 14
Judgement judge_notice(const law::Resolution& resolution, const Asked& rules, base::Date today) {
    base::Days needed = rules.notice->value_or(base::Days{});
    if (is_special(resolution) && needed > base::Days{}) {
        if (rules.of_representatives || !*rules.short_notice) {
            return refuse(RefusalCode::SpecialNoticeNotKnown,
                          rules.of_representatives ? rules.notice.cite : rules.short_notice.cite,
                          {fact("body", resolution.body), fact("days", needed)});
        }
        needed = {};
    }
    if (resolution.notified && *resolution.notified + needed > today) {
        return refuse(RefusalCode::MeetingNoticeTooShort, rules.notice,
                      {fact("body", resolution.body), fact("notified", *resolution.notified),
                       fact("days", needed), fact("earliest", *resolution.notified + needed)});
    }
    return {};
}

// Law: 村委会组织法(2025) art. 29; 村委会组织法(2010) art. 25; 居委会组织法(2025) art. 28
Judgement judge_members(const law::Resolution& resolution, const Asked& rules) {
    const std::optional<base::Members>& representatives = resolution.representatives;
    if (!representatives || !*rules.share) {
        return {};
    }
    const std::int64_t all = resolution.entitled.value;
    return (*rules.share)->met(representatives->value, all)
               ? Judgement{}
               : refuse(RefusalCode::RepresentativesTooFew, rules.share,
                        {fact("representatives", *representatives),
                         fact("needed", base::Members{(*rules.share)->least(all)}),
                         fact("entitled", resolution.entitled)});
}

/// Who calls the meeting after a committee was dissolved.
/// Law: 天津市村民委员会选举办法(2019) art. 10; 海南省村民委员会选举办法(2025) art. 15;
/// 河北省村民委员会选举办法(2020) art. 44
Judgement judge_convener(const State& state, const ElectionCommitteeChosen& chosen_now,
                         const law::Cited<law::Renewal>& rule) {
    const bool by_township = chosen_now.convened_by == Convener::Township ||
                             chosen_now.resolution.called_by == law::Caller::Township;
    return state.dissolved && *rule != law::Renewal::CountyApproves && !by_township
               ? refuse(RefusalCode::TownshipCallsChoice, rule)
               : Judgement{};
}

/// Who presides; and that the township has the meeting only once the committee in office was told
/// to hold it, and did not. After a committee was dissolved the township does so anyway.
// Law: 天津市村民委员会选举办法(2019) art. 9; 海南省村民委员会选举办法(2025) art. 12
Judgement judge_presider(const State& state, const ElectionCommitteeChosen& chosen_now,
                         const law::Setting& setting) {
    const law::ElectionCommitteeRules& rules = setting.rules.election_committee;
    const auto& presiders = rules.presided_by;
    if (chosen_now.presided_by && *presiders &&
        std::ranges::find(**presiders, *chosen_now.presided_by) == (*presiders)->end()) {
        return refuse(RefusalCode::PresiderNotKnown, presiders,
                      {fact("presided_by", *chosen_now.presided_by)});
    }
    const bool by_township = chosen_now.convened_by == Convener::Township ||
                             chosen_now.presided_by == law::Presider::Township ||
                             chosen_now.resolution.called_by == law::Caller::Township;
    if (!*rules.order_first || !by_township || state.dissolved) {
        return {};
    }
    if (!chosen_now.order_until) {
        return refuse(RefusalCode::OrderNotOver, rules.order_first);
    }
    return *chosen_now.order_until < setting.today
               ? Judgement{}
               : refuse(
                     RefusalCode::OrderNotOver, rules.order_first,
                     {fact("order_until", *chosen_now.order_until), fact("today", setting.today)});
}

}  // namespace

Judgement judge_calling(const law::Resolution& resolution, const law::Setting& setting) {
    const std::optional<Asked> rules = asked(resolution.body, setting.rules);
    // Only a meeting of representatives has others among its members.
    if (resolution.representatives && (!rules || !rules->of_representatives ||
                                       *resolution.representatives > resolution.entitled)) {
        return refuse(
            RefusalCode::RepresentativesOutOfPlace,
            {fact("body", resolution.body), fact("representatives", *resolution.representatives),
             fact("entitled", resolution.entitled)});
    }
    if (!rules) {
        return {};
    }
    // Law: 村委会组织法(2025) art. 25, 30; 居委会组织法(1989) art. 10
    if (resolution.called_by &&
        std::ranges::find(*rules->callers, *resolution.called_by) == rules->callers->end()) {
        return refuse(RefusalCode::MeetingCallerNotKnown, rules->callers,
                      {fact("body", resolution.body), fact("called_by", *resolution.called_by)});
    }
    if (Judgement refused = judge_notice(resolution, *rules, setting.today)) {
        return refused;
    }
    return judge_members(resolution, *rules);
}

Judgement judge_presiding(const State& state, const ElectionCommitteeChosen& chosen_now,
                          const law::Setting& setting) {
    if (Judgement refused =
            judge_convener(state, chosen_now, setting.rules.election_committee.renewal)) {
        return refused;
    }
    return judge_presider(state, chosen_now, setting);
}

bool is_untold(const law::Resolution& resolution, const law::Ruleset& rules) {
    const std::optional<Asked> asked_for = asked(resolution.body, rules);
    if (!asked_for) {
        return false;
    }
    const bool no_notice = *asked_for->notice && !resolution.notified && !is_special(resolution);
    const bool no_members =
        asked_for->of_representatives && *asked_for->share && !resolution.representatives;
    return no_notice || no_members;
}

}  // namespace douxuan::assembly
