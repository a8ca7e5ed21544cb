// SPDX-License-Identifier: Apache-2.0
#include "engine/nomination/queries.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

#include "engine/nomination/offices.h"

namespace douxuan::nomination {
namespace {

bool stands(const Nominee& nominee, const base::OfficeId& office, Standing standing) {
    if (nominee.withdrawal != Withdrawal::None) {
        return false;
    }
    switch (standing) {
        case Standing::Possible:
            return nominee.finding != Finding::Disqualified &&
                   (!nominee.accepted || nominee.accepted == office);
        case Standing::Ready:
            return nominee.finding == Finding::Eligible && nominee.accepted == office;
    }
    return false;
}

bool stands_ready(const State& state, const base::PersonId& person, const base::OfficeId& office) {
    const auto nominee = state.nominees.find(person);
    return nominee != state.nominees.end() && stands(nominee->second, office, Standing::Ready);
}

/// Whether the person keeps a place of the posted list of that office.
bool keeps_place(const State& state, const base::PersonId& person, const base::OfficeId& office) {
    const auto list = std::ranges::find(state.list, office, &law::OfficePersons::office);
    return list != state.list.end() &&
           std::ranges::find(list->persons, person) != list->persons.end() &&
           stands_ready(state, person, office);
}

/// The ranking of an office, parted into those who keep their places and those who may fill the
/// others.
struct Filling {
    std::vector<Nomination> kept;
    std::vector<Nomination> others;
    std::size_t places = 0;  ///< left for the others
};

Filling filling(const State& state, const law::OfficeSeats& office, Standing standing) {
    Filling filling;
    for (const Nomination& each : ranking(state, office.office, standing)) {
        (keeps_place(state, each.person, office.office) ? filling.kept : filling.others)
            .push_back(each);
    }
    // Whoever nominates themselves stands: the list has no last place.
    const auto places = state.mode == law::NominationMode::SelfNominated
                            ? filling.kept.size() + filling.others.size()
                            : static_cast<std::size_t>((office.seats + office.surplus).value);
    filling.places = places - std::min(places, filling.kept.size());
    return filling;
}

/// The names of `others` that are equal across the last place; an empty range if there is none.
std::ranges::subrange<std::vector<Nomination>::const_iterator> tied(const Filling& filling) {
    const std::vector<Nomination>& others = filling.others;
    const std::size_t places = filling.places;
    if (places == 0 || places >= others.size() ||
        rank(others[places - 1]) != rank(others[places])) {
        return {others.end(), others.end()};
    }
    return std::ranges::equal_range(others, rank(others[places]), std::greater{}, rank);
}

law::OfficePersons propose(const State& state, const law::OfficeSeats& office) {
    const Filling now = filling(state, office, Standing::Ready);
    const auto tie = tied(now);
    const auto places = static_cast<std::ptrdiff_t>(std::min(now.places, now.others.size()));
    const auto last = tie.empty() ? now.others.begin() + places : tie.begin();
    std::vector<Nomination> names;
    std::merge(now.kept.begin(), now.kept.end(), now.others.begin(), last,
               std::back_inserter(names), ranks_before);
    law::OfficePersons list{.office = office.office, .persons = {}};
    std::ranges::transform(names, std::back_inserter(list.persons), &Nomination::person);
    return list;
}

/// Adds the women who stand ready with most nominations of all, if there is no woman on the list.
void add_best_woman(const State& state, const std::set<base::PersonId>& women,
                    std::vector<law::OfficePersons>& list) {
    const auto is_woman = [&](const base::PersonId& each) { return women.contains(each); };
    if (std::ranges::any_of(list, [&](const law::OfficePersons& each) {
            return std::ranges::any_of(each.persons, is_woman);
        })) {
        return;
    }
    std::optional<Rank> best;
    for (const law::OfficePersons& each : list) {
        for (const Nomination& name : ranking(state, each.office, Standing::Ready)) {
            if (is_woman(name.person) && (!best || *best < rank(name))) {
                best = rank(name);
            }
        }
    }
    for (law::OfficePersons& each : list) {
        for (const Nomination& name : ranking(state, each.office, Standing::Ready)) {
            if (is_woman(name.person) && best == rank(name)) {
                each.persons.push_back(name.person);
            }
        }
    }
}

/// Adds to each office without a woman the one who stands ready for it with most nominations.
// Law: 天津市村民委员会选举办法(2019) art. 21
void add_woman_of_each(const State& state, const std::set<base::PersonId>& women,
                       std::vector<law::OfficePersons>& list) {
    const auto is_woman = [&](const base::PersonId& each) { return women.contains(each); };
    for (law::OfficePersons& each : list) {
        if (std::ranges::any_of(each.persons, is_woman)) {
            continue;
        }
        const std::vector<Nomination> ready = ranking(state, each.office, Standing::Ready);
        const auto best = std::ranges::find_if(ready, is_woman, &Nomination::person);
        if (best != ready.end()) {
            each.persons.push_back(best->person);
        }
    }
}

}  // namespace

bool nominated(const State& state, const base::PersonId& person) {
    return state.nominees.contains(person);
}

std::vector<base::PersonId> nominated_persons(const State& state) {
    std::vector<base::PersonId> persons;
    for (const auto& [person, nominee] : state.nominees) {
        persons.push_back(person);
    }
    return persons;
}

Rank rank(const Nomination& name) {
    return {-name.supplement, name.votes};
}

bool ranks_before(const Nomination& a, const Nomination& b) {
    if (rank(a) != rank(b)) {
        return rank(a) > rank(b);
    }
    return a.nominations != b.nominations ? a.nominations > b.nominations : a.person < b.person;
}

base::Seats candidates_needed(const State& state, const law::OfficeSeats& office,
                              const law::NominationRules& rules) {
    const bool is_least = published(state) || state.mode == law::NominationMode::SelfNominated;
    return office.seats + (is_least ? surplus(rules, office.office)->least : office.surplus);
}

bool is_short(const State& state, const law::OfficeSeats& office,
              const law::NominationRules& rules) {
    const base::Seats possible{std::ssize(ranking(state, office.office, Standing::Possible))};
    return possible < candidates_needed(state, office, rules);
}

bool needs_primary(const State& state, const base::OfficeId& office,
                   const law::NominationRules& rules) {
    const auto sources = state.sources.find(office);
    const bool of_two = sources != state.sources.end() && sources->second.size() > 1;
    const bool of_too_many = *rules.primary_when == law::PrimaryWhen::TooManyNames ||
                             state.primary_when == law::PrimaryWhen::TooManyNames;
    return *rules.primary && (of_two || of_too_many);
}

bool was_voted_on(const State& state, const base::OfficeId& office) {
    const auto names = state.rankings.find(office);
    // Nominations of two sources are not kept as votes, nor where a primary decides.
    const auto sources = state.sources.find(office);
    const bool of_two = sources != state.sources.end() && sources->second.size() > 1;
    const bool of_papers = sources == state.sources.end() || of_two ||
                           state.primary_when == law::PrimaryWhen::TooManyNames;
    const std::size_t nominations = of_papers ? 0 : 1;
    return names != state.rankings.end() &&
           std::ranges::any_of(names->second, [&](const Nomination& each) {
               return each.votes.size() > nominations;
           });
}

std::vector<Nomination> ranking(const State& state, const base::OfficeId& office,
                                Standing standing) {
    std::vector<Nomination> names;
    if (const auto all = state.rankings.find(office); all != state.rankings.end()) {
        std::ranges::copy_if(all->second, std::back_inserter(names), [&](const Nomination& each) {
            return stands(state.nominees.at(each.person), office, standing);
        });
    }
    return names;
}

Cut cut(const State& state, const law::OfficeSeats& office, Standing standing) {
    const Filling now = filling(state, office, standing);
    const auto tie = tied(now);
    Cut cut;
    if (!tie.empty()) {
        cut.places = now.places - static_cast<std::size_t>(tie.begin() - now.others.begin());
        std::ranges::transform(tie, std::back_inserter(cut.tied), &Nomination::person);
    }
    return cut;
}

Cut cut_before_list(const State& state, const law::OfficeSeats& office) {
    return cut(state, office,
               state.primary_when == law::PrimaryWhen::TooManyNames ? Standing::Possible
                                                                    : Standing::Ready);
}

std::vector<base::PersonId> placed(const State& state, const law::OfficeSeats& office,
                                   Standing standing) {
    const Filling now = filling(state, office, standing);
    const auto tie = tied(now);
    const auto places = static_cast<std::ptrdiff_t>(std::min(now.places, now.others.size()));
    const auto last = tie.empty() ? now.others.begin() + places : tie.end();
    std::vector<base::PersonId> persons;
    std::ranges::transform(now.kept, std::back_inserter(persons), &Nomination::person);
    std::transform(now.others.begin(), last, std::back_inserter(persons),
                   [](const Nomination& each) { return each.person; });
    return persons;
}

std::vector<law::OfficePersons> proposed_list(const State& state, const law::Plan& plan,
                                              const WomenToAdd& women) {
    std::vector<law::OfficePersons> list;
    for (const law::OfficeSeats& office : plan.offices) {
        list.push_back(propose(state, office));
    }
    if (women.how == law::WomanCandidate::EachOffice) {
        add_woman_of_each(state, women.women, list);
    } else {
        add_best_woman(state, women.women, list);
    }
    return list;
}

std::vector<law::OfficePersons> nominee_list(const State& state, const law::Plan& plan) {
    std::vector<law::OfficePersons> list;
    for (const law::OfficeSeats& office : plan.offices) {
        list.push_back({.office = office.office, .persons = {}});
        std::ranges::transform(ranking(state, office.office, Standing::Possible),
                               std::back_inserter(list.back().persons), &Nomination::person);
    }
    return list;
}

bool is_supplement(const State& state, law::NominationSource source) {
    return published(state) || state.supplements > 0 || state.counted.contains(source);
}

bool published(const State& state) {
    return !state.list.empty();
}

const std::vector<law::OfficePersons>& candidates(const State& state) {
    return state.list;
}

bool is_candidate(const State& state, const base::PersonId& person) {
    return std::ranges::any_of(state.list, [&](const law::OfficePersons& each) {
        return keeps_place(state, person, each.office);
    });
}

bool needs_new_list(const State& state) {
    return std::ranges::any_of(state.list, [&](const law::OfficePersons& each) {
        return !std::ranges::all_of(each.persons, [&](const base::PersonId& person) {
            return stands_ready(state, person, each.office);
        });
    });
}

}  // namespace douxuan::nomination
