// SPDX-License-Identifier: Apache-2.0
// A document as a workbook, as an office files it: a sheet of text, a sheet for each table and
// chart with title, heading that stays in sight, total and source, ready to print on A4.
#pragma once

#include <string>

#include "cli/report/document.h"

namespace douxuan::report {

/// The bytes of the file; the same document gives the same bytes. Shares and decimals are numbers
/// already rounded as everywhere else, with a format that shows them so. A text is never a formula.
/// Errors: audit::MachineFailure where there is no room for temporary files.
std::string xlsx(const Document& document, cli::Language language);

}  // namespace douxuan::report
