// SPDX-License-Identifier: Apache-2.0
// Judging what happens while the poll is open. Millions of papers pass here, so nothing is
// allocated on the way of an admitted paper.
#include <algorithm>

#include "engine/poll/admit.h"
#include "engine/poll/election_day.h"
#include "engine/poll/staff.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

/// Nothing if the station is open.
Judgement judge_open(const State& state, const base::StationId& station) {
    const std::size_t place = state.place(station);
    if (place == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", station)});
    }
    if (state.places[place].stage != Stage::Open) {
        return refuse(RefusalCode::StationNotOpen, {fact("station", station)});
    }
    return {};
}

/// Nothing if another paper can be handed out there.
Judgement judge_stock(const Place& place, std::size_t style, const base::StyleId& name) {
    if (place.stock[style].on_hand() < base::Papers{1}) {
        return refuse(RefusalCode::StockExhausted,
                      {fact("station", place.station.station), fact("style", name),
                       fact("delivered", place.stock[style].delivered)});
    }
    return {};
}

/// Whether the person taking the paper is the one who may.
// Law: 村委会组织法(2025) art. 18: in writing, and with the names made public.
Judgement judge_mandate(const State& state, const PaperIssued& stated,
                        const law::PollRules& rules) {
    const std::optional<base::Handle> proxy = state.proxy_of(stated.voter);
    if (proxy && !stated.proxy) {
        return refuse(RefusalCode::VoterHasProxy, rules.proxy_circle,
                      {fact("voter", stated.voter), fact("proxy", *proxy)});
    }
    // Law: 浙江省村民委员会选举办法(2020) art. 25
    if (stated.proxy && *rules.proxy_unposted_void && !state.mandates.published) {
        return refuse(RefusalCode::MandateNotPosted, rules.proxy_unposted_void,
                      {fact("voter", stated.voter), fact("proxy", *stated.proxy)});
    }
    if (proxy != stated.proxy) {
        return refuse(RefusalCode::MandateUnknown, rules.proxy_circle,
                      {fact("voter", stated.voter), fact("proxy", *stated.proxy)});
    }
    return {};
}

/// What is said to have been shown is what a paper is drawn against: a card of a proxy by the proxy
/// and nobody else. Nothing said is nothing said.
// Law: 河南省实施办法(2011) art. 33; 海南省村民委员会选举办法(2025) art. 27;
// 河北省村民委员会选举办法(2020) art. 26; 四川省村民委员会选举条例(2025) art. 30;
// 四川省城市居民委员会选举条例(2025) art. 28
Judgement judge_shown(const PaperIssued& stated, const law::PollRules& rules) {
    const auto& rule = rules.shown_for_paper;
    if (!stated.shown || !*rule) {
        return {};
    }
    const bool is_known = std::ranges::find(**rule, *stated.shown) != (*rule)->end();
    const bool fits = *stated.shown == law::Shown::Document ||
                      (*stated.shown == law::Shown::ProxyCard) == stated.proxy.has_value();
    return is_known && fits ? Judgement{}
                            : refuse(RefusalCode::ShownWrong, rule,
                                     {fact("voter", stated.voter), fact("shown", *stated.shown)});
}

/// Whether the scribe may write for that voter.
// Law: 浙江省村民委员会选举办法(2020) art. 24; 海南省村民委员会选举办法(2025) art. 27;
// 北京市村民委员会选举办法(2012) art. 24; 上海市村民委员会选举办法(2020) art. 17.
Judgement judge_scribe(const State& state, const PaperIssued& stated, const law::PollRules& rules) {
    if (*rules.scribes == law::ScribeCircle::Appointed &&
        !state.has_duty(*stated.scribe, Duty::Scribe)) {
        return refuse(RefusalCode::ScribeNotAppointed, rules.scribes,
                      {fact("person", *stated.scribe)});
    }
    const auto known = state.written_for.find(*stated.scribe);
    if (!*rules.scribe_cap || known == state.written_for.end() ||
        known->second.contains(stated.voter)) {
        return {};
    }
    const base::Voters voters{std::ssize(known->second)};
    if (voters >= **rules.scribe_cap) {
        return refuse(RefusalCode::ScribeHasTooMany, rules.scribe_cap,
                      {fact("person", *stated.scribe), fact("voters", voters),
                       fact("most", **rules.scribe_cap)});
    }
    return {};
}

/// At a mobile box: whether the person there stands on its posted list.
Judgement judge_list(const State& state, std::size_t place, const PaperIssued& stated) {
    const base::Handle present = stated.proxy.value_or(stated.voter);
    const std::uint32_t at = state.mobile.find(present);
    if (at == base::HandleIndex::absent || state.mobile_place[at] != place) {
        return refuse(RefusalCode::NotOnMobileList,
                      {fact("voter", present), fact("station", stated.station)});
    }
    return {};
}

}  // namespace

Judgement judge_election_day(const law::Setting& setting) {
    if (!setting.election_day) {
        return refuse(RefusalCode::DayNotFixed);
    }
    if (setting.today != *setting.election_day) {
        return refuse(RefusalCode::NotElectionDay,
                      {fact("today", setting.today), fact("election_day", *setting.election_day)});
    }
    return {};
}

Judgement admit(const State& state, const PollOpened& stated, const law::Setting& setting) {
    if (Judgement refusal = judge_election_day(setting)) {
        return refusal;
    }
    const std::size_t at = state.place(stated.station);
    const std::vector<law::Fact> station{fact("station", stated.station)};
    if (at == State::unknown) {
        return refuse(RefusalCode::StationUnknown, station);
    }
    const Place& place = state.places[at];
    if (place.stage != Stage::Fixed) {
        return refuse(RefusalCode::StationOpenedTwice, station);
    }
    // Law: 浙江省村民委员会选举办法(2020) art. 22.
    if (*setting.rules.poll.notice_days && !state.announced) {
        return refuse(RefusalCode::PollNotAnnounced, setting.rules.poll.notice_days, station);
    }
    if (place.staff == base::Members{}) {
        return refuse(RefusalCode::StaffMissing, station);
    }
    if (Judgement refusal = judge_adopted(state, place.station, setting)) {
        return refusal;
    }
    // Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 19.
    const auto& booth = setting.rules.poll.booth;
    if (*booth && stated.booth == Booth::Missing && place.station.kind != StationKind::MobileBox) {
        return refuse(RefusalCode::BoothMissing, booth, station);
    }
    // Law: 海南省村民委员会选举办法(2025) art. 25; 上海市村民委员会选举办法(2020) art. 17;
    // 北京市村民委员会选举办法(2012) art. 24; 四川省村民委员会选举条例(2025) art. 30;
    // 四川省城市居民委员会选举条例(2025) art. 28
    const auto& writing = setting.rules.poll.scribe_place;
    if (*writing && stated.scribe_place == ScribePlace::Missing &&
        place.station.kind != StationKind::MobileBox) {
        return refuse(RefusalCode::ScribePlaceMissing, writing, station);
    }
    if (state.mandates.standing > base::Voters{} && !state.mandates.published &&
        !*setting.rules.poll.proxy_unposted_void) {
        return refuse(RefusalCode::ProxiesNotPublished, setting.rules.poll.proxy_days, station);
    }
    if (place.station.kind == StationKind::MobileBox && !place.mobile) {
        return refuse(RefusalCode::MobileListMissing, station);
    }
    // Law: 海南省村民委员会选举办法(2025) art. 25: 应当派员随行监督
    const auto& official = setting.rules.poll.mobile_official;
    if (*official && place.station.kind == StationKind::MobileBox &&
        stated.official != Official::Along) {
        return refuse(RefusalCode::OfficialMissing, official, station);
    }
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    for (const law::Style& each : setting.plan->styles()) {
        const std::size_t style = state.style(each.style);
        if (style == State::unknown || place.stock[style].delivered == base::Papers{}) {
            return refuse(RefusalCode::StockExhausted, {station[0], fact("style", each.style),
                                                        fact("delivered", base::Papers{})});
        }
    }
    return {};
}

Judgement admit(const State& state, const PaperIssued& stated, const law::Setting& setting) {
    if (Judgement refusal = judge_open(state, stated.station)) {
        return refusal;
    }
    if (Judgement refusal = judge_election_day(setting)) {
        return refusal;
    }
    const std::size_t style = state.style(stated.style);
    if (style == State::unknown) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    if (state.has_drawn(stated.voter, style)) {
        return refuse(RefusalCode::PaperDrawnTwice,
                      {fact("voter", stated.voter), fact("style", stated.style)});
    }
    if (Judgement refusal = judge_mandate(state, stated, setting.rules.poll)) {
        return refusal;
    }
    if (Judgement refusal = judge_shown(stated, setting.rules.poll)) {
        return refusal;
    }
    const std::size_t at = state.place(stated.station);
    const Place& place = state.places[at];
    if (place.station.kind == StationKind::MobileBox) {
        if (Judgement refusal = judge_list(state, at, stated)) {
            return refusal;
        }
    }
    if (stated.scribe) {
        if (Judgement refusal = judge_scribe(state, stated, setting.rules.poll)) {
            return refusal;
        }
    }
    return judge_stock(place, style, stated.style);
}

Judgement admit(const State& state, const PaperSpoiled& stated, const law::Setting&) {
    if (Judgement refusal = judge_open(state, stated.station)) {
        return refusal;
    }
    const std::size_t style = state.style(stated.style);
    if (style == State::unknown) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    const Place& place = state.places[state.place(stated.station)];
    if (place.stock[style].issued == base::Papers{}) {
        return refuse(RefusalCode::NothingIssued,
                      {fact("station", stated.station), fact("style", stated.style)});
    }
    return judge_stock(place, style, stated.style);
}

Judgement admit(const State& state, const VoterTurnedAway& stated, const law::Setting&) {
    return judge_open(state, stated.station);
}

}  // namespace douxuan::poll
