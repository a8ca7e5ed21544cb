// SPDX-License-Identifier: Apache-2.0
// Questions that judging, recording and determining all ask.
#include "engine/count/state.h"

#include <algorithm>

namespace douxuan::count {

std::size_t State::ballot(const base::StyleId& style) const {
    const auto at = std::ranges::find(ballots, style, &Ballot::style);
    return at == ballots.end() ? unknown : static_cast<std::size_t>(at - ballots.begin());
}

base::Papers State::counted_of(const base::StationId& station, const base::StyleId& style) const {
    const auto at = counted.find({station, style});
    return at == counted.end() ? base::Papers{} : at->second;
}

base::Papers State::counted_in_all(std::size_t ballot) const {
    base::Papers all;
    for (const auto& [box, papers] : counted) {
        if (box.second == ballots[ballot].style) {
            all += papers;
        }
    }
    return all;
}

std::vector<base::PersonId> State::printed() const {
    std::set<base::PersonId> persons;
    for (const Ballot& ballot : ballots) {
        for (const BallotPart& part : ballot.parts) {
            persons.insert(part.candidates.begin(), part.candidates.end());
        }
    }
    return {persons.begin(), persons.end()};
}

bool State::is_printed(const base::PersonId& person) const {
    return std::ranges::any_of(ballots, [&](const Ballot& ballot) {
        return std::ranges::any_of(ballot.parts, [&](const BallotPart& part) {
            return std::ranges::find(part.candidates, person) != part.candidates.end();
        });
    });
}

const std::string* State::undecided() const {
    const auto at =
        std::ranges::find_if(write_ins, [](const auto& each) { return !each.second.has_value(); });
    return at == write_ins.end() ? nullptr : &at->first;
}

const std::string* State::undecided_marks() const {
    for (const auto& [style, papers] : illegible) {
        const auto at =
            std::ranges::find_if(papers, [](const auto& each) { return !each.second.has_value(); });
        if (at != papers.end()) {
            return &at->first;
        }
    }
    return nullptr;
}

void print_ballots(State& state, std::vector<Ballot> ballots) {
    state = {};
    state.ballots = std::move(ballots);
}

}  // namespace douxuan::count
