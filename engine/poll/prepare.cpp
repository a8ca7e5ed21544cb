// SPDX-License-Identifier: Apache-2.0
// Judging what happens before the poll: places, staff, mandates, lists, papers.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "engine/law/voting_method.h"
#include "engine/poll/admit.h"

namespace douxuan::poll {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

namespace {

// Law: 村民委员会选举规程(2013) ch. 6: a meeting, a meeting with stations, or stations.
Judgement judge_form(const StationsFixed& stated, law::VotingForm form,
                     const law::Cited<std::vector<law::VotingForm>>& rule) {
    const auto of_kind = [&](StationKind kind) {
        return std::ranges::count(stated.stations, kind, &Station::kind);
    };
    const auto centres = of_kind(StationKind::Centre);
    const auto stations = of_kind(StationKind::Station);
    if (form != law::VotingForm::Stations && centres != 1) {
        return refuse(RefusalCode::CentreMissing, rule,
                      {fact("form", form), fact("centres", std::to_string(centres))});
    }
    if (form == law::VotingForm::Meeting && stations != 0) {
        return refuse(RefusalCode::StationNotInForm, rule,
                      {fact("form", form), fact("stations", std::to_string(stations))});
    }
    if (form != law::VotingForm::Meeting && stations == 0) {
        return refuse(RefusalCode::StationMissing, rule, {fact("form", form)});
    }
    return {};
}

/// So many people do that at that place.
using Crew = std::map<std::pair<Duty, base::StationId>, std::int64_t>;

Crew crew_of(const std::vector<StaffMember>& staff) {
    Crew crew;
    for (const StaffMember& each : staff) {
        ++crew[{each.duty, each.station}];
    }
    return crew;
}

/// Nothing in time; later, if `staff` only replaces people, of those duties that `counts`.
template <class Counts>
Judgement judge_in_time(const State& state, const StaffAppointed& stated,
                        const law::Cited<std::optional<base::Days>>& rule, RefusalCode code,
                        const law::Setting& setting, const Counts& counts) {
    if (!*rule || !setting.election_day) {
        return {};
    }
    const base::Date last = *setting.election_day - **rule;
    if (setting.today <= last) {
        return {};
    }
    const Crew before = crew_of(state.staff);
    for (const auto& [post, people] : crew_of(stated.staff)) {
        const auto had = before.find(post);
        if (counts(post.first) && people > (had == before.end() ? 0 : had->second)) {
            return refuse(code, rule,
                          {fact("duty", post.first), fact("station", post.second),
                           fact("today", setting.today), fact("last_day", last)});
        }
    }
    return {};
}

/// Different scrutineers of a place.
base::Members scrutineers_at(const StaffAppointed& staff, const base::StationId& station) {
    std::int64_t all = 0;
    for (const StaffMember& each : staff.staff) {
        all += each.station == station && each.duty == Duty::Scrutineer ? 1 : 0;
    }
    return {all};
}

Judgement judge_number(RefusalCode code, const law::Citation& cite, base::Members least,
                       base::Members staff, const base::StationId& station) {
    if (staff >= least) {
        return {};
    }
    return refuse(code, cite,
                  {fact("station", station), fact("staff", staff), fact("needed", least)});
}

/// Enough people at a station and with a mobile box, and among them enough scrutineers. The centre
/// is where everybody is.
// Law: 北京市村民委员会选举办法(2012) art. 23; 四川省村民委员会选举条例(2025) art. 28;
// 海南省村民委员会选举办法(2025) art. 25
Judgement judge_staffing(const Place& place, const StaffAppointed& stated,
                         const law::PollRules& rules) {
    if (place.station.kind == StationKind::Centre) {
        return {};
    }
    const bool is_mobile = place.station.kind == StationKind::MobileBox;
    const base::StationId& station = place.station.station;
    const auto least = is_mobile ? std::optional(*rules.mobile_box_staff) : *rules.station_staff;
    if (auto refusal = judge_number(
            is_mobile ? RefusalCode::MobileBoxUnderstaffed : RefusalCode::StationUnderstaffed,
            is_mobile ? rules.mobile_box_staff.cite : rules.station_staff.cite,
            least.value_or(base::Members{}), staff_at(stated, station), station)) {
        return refusal;
    }
    const auto& scrutineers = is_mobile ? rules.mobile_box_scrutineers : rules.station_scrutineers;
    return judge_number(RefusalCode::TooFewScrutineers, scrutineers.cite,
                        scrutineers->value_or(base::Members{}), scrutineers_at(stated, station),
                        station);
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

}  // namespace

Judgement admit(const State& state, const StationsFixed& stated, const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    if (!state.places.empty()) {
        return refuse(RefusalCode::StationsFixedTwice);
    }
    std::set<base::StationId> ids;
    for (const Station& each : stated.stations) {
        if (!ids.insert(each.station).second) {
            return refuse(RefusalCode::StationTwice, {fact("station", each.station)});
        }
    }
    const auto mobile = std::ranges::find(stated.stations, StationKind::MobileBox, &Station::kind);
    const auto* bar = law::bars_mobile_boxes(setting.rules);
    if (bar != nullptr && mobile != stated.stations.end()) {
        return refuse(RefusalCode::MobileBoxNotAllowed, *bar, {fact("station", mobile->station)});
    }
    return judge_form(stated, setting.plan->voting_form, setting.rules.poll.voting_forms);
}

Judgement admit(const State& state, const StaffAppointed& stated, const law::Setting& setting) {
    if (state.poll_began()) {
        return refuse(RefusalCode::OutOfPhase);
    }
    std::set<std::tuple<Duty, base::PersonId, base::StationId>> duties;
    for (const StaffMember& each : stated.staff) {
        if (state.place(each.station) == State::unknown) {
            return refuse(RefusalCode::StationUnknown, {fact("station", each.station)});
        }
        if (!duties.emplace(each.duty, each.person, each.station).second) {
            return refuse(RefusalCode::PersonTwice,
                          {fact("person", each.person), fact("duty", each.duty),
                           fact("station", each.station)});
        }
    }
    for (const Place& each : state.places) {
        if (Judgement refusal = judge_staffing(each, stated, setting.rules.poll)) {
            return refusal;
        }
    }
    // Law: 浙江省村民委员会选举办法(2020) art. 22; 海南省村民委员会选举办法(2025) art. 27.
    if (Judgement refusal =
            judge_in_time(state, stated, setting.rules.poll.staff_days, RefusalCode::StaffTooLate,
                          setting, [](Duty) { return true; })) {
        return refusal;
    }
    return judge_in_time(state, stated, setting.rules.poll.scribe_days, RefusalCode::ScribesTooLate,
                         setting, [](Duty duty) { return duty == Duty::Scribe; });
}

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
    if (*days && setting.today > *setting.election_day - **days) {
        return refuse(
            RefusalCode::PollAnnouncedTooLate, days,
            {fact("today", setting.today), fact("last_day", *setting.election_day - **days),
             fact("days", **days), fact("election_day", *setting.election_day)});
    }
    return {};
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
    if (state.proxy_of(stated.principal)) {
        return refuse(RefusalCode::PrincipalHasProxy, rules.proxy_circle, pair);
    }
    if (state.proxy_of(stated.proxy) || state.is_proxy(stated.principal)) {
        return refuse(RefusalCode::SubDelegation, rules.proxy_circle, pair);
    }
    const std::uint32_t known = mandates.proxies.find(stated.proxy);
    if (known != base::HandleIndex::absent && mandates.held[known] >= *rules.proxy_cap) {
        return refuse(RefusalCode::ProxyHasTooMany, rules.proxy_cap,
                      {fact("proxy", stated.proxy), fact("principals", mandates.held[known]),
                       fact("most", *rules.proxy_cap)});
    }
    return {};
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
    const base::Date last = *setting.election_day - *days;
    if (setting.today > last) {
        return refuse(RefusalCode::ProxiesPublishedTooLate, days,
                      {fact("today", setting.today), fact("last_day", last), fact("days", *days),
                       fact("election_day", *setting.election_day)});
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
    const auto& days = setting.rules.poll.mobile_list_days;
    if (*days && setting.election_day && setting.today > *setting.election_day - **days) {
        return refuse(RefusalCode::MobileListTooLate, days,
                      {fact("station", stated.station), fact("today", setting.today),
                       fact("last_day", *setting.election_day - **days), fact("days", **days)});
    }
    std::set<base::Handle> listed;
    for (const base::Handle voter : stated.voters) {
        if (state.mobile.contains(voter) || !listed.insert(voter).second) {
            return refuse(RefusalCode::MobileVoterTwice,
                          {fact("voter", voter), fact("station", stated.station)});
        }
    }
    return {};
}

Judgement admit(const State& state, const PapersPrinted& stated, const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted);
    }
    const std::vector<law::Style> styles = setting.plan->styles();
    if (std::ranges::find(styles, stated.style, &law::Style::style) == styles.end()) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    const std::size_t style = state.style(stated.style);
    const base::Papers before =
        style == State::unknown ? base::Papers{} : state.styles[style].papers;
    if (before.value + stated.papers.value > base::largest_recorded_number) {
        return refuse(
            RefusalCode::NumberTooLarge,
            {fact("style", stated.style), fact("printed", before), fact("papers", stated.papers)});
    }
    return {};
}

Judgement admit(const State& state, const PapersDelivered& stated, const law::Setting&) {
    const std::size_t place = state.place(stated.station);
    if (place == State::unknown) {
        return refuse(RefusalCode::StationUnknown, {fact("station", stated.station)});
    }
    const std::size_t style = state.style(stated.style);
    if (style == State::unknown) {
        return refuse(RefusalCode::StyleUnknown, {fact("style", stated.style)});
    }
    if (state.places[place].stage == Stage::Closed) {
        return refuse(RefusalCode::OutOfPhase, {fact("station", stated.station)});
    }
    const Printed& stock = state.styles[style];
    if (stated.papers > stock.papers - stock.delivered) {
        return refuse(RefusalCode::DeliveredMoreThanPrinted,
                      {fact("style", stated.style), fact("printed", stock.papers),
                       fact("delivered", stock.delivered), fact("papers", stated.papers)});
    }
    return {};
}

}  // namespace douxuan::poll
