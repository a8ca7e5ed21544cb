// SPDX-License-Identifier: Apache-2.0
// docs/formats/refusals.md: every refusal, out of the one table of cli/messages.
#pragma once

#include <string>

#include "tests/formats/law_scan.h"

namespace douxuan::formats {

/// The page. The value on which a refusal rests is known where the engine names one with it.
std::string refusals_page(const LawScan& scan);

}  // namespace douxuan::formats
