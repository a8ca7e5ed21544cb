// SPDX-License-Identifier: Apache-2.0
#include "engine/count/seating.h"

#include <algorithm>

#include "engine/base/ensure.h"

namespace douxuan::count {

namespace {

bool are_kin(const Kin& kin, const base::PersonId& one, const base::PersonId& other) {
    return std::ranges::any_of(kin, [&](const auto& pair) {
        return (pair.first == one && pair.second == other) ||
               (pair.first == other && pair.second == one);
    });
}

base::Votes votes_of(const OfficeResult& office, const base::PersonId& person) {
    const auto row = std::ranges::find(office.tallies, person, &PersonTally::person);
    base::ensure(row != office.tallies.end());
    return row->total;
}

bool ranks_before(const PersonTally& a, const PersonTally& b) {
    return a.total != b.total ? a.total > b.total : a.person < b.person;
}

}  // namespace

std::map<base::PersonId, base::Votes> add_votes_above(const StyleTally& style,
                                                      const base::OfficeId& office,
                                                      const Held& held, Lower lower,
                                                      std::vector<PersonTally>& rows) {
    std::map<base::PersonId, base::Votes> added;
    for (const OfficeTally& above : style.offices) {
        if (above.office == office) {
            break;
        }
        for (const PersonTally& each : above.persons) {
            const bool is_named =
                std::ranges::find(rows, each.person, &PersonTally::person) != rows.end();
            if (each.total > base::Votes{} && !held.contains(each.person) &&
                (is_named || lower == Lower::Anybody)) {
                added[each.person] += each.total;
            }
        }
    }
    for (const auto& [person, votes] : added) {
        auto row = std::ranges::find(rows, person, &PersonTally::person);
        if (row == rows.end()) {
            row = rows.insert(rows.end(), PersonTally{.against = {},
                                                      .for_person = {},
                                                      .person = person,
                                                      .total = {},
                                                      .write_ins = {}});
        }
        row->total += votes;
    }
    std::ranges::sort(rows, ranks_before);
    return added;
}

std::vector<PersonTally> best_placed(const std::vector<PersonTally>& qualified,
                                     const std::set<base::PersonId>& women) {
    std::vector<PersonTally> best;
    for (const PersonTally& each : qualified) {
        if (women.contains(each.person) && (best.empty() || each.total == best.front().total)) {
            best.push_back(each);
        }
    }
    return best;
}

std::vector<Yielding> yielding(const OfficeResult& office, const Held& above, const Kin& kin) {
    Held staying = above;
    std::vector<Yielding> all;
    for (const base::PersonId& person : office.elected) {
        const auto is_equal = [&](const base::PersonId& other) {
            return !above.contains(other) && votes_of(office, other) == votes_of(office, person);
        };
        const auto related = [&](const auto& each) { return are_kin(kin, person, each.first); };
        const auto stronger = [&](const auto& each) {
            return related(each) && !is_equal(each.first);
        };
        auto other = std::ranges::find_if(staying, stronger);
        if (other == staying.end()) {
            other = std::ranges::find_if(staying, related);
        }
        if (other == staying.end()) {
            staying.emplace(person, office.office);
            continue;
        }
        all.push_back({.person = person,
                       .office = office.office,
                       .other = other->first,
                       .other_office = other->second,
                       .way = is_equal(other->first) ? Way::Equal : Way::Yields});
    }
    return all;
}

std::vector<Yielding> yielding_below(const OfficeResult& office, const Held& below,
                                     const Kin& kin) {
    std::vector<Yielding> all;
    for (const auto& [person, held] : below) {
        const auto other = std::ranges::find_if(
            office.elected, [&](const auto& elected) { return are_kin(kin, person, elected); });
        if (other != office.elected.end()) {
            all.push_back({.person = person,
                           .office = held,
                           .other = *other,
                           .other_office = office.office,
                           .way = Way::Yields});
        }
    }
    return all;
}

std::vector<PersonTally> next_to_sit(const std::vector<PersonTally>& qualified, const Held& held,
                                     const base::PersonId& leaving, const Kin& kin) {
    std::vector<PersonTally> next;
    for (const PersonTally& each : qualified) {
        const bool barred = each.person == leaving || held.contains(each.person) ||
                            are_kin(kin, each.person, leaving) ||
                            std::ranges::any_of(held, [&](const auto& other) {
                                return are_kin(kin, each.person, other.first);
                            });
        if (!barred && (next.empty() || next.front().total == each.total)) {
            next.push_back(each);
        }
    }
    return next;
}

}  // namespace douxuan::count
