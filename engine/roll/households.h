// SPDX-License-Identifier: Apache-2.0
// The households of a residents' committee that is elected by household representatives: who
// belongs to which, who votes for it, and how many vote in all.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/roll/household_events.h"

namespace douxuan::roll {

struct State;

struct Household {
    HouseholdForm form{};
    std::vector<base::Handle> members;
    std::optional<base::Handle> representative;
};

struct Households {
    std::map<base::HouseholdId, Household> all;
    std::map<base::Handle, base::HouseholdId> of_member;
    std::map<base::Handle, base::HouseholdId> of_representative;
};

/// Households whose representative is named and on the roll: those who elect.
/// Law: 居委会组织法(2025) art. 19. Linear in the households.
base::Voters household_representatives(const State& state);
/// Whether this elector votes for a household.
bool is_household_representative(const State& state, base::Handle elector);
/// Households that have named nobody, or somebody who is on the roll no more, in order of id. They
/// do not vote; those on the list may name somebody else until the poll.
std::vector<base::HouseholdId> unrepresented(const State& state);

/// Errors: OutOfPhase (the list is posted), HouseholdEmpty, VoterTwice (a member stands twice),
/// HouseholdOfAnother (a member belongs to another household).
/// Law: 居委会组织法(2025) art. 17
law::Judgement admit(const State& state, const HouseholdEntered& fact, const law::Setting& setting);

/// A household may change its representative until the poll; one that named nobody before the
/// list was posted has no place on it.
/// Errors: HouseholdUnknown, HouseholdNotListed, NotOfHousehold (the representative, or somebody
/// who agreed), VoterTwice, AgreementMissed.
/// Law: 居委会组织法(2025) art. 14, 17
law::Judgement admit(const State& state, const HouseholdRepresentativeNamed& fact,
                     const law::Setting& setting);

/// The record of a member was amended: the new handle takes the place of the old one.
void rename_member(Households& households, base::Handle before, base::Handle after);
/// Who votes for the household now; nobody for an unknown one.
std::optional<base::Handle> representative_of(const State& state, const base::HouseholdId& id);

void apply(State& state, const HouseholdEntered& fact);
void apply(State& state, const HouseholdRepresentativeNamed& fact);

}  // namespace douxuan::roll
