// SPDX-License-Identifier: Apache-2.0
// Who does what in the story.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/simulate/people.h"

namespace douxuan::simulate {

/// A person who acts in public, with the id in the record.
struct Role {
    const Villager* who = nullptr;
    std::string id;
};

struct Mandate {
    const Villager* principal = nullptr;
    const Villager* proxy = nullptr;
};

struct Cast {
    std::vector<Role> committee;  ///< the ranking of ten; the first seven sit
    std::vector<Role> chair;      ///< nominated, most nominations first; the third is disqualified
    std::vector<Role> deputy;
    std::vector<Role> member;  ///< six, the second of whom withdraws
    std::vector<Role> staff;   ///< fourteen
    Role written_in;
    std::vector<Mandate> mandates;        ///< the first three are held by one person
    std::vector<const Villager*> mobile;  ///< fourteen old people
    const Villager* fourth = nullptr;     ///< asks the proxy who holds three
    const Villager* died = nullptr;       ///< struck off after the roll was posted
    const Villager* forgotten = nullptr;  ///< not on the posted list; added after an objection
    std::vector<const Villager*> voters;  ///< on the final roll, in order of the list
};

/// Keeps pointers into `villagers`. The second nominee for chair is the husband of the third
/// member of the election committee.
Cast choose_cast(const std::vector<Villager>& villagers, base::Date election_day,
                 tests::Random& random);

}  // namespace douxuan::simulate
