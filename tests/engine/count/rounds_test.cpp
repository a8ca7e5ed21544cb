// SPDX-License-Identifier: Apache-2.0
// The rounds against a slow second account of them: every small election of up to three rounds,
// paper by paper, with sets and sums only.
#include "engine/count/rounds.h"

#include <functional>
#include <map>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::RoundKind;
using test::Counting;
using Names = std::set<std::string>;

namespace {

/// Where the one office stands, as a teller would write it on the board.
struct Board {
    std::int64_t seats = 0;
    Names elected;
    Names tied;
    std::int64_t tied_seats = 0;
    bool voted = false;

    std::int64_t open() const { return voted ? seats - std::ssize(elected) - tied_seats : 0; }
    std::string next() const {
        return !tied.empty() ? "tie_vote"
               : !voted      ? "fresh_election"
               : open() > 0  ? "further_election"
                             : "nothing";
    }
    friend bool operator==(const Board&, const Board&) = default;
};

/// One paper names these people.
using Paper = Names;

struct Poll {
    RoundKind kind = RoundKind::First;
    std::int64_t seats = 0;
    std::vector<std::string> candidates;
    std::vector<Paper> papers;
};

/// How often each is named on a paper that does not name too many.
std::map<std::string, std::int64_t> votes_of(const Poll& poll) {
    std::map<std::string, std::int64_t> votes;
    for (const std::string& each : poll.candidates) {
        votes[each] = 0;
    }
    for (const Paper& paper : poll.papers) {
        for (const std::string& name : std::ssize(paper) > poll.seats ? Paper{} : paper) {
            ++votes[name];
        }
    }
    return votes;
}

/// Who has votes enough: more than half, at least a third, or any number at all.
bool enough(RoundKind kind, std::int64_t votes, std::int64_t papers) {
    switch (kind) {
        case RoundKind::First:
        case RoundKind::Fresh:
        case RoundKind::NextOffice:
            return votes + votes > papers;
        case RoundKind::Further:
            return votes + votes + votes >= papers;
        case RoundKind::TieVote:
            return true;
    }
    return false;
}

Board slowly(Board board, const Poll& poll, std::int64_t registered) {
    const std::int64_t papers = std::ssize(poll.papers);
    if (papers + papers <= registered) {
        return board;  // void: everything stays to be done
    }
    std::map<std::string, std::int64_t> left;
    for (const auto& [name, votes] : votes_of(poll)) {
        if (enough(poll.kind, votes, papers) && !board.elected.contains(name)) {
            left[name] = votes;
        }
    }
    board.voted = true;
    board.tied.clear();
    board.tied_seats = 0;
    for (std::int64_t seats = poll.seats; seats > 0 && !left.empty();) {
        Names best;
        std::int64_t most = -1;
        for (const auto& [name, votes] : left) {
            if (votes > most) {
                most = votes;
                best.clear();
            }
            if (votes == most) {
                best.insert(name);
            }
        }
        if (std::ssize(best) > seats) {
            board.tied = best;
            board.tied_seats = seats;
            break;
        }
        seats -= std::ssize(best);
        for (const std::string& each : best) {
            board.elected.insert(each);
            left.erase(each);
        }
    }
    return board;
}

Board told(const count::Standing& standing) {
    const count::OfficeStanding office = *standing.find({"member"});
    Board board;
    board.seats = office.seats.value;
    for (const base::PersonId& each : office.elected) {
        board.elected.insert(each.text);
    }
    if (office.tie) {
        for (const base::PersonId& each : office.tie->persons) {
            board.tied.insert(each.text);
        }
        board.tied_seats = office.tie->seats.value;
    }
    board.voted = office.is_voted;
    return board;
}

/// The next poll after `board`: the tied, or those not elected.
std::optional<Poll> next_poll(const Board& board, const std::vector<std::string>& everybody) {
    Poll poll;
    if (!board.tied.empty()) {
        poll.kind = RoundKind::TieVote;
        poll.seats = board.tied_seats;
        poll.candidates = {board.tied.begin(), board.tied.end()};
        return poll;
    }
    poll.kind = board.voted ? RoundKind::Further : RoundKind::Fresh;
    poll.seats = board.voted ? board.open() : board.seats;
    for (const std::string& each : everybody) {
        if (!board.elected.contains(each)) {
            poll.candidates.push_back(each);
        }
    }
    return poll.seats > 0 ? std::optional(poll) : std::nullopt;
}

/// Every box of exactly `papers` papers, order not regarded.
void for_every_box_of(Poll& poll, std::size_t papers, const std::function<void()>& count,
                      unsigned from = 0) {
    if (poll.papers.size() == papers) {
        count();
        return;
    }
    for (unsigned choice = from; choice < 1U << poll.candidates.size(); ++choice) {
        Paper paper;
        for (std::size_t i = 0; i < poll.candidates.size(); ++i) {
            if ((choice >> i & 1U) != 0) {
                paper.insert(poll.candidates[i]);
            }
        }
        poll.papers.push_back(paper);
        for_every_box_of(poll, papers, count, choice);
        poll.papers.pop_back();
    }
}

/// Counts one round after the other with one ruleset, because copying that costs more than a count.
class Elections {
  public:
    Elections(std::int64_t seats, std::int64_t registered, std::vector<std::string> everybody)
        : everybody_(std::move(everybody)),
          vote_(test::cn_village_2026(), law::BallotScheme::SeparatePapers,
                {{"member", seats, everybody_}}) {
        vote_.books.registered = {registered};
        board_.seats = seats;
    }

    void run(std::size_t papers, std::size_t rounds) {
        Poll poll{.kind = RoundKind::First,
                  .seats = board_.seats,
                  .candidates = everybody_,
                  .papers = {}};
        round(count::nothing_voted(vote_.plan), board_, poll, papers, rounds);
    }

    std::int64_t elections = 0;
    std::map<std::string, std::int64_t> seen;  ///< by what followed

  private:
    /// A round with its papers printed, and none of them in the box.
    struct Ready {
        count::State state;
        count::Books books;
        law::Plan plan;
    };

    Ready ready(const Poll& poll, const count::Standing& before) const {
        Ready ready{.state = {}, .books = {}, .plan = vote_.plan};
        ready.plan.offices = {{{"member"}, {poll.seats}, {1}}};
        count::BallotPart part{.office = {"member"}, .seats = {poll.seats}, .candidates = {}};
        for (const std::string& each : poll.candidates) {
            part.candidates.push_back({each});
        }
        count::print_ballots(ready.state, {{.style = {"member"}, .parts = {part}}});
        ready.books.registered = vote_.books.registered;
        ready.books.styles = {{.style = {"member"}, .issued = {}, .returned = {}}};
        ready.books.round = {.kind = poll.kind, .before = before};
        return ready;
    }

    count::Result counted(const Ready& ready, const Poll& poll) {
        vote_.state = ready.state;
        vote_.books = ready.books;
        vote_.plan = ready.plan;
        for (const Paper& paper : poll.papers) {
            std::string marks;
            for (const std::string& each : poll.candidates) {
                marks += paper.contains(each) ? '+' : '.';
            }
            vote_.put("member", marks, 1);
        }
        return vote_.result();
    }

    void round(const count::Standing& before, const Board& board, Poll poll, std::size_t papers,
               std::size_t rounds) {
        const Ready empty = ready(poll, before);
        for_every_box_of(poll, papers, [&] {
            ++elections;
            const count::Result result = counted(empty, poll);
            const count::Standing now = count::after(before, {.kind = poll.kind,
                                                              .day = {},
                                                              .plan = empty.plan,
                                                              .result = result,
                                                              .unseated = {},
                                                              .seated = {}});
            const Board slow = slowly(board, poll, empty.books.registered.value);
            const Board fast = told(now);
            ++seen[slow.next()];
            if (slow != fast || slow.next() != base::word(result.next)) {
                CAPTURE(elections, base::word(poll.kind), slow.next(), base::word(result.next));
                CHECK(slow.elected == fast.elected);
                CHECK(slow.tied == fast.tied);
                CHECK(slow == fast);
            }
            const auto next = next_poll(slow, everybody_);
            if (rounds > 1 && next) {
                round(now, slow, *next, papers, rounds - 1);
            }
        });
    }

    std::vector<std::string> everybody_;
    Counting vote_;
    Board board_;
};

}  // namespace

TEST_CASE("both accounts agree on every small election of up to three rounds") {
    const auto [seats, registered, papers, rounds] =
        GENERATE(table<std::int64_t, std::int64_t, std::size_t, std::size_t>(
            {{1, 3, 2, 3}, {1, 3, 3, 2}, {2, 5, 3, 2}, {2, 3, 2, 3}}));
    Elections elections(seats, registered, {"a", "b", "c"});
    elections.run(papers, rounds);
    INFO(seats << " seats, " << registered << " voters, " << papers << " papers, " << rounds
               << " rounds: " << elections.elections);
    CHECK(elections.elections > 400);
    CHECK(elections.seen["nothing"] > 10);
    CHECK(elections.seen["further_election"] > 10);
}
