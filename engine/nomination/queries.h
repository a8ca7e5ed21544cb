// SPDX-License-Identifier: Apache-2.0
// Answers that follow from the nominations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "engine/base/id.h"
#include "engine/law/plan.h"
#include "engine/law/ruleset.h"
#include "engine/nomination/events.h"
#include "engine/nomination/state.h"

namespace douxuan::nomination {

/// Everybody who may stand, by office in the plan's order, each in order of rank and id.
std::vector<law::OfficePersons> nominee_list(const State& state, const law::Plan& plan);

/// Whether anybody nominated the person, whatever came of it.
bool nominated(const State& state, const base::PersonId& person);
/// Everybody nominated, whatever came of it, in order of id.
std::vector<base::PersonId> nominated_persons(const State& state);

/// What is compared in a ranking, more is better: named at first before a supplementary
/// nomination, then the votes.
using Rank = std::pair<std::int64_t, std::vector<base::Votes>>;
Rank rank(const Nomination& name);
/// Whether `a` stands before `b` in a ranking: the better rank, else more nominations where they
/// decide nothing, else the smaller id.
bool ranks_before(const Nomination& a, const Nomination& b);

/// Who still counts when a list is made.
enum class Standing : std::uint8_t {
    Possible,  ///< not withdrawn, not disqualified, not accepted for another office
    Ready,     ///< found eligible, accepted for this office, not withdrawn
};

/// The people of that standing in the ranking of an office, best first, equal ones in order of id.
std::vector<Nomination> ranking(const State& state, const base::OfficeId& office,
                                Standing standing);

/// The least number of candidates on the next list of that office: seats and planned surplus, or,
/// once a list was posted or where people nominate themselves, seats and the least surplus of the
/// ruleset.
base::Seats candidates_needed(const State& state, const law::OfficeSeats& office,
                              const law::NominationRules& rules);
/// Whether so few people may still stand for that office that no list can be made of them, so that
/// a supplementary nomination may be counted. Law: 村委会组织法(2025) art. 18
bool is_short(const State& state, const law::OfficeSeats& office,
              const law::NominationRules& rules);

/// Whether the names of that office, if too many, are put to a primary of the voters, and not to a
/// vote on a tie: the ruleset has one, and two sources named people or it decides whenever there
/// are too many names. Law: 四川省村民委员会选举条例(2025) art. 24;
/// 海南省村民委员会选举办法(2025) art. 18
bool needs_primary(const State& state, const base::OfficeId& office,
                   const law::NominationRules& rules);

/// Whether the nominees for that office were put to a vote: a primary, or one on a tie.
bool was_voted_on(const State& state, const base::OfficeId& office);

/// Names tied over the last places of a list.
struct Cut {
    std::vector<base::PersonId> tied;  ///< in order of id; empty if nothing is tied
    std::size_t places = 0;            ///< places of the list that are left for them
};

/// The tie at the cut after seats + surplus names, where those on the posted list who still stand
/// ready keep their places. Names of two sources are tied with each other until a vote is held.
Cut cut(const State& state, const law::OfficeSeats& office, Standing standing);

/// The same, of those whom a vote has to part before a list is posted: of everybody who may still
/// stand where a primary decides among too many names, else of those who stand ready.
Cut cut_before_list(const State& state, const law::OfficeSeats& office);

/// Who has a place on the next list of that office, or is tied for one.
std::vector<base::PersonId> placed(const State& state, const law::OfficeSeats& office,
                                   Standing standing);

/// Women who are added to a list of candidates.
struct WomenToAdd {
    std::set<base::PersonId> women;  ///< nobody where the ruleset does not ask for it
    law::WomanCandidate how = law::WomanCandidate::BestPlacedAdded;
};

/// The list that may be posted now, in plan order: those on the posted list who still stand ready,
/// filled from the ranking up to seats + surplus, best first. Names tied at the cut are left out,
/// so that an office may be short.
/// `women`: if none of them is on it, those who stand ready with most nominations of them all are
/// added to their offices; or, where each office has a woman among its candidates, to each office
/// without one the woman who stands ready for it with most nominations. Whoever nominates
/// themselves stands, and in an election without candidates nobody.
/// Law: 海南省村民委员会选举办法(2025) art. 20; 河北省村民委员会选举办法(2020) art. 17;
/// 天津市村民委员会选举办法(2019) art. 21.
std::vector<law::OfficePersons> proposed_list(const State& state, const law::Plan& plan,
                                              const WomenToAdd& women = {});

/// Whether nominations of that source would be supplementary: it was counted before, or a
/// supplementary nomination or the list came since.
bool is_supplement(const State& state, law::NominationSource source);

/// Whether a formal list is posted.
bool published(const State& state);
/// The last posted list, in plan order; empty before the first.
const std::vector<law::OfficePersons>& candidates(const State& state);
/// Whether the person stands on the last posted list and has not fallen out since.
bool is_candidate(const State& state, const base::PersonId& person);
/// Whether somebody on the posted list has withdrawn or was disqualified since: it has to be
/// posted again before papers are printed.
bool needs_new_list(const State& state);

}  // namespace douxuan::nomination
