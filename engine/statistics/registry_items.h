// SPDX-License-Identifier: Apache-2.0
// What a registry sheet may be asked for: the numbers of the dictionary and of the returns that no
// log can know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/law/choices/committee.h"
#include "engine/statistics/indicators.h"

namespace douxuan::statistics {

/// One number that somebody has to say.
struct RegistryItem {
    Code code{};
    std::optional<law::CommitteeKind> kind;  ///< absent: one number for both
    std::string breakdown;                   ///< "" for the whole
    Unit unit{};                             ///< one of counted things, money or area
    std::vector<std::string> used_in;        ///< ids of indicators, then of fields; never empty

    friend bool operator==(const RegistryItem&, const RegistryItem&) = default;
};

/// All of them, by code, kind and breakdown, each once. A code that some indicator or field asks
/// of one kind of committee is asked of each such kind, never of both together. Made once.
const std::vector<RegistryItem>& registry_items();

}  // namespace douxuan::statistics
