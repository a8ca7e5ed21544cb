// SPDX-License-Identifier: Apache-2.0
// What some provinces ask of election day besides, as it was duly done; nothing where the rules do
// not ask.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/law/ruleset.h"
#include "engine/poll/events.h"
#include "engine/poll/state.h"

namespace douxuan::test {

/// The approval of mobile boxes, of that day.
inline std::optional<law::Approval> boxes_approved(const law::PollRules& rules, base::Date day) {
    if (!*rules.mobile_approved_by) {
        return std::nullopt;
    }
    return law::Approval{.authority = **rules.mobile_approved_by, .day = day, .document = "7"};
}

/// So many people on a list, all of them on the first ground that the rules have.
inline std::optional<std::vector<poll::GroundVoters>> grounds(const law::PollRules& rules,
                                                              std::int64_t voters) {
    if (!*rules.mobile_grounds) {
        return std::nullopt;
    }
    return std::vector<poll::GroundVoters>{
        {.ground = (*rules.mobile_grounds)->front(), .voters = {voters}}};
}

inline std::optional<poll::Official> official(const law::PollRules& rules, poll::StationKind kind) {
    return *rules.mobile_official && kind == poll::StationKind::MobileBox
               ? std::optional(poll::Official::Along)
               : std::nullopt;
}

/// Those who see a box to the count, where they have to.
inline std::optional<base::Members> watchers(const law::PollRules& rules, poll::StationKind kind) {
    return kind == poll::StationKind::Centre ? std::nullopt : *rules.box_watchers;
}

inline std::optional<poll::CardOf> card(const law::PollRules& rules) {
    return *rules.proxy_card_back ? std::optional(poll::CardOf::TakenBack) : std::nullopt;
}

/// So many voters are present, of so many, and all of them raise their hands.
inline poll::StaffAdopted raised_hands(std::int64_t present, std::int64_t entitled) {
    return {.resolution = {.basis = law::QuorumBasis::Voters,
                           .body = law::Body::VotersPresent,
                           .entitled = {entitled},
                           .in_favour = {present},
                           .present = {present}}};
}

/// All that was left over at a place that is closed.
inline poll::PapersDestroyed all_destroyed(const poll::State& state,
                                           const base::StationId& station) {
    poll::PapersDestroyed all{.destroyed = {}, .station = station};
    for (std::size_t style = 0; style < state.styles.size(); ++style) {
        const poll::Stock& stock = state.places[state.place(station)].stock[style];
        all.destroyed.push_back(
            {.papers = stock.left_over.value(), .style = state.styles[style].style});
    }
    return all;
}

}  // namespace douxuan::test
