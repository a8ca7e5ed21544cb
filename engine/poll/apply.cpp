// SPDX-License-Identifier: Apache-2.0
// Recording admitted facts. Nothing here judges; a place or style that is not found means that
// `admit` was not asked.
#include <algorithm>

#include "engine/base/ensure.h"
#include "engine/poll/admit.h"

namespace douxuan::poll {

namespace {

Place& place_of(State& state, const base::StationId& station) {
    const std::size_t at = state.place(station);
    base::ensure(at != State::unknown);
    return state.places[at];
}

std::size_t style_of(const State& state, const base::StyleId& style) {
    const std::size_t at = state.style(style);
    base::ensure(at != State::unknown);
    return at;
}

}  // namespace

void apply(State& state, const StationsFixed& stated) {
    for (const Station& each : stated.stations) {
        Place& place = state.places.emplace_back();
        place.station = each;
        place.stock.resize(state.styles.size());
    }
    std::ranges::sort(state.places, {}, [](const Place& each) { return each.station.station; });
}

void apply(State& state, const StaffAppointed& stated) {
    // Whoever is new among those who count was not adopted.
    if (std::ranges::any_of(stated.staff, [&](const StaffMember& each) {
            return counts_papers(each.duty) && !state.has_duty(each.person, each.duty);
        })) {
        state.staff_adopted.reset();
    }
    state.staff = stated.staff;
    for (Place& place : state.places) {
        place.staff = staff_at(stated, place.station.station);
    }
}

void apply(State& state, const StaffAdopted& /*fact*/, base::Date today) {
    state.staff_adopted = today;
}

void apply(State& state, const ProxyApproved& stated) {
    Mandates& mandates = state.mandates;
    const std::uint32_t principal = mandates.principals.insert(stated.principal);
    mandates.proxy_of.resize(mandates.principals.size());
    mandates.proxy_of[principal] = stated.proxy;
    const std::uint32_t proxy = mandates.proxies.insert(stated.proxy);
    mandates.held.resize(mandates.proxies.size());
    mandates.held[proxy] += base::Voters{1};
    mandates.standing += base::Voters{1};
}

namespace {

void lapse(Mandates& mandates, std::optional<base::Handle>& proxy) {
    mandates.held[mandates.proxies.find(*proxy)] -= base::Voters{1};
    mandates.standing -= base::Voters{1};
    proxy.reset();
}

}  // namespace

void lapse_mandates_to(State& state, base::Handle proxy) {
    for (std::optional<base::Handle>& each : state.mandates.proxy_of) {
        if (each == proxy) {
            lapse(state.mandates, each);
        }
    }
}

void lapse_mandates_not_posted(State& state) {
    if (state.mandates.published) {
        return;
    }
    for (std::optional<base::Handle>& each : state.mandates.proxy_of) {
        if (each) {
            lapse(state.mandates, each);
        }
    }
}

void lapse_mandate_of(State& state, base::Handle principal) {
    Mandates& mandates = state.mandates;
    const std::uint32_t at = mandates.principals.find(principal);
    if (at != base::HandleIndex::absent && mandates.proxy_of[at]) {
        lapse(mandates, mandates.proxy_of[at]);
    }
}

void apply(State& state, const ProxiesPublished& stated) {
    state.mandates.published = stated.principals;
}

void apply(State& state, const MobileVotersPublished& stated) {
    Place& place = place_of(state, stated.station);
    for (const base::Handle voter : stated.voters) {
        state.mobile.insert(voter);
        state.mobile_place.push_back(static_cast<std::uint32_t>(&place - state.places.data()));
    }
    place.mobile = place.mobile.value_or(base::Voters{}) +
                   base::Voters{static_cast<std::int64_t>(stated.voters.size())};
}

void apply(State& state, const PapersPrinted& stated) {
    if (state.style(stated.style) == State::unknown) {
        // One bit a style in `drawn_styles`.
        base::ensure(state.styles.size() < 8);
        state.styles.push_back({.style = stated.style, .papers = {}, .delivered = {}});
        for (Place& place : state.places) {
            place.stock.emplace_back();
        }
    }
    state.styles[state.style(stated.style)].papers += stated.papers;
}

void apply(State& state, const PapersDelivered& stated) {
    const std::size_t style = style_of(state, stated.style);
    state.styles[style].delivered += stated.papers;
    place_of(state, stated.station).stock[style].delivered += stated.papers;
}

void withdraw_papers(State& state) {
    for (Printed& each : state.styles) {
        each.papers = each.delivered = {};
    }
    for (Place& place : state.places) {
        for (Stock& stock : place.stock) {
            stock.delivered = {};
        }
    }
}

void begin_round(State& state, MandatesIn mandates) {
    for (Place& place : state.places) {
        place = {.station = place.station,
                 .staff = place.staff,
                 .mobile = place.mobile,
                 .stock = {},
                 .shortfall = {},
                 .surprise = {}};
    }
    state.styles.clear();
    state.drawn = {};
    state.drawn_styles.clear();
    state.turned_away = {};
    state.written_for.clear();
    if (mandates == MandatesIn::Lapse) {
        state.mandates = {};
    }
}

void apply(State& state, const PollAnnounced& /*fact*/) {
    state.announced = true;
}

void apply(State& state, const PollOpened& stated) {
    place_of(state, stated.station).stage = Stage::Open;
}

void apply(State& state, const PaperIssued& stated) {
    const std::size_t style = style_of(state, stated.style);
    const std::uint32_t voter = state.drawn.insert(stated.voter);
    if (voter == state.drawn_styles.size()) {
        state.drawn_styles.push_back(0);
    }
    state.drawn_styles[voter] = static_cast<std::uint8_t>(state.drawn_styles[voter] | 1U << style);
    place_of(state, stated.station).stock[style].issued += base::Papers{1};
    if (stated.scribe) {
        state.written_for[*stated.scribe].insert(stated.voter);
    }
}

void apply(State& state, const PaperSpoiled& stated) {
    const std::size_t style = style_of(state, stated.style);
    place_of(state, stated.station).stock[style].spoiled += base::Papers{1};
}

void apply(State& state, const VoterTurnedAway& stated) {
    state.turned_away[static_cast<std::size_t>(stated.reason)] += base::Voters{1};
}

void apply(State& state, const PollClosed& stated) {
    Place& place = place_of(state, stated.station);
    place.stage = Stage::Closed;
    place.shortfall = stated.reason;
    for (const StyleStock& row : stated.stock) {
        Stock& stock = place.stock[style_of(state, row.style)];
        stock.left_over = row.left_over;
        stock.spoiled_counted = row.spoiled;
    }
}

void apply(State& state, const PapersDestroyed& stated) {
    place_of(state, stated.station).destroyed = true;
}

void apply(State& state, const BoxesMerged& stated) {
    const std::size_t into = state.place(stated.into);
    base::ensure(into != State::unknown);
    state.places[into].holds_others = true;
    for (const base::StationId& each : stated.from) {
        Place& place = place_of(state, each);
        place.box = Box::Merged;
        place.merged_into = into;
    }
}

void apply(State& state, const BoxOpened& stated) {
    Place& place = place_of(state, stated.station);
    place.box = Box::Opened;
    place.surprise = stated.reason;
    for (const StylePapers& row : stated.returned) {
        place.stock[style_of(state, row.style)].returned = row.papers;
    }
}

void apply(State& state, const PapersExcluded& stated) {
    place_of(state, stated.station).stock[style_of(state, stated.style)].excluded += stated.papers;
}

}  // namespace douxuan::poll
