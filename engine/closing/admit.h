// SPDX-License-Identifier: Apache-2.0
// Judging the facts after the count. The refusals are listed in the order of their tests. What is
// late is not refused: it is done all the same, and the calendar shows that it was late.
#pragma once

#include <cstdint>

#include "engine/base/quantity.h"
#include "engine/closing/composition_events.h"
#include "engine/closing/events.h"
#include "engine/closing/state.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"

namespace douxuan::closing {

/// Never refused: a result may be filed with several authorities, and anew.
law::Judgement admit(const State& state, const ResultFiled& fact, const law::Setting& setting);

/// Errors: ComplaintFiledTwice.
law::Judgement admit(const State& state, const ComplaintFiled& fact, const law::Setting& setting);

/// The answer to a complaint or, once there is one, to the appeal.
/// Errors: ComplaintUnknown, ComplaintAnsweredTwice.
law::Judgement admit(const State& state, const ComplaintAnswered& fact,
                     const law::Setting& setting);

/// One appeal, against the first answer. Who appeals too late has lost the right to it.
/// Errors: ComplaintUnknown, AppealNotKnown, ComplaintNotAnswered, AppealedTwice, AppealedTooLate.
/// Law: 四川省村民委员会选举条例(2025) art. 51
law::Judgement admit(const State& state, const ComplaintAppealed& fact,
                     const law::Setting& setting);

/// `elected`: members elected so far. Where the seal goes before the rest the list may name it
/// alone; the next list then names the rest, and the seal no more.
/// Law: 村委会组织法(2025) art. 24; 海南省村民委员会选举办法(2025) art. 38.
/// Errors: HandedOverTwice, NobodyElected, ItemTwice, HandoverIncomplete (with the first item that
/// the ruleset asks for and the list lacks).
law::Judgement admit(const State& state, const HandoverCompleted& fact, base::Seats elected,
                     const law::Setting& setting);

/// Errors: NumberNegative (a folder without a piece), ItemTwice, ArchiveIncomplete.
law::Judgement admit(const State& state, const ArchiveIndexed& fact, const law::Setting& setting);

/// Whether the person sits on the body that a fact names.
enum class Sits : std::uint8_t { No, Yes };

/// Of the committee everything may be declared; of the election committee Party membership and
/// ethnicity, of representatives migration as well: the forms ask for no more.
/// Errors: NotOfBody, DeclarationTwice, CompositionDeclaredTwice (without `corrects`),
/// CorrectionUnknown (`corrects` is not what stands of that person in that body),
/// CompositionNotAsked (fact item), CompositionEmpty, PartyPostWithoutParty.
law::Judgement admit(const State& state, const CompositionDeclared& fact, Sits sits);

}  // namespace douxuan::closing
