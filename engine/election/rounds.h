// SPDX-License-Identifier: Apache-2.0
// The rounds after the first: which one the law asks for, who stands in it, and what may end them.
// The refusals are listed in the order of their tests.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "engine/assembly/mandate_events.h"
#include "engine/base/id.h"
#include "engine/count/rounds.h"
#include "engine/election/round_events.h"
#include "engine/election/state.h"
#include "engine/law/calendar.h"
#include "engine/law/refusal.h"
#include "engine/law/setting.h"

namespace douxuan::election {

/// Who holds which seat, after every round announced so far. Without offices before the method is
/// adopted.
count::Standing standing(const State& state);

/// The result announced last, of whatever round; null before the first.
const count::Result* last_result(const State& state);

/// The result of the vote on the election itself, not of a tie vote or a further election: of the
/// first round, or of the last fresh one; null before it. The turnout is its.
const count::Result* main_result(const State& state);

/// The votes by which the person won the seat that they hold, in whatever round; 0 of nobody.
base::Votes votes_of(const State& state, const count::Seat& seat);

/// Whether the person stands in the round that is held, and has not withdrawn.
bool stands(const State& state, const base::PersonId& person);

/// Whether an open seat of that office is a woman's: no woman is elected, and the ruleset seats the
/// best-placed woman first, or the office is the women's column.
/// Law: 四川省村民委员会选举条例(2025) art. 34; 浙江省村民委员会选举办法(2020) art. 29.
bool is_kept_for_woman(const State& state, const base::OfficeId& office);

/// Whether a further election was held, and not annulled.
bool had_further_election(const State& state);

/// Who may hold no seat after these rounds, and why: whose election was void for foul play or
/// because they may not stand, who was found not eligible before the vote, and whose candidacy was
/// cancelled. Whoever only withdrew may be elected by write-ins.
/// Law: 浙江省村民委员会选举办法(2020) art. 41; 村委会组织法(2025) art. 18, 21;
/// 居委会组织法(2025) art. 18, 22; 海南省村民委员会选举办法(2025) art. 22
std::map<base::PersonId, count::Bar> barred(const State& state,
                                            std::span<const count::Round> rounds);

/// Whether somebody's eligibility was examined before the vote that is held or was held last: as a
/// nominee, or after an earlier round that elected them.
bool is_examined(const State& state, const base::PersonId& person);

/// From when the period of the next round is counted: the day of the last round, or the day on
/// which it, or an election in it, was declared void, if that is what calls for the next.
/// At least one round was begun. Law: 河南省实施村民委员会组织法办法(2011) art. 39
struct CalledFor {
    base::Date day;
    law::Anchor from{};
};
CalledFor called_for(const State& state, std::span<const count::Round> rounds);

/// By office: who had the votes for a seat when it was last voted on by everybody, in `rounds`, and
/// holds none in `standing`, most votes first; without those who withdrew, were unseated or are off
/// the roll.
std::map<base::OfficeId, std::vector<count::PersonTally>> waiting(
    const State& state, const count::Standing& standing, std::span<const count::Round> rounds);

/// The round to be held next, and who stands in it.
struct NextRound {
    count::RoundKind kind{};
    std::vector<RoundOffice> offices;  ///< highest first
};

/// Nothing if every seat is filled or left open. In a tie vote stand those tied; in a further
/// election those not elected, by their votes when the office was last voted on, as many as seats
/// and the surplus of the method, and all who are tied for the last place; where a seat is kept
/// for a woman, the women with most votes for it; in a fresh election and in the vote on the next
/// office those of the formal list, or, on officers who come from among the members, the members.
/// Whoever was nominated for that round because too few were left stands after them, until the
/// office is voted on; then they stand by their votes. Where people nominate themselves for a
/// further election, they stand in it and nobody else.
/// Nobody stands who is elected to any office, has withdrawn, was found not eligible, was
/// unseated, or is off the roll; in a further election nobody who would have to yield at once
/// (`would_yield`).
/// Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 19; 四川省村民委员会选举条例(2025)
/// art. 34, 37.
std::optional<NextRound> next_round(const State& state);

/// How many have to stand in that office of the next round: as many as the seats and the least
/// surplus, so that there is a choice; one for a seat that is kept for a woman; nobody in a fresh
/// election without candidates.
base::Seats needed_to_stand(const State& state, const RoundOffice& office);

/// Whether the person is on the roll, holds no seat, and neither withdrew, was found not eligible,
/// nor was unseated.
bool may_stand(const State& state, const base::OfficeId& office, const base::PersonId& person);

/// Whether the person could not keep a seat of that office, because a relative holds the same or a
/// higher one and the ruleset says who yields.
/// Law: 浙江省村民委员会选举办法(2020) art. 31; 四川省村民委员会选举条例(2025) art. 35.
bool would_yield(const State& state, const base::OfficeId& office, const base::PersonId& person);

/// Who may lead while no chair is elected: any deputy, or the one with most votes, as the ruleset
/// has it; without a deputy a member. Of several with most votes a meeting chooses one.
/// Law: 四川省村民委员会选举条例(2025) art. 38; 海南省村民委员会选举办法(2025) art. 45;
/// 上海市村民委员会选举办法(2020) art. 21.
struct Leaders {
    std::vector<base::PersonId> persons;
    bool are_chosen = false;  ///< a meeting has to choose one of them
};
Leaders leaders(const State& state);

/// A round is stated anew until its poll opens: another day, or a candidate who withdrew.
/// Errors: OutOfPhase (the first round is opened by its list), NoRoundNeeded, RoundKindDiffers,
/// RoundDayPassed, ResolutionMissing or ResolutionNotNeeded (a meeting sets the day of a fresh
/// election, where the ruleset says so) and those of assembly::judge, SurplusExhausted (fewer
/// people than seats and the least surplus; for a seat that is kept for a woman one is enough),
/// RoundDiffers (facts path, stated, determined).
law::Judgement admit(const State& state, const RoundOpened& fact, const law::Setting& setting);

/// Those not elected who had the votes of a further election (`further.floor`, of the papers
/// returned) when everybody voted on their office, as many as seats are open; without those who
/// are tied for more seats than are left. Nobody after a further election.
/// Law: 天津市村民委员会选举办法(2019) art. 33
std::vector<law::OfficePersons> runners_up(const State& state);

/// Law: 天津市村民委员会选举办法(2019) art. 33. Errors: NoSeatsOpen, RunnersUpNotKnown,
/// NobodyToSeat, those of assembly::judge, RunnersUpDiffer (facts path, stated, determined).
law::Judgement admit(const State& state, const RunnersUpSeated& fact, const law::Setting& setting);

/// While the further election is due. Who was nominated for it before is dropped.
/// Law: 浙江省村民委员会选举办法(2020) art. 29
/// Errors: NoSeatsOpen (what is due is no further election), NominationModeNotAllowed,
/// RoundModeUnchanged.
law::Judgement admit(const State& state, const RoundModeChosen& fact, const law::Setting& setting);

/// Before its poll, people are nominated for offices in which too few are left to stand, by those
/// who may nominate at first; at most as many as seats and the surplus of the method.
/// Errors: OutOfPhase (the first round is opened by its list), NoRoundNeeded, RoundNotShort (of
/// every office named), SourceNotAllowed and the others of nomination::judge_source,
/// NominationPartMissing (took_part), those of nomination::judge_attendance, MayNotStand,
/// WomanOfficeNeedsWoman (the only open seat is kept for a woman), PersonTwice, CandidatesTooMany.
/// Where people nominate themselves for the further election, they alone do, each for one office,
/// whether or not it is short, and as many as wish. Errors: RoundNotShort (not voted on),
/// NominationModeNotAllowed (not themselves), CandidateInTwoOffices.
law::Judgement admit(const State& state, const NomineesAdded& fact, const law::Setting& setting);

/// A meeting decides it where the ruleset names one; else the election committee states it, and a
/// meeting that is stated does without the by-election. Where nobody at all is elected and the
/// ruleset has another election held, the seats stay open until then.
/// Law: 北京市村民委员会选举办法(2012) art. 30; 四川省村民委员会选举条例(2025) art. 38;
/// 四川省城市居民委员会选举条例(2025) art. 36; 浙江省村民委员会选举办法(2020) art. 30;
/// 天津市村民委员会选举办法(2019) art. 34.
/// Errors: NoSeatsOpen (or a tie or a fresh election comes first), StopNotKnown (the ruleset
/// leaves no seat open), FurtherElectionFirst (unless a meeting seated those with most votes),
/// TooFewElected, ChairNotElected, ResolutionMissing, ResolutionNotNeeded, TooFewElected (to do
/// without a by-election), those of assembly::judge.
law::Judgement admit(const State& state, const SeatsLeftOpen& fact, const law::Setting& setting);

/// Law: 天津市村民委员会选举办法(2019) art. 12. Errors: ElectionCommitteeNotChosen,
/// ElectionCommitteeEnded, MandateEndsByItself (with another event), MandateEndsLater (seats are
/// still to be filled, or the handover is not done).
law::Judgement admit(const State& state, const assembly::MandateEnded& fact);

/// Errors: ChairSeatNotOpen (the chair's seat is filled, or is still to be voted on), NotALeader,
/// those of assembly::judge, ResolutionMissing, ResolutionNotNeeded.
law::Judgement admit(const State& state, const ActingChairNamed& fact, const law::Setting& setting);

}  // namespace douxuan::election
