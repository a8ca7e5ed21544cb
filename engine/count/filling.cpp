// SPDX-License-Identifier: Apache-2.0
#include "engine/count/filling.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/count/explain.h"
#include "engine/count/measure.h"

namespace douxuan::count {

using law::fact;

namespace {

/// The article by which the votes of this round seat somebody.
// Law: 村委会组织法(2025) art. 18; 浙江省村民委员会选举办法(2020) art. 28, 29.
const law::Citation& seating_cite(const Derivation& derivation) {
    const RoundKind round = derivation.books.round.kind;
    return round == RoundKind::TieVote ? derivation.rules.count.tie.cite
                                       : *measure_of(round, derivation.rules).share_cite;
}

/// The article by which the most votes win, where more have enough than there are seats.
const law::Citation& most_votes_cite(const Derivation& derivation) {
    return derivation.books.round.kind == RoundKind::Further ? derivation.rules.further.floor.cite
                                                             : derivation.rules.count.tie.cite;
}

void seat(Derivation& derivation, OfficeResult& office, const PersonTally& person) {
    office.elected.push_back(person.person);
    derivation.held.insert_or_assign(person.person, office.office);
    derivation.write(StepCode::Elected, seating_cite(derivation), office.office, person.person)
        .facts = {fact("votes", person.total)};
}

/// One of several with as many votes for `seats`, to be voted on again.
void tie_for(Derivation& derivation, OfficeResult& office, const PersonTally& person,
             base::Seats seats) {
    if (!office.tie) {
        office.tie = Tie{.persons = {}, .seats = seats};
    }
    office.tie->persons.push_back(person.person);
    derivation
        .write(StepCode::TiedAtLastSeat, derivation.rules.count.tie.cite, office.office,
               person.person)
        .facts = {fact("votes", person.total), fact("seats", office.tie->seats)};
}

void tie(Derivation& derivation, OfficeResult& office, const PersonTally& person) {
    const auto taken = static_cast<std::int64_t>(office.elected.size());
    tie_for(derivation, office, person, office.seats - base::Seats{taken});
}

void finish(Derivation& derivation, OfficeResult& office) {
    const auto taken = static_cast<std::int64_t>(office.elected.size());
    office.open = office.tie ? base::Seats{} : office.seats - base::Seats{taken};
    if (office.open > base::Seats{}) {
        derivation.write(StepCode::SeatsOpen, derivation.rules.further.floor.cite, office.office)
            .facts = {fact("open", office.open)};
    }
}

/// One seat more that nobody has.
void leave_open(Derivation& derivation, OfficeResult& office) {
    office.open += base::Seats{1};
    derivation.write(StepCode::SeatsOpen, derivation.rules.further.floor.cite, office.office)
        .facts = {fact("open", office.open)};
}

void sort_elected(OfficeResult& office) {
    const auto place = [&](const base::PersonId& person) {
        return std::ranges::find(office.tallies, person, &PersonTally::person);
    };
    std::ranges::sort(office.elected, {}, place);
}

/// One seat for the one of `best`; several with as many votes are voted on, unless the office has
/// a tie already; nobody: the seat is open.
void seat_one_of(Derivation& derivation, OfficeResult& office,
                 const std::vector<PersonTally>& best) {
    if (best.size() == 1) {
        seat(derivation, office, best.front());
        sort_elected(office);
    } else if (best.size() > 1 && !office.tie) {
        for (const PersonTally& each : best) {
            tie_for(derivation, office, each, base::Seats{1});
        }
    } else {
        leave_open(derivation, office);
    }
}

}  // namespace

void fill(Derivation& derivation, OfficeResult& office, const std::vector<PersonTally>& qualified) {
    const auto seats = static_cast<std::size_t>(office.seats.value);
    const bool is_crowded = qualified.size() > seats;
    if (!qualified.empty()) {
        derivation
            .write(is_crowded ? StepCode::MostVotesElected : StepCode::AllQualifiedElected,
                   is_crowded ? most_votes_cite(derivation) : seating_cite(derivation),
                   office.office)
            .facts = {fact("qualified", std::to_string(qualified.size())),
                      fact("seats", office.seats)};
    }
    // The first vote that no longer wins, if more are qualified than there are seats.
    const base::Votes last = is_crowded ? qualified[seats].total : base::Votes{-1};
    const bool is_tied = is_crowded && seats > 0 && qualified[seats - 1].total == last;
    for (const PersonTally& each : qualified) {
        if (each.total > last) {
            seat(derivation, office, each);
        } else if (is_tied && each.total == last) {
            tie(derivation, office, each);
        } else {
            derivation
                .write(StepCode::Outvoted, most_votes_cite(derivation), office.office, each.person)
                .facts = {fact("votes", each.total)};
        }
    }
    finish(derivation, office);
}

void fill_with_woman(Derivation& derivation, OfficeResult& office,
                     std::vector<PersonTally> qualified) {
    const std::vector<PersonTally> best = best_placed(qualified, derivation.books.women);
    const auto as_good = std::ranges::count_if(qualified, [&](const PersonTally& each) {
        return !best.empty() && each.total >= best.front().total;
    });
    if (!best.empty() && as_good <= office.seats.value) {
        fill(derivation, office, qualified);
        return;
    }
    std::erase_if(qualified, [&](const PersonTally& each) {
        return std::ranges::find(best, each) != best.end();
    });
    const auto& rule = derivation.rules.committee.women_seat;
    const base::Seats seats = office.seats;
    if (best.size() == 1) {
        derivation.write(StepCode::WomanFirst, rule.cite, office.office, best.front().person)
            .facts = {fact("votes", best.front().total)};
    } else if (best.empty()) {
        derivation.write(StepCode::WomanSeatKept, rule.cite, office.office);
    }
    office.seats = seats - base::Seats{1};
    fill(derivation, office, qualified);
    office.seats = seats;
    seat_one_of(derivation, office, best);
}

void fill_freed(Derivation& derivation, OfficeResult& office,
                const std::vector<PersonTally>& next) {
    if (next.size() == 1) {
        derivation
            .write(StepCode::NextTakesSeat, derivation.rules.committee.kin_yields.cite,
                   office.office, next.front().person)
            .facts = {fact("votes", next.front().total)};
    }
    seat_one_of(derivation, office, next);
}

void leave(Derivation& derivation, OfficeResult& office, const base::PersonId& person) {
    std::erase(office.elected, person);
    derivation.held.erase(person);
}

}  // namespace douxuan::count
