// SPDX-License-Identifier: Apache-2.0
// What the law lets one compute from the state, before anybody announces it.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/determine.h"
#include "engine/count/explain.h"
#include "engine/count/result.h"
#include "engine/count/tally.h"
#include "engine/election/state.h"
#include "engine/nomination/queries.h"

namespace douxuan::election {

/// How many elect: those on the roll, or by the method of a residents' committee the household or
/// the residents' representatives. The base of the turnout.
/// Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 19
base::Voters entitled(const State& state);
/// Whether this elector, who is on the roll, is one of them. Logarithmic.
bool is_entitled(const State& state, base::Handle elector);

/// The numbers that turnout, overcount and majority are tested on.
count::Books books(const State& state);

/// The printed papers, with the candidates in the order of the formal list. Empty before it.
std::vector<count::Ballot> ballots(const State& state);

/// What was found in each box of the round that is held; the method is adopted.
std::vector<count::BoxTally> boxes(const State& state);

/// The votes in the batches sealed so far, of the round that is held; the method is adopted.
std::vector<count::StyleTally> votes(const State& state);

/// Those of one admitted batch by itself; a written name counts once it is decided.
count::StyleTally votes_in(const State& state, const count::BatchSealed& batch);

/// The result that follows from the record; the method is adopted. Law: 村委会组织法(2025) art. 18.
count::Result result(const State& state);

/// The steps that lead to `result`. Call it, like `result`, once the method is adopted.
std::vector<count::Step> explanation(const State& state);

/// The steps of the explanation that are concerns: the law asks for something there and gives no
/// procedure, so that people must decide. Empty before the method is adopted.
/// Law: 村委会组织法(2025) art. 8.
std::vector<count::Step> concerns(const State& state);

/// Relatives of whom one gives way when the result is announced, each with the one who stays; until
/// then either may declare to leave. Empty while papers are still counted, once it is announced,
/// and where the ruleset knows no such declaration. Law: 四川省村民委员会选举条例(2025) art. 35
std::vector<count::Yielding> may_declare(const State& state);
/// Of relatives with equal votes for one office, those of whom a meeting still has to decide who
/// stays, once everything is counted. Law: 海南省村民委员会选举办法(2025) art. 33
std::vector<count::Yielding> undecided_relatives(const State& state);

/// Seats filled so far. Zero before the announcement.
base::Seats elected(const State& state);

/// People who hold a seat and whom nobody has examined: until that is done they are not confirmed
/// and get no certificate. In order of id; empty where the ruleset asks for no such review.
/// Law: 四川省村民委员会选举条例(2025) art. 35
std::vector<base::PersonId> to_review(const State& state);
/// Whether the person is one of them. Logarithmic.
bool awaits_review(const State& state, const base::PersonId& person);

/// Whether the authority is one of those named. A sub-district that has villages does what a
/// township does, and a township that has communities what a sub-district does: the last articles
/// of the provinces' measures say so.
bool is_named(const std::vector<law::Authority>& named, law::Authority authority);

/// Whether the person's nomination makes a member of the election committee leave: from the moment
/// that the ruleset names, whatever came of it since.
/// Law: 村委会组织法(2025) art. 15; 四川省村民委员会选举条例(2025) art. 14
bool counts_as_nominated(const State& state, const base::PersonId& person);
/// Persons who may not sit on the election committee: those who count as nominated and, where the
/// ruleset says so, their near relatives. Law: 村委会组织法(2025) art. 15.
std::set<base::PersonId> barred_from_committee(const State& state);
/// Persons who may not enter the election committee as it sits now: those barred from it, the
/// relatives of its members where they may not sit together, and the men where the vacant seats
/// are needed for the women whom the ruleset asks for.
/// Law: 四川省村民委员会选举条例(2025) art. 12; 海南省村民委员会选举办法(2025) art. 11
std::set<base::PersonId> barred_from_vacancy(const State& state);
/// A sitting relative beside whom the member may not sit; nobody if there is none.
/// Law: 四川省村民委员会选举条例(2025) art. 12; 天津市村民委员会选举办法(2019) art. 10
std::optional<base::PersonId> sitting_relative(const State& state, const base::PersonId& member);
/// Whether the roll has to be posted again once election day is moved to `day`.
/// Law: 四川省村民委员会选举条例(2025) art. 19; 海南省村民委员会选举办法(2025) art. 17
bool needs_new_posting(const State& state, base::Date day);

/// Whether the person was named as a woman.
bool is_woman(const State& state, const base::PersonId& person);
/// How many of them were. Linear in them.
base::Members women_among(const State& state, std::span<const base::PersonId> persons);
/// Named women, for an office that is reserved for a woman.
std::set<base::PersonId> women(const State& state);
/// Those of them who are added to a list of candidates, where the ruleset says so.
/// Law: 海南省村民委员会选举办法(2025) art. 20; 天津市村民委员会选举办法(2019) art. 21
nomination::WomenToAdd women_to_add(const State& state);
/// The list of candidates that may be posted now, in plan order; the method is adopted.
std::vector<law::OfficePersons> proposed_list(const State& state);

}  // namespace douxuan::election
