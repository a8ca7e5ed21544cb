// SPDX-License-Identifier: Apache-2.0
// The formal list: who may stand on it, in what order, and that it is neither short nor late. The
// list that follows from the nominations (`proposed_list`) is the measure.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <utility>

#include "engine/nomination/admit.h"
#include "engine/nomination/equal_number.h"
#include "engine/nomination/offices.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"

namespace douxuan::nomination {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

bool same_persons(const law::OfficePersons& a, const law::OfficePersons& b) {
    return std::ranges::is_permutation(a.persons, b.persons);
}

/// Days before election day, and the rule that says so.
struct ListDays {
    base::Days days;
    law::Citation cite;
};

/// Law: 北京市村民委员会选举办法 art. 20; 天津市村民委员会选举办法(2019) art. 24
ListDays days_of_list(const State& state, const law::NominationRules& rules) {
    const auto& own = rules.publish_days_self;
    return state.mode == law::NominationMode::SelfNominated && *own
               ? ListDays{**own, own.cite}
               : ListDays{*rules.publish_days, rules.publish_days.cite};
}

/// The last day binds the first list; an amended one repairs what happened after it.
Judgement judge_day(const State& state, const CandidatesPublished& list,
                    const law::Setting& setting) {
    const ListDays rule = days_of_list(state, setting.rules.nomination);
    if (!setting.election_day) {
        return refuse(RefusalCode::DayNotFixed, rule.cite);
    }
    const base::Date last = *setting.election_day - rule.days;
    if (!published(state) && setting.today > last) {
        return refuse(RefusalCode::CandidatesPublishedTooLate, rule.cite,
                      {fact("today", setting.today), fact("last_day", last),
                       fact("election_day", *setting.election_day), fact("days", rule.days)});
    }
    if (published(state) && std::ranges::equal(list.offices, state.list, same_persons)) {
        return refuse(RefusalCode::ListUnchanged);
    }
    return {};
}

Judgement judge_once(const CandidatesPublished& list) {
    std::set<base::PersonId> elsewhere;
    for (const law::OfficePersons& each : list.offices) {
        std::set<base::PersonId> here;
        for (const base::PersonId& person : each.persons) {
            if (!here.insert(person).second) {
                return refuse(RefusalCode::PersonTwice,
                              {fact("person", person), fact("office", each.office)});
            }
            if (elsewhere.contains(person)) {
                return refuse(RefusalCode::CandidateInTwoOffices, {fact("person", person)});
            }
        }
        elsewhere.merge(here);
    }
    return {};
}

/// Whether each person stands ready for that office.
Judgement judge_persons(const State& state, const law::OfficePersons& list) {
    for (const base::PersonId& person : list.persons) {
        const std::vector<law::Fact> who{fact("person", person), fact("office", list.office)};
        if (!nominated_for(state, person, list.office)) {
            return refuse(RefusalCode::NotNominated, who);
        }
        const Nominee& nominee = state.nominees.at(person);
        if (nominee.finding != Finding::Eligible) {
            return refuse(RefusalCode::NotEligible, who);
        }
        if (nominee.accepted != list.office || nominee.withdrawal != Withdrawal::None) {
            return refuse(RefusalCode::NotAccepted, who);
        }
    }
    return {};
}

/// By nominations, or by the last vote on too many names, most first; equal ones in any order.
/// Where names are listed by strokes, for want of a vote or because people nominate themselves, any
/// order is admitted: how many strokes a name has is proposed to the clerk (cli/strokes.h) and no
/// fact. Law: 北京市村民委员会选举办法 art. 20; 四川省村民委员会选举条例(2025) art. 24
Judgement judge_order(const State& state, const law::OfficePersons& list,
                      const law::NominationRules& rules) {
    if (*rules.order == law::CandidateOrder::StrokesUnlessVoted &&
        !was_voted_on(state, list.office)) {
        return {};
    }
    const auto names_of_office = state.rankings.find(list.office);
    if (names_of_office == state.rankings.end()) {
        return {};
    }
    const std::vector<Nomination>& names = names_of_office->second;
    const auto rank_of = [&](const base::PersonId& person) {
        const Nomination& name = *std::ranges::find(names, person, &Nomination::person);
        return std::pair(rank(name), name.nominations);
    };
    if (!std::ranges::is_sorted(list.persons, std::greater{}, rank_of)) {
        return refuse(RefusalCode::CandidatesOutOfOrder, rules.order,
                      {fact("office", list.office)});
    }
    return {};
}

/// As many as planned, and the first in the ranking. Law: 村委会组织法(2025) art. 18
Judgement judge_choice(const State& state, const law::OfficePersons& list,
                       const law::OfficePersons& proposed, const law::Setting& setting) {
    const law::OfficeSeats& office = *setting.plan->find(list.office);
    const auto& bounds = surplus(setting.rules.nomination, list.office);
    const base::Seats planned = office.seats + office.surplus;
    const base::Seats listed{std::ssize(list.persons)};
    // A woman who is added, and people who nominate themselves, are more than planned.
    const base::Seats most = std::max(planned, base::Seats{std::ssize(proposed.persons)});
    if (listed > most) {
        return refuse(
            RefusalCode::CandidatesTooMany, bounds,
            {fact("office", list.office), fact("candidates", listed), fact("most", most)});
    }
    if (const Cut tie = cut_before_list(state, office); !tie.tied.empty()) {
        // Law: 四川省村民委员会选举条例(2025) art. 24; 海南省村民委员会选举办法(2025) art. 18
        const auto& primary = setting.rules.nomination.primary_when;
        if (state.primary_when == law::PrimaryWhen::TooManyNames) {
            return refuse(RefusalCode::PrimaryNeeded, primary, {fact("office", list.office)});
        }
        return refuse(RefusalCode::NominationTieOpen,
                      {fact("office", list.office), fact("person", tie.tied.front())});
    }
    // Nobody left to fill an amended list: the least surplus is enough.
    const base::Seats ready{std::ssize(proposed.persons)};
    if (listed < ready) {
        return refuse(RefusalCode::CandidatesTooFew, bounds,
                      {fact("office", list.office), fact("candidates", listed),
                       fact("needed", ready), fact("seats", office.seats)});
    }
    const base::Seats needed = candidates_needed(state, office, setting.rules.nomination);
    if (listed < needed) {
        if (Judgement refused =
                judge_equal(state, office, listed, needed, setting.rules.nomination)) {
            return refused;
        }
    }
    for (const base::PersonId& person : proposed.persons) {
        if (std::ranges::find(list.persons, person) == list.persons.end()) {
            return refuse(RefusalCode::CandidateSkipped,
                          {fact("office", list.office), fact("person", person)});
        }
    }
    return {};
}

/// A woman who stands ready for an office is not left out while the list has no woman for it.
// Law: 天津市村民委员会选举办法(2019) art. 21
Judgement judge_women(const CandidatesPublished& list,
                      const std::vector<law::OfficePersons>& proposed, const WomenToAdd& women,
                      const law::NominationRules& rules) {
    if (women.how != law::WomanCandidate::EachOffice) {
        return {};
    }
    const auto is_woman = [&](const base::PersonId& each) { return women.women.contains(each); };
    for (std::size_t i = 0; i < list.offices.size(); ++i) {
        const law::OfficePersons& each = list.offices[i];
        const auto woman = std::ranges::find_if(proposed[i].persons, is_woman);
        if (woman != proposed[i].persons.end() && std::ranges::none_of(each.persons, is_woman)) {
            return refuse(RefusalCode::WomanLeftOut, rules.woman_candidate,
                          {fact("office", each.office), fact("person", *woman)});
        }
    }
    return {};
}

/// Where there are no candidates the list says which offices are voted on, and names nobody.
/// Law: 上海市村民委员会选举办法(2020) art. 11; 河南省实施办法(2011) art. 22
Judgement judge_without_names(const State& state, const CandidatesPublished& list,
                              const law::Setting& setting) {
    const auto& modes = setting.rules.nomination.modes;
    for (const law::OfficePersons& each : list.offices) {
        if (!each.persons.empty()) {
            return refuse(RefusalCode::NominationModeNotAllowed, modes,
                          {fact("mode", state.mode), fact("person", each.persons.front()),
                           fact("office", each.office)});
        }
    }
    if (Judgement refused = judge_offices(list.offices, *setting.plan)) {
        return refused;
    }
    return judge_day(state, list, setting);
}

}  // namespace

Judgement admit(const State& state, const CandidatesPublished& list, const law::Setting& setting,
                const WomenToAdd& women) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted, setting.rules.committee.size_decided_by);
    }
    if (state.mode == law::NominationMode::NoCandidates) {
        return judge_without_names(state, list, setting);
    }
    if (state.nominees.empty() && state.counted.empty()) {
        return refuse(RefusalCode::OutOfPhase, setting.rules.nomination.sources);
    }
    // Law: 四川省城市居民委员会选举条例(2025) art. 21; 四川省村民委员会选举条例(2025) art. 23
    const auto& days = setting.rules.nomination.nominees_days;
    if (*days && !state.nominees_posted) {
        return refuse(RefusalCode::NomineesNotPublished, days);
    }
    if (Judgement refused = judge_offices(list.offices, *setting.plan)) {
        return refused;
    }
    if (Judgement refused = judge_day(state, list, setting)) {
        return refused;
    }
    if (Judgement refused = judge_once(list)) {
        return refused;
    }
    if (Judgement refused = judge_reviewed(state, list, setting)) {
        return refused;
    }
    const std::vector<law::OfficePersons> proposed = proposed_list(state, *setting.plan, women);
    if (Judgement refused = judge_women(list, proposed, women, setting.rules.nomination)) {
        return refused;
    }
    for (std::size_t i = 0; i < list.offices.size(); ++i) {
        const law::OfficePersons& each = list.offices[i];
        if (Judgement refused = judge_persons(state, each)) {
            return refused;
        }
        if (Judgement refused = judge_order(state, each, setting.rules.nomination)) {
            return refused;
        }
        if (Judgement refused = judge_choice(state, each, proposed[i], setting)) {
            return refused;
        }
    }
    return judge_equal_in_all(state, list, setting);
}

}  // namespace douxuan::nomination
