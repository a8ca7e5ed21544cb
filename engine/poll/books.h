// SPDX-License-Identifier: Apache-2.0
// The books of the poll: where every paper is, by place and in total, and who took part.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/poll/state.h"

namespace douxuan::poll {

/// Papers of one style. Before the close `left_over` is what is still on hand, and before the box
/// is opened `returned` is 0.
struct StyleBook {
    base::StyleId style;
    base::Papers printed;  ///< in a total only; 0 in the book of a place
    base::Papers delivered;
    base::Papers issued;   ///< handed out and not taken back
    base::Papers spoiled;  ///< taken back and replaced; as counted, after the close
    base::Papers left_over;
    base::Papers returned;  ///< found in the box, without forged ones taken out
    base::Papers excluded = {};

    /// Whether every paper delivered is accounted for.
    bool balanced() const { return delivered == issued + spoiled + left_over; }
    friend bool operator==(const StyleBook&, const StyleBook&) = default;
};

struct PlaceBook {
    base::StationId station;
    Stage stage{};
    Box box{};
    std::vector<StyleBook> styles;
};

struct Books {
    std::vector<PlaceBook> places;  ///< in order of id
    std::vector<StyleBook> totals;  ///< one a style, in order of first printing
};

/// The whole ledger of papers.
Books books(const State& state);

/// One place, all styles together.
struct PlacePapers {
    base::StationId station;
    StationKind kind{};
    base::Papers issued;
    base::Papers spoiled;
    base::Papers returned;  ///< what a merged box held is in that of the box that was opened

    friend bool operator==(const PlacePapers&, const PlacePapers&) = default;
};

/// What is kept of a poll for the statistics.
struct Summary {
    std::vector<PlacePapers> places;  ///< in order of id
    base::Voters by_proxy;            ///< voters whose papers a proxy drew
    base::Voters by_scribe = {};      ///< voters whose papers a scribe wrote
    base::Voters mobile_voters;       ///< on the lists of mobile boxes
    base::Voters turned_away;

    friend bool operator==(const Summary&, const Summary&) = default;
};

/// Linear in places, styles and mandates.
Summary summary(const State& state);

/// Voters for whom at least one paper was drawn, in person or through a proxy.
base::Voters people_voting(const State& state);

/// The papers of one style in a mobile box that holds more, of this or another style, than those
/// on its list may put in.
struct VoidBox {
    base::StationId station;
    base::StyleId style;
    base::Papers issued;
    base::Papers most;      ///< as many as the people on its list may put in
    base::Papers returned;  ///< found in it

    friend bool operator==(const VoidBox&, const VoidBox&) = default;
};

/// By place, then by style. Linear in places, styles and voters on lists.
std::vector<VoidBox> void_boxes(const State& state);

/// Papers of that style to be read out of the box of that station; nothing while the box is not
/// opened, or was put together with another; none out of a void box.
std::optional<base::Papers> returned(const State& state, const base::StationId& station,
                                     const base::StyleId& style);

/// Stations whose box is neither opened nor put together with another, in order of id.
std::vector<base::StationId> sealed_boxes(const State& state);

}  // namespace douxuan::poll
