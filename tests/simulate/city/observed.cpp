// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/city/observed.h"

#include <variant>

namespace douxuan::simulate {

using count::RoundKind;

void Observer::see(const election::Fact& fact) {
    if (const auto* named = std::get_if<roll::PersonNamed>(&fact)) {
        sexes_[named->person] = named->sex;
    } else if (const auto* posted = std::get_if<roll::RollPublished>(&fact)) {
        seen_.posted_migrants = posted->numbers.migrants;
    } else if (std::holds_alternative<roll::GroupFormed>(fact)) {
        ++seen_.groups;
    } else if (const auto* vote = std::get_if<roll::GroupVoted>(&fact)) {
        seen_.representatives += std::ssize(vote->names);
    } else if (const auto* opened = std::get_if<election::RoundOpened>(&fact)) {
        round_ = opened->round;
    } else if (const auto* announced = std::get_if<count::ResultAnnounced>(&fact)) {
        see_round(announced->result);
    } else if (std::holds_alternative<election::SeatsLeftOpen>(fact)) {
        seen_.left_open = true;
        seen_.seats_open = false;
    } else if (const auto* declared = std::get_if<closing::CompositionDeclared>(&fact)) {
        see_declared(*declared);
    }
}

void Observer::see_round(const count::Result& result) {
    ++seen_.polls;
    seen_.further += round_ == RoundKind::Further ? 1 : 0;
    seen_.ties += round_ == RoundKind::TieVote ? 1 : 0;
    seen_.fresh += round_ == RoundKind::Fresh ? 1 : 0;
    seen_.seats_open = result.next != count::NextStep::Nothing;
    if (round_ == RoundKind::First || round_ == RoundKind::Fresh) {
        seen_.registered = result.registered;
        seen_.people_voting = result.people_voting;
    }
}

void Observer::see_declared(const closing::CompositionDeclared& declared) {
    using namespace closing;
    if (declared.seat_in == PublicBody::Representatives) {
        seen_.migrant_representatives += declared.migration == Migration::Migrant ? 1 : 0;
        return;
    }
    ++seen_.winners;
    seen_.women += sexes_.at(declared.person) == roll::Sex::Female ? 1 : 0;
    seen_.under_30 += declared.age == AgeBand::Under30 ? 1 : 0;
    seen_.from_60 += declared.age == AgeBand::From60 ? 1 : 0;
    seen_.college += declared.education == Education::College ? 1 : 0;
    seen_.minority += declared.ethnicity == Ethnicity::Minority ? 1 : 0;
    seen_.party += declared.party == Party::Member ? 1 : 0;
    seen_.re_elected += declared.service == Service::ReElected ? 1 : 0;
    seen_.secretaries += declared.party_post == PartyPost::Secretary ? 1 : 0;
    seen_.in_party_body += declared.party_post != PartyPost::None ? 1 : 0;
}

}  // namespace douxuan::simulate
