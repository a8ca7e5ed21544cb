// SPDX-License-Identifier: Apache-2.0
// The life cycle as a table: at which stage each kind of fact may happen, and which role states
// it. What is not in the table is refused.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "engine/base/describe.h"
#include "engine/election/event.h"
#include "engine/law/choices/committee.h"

namespace douxuan::election {

/// Where an election stands. The order is the order in time.
enum class Phase : std::uint8_t {
    Empty,        ///< no record yet
    Preparation,  ///< seats, election committee, day, registration
    RollPosted,   ///< objections and corrections
    RollFinal,    ///< nomination may begin
    Nominated,    ///< review, acceptance, withdrawal from the election committee
    Listed,       ///< the formal list is posted; staff, proxies, papers
    Polling,      ///< from the first station opened to the last one closed
    Counting,     ///< boxes and batches
    Announced,    ///< the result stands
};

/// A set of phases.
class Phases {
  public:
    constexpr Phases(std::initializer_list<Phase> phases) {
        for (const Phase each : phases) {
            bits_ |= bit(each);
        }
    }
    /// Every phase from `first` to `last`, both included.
    static constexpr Phases between(Phase first, Phase last) {
        Phases phases{};
        for (auto each = static_cast<unsigned>(first); each <= static_cast<unsigned>(last);
             ++each) {
            phases.bits_ |= bit(static_cast<Phase>(each));
        }
        return phases;
    }
    constexpr bool contains(Phase phase) const { return (bits_ & bit(phase)) != 0; }

  private:
    static constexpr std::uint16_t bit(Phase phase) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(phase));
    }
    std::uint16_t bits_ = 0;
};

/// One row of the life cycle.
struct Step {
    std::string_view kind;                        ///< of the fact
    Role by;                                      ///< who states it
    Phases when;                                  ///< at which stages
    bool any_role = false;                        ///< whether every role may state it
    std::optional<law::CommitteeKind> only = {};  ///< the kind of committee that knows it
    bool first_round_only = false;                ///< a later round has its own list
    bool also_anew = false;  ///< but not a fresh election that begins with the nomination
};

/// The whole table, one row for each alternative of `Fact`, in its order.
std::span<const Step> life_cycle();

/// The row of a fact. Constant time.
const Step& step_of(const Fact& fact);

}  // namespace douxuan::election

namespace douxuan::base {

template <>
inline constexpr auto words_of<election::Phase> = words<election::Phase>({
    {election::Phase::Empty, "empty"},
    {election::Phase::Preparation, "preparation"},
    {election::Phase::RollPosted, "roll_posted"},
    {election::Phase::RollFinal, "roll_final"},
    {election::Phase::Nominated, "nominated"},
    {election::Phase::Listed, "listed"},
    {election::Phase::Polling, "polling"},
    {election::Phase::Counting, "counting"},
    {election::Phase::Announced, "announced"},
});

}  // namespace douxuan::base
