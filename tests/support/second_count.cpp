// SPDX-License-Identifier: Apache-2.0
// Long: a whole count, apart from the other.
#include "tests/support/second_count.h"

#include <algorithm>
#include <set>

namespace douxuan::test {

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
            (*rules.name_variants == law::NameVariants::PartVoid && names_nobody(parts[i]));
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

/// Whether so many of a whole are enough, in steps of one.
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

using Qualified = std::map<std::string, std::int64_t>;

/// By votes alone.
void elect_by_votes(SlowOfficeResult& office, std::int64_t seats, const Qualified& qualified) {
    for (const auto& [name, votes] : qualified) {
        std::int64_t above = 0;
        std::int64_t beside = 0;
        for (const auto& [other, of_other] : qualified) {
            above += of_other > votes ? 1 : 0;
            beside += of_other == votes ? 1 : 0;
        }
        if (above + beside <= seats) {
            office.elected.push_back(name);
        } else if (above < seats) {
            office.tied.push_back(name);
            office.tied_seats = seats - above;
        }
    }
}

bool has_woman(const std::vector<std::string>& names, const SlowVote& vote) {
    return std::ranges::any_of(names, [&](const auto& each) { return vote.women.contains(each); });
}

/// The best woman first, and the others after her.
void elect_with_woman(SlowOfficeResult& office, std::int64_t seats, Qualified qualified,
                      const SlowVote& vote) {
    SlowOfficeResult by_votes = office;
    elect_by_votes(by_votes, seats, qualified);
    if (has_woman(by_votes.elected, vote)) {
        office = by_votes;
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
    elect_by_votes(office, seats - 1, qualified);
    if (best.size() == 1) {
        office.elected.push_back(best.front());
    } else if (best.size() > 1 && office.tied.empty()) {
        office.tied = best;
        office.tied_seats = 1;
    }
}

bool are_kin(const SlowVote& vote, const std::string& one, const std::string& other) {
    return vote.kin.contains({one, other}) || vote.kin.contains({other, one});
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
std::vector<std::string> followers(const SlowOfficeResult& office, const Qualified& qualified,
                                   const std::set<std::string>& seated, const std::string& leaver,
                                   const SlowVote& vote) {
    std::vector<std::string> best;
    std::int64_t most = -1;
    for (const auto& [name, votes] : qualified) {
        if (name == leaver || seated.contains(name) || vote.barred.contains(name) ||
            are_kin(vote, name, leaver) || vote.declared.contains(name) ||
            !relative(vote, name, seated).empty() || votes < most) {
            continue;
        }
        if (votes > most) {
            best.clear();
            most = votes;
        }
        best.push_back(name);
    }
    std::erase_if(best, [&](const auto& each) {
        return std::ranges::find(office.tied, each) != office.tied.end();
    });
    return best;
}

/// Where the next takes a seat that is left: the one follower sits, several are tied.
void seat_follower(SlowOfficeResult& office, const Qualified& qualified,
                   std::set<std::string>& seated, const std::string& leaver, const SlowVote& vote) {
    if (vote.kin_yields != law::KinYields::NextTakes) {
        return;
    }
    const auto next = followers(office, qualified, seated, leaver, vote);
    if (next.size() == 1) {
        office.elected.push_back(next.front());
        seated.insert(next.front());
    } else if (next.size() > 1 && office.tied.empty()) {
        office.tied = next;
        office.tied_seats = 1;
    }
}

/// Nobody who has a seat of an earlier round moves up, nor a relative of theirs.
void add_holders(std::set<std::string>& seated, const SlowBefore& before) {
    for (const auto& [name, office] : before.held) {
        seated.insert(name);
    }
}

/// Relatives of those elected above, or of somebody with more votes here, leave their seat.
void settle_kin(SlowOfficeResult& office, const Qualified& qualified, const SlowVote& vote,
                const SlowBefore& before, const std::set<std::string>& above) {
    std::vector<std::string> in_order = office.elected;
    std::ranges::sort(in_order, [&](const auto& a, const auto& b) {
        return qualified.at(a) != qualified.at(b) ? qualified.at(a) > qualified.at(b) : a < b;
    });
    std::set<std::string> staying = above;
    std::set<std::string> seated = above;
    seated.insert(in_order.begin(), in_order.end());
    add_holders(seated, before);
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
        if (equal && !office.tied.empty()) {
            continue;
        }
        std::erase(office.elected, name);
        seated.erase(name);
        if (equal) {
            office.tied = {std::min(name, other), std::max(name, other)};
            office.tied_seats = 1;
        }
        seat_follower(office, qualified, seated, name, vote);
        if (equal) {
            std::erase(office.elected, other);
            seated.erase(other);
        }
    }
}

/// Whoever declared it leaves the seat to their relative, before anything else is asked.
void leave_declared(SlowOfficeResult& office, const Qualified& qualified, const SlowVote& vote,
                    SlowBefore& before, const std::set<std::string>& above) {
    std::vector<std::string> in_order = office.elected;
    std::ranges::sort(in_order, [&](const auto& a, const auto& b) {
        return qualified.at(a) != qualified.at(b) ? qualified.at(a) > qualified.at(b) : a < b;
    });
    std::set<std::string> seated = above;
    seated.insert(in_order.begin(), in_order.end());
    add_holders(seated, before);
    for (const std::string& name : in_order) {
        if (!vote.declared.contains(name)) {
            continue;
        }
        std::erase(office.elected, name);
        seated.erase(name);
        before.left.insert(name);
        seat_follower(office, qualified, seated, name, vote);
    }
}

std::size_t rank(const SlowBefore& before, const std::string& office) {
    return static_cast<std::size_t>(std::ranges::find(before.order, office) - before.order.begin());
}

/// The seat that somebody leaves goes to the best of those who wait for it, if one is the best.
void leave_earlier(SlowBefore& before, const std::string& name, const SlowVote& vote,
                   std::set<std::string> seated) {
    const std::string office = before.held.at(name);
    before.held.erase(name);
    seated.erase(name);
    if (vote.kin_yields != law::KinYields::NextTakes) {
        return;
    }
    add_holders(seated, before);
    const auto next = followers(SlowOfficeResult{}, before.waiting[office], seated, name, vote);
    if (next.size() == 1) {
        before.held[next.front()] = office;
    }
}

/// Who has a lower seat since an earlier round leaves it to a relative elected now.
void settle_earlier(const SlowOfficeResult& office, const std::string& name_of_office,
                    const SlowVote& vote, SlowBefore& before,
                    const std::set<std::string>& elected_now) {
    std::vector<std::string> leaving;
    const std::set<std::string> winners(office.elected.begin(), office.elected.end());
    for (const auto& [name, held] : before.held) {
        if (rank(before, held) > rank(before, name_of_office) && !elected_now.contains(name) &&
            !relative(vote, name, winners).empty()) {
            leaving.push_back(name);
        }
    }
    for (const std::string& name : leaving) {
        std::set<std::string> seated = elected_now;
        seated.insert(winners.begin(), winners.end());
        leave_earlier(before, name, vote, seated);
    }
}

void elect(SlowOfficeResult& office, std::int64_t seats, const law::CountRules& rules,
           const SlowVote& vote, const std::string& name_of_office,
           std::set<std::string>& elected_above, SlowBefore& before) {
    Qualified qualified;
    // Those elected higher up now, and those who have this office or a higher one already.
    std::set<std::string> not_lower = elected_above;
    for (const auto& [name, held] : before.held) {
        if (rank(before, held) <= rank(before, name_of_office)) {
            not_lower.insert(name);
        }
    }
    for (const auto& [name, tally] : office.tallies) {
        const base::Threshold share = before.floor ? *before.floor : *rules.majority;
        if (!not_lower.contains(name) && !before.left.contains(name) &&
            !vote.barred.contains(name) && enough(tally.votes(), office.base, share)) {
            qualified[name] = tally.votes();
        }
    }
    std::vector<std::string> seated(elected_above.begin(), elected_above.end());
    for (const auto& [name, held] : before.held) {
        seated.push_back(name);
    }
    const bool is_last = name_of_office == before.order.back();
    if (vote.women_seat == law::WomenSeat::BestPlacedFirst && is_last && !has_woman(seated, vote)) {
        elect_with_woman(office, seats, qualified, vote);
    } else {
        elect_by_votes(office, seats, qualified);
    }
    if (vote.kin_yields != law::KinYields::NotStated) {
        leave_declared(office, qualified, vote, before, not_lower);
        settle_kin(office, qualified, vote, before, not_lower);
        settle_earlier(office, name_of_office, vote, before, elected_above);
    }
    std::ranges::sort(office.elected);
    office.open = seats - static_cast<std::int64_t>(office.elected.size()) - office.tied_seats;
    for (const std::string& each : office.elected) {
        before.held[each] = name_of_office;
    }
    elected_above.insert(office.elected.begin(), office.elected.end());
}

/// Adds what each person who is not elected got for the offices above.
void add_from_above(SlowResult& result, std::size_t at, const std::set<std::string>& elected,
                    bool only_named) {
    std::set<std::string> named;
    for (const auto& [name, tally] : result.offices[at].tallies) {
        named.insert(name);
    }
    for (std::size_t above = 0; above < at; ++above) {
        for (const auto& [name, tally] : result.offices[above].tallies) {
            if (!elected.contains(name) && tally.marked + tally.written > 0 &&
                (named.contains(name) || !only_named)) {
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

SlowResult count(const SlowVote& vote, const law::CountRules& rules, std::set<std::string>& elected,
                 SlowBefore& before) {
    const auto read = static_cast<std::int64_t>(vote.papers.size());
    const std::int64_t returned = read + vote.void_returned;
    SlowResult result;
    result.void_papers = vote.void_returned;
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
        if (paper == "#" || !judge(parts, vote, rules)) {
            ++result.void_papers;
            continue;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            add_part(result.offices[i], parts[i]);
        }
    }
    result.outcome = "valid";
    std::int64_t voted = returned;
    if (*rules.turnout_counts == law::TurnoutCounts::PeopleVoting) {
        voted = vote.people_voting;
    } else if (*rules.turnout_counts == law::TurnoutCounts::PapersIssued) {
        voted = vote.issued;
    }
    if (!enough(voted, vote.registered, *rules.turnout)) {
        result.outcome = "void_turnout";
    }
    const bool by_people = *rules.overcount_reference == law::OvercountReference::PeopleVoting;
    if (read > (by_people ? vote.people_voting : vote.issued) - vote.void_issued) {
        result.outcome = "void_overcount";
    }
    if (result.outcome != "valid") {
        result.offices.clear();
    }
    const std::map<std::string, std::string> held_before = before.held;
    for (const auto& [name, office] : held_before) {
        if (result.outcome == "valid" && vote.declared.contains(name)) {
            before.left.insert(name);
            leave_earlier(before, name, vote, {});
        }
    }
    for (std::size_t i = 0; i < result.offices.size(); ++i) {
        SlowOfficeResult& office = result.offices[i];
        const law::MajorityBase base = *rules.majority_base;
        office.base = returned;
        if (!before.floor && base == law::MajorityBase::ValidPapers) {
            office.base = returned - result.void_papers - office.void_parts;
        } else if (!before.floor && base == law::MajorityBase::PapersIssued) {
            office.base = vote.issued;
        } else if (!before.floor && base == law::MajorityBase::Registered) {
            office.base = vote.registered;
        }
        if (*rules.cascade == law::Cascade::HigherToLower) {
            add_from_above(result, i, elected, *rules.cascade_needs_lower_vote);
        }
        elect(office, vote.offices[i].seats, rules, vote, vote.offices[i].name, elected, before);
    }
    result.next = next_step(result);
    return result;
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
    return count(vote, rules, elected, before);
}

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules, SlowBefore& before) {
    std::set<std::string> elected;
    return count(vote, rules, elected, before);
}

}  // namespace douxuan::test
