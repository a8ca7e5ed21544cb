// SPDX-License-Identifier: Apache-2.0
// A sheet for somebody else to fill in, as CSV or as a workbook.
#pragma once

#include <string>
#include <vector>

#include "cli/messages/language.h"
#include "engine/base/date.h"

namespace douxuan::report {

/// One column of it.
struct TemplateColumn {
    std::string heading;
    std::string hint = {};  ///< shown beside a cell that is being filled in; may be empty
    std::vector<std::string> words = {};  ///< the only words that fit, or none said
    bool whole_number = false;
    std::string formula = {};  ///< of row 2: whether its cell fits, where that is not enough
    double width = 12;
};

struct SheetTemplate {
    std::string
        title;  ///< of the workbook and its one sheet: at most 31 characters, no : / \ ? * [ ]
    std::vector<TemplateColumn> columns;
    std::vector<std::vector<std::string>> rows;  ///< as wide as the heading
};

/// With byte order mark and CR LF (see CsvFile).
std::string csv(const SheetTemplate& sheet);

/// One sheet, with the heading in sight and hints and lists of words at its cells. A code that is
/// typed into it stays a text. The same sheet and day give the same bytes. Errors:
/// audit::MachineFailure.
std::string xlsx(const SheetTemplate& sheet, cli::Language language, base::Date made);

}  // namespace douxuan::report
