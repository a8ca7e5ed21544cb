// SPDX-License-Identifier: Apache-2.0
#include "engine/roll/groups.h"

#include <algorithm>
#include <functional>
#include <set>

#include "engine/roll/queries.h"
#include "engine/roll/state.h"

namespace douxuan::roll {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

base::Seats vacant(const Group& group) {
    return group.seats - base::Seats{std::ssize(group.sitting)};
}

/// The seats that a vote is about: those left by a tie, or all that are vacant.
base::Seats seats_at_stake(const Group& group) {
    return group.tie ? group.tie->seats : vacant(group);
}

const law::Cited<base::Threshold>& quorum(const GroupVoted& vote,
                                          const law::ResidentsGroupRules& rules) {
    switch (vote.form) {
        case GroupForm::Electors:
            break;
        case GroupForm::Households:
            return rules.quorum_households;
    }
    return rules.quorum_electors;
}

Judgement judge_names(const State& state, const GroupVoted& vote) {
    std::set<base::PersonId> seen;
    for (const GroupName& each : vote.names) {
        if (!seen.insert(each.person).second) {
            return refuse(RefusalCode::PersonTwice, {fact("person", each.person)});
        }
        const auto other = state.groups.of_representative.find(each.person);
        if (other != state.groups.of_representative.end()) {
            return refuse(RefusalCode::RepresentativeOfAnother,
                          {fact("person", each.person), fact("group", other->second)});
        }
    }
    if (!std::ranges::is_sorted(vote.names, std::greater{}, &GroupName::votes)) {
        return refuse(RefusalCode::RankingUnsorted);
    }
    return {};
}

Judgement judge_quorum(const GroupVoted& vote, const law::ResidentsGroupRules& rules) {
    if (vote.took_part > vote.entitled) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("present", vote.took_part), fact("entitled", vote.entitled)});
    }
    const law::Cited<base::Threshold>& share = quorum(vote, rules);
    if (!share->met(vote.took_part.value, vote.entitled.value)) {
        return refuse(RefusalCode::QuorumMissed, share,
                      {fact("present", vote.took_part),
                       fact("needed", base::Voters{share->least(vote.entitled.value)}),
                       fact("entitled", vote.entitled), fact("group", vote.group)});
    }
    for (const GroupName& each : vote.names) {
        if (each.votes.value > vote.took_part.value) {
            return refuse(RefusalCode::MoreVotesThanVoters,
                          {fact("person", each.person), fact("votes", each.votes),
                           fact("took_part", vote.took_part)});
        }
    }
    return {};
}

/// Nobody gives more votes than there are seats at stake.
Judgement judge_sum(const GroupVoted& vote, base::Seats seats,
                    const law::ResidentsGroupRules& rules) {
    const base::Votes most{seats.value * vote.took_part.value};
    base::Votes all;
    for (const GroupName& each : vote.names) {
        all += each.votes;
    }
    return all > most ? refuse(RefusalCode::GroupVotesTooMany, rules.representatives,
                               {fact("group", vote.group), fact("votes", all), fact("most", most),
                                fact("took_part", vote.took_part), fact("seats", seats)})
                      : Judgement{};
}

/// Electors on the roll whose records name that group.
base::Voters electors_of(const State& state, const std::string& roll_name, const Records& records) {
    base::Voters all;
    for (std::uint32_t i = 0; i < state.known.size(); ++i) {
        const PersonRecord* record = state.listed[i] ? records.find(state.known.at(i)) : nullptr;
        all += base::Voters{record != nullptr && record->group == roll_name ? 1 : 0};
    }
    return all;
}

/// The names tied across the last seat, if there are any.
std::optional<GroupTie> tie_of(const std::vector<GroupName>& names, base::Seats seats) {
    const auto places = static_cast<std::size_t>(seats.value);
    if (names.size() <= places || names[places - 1].votes != names[places].votes) {
        return std::nullopt;
    }
    GroupTie tie{.names = {}, .seats = {}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].votes == names[places].votes) {
            tie.names.push_back(names[i].person);
            tie.seats += base::Seats{i < places ? 1 : 0};
        }
    }
    return tie;
}

}  // namespace

base::Voters residents_representatives(const State& state) {
    return {std::ranges::count_if(state.groups.of_representative, [&](const auto& each) {
        const auto voter = voter_of(state, each.first);
        return !voter || on_roll(state, *voter);
    })};
}

bool is_residents_representative(const State& state, const base::PersonId& person) {
    return state.groups.of_representative.contains(person);
}

std::vector<base::GroupId> groups_to_vote(const State& state) {
    std::vector<base::GroupId> ids;
    for (const auto& [id, group] : state.groups.all) {
        if (vacant(group) > base::Seats{}) {
            ids.push_back(id);
        }
    }
    return ids;
}

Judgement admit(const State& state, const GroupFormed& formed, const law::Setting& setting) {
    const law::ResidentsGroupRules& rules = setting.rules.residents_groups;
    const auto before = state.groups.all.find(formed.group);
    if (state.posted || (before != state.groups.all.end() && !before->second.sitting.empty())) {
        return refuse(RefusalCode::OutOfPhase, rules.households, {fact("group", formed.group)});
    }
    if (*rules.households && !(*rules.households)->contains(formed.households)) {
        return refuse(
            RefusalCode::GroupSizeOutOfRange, rules.households,
            {fact("group", formed.group), fact("given", formed.households),
             fact("least", (*rules.households)->least), fact("most", (*rules.households)->most)});
    }
    if (*rules.representatives && !(*rules.representatives)->contains(formed.representatives)) {
        return refuse(RefusalCode::QuotaMissed, rules.representatives,
                      {fact("group", formed.group), fact("given", formed.representatives),
                       fact("least", (*rules.representatives)->least),
                       fact("most", (*rules.representatives)->most)});
    }
    // Law: 居委会组织法(2025) art. 13: one for 20 to 50 households
    if (const auto& share = *rules.households_each; share) {
        const std::int64_t seats = formed.representatives.value;
        if (formed.households.value < share->least.value * seats ||
            formed.households.value > share->most.value * seats) {
            return refuse(RefusalCode::QuotaMissed, rules.households_each,
                          {fact("group", formed.group), fact("given", formed.representatives),
                           fact("households", formed.households), fact("least_each", share->least),
                           fact("most_each", share->most)});
        }
    }
    return {};
}

// Law: 居委会组织法(2025) art. 13: by households, and so before 2026
Judgement judge_entitled_of_group(const State& state, const base::GroupId& group,
                                  law::GroupForm form, base::Voters entitled,
                                  const Records* records, const law::Setting& setting) {
    const law::ResidentsGroupRules& rules = setting.rules.residents_groups;
    const auto at = state.groups.all.find(group);
    if (at == state.groups.all.end()) {
        return {};
    }
    const auto judge = [&](base::Voters on_record, const auto& rule) {
        return entitled == on_record
                   ? Judgement{}
                   : refuse(RefusalCode::GroupEntitledDiffers, rule,
                            {fact("group", group), fact("form", form), fact("given", entitled),
                             fact("on_record", on_record)});
    };
    switch (form) {
        case GroupForm::Households:
            return judge(base::Voters{at->second.households.value}, rules.quorum_households);
        case GroupForm::Electors:
            break;
    }
    return records == nullptr
               ? Judgement{}
               : judge(electors_of(state, at->second.roll_name, *records), rules.quorum_electors);
}

Judgement admit(const State& state, const GroupVoted& vote, const Records* records,
                const law::Setting& setting) {
    const law::ResidentsGroupRules& rules = setting.rules.residents_groups;
    const auto at = state.groups.all.find(vote.group);
    if (at == state.groups.all.end()) {
        return refuse(RefusalCode::GroupUnknown, {fact("group", vote.group)});
    }
    const Group& group = at->second;
    if (vacant(group) == base::Seats{}) {
        return refuse(RefusalCode::NoVacancy, {fact("group", vote.group)});
    }
    if (Judgement refused = judge_entitled_of_group(state, vote.group, vote.form, vote.entitled,
                                                    records, setting)) {
        return refused;
    }
    if (Judgement refused = judge_names(state, vote)) {
        return refused;
    }
    if (Judgement refused = judge_quorum(vote, rules)) {
        return refused;
    }
    if (group.tie &&
        !std::ranges::is_permutation(vote.names, group.tie->names, {}, &GroupName::person)) {
        return refuse(RefusalCode::NamesDoNotTie, {fact("group", vote.group)});
    }
    const base::Seats seats = seats_at_stake(group);
    if (std::ssize(vote.names) < seats.value) {
        return refuse(RefusalCode::RankingTooShort,
                      {fact("needed", seats), fact("ranked", base::Seats{std::ssize(vote.names)})});
    }
    return judge_sum(vote, seats, rules);
}

Judgement admit(const State& state, const RepresentativeLeft& left) {
    return is_residents_representative(state, left.person)
               ? Judgement{}
               : refuse(RefusalCode::NotARepresentative, {fact("person", left.person)});
}

void apply(State& state, const GroupFormed& fact) {
    state.groups.all[fact.group] = {.households = fact.households,
                                    .roll_name = fact.roll_name.value_or(fact.group.text),
                                    .seats = fact.representatives,
                                    .sitting = {},
                                    .tie = {}};
}

void apply(State& state, const GroupVoted& fact) {
    Group& group = state.groups.all[fact.group];
    const base::Seats seats = seats_at_stake(group);
    group.tie = tie_of(fact.names, seats);
    for (std::size_t i = 0; i < static_cast<std::size_t>(seats.value); ++i) {
        const base::PersonId& person = fact.names[i].person;
        if (group.tie && std::ranges::find(group.tie->names, person) != group.tie->names.end()) {
            break;
        }
        group.sitting.push_back(person);
        state.groups.of_representative[person] = fact.group;
    }
}

void apply(State& state, const RepresentativeLeft& fact) {
    const auto at = state.groups.of_representative.find(fact.person);
    Group& group = state.groups.all[at->second];
    std::erase(group.sitting, fact.person);
    group.tie.reset();
    state.groups.of_representative.erase(at);
}

}  // namespace douxuan::roll
