// SPDX-License-Identifier: Apache-2.0
// The derivation of a result, step by step, with articles, numbers and denominators by name.
// The sentences are made in cli.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/count/determine.h"
#include "engine/law/refusal.h"
#include "engine/law/source.h"

namespace douxuan::count {

/// Every kind of step. Those of a style name it in the fact "style".
enum class StepCode : std::uint8_t {
    OvercountAbsent,      ///< not more papers returned than the reference
    OvercountFound,       ///< more: the vote on this paper is void
    TurnoutMet,           ///< enough papers returned
    TurnoutMissed,        ///< too few: the vote on this paper is void
    PapersVoid,           ///< papers of a style void as a whole; facts void_papers, returned
    OfficeBase,           ///< facts base, base_of, needed, seats, parts_void, parts_blank
    ElectedHigher,        ///< the person holds a higher office: out of this one; fact higher
    NotAWoman,            ///< the office is reserved for a woman: out of it
    MajorityReached,      ///< the person is qualified
    MajorityMissed,       ///< the person is not
    AllQualifiedElected,  ///< not more qualified persons than seats
    MostVotesElected,     ///< more qualified persons than seats: the most votes win
    Elected,              ///< the person is elected; fact votes
    Outvoted,             ///< qualified, but the seats went to those with more votes; fact votes
    TiedAtLastSeat,       ///< equal votes at the last seat: a tie vote; facts votes, seats
    SeatsOpen,            ///< nobody is qualified for the rest; fact open
    Next,                 ///< what follows; fact next
    WomenTooFew,          ///< fewer women elected than the law asks for; facts women, needed,
                          ///< pending (seats not filled yet). Nobody's election is touched
    RelativesElected,     ///< relatives who may not sit together are elected; facts other,
                          ///< other_office. Nobody's election is touched
    WriteInElected,       ///< elected by write-ins: whether the person may stand was not reviewed
    TiedHigher,        ///< elected here and tied for a higher office, which the tie vote decides;
                       ///< fact higher
    VotesAdded,        ///< votes for higher offices count here; facts added, votes
    WomanFirst,        ///< the best-placed woman takes the first seat; fact votes
    WomanSeatKept,     ///< no woman is qualified: a seat is kept for a further election of a woman
    RelativeYields,    ///< the person yields to a relative; facts other, other_office
    RelativesEqual,    ///< relatives with equal votes in one office: a vote on the two; fact other
    NextTakesSeat,     ///< the person takes the seat of a relative who yielded; fact votes
    TurnoutNotAsked,   ///< this round needs no turnout; fact style
    FurtherBase,       ///< of a further election; the facts of OfficeBase
    TieVoteBase,       ///< of a tie vote: the most votes win; facts seats, parts_void, parts_blank
    FloorReached,      ///< enough votes for a further election
    FloorMissed,       ///< too few
    NotTied,           ///< a tie vote is between those tied: out of it
    ElectedBefore,     ///< the person holds this or a higher office since an earlier round; fact
                       ///< higher
    NotOnCommittee,    ///< the officers come from among the members: out of it
    WriteInToReview,   ///< elected by write-ins: confirmed after a review only; fact days, if set
    PapersExcluded,    ///< forged papers taken out; facts style, excluded, returned
    MobileBoxVoid,     ///< more papers than its list allows: void; facts style, station,
                       ///< returned
    RelativeDeclared,  ///< the person leaves the seat to a relative by their own declaration;
                       ///< fact other
    HasDeclared,       ///< the person left a seat by declaration: out of this office
    Barred,            ///< the person may hold no seat, whoever votes for them; fact bar
    IllegibleVoid,     ///< papers void for a mark that cannot be made out; facts style, papers
    IllegiblePart,     ///< papers on which such a mark alone is void; facts style, papers
    IllegibleDecided,  ///< what such marks mean, as the election committee decided; facts style,
                       ///< marks, meaning
    RelativesDecided,  ///< relatives with equal votes in one office: a meeting decided that the
                       ///< person leaves; fact other
    RelativesUndecided,  ///< of such relatives, while the meeting has not decided; fact other
    DecidedOut,          ///< the person left a seat by that decision: out of this office
    VotersBase,          ///< as OfficeBase, where all who may vote are the base
};

/// How the left side stands to the right.
enum class Relation : std::uint8_t { More, AtLeast, AtMost, Less };

/// `factor` x `value`, in things called `name`: 2 x 811 votes.
struct Side {
    std::int64_t factor = 1;
    std::string name;
    std::int64_t value = 0;

    friend bool operator==(const Side&, const Side&) = default;
};

/// A comparison that is true as it stands: 2 x 811 votes > 1 x 1620 papers_returned.
struct Comparison {
    Side left;
    Relation relation{};
    Side right;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

struct Step {
    StepCode code{};
    law::Citation cite;  ///< empty instrument: arithmetic only
    std::optional<base::OfficeId> office;
    std::optional<base::PersonId> person;
    std::optional<Comparison> comparison;
    std::vector<law::Fact> facts;

    friend bool operator==(const Step&, const Step&) = default;
};

/// The steps that lead to what `determine` returns for the same arguments, in their order. They
/// are written down by the very code that determines.
std::vector<Step> explain(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                          const Books& books);

/// Whether a step is a concern: the result stands, but the law asks for more than it says how to
/// get (a woman in the committee, no relatives together), or a person has to look (a write-in).
/// Law: 村委会组织法(2025) art. 8
bool is_concern(StepCode code);

}  // namespace douxuan::count

namespace douxuan::base {

template <>
inline constexpr auto words_of<count::StepCode> = words<count::StepCode>({
    {count::StepCode::OvercountAbsent, "overcount_absent"},
    {count::StepCode::OvercountFound, "overcount_found"},
    {count::StepCode::TurnoutMet, "turnout_met"},
    {count::StepCode::TurnoutMissed, "turnout_missed"},
    {count::StepCode::PapersVoid, "papers_void"},
    {count::StepCode::OfficeBase, "office_base"},
    {count::StepCode::ElectedHigher, "elected_higher"},
    {count::StepCode::NotAWoman, "not_a_woman"},
    {count::StepCode::MajorityReached, "majority_reached"},
    {count::StepCode::MajorityMissed, "majority_missed"},
    {count::StepCode::AllQualifiedElected, "all_qualified_elected"},
    {count::StepCode::MostVotesElected, "most_votes_elected"},
    {count::StepCode::Elected, "elected"},
    {count::StepCode::Outvoted, "outvoted"},
    {count::StepCode::TiedAtLastSeat, "tied_at_last_seat"},
    {count::StepCode::SeatsOpen, "seats_open"},
    {count::StepCode::Next, "next"},
    {count::StepCode::WomenTooFew, "women_too_few"},
    {count::StepCode::RelativesElected, "relatives_elected"},
    {count::StepCode::WriteInElected, "write_in_elected"},
    {count::StepCode::TiedHigher, "tied_higher"},
    {count::StepCode::VotesAdded, "votes_added"},
    {count::StepCode::WomanFirst, "woman_first"},
    {count::StepCode::WomanSeatKept, "woman_seat_kept"},
    {count::StepCode::RelativeYields, "relative_yields"},
    {count::StepCode::RelativesEqual, "relatives_equal"},
    {count::StepCode::NextTakesSeat, "next_takes_seat"},
    {count::StepCode::TurnoutNotAsked, "turnout_not_asked"},
    {count::StepCode::FurtherBase, "further_base"},
    {count::StepCode::TieVoteBase, "tie_vote_base"},
    {count::StepCode::FloorReached, "floor_reached"},
    {count::StepCode::FloorMissed, "floor_missed"},
    {count::StepCode::NotTied, "not_tied"},
    {count::StepCode::ElectedBefore, "elected_before"},
    {count::StepCode::NotOnCommittee, "not_on_committee"},
    {count::StepCode::WriteInToReview, "write_in_to_review"},
    {count::StepCode::PapersExcluded, "papers_excluded"},
    {count::StepCode::MobileBoxVoid, "mobile_box_void"},
    {count::StepCode::RelativeDeclared, "relative_declared"},
    {count::StepCode::HasDeclared, "has_declared"},
    {count::StepCode::Barred, "barred"},
    {count::StepCode::IllegibleVoid, "illegible_void"},
    {count::StepCode::IllegiblePart, "illegible_part"},
    {count::StepCode::IllegibleDecided, "illegible_decided"},
    {count::StepCode::RelativesDecided, "relatives_decided"},
    {count::StepCode::RelativesUndecided, "relatives_undecided"},
    {count::StepCode::DecidedOut, "decided_out"},
    {count::StepCode::VotersBase, "voters_base"},
});
template <>
inline constexpr auto words_of<count::Relation> = words<count::Relation>({
    {count::Relation::More, ">"},
    {count::Relation::AtLeast, ">="},
    {count::Relation::AtMost, "<="},
    {count::Relation::Less, "<"},
});

}  // namespace douxuan::base
