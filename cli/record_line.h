// SPDX-License-Identifier: Apache-2.0
// One line of a file of facts (docs/formats/record.md): a JSON object in any order and spacing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/statement.h"
#include "engine/base/date.h"
#include "engine/roll/record.h"

namespace douxuan::cli {

/// What a line says. `record`, for a registration, stands beside `data`.
struct RecordLine {
    std::string kind;
    std::string data;               ///< the fact's members, canonical
    std::optional<std::string> at;  ///< as written
    std::optional<std::string> by;  ///< a role
    std::optional<std::string> site;
    std::optional<std::string> record;  ///< canonical form of a person's record, without digest
    std::optional<std::string> identity_number;
    std::optional<std::string> telephone;
};

/// Reads a line. Linear in it.
/// Errors: see StatementFault.
StatementResult<RecordLine> read_record_line(std::string_view line, StatementWriter& writer);

}  // namespace douxuan::cli
