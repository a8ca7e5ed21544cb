// SPDX-License-Identifier: Apache-2.0
// A whole election round after round, slow and obvious: the board on the wall of the hall, on which
// a teller writes who has which seat, who is tied and what is open, and reads off what comes next;
// and what people decide between two rounds.
// Beside `count_slowly` it shares no code with the engine.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/law/plan.h"
#include "engine/law/ruleset.h"
#include "tests/support/second_count.h"

namespace douxuan::test {

/// What the meeting adopted, and the formal list.
struct SlowPlan {
    law::BallotScheme scheme = law::BallotScheme::Joint;
    law::VotingMethod method = law::VotingMethod::AllElectors;
    /// Highest first. With the members first all stand for the last office, and the seats are those
    /// of each office.
    std::vector<SlowOffice> offices;
    std::int64_t surplus = 1;  ///< of each office
    std::string woman_office = {};
};

/// The people, as the roll has them.
struct SlowPeople {
    std::set<std::string> women = {};
    std::set<std::pair<std::string, std::string>> kin = {};
    std::set<std::string> off_roll = {};
};

/// One office on the board.
struct SlowSeats {
    std::string name;
    std::int64_t seats = 0;
    std::vector<std::string> elected = {};  ///< earlier rounds first, then most votes
    std::vector<std::string> tied = {};     ///< in order of id
    std::int64_t tied_seats = 0;
    std::int64_t left_open = 0;  ///< nobody votes on them any more
    bool is_called = false;      ///< a vote on it was held
    bool is_voted = false;       ///< and it was valid

    std::int64_t open() const {
        return is_voted ? seats - std::ssize(elected) - tied_seats - left_open : 0;
    }
    friend bool operator==(const SlowSeats&, const SlowSeats&) = default;
};

/// A round as it is called, or one that was held.
struct SlowRound {
    std::string kind;                 ///< "first", "tie_vote", "further", "fresh", "next_office"
    std::vector<SlowOffice> offices;  ///< the candidates in the order of the paper

    /// The papers that a voter draws, each with its offices.
    std::map<std::string, std::vector<SlowOffice>> papers(law::BallotScheme scheme) const;
};

/// The papers of one kind in a mobile box that holds too many: none of them is read.
struct SlowVoidBox {
    std::int64_t issued = 0;
    std::int64_t returned = 0;
};

/// What is found in the boxes in one round; by paper.
struct SlowBoxes {
    std::int64_t registered = 0;
    std::int64_t people_voting = 0;
    bool is_same_day = false;
    std::map<std::string, std::vector<std::string>> papers = {};  ///< marks
    std::map<std::string, std::int64_t> issued = {};              ///< void boxes included
    std::map<std::string, SlowVoidBox> void_boxes = {};
    std::map<std::string, std::int64_t> forged = {};  ///< taken out; none where the law keeps them
    std::map<std::string, std::string> written = {};  ///< whose name it is; "": nobody's
    /// By paper, what marks with a "?" count as, where the election committee decides that.
    std::map<std::string, std::map<std::string, std::string>> made_out = {};
    std::map<std::string, std::string> declared = {};    ///< who leaves, and to which relative
    std::map<std::string, std::string> by_meeting = {};  ///< the same, by the vote of a meeting
};

/// What a round comes to.
struct SlowOutcome {
    std::string outcome;  ///< "valid" if the vote on any paper is
    std::string next;
    std::map<std::string, SlowResult> papers = {};
    std::map<std::string, SlowOfficeResult> offices = {};         ///< by name, of valid papers
    std::map<std::string, std::vector<std::string>> ranked = {};  ///< elected now, most votes first
    std::set<std::string> declared = {};
    std::vector<SlowPassed> passed = {};
    std::multiset<std::string> reasons = {};  ///< as in SlowBefore, and what is of concern
};

class SlowElection {
  public:
    /// `rules` must outlive it.
    SlowElection(const law::Ruleset& rules, SlowPlan plan, SlowPeople people);

    /// The round that is to be held now; nothing once every seat is filled.
    std::optional<SlowRound> next_round() const;
    /// Holds that round.
    SlowOutcome hold(const SlowRound& round, const SlowBoxes& boxes);
    /// An authority declares an election void, for foul play or not.
    void unseat(const std::string& person, bool for_good);
    /// An authority declares the vote of the last round void.
    void nullify();

    /// Whether the open seats may stay open now, whoever decides it; and that they do.
    bool may_leave_open() const;
    void leave_open();
    /// By office, most votes first: who may be seated instead of a further election. Nobody where
    /// the law knows no such thing.
    std::map<std::string, std::vector<std::string>> runners_up() const;
    void seat_runners_up();
    /// Whether people may be made to nominate themselves for the further election, or no longer;
    /// and that they do.
    bool may_choose(bool self_nominated) const;
    void choose(bool self_nominated);
    /// Whether the person may be nominated for that office of the next round; and that they are.
    bool may_nominate(const std::string& person, const std::string& office) const;
    void nominate(const std::string& person, const std::string& office);

    const std::vector<SlowSeats>& board() const { return wall_.board; }
    std::string next_step() const;

  private:
    /// The last vote of everybody on an office.
    struct LastVote {
        std::int64_t returned = 0;
        std::map<std::string, std::int64_t> votes;
        std::set<std::string> had_enough;
    };
    /// Somebody nominated for a later round.
    struct Nominated {
        std::string person;
        std::string office;
        std::string kind;           ///< of the round
        std::int64_t voted_in = 0;  ///< the round that voted on them: now they stand by their votes
    };
    /// What is taken back with a round that is declared void.
    struct Wall {
        std::vector<SlowSeats> board;
        std::map<std::string, LastVote> last;
        std::set<std::string> left;  ///< by declaration
        bool had_further = false;    ///< a further election was held
        bool had_seated = false;     ///< runners-up were seated
    };

    std::string holds(const std::string& person) const;
    std::size_t rank(const std::string& office) const;
    bool is_available(const std::string& person) const;
    bool may_stand(const std::string& person, const std::string& office) const;
    bool would_yield(const std::string& person, const std::string& office) const;
    bool woman_sits() const;
    bool is_kept_for_woman(const std::string& office) const;
    std::int64_t seats_to_fill(const SlowSeats& office) const;
    std::int64_t needed_to_stand(const SlowOffice& office) const;
    void add_nominated(const std::string& office, const std::string& kind,
                       std::vector<std::string>& names) const;
    void drop_nominated();
    std::string next_kind() const;
    std::vector<std::string> listed(const SlowSeats& office, const std::string& kind) const;
    std::vector<std::string> further(const SlowSeats& office, std::int64_t seats) const;
    SlowBefore before(const SlowRound& round, const SlowBoxes& boxes) const;
    std::map<std::string, std::string> meant(const SlowBoxes& boxes) const;
    bool asks_turnout(const SlowRound& round, const SlowBoxes& boxes) const;
    void write(const SlowRound& round, const SlowOutcome& outcome);
    void count_members();
    void name_concerns(SlowOutcome& outcome) const;

    const law::Ruleset* rules_;
    SlowPlan plan_;
    SlowPeople people_;
    Wall wall_;
    Wall before_;                         ///< the last round
    std::set<std::string> examined_;      ///< beside the formal list
    std::set<std::string> unseated_;      ///< who stands no more
    std::set<std::string> unseated_now_;  ///< since the last round was held
    std::set<std::string> barred_;        ///< whom nobody can elect any more
    std::vector<Nominated> nominated_;
    bool self_nominated_ = false;  ///< for the further election
    std::int64_t rounds_ = 0;      ///< held
    std::string kind_;             ///< of the last round
    std::vector<std::string> voted_;
};

}  // namespace douxuan::test
