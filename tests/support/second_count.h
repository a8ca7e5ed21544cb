// SPDX-License-Identifier: Apache-2.0
// A second count: slow and obvious, paper by paper, as a teller with pencil and patience would do
// it. It shares no code with engine/count, reads the marks itself and compares by counting who
// stands above whom. The two must always agree.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/law/ruleset.h"

namespace douxuan::test {

/// An office on the paper.
struct SlowOffice {
    std::string name;
    std::int64_t seats = 1;
    std::vector<std::string> candidates;
};

/// A vote on one style of paper, one text of marks a paper.
struct SlowVote {
    std::vector<SlowOffice> offices;
    std::vector<std::string> papers;
    std::map<std::string, std::string> meaning;  ///< of write-ins; "" or absent: nobody
    /// What marks with a "?" count as, where somebody decides that; absent: as they stand.
    std::map<std::string, std::string> decided = {};
    std::int64_t registered = 0;
    std::int64_t people_voting = 0;
    std::int64_t issued = 0;         ///< void boxes included
    std::int64_t void_returned = 0;  ///< papers of void boxes, which are not among `papers`
    std::int64_t void_issued = 0;
    law::WomenSeat women_seat = law::WomenSeat::NoMethod;  ///< of the last office
    law::KinYields kin_yields = law::KinYields::NotStated;
    std::set<std::string> women = {};
    std::set<std::pair<std::string, std::string>> kin = {};  ///< each pair once, in any order
    std::map<std::string, std::string> declared = {};        ///< who leaves, and to which relative
    std::set<std::string> barred = {};  ///< who may hold no seat, whoever votes for them
    /// The office that only a woman may hold; with `WomenSeat::OwnColumn` a column of the paper.
    std::string woman_office = {};
    std::int64_t forged = 0;  ///< taken out of the boxes, and neither among `papers` nor returned
    bool meeting_decides = false;  ///< which of two relatives with equal votes stays
    std::map<std::string, std::string> by_meeting = {};  ///< who leaves so, and to which relative

    bool leaves(const std::string& name) const {
        return declared.contains(name) || by_meeting.contains(name);
    }
    std::string way_of_leaving(const std::string& name) const {
        return by_meeting.contains(name) ? "relatives_decided" : "relative_declared";
    }
};

/// A seat of an earlier round that somebody leaves to a relative.
struct SlowPassed {
    std::string person;
    std::string office;
    std::string next;  ///< who takes it; "": it is open

    friend bool operator==(const SlowPassed&, const SlowPassed&) = default;
};

/// What a round builds on, and what it leaves behind.
struct SlowBefore {
    std::vector<std::string> order;           ///< all offices, highest first
    std::map<std::string, std::string> held;  ///< who has a seat, and in which office
    /// By office: who had the votes for a seat of it and got none.
    std::map<std::string, std::map<std::string, std::int64_t>> waiting;
    std::optional<base::Threshold> floor;  ///< of a further election; of the papers returned
    std::set<std::string> left = {};       ///< who left a seat by declaration in this round
    bool is_tie_vote = false;              ///< between the candidates alone, and the most votes win
    bool asks_turnout = true;
    std::optional<base::Threshold> turnout = {};  ///< that of another voting method
    bool officers_are_members = false;    ///< all but the last office are chosen among its holders
    std::set<std::string> tied = {};      ///< whom a tie vote, still to come, decides about
    std::vector<SlowPassed> passed = {};  ///< in this round
    std::int64_t illegible_void = 0;      ///< papers void for a mark that cannot be made out
    std::int64_t illegible_kept = 0;      ///< papers with such a mark, and not void for it
    /// Why: the words of the law about a person, "office/person word", in this round.
    std::multiset<std::string> reasons = {};
};

struct SlowTally {
    std::int64_t added = 0;  ///< for offices above, where the rules add them
    std::int64_t against = 0;
    std::int64_t marked = 0;
    std::int64_t written = 0;

    std::int64_t votes() const { return added + marked + written; }
    friend bool operator==(const SlowTally&, const SlowTally&) = default;
};

struct SlowOfficeResult {
    std::int64_t base = 0;
    std::int64_t needed = 0;  ///< the least votes that are enough; 0 in a tie vote
    std::int64_t blank = 0;
    std::int64_t void_parts = 0;
    std::map<std::string, SlowTally> tallies;
    std::vector<std::string> elected;  ///< in order of id
    std::vector<std::string> tied;     ///< in order of id
    std::int64_t tied_seats = 0;
    std::int64_t open = 0;

    friend bool operator==(const SlowOfficeResult&, const SlowOfficeResult&) = default;
};

struct SlowResult {
    std::string outcome;        ///< "valid", "void_overcount", "void_turnout"
    std::string next;           ///< where there is one round and one paper
    std::int64_t returned = 0;  ///< void boxes included, forged papers not
    std::int64_t void_papers = 0;
    std::vector<SlowOfficeResult> offices;  ///< none when void

    friend bool operator==(const SlowResult&, const SlowResult&) = default;
};

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules);

/// One paper of several, higher offices first: `elected` are the persons elected on the papers
/// before, and those elected on this one are added.
SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules,
                        std::set<std::string>& elected);

/// A later round. Who leaves a seat of an earlier one, to a relative elected now or by declaration,
/// and who takes it, is written into `before.held`.
SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules, SlowBefore& before);

/// One paper of several in a round: both of these.
SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules,
                        std::set<std::string>& elected, SlowBefore& before);

/// Whether enough took part in the vote on this paper.
bool has_turnout(const SlowVote& vote, const law::CountRules& rules, const SlowBefore& before);
/// Whether so many of a whole are enough, in steps of one.
bool enough(std::int64_t part, std::int64_t whole, const base::Threshold& threshold);
/// Whether the two are relatives who may not sit together.
bool are_kin(const std::set<std::pair<std::string, std::string>>& kin, const std::string& one,
             const std::string& other);

}  // namespace douxuan::test
