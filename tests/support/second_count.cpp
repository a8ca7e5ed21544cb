// SPDX-License-Identifier: Apache-2.0
// Long: a whole count, apart from the other.
#include "tests/support/second_count.h"

#include <algorithm>
#include <set>

namespace douxuan::test {

bool enough(std::int64_t part, std::int64_t whole, const base::Threshold& threshold) {
    std::int64_t difference = 0;
    for (std::int64_t i = 0; i < threshold.denominator; ++i) {
        difference += part;
    }
    for (std::int64_t i = 0; i < threshold.numerator; ++i) {
        difference -= whole;
    }
    return threshold.bound == base::Bound::MoreThan ? difference > 0 : difference >= 0;
}

bool are_kin(const std::set<std::pair<std::string, std::string>>& kin, const std::string& one,
             const std::string& other) {
    return kin.contains({one, other}) || kin.contains({other, one});
}

// Law: 村委会组织法(2025) art. 18; 海南省村民委员会选举办法(2025) art. 29.
bool has_turnout(const SlowVote& vote, const law::CountRules& rules, const SlowBefore& before) {
    std::int64_t voted = static_cast<std::int64_t>(vote.papers.size()) + vote.void_returned;
    if (*rules.turnout_counts == law::TurnoutCounts::PeopleVoting) {
        voted = vote.people_voting;
    } else if (*rules.turnout_counts == law::TurnoutCounts::PapersIssued) {
        voted = vote.issued;
    }
    return enough(voted, vote.registered, before.turnout ? *before.turnout : *rules.turnout);
}

namespace {

/// What stands on the part of one office: who is named, and the plain marks.
struct Part {
    std::set<std::string> named;    ///< persons; a written name that means nobody is "~" + its id
    std::set<std::string> printed;  ///< of those, the ones marked on their printed name
    std::vector<std::string> against;
    bool blank = true;
    bool is_void = false;
    int clear = 0;    ///< marks and names that can be made out
    int unclear = 0;  ///< marks that cannot
};

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> pieces(1);
    for (const char c : text) {
        if (c == at) {
            pieces.emplace_back();
        } else {
            pieces.back() += c;
        }
    }
    return pieces;
}

Part read_part(const std::string& text, const SlowOffice& office, const SlowVote& vote) {
    Part part;
    const std::vector<std::string> pieces = split(text, '~');
    for (std::size_t i = 0; i < office.candidates.size(); ++i) {
        part.blank = part.blank && pieces[0].at(i) == '.';
        part.clear += pieces[0].at(i) == '+' || pieces[0].at(i) == '-' ? 1 : 0;
        part.unclear += pieces[0].at(i) == '?' ? 1 : 0;
        if (pieces[0].at(i) == '+') {
            part.named.insert(office.candidates[i]);
            part.printed.insert(office.candidates[i]);
        }
        if (pieces[0].at(i) == '-') {
            part.against.push_back(office.candidates[i]);
        }
    }
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        part.blank = false;
        ++part.clear;
        const auto means = vote.meaning.find(pieces[i]);
        const bool somebody = means != vote.meaning.end() && !means->second.empty();
        part.named.insert(somebody ? means->second : "~" + pieces[i]);
    }
    return part;
}

bool in_two_parts(const std::vector<Part>& parts) {
    std::map<std::string, int> times;
    for (const Part& part : parts) {
        for (const std::string& name : part.named) {
            if (name[0] != '~' && ++times[name] > 1) {
                return true;
            }
        }
    }
    return false;
}

/// Whether marks that cannot be made out void the whole paper.
bool is_void_for_marks(const std::vector<Part>& parts, const law::CountRules& rules) {
    int clear = 0;
    int unclear = 0;
    for (const Part& part : parts) {
        clear += part.clear;
        unclear += part.unclear;
    }
    if (*rules.illegible == law::IllegibleMark::Paper) {
        return unclear > 0;
    }
    return *rules.illegible == law::IllegibleMark::PaperIfNothingElse && unclear > 0 && clear == 0;
}

/// Whether a written name in the part means nobody.
bool names_nobody(const Part& part) {
    return std::ranges::any_of(part.named, [](const auto& name) { return name[0] == '~'; });
}

/// Whether somebody else than a woman is named in the women's own column.
// Law: 浙江省村民委员会选举办法(2020) art. 21: only women stand in the column (专职专选).
bool names_man_in_column(const Part& part, const SlowOffice& office, const SlowVote& vote) {
    if (vote.women_seat != law::WomenSeat::OwnColumn || vote.woman_office != office.name) {
        return false;
    }
    for (const std::string& name : part.named) {
        if (name[0] != '~' && !vote.women.contains(name)) {
            return true;
        }
    }
    return false;
}

/// Whether the paper is valid as a whole; marks its void parts.
bool judge(std::vector<Part>& parts, const SlowVote& vote, const law::CountRules& rules) {
    if (is_void_for_marks(parts, rules)) {
        return false;
    }
    const bool per_office = *rules.overvote_scope == law::OvervoteScope::PerOffice;
    if (*rules.two_offices == law::TwoOfficesOnPaper::VoidsPaper && in_two_parts(parts)) {
        return false;
    }
    std::size_t names = 0;
    std::size_t seats = 0;
    std::set<std::string> counted_above;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (*rules.two_offices == law::TwoOfficesOnPaper::CountsInHighest) {
            for (const std::string& name : counted_above) {
                parts[i].named.erase(name);
                parts[i].printed.erase(name);
            }
        }
        const auto own = static_cast<std::size_t>(vote.offices[i].seats);
        if (*rules.overvote_scope == law::OvervoteScope::AnyOffice && parts[i].named.size() > own) {
            return false;
        }
        parts[i].is_void =
            (per_office && parts[i].named.size() > own) ||
            (parts[i].unclear > 0 && parts[i].clear == 0) ||
            (*rules.name_variants == law::NameVariants::PartVoid && names_nobody(parts[i])) ||
            names_man_in_column(parts[i], vote.offices[i], vote);
        names += parts[i].named.size();
        seats += own;
        if (!parts[i].is_void) {
            for (const std::string& name : parts[i].named) {
                if (name[0] != '~') {
                    counted_above.insert(name);
                }
            }
        }
    }
    return *rules.overvote_scope != law::OvervoteScope::WholePaper || names <= seats;
}

void add_part(SlowOfficeResult& office, const Part& part) {
    office.void_parts += part.is_void ? 1 : 0;
    office.blank += !part.is_void && part.blank ? 1 : 0;
    if (part.is_void) {
        return;
    }
    for (const std::string& name : part.named) {
        if (name[0] != '~') {
            ++(part.printed.contains(name) ? office.tallies[name].marked
                                           : office.tallies[name].written);
        }
    }
    for (const std::string& name : part.against) {
        ++office.tallies[name].against;
    }
}

using Qualified = std::map<std::string, std::int64_t>;

/// The count of one office, while it goes on.
struct Counted {
    const std::string& name;
    SlowOfficeResult& result;
    const SlowVote& vote;
    SlowBefore& before;

    void say(const std::string& person, const std::string& word) const {
        before.reasons.insert(name + "/" + person + " " + word);
    }
    void seat(const std::string& person) const {
        result.elected.push_back(person);
        say(person, "elected");
    }
    void tie(const std::vector<std::string>& persons, std::int64_t seats) const {
        result.tied = persons;
        result.tied_seats = seats;
        for (const std::string& each : persons) {
            say(each, "tied_at_last_seat");
        }
    }
};

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

/// The least votes that are enough, counted up from none.
std::int64_t least_enough(std::int64_t base, const base::Threshold& share) {
    std::int64_t votes = 0;
    while (!enough(votes, base, share)) {
        ++votes;
    }
    return votes;
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

/// Adds what each person who is not elected got for the offices above.
// Law: 海南省村民委员会选举办法(2025) art. 31; 河北省村民委员会选举办法(2020) art. 29.
void add_from_above(SlowResult& result, std::size_t at, const law::CountRules& rules,
                    const SlowBefore& before) {
    std::set<std::string> named_below;
    for (const auto& [name, tally] : result.offices[at].tallies) {
        named_below.insert(name);
    }
    for (std::size_t above = 0; above < at; ++above) {
        for (const auto& [name, tally] : result.offices[above].tallies) {
            const bool may_have = !*rules.cascade_needs_lower_vote || named_below.contains(name);
            if (may_have && !before.held.contains(name) && tally.marked + tally.written > 0) {
                result.offices[at].tallies[name].added += tally.marked + tally.written;
            }
        }
    }
}

std::string next_step(const SlowResult& result) {
    std::string next = "nothing";
    for (const SlowOfficeResult& each : result.offices) {
        if (each.open > 0 && next == "nothing") {
            next = "further_election";
        }
        if (!each.tied.empty()) {
            next = "tie_vote";
        }
    }
    return result.outcome == "valid" ? next : "fresh_election";
}

/// Every paper into its heap, and every mark onto the sheet.
void read_papers(SlowResult& result, const SlowVote& vote, const law::CountRules& rules,
                 SlowBefore& before) {
    before.illegible_void = 0;
    before.illegible_kept = 0;
    result.offices.resize(vote.offices.size());
    for (std::size_t i = 0; i < vote.offices.size(); ++i) {
        for (const std::string& each : vote.offices[i].candidates) {
            result.offices[i].tallies[each] = {};
        }
    }
    for (const std::string& sealed : vote.papers) {
        const auto decided = vote.decided.find(sealed);
        const std::string& paper = decided == vote.decided.end() ? sealed : decided->second;
        std::vector<Part> parts;
        if (paper != "#") {
            const std::vector<std::string> texts = split(paper, '/');
            for (std::size_t i = 0; i < vote.offices.size(); ++i) {
                parts.push_back(read_part(texts.at(i), vote.offices[i], vote));
            }
        }
        const bool unclear =
            std::ranges::any_of(parts, [](const Part& part) { return part.unclear > 0; });
        if (unclear) {
            ++(is_void_for_marks(parts, rules) ? before.illegible_void : before.illegible_kept);
        }
        if (paper == "#" || !judge(parts, vote, rules)) {
            ++result.void_papers;
            continue;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            add_part(result.offices[i], parts[i]);
        }
    }
}

/// What the votes for an office are held against.
// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 28.
std::int64_t base_of(const SlowResult& result, const SlowOfficeResult& office, const SlowVote& vote,
                     law::MajorityBase base) {
    switch (base) {
        case law::MajorityBase::ValidPapers:
            return result.returned - result.void_papers - office.void_parts;
        case law::MajorityBase::PapersIssued:
            return vote.issued;
        case law::MajorityBase::Registered:
            return vote.registered;
        case law::MajorityBase::PapersReturned:
            break;
    }
    return result.returned;
}

/// "valid", or why the vote is void. Forged papers were never in the box, and a void box has its
/// own rule.
// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 28;
// 海南省村民委员会选举办法(2025) art. 29.
std::string outcome(const SlowVote& vote, const law::CountRules& rules, const SlowBefore& before) {
    const auto read = static_cast<std::int64_t>(vote.papers.size());
    const bool by_people = *rules.overcount_reference == law::OvercountReference::PeopleVoting;
    if (read > (by_people ? vote.people_voting : vote.issued) - vote.void_issued) {
        return "void_overcount";
    }
    if (before.asks_turnout && !has_turnout(vote, rules, before)) {
        return "void_turnout";
    }
    return "valid";
}

}  // namespace

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules) {
    std::set<std::string> elected;
    return count_slowly(vote, rules, elected);
}

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules,
                        std::set<std::string>& elected) {
    SlowBefore before;
    for (const SlowOffice& each : vote.offices) {
        before.order.push_back(each.name);
    }
    return count_slowly(vote, rules, elected, before);
}

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules, SlowBefore& before) {
    std::set<std::string> elected;
    return count_slowly(vote, rules, elected, before);
}

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules,
                        std::set<std::string>& elected, SlowBefore& before) {
    SlowResult result;
    result.returned = static_cast<std::int64_t>(vote.papers.size()) + vote.void_returned;
    result.void_papers = vote.void_returned;
    read_papers(result, vote, rules, before);
    result.outcome = outcome(vote, rules, before);
    if (result.outcome != "valid") {
        result.offices.clear();
    }
    const std::map<std::string, std::string> held_before = before.held;
    for (const auto& [name, office] : held_before) {
        if (result.outcome == "valid" && vote.leaves(name) && !elected.contains(name)) {
            before.left.insert(name);
            before.reasons.insert(office + "/" + name + " " + vote.way_of_leaving(name));
            leave_earlier(before, name, vote, {});
        }
    }
    for (std::size_t i = 0; i < result.offices.size(); ++i) {
        SlowOfficeResult& office = result.offices[i];
        if (!before.is_tie_vote) {
            office.base =
                base_of(result, office, vote,
                        before.floor ? law::MajorityBase::PapersReturned : *rules.majority_base);
            office.needed =
                least_enough(office.base, before.floor ? *before.floor : *rules.majority);
            if (*rules.cascade == law::Cascade::HigherToLower) {
                add_from_above(result, i, rules, before);
            }
        }
        elect({.name = vote.offices[i].name, .result = office, .vote = vote, .before = before},
              vote.offices[i], rules, elected);
    }
    result.next = next_step(result);
    return result;
}

}  // namespace douxuan::test
