// SPDX-License-Identifier: Apache-2.0
// A document for programs: both languages, exact numbers. docs/formats/report.md is the contract.
#pragma once

#include <string>

#include "cli/report/document.h"

namespace douxuan::report {

/// One object on one line, without a line feed. Beside a share stands what is printed of it.
std::string json(const Document& document);

}  // namespace douxuan::report
