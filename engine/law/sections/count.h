// SPDX-License-Identifier: Apache-2.0
// Sections of a ruleset: from marks to winners, and the rounds after the first. Member names
// are those of the TOML files.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/base/threshold.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/count.h"
#include "engine/law/source.h"

namespace douxuan::law {

struct CountRules {
    Cited<bool> announced_on_the_spot;  ///< the result, on the day of the last box
    Cited<base::Papers> batch_least;    ///< papers of a station, else merge
    Cited<base::Papers> batch_most;
    Cited<Cascade> cascade;                ///< votes for a higher office, in a lower one
    Cited<bool> cascade_needs_lower_vote;  ///< or a candidacy for the lower office
    Cited<bool> forged_out;                ///< proven forged papers are no papers returned
    Cited<IllegibleMark> illegible;
    Cited<base::Threshold> majority;  ///< votes, of the base
    Cited<MajorityBase> majority_base;
    Cited<NameVariants> name_variants;  ///< of names written in
    Cited<OvercountReference> overcount_reference;
    Cited<OvervoteScope> overvote_scope;
    Cited<std::optional<base::Days>> review_days;  ///< from the result
    Cited<TieRule> tie;
    Cited<base::Threshold> turnout;  ///< those who voted, of registered voters
    Cited<TurnoutCounts> turnout_counts;
    Cited<TwoOfficesOnPaper> two_offices;
    Cited<bool> write_in_review;  ///< before somebody written in is confirmed
    Cited<WriteInScope> write_in_scope;

    static constexpr auto fields() {
        using base::field;
        using C = CountRules;
        return describe(
            field("announced_on_the_spot", &C::announced_on_the_spot,
                  "whether the result is given out on the day on which the last box was opened"),
            field("batch_least", &C::batch_least,
                  "papers below which a station's box is merged before counting"),
            field("batch_most", &C::batch_most, "most papers in one counted batch"),
            field("cascade", &C::cascade,
                  "whether votes for a higher office are added for a lower one"),
            field("cascade_needs_lower_vote", &C::cascade_needs_lower_vote,
                  "whether they are added only to whoever stands for the lower office or has a "
                  "vote for it"),
            field("forged_out", &C::forged_out,
                  "whether papers proven to be forged are taken out of those returned"),
            field("illegible", &C::illegible,
                  "what a mark makes void that cannot be made out, or is not a prescribed one"),
            field("majority", &C::majority, "votes to be elected, of the base"),
            field("majority_base", &C::majority_base, "the base of the majority"),
            field("name_variants", &C::name_variants,
                  "what becomes of a name written otherwise than the person is called"),
            field("overcount_reference", &C::overcount_reference,
                  "what the papers returned may not exceed"),
            field("overvote_scope", &C::overvote_scope, "what too many marks make void"),
            field("review_days", &C::review_days,
                  "days within which somebody written in and elected is reviewed"),
            field("tie", &C::tie, "what follows a tie at the last seat"),
            field("turnout", &C::turnout, "voters who take part, of registered voters"),
            field("turnout_counts", &C::turnout_counts,
                  "what stands for those who take part: papers returned or issued, or the people "
                  "who drew them"),
            field("two_offices", &C::two_offices, "one person marked in two offices"),
            field("write_in_review", &C::write_in_review,
                  "whether somebody written in and elected is reviewed before the certificate"),
            field("write_in_scope", &C::write_in_scope, "who may be written in"));
    }
    friend bool operator==(const CountRules&, const CountRules&) = default;
};

/// The rounds after the first: 再次投票, 另行选举, 重新选举, and when seats may stay open.
struct FurtherRules {
    Cited<ActingChair> acting_chair;
    Cited<std::vector<Body>> acting_chair_by;  ///< who chooses one, where one is chosen
    /// Nobody is elected at all: another election, from the last round; none: seats stay open only
    /// once somebody is.
    Cited<std::optional<base::Months>> again_months;
    Cited<std::vector<NullityGround>> anew_nomination;  ///< on which it begins with the nomination
    Cited<std::optional<base::Months>> by_election_months;  ///< from the last round, of open seats
    Cited<std::optional<std::vector<Body>>> by_election_waived_by;  ///< who does without one
    Cited<std::optional<base::Seats>> by_election_waived_elected;   ///< with so many members
    Cited<std::optional<std::vector<Body>>> fresh_day_by;  ///< who sets the day of a void vote
    Cited<FreshHost> fresh_host;                           ///< the election committee was unlawful
    Cited<std::vector<Authority>> nullified_by;            ///< who declares a vote void
    Cited<std::vector<Authority>> unseated_by;             ///< who declares a win by foul play void
    Cited<bool> unseated_by_committee;                     ///< may the election committee, too
    Cited<std::optional<base::Days>> deadline_days;        ///< after the first round
    Cited<base::Threshold> floor;                          ///< votes, of papers returned
    Cited<std::optional<base::Days>> fresh_days;           ///< after the void vote
    Cited<bool> mandates_stand;
    /// Who may seat those with most votes and the floor instead of a further election; none:
    /// nobody.
    Cited<std::optional<std::vector<Body>>> runners_up_by;
    Cited<bool> self_nominated;  ///< may people nominate themselves for a further election
    Cited<bool> stop_before;     ///< with no further election held at all
    Cited<bool> stop_chair;      ///< only if a chair is elected
    Cited<std::optional<std::vector<Body>>> stop_decided_by;  ///< none: nobody need decide
    Cited<std::optional<base::Seats>> stop_elected;           ///< members elected at least
    Cited<std::optional<base::Days>> tie_days;                ///< after the tie
    Cited<TieTurnout> tie_turnout;
    Cited<bool> turnout;  ///< of the further election

    static constexpr auto fields() {
        using base::field;
        using C = FurtherRules;
        return describe(
            field("acting_chair", &C::acting_chair, "who leads while no chair is elected"),
            field("acting_chair_by", &C::acting_chair_by,
                  "bodies that choose who leads, where somebody is chosen"),
            field("again_months", &C::again_months,
                  "months within which another election is held when nobody is elected at all"),
            field("anew_nomination", &C::anew_nomination,
                  "grounds of nullity on which the fresh election begins with a new nomination"),
            field("by_election_months", &C::by_election_months,
                  "months within which seats left open are filled by a by-election, outside of "
                  "this election"),
            field("by_election_waived_by", &C::by_election_waived_by,
                  "bodies that may decide that no by-election is held"),
            field("by_election_waived_elected", &C::by_election_waived_elected,
                  "members elected from which they may"),
            field("deadline_days", &C::deadline_days, "days within which it is held"),
            field("floor", &C::floor, "votes to be elected in it, of papers returned"),
            field("fresh_day_by", &C::fresh_day_by,
                  "bodies that set the day of a fresh election; none: the election committee does"),
            field("fresh_days", &C::fresh_days, "days within which a void election is held again"),
            field("fresh_host", &C::fresh_host,
                  "who holds it after one whose election committee was not lawful"),
            field("mandates_stand", &C::mandates_stand,
                  "whether mandates stand for a tie vote and a further election"),
            field("nullified_by", &C::nullified_by, "authorities that declare a vote void"),
            field("runners_up_by", &C::runners_up_by,
                  "bodies that may seat the runners-up instead of a further election; none: nobody "
                  "may"),
            field("self_nominated", &C::self_nominated,
                  "whether people may nominate themselves for a further election"),
            field("stop_before", &C::stop_before,
                  "whether seats may stay open before any further election"),
            field("stop_chair", &C::stop_chair,
                  "whether seats may stay open only if a chair is elected"),
            field("stop_decided_by", &C::stop_decided_by,
                  "bodies that leave seats open; none: nobody need decide"),
            field("stop_elected", &C::stop_elected,
                  "members elected from which seats may stay open"),
            field("tie_days", &C::tie_days, "days within which a tie vote is held"),
            field("tie_turnout", &C::tie_turnout, "whether a tie vote needs the turnout"),
            field("turnout", &C::turnout, "whether it needs the turnout of the first round"),
            field("unseated_by", &C::unseated_by,
                  "authorities that declare a win by foul play void"),
            field("unseated_by_committee", &C::unseated_by_committee,
                  "whether the election committee may declare that too"));
    }
    friend bool operator==(const FurtherRules&, const FurtherRules&) = default;
};

}  // namespace douxuan::law
