// SPDX-License-Identifier: Apache-2.0
// Judging mandates: who may vote for whom, why, until when, and that their list is posted.
#include <algorithm>
#include <optional>

#include "engine/law/voting_method.h"
#include "engine/poll/admit.h"
#include "engine/poll/deadlines.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

// Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 19; Beijing (2012) art. 25.
bool within(law::ProxyCircle circle, ProxyTie tie) {
    switch (tie) {
        case ProxyTie::OtherVillager:
            return circle == law::ProxyCircle::AnyVillager;
        case ProxyTie::OtherElector:
            return circle == law::ProxyCircle::AnyElector;
        case ProxyTie::Spouse:
        case ProxyTie::Parent:
        case ProxyTie::Child:
        case ProxyTie::Sibling:
        case ProxyTie::Grandparent:
        case ProxyTie::Grandchild:
            break;
    }
    return true;
}

/// When the mandate was asked for, and that the card of the principal is out of the way.
// Law: 上海市村民委员会选举办法(2020) art. 16; 浙江省村民委员会选举办法(2020) art. 25;
// 河南省实施办法(2011) art. 30
Judgement judge_asked(const ProxyApproved& stated, const law::Setting& setting) {
    const law::PollRules& rules = setting.rules.poll;
    const law::Fact principal = fact("principal", stated.principal);
    const base::Date applied = stated.applied.value_or(setting.today);
    if (applied > setting.today) {
        return refuse(RefusalCode::MandateAskedLater, rules.proxy_apply_days,
                      {principal, fact("applied", applied), fact("today", setting.today)});
    }
    if (Judgement refusal = judge_last_day(RefusalCode::MandateAskedTooLate, rules.proxy_apply_days,
                                           applied, setting, {principal})) {
        return refusal;
    }
    return *rules.proxy_card_back && stated.card != CardOf::TakenBack
               ? refuse(RefusalCode::CardNotTakenBack, rules.proxy_card_back, {principal})
               : Judgement{};
}

}  // namespace

// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 25.
Judgement admit(const State& state, const ProxyApproved& stated, const law::Setting& setting) {
    const law::PollRules& rules = setting.rules.poll;
    const Mandates& mandates = state.mandates;
    const std::vector<law::Fact> pair{fact("principal", stated.principal),
                                      fact("proxy", stated.proxy)};
    if (mandates.published) {
        return refuse(RefusalCode::OutOfPhase, rules.proxy_days, pair);
    }
    // Law: 居委会组织法(2025) art. 19: representatives vote in person
    const auto* bar =
        setting.plan == nullptr ? nullptr : law::bars_proxies(setting.rules, *setting.plan);
    if (bar != nullptr) {
        return refuse(RefusalCode::ProxiesNotAllowed, *bar, pair);
    }
    if (stated.principal == stated.proxy) {
        return refuse(RefusalCode::ProxyIsPrincipal, rules.proxy_circle, pair);
    }
    if (!within(*rules.proxy_circle, stated.relation)) {
        return refuse(RefusalCode::ProxyOutsideCircle, rules.proxy_circle,
                      {pair[0], pair[1], fact("relation", stated.relation)});
    }
    // Law: 上海市村民委员会选举办法(2020) art. 16; 天津市村民委员会选举办法(2019) art. 29
    const law::MandateReason reason = stated.reason.value_or(law::MandateReason::Away);
    if (*rules.proxy_reasons &&
        std::ranges::find(**rules.proxy_reasons, reason) == (*rules.proxy_reasons)->end()) {
        return refuse(RefusalCode::MandateReasonNotKnown, rules.proxy_reasons,
                      {pair[0], pair[1], fact("reason", reason)});
    }
    if (state.proxy_of(stated.principal)) {
        return refuse(RefusalCode::PrincipalHasProxy, rules.proxy_circle, pair);
    }
    // Law: 浙江省村民委员会选举办法(2020) art. 25; 上海市村民委员会选举办法(2020) art. 16;
    // 四川省村民委员会选举条例(2025) art. 30; 四川省城市居民委员会选举条例(2025) art. 28
    if (*rules.proxy_sub_ban &&
        (state.proxy_of(stated.proxy) || state.is_proxy(stated.principal))) {
        return refuse(RefusalCode::SubDelegation, rules.proxy_sub_ban, pair);
    }
    // Law: 河南省实施办法(2011) art. 31
    if (*rules.mobile_or_proxy && state.mobile.contains(stated.principal)) {
        return refuse(RefusalCode::MobileVoterHasProxy, rules.mobile_or_proxy,
                      {fact("voter", stated.principal)});
    }
    const std::uint32_t known = mandates.proxies.find(stated.proxy);
    if (known != base::HandleIndex::absent && mandates.held[known] >= *rules.proxy_cap) {
        return refuse(RefusalCode::ProxyHasTooMany, rules.proxy_cap,
                      {fact("proxy", stated.proxy), fact("principals", mandates.held[known]),
                       fact("most", *rules.proxy_cap)});
    }
    return judge_asked(stated, setting);
}

// Law: 村委会组织法(2025) art. 18: the names of principals and proxies are made public.
Judgement admit(const State& state, const ProxiesPublished& stated, const law::Setting& setting) {
    const auto& days = setting.rules.poll.proxy_days;
    if (!setting.election_day) {
        return refuse(RefusalCode::DayNotFixed);
    }
    if (state.mandates.published) {
        return refuse(RefusalCode::ProxiesPublishedTwice, days);
    }
    if (Judgement refusal = judge_last_day(RefusalCode::ProxiesPublishedTooLate, days,
                                           setting.today, setting, {})) {
        return refusal;
    }
    if (stated.principals != state.mandates.standing) {
        return refuse(RefusalCode::ProxiesMiscounted, {fact("stated", stated.principals),
                                                       fact("approved", state.mandates.standing)});
    }
    return {};
}

}  // namespace douxuan::poll
