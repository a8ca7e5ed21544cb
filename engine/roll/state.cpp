// SPDX-License-Identifier: Apache-2.0
#include "engine/roll/state.h"

#include <cstdint>

#include "engine/roll/queries.h"

namespace douxuan::roll {
namespace {

void enter(State& state, base::Handle voter) {
    const std::uint32_t position = state.known.insert(voter);
    if (position == state.listed.size()) {
        state.listed.push_back(false);
    }
    if (!state.listed[position]) {
        state.listed[position] = true;
        state.registered += base::Voters{1};
    }
}

void strike_off(State& state, base::Handle voter) {
    const std::uint32_t position = state.known.find(voter);
    if (position != base::HandleIndex::absent && state.listed[position]) {
        state.listed[position] = false;
        state.registered -= base::Voters{1};
    }
}

/// The person named for the old record is the person of the new one.
void rename_voter(State& state, base::Handle before, base::Handle after) {
    auto node = state.persons_by_voter.extract(before);
    if (!node.empty()) {
        state.persons[node.mapped()].voter = after;
        node.key() = after;
        state.persons_by_voter.insert(std::move(node));
    }
}

/// What the one is to the other, seen from the other side.
Kinship inverse(Kinship relation) {
    switch (relation) {
        case Kinship::Parent:
            return Kinship::Child;
        case Kinship::Child:
            return Kinship::Parent;
        case Kinship::Grandparent:
            return Kinship::Grandchild;
        case Kinship::Grandchild:
            return Kinship::Grandparent;
        case Kinship::Spouse:
        case Kinship::Sibling:
            break;
    }
    return relation;
}

}  // namespace

void apply(State& state, const RollCarriedOver&) {
    state.carried_over = true;
}

void apply(State& state, const VoterRegistered& fact) {
    enter(state, fact.commitment.handle());
}

void apply(State&, const RegistrationRefused&) {
    // The record of it is the fact itself: nobody refused is on the roll.
}

void apply(State& state, const RollPublished& fact, base::Date today) {
    state.posted = today;
    state.posted_numbers = fact.numbers;
    state.taken_down = false;
}

void apply(State& state, const ObjectionFiled& fact, base::Date today) {
    state.objections[fact.objection] = {
        .claim = fact.claim, .filed = today, .ruling = {}, .decided = {}};
}

void apply(State& state, const ObjectionDecided& fact, base::Date today) {
    Objection& objection = state.objections[fact.objection];
    objection.ruling = fact.ruling;
    objection.decided = today;
}

void apply(State& state, const ObjectionAppealed& fact, base::Date today) {
    state.objections[fact.objection].appealed = today;
}

void apply(State& state, const AppealDecided& fact) {
    state.objections[fact.objection].appeal_ruling = fact.ruling;
}

void apply(State& state, const RollCorrected& fact) {
    if (fact.objection) {
        // Dismissed on appeal: the correction made before is taken back.
        Objection& objection = state.objections[*fact.objection];
        objection.corrected = standing_ruling(objection) == Ruling::Upheld;
    }
    if (fact.voter) {
        strike_off(state, *fact.voter);
    }
    if (fact.commitment) {
        enter(state, fact.commitment->handle());
    }
    if (fact.voter && fact.commitment) {
        rename_voter(state, *fact.voter, fact.commitment->handle());
        rename_member(state.households, *fact.voter, fact.commitment->handle());
    }
}

void apply(State& state, const VoterCardsGiven& fact) {
    state.cards = fact.cards;
}

void apply(State& state, const RollFinalised&, base::Date today) {
    state.finalised = today;
}

void apply(State& state, const PersonNamed& fact) {
    state.persons[fact.person] = {.name = fact.name, .sex = fact.sex, .voter = fact.voter};
    if (fact.voter) {
        state.persons_by_voter[*fact.voter] = fact.person;
    }
}

void apply(State& state, const KinshipDeclared& fact) {
    state.kin[fact.person][fact.other] = fact.relation;
    state.kin[fact.other][fact.person] = inverse(fact.relation);
}

void take_down(State& state) {
    state.posted.reset();
    state.posted_numbers.reset();
    state.finalised.reset();
    state.taken_down = true;
}

}  // namespace douxuan::roll
