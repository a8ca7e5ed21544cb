// SPDX-License-Identifier: Apache-2.0
// Judging and recording the facts of the poll. The caller has checked what other rooms know:
// that a voter is on the roll, that staff and proxies are neither candidates nor their kin, that
// the election committee decided. Every `admit` lists its refusals in the order of its tests;
// every `apply` takes an admitted fact and never fails.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/law/refusal.h"
#include "engine/law/setting.h"
#include "engine/poll/events.h"
#include "engine/poll/state.h"

namespace douxuan::poll {

/// Places are fixed once. A meeting has one centre and no station; a meeting with stations one
/// centre and a station at least; stations need a station. Mobile boxes may join any of them.
/// Where an authority approves mobile boxes, its approval is stated with them.
/// Law: 浙江省村民委员会选举办法(2020) art. 24.
/// Errors: MethodNotAdopted, StationsFixedTwice, StationTwice, MobileBoxNotAllowed,
/// MobileApprovalMissing, MobileApprovalNotKnown, MobileApprovedByOther, ShiftApprovedLater,
/// CentreMissing, StationNotInForm, StationMissing.
law::Judgement admit(const State& state, const StationsFixed& fact, const law::Setting& setting);
void apply(State& state, const StationsFixed& fact);

/// The whole staff; a later list before the poll replaces an earlier one. After the last day for
/// the staff, or for the scribes among it, a list only replaces people: no place has more of them
/// for any duty than before.
/// Law: 浙江省村民委员会选举办法(2020) art. 22; 海南省村民委员会选举办法(2025) art. 27.
/// Errors: OutOfPhase, StationUnknown, PersonTwice (one duty at one place), MobileBoxUnderstaffed,
/// StationUnderstaffed, TooFewScrutineers, MobileBoxKeeperMissing, CountScrutineersTooFew,
/// StaffTooLate, ScribesTooLate.
law::Judgement admit(const State& state, const StaffAppointed& fact, const law::Setting& setting);
void apply(State& state, const StaffAppointed& fact);

/// Who has to approve people on the list of staff.
using Approvers = law::Cited<std::optional<std::vector<law::Body>>>;
/// The rules under which a meeting approves somebody who is new on that list, each once, in the
/// order of the list. Nobody whom those present adopt later. Law:
/// 天津市村民委员会选举办法(2019) art. 26; 河北省村民委员会选举办法(2020) art. 24.
std::vector<const Approvers*> approvals_asked(const State& state, const StaffAppointed& fact,
                                              const law::Setting& setting);

/// The rule that those present adopt who counts, at the first place that has it; null if none has.
const Approvers* adoption_rule(const State& state, const law::Setting& setting);

/// Those present adopt, on election day and before it opens, the people who count. A person who
/// comes to count afterwards has to be adopted too, and so has everybody on another day. The vote
/// itself is judged by the caller.
/// Law: 海南省村民委员会选举办法(2025) art. 25; 河南省实施办法(2011) art. 32.
/// Errors: StaffAdoptionNotKnown, StaffMissing, DayNotFixed, NotElectionDay, BodyNotCompetent.
law::Judgement admit(const State& state, const StaffAdopted& fact, const law::Setting& setting);
void apply(State& state, const StaffAdopted& fact, base::Date today);

/// A mandate, until the list is posted. The proxy's own paper does not count towards the cap, nor
/// does a mandate that lapsed. A reason that is not stated is that the principal is away.
/// Law: 村委会组织法(2025) art. 18; 上海市村民委员会选举办法(2020) art. 16.
/// Errors: OutOfPhase (the list is posted), ProxiesNotAllowed, ProxyIsPrincipal,
/// ProxyOutsideCircle, MandateReasonNotKnown, PrincipalHasProxy, SubDelegation,
/// MobileVoterHasProxy, ProxyHasTooMany, MandateAskedLater, MandateAskedTooLate, CardNotTakenBack.
law::Judgement admit(const State& state, const ProxyApproved& fact, const law::Setting& setting);
void apply(State& state, const ProxyApproved& fact);

/// The mandates held by that proxy lapse: the proxy stands for office, or is off the roll. The
/// principals vote in person, or give another mandate until the list is posted.
/// Law: 村委会组织法(2025) art. 18. Linear in the mandates.
void lapse_mandates_to(State& state, base::Handle proxy);
/// All mandates lapse if their list was not posted: the poll opened without them.
/// Law: 浙江省村民委员会选举办法(2020) art. 25. Linear in the mandates.
void lapse_mandates_not_posted(State& state);
/// The mandate of that principal lapses, if there is one.
void lapse_mandate_of(State& state, base::Handle principal);

/// `principals`: the mandates that stand. Errors: DayNotFixed, ProxiesPublishedTwice,
/// ProxiesPublishedTooLate, ProxiesMiscounted.
law::Judgement admit(const State& state, const ProxiesPublished& fact, const law::Setting& setting);
void apply(State& state, const ProxiesPublished& fact);

/// A list, or more names for a list, of a mobile box that is not open yet. It may be empty. The
/// grounds, if there are any, are those of everybody on it.
/// Law: 海南省村民委员会选举办法(2025) art. 25; 河南省实施办法(2011) art. 31.
/// Errors: StationUnknown, NotAMobileBox, OutOfPhase, MobileListTooLate, MobileVoterTwice,
/// MobileVoterHasProxy, MobileGroundsMissing, MobileGroundNotKnown, MobileGroundsMiscounted.
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

/// Time, place and method are posted, the places being fixed.
/// Law: 浙江省村民委员会选举办法(2020) art. 22.
/// Errors: DayNotFixed, MethodNotAdopted, StationMissing, PollAnnouncedTwice, PollAnnouncedTooLate.
law::Judgement admit(const State& state, const PollAnnounced& fact, const law::Setting& setting);
void apply(State& state, const PollAnnounced& fact);

/// Errors: DayNotFixed, NotElectionDay, StationUnknown, StationOpenedTwice, PollNotAnnounced (the
/// ruleset has days for it), StaffMissing, StaffNotAdopted, BoothMissing, ScribePlaceMissing,
/// ProxiesNotPublished (mandates were approved, and are not void), MobileListMissing,
/// OfficialMissing (of a mobile box), MethodNotAdopted, StockExhausted (a style of which nothing
/// was delivered there).
law::Judgement admit(const State& state, const PollOpened& fact, const law::Setting& setting);
void apply(State& state, const PollOpened& fact);

/// One paper for one vote. A principal's paper is drawn by the proxy alone while the mandate
/// stands; at a mobile box the
/// person who takes the paper stands on its list. A scribe is one whom the ruleset lets write, and
/// writes for no more voters than it says. Constant time but for the search of the station.
/// Law: 浙江省村民委员会选举办法(2020) art. 24; 海南省村民委员会选举办法(2025) art. 27.
/// Errors: StationUnknown, StationNotOpen, NotElectionDay, StyleUnknown, PaperDrawnTwice,
/// VoterHasProxy, MandateNotPosted, MandateUnknown, ShownWrong, NotOnMobileList,
/// ScribeNotAppointed, ScribeHasTooMany, StockExhausted.
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
/// given. A station that was never opened is closed in the same way, its whole stock left over. The
/// box of a place other than the centre goes to the count before as many eyes as the ruleset asks.
/// Law: 四川省村民委员会选举条例(2025) art. 31.
/// Errors: StationUnknown, StationNotOpen (closed before), MethodNotAdopted, StyleTwice,
/// StyleUnknown, StyleMissing, NumberTooLarge, StockUnbalanced, ReasonNotNeeded,
/// BoxWatchersTooFew.
law::Judgement admit(const State& state, const PollClosed& fact, const law::Setting& setting);
void apply(State& state, const PollClosed& fact);

/// What was not handed out at a place that is closed is destroyed, as it was counted at the close.
/// Law: 四川省村民委员会选举条例(2025) art. 31; 四川省城市居民委员会选举条例(2025) art. 29.
/// Errors: DestructionNotKnown, StationUnknown, StationsStillOpen, PapersDestroyedTwice,
/// MethodNotAdopted, StyleTwice, StyleUnknown, StyleMissing, PapersDestroyedDiffer.
law::Judgement admit(const State& state, const PapersDestroyed& fact, const law::Setting& setting);
void apply(State& state, const PapersDestroyed& fact);

/// Where the list of a mobile box bounds its papers, they are counted before they mix with others;
/// a box with too many is opened alone.
/// Law: 海南省村民委员会选举办法(2025) art. 29.
/// Errors: StationMissing (nothing to put together), StationUnknown, StationTwice,
/// StationsStillOpen, PapersNotDestroyed, BoxOpenedTwice, BoxMerged, ContentNotAsked, StyleUnknown,
/// StyleTwice, ContentMissing, MobileBoxVoid.
law::Judgement admit(const State& state, const BoxesMerged& fact, const law::Setting& setting);
void apply(State& state, const BoxesMerged& fact);

/// The papers found are those issued at the places whose box it holds, or a reason is given. A
/// box with fewer papers than a batch may have is merged first, while another is still sealed; so
/// is another sealed box from which fewer were issued, before this one is opened. A void mobile box
/// is opened alone, however small: its papers are not read.
/// Errors: StationUnknown, StationsStillOpen, PapersNotDestroyed, BoxOpenedTwice, BoxMerged,
/// MethodNotAdopted,
/// StyleTwice, StyleUnknown, StyleMissing, NumberTooLarge, BoxTooSmall, MoreReturnedThanIssued,
/// FewerReturnedThanIssued, ReasonNotNeeded.
law::Judgement admit(const State& state, const BoxOpened& fact, const law::Setting& setting);
void apply(State& state, const BoxOpened& fact);

/// Papers proven to be forged are no papers returned. Nothing of that box is counted yet.
/// Law: 海南省村民委员会选举办法(2025) art. 29.
/// Errors: ForgedNotKnown, StationUnknown, StyleUnknown, BoxNotOpened, ExcludedOutOfRange.
law::Judgement admit(const State& state, const PapersExcluded& fact, const law::Setting& setting);
void apply(State& state, const PapersExcluded& fact);

/// After a box was opened, or papers were taken out of it: whether it is a mobile box with more
/// papers than its list allows. Nothing where the ruleset does not ask.
/// Law: 海南省村民委员会选举办法(2025) art. 29.
void judge_mobile_box(State& state, const base::StationId& station, const law::PollRules& rules);

}  // namespace douxuan::poll
