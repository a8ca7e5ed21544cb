// SPDX-License-Identifier: Apache-2.0
// Judging and recording the facts of the poll. The caller has checked what other rooms know:
// that a voter is on the roll, that staff and proxies are neither candidates nor their kin, that
// the election committee decided. Every `admit` lists its refusals in the order of its tests;
// every `apply` takes an admitted fact and never fails.
#pragma once

#include <cstdint>

#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/poll/events.h"
#include "engine/poll/state.h"

namespace douxuan::poll {

/// Places are fixed once. A meeting has one centre and no station; a meeting with stations one
/// centre and a station at least; stations need a station. Mobile boxes may join any of them.
/// Errors: MethodNotAdopted, StationsFixedTwice, StationTwice, MobileBoxNotAllowed, CentreMissing,
/// StationNotInForm, StationMissing.
law::Judgement admit(const State& state, const StationsFixed& fact, const law::Setting& setting);
void apply(State& state, const StationsFixed& fact);

/// The whole staff; a later list before the poll replaces an earlier one.
/// Errors: OutOfPhase, StationUnknown, PersonTwice (one duty at one place), MobileBoxUnderstaffed.
law::Judgement admit(const State& state, const StaffAppointed& fact, const law::Setting& setting);
void apply(State& state, const StaffAppointed& fact);

/// A mandate, until the list is posted. The proxy's own paper does not count towards the cap, nor
/// does a mandate that lapsed.
/// Law: 村委会组织法(2025) art. 18.
/// Errors: OutOfPhase (the list is posted), ProxiesNotAllowed, ProxyIsPrincipal,
/// ProxyOutsideCircle, PrincipalHasProxy, SubDelegation, ProxyHasTooMany.
law::Judgement admit(const State& state, const ProxyApproved& fact, const law::Setting& setting);
void apply(State& state, const ProxyApproved& fact);

/// The mandates held by that proxy lapse: the proxy stands for office, or is off the roll. The
/// principals vote in person, or give another mandate until the list is posted.
/// Law: 村委会组织法(2025) art. 18. Linear in the mandates.
void lapse_mandates_to(State& state, base::Handle proxy);
/// The mandate of that principal lapses, if there is one.
void lapse_mandate_of(State& state, base::Handle principal);

/// `principals`: the mandates that stand. Errors: DayNotFixed, ProxiesPublishedTwice,
/// ProxiesPublishedTooLate, ProxiesMiscounted.
law::Judgement admit(const State& state, const ProxiesPublished& fact, const law::Setting& setting);
void apply(State& state, const ProxiesPublished& fact);

/// A list, or more names for a list, of a mobile box that is not open yet. It may be empty.
/// Errors: StationUnknown, NotAMobileBox, OutOfPhase, MobileVoterTwice.
law::Judgement admit(const State& state, const MobileVotersPublished& fact,
                     const law::Setting& setting);
void apply(State& state, const MobileVotersPublished& fact);

/// Errors: MethodNotAdopted, StyleUnknown, NumberTooLarge.
law::Judgement admit(const State& state, const PapersPrinted& fact, const law::Setting& setting);
void apply(State& state, const PapersPrinted& fact);

/// All papers printed so far are withdrawn, because the list of candidates changed: the stock
/// begins anew. Only before the first station opens.
void withdraw_papers(State& state);

/// What becomes of the mandates in a later round.
enum class MandatesIn : std::uint8_t { Stand, Lapse };

/// Another poll at the same places, with the same staff and the same lists of mobile boxes: no
/// papers, nobody has drawn, every box sealed and empty. Linear in the places.
void begin_round(State& state, MandatesIn mandates);

/// Errors: StationUnknown, StyleUnknown, OutOfPhase (the station is closed),
/// DeliveredMoreThanPrinted.
law::Judgement admit(const State& state, const PapersDelivered& fact, const law::Setting& setting);
void apply(State& state, const PapersDelivered& fact);

/// Errors: DayNotFixed, NotElectionDay, StationUnknown, StationOpenedTwice, StaffMissing,
/// ProxiesNotPublished (mandates were approved), MobileListMissing, MethodNotAdopted,
/// StockExhausted (a style of which nothing was delivered there).
law::Judgement admit(const State& state, const PollOpened& fact, const law::Setting& setting);
void apply(State& state, const PollOpened& fact);

/// One paper for one vote. A principal's paper is drawn by the proxy alone while the mandate
/// stands; at a mobile box the
/// person who takes the paper stands on its list. Constant time but for the search of the station.
/// Errors: StationUnknown, StationNotOpen, NotElectionDay, StyleUnknown, PaperDrawnTwice,
/// VoterHasProxy, MandateUnknown, NotOnMobileList, StockExhausted.
law::Judgement admit(const State& state, const PaperIssued& fact, const law::Setting& setting);
void apply(State& state, const PaperIssued& fact);

/// The fresh paper comes out of the station's stock. One voter may spoil several papers.
/// Errors: StationUnknown, StationNotOpen, StyleUnknown, NothingIssued, StockExhausted.
law::Judgement admit(const State& state, const PaperSpoiled& fact, const law::Setting& setting);
void apply(State& state, const PaperSpoiled& fact);

/// Errors: StationUnknown, StationNotOpen.
law::Judgement admit(const State& state, const VoterTurnedAway& fact, const law::Setting& setting);
void apply(State& state, const VoterTurnedAway& fact);

/// The spoilt and left-over papers counted at the close are those of the ledger, or a reason is
/// given. A station that was never opened is closed in the same way, its whole stock left over.
/// Errors: StationUnknown, StationNotOpen (closed before), MethodNotAdopted, StyleTwice,
/// StyleUnknown, StyleMissing, NumberTooLarge, StockUnbalanced, ReasonNotNeeded.
law::Judgement admit(const State& state, const PollClosed& fact, const law::Setting& setting);
void apply(State& state, const PollClosed& fact);

/// Errors: StationMissing (nothing to put together), StationUnknown, StationTwice,
/// StationsStillOpen, BoxOpenedTwice, BoxMerged.
law::Judgement admit(const State& state, const BoxesMerged& fact, const law::Setting& setting);
void apply(State& state, const BoxesMerged& fact);

/// The papers found are those issued at the places whose box it holds, or a reason is given. A
/// box with fewer papers than a batch may have is merged first, while another is still sealed; so
/// is another sealed box from which fewer were issued, before this one is opened.
/// Errors: StationUnknown, StationsStillOpen, BoxOpenedTwice, BoxMerged, MethodNotAdopted,
/// StyleTwice, StyleUnknown, StyleMissing, NumberTooLarge, BoxTooSmall, MoreReturnedThanIssued,
/// FewerReturnedThanIssued, ReasonNotNeeded.
law::Judgement admit(const State& state, const BoxOpened& fact, const law::Setting& setting);
void apply(State& state, const BoxOpened& fact);

}  // namespace douxuan::poll
