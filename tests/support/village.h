// SPDX-License-Identifier: Apache-2.0
// A whole lawful election of a small village, walked through the engine's two functions phase by
// phase. A test goes as far as it needs (`to`), then states its own facts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/walk.h"

namespace douxuan::test {

/// The village of the tests. 60 voters, numbered from 1; `handle(n)` names them.
/// - 1 to 8: p1 to p8, the ranking of the election committee, of whom p1 to p5 sit on it (p1 to p7
///   where the ruleset asks for seven). They are men, but the last members are as many women as the
///   ruleset asks for; p2 and those after are the deputies that it asks for.
/// - 11 to 19: a, b (chair), c, d (deputy, women), e, f, g, h (member; f and h are women) are
///   the candidates; i is nominated for member after them.
/// - 21 to 28: s1 to s8, polling staff.
/// - 31 to 33 come from another province; 34 and 35 live elsewhere and said that they take part.
/// - 50 to 53 vote at the mobile box; 55 draws for 54, and 57 for 56.
/// Offices: chair 1, deputy 1, member 3 seats, each with a surplus of 1, on one joint paper. In
/// Beijing the deputy is reserved for a woman; in Zhejiang a column is hers (f and h), and two
/// seats are the members' (e, g and i). Without candidates nobody is on the list. With the members
/// first, a, b, c, e, f and g stand for five seats. Places: centre "hall", station "east",
/// "mobile". Election day is 20 December 2026; under rules no longer in force, of 2015 or 2024.
class Village : public Walk {
  public:
    explicit Village(const law::Ruleset& rules, law::BallotScheme scheme = law::BallotScheme::Joint,
                     law::NominationMode mode = law::NominationMode::Nominated);

    /// Walks on until the election stands at that phase; nothing if it is there or beyond. Where
    /// the usual marks do not fit the papers, everybody votes for the first of each list.
    Village& to(election::Phase phase);
    /// Listed, and everything is ready for the first station to open on election day.
    Village& to_the_morning();
    /// Counting, and the boxes are opened, none of the papers counted yet.
    Village& to_the_opened_boxes();

    /// The vote of a meeting that may decide anything here.
    static assembly::Resolution meeting();
    /// A vote that may fix seats and method: in Hainan and Henan only that of all villagers.
    static assembly::Resolution deciding(const law::Ruleset& rules);
    /// The batch of that place, whose papers are all marked the same but for those of `patterns`.
    count::BatchSealed batch(std::string_view station, std::vector<count::Pattern> patterns) const;
    /// All papers of both boxes, counted as they are marked by default: a, c, e, f and g are
    /// elected.
    Village& count_papers();
    /// All 60 papers of the round that is held, marked as the patterns say and blank for the rest.
    Village& count_all(std::vector<count::Pattern> patterns);
    /// Announced; everybody voted for the first of each list: a is chair, and every seat is filled.
    Village& with_every_seat_filled();
    /// The next round, for that day, with its papers at every place in the morning of that day.
    Village& open_round(base::Date day);

    /// The paper of the round that is held; the first, where offices have papers of their own.
    base::StyleId style() const;

  private:
    void prepare();
    void register_voters();
    void post_roll();
    void finalise_roll();
    void nominate();
    void publish_list();
    void adopt_staff();
    void vote();
    void close_poll();
    void open_boxes();
    void deliver_papers();
    /// All papers, marked for the first of each list, as many as there are seats.
    void count_for_the_first();
    void announce();

    law::BallotScheme scheme_;
    law::NominationMode mode_;
};

/// The person of that id, named for the voter of that number.
roll::PersonNamed named(std::string_view id, std::uint64_t number, roll::Sex sex);

}  // namespace douxuan::test
