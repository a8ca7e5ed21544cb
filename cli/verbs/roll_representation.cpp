// SPDX-License-Identifier: Apache-2.0
// Households and groups: who votes for them, where a residents' committee is not elected by all.
#include "cli/stating.h"
#include "cli/verbs/roll.h"

namespace douxuan::cli {

ExitCode roll_household(const Call& call) {
    Stating how;
    how.places = {"household", "members"};
    return state_fact<roll::HouseholdEntered>(call, how);
}

ExitCode roll_represent(const Call& call) {
    Stating how;
    how.places = {"household", "representative"};
    return state_fact<roll::HouseholdRepresentativeNamed>(call, how);
}

ExitCode roll_group(const Call& call) {
    Stating how;
    how.places = {"group"};
    return state_fact<roll::GroupFormed>(call, how);
}

ExitCode roll_elect(const Call& call) {
    Stating how;
    how.places = {"group", "names"};
    how.fill = [](Desk&, Values& values) -> std::optional<ExitCode> {
        spell_pairs(values, "names", "person", "votes");
        return {};
    };
    return state_fact<roll::GroupVoted>(call, how);
}

ExitCode roll_vacate(const Call& call) {
    Stating how;
    how.places = {"person"};
    return state_fact<roll::RepresentativeLeft>(call, how);
}

}  // namespace douxuan::cli
