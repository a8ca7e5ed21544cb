// SPDX-License-Identifier: Apache-2.0
// The rounds of an election, and what they add up to: who holds which seat, and what the law asks
// for next. DO NOT CHANGE words: they are on disk.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"
#include "engine/count/result.h"
#include "engine/law/plan.h"

namespace douxuan::count {

/// What a poll is. Law: 村委会组织法(2025) art. 18; 居委会组织法(2025) art. 19
enum class RoundKind : std::uint8_t {
    First,
    TieVote,     ///< 再次投票: those tied for the last seats; the most votes win
    Further,     ///< 另行选举: the seats that nobody won; the most votes win, above the floor
    Fresh,       ///< 重新选举: offices whose vote was void, as if they had not been voted on
    NextOffice,  ///< 分次投票: what follows, where offices are voted on in turn; as a first round
};

/// Who is elected, and to what.
using Held = std::map<base::PersonId, base::OfficeId>;

/// A seat that somebody won.
struct Seat {
    base::OfficeId office;
    base::PersonId person;

    friend bool operator==(const Seat&, const Seat&) = default;
};

/// Why somebody may hold no seat, whoever votes for them.
enum class Bar : std::uint8_t {
    WonByFoulPlay,    ///< an election of theirs is void for it
    FoundIneligible,  ///< an election of theirs is void, for they may not stand
    Disqualified,     ///< reviewed before the vote, and found not eligible
    StruckOff,        ///< their candidacy was cancelled for foul play before the vote
};

/// One poll and what became of it.
struct Round {
    RoundKind kind{};
    base::Date day;
    law::Plan plan;                ///< the offices and seats voted on
    std::optional<Result> result;  ///< absent: not announced
    bool nullified = false;        ///< declared void by an authority
    std::vector<Seat> unseated;    ///< after this round and before the next
    std::vector<Seat> seated;      ///< runners-up, by a meeting after this round
    /// Seats of each office that were open after this round and are left so; one that is lost
    /// afterwards is not among them.
    std::map<base::OfficeId, base::Seats> left_open = {};
    /// Both were decided after it was declared void: what was decided before is void with it.
    bool decided_since = false;
    /// When it was declared void; else when the first election in it was.
    std::optional<base::Date> undone = {};
    std::map<base::PersonId, Bar> barred = {};  ///< of those unseated, who hold no seat any more

    /// Whether what was decided about its seats stands.
    bool is_decided() const { return !nullified || decided_since; }
};

/// One office, after the rounds so far.
struct OfficeStanding {
    base::OfficeId office;
    base::Seats seats;
    std::vector<base::PersonId> elected;  ///< those of earlier rounds first
    std::optional<Tie> tie;
    base::Seats left_open;   ///< seats that a meeting left open
    bool is_called = false;  ///< false: no round on it was held
    bool is_voted = false;   ///< false: no valid vote was held on it, or that vote was void

    /// Seats for a further election.
    base::Seats open() const;
    friend bool operator==(const OfficeStanding&, const OfficeStanding&) = default;
};

/// The whole committee.
struct Standing {
    std::vector<OfficeStanding> offices;  ///< in the order of the plan
    /// Where the officers come from among the members: the seats of the committee. Those that no
    /// officer has are the members'.
    std::optional<base::Seats> of_members_first;

    /// The office of that id, or null.
    const OfficeStanding* find(const base::OfficeId& office) const;
    /// Whether the first office stands above the second.
    bool is_above(const base::OfficeId& higher, const base::OfficeId& lower) const;
    Held held() const;
    base::Seats elected() const;
    /// Seats of the committee.
    base::Seats seats() const;
    friend bool operator==(const Standing&, const Standing&) = default;
};

/// Before any vote.
Standing nothing_voted(const law::Plan& plan);

/// What the round adds. A round without a result, a nullified one and an office of a void paper
/// leave a tie vote and a further election still to be held; after a first or a fresh election
/// nothing stands of that office. Who wins a higher office leaves a lower one, and so does whoever
/// yields to a relative. A further election
/// on more seats of an office than are open takes them from the offices with open seats that it
/// does not vote on.
/// Linear in the persons elected.
Standing after(Standing before, const Round& round);

/// After all of them, in their order. Rounds not announced are passed over.
Standing standing(const law::Plan& plan, std::span<const Round> rounds);

/// A tie is voted on first. An office whose vote is void is voted on anew before the office that
/// follows it, and before a further election, for it may be the higher one. Officers are not voted
/// on while there is no member.
NextStep next_step(const Standing& standing);

/// The office for whose last seat the person is tied, or null. Of a person who is elected it is a
/// higher office: the tie vote decides which of the two they will hold.
const base::OfficeId* tied_for(const Standing& standing, const base::PersonId& person);

/// The round that such a step calls for; nothing if the step is none.
std::optional<RoundKind> round_for(NextStep next);

/// What a later round builds on. As made: a first round.
struct RoundTerms {
    RoundKind kind = RoundKind::First;
    Standing before;  ///< of the whole committee; no offices: those of the plan, not voted on
    bool is_same_day = false;  ///< held on the day of the round before
    /// By office: who had the votes for a seat when it was last voted on by everybody, and got
    /// none, most votes first.
    std::map<base::OfficeId, std::vector<PersonTally>> waiting = {};
    std::map<base::PersonId, Bar> barred = {};  ///< who may hold no seat, and why

    friend bool operator==(const RoundTerms&, const RoundTerms&) = default;
};

}  // namespace douxuan::count

namespace douxuan::base {

template <>
inline constexpr auto words_of<count::RoundKind> = words<count::RoundKind>({
    {count::RoundKind::First, "first"},
    {count::RoundKind::TieVote, "tie_vote"},
    {count::RoundKind::Further, "further"},
    {count::RoundKind::Fresh, "fresh"},
    {count::RoundKind::NextOffice, "next_office"},
});

template <>
inline constexpr auto words_of<count::Bar> = words<count::Bar>({
    {count::Bar::WonByFoulPlay, "won_by_foul_play"},
    {count::Bar::FoundIneligible, "found_ineligible"},
    {count::Bar::Disqualified, "disqualified"},
    {count::Bar::StruckOff, "struck_off"},
});

}  // namespace douxuan::base
