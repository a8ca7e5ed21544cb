// SPDX-License-Identifier: Apache-2.0
#include "engine/roll/households.h"

#include <algorithm>
#include <set>

#include "engine/roll/queries.h"
#include "engine/roll/state.h"

namespace douxuan::roll {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

bool is_member(const Household& household, base::Handle elector) {
    return std::ranges::find(household.members, elector) != household.members.end();
}

/// The first handle that stands twice, if there is one.
std::optional<base::Handle> twice(const std::vector<base::Handle>& electors) {
    std::set<base::Handle> seen;
    for (const base::Handle each : electors) {
        if (!seen.insert(each).second) {
            return each;
        }
    }
    return std::nullopt;
}

/// The members who are still on the roll.
std::int64_t electors_of(const State& state, const Household& household) {
    return std::ranges::count_if(household.members,
                                 [&](base::Handle each) { return on_roll(state, each); });
}

/// Everybody named belongs to the household; of those who agreed, nobody twice and nobody besides
/// the others.
Judgement judge_people(const Household& household, const HouseholdRepresentativeNamed& named) {
    if (!is_member(household, named.representative)) {
        return refuse(RefusalCode::NotOfHousehold,
                      {fact("household", named.household), fact("voter", named.representative)});
    }
    for (const base::Handle each : named.agreed) {
        if (!is_member(household, each)) {
            return refuse(RefusalCode::NotOfHousehold,
                          {fact("household", named.household), fact("voter", each)});
        }
    }
    std::vector<base::Handle> all = named.agreed;
    all.push_back(named.representative);
    if (const auto who = twice(all)) {
        return refuse(RefusalCode::VoterTwice, {fact("voter", *who)});
    }
    return {};
}

void forget(Households& households, const base::HouseholdId& id) {
    const auto at = households.all.find(id);
    if (at == households.all.end()) {
        return;
    }
    for (const base::Handle each : at->second.members) {
        households.of_member.erase(each);
        households.of_representative.erase(each);
    }
    households.all.erase(at);
}

/// By somebody who is on the roll: who died or was struck off elects no more and is counted no
/// more.
bool is_represented(const State& state, const Household& household) {
    return household.representative && on_roll(state, *household.representative);
}

}  // namespace

base::Voters household_representatives(const State& state) {
    return {std::ranges::count_if(state.households.all, [&](const auto& each) {
        return is_represented(state, each.second);
    })};
}

bool is_household_representative(const State& state, base::Handle elector) {
    return state.households.of_representative.contains(elector);
}

std::vector<base::HouseholdId> unrepresented(const State& state) {
    std::vector<base::HouseholdId> ids;
    for (const auto& [id, household] : state.households.all) {
        if (!is_represented(state, household)) {
            ids.push_back(id);
        }
    }
    return ids;
}

Judgement admit(const State& state, const HouseholdEntered& entered, const law::Setting& setting) {
    if (state.posted) {
        return refuse(RefusalCode::OutOfPhase, setting.rules.registration.posting_days,
                      {fact("posted", *state.posted)});
    }
    if (entered.members.empty()) {
        return refuse(RefusalCode::HouseholdEmpty, {fact("household", entered.household)});
    }
    if (const auto who = twice(entered.members)) {
        return refuse(RefusalCode::VoterTwice, {fact("voter", *who)});
    }
    for (const base::Handle each : entered.members) {
        const auto other = state.households.of_member.find(each);
        if (other != state.households.of_member.end() && other->second != entered.household) {
            return refuse(RefusalCode::HouseholdOfAnother,
                          {fact("voter", each), fact("household", other->second)});
        }
    }
    return {};
}

Judgement admit(const State& state, const HouseholdRepresentativeNamed& named,
                const law::Setting& setting) {
    const law::ResidentsHouseholdRules& rules = setting.rules.residents_households;
    const auto at = state.households.all.find(named.household);
    if (at == state.households.all.end()) {
        return refuse(RefusalCode::HouseholdUnknown, {fact("household", named.household)});
    }
    const Household& household = at->second;
    // Law: 居委会组织法(2025) art. 17: the list of household representatives is posted with the
    // roll
    if (state.posted && !household.representative) {
        return refuse(RefusalCode::HouseholdNotListed, setting.rules.registration.posting_days,
                      {fact("household", named.household), fact("posted", *state.posted)});
    }
    if (Judgement refused = judge_people(household, named)) {
        return refused;
    }
    const base::Threshold& share = *rules.agreement;
    const std::int64_t electors = electors_of(state, household);
    const std::int64_t agreed = 1 +  // who represents agrees
                                std::ranges::count_if(named.agreed, [&](base::Handle each) {
                                    return on_roll(state, each);
                                });
    if (!share.met(agreed, electors)) {
        return refuse(RefusalCode::AgreementMissed, rules.agreement,
                      {fact("household", named.household), fact("given", base::Voters{agreed}),
                       fact("needed", base::Voters{share.least(electors)}),
                       fact("entitled", base::Voters{electors})});
    }
    return {};
}

void rename_member(Households& households, base::Handle before, base::Handle after) {
    const auto at = households.of_member.find(before);
    if (at == households.of_member.end()) {
        return;
    }
    const base::HouseholdId id = at->second;
    Household& household = households.all[id];
    std::ranges::replace(household.members, before, after);
    households.of_member.erase(at);
    households.of_member[after] = id;
    if (household.representative == before) {
        household.representative = after;
        households.of_representative.erase(before);
        households.of_representative[after] = id;
    }
}

std::optional<base::Handle> representative_of(const State& state, const base::HouseholdId& id) {
    const auto at = state.households.all.find(id);
    return at == state.households.all.end() ? std::nullopt : at->second.representative;
}

void apply(State& state, const HouseholdEntered& fact) {
    forget(state.households, fact.household);
    for (const base::Handle each : fact.members) {
        state.households.of_member[each] = fact.household;
    }
    state.households.all[fact.household] = {
        .form = fact.form, .members = fact.members, .representative = {}};
}

void apply(State& state, const HouseholdRepresentativeNamed& fact) {
    Household& household = state.households.all[fact.household];
    if (household.representative) {
        state.households.of_representative.erase(*household.representative);
    }
    household.representative = fact.representative;
    state.households.of_representative[fact.representative] = fact.household;
}

}  // namespace douxuan::roll
