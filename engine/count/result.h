// SPDX-License-Identifier: Apache-2.0
// The result of a round: what is announced, exported as result.json and judged on replay.
// DO NOT CHANGE member names and words: they are on disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/id.h"
#include "engine/base/quantity.h"

namespace douxuan::count {

using base::field;

enum class Outcome : std::uint8_t {
    Valid,
    VoidOvercount,  ///< more papers returned than the reference allows
    VoidTurnout,    ///< not enough papers returned
};

/// Marks that one person received for one office.
struct PersonTally {
    base::Votes against;
    base::Votes for_person;  ///< marks "for" of valid parts
    base::PersonId person;
    base::Votes total;  ///< what the majority is tested on: for_person + write_ins, and the votes
                        ///< for higher offices where the ruleset adds them
    base::Votes write_ins;

    static constexpr auto fields() {
        using T = PersonTally;
        return describe(field("against", &T::against, "marks against"),
                        field("for_person", &T::for_person, "marks for, on the printed name"),
                        field("person", &T::person, "who"),
                        field("total", &T::total, "votes that the majority is tested on"),
                        field("write_ins", &T::write_ins, "written in"));
    }
    friend bool operator==(const PersonTally&, const PersonTally&) = default;
};

/// A tie at the last seat: the persons of the vote to come and the seats it fills.
struct Tie {
    std::vector<base::PersonId> persons;
    base::Seats seats;

    static constexpr auto fields() {
        return describe(field("persons", &Tie::persons, "equal votes, in order of id"),
                        field("seats", &Tie::seats, "seats they are to be voted on for"));
    }
    friend bool operator==(const Tie&, const Tie&) = default;
};

struct OfficeResult {
    base::Papers base;                    ///< the number the majority is tested on
    std::vector<base::PersonId> elected;  ///< most votes first
    base::Votes needed;                   ///< least votes that are a majority of `base`
    base::OfficeId office;
    base::Seats open;          ///< seats for a further election (a tie excluded)
    base::Papers parts_blank;  ///< papers with no mark for this office
    base::Papers parts_void;   ///< papers whose part for this office is void
    base::Seats seats;
    std::vector<PersonTally> tallies;  ///< most votes first, equal ones in order of id
    std::optional<Tie> tie;

    static constexpr auto fields() {
        using R = OfficeResult;
        return describe(field("base", &R::base, "papers the majority is tested on"),
                        field("elected", &R::elected, "elected, most votes first"),
                        field("needed", &R::needed, "least votes that are a majority"),
                        field("office", &R::office, "which office"),
                        field("open", &R::open, "seats left for a further election"),
                        field("parts_blank", &R::parts_blank, "papers without a mark here"),
                        field("parts_void", &R::parts_void, "papers void for this office"),
                        field("seats", &R::seats, "seats to fill"),
                        field("tallies", &R::tallies, "most votes first"),
                        field("tie", &R::tie, "a tie at the last seat, if there is one"));
    }
    friend bool operator==(const OfficeResult&, const OfficeResult&) = default;
};

/// The papers of one style, in all stations.
struct StyleResult {
    std::optional<base::Papers> excluded = {};  ///< forged ones taken out; absent: none
    base::Papers issued;                        ///< handed out and not taken back
    Outcome outcome{};                          ///< of the vote on this paper
    base::Papers returned;                      ///< found in the boxes, without those taken out
    base::StyleId style;
    base::Papers void_papers;  ///< void as a whole; counted in `returned`

    static constexpr auto fields() {
        using R = StyleResult;
        return describe(
            field("excluded", &R::excluded, "forged papers taken out of the boxes; absent: none"),
            field("issued", &R::issued, "papers handed out, spoilt ones excluded"),
            field("outcome", &R::outcome, "of the vote on this paper"),
            field("returned", &R::returned, "papers found in the boxes"),
            field("style", &R::style, "which paper"),
            field("void_papers", &R::void_papers, "void as a whole"));
    }
    friend bool operator==(const StyleResult&, const StyleResult&) = default;
};

/// What the law asks for next.
enum class NextStep : std::uint8_t {
    Nothing,          ///< every seat is filled
    TieVote,          ///< 再次投票
    FurtherElection,  ///< 另行选举 (after the other two, if called for with them)
    FreshElection,    ///< 重新选举 of the offices whose paper is void (after a tie vote for others)
    NextOffice,       ///< 分次投票: the office that follows, where they are voted on in turn
};

/// A seat won in an earlier round whose holder gives way to a relative elected now: to a higher
/// office, or by their own declaration.
struct YieldedSeat {
    std::optional<base::PersonId> next;  ///< who takes it; absent: it is open
    base::OfficeId office;
    base::PersonId person;

    static constexpr auto fields() {
        using Y = YieldedSeat;
        return describe(field("next", &Y::next, "who takes it; absent: it is open"),
                        field("office", &Y::office, "which seat"),
                        field("person", &Y::person, "who leaves it"));
    }
    friend bool operator==(const YieldedSeat&, const YieldedSeat&) = default;
};

struct Result {
    /// Who left a seat to a relative, as they declared or a meeting decided; absent: nobody.
    std::optional<std::vector<base::PersonId>> declared = {};
    NextStep next{};
    std::vector<OfficeResult> offices;  ///< in the order of determination; none of a void paper
    Outcome outcome{};                  ///< void when the vote on every paper is
    base::Voters people_voting;         ///< who drew papers, in person or through a proxy
    base::Voters registered;
    std::vector<StyleResult> styles;
    std::optional<std::vector<YieldedSeat>> yielded;  ///< absent: none

    static constexpr auto fields() {
        using R = Result;
        return describe(
            field("declared", &R::declared,
                  "who left a seat to a relative by their own declaration, or by the decision of a "
                  "meeting"),
            field("next", &R::next, "the next lawful step"),
            field("offices", &R::offices, "chair first; none of a void paper"),
            field("outcome", &R::outcome, "valid, or why the vote on every paper is void"),
            field("people_voting", &R::people_voting, "voters for whom papers were drawn"),
            field("registered", &R::registered,
                  "people on the final roll, or the representatives who elect"),
            field("styles", &R::styles, "papers by style"),
            field("yielded", &R::yielded,
                  "seats of earlier rounds that are left to a relative in a higher office"));
    }
    friend bool operator==(const Result&, const Result&) = default;
};

}  // namespace douxuan::count

namespace douxuan::base {

template <>
inline constexpr auto words_of<count::Outcome> = words<count::Outcome>({
    {count::Outcome::Valid, "valid"},
    {count::Outcome::VoidOvercount, "void_overcount"},
    {count::Outcome::VoidTurnout, "void_turnout"},
});
template <>
inline constexpr auto words_of<count::NextStep> = words<count::NextStep>({
    {count::NextStep::Nothing, "nothing"},
    {count::NextStep::TieVote, "tie_vote"},
    {count::NextStep::FurtherElection, "further_election"},
    {count::NextStep::FreshElection, "fresh_election"},
    {count::NextStep::NextOffice, "next_office"},
});

}  // namespace douxuan::base
