// SPDX-License-Identifier: Apache-2.0
// One indicator line by line and kind by kind, with what must not be published taken out. Inside
// this room only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/report/document.h"
#include "engine/statistics/indicators.h"

namespace douxuan::report {

/// Residents' committees, village committees, both.
enum class Column : std::uint8_t { Residents, Village, Both };
inline constexpr std::array columns{Column::Residents, Column::Village, Column::Both};

constexpr std::optional<law::CommitteeKind> kind_of(Column column) {
    switch (column) {
        case Column::Residents:
            return law::CommitteeKind::Residents;
        case Column::Village:
            return law::CommitteeKind::Village;
        case Column::Both:
            return std::nullopt;
    }
    return std::nullopt;
}

/// Whether the unit is a change between two terms.
constexpr bool is_change(statistics::Unit unit) {
    return unit == statistics::Unit::PercentPoints || unit == statistics::Unit::PercentChange;
}

/// What is asked in one line: a reading that is no change, of a place.
struct GridLine {
    std::string place;
    statistics::Reading reading;
};

/// How the lines belong together.
enum class Lines : std::uint8_t {
    Separate,   ///< each for itself
    LastIsAll,  ///< the last is of all that the others divide, and of what they leave out
};

using GridRow = std::array<Cell, 3>;  ///< by Column

/// The lines of an indicator, by Column: NotKnown where nobody knows the number or the indicator is
/// not asked of that kind. Of readings of people numbers below `least` are Suppressed, and with
/// them what would give them away within the grid. At least one line; all of one unit.
std::vector<GridRow> grid_of(const statistics::Indicator& indicator,
                             const std::vector<GridLine>& lines, Lines how,
                             const statistics::Sums& sums, std::int64_t least);

}  // namespace douxuan::report
