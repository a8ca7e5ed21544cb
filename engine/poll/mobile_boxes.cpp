// SPDX-License-Identifier: Apache-2.0
// Who votes at a mobile box, boxes that hold more papers than their list, and papers proven to be
// forged.
#include "engine/poll/mobile_boxes.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/ensure.h"
#include "engine/poll/admit.h"
#include "engine/poll/deadlines.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

// Law: 海南省村民委员会选举办法(2025) art. 29.
bool is_over_list(const State& state, std::size_t place, base::Papers papers,
                  const law::PollRules& rules) {
    const Place& box = state.places[place];
    return *rules.mobile_overcount && box.station.kind == StationKind::MobileBox &&
           !box.holds_others && papers > state.most_in_mobile_box(place);
}

// Law: 海南省村民委员会选举办法(2025) art. 29.
Judgement judge_contents(const State& state, const BoxesMerged& stated,
                         const std::set<base::StationId>& boxes, const law::PollRules& rules) {
    const auto& rule = rules.mobile_overcount;
    std::set<std::pair<base::StationId, base::StyleId>> counted;
    for (const BoxContent& row : stated.counted.value_or(std::vector<BoxContent>{})) {
        const std::vector<law::Fact> facts{fact("station", row.station), fact("style", row.style),
                                           fact("papers", row.papers)};
        const std::size_t place = state.place(row.station);
        if (!*rule || !boxes.contains(row.station) || place == State::unknown ||
            state.places[place].station.kind != StationKind::MobileBox ||
            state.places[place].holds_others) {
            return refuse(RefusalCode::ContentNotAsked, rule, facts);
        }
        if (state.style(row.style) == State::unknown) {
            return refuse(RefusalCode::StyleUnknown, {facts[1]});
        }
        if (!counted.emplace(row.station, row.style).second) {
            return refuse(RefusalCode::StyleTwice, {facts[1]});
        }
        if (is_over_list(state, place, row.papers, rules)) {
            return refuse(
                RefusalCode::MobileBoxVoid, rule,
                {fact("station", row.station), fact("style", row.style), fact("papers", row.papers),
                 fact("most", state.most_in_mobile_box(place))});
        }
    }
    for (const Place& place : state.places) {
        const bool is_asked = *rule && boxes.contains(place.station.station) &&
                              place.station.kind == StationKind::MobileBox && !place.holds_others;
        for (const Printed& style : state.styles) {
            if (is_asked && !counted.contains({place.station.station, style.style})) {
                return refuse(RefusalCode::ContentMissing, rule,
                              {fact("station", place.station.station), fact("style", style.style)});
            }
        }
    }
    return {};
}

namespace {

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

}  // namespace

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

// Law: 海南省村民委员会选举办法(2025) art. 29: 查实的伪造选票, first of all.
Judgement admit(const State& state, const PapersExcluded& stated, const law::Setting& setting) {
    const auto& rule = setting.rules.count.forged_out;
    const std::vector<law::Fact> facts{fact("station", stated.station),
                                       fact("style", stated.style)};
    if (!*rule) {
        return refuse(RefusalCode::ForgedNotKnown, rule, facts);
    }
    const std::size_t place = state.place(stated.station);
    if (place == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {facts[0]});
    }
    const std::size_t style = state.style(stated.style);
    if (style == State::unknown) {
        return refuse(RefusalCode::StyleUnknown, {facts[1]});
    }
    const Stock& stock = state.places[place].stock[style];
    if (!stock.returned) {
        return refuse(RefusalCode::BoxNotOpened, {facts[0]});
    }
    if (stated.papers < base::Papers{1} || stated.papers > stock.kept()) {
        return refuse(RefusalCode::ExcludedOutOfRange, rule,
                      {fact("station", stated.station), fact("style", stated.style),
                       fact("papers", stated.papers), fact("returned", stock.kept())});
    }
    return {};
}

void judge_mobile_box(State& state, const base::StationId& station, const law::PollRules& rules) {
    const std::size_t at = state.place(station);
    base::ensure(at != State::unknown);
    std::vector<Stock>& stocks = state.places[at].stock;
    const bool is_void = std::ranges::any_of(
        stocks, [&](const Stock& each) { return is_over_list(state, at, each.kept(), rules); });
    for (Stock& stock : stocks) {
        stock.is_void = is_void && stock.returned;
    }
}

}  // namespace douxuan::poll
