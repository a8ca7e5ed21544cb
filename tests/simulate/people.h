// SPDX-License-Identifier: Apache-2.0
// The people of a village as they stand on the list before registration: households with their
// relations, people living elsewhere, people from elsewhere, and those who cannot be registered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ballots/roll_csv.h"
#include "engine/base/date.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/registration.h"
#include "tests/support/random.h"

namespace douxuan::simulate {

/// What a person is in the household.
enum class Place : std::uint8_t { Head, Spouse, Child, Parent };

struct Villager {
    ballots::RollRow row;  ///< as on the list; `row.record.identity` is empty
    std::string latin;     ///< the name in Latin letters; two people may have one name
    std::size_t household = 0;
    std::size_t group = 0;  ///< from 0
    Place place = Place::Head;
};

/// How many people the list has, and why some of them are refused.
struct Composition {
    law::CommitteeKind kind = law::CommitteeKind::Village;
    std::size_t residents = 1034;  ///< registered and living here
    std::size_t away = 106;        ///< living elsewhere, on their own word
    std::size_t outsiders = 60;    ///< migrants from other provinces who may be consented to
    std::size_t groups = 8;        ///< villagers' or residents' groups, at most 99
    std::size_t under_age = 6;
    std::size_t deprived_of_rights = 2;
    std::size_t no_own_word = 9;
    std::size_t too_short_residence = 4;
    std::size_t no_application = 2;
    std::size_t no_consent = 2;
    std::size_t registered_elsewhere = 1;
    /// In place of the last four digits of the areas that gave out identity numbers, so that no two
    /// places give out the same; empty: real areas.
    std::string area = {};
};

/// The composition of a village with so many voters (at least 200), refused people besides, and
/// of those so many migrants.
Composition composition_of(std::size_t voters, std::size_t migrants);
/// The same of a community, whose law knows fewer grounds to refuse.
Composition community_of(std::size_t voters, std::size_t migrants);

/// The list: by group, then by household, numbered from 1. `basis` is why outsiders of a village
/// are here. In a community everybody says that they take part.
std::vector<Villager> make_villagers(const Composition& composition, base::Date election_day,
                                     law::ResidenceBasis basis, tests::Random& random);

/// The list as a spreadsheet that `roll import` reads: Chinese headings and words, with the byte
/// order mark that spreadsheet programs write.
std::string roll_csv(const std::vector<Villager>& villagers);

}  // namespace douxuan::simulate
