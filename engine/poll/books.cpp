// SPDX-License-Identifier: Apache-2.0
// The ledger of papers, added up from the stock of each place.
#include "engine/poll/books.h"

#include <iterator>
#include <set>
#include <utility>

namespace douxuan::poll {

namespace {

StyleBook book_of(const Stock& stock, const base::StyleId& style) {
    return {.style = style,
            .printed = {},
            .delivered = stock.delivered,
            .issued = stock.issued,
            .spoiled = stock.spoiled_counted.value_or(stock.spoiled),
            .left_over = stock.left_over.value_or(stock.on_hand()),
            .returned = stock.kept(),
            .excluded = stock.excluded};
}

void add(StyleBook& total, const StyleBook& part) {
    total.delivered += part.delivered;
    total.issued += part.issued;
    total.spoiled += part.spoiled;
    total.left_over += part.left_over;
    total.returned += part.returned;
    total.excluded += part.excluded;
}

}  // namespace

Books books(const State& state) {
    Books all;
    for (const Printed& each : state.styles) {
        all.totals.push_back({.style = each.style,
                              .printed = each.papers,
                              .delivered = {},
                              .issued = {},
                              .spoiled = {},
                              .left_over = {},
                              .returned = {}});
    }
    for (const Place& place : state.places) {
        PlaceBook& book =
            all.places.emplace_back(PlaceBook{place.station.station, place.stage, place.box, {}});
        for (std::size_t style = 0; style < state.styles.size(); ++style) {
            book.styles.push_back(book_of(place.stock[style], state.styles[style].style));
            add(all.totals[style], book.styles.back());
        }
    }
    return all;
}

Summary summary(const State& state) {
    Summary all;
    for (const Place& place : state.places) {
        PlacePapers papers{.station = place.station.station,
                           .kind = place.station.kind,
                           .issued = {},
                           .spoiled = {},
                           .returned = {}};
        for (std::size_t style = 0; style < state.styles.size(); ++style) {
            const StyleBook book = book_of(place.stock[style], state.styles[style].style);
            papers.issued += book.issued;
            papers.spoiled += book.spoiled;
            papers.returned += book.returned;
        }
        all.places.push_back(std::move(papers));
        all.mobile_voters += place.mobile.value_or(base::Voters{});
    }
    const base::HandleIndex& principals = state.mandates.principals;
    for (std::uint32_t at = 0; at < principals.size(); ++at) {
        if (state.mandates.proxy_of[at] && state.drawn.contains(principals.at(at))) {
            all.by_proxy += base::Voters{1};
        }
    }
    std::set<base::Handle> written_for;
    for (const auto& [scribe, voters] : state.written_for) {
        written_for.insert(voters.begin(), voters.end());
    }
    all.by_scribe = {std::ssize(written_for)};
    for (const base::Voters each : state.turned_away) {
        all.turned_away += each;
    }
    return all;
}

base::Voters people_voting(const State& state) {
    return {static_cast<std::int64_t>(state.drawn.size())};
}

std::optional<base::Papers> returned(const State& state, const base::StationId& station,
                                     const base::StyleId& style) {
    const std::size_t place = state.place(station);
    const std::size_t at = state.style(style);
    if (place == State::unknown || at == State::unknown) {
        return std::nullopt;
    }
    const Stock& stock = state.places[place].stock[at];
    if (!stock.returned) {
        return std::nullopt;
    }
    return stock.is_void ? base::Papers{} : stock.kept();
}

std::vector<VoidBox> void_boxes(const State& state) {
    std::vector<VoidBox> boxes;
    for (std::size_t at = 0; at < state.places.size(); ++at) {
        const Place& place = state.places[at];
        for (std::size_t style = 0; style < state.styles.size(); ++style) {
            const Stock& stock = place.stock[style];
            if (stock.is_void) {
                boxes.push_back({.station = place.station.station,
                                 .style = state.styles[style].style,
                                 .issued = stock.issued,
                                 .most = state.most_in_mobile_box(at),
                                 .returned = stock.kept()});
            }
        }
    }
    return boxes;
}

std::vector<base::StationId> sealed_boxes(const State& state) {
    std::vector<base::StationId> sealed;
    for (const Place& place : state.places) {
        if (place.box == Box::Sealed) {
            sealed.push_back(place.station.station);
        }
    }
    return sealed;
}

}  // namespace douxuan::poll
