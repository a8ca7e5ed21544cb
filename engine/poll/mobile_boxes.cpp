// SPDX-License-Identifier: Apache-2.0
// Mobile boxes that hold more papers than their list, and papers proven to be forged.
#include "engine/poll/mobile_boxes.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/ensure.h"
#include "engine/poll/admit.h"

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
