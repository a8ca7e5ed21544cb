// SPDX-License-Identifier: Apache-2.0
// Whether those who count were adopted by those present. Inside this room only.
#pragma once

#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/poll/events.h"
#include "engine/poll/state.h"

namespace douxuan::poll {

/// Nothing if those present adopted, today, whoever counts there, or do not have to.
/// Law: 海南省村民委员会选举办法(2025) art. 25; 河南省实施办法(2011) art. 32;
/// 河北省村民委员会选举办法(2020) art. 24. Errors: StaffNotAdopted.
law::Judgement judge_adopted(const State& state, const Station& place, const law::Setting& setting);

}  // namespace douxuan::poll
