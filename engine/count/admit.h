// SPDX-License-Identifier: Apache-2.0
// Judging and recording the facts of the count. The caller has checked what other rooms know:
// that the election committee decided on a write-in, and that the person named is known. Every
// `admit` lists its refusals in the order of its tests; every `apply` takes an admitted fact and
// never fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/base/quantity.h"
#include "engine/count/determine.h"
#include "engine/count/events.h"
#include "engine/count/state.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"

namespace douxuan::count {

/// Whether the papers of an election have marks against. Residents' papers have.
/// Law: 浙江省村民委员会选举办法(2020) art. 20, 21
bool has_against(const law::Ruleset& rules, law::NominationMode mode);

/// `returned`: papers of that style found in that station's box; absent while it is not opened.
/// Linear in the patterns.
/// Errors: StyleUnknown, BatchNamedTwice, BoxNotOpened, BatchTooLarge, BatchMiscounted (no
/// papers at all, or the patterns do not add up to them), PatternsUnsorted, MarksUnreadable (fact
/// marks), AgainstNotAllowed (where the papers have no marks against), BatchExceedsBox.
law::Judgement admit(const State& state, const BatchSealed& fact, const law::Setting& setting,
                     std::optional<base::Papers> returned);
void apply(State& state, const BatchSealed& fact);

/// Whether the person whom a write-in is taken to mean stands on the final roll.
enum class OnRoll : std::uint8_t { Yes, No };

/// `on_roll` matters only if the fact names a person and the ruleset wants a registered voter.
/// Errors: WriteInUnknown, WriteInDecidedTwice, WriteInNotOnRoll.
law::Judgement admit(const State& state, const WriteInAdjudicated& fact,
                     const law::Setting& setting, OnRoll on_roll);
void apply(State& state, const WriteInAdjudicated& fact);

/// Of papers marked so among those sealed, each way of marking once. Only what cannot be made out
/// is decided: every other mark, and every written name, stands.
/// Errors: IllegibleDecisionNotKnown (the ruleset itself says it), StyleUnknown, IllegibleUnknown,
/// IllegibleDecidedTwice, MarksUnreadable (fact marks), AgainstNotAllowed, IllegibleReadOtherwise.
/// Law: 海南省村民委员会选举办法(2025) art. 30; 北京市村民委员会选举办法(2012) art. 28
law::Judgement admit(const State& state, const IllegibleAdjudicated& fact,
                     const law::Setting& setting);
void apply(State& state, const IllegibleAdjudicated& fact);

/// Once every paper is counted and before the result is announced: the two are relatives of whom
/// one would give way in the result as it stands, and either may. Errors: DeclarationNotKnown,
/// MethodNotAdopted, ResultAnnouncedTwice (it is announced), BoxNotOpened, PapersUncounted,
/// WriteInUndecided, IllegibleUndecided, NoRelativeElected. Law: 四川省村民委员会选举条例(2025)
/// art. 35; 四川省城市居民委员会选举条例(2025) art. 33
law::Judgement admit(const State& state, const RelativeWithdrew& fact, const law::Setting& setting,
                     const Books& books);
void apply(State& state, const RelativeWithdrew& fact);

/// Marks of sealed papers that nobody can make out and that the election committee still has to
/// decide, the first; null where the ruleset itself says what becomes of them.
/// Law: 海南省村民委员会选举办法(2025) art. 30
const std::string* marks_to_decide(const State& state, const law::Ruleset& rules);

/// At the same time: the two have equal votes for one office, and the ruleset has a meeting decide
/// who stays. The caller judges its vote. Errors: RelativesDecisionNotKnown, then those of
/// RelativeWithdrew but the first. Law: 海南省村民委员会选举办法(2025) art. 33
law::Judgement admit(const State& state, const RelativesDecided& fact, const law::Setting& setting,
                     const Books& books);
void apply(State& state, const RelativesDecided& fact);

/// Whether every box is open, every paper counted, and every name written in and every mark that
/// the election committee has to decide decided.
bool is_counted(const State& state, const law::Ruleset& rules, const Books& books);

/// The announcement is what `determine` returns for the same arguments.
/// Errors: MethodNotAdopted, ResultAnnouncedTwice, BoxNotOpened (fact station), PapersUncounted
/// (facts style, counted, returned), WriteInUndecided, IllegibleUndecided, RelativesUndecided (a
/// meeting has to decide first), ResultDiffers (facts path, announced, determined: of the first
/// member that differs).
law::Judgement admit(const State& state, const ResultAnnounced& fact, const law::Setting& setting,
                     const Books& books);
void apply(State& state, const ResultAnnounced& fact);

}  // namespace douxuan::count
