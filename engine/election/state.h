// SPDX-License-Identifier: Apache-2.0
// The state of one election: what follows from its facts, and nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/assembly/state.h"
#include "engine/base/date.h"
#include "engine/base/quantity.h"
#include "engine/closing/state.h"
#include "engine/count/rounds.h"
#include "engine/count/state.h"
#include "engine/count/tally.h"
#include "engine/election/event.h"
#include "engine/election/phase.h"
#include "engine/law/calendar.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"
#include "engine/law/setting.h"
#include "engine/nomination/state.h"
#include "engine/poll/books.h"
#include "engine/poll/state.h"
#include "engine/roll/state.h"

namespace douxuan::election {

/// The way of somebody written in and elected.
struct WinnerReview {
    base::Date elected;
    std::optional<base::Date> reviewed;  ///< and found eligible
    std::size_t round = 0;               ///< in which they were elected; the first is 1
};

/// Who was nominated for a later round: because too few were left to stand, or by themselves.
struct Added {
    law::OfficePersons nominated;
    count::RoundKind kind{};  ///< of the round; they stand in no other
    std::size_t before = 0;   ///< rounds that were over then
};

/// How something is made known.
enum class Publicity : std::uint8_t { Posted, Filed };

/// Regular value; `rules` must outlive it. Memory grows with voters and candidates, never with
/// the number of facts. Its copying and ending are compiled once, in state.cpp, as a fact's are.
struct State {
    explicit State(const law::Ruleset& ruleset);
    State(const State& other);
    State(State&& other) noexcept;
    State& operator=(const State& other);
    State& operator=(State&& other) noexcept;
    ~State();

    const law::Ruleset* rules;
    std::int64_t size = 0;  ///< facts applied
    base::Instant last_at;  ///< of the last one
    Phase phase = Phase::Empty;
    std::optional<LogOpened> opened;
    std::optional<law::VotingMethod> voting_method;  ///< of a residents' committee, once chosen
    std::optional<law::Plan> plan;
    std::optional<law::Plan> nominated;   ///< what people are nominated for, of the plan
    std::optional<law::Plan> first_vote;  ///< what the first round votes on
    std::optional<base::Date> election_day;
    std::optional<base::Date> term_ends;  ///< of the committee in office, as stated with the day
    /// What was given for an election that is early or late, with the day or when it was moved.
    struct Shift {
        bool consented = false;
        bool approved = false;
    } shift;
    std::optional<closing::Authority> day_fixed_by;   ///< the office above, where one did
    std::optional<closing::Authority> size_fixed_by;  ///< the same, of the seats
    bool township_presides = false;                   ///< at the vote that is held
    std::set<std::string_view> untold;  ///< kinds of facts whose last meeting is not told in full
    std::set<std::pair<law::Matter, Publicity>> known;  ///< what was posted or filed, and stands
    std::optional<law::CalendarDay> elected_due;  ///< of the list of the elected, since it changed
    std::optional<base::Date> elected_posted;     ///< as it is now
    std::optional<base::Date> posted_for;  ///< the election day for which the roll was posted
    std::vector<count::Round> rounds;      ///< begun, the one that is held last; the first begins
                                           ///< with its poll
    /// Of the poll of the first round, or of the last fresh one, once its result is announced: a
    /// later round begins with empty books.
    std::optional<poll::Summary> main_poll;
    std::vector<count::BoxTally> main_boxes;  ///< of the same poll
    std::optional<base::PersonId> acting_chair;
    std::vector<Added> added;  ///< nominated for a later round, in the order of their fact
    /// Of the further election that is due or held.
    law::NominationMode further_mode = law::NominationMode::Nominated;
    bool by_election_waived = false;      ///< a meeting does without one for the seats left open
    bool nominates_anew = false;          ///< for the fresh election that is due or held
    std::set<base::PersonId> struck_off;  ///< by the nominations that were given up for it
    /// Elected without anybody having examined them before: since when, and when they were. One who
    /// loses the seat before the review is dropped. Empty where the ruleset asks for no review.
    std::map<base::PersonId, WinnerReview> reviews;
    std::optional<base::Date> complete;  ///< when the last seat was filled, or left open
    std::set<std::pair<base::OfficeId, base::PersonId>> certified;
    /// The first day of each milestone whose day no room keeps.
    std::map<law::Milestone, base::Date> reached;

    assembly::State assembly;
    roll::State roll;
    nomination::State nomination;
    poll::State poll;
    count::State count;
    closing::State closing;

    bool is_later_round() const { return rounds.size() > 1; }
    /// Whether a fresh election is held that began with a new nomination, and has a list of its own
    /// as the first round has.
    bool has_begun_anew() const { return is_later_round() && nominates_anew; }
    /// The day of the election itself: of the last fresh election, else election day.
    std::optional<base::Date> main_day() const;
    /// The offices and seats of the round that is held; null before the method is adopted.
    const law::Plan* round_plan() const;
    /// What a room needs to judge a fact stated at `at`. The plan is what people are nominated for.
    law::Setting setting(base::Instant at) const;
    /// The same, with the day and the plan of the round that is held.
    law::Setting round_setting(base::Instant at) const;
};

}  // namespace douxuan::election
