// SPDX-License-Identifier: Apache-2.0
// Questions that judging, recording and the books all ask.
#include "engine/poll/state.h"

#include <algorithm>
#include <set>

namespace douxuan::poll {

std::size_t State::place(const base::StationId& station) const {
    const auto at = std::ranges::lower_bound(
        places, station, {},
        [](const Place& each) -> const base::StationId& { return each.station.station; });
    return at != places.end() && at->station.station == station
               ? static_cast<std::size_t>(at - places.begin())
               : unknown;
}

std::size_t State::style(const base::StyleId& style) const {
    const auto at = std::ranges::find(styles, style, &Printed::style);
    return at == styles.end() ? unknown : static_cast<std::size_t>(at - styles.begin());
}

bool State::has_drawn(base::Handle voter, std::size_t style) const {
    const std::uint32_t at = drawn.find(voter);
    return at != base::HandleIndex::absent && (drawn_styles[at] & 1U << style) != 0;
}

std::optional<base::Handle> State::proxy_of(base::Handle voter) const {
    const std::uint32_t at = mandates.principals.find(voter);
    if (at == base::HandleIndex::absent) {
        return std::nullopt;
    }
    return mandates.proxy_of[at];
}

bool State::is_proxy(base::Handle voter) const {
    const std::uint32_t at = mandates.proxies.find(voter);
    return at != base::HandleIndex::absent && mandates.held[at] > base::Voters{};
}

bool State::has_duty(const base::PersonId& person, Duty duty) const {
    return std::ranges::any_of(
        staff, [&](const StaffMember& each) { return each.duty == duty && each.person == person; });
}

base::Papers State::most_in_mobile_box(std::size_t place) const {
    base::Papers most;
    for (std::uint32_t at = 0; at < mobile.size(); ++at) {
        if (mobile_place[at] == place) {
            const std::uint32_t proxy = mandates.proxies.find(mobile.at(at));
            const base::Voters held =
                proxy == base::HandleIndex::absent ? base::Voters{} : mandates.held[proxy];
            most += base::Papers{1 + held.value};
        }
    }
    return most;
}

bool State::poll_began() const {
    return std::ranges::any_of(places,
                               [](const Place& each) { return each.stage != Stage::Fixed; });
}

const Place* State::not_closed() const {
    const auto at =
        std::ranges::find_if(places, [](const Place& each) { return each.stage != Stage::Closed; });
    return at == places.end() ? nullptr : &*at;
}

std::size_t State::box_of(std::size_t place) const {
    while (places[place].box == Box::Merged) {
        place = places[place].merged_into;
    }
    return place;
}

bool counts_papers(Duty duty) {
    return duty == Duty::Scrutineer || duty == Duty::Caller || duty == Duty::Teller;
}

base::Members staff_at(const StaffAppointed& staff, const base::StationId& station) {
    std::set<base::PersonId> persons;
    for (const StaffMember& each : staff.staff) {
        if (each.station == station) {
            persons.insert(each.person);
        }
    }
    return {static_cast<std::int64_t>(persons.size())};
}

}  // namespace douxuan::poll
