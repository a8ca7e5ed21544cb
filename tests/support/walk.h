// SPDX-License-Identifier: Apache-2.0
// Walking an election through the engine's two functions: what the made-up village and community
// share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/election/admit.h"
#include "engine/election/event.h"
#include "engine/election/state.h"
#include "engine/law/refusal.h"
#include "tests/support/people.h"

namespace douxuan::test {

/// An election, the records of its people, and a clock that the test moves.
class Walk {
  public:
    Walk(const law::Ruleset& rules, base::Date election_day)
        : state(rules), election_day_(election_day) {}

    /// The fact with its envelope, as it would be stated now.
    election::Event event(election::Fact fact) const;
    /// What `admit` answers to it, with the records of the people.
    law::Judgement judge(const election::Fact& fact) const;
    /// "admitted", or the word of the refusal.
    std::string verdict(const election::Fact& fact) const;
    /// Admits and applies; a refusal fails the test.
    void state_fact(const election::Fact& fact);

    /// Moves the clock to 9 o'clock of a day so many days before election day.
    void days_before(std::int64_t days);
    /// Election day is moved to that day: the township agreed. The clock stands still.
    void move_day(base::Date day);
    /// Moves the clock to 9 o'clock of that day.
    void on(base::Date day);

    base::Date election_day() const { return election_day_; }
    /// Everything that is lawful to announce as the roll's numbers now.
    roll::RollNumbers numbers() const;

    Annex annex;
    election::State state;
    std::vector<election::Event> log;  ///< all facts stated, in order
    base::Instant now;

  protected:
    /// Moves the clock to so many days before election day, unless it is later already.
    void not_before(std::int64_t days);
    /// The record of the election is opened, and its committee chosen out of p1 to p8.
    void open(const election::Committee& committee, const assembly::Resolution& chosen_by);

  private:
    base::Date election_day_;
};

/// The nominee is found eligible, and accepts to stand for that office.
void stands(Walk& walk, std::string_view person, std::string_view office);
/// The list of candidates that follows from the record.
nomination::CandidatesPublished candidates_due(const Walk& walk);
/// Who holds a seat of that office, of whichever round; there must be such an office.
std::vector<base::PersonId> elected(const Walk& walk, std::string_view office);
/// The round that follows from the record, for that day; one must.
election::RoundOpened round_due(const Walk& walk, base::Date day);

}  // namespace douxuan::test
