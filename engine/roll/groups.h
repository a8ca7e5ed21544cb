// SPDX-License-Identifier: Apache-2.0
// The residents' groups and their representatives, where those elect the residents' committee.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/roll/group_events.h"
#include "engine/roll/record.h"

namespace douxuan::roll {

struct State;

/// Those with equal votes at the last seat, and the seats left for them.
struct GroupTie {
    std::vector<base::PersonId> names;
    base::Seats seats;
};

struct Group {
    base::Households households;
    std::string roll_name;  ///< as the records of its electors have it
    base::Seats seats;
    std::vector<base::PersonId> sitting;  ///< in the order of their election
    std::optional<GroupTie> tie;          ///< to be voted on again
};

struct Groups {
    std::map<base::GroupId, Group> all;
    std::map<base::PersonId, base::GroupId> of_representative;
};

/// The representatives who sit: all of them elect, present or not. A vacant seat does not count,
/// nor that of somebody who was struck off the roll. Linear in the representatives.
base::Voters residents_representatives(const State& state);
bool is_residents_representative(const State& state, const base::PersonId& person);
/// Groups with a seat on which nobody sits, in order of id.
std::vector<base::GroupId> groups_to_vote(const State& state);

/// Formed anew before anybody was elected in it, it takes the place of the earlier fact.
/// Errors: OutOfPhase (the list is posted, or somebody was elected), GroupTooSmall, GroupTooLarge,
/// QuotaMissed.
/// Law: 居委会组织法(2025) art. 13
law::Judgement admit(const State& state, const GroupFormed& fact, const law::Setting& setting);

/// Whether so many are entitled to vote in a group: its households as it was formed, or its
/// electors on the roll now, by the group in their records. Without records the electors are not
/// counted; nor is anything of a group that was not formed. Linear in the roll.
/// Errors: GroupEntitledDiffers. Law: 居委会组织法(2025) art. 13
law::Judgement judge_entitled_of_group(const State& state, const base::GroupId& group,
                                       law::GroupForm form, base::Voters entitled,
                                       const Records* records, const law::Setting& setting);

/// The most votes win; no majority is needed. Whoever is tied at the last seat is voted on again,
/// and nobody else. Nobody has more votes to give than there are seats.
/// Errors: GroupUnknown, NoVacancy, GroupEntitledDiffers, PersonTwice, RepresentativeOfAnother,
/// RankingUnsorted, MorePresentThanEntitled, QuorumMissed, MoreVotesThanVoters, NamesDoNotTie,
/// RankingTooShort, GroupVotesTooMany.
law::Judgement admit(const State& state, const GroupVoted& fact, const Records* records,
                     const law::Setting& setting);

/// Errors: NotARepresentative.
law::Judgement admit(const State& state, const RepresentativeLeft& fact);

void apply(State& state, const GroupFormed& fact);
void apply(State& state, const GroupVoted& fact);
void apply(State& state, const RepresentativeLeft& fact);

}  // namespace douxuan::roll
