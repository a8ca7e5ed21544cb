// SPDX-License-Identifier: Apache-2.0
// The voter roll as a spreadsheet (docs/formats/roll-csv.md). Reads and checks the form; whether
// a person may be registered is judged by engine/roll.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ballots/columns.h"
#include "ballots/input_error.h"
#include "engine/base/date.h"
#include "engine/law/choices/registration.h"
#include "engine/roll/record.h"

namespace douxuan::ballots {

/// What the election committee decided about a person of the list.
enum class RollDecision : std::uint8_t {
    Register,
    ConsentNeeded,  ///< an outsider on whom a meeting has still to decide
    Refuse,
};

/// One person of the list.
struct RollRow {
    std::size_t row = 0;          ///< in the spreadsheet
    roll::PersonRecord record;    ///< `identity` is empty: the digest needs a key
    std::string identity_number;  ///< 18 characters, valid; or empty
    RollDecision decision = RollDecision::Register;
    std::optional<law::Exclusion> ground;  ///< set if, and only if, refused
};

/// The most characters of `no`, and of a name or group.
inline constexpr std::size_t roll_no_characters_most = 20;
inline constexpr std::size_t roll_name_characters_most = 60;

/// The columns of a roll, for help texts and for an empty form; in the order of the documents.
const std::vector<ColumnName>& roll_columns();

/// Reads a roll out of decoded text. `latest` is the last day on which somebody of the list can
/// have been born or arrived. Rows without any text are passed over. No row is returned if one
/// is wrong. Linear on average.
/// Errors: EmptyFile without any row; those of read_header, CsvReader, Cells and
/// read_identity_number; WrongCells, ValueMissing, ValueTooLong, ValueUnknown, LineBreakInCell,
/// DateUnreadable, DateOutOfRange, NumberRepeated, IdentityContradictsBirth,
/// IdentityContradictsSex, IdentityRepeated.
std::expected<std::vector<RollRow>, InputErrors> read_roll(std::string_view text,
                                                           base::Date latest);

}  // namespace douxuan::ballots

namespace douxuan::base {

template <>
inline constexpr auto words_of<ballots::RollDecision> = words<ballots::RollDecision>({
    {ballots::RollDecision::Register, "register"},
    {ballots::RollDecision::ConsentNeeded, "consent_needed"},
    {ballots::RollDecision::Refuse, "refuse"},
});

}  // namespace douxuan::base
