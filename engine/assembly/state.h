// SPDX-License-Identifier: Apache-2.0
// What is known of the bodies that decide: the election committee, its ranking, and to whom a
// meeting consented. The queries are pure; `apply` records and judges nothing.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "engine/assembly/events.h"
#include "engine/base/date.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/ruleset.h"

namespace douxuan::assembly {

/// People who may not enter the election committee now: the nominated and, where the ruleset says
/// so, their near relatives and those of the members. Made by engine/election, which alone sees
/// nominations and kin.
using Barred = std::set<base::PersonId>;

/// The last sitting of the election committee.
struct Sitting {
    base::Date day;
    base::Members present;
};

struct State {
    std::vector<RankedMember> ranking;        ///< of the last choice, most votes first
    std::vector<base::PersonId> members;      ///< sitting, in the order in which they entered
    base::Members size;                       ///< seats; 0 before the committee is chosen
    std::optional<base::PersonId> chair;      ///< nobody if vacant
    std::vector<base::PersonId> deputies;     ///< who hold that post now
    base::Members deputy_posts;               ///< for so many it was chosen
    std::vector<MemberLeft> left;             ///< since the last choice
    std::set<base::Commitment> consented_to;  ///< records of people from elsewhere
    std::set<base::Commitment> confirmed;     ///< records, by the election committee
    std::optional<Sitting> sitting;           ///< of the committee that was chosen last
    Convener convener{};                      ///< of the meeting that chose it
    bool dissolved = false;                   ///< the last one was, and no other is chosen yet
    std::optional<base::Date> ended;          ///< its mandate; another may be chosen
    bool was_unlawful = false;                ///< it ended for that
    bool is_guided = false;                   ///< the guidance body acts in its place
};

/// Whether an election committee was chosen.
bool chosen(const State& state);
bool is_member(const State& state, const base::PersonId& person);
/// Seats of the election committee on which nobody sits.
base::Members vacancies(const State& state);
/// The first in the ranking who never sat on this committee and is not barred; nobody if the
/// ranking is exhausted.
std::optional<base::PersonId> next_in_ranking(const State& state, const Barred& barred);
/// Whether a seat is vacant that can only be filled by choosing the committee anew: the ranking
/// is exhausted, or the ruleset does not know succession from the ranking.
/// Law: 村委会组织法(2025) art. 15
bool needs_new_choice(const State& state, const Barred& barred, const law::Ruleset& rules);
/// Whether it may be chosen anew although it was chosen: it has to be, or a seat is vacant and the
/// ruleset leaves the meeting the choice. Law: 村委会组织法(2025) art. 15; 居委会组织法(2025) art.
/// 15
bool may_choose_anew(const State& state, const Barred& barred, const law::Ruleset& rules);
/// Whether a meeting consented to the registration of the person of this record.
bool consented(const State& state, const base::Commitment& commitment);
/// The same, by the handle. Logarithmic.
bool consented(const State& state, base::Handle voter);
/// Whether the election committee confirmed the person of this record.
bool confirmed(const State& state, const base::Commitment& commitment);
/// The same, by the handle. Logarithmic.
bool confirmed(const State& state, base::Handle voter);

/// Records an admitted fact. Linear in the fact.
void apply(State& state, const ElectionCommitteeChosen& fact);
void apply(State& state, const MemberLeft& fact);
void apply(State& state, const MemberReplaced& fact);
void apply(State& state, const ChairChosen& fact);
/// As before the first choice: the posts of all its members end.
void apply(State& state, const CommitteeDissolved& fact);
void apply(State& state, const OutsidersConsented& fact);
void apply(State& state, const WorkersConfirmed& fact);
/// `today`: the civil date of the fact.
void apply(State& state, const CommitteeSat& fact, base::Date today);

/// Its mandate ends on that day; for what is left to be voted on another is chosen.
void end_mandate(State& state, base::Date today);
/// The same, because it was not lawful; the guidance body may act in its place.
void end_unlawful(State& state, base::Date today, law::FreshHost next);

}  // namespace douxuan::assembly
