// SPDX-License-Identifier: Apache-2.0
// Facts about households that elect through a representative (户代表). DO NOT CHANGE kinds and
// member names: they are on disk. Law: 居委会组织法(2025) art. 14, 17
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/handle.h"
#include "engine/base/id.h"

namespace douxuan::roll {

/// How a household is registered: a family or a single person, or a collective household (集体户).
enum class HouseholdForm : std::uint8_t { Collective, Own };

/// A household and its electors. Entered again before the list is posted, it takes the place of
/// the earlier entry, and names its representative anew.
struct HouseholdEntered {
    static constexpr std::string_view kind = "household.entered";
    HouseholdForm form{};
    base::HouseholdId household;
    std::vector<base::Handle> members;  ///< those on the roll

    static constexpr auto fields() {
        using base::field;
        using E = HouseholdEntered;
        return describe(field("form", &E::form, "own or collective"),
                        field("household", &E::household, "its name in this log"),
                        field("members", &E::members, "its electors"));
    }
};

/// The household named who votes for it, with the written agreement of its other electors.
struct HouseholdRepresentativeNamed {
    static constexpr std::string_view kind = "household.representative_named";
    std::vector<base::Handle> agreed;
    base::HouseholdId household;
    base::Handle representative;

    static constexpr auto fields() {
        using base::field;
        using E = HouseholdRepresentativeNamed;
        return describe(
            field("agreed", &E::agreed, "the other electors who agreed in writing"),
            field("household", &E::household, "which"),
            field("representative", &E::representative, "the elector who votes for it"));
    }
};

}  // namespace douxuan::roll

namespace douxuan::base {

template <>
inline constexpr auto words_of<roll::HouseholdForm> = words<roll::HouseholdForm>({
    {roll::HouseholdForm::Collective, "collective"},
    {roll::HouseholdForm::Own, "own"},
});

}  // namespace douxuan::base
