// SPDX-License-Identifier: Apache-2.0
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

/// Whether the paper is valid as a whole; marks its void parts.
bool judge(std::vector<Part>& parts, const SlowVote& vote, const law::CountRules& rules) {
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
        parts[i].is_void = per_office && parts[i].named.size() > own;
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
    return per_office || names <= seats;
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

void elect(SlowOfficeResult& office, std::int64_t seats, const law::CountRules& rules,
           std::set<std::string>& elected_above) {
    std::map<std::string, std::int64_t> qualified;
    for (const auto& [name, tally] : office.tallies) {
        if (!elected_above.contains(name) && enough(tally.votes(), office.base, *rules.majority)) {
            qualified[name] = tally.votes();
        }
    }
    for (const auto& [name, votes] : qualified) {
        std::int64_t above = 0;
        std::int64_t beside = 0;
        for (const auto& [other, of_other] : qualified) {
            above += of_other > votes ? 1 : 0;
            beside += of_other == votes ? 1 : 0;
        }
        if (above + beside <= seats) {
            office.elected.push_back(name);
            elected_above.insert(name);
        } else if (above < seats) {
            office.tied.push_back(name);
            office.tied_seats = seats - above;
        }
    }
    if (office.tied.empty()) {
        office.open = seats - static_cast<std::int64_t>(office.elected.size());
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

}  // namespace

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules) {
    std::set<std::string> elected;
    return count_slowly(vote, rules, elected);
}

SlowResult count_slowly(const SlowVote& vote, const law::CountRules& rules,
                        std::set<std::string>& elected) {
    const auto returned = static_cast<std::int64_t>(vote.papers.size());
    SlowResult result;
    result.offices.resize(vote.offices.size());
    for (std::size_t i = 0; i < vote.offices.size(); ++i) {
        for (const std::string& each : vote.offices[i].candidates) {
            result.offices[i].tallies[each] = {};
        }
    }
    for (const std::string& paper : vote.papers) {
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
    if (!enough(returned, vote.registered, *rules.turnout)) {
        result.outcome = "void_turnout";
    }
    const bool by_people = *rules.overcount_reference == law::OvercountReference::PeopleVoting;
    if (returned > (by_people ? vote.people_voting : vote.issued)) {
        result.outcome = "void_overcount";
    }
    if (result.outcome != "valid") {
        result.offices.clear();
    }
    for (std::size_t i = 0; i < result.offices.size(); ++i) {
        SlowOfficeResult& office = result.offices[i];
        const bool all = *rules.majority_base == law::MajorityBase::PapersReturned;
        office.base = all ? returned : returned - result.void_papers - office.void_parts;
        elect(office, vote.offices[i].seats, rules, elected);
    }
    result.next = next_step(result);
    return result;
}

}  // namespace douxuan::test
