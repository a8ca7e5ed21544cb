// SPDX-License-Identifier: Apache-2.0
// The seats of the second count: who has enough, who wins, who leaves to a relative, who follows.
// Long: seats by votes, a woman's seat and relatives, each in its slow way.
#include "tests/support/second_seats.h"

#include <algorithm>

namespace douxuan::test {

void Counted::say(const std::string& person, const std::string& word) const {
    before.reasons.insert(name + "/" + person + " " + word);
}

void Counted::seat(const std::string& person) const {
    result.elected.push_back(person);
    say(person, "elected");
}

void Counted::tie(const std::vector<std::string>& persons, std::int64_t seats) const {
    result.tied = persons;
    result.tied_seats = seats;
    for (const std::string& each : persons) {
        say(each, "tied_at_last_seat");
    }
}

namespace {

using Qualified = std::map<std::string, std::int64_t>;

/// By votes alone.
// Law: 北京市村民委员会选举办法(2012) art. 29; 村委会组织法(2025) art. 18.
void elect_by_votes(const Counted& office, std::int64_t seats, const Qualified& qualified) {
    std::vector<std::string> tied;
    std::int64_t tied_seats = 0;
    for (const auto& [name, votes] : qualified) {
        std::int64_t above = 0;
        std::int64_t beside = 0;
        for (const auto& [other, of_other] : qualified) {
            above += of_other > votes ? 1 : 0;
            beside += of_other == votes ? 1 : 0;
        }
        if (above + beside <= seats) {
            office.seat(name);
        } else if (above < seats) {
            tied.push_back(name);
            tied_seats = seats - above;
        } else {
            office.say(name, "outvoted");
        }
    }
    if (!tied.empty()) {
        office.tie(tied, tied_seats);
    }
}

bool has_woman(const std::vector<std::string>& names, const SlowVote& vote) {
    return std::ranges::any_of(names, [&](const auto& each) { return vote.women.contains(each); });
}

/// Whether a woman is among those who win by votes alone.
bool woman_wins(const Qualified& qualified, std::int64_t seats, const SlowVote& vote) {
    for (const auto& [name, votes] : qualified) {
        std::int64_t as_good = 0;
        for (const auto& [other, of_other] : qualified) {
            as_good += of_other >= votes ? 1 : 0;
        }
        if (vote.women.contains(name) && as_good <= seats) {
            return true;
        }
    }
    return false;
}

/// The best woman first, and the others after her.
// Law: 四川省村民委员会选举条例(2025) art. 34; 海南省村民委员会选举办法(2025) art. 32.
void elect_with_woman(const Counted& office, std::int64_t seats, Qualified qualified) {
    const SlowVote& vote = office.vote;
    if (woman_wins(qualified, seats, vote)) {
        elect_by_votes(office, seats, qualified);
        return;
    }
    std::int64_t most = 0;
    for (const auto& [name, votes] : qualified) {
        most = vote.women.contains(name) ? std::max(most, votes) : most;
    }
    std::vector<std::string> best;
    for (const auto& [name, votes] : qualified) {
        if (vote.women.contains(name) && votes == most) {
            best.push_back(name);
        }
    }
    for (const std::string& each : best) {
        qualified.erase(each);
    }
    if (best.empty()) {
        office.say("", "woman_seat_kept");
    }
    elect_by_votes(office, seats - 1, qualified);
    if (best.size() == 1) {
        office.say(best.front(), "woman_first");
        office.seat(best.front());
    } else if (best.size() > 1 && office.result.tied.empty()) {
        office.tie(best, 1);
    }
}

bool are_kin(const SlowVote& vote, const std::string& one, const std::string& other) {
    return test::are_kin(vote.kin, one, other);
}

/// The first relative of `name` among them; "" if there is none.
std::string relative(const SlowVote& vote, const std::string& name,
                     const std::set<std::string>& among) {
    for (const std::string& each : among) {
        if (are_kin(vote, name, each)) {
            return each;
        }
    }
    return "";
}

/// Who takes the seat that `leaver` leaves: the best of those who may, all if equal.
std::vector<std::string> followers(const std::vector<std::string>& tied, const Qualified& qualified,
                                   const std::set<std::string>& seated, const std::string& leaver,
                                   const SlowVote& vote) {
    std::vector<std::string> best;
    std::int64_t most = -1;
    for (const auto& [name, votes] : qualified) {
        if (name == leaver || seated.contains(name) || vote.barred.contains(name) ||
            are_kin(vote, name, leaver) || vote.leaves(name) ||
            !relative(vote, name, seated).empty() || votes < most) {
            continue;
        }
        if (votes > most) {
            best.clear();
            most = votes;
        }
        best.push_back(name);
    }
    std::erase_if(best,
                  [&](const auto& each) { return std::ranges::find(tied, each) != tied.end(); });
    return best;
}

/// Where the next takes a seat that is left: the one follower sits, several are tied.
// Law: 浙江省村民委员会选举办法(2020) art. 31.
void seat_follower(const Counted& office, const Qualified& qualified, std::set<std::string>& seated,
                   const std::string& leaver) {
    if (office.vote.kin_yields != law::KinYields::NextTakes) {
        return;
    }
    const auto next = followers(office.result.tied, qualified, seated, leaver, office.vote);
    if (next.size() == 1) {
        office.say(next.front(), "next_takes_seat");
        office.seat(next.front());
        seated.insert(next.front());
    } else if (next.size() > 1 && office.result.tied.empty()) {
        office.tie(next, 1);
    }
}

/// Nobody who has a seat of an earlier round moves up, nor a relative of theirs.
void add_holders(std::set<std::string>& seated, const SlowBefore& before) {
    for (const auto& [name, office] : before.held) {
        seated.insert(name);
    }
}

std::vector<std::string> by_votes(std::vector<std::string> names, const Qualified& votes) {
    std::ranges::sort(names, [&](const auto& a, const auto& b) {
        return votes.at(a) != votes.at(b) ? votes.at(a) > votes.at(b) : a < b;
    });
    return names;
}

/// Relatives of those elected above, or of somebody with more votes here, leave their seat.
// Law: 浙江省村民委员会选举办法(2020) art. 31; 四川省村民委员会选举条例(2025) art. 35.
void settle_kin(const Counted& office, const Qualified& qualified,
                const std::set<std::string>& above) {
    const SlowVote& vote = office.vote;
    const std::vector<std::string> in_order = by_votes(office.result.elected, qualified);
    std::set<std::string> staying = above;
    std::set<std::string> seated = above;
    seated.insert(in_order.begin(), in_order.end());
    add_holders(seated, office.before);
    for (const std::string& name : in_order) {
        std::set<std::string> stronger;
        for (const std::string& each : staying) {
            if (above.contains(each) || qualified.at(each) > qualified.at(name)) {
                stronger.insert(each);
            }
        }
        const bool equal = relative(vote, name, stronger).empty();
        const std::string other = relative(vote, name, equal ? staying : stronger);
        if (other.empty()) {
            staying.insert(name);
            continue;
        }
        // Law: 海南省村民委员会选举办法(2025) art. 33: nobody votes again, a meeting decides.
        if (equal && vote.meeting_decides) {
            office.say(name, "relatives_undecided");
            std::erase(office.result.elected, name);
            seated.erase(name);
            seat_follower(office, qualified, seated, name);
            continue;
        }
        if (equal && !office.result.tied.empty()) {
            continue;
        }
        office.say(name, equal ? "relatives_equal" : "relative_yields");
        std::erase(office.result.elected, name);
        seated.erase(name);
        if (equal) {
            office.result.tied = {std::min(name, other), std::max(name, other)};
            office.result.tied_seats = 1;
        }
        seat_follower(office, qualified, seated, name);
        if (equal) {
            std::erase(office.result.elected, other);
            seated.erase(other);
        }
    }
}

/// Whoever declared it leaves the seat to their relative, before anything else is asked.
// Law: 四川省村民委员会选举条例(2025) art. 35.
void leave_declared(const Counted& office, const Qualified& qualified,
                    const std::set<std::string>& above) {
    const std::vector<std::string> in_order = by_votes(office.result.elected, qualified);
    std::set<std::string> seated = above;
    seated.insert(in_order.begin(), in_order.end());
    add_holders(seated, office.before);
    for (const std::string& name : in_order) {
        if (!office.vote.leaves(name)) {
            continue;
        }
        office.say(name, office.vote.way_of_leaving(name));
        std::erase(office.result.elected, name);
        seated.erase(name);
        office.before.left.insert(name);
        seat_follower(office, qualified, seated, name);
    }
}

std::size_t rank(const SlowBefore& before, const std::string& office) {
    return static_cast<std::size_t>(std::ranges::find(before.order, office) - before.order.begin());
}

/// The seat that somebody leaves goes to the best of those who wait for it, if one is the best.
/// Whoever is tied for another seat waits for that vote, and only a woman takes a woman's seat.
void leave_earlier(SlowBefore& before, const std::string& name, const SlowVote& vote,
                   std::set<std::string> seated) {
    const std::string office = before.held.at(name);
    before.held.erase(name);
    before.passed.push_back({.person = name, .office = office, .next = ""});
    seated.erase(name);
    if (vote.kin_yields != law::KinYields::NextTakes) {
        return;
    }
    add_holders(seated, before);
    auto next = followers({}, before.waiting[office], seated, name, vote);
    std::erase_if(next, [&](const auto& each) {
        return before.tied.contains(each) ||
               (vote.woman_office == office && !vote.women.contains(each));
    });
    if (next.size() == 1) {
        before.held[next.front()] = office;
        before.passed.back().next = next.front();
        before.reasons.insert(office + "/" + next.front() + " next_takes_seat");
    }
}

/// Who has a lower seat since an earlier round leaves it to a relative elected now.
void settle_earlier(const Counted& office, const std::set<std::string>& elected_now) {
    SlowBefore& before = office.before;
    std::vector<std::string> leaving;
    const std::set<std::string> winners(office.result.elected.begin(), office.result.elected.end());
    for (const auto& [name, held] : before.held) {
        if (rank(before, held) > rank(before, office.name) && !elected_now.contains(name) &&
            !winners.contains(name) && !relative(office.vote, name, winners).empty()) {
            leaving.push_back(name);
        }
    }
    for (const std::string& name : leaving) {
        std::set<std::string> seated = elected_now;
        seated.insert(winners.begin(), winners.end());
        before.reasons.insert(before.held.at(name) + "/" + name + " relative_yields");
        leave_earlier(before, name, office.vote, seated);
    }
}

/// Why the person may not hold the office, whoever votes for them; "" if they may.
std::string hindrance(const Counted& office, const std::string& name,
                      const std::set<std::string>& elected_above) {
    const SlowBefore& before = office.before;
    if (office.vote.barred.contains(name)) {
        return "barred";
    }
    if (before.left.contains(name)) {
        return office.vote.by_meeting.contains(name) ? "decided_out" : "has_declared";
    }
    if (elected_above.contains(name)) {
        return "elected_higher";
    }
    const auto held = before.held.find(name);
    if (held != before.held.end() && rank(before, held->second) <= rank(before, office.name)) {
        return "elected_before";
    }
    // Law: 河北省村民委员会选举办法(2020) art. 23: officers are chosen among the members.
    if (before.officers_are_members && office.name != before.order.back() &&
        held == before.held.end()) {
        return "not_on_committee";
    }
    // Law: 北京市村民委员会选举办法(2012) art. 3; 浙江省村民委员会选举办法(2020) art. 21.
    if (office.vote.woman_office == office.name && !office.vote.women.contains(name)) {
        return "not_a_woman";
    }
    return "";
}

/// Those who may have a seat and have the votes for one.
Qualified qualify(const Counted& office, const std::vector<std::string>& candidates,
                  const law::CountRules& rules, const std::set<std::string>& elected_above) {
    const SlowBefore& before = office.before;
    Qualified qualified;
    for (const auto& [name, tally] : office.result.tallies) {
        const bool stands = std::ranges::find(candidates, name) != candidates.end();
        if (before.is_tie_vote && !stands) {
            office.say(name, "not_tied");
            continue;
        }
        const std::string hindered = hindrance(office, name, elected_above);
        if (!hindered.empty()) {
            office.say(name, hindered);
            continue;
        }
        const base::Threshold share = before.floor ? *before.floor : *rules.majority;
        const bool has_enough =
            before.is_tie_vote || enough(tally.votes(), office.result.base, share);
        if (has_enough) {
            qualified[name] = tally.votes();
        }
        if (!before.is_tie_vote) {
            office.say(name, std::string(before.floor ? "floor_" : "majority_") +
                                 (has_enough ? "reached" : "missed"));
        }
    }
    return qualified;
}

}  // namespace

void leave_before_count(const SlowVote& vote, SlowBefore& before,
                        const std::set<std::string>& elected) {
    const std::map<std::string, std::string> held_before = before.held;
    for (const auto& [name, office] : held_before) {
        if (vote.leaves(name) && !elected.contains(name)) {
            before.left.insert(name);
            before.reasons.insert(office + "/" + name + " " + vote.way_of_leaving(name));
            leave_earlier(before, name, vote, {});
        }
    }
}

void elect(const Counted& office, const SlowOffice& voted, const law::CountRules& rules,
           std::set<std::string>& elected_above) {
    const SlowVote& vote = office.vote;
    SlowBefore& before = office.before;
    // Those elected higher up now, and those who have this office or a higher one already.
    std::set<std::string> not_lower = elected_above;
    for (const auto& [name, held] : before.held) {
        if (rank(before, held) <= rank(before, office.name)) {
            not_lower.insert(name);
        }
    }
    const Qualified qualified = qualify(office, voted.candidates, rules, elected_above);
    std::vector<std::string> seated(elected_above.begin(), elected_above.end());
    for (const auto& [name, held] : before.held) {
        seated.push_back(name);
    }
    const bool is_last = office.name == before.order.back();
    if (vote.women_seat == law::WomenSeat::BestPlacedFirst && is_last && !before.is_tie_vote &&
        !has_woman(seated, vote)) {
        elect_with_woman(office, voted.seats, qualified);
    } else {
        elect_by_votes(office, voted.seats, qualified);
    }
    if (vote.kin_yields != law::KinYields::NotStated) {
        leave_declared(office, qualified, not_lower);
        settle_kin(office, qualified, not_lower);
        settle_earlier(office, elected_above);
    }
    SlowOfficeResult& result = office.result;
    std::ranges::sort(result.elected);
    result.open =
        voted.seats - static_cast<std::int64_t>(result.elected.size()) - result.tied_seats;
    for (const std::string& each : result.elected) {
        before.held[each] = office.name;
    }
    elected_above.insert(result.elected.begin(), result.elected.end());
}

}  // namespace douxuan::test
