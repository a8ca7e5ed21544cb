// SPDX-License-Identifier: Apache-2.0
// One election in the engine, and the same in the slow second count: each round is called, held and
// written on the board by both, and what they say of it is compared word for word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/count/determine.h"
#include "engine/election/state.h"
#include "engine/law/ruleset.h"
#include "tests/support/slow_election.h"

namespace douxuan::test {

/// Copies are other elections with the same past. `rules` must outlive it.
class BothCounts {
  public:
    BothCounts(const law::Ruleset& rules, const SlowPlan& plan, const SlowPeople& people);

    /// The round that both call for; nothing once every seat is filled. A difference fails the
    /// test.
    std::optional<SlowRound> next_round();
    /// Holds it. Nothing and a failed test if they differ; then what follows.
    std::string hold(const SlowRound& round, const SlowBoxes& boxes);
    /// The same, and puts everything back as it was before that round.
    std::string try_out(const SlowRound& round, const SlowBoxes& boxes);
    /// Who of two relatives may still declare to leave in that round, and to whom.
    std::vector<std::pair<std::string, std::string>> may_declare(const SlowRound& round,
                                                                 const SlowBoxes& boxes) const;
    /// Of whom a meeting has still to say who stays.
    std::vector<std::pair<std::string, std::string>> undecided(const SlowRound& round,
                                                               const SlowBoxes& boxes) const;
    void unseat(const std::string& person, bool for_good);
    void nullify();
    // What people may decide now: each does it and is true, or does nothing and is false. A
    // difference about whether they may fails the test.
    bool leave_open();
    bool seat_runners_up();
    bool choose(bool self_nominated);
    bool nominate(const std::string& person, const std::string& office);

    const std::vector<SlowSeats>& board() const { return slow_.board(); }
    std::int64_t rounds() const { return std::ssize(state_.rounds); }

  private:
    static void open(election::State& state, const SlowRound& round, bool is_same_day);
    static count::Books books(election::State& state, const SlowBoxes& boxes);
    std::string compare(const SlowRound& round, const SlowBoxes& boxes);
    bool agree(bool fast, bool slow, const std::string& what);
    void record(election::Fact fact);
    void fill(election::State& state, const SlowRound& round, const SlowBoxes& boxes) const;

    law::Plan plan_;
    election::State state_;
    SlowElection slow_;
    std::string past_;  ///< what was found in the boxes so far, for a failure
};

}  // namespace douxuan::test
