// SPDX-License-Identifier: Apache-2.0
// What is known of those who may vote, and of the people who act in public and their kin. At
// most about 24 bytes a voter: the handle, its place in the index, and one bit. `apply` records
// and judges nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/roll/events.h"
#include "engine/roll/groups.h"
#include "engine/roll/households.h"

namespace douxuan::roll {

/// An objection against the posted roll.
struct Objection {
    ObjectionClaim claim{};
    base::Date filed;
    std::optional<Ruling> ruling;
    std::optional<base::Date> decided;
    bool corrected = false;  ///< a correction of the roll followed from it, and stands
    std::optional<base::Date> appealed = {};
    std::optional<Ruling> appeal_ruling = {};  ///< takes the place of the first
};

/// A person named in the log.
struct Person {
    std::string name;
    Sex sex{};
    std::optional<base::Handle> voter;  ///< follows amendments; may be struck off
};

struct State {
    base::HandleIndex known;   ///< everybody who ever was on the roll
    std::vector<bool> listed;  ///< by position in `known`: whether on the roll now
    base::Voters registered;   ///< how many are
    base::Voters cards;        ///< how many have a card
    std::optional<base::Date> posted;
    bool taken_down = false;                    ///< posted before, and to be posted again
    bool carried_over = false;                  ///< begun from the roll of the last election
    std::optional<RollNumbers> posted_numbers;  ///< the composition as it was posted
    std::optional<base::Date> finalised;
    std::map<base::ObjectionId, Objection> objections;
    std::map<base::PersonId, Person> persons;
    std::map<base::Handle, base::PersonId> persons_by_voter;
    Households households;  ///< of a residents' committee, where they elect
    Groups groups;          ///< the same
    /// What the second person is to the first; kept in both directions.
    std::map<base::PersonId, std::map<base::PersonId, Kinship>> kin;
};

/// Records an admitted fact; `today` is the civil date of the fact. Logarithmic at most, but an
/// amendment or kinship touches nothing else.
void apply(State& state, const VoterRegistered& fact);
void apply(State& state, const RollCarriedOver& fact);
void apply(State& state, const RegistrationRefused& fact);
void apply(State& state, const RollPublished& fact, base::Date today);
void apply(State& state, const ObjectionFiled& fact, base::Date today);
void apply(State& state, const ObjectionDecided& fact, base::Date today);
void apply(State& state, const ObjectionAppealed& fact, base::Date today);
void apply(State& state, const AppealDecided& fact);
void apply(State& state, const RollCorrected& fact);
void apply(State& state, const VoterCardsGiven& fact);
void apply(State& state, const RollFinalised& fact, base::Date today);
void apply(State& state, const PersonNamed& fact);
void apply(State& state, const KinshipDeclared& fact);
/// The roll is taken down, to be checked and posted again: neither posted nor final. Who is on it
/// and the objections stay. Constant time.
void take_down(State& state);

}  // namespace douxuan::roll
