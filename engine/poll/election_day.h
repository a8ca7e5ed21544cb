// SPDX-License-Identifier: Apache-2.0
// What happens on election day and on no other. Inside this room only.
#pragma once

#include "engine/law/refusal.h"
#include "engine/law/setting.h"

namespace douxuan::poll {

/// Nothing on election day. Errors: DayNotFixed, NotElectionDay.
law::Judgement judge_election_day(const law::Setting& setting);

}  // namespace douxuan::poll
