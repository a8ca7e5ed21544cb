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
using count::NextStep;
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

Board told(const Counting& vote) {
    const count::OfficeStanding office = *vote.standing().find({"member"});
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

Counting put_in(Counting vote, const Poll& poll) {
    for (const Paper& paper : poll.papers) {
        std::string marks;
        for (const std::string& each : poll.candidates) {
            marks += paper.contains(each) ? '+' : '.';
        }
        vote.put("member", marks, 1);
    }
    return vote;
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

class Elections {
  public:
    Elections(std::int64_t seats, std::int64_t registered, std::vector<std::string> everybody)
        : registered_(registered),
          everybody_(std::move(everybody)),
          first_(test::cn_village_2026(), law::BallotScheme::SeparatePapers,
                 {{"member", seats, everybody_}}) {
        first_.books.registered = {registered};
        board_.seats = seats;
    }

    void run(std::size_t papers, std::size_t rounds) {
        Poll poll{.kind = RoundKind::First,
                  .seats = board_.seats,
                  .candidates = everybody_,
                  .papers = {}};
        round(first_, board_, poll, papers, rounds);
    }

    std::int64_t elections = 0;
    std::map<std::string, std::int64_t> seen;  ///< by what followed

  private:
    void round(const Counting& empty, const Board& before, Poll poll, std::size_t papers,
               std::size_t rounds) {
        for_every_box_of(poll, papers, [&] {
            ++elections;
            const Counting vote = put_in(empty, poll);
            const Board slow = slowly(before, poll, registered_);
            const Board fast = told(vote);
            ++seen[slow.next()];
            if (slow != fast || slow.next() != base::word(vote.result().next)) {
                CAPTURE(elections, base::word(poll.kind), slow.next(),
                        base::word(vote.result().next));
                CHECK(slow.elected == fast.elected);
                CHECK(slow.tied == fast.tied);
                CHECK(slow == fast);
            }
            const auto next = next_poll(slow, everybody_);
            if (rounds > 1 && next) {
                Counting following =
                    vote.next(next->kind, {{"member", next->seats, next->candidates}});
                round(following, slow, *next, papers, rounds - 1);
            }
        });
    }

    std::int64_t registered_;
    std::vector<std::string> everybody_;
    Counting first_;
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

TEST_CASE("a round without a result changes nothing, and a void one keeps what was won before") {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {2}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = {}};
    const count::Standing none = count::nothing_voted(plan);
    CHECK(count::next_step(none) == NextStep::NextOffice);
    count::Round round{.kind = RoundKind::First,
                       .day = {},
                       .plan = plan,
                       .result = {},
                       .unseated = {},
                       .seated = {}};
    CHECK(count::after(none, round) == none);
    round.result.emplace();
    round.result->offices.resize(2);
    round.result->offices[0].office = {"chair"};
    round.result->offices[0].elected = {{"a"}};
    round.result->offices[1].office = {"member"};
    round.result->offices[1].elected = {{"c"}};
    const count::Standing first = count::after(none, round);
    CHECK(count::next_step(first) == NextStep::FurtherElection);
    CHECK(first.elected() == base::Seats{2});
    count::Round further = round;
    further.kind = RoundKind::Further;
    further.result->offices.clear();
    CHECK(count::after(first, further) == first);
    further.nullified = true;
    further.left_open = true;
    CHECK(count::after(first, further) == first);
    round.nullified = true;
    const count::Standing annulled = count::after(first, round);
    CHECK(annulled.elected() == base::Seats{0});
    CHECK(count::next_step(annulled) == NextStep::FreshElection);
}

TEST_CASE("seats left open are not voted on; an unseated winner opens one again") {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {2}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = {}};
    count::Round round{.kind = RoundKind::First,
                       .day = {},
                       .plan = plan,
                       .result = count::Result{},
                       .unseated = {},
                       .seated = {}};
    round.result->offices.resize(2);
    round.result->offices[0].office = {"chair"};
    round.result->offices[0].elected = {{"a"}};
    round.result->offices[1].office = {"member"};
    round.result->offices[1].elected = {{"c"}};
    round.left_open = true;
    CHECK(count::next_step(count::standing(plan, {{round}})) == NextStep::Nothing);
    round.left_open = false;
    round.unseated = {{{"chair"}, {"a"}}};
    const count::Standing open = count::standing(plan, {{round}});
    CHECK(open.find({"chair"})->open() == base::Seats{1});
    CHECK(open.held() == count::Held{{{"c"}, {"member"}}});
    CHECK(open.find({"deputy"}) == nullptr);
}

TEST_CASE("bug: a further election declared void kept the seat of the women's column",
          "[law:ZJ-2020/29]") {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .offices = {{{"woman_member"}, {1}, {1}}, {{"member"}, {2}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = base::OfficeId{"woman_member"}};
    count::Round round{.kind = RoundKind::First,
                       .day = {},
                       .plan = plan,
                       .result = count::Result{},
                       .unseated = {},
                       .seated = {}};
    round.result->offices.resize(2);
    round.result->offices[0].office = {"woman_member"};
    round.result->offices[1].office = {"member"};
    round.result->offices[1].elected = {{"w"}};
    const count::Standing first = count::after(count::nothing_voted(plan), round);
    // A woman is a member: the open seat of the column is voted on as one more of the members.
    round.kind = RoundKind::Further;
    round.plan.offices = {{{"member"}, {2}, {1}}};
    round.result->offices = {round.result->offices[1]};
    round.result->offices[0].elected = {{"x"}, {"y"}};
    const count::Standing filled = count::after(first, round);
    CHECK(filled.find({"member"})->seats == base::Seats{3});
    CHECK(filled.find({"woman_member"})->seats == base::Seats{0});
    round.nullified = true;
    CHECK(count::after(first, round) == first);
    round.nullified = false;
    round.result->offices.clear();  // too few took part
    CHECK(count::after(first, round) == first);
}
