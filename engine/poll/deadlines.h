// SPDX-License-Identifier: Apache-2.0
// What has to be done so many days before election day. Inside this room only.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/quantity.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/law/source.h"

namespace douxuan::poll {

/// A last day: so many days before election day, both of which may be missing.
struct LastDay {
    std::optional<base::Days> days;
    law::Citation cite;

    LastDay(const law::Cited<base::Days>& rule) : days(*rule), cite(rule.cite) {}
    LastDay(const law::Cited<std::optional<base::Days>>& rule) : days(*rule), cite(rule.cite) {}
};

/// Nothing until that day, or if there is none; later `code`, with `facts`, both days and the
/// period. `done`: the day on which it is done.
law::Judgement judge_last_day(law::RefusalCode code, const LastDay& rule, base::Date done,
                              const law::Setting& setting, std::vector<law::Fact> facts);

/// Nothing on election day. Errors: DayNotFixed, NotElectionDay.
law::Judgement judge_election_day(const law::Setting& setting);

}  // namespace douxuan::poll
