// SPDX-License-Identifier: Apache-2.0
// How a meeting was called, who presides, and who makes up a meeting of representatives. What its
// record does not say is not judged: whoever keeps the minutes is asked for it
// (docs/decisions/0102).
#pragma once

#include "engine/assembly/events.h"
#include "engine/assembly/state.h"
#include "engine/law/refusal.h"
#include "engine/law/resolution.h"
#include "engine/law/ruleset.h"
#include "engine/law/setting.h"

namespace douxuan::assembly {

/// The meeting is taken to be held on the day on which its decision is stated.
/// Errors: MeetingCallerNotKnown, SpecialNoticeNotKnown, MeetingNoticeTooShort,
/// RepresentativesOutOfPlace, RepresentativesTooFew.
/// Law: 村委会组织法(2025) art. 25, 29; 村委会组织法(2010) art. 21, 25;
/// 居委会组织法(2025) art. 26, 28; 居委会组织法(1989) art. 10;
/// 北京市实施居委会组织法办法(1991) art. 16; 海南省实施村民委员会组织法办法(2025) art. 9, 14
law::Judgement judge_calling(const law::Resolution& resolution, const law::Setting& setting);

/// Who called the meeting that chose the election committee, and who presided: after one was
/// dissolved the township calls it; before that it does so where the ruleset lets it, once the day
/// has passed that it gave the committee in office.
/// Errors: TownshipCallsChoice, PresiderNotKnown, OrderNotOver.
/// Law: 天津市村民委员会选举办法(2019) art. 9, 10; 海南省村民委员会选举办法(2025) art. 12, 15;
/// 河北省村民委员会选举办法(2020) art. 44
law::Judgement judge_presiding(const State& state, const ElectionCommitteeChosen& chosen_now,
                               const law::Setting& setting);

/// Whether the law has something to say of the call or the members of that meeting, and its record
/// does not say it.
bool is_untold(const law::Resolution& resolution, const law::Ruleset& rules);

}  // namespace douxuan::assembly
