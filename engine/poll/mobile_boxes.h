// SPDX-License-Identifier: Apache-2.0
// What the posted list of a mobile box says of its papers. Inside this room only.
#pragma once

#include <cstddef>
#include <set>

#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/law/refusal.h"
#include "engine/law/ruleset.h"
#include "engine/poll/events.h"
#include "engine/poll/state.h"

namespace douxuan::poll {

/// Whether so many papers of one kind in the box of that place are more than its list allows;
/// never where the ruleset does not ask, or another box was emptied into it.
/// Law: 海南省村民委员会选举办法(2025) art. 29.
bool is_over_list(const State& state, std::size_t place, base::Papers papers,
                  const law::PollRules& rules);

/// Mobile boxes among `boxes`: what lay in them is stated, and is not more than their lists allow.
/// Law: 海南省村民委员会选举办法(2025) art. 29.
/// Errors: ContentNotAsked, StyleUnknown, StyleTwice, MobileBoxVoid, ContentMissing.
law::Judgement judge_contents(const State& state, const BoxesMerged& stated,
                              const std::set<base::StationId>& boxes, const law::PollRules& rules);

}  // namespace douxuan::poll
