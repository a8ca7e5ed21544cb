// SPDX-License-Identifier: Apache-2.0
// What a place is called. Inside this room only.
#pragma once

#include <string>

#include "audit/archive/reporting.h"

namespace douxuan::report {

/// The name of a street or district by its code; the code itself where it has none, and nothing of
/// the whole.
std::string area_name(const archive::AreaNames& names, const std::string& code);

}  // namespace douxuan::report
