// SPDX-License-Identifier: Apache-2.0
// What the parts of a number are called.
#pragma once

#include <string_view>

#include "cli/messages/text.h"

namespace douxuan::report {

/// The part `KEY=WORD`, of every key that an indicator is broken down by; empty of any other.
cli::Text part_text(std::string_view part);

}  // namespace douxuan::report
