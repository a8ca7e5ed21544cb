// SPDX-License-Identifier: Apache-2.0
// Judging mandates (who may vote for whom, why, until when) and what is posted before election day:
// the notice of the vote, the list of proxies, the lists of mobile boxes.
#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/law/voting_method.h"
#include "engine/poll/admit.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

/// A last day: so many days before election day, both of which may be missing.
struct LastDay {
    std::optional<base::Days> days;
    law::Citation cite;

    LastDay(const law::Cited<base::Days>& rule) : days(*rule), cite(rule.cite) {}
    LastDay(const law::Cited<std::optional<base::Days>>& rule) : days(*rule), cite(rule.cite) {}
};

/// Nothing until so many days before election day, or if none are asked for; later a refusal with
/// `facts`, both days and the period. `done`: the day on which it is done.
Judgement judge_last_day(RefusalCode code, const LastDay& rule, base::Date done,
                         const law::Setting& setting, std::vector<law::Fact> facts) {
    if (!rule.days || !setting.election_day || done <= *setting.election_day - *rule.days) {
        return {};
    }
    facts.push_back(fact("today", done));
    facts.push_back(fact("last_day", *setting.election_day - *rule.days));
    facts.push_back(fact("days", *rule.days));
    facts.push_back(fact("election_day", *setting.election_day));
    return refuse(code, rule.cite, std::move(facts));
}

/// Why everybody on a list votes there, in numbers, where the ruleset says who may; a list that is
/// empty has nothing to say.
// Law: 北京市村民委员会选举办法(2012) art. 23; 浙江省村民委员会选举办法(2020) art. 24;
// 河南省实施办法(2011) art. 31; 海南省村民委员会选举办法(2025) art. 25;
// 天津市村民委员会选举办法(2019) art. 28
Judgement judge_grounds(const MobileVotersPublished& stated,
                        const law::Cited<std::optional<std::vector<law::MobileGround>>>& rule) {
    if (!stated.grounds) {
        return *rule && !stated.voters.empty() ? refuse(RefusalCode::MobileGroundsMissing, rule,
                                                        {fact("station", stated.station)})
                                               : Judgement{};
    }
    base::Voters all;
    std::set<law::MobileGround> named;
    for (const GroundVoters& each : *stated.grounds) {
        if (*rule && std::ranges::find(**rule, each.ground) == (*rule)->end()) {
            return refuse(RefusalCode::MobileGroundNotKnown, rule,
                          {fact("station", stated.station), fact("ground", each.ground)});
        }
        all += each.voters;
        if (!named.insert(each.ground).second || each.voters < base::Voters{1}) {
            return refuse(RefusalCode::MobileGroundsMiscounted, rule,
                          {fact("station", stated.station), fact("ground", each.ground)});
        }
    }
    const base::Voters listed{std::ssize(stated.voters)};
    return all == listed ? Judgement{}
                         : refuse(RefusalCode::MobileGroundsMiscounted, rule,
                                  {fact("station", stated.station), fact("voters", all),
                                   fact("listed", listed)});
}

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
    const base::Date applied = stated.applied.value_or(setting.today);
    if (applied > setting.today) {
        return refuse(RefusalCode::MandateAskedLater, rules.proxy_apply_days,
                      {fact("principal", stated.principal), fact("applied", applied),
                       fact("today", setting.today)});
    }
    if (Judgement refusal =
            judge_last_day(RefusalCode::MandateAskedTooLate, rules.proxy_apply_days, applied,
                           setting, {fact("principal", stated.principal)})) {
        return refusal;
    }
    return *rules.proxy_card_back && stated.card != CardOf::TakenBack
               ? refuse(RefusalCode::CardNotTakenBack, rules.proxy_card_back,
                        {fact("principal", stated.principal)})
               : Judgement{};
}

}  // namespace

// Law: 浙江省村民委员会选举办法(2020) art. 22.
Judgement admit(const State& state, const PollAnnounced& /*fact*/, const law::Setting& setting) {
    const auto& days = setting.rules.poll.notice_days;
    if (!setting.election_day) {
        return refuse(RefusalCode::DayNotFixed);
    }
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    if (state.places.empty()) {
        return refuse(RefusalCode::StationMissing, days);
    }
    if (state.announced) {
        return refuse(RefusalCode::PollAnnouncedTwice, days);
    }
    return judge_last_day(RefusalCode::PollAnnouncedTooLate, days, setting.today, setting, {});
}

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
                      {fact("principal", stated.principal), fact("reason", reason)});
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

// Law: 海南省村民委员会选举办法(2025) art. 25: posted three days before.
Judgement admit(const State& state, const MobileVotersPublished& stated,
                const law::Setting& setting) {
    const std::size_t place = state.place(stated.station);
    if (place == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", stated.station)});
    }
    if (state.places[place].station.kind != StationKind::MobileBox) {
        return refuse(RefusalCode::NotAMobileBox, {fact("station", stated.station)});
    }
    if (state.places[place].stage != Stage::Fixed) {
        return refuse(RefusalCode::OutOfPhase, {fact("station", stated.station)});
    }
    if (Judgement refusal =
            judge_last_day(RefusalCode::MobileListTooLate, setting.rules.poll.mobile_list_days,
                           setting.today, setting, {fact("station", stated.station)})) {
        return refusal;
    }
    std::set<base::Handle> listed;
    for (const base::Handle voter : stated.voters) {
        if (state.mobile.contains(voter) || !listed.insert(voter).second) {
            return refuse(RefusalCode::MobileVoterTwice,
                          {fact("voter", voter), fact("station", stated.station)});
        }
        // Law: 河南省实施办法(2011) art. 31
        if (*setting.rules.poll.mobile_or_proxy && state.proxy_of(voter)) {
            return refuse(RefusalCode::MobileVoterHasProxy, setting.rules.poll.mobile_or_proxy,
                          {fact("voter", voter), fact("station", stated.station)});
        }
    }
    return judge_grounds(stated, setting.rules.poll.mobile_grounds);
}

}  // namespace douxuan::poll
