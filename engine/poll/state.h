// SPDX-License-Identifier: Apache-2.0
// What is known of the poll: places, stock, mandates, who drew. A few bytes a voter, so that the
// replay of a city stays small. Changed by `apply` only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/poll/events.h"

namespace douxuan::poll {

/// How far a place to vote has come.
enum class Stage : std::uint8_t { Fixed, Open, Closed };

/// What became of its box.
enum class Box : std::uint8_t {
    Sealed,
    Merged,  ///< emptied unread into another box
    Opened,
};

/// The papers of one style at one place. `delivered` = `issued` + `spoiled` + left over.
struct Stock {
    base::Papers delivered;
    base::Papers issued;   ///< handed out for a vote; a replacement is not counted again
    base::Papers spoiled;  ///< taken back and replaced, as recorded one by one
    std::optional<base::Papers> spoiled_counted;  ///< as counted at the close
    std::optional<base::Papers> left_over;        ///< as counted at the close
    std::optional<base::Papers> returned;         ///< found in the box, once it is opened
    base::Papers excluded;                        ///< of those, forged ones taken out
    bool is_void = false;  ///< a mobile box with more papers of any kind than its list: never read

    /// Found in the box and not taken out.
    base::Papers kept() const { return returned.value_or(base::Papers{}) - excluded; }
    /// Papers that can still be handed out.
    base::Papers on_hand() const { return delivered - issued - spoiled; }
};

/// One place with a box.
struct Place {
    Station station;
    Stage stage = Stage::Fixed;
    Box box = Box::Sealed;
    std::size_t merged_into = 0;           ///< position of the other place, while `box` is Merged
    base::Members staff;                   ///< different persons appointed there
    std::optional<base::Voters> mobile;    ///< voters on its posted list; absent: none posted
    std::vector<Stock> stock;              ///< one for each of `State::styles`
    std::optional<StockReason> shortfall;  ///< why its stock did not balance at the close
    std::optional<StockReason> surprise;   ///< why its box did not hold the papers issued
    bool holds_others = false;             ///< another box was emptied into its box
    bool destroyed = false;                ///< its papers that were not issued are
};

/// Papers of one style, all places together.
struct Printed {
    base::StyleId style;
    base::Papers papers;
    base::Papers delivered;
};

/// Who votes for whom.
struct Mandates {
    base::HandleIndex principals;                       ///< everybody who ever gave a mandate
    std::vector<std::optional<base::Handle>> proxy_of;  ///< by position in `principals`; nobody:
                                                        ///< the mandate lapsed
    base::HandleIndex proxies;
    std::vector<base::Voters> held;         ///< mandates of each of `proxies` that stand
    base::Voters standing;                  ///< mandates that stand
    std::optional<base::Voters> published;  ///< mandates on the posted list; absent: not posted
};

struct State {
    std::vector<Place> places;                ///< in order of id; empty: not fixed
    std::vector<Printed> styles;              ///< in order of first printing, at most 8
    std::vector<StaffMember> staff;           ///< as appointed last
    std::optional<base::Date> staff_adopted;  ///< the day on which those present adopted them
    bool announced = false;                   ///< time, place and method were posted
    Mandates mandates;
    base::HandleIndex mobile;                 ///< voters on the list of a mobile box
    std::vector<std::uint32_t> mobile_place;  ///< position of that box, by position in `mobile`
    base::HandleIndex drawn;                  ///< voters for whom a paper was drawn
    std::vector<std::uint8_t> drawn_styles;   ///< by position in `drawn`: one bit a style
    std::array<base::Voters, 5> turned_away;  ///< by TurnedAwayFor
    /// For whom each scribe wrote. Few people need one.
    std::map<base::PersonId, std::set<base::Handle>> written_for;

    static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
    /// Position in `places`, or `unknown`. Logarithmic.
    std::size_t place(const base::StationId& station) const;
    /// Position in `styles`, or `unknown`: a style that was never printed.
    std::size_t style(const base::StyleId& style) const;
    /// Whether the paper at that position of `styles` was drawn for the voter.
    bool has_drawn(base::Handle voter, std::size_t style) const;
    /// The proxy of the voter, if a mandate was approved and stands.
    std::optional<base::Handle> proxy_of(base::Handle voter) const;
    /// Whether the voter has a mandate of somebody that stands.
    bool is_proxy(base::Handle voter) const;
    /// Whether the person is on the list of staff for that duty, anywhere.
    bool has_duty(const base::PersonId& person, Duty duty) const;
    /// Papers that those on the posted list of a mobile box may put into it: one for each of them,
    /// and one for each mandate they hold. Linear in the voters on lists.
    base::Papers most_in_mobile_box(std::size_t place) const;
    /// Whether any place was opened.
    bool poll_began() const;
    /// The first place that is not closed, or null.
    const Place* not_closed() const;
    /// The position of the box in which the papers of that place now lie.
    std::size_t box_of(std::size_t place) const;
};

/// Whether it is a duty of those who count: scrutineers, callers and tellers.
bool counts_papers(Duty duty);

/// Different persons appointed at that place.
base::Members staff_at(const StaffAppointed& staff, const base::StationId& station);

}  // namespace douxuan::poll
