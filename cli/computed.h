// SPDX-License-Identifier: Apache-2.0
// Facts that follow from the record, so that nobody has to type them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/desk.h"

namespace douxuan::cli {

/// The members of a fact of that kind as they follow from the record: the roll's numbers, the
/// next of the election committee, the proposed list, the mandates, the result. Nothing for any
/// other kind, or while they do not follow yet.
std::optional<std::string> computed_data(const Desk& desk, std::string_view kind);

}  // namespace douxuan::cli
