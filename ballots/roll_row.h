// SPDX-License-Identifier: Apache-2.0
// One row of the roll: from cells to a record, with everything that is wrong in it. Private to
// the reader of the roll.
#pragma once

#include <cstdint>

#include "ballots/roll_csv.h"
#include "ballots/sheet_rows.h"
#include "engine/base/date.h"

namespace douxuan::ballots {

/// The columns in the order of roll_columns().
enum class RollColumn : std::uint8_t {
    No,
    Name,
    Sex,
    Birth,
    Group,
    Category,
    IdentityNumber,
    OwnWord,
    Application,
    Since,
    Basis,
    DeclaredNotElsewhere,
    Migrant,
    Decision,
    Certificate,
    Permit,
    Home,
};

/// The record of one row; what is wrong with it is noted in the row. `latest` is the last day on
/// which somebody can have been born or arrived.
RollRow read_roll_row(SheetRow<RollColumn>& row, base::Date latest);

}  // namespace douxuan::ballots
