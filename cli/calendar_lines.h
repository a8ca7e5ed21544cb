// SPDX-License-Identifier: Apache-2.0
// The statutory dates of an election, with what is done already.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/messages/language.h"
#include "cli/messages/text.h"
#include "engine/base/date.h"
#include "engine/election/state.h"
#include "engine/law/calendar.h"

namespace douxuan::cli {

/// Whether what a day asks for is done.
enum class Standing : std::uint8_t {
    Open,    ///< not done, and there is time
    Kept,    ///< done in time
    Missed,  ///< not done in time, or done late
    Over,    ///< a period in which something could be done has run out
};

struct CalendarLine {
    law::CalendarDay day;
    Standing standing{};
    std::optional<base::Date> done = {};          ///< when it was done
    std::optional<base::ComplaintId> about = {};  ///< the complaint
};

/// In order of date, with the rounds after the first, the reviews of people written in, and the
/// complaints to answer or to appeal in; empty while
/// election day is not fixed. The further election is listed until the first poll; the handover is
/// not while seats are still to be voted on, because no new committee exists to count from.
std::vector<CalendarLine> calendar_lines(const election::State& state, base::Date today);

/// "最迟公布选民名单" / "post the roll by": what must be done, or happens, on a day.
Text milestone_text(law::Milestone milestone);
/// 选举日前 20 日 / "20 days before election day": how the last day was found; empty for election
/// day.
std::string reckoning_text(Language language, const law::Reckoning& reckoning);
/// 按期 / "kept".
Text text_of(Standing standing);
/// 周一 / Mon.
Text weekday(base::Date date);

}  // namespace douxuan::cli

namespace douxuan::base {

template <>
inline constexpr auto words_of<cli::Standing> = words<cli::Standing>({
    {cli::Standing::Open, "open"},
    {cli::Standing::Kept, "kept"},
    {cli::Standing::Missed, "missed"},
    {cli::Standing::Over, "over"},
});

}  // namespace douxuan::base
