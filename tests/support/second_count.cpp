// SPDX-License-Identifier: Apache-2.0
#include "tests/support/second_count.h"

#include <algorithm>
#include <set>

#include "tests/support/second_papers.h"
#include "tests/support/second_seats.h"

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

/// The least votes that are enough, counted up from none.
std::int64_t least_enough(std::int64_t base, const base::Threshold& share) {
    std::int64_t votes = 0;
    while (!enough(votes, base, share)) {
        ++votes;
    }
    return votes;
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
    if (result.outcome == "valid") {
        leave_before_count(vote, before, elected);
    } else {
        result.offices.clear();
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
