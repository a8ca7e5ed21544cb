// SPDX-License-Identifier: Apache-2.0
// The statutory dates of an election, with what is done already.
#pragma once

#include <vector>

#include "cli/messages/text.h"
#include "engine/base/date.h"
#include "engine/election/state.h"
#include "engine/law/calendar.h"

namespace douxuan::cli {

struct CalendarLine {
    law::CalendarDay day;
    bool done = false;  ///< what it asks for has been done, or its day is over
};

/// In order of date; empty while election day is not fixed.
std::vector<CalendarLine> calendar_lines(const election::State& state, base::Date today);

/// "最迟公布选民名单" / "post the roll by": what must be done, or happens, on a day.
Text milestone_text(law::Milestone milestone);
/// 周一 / Mon.
Text weekday(base::Date date);

}  // namespace douxuan::cli
