// SPDX-License-Identifier: Apache-2.0
// Sections of a ruleset: who stands. Member names are those of the TOML files.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/describe.h"
#include "engine/base/quantity.h"
#include "engine/base/threshold.h"
#include "engine/law/choices/committee.h"
#include "engine/law/choices/count.h"
#include "engine/law/choices/nomination.h"
#include "engine/law/range.h"
#include "engine/law/source.h"

namespace douxuan::law {

struct NominationRules {
    Cited<std::optional<base::Threshold>> attendance;  ///< taking part, of registered voters
    /// May fewer nominate, so that a primary decides among the names.
    Cited<bool> attendance_else_primary;
    Cited<bool> by_proxy;      ///< may nomination papers be handed in for others
    Cited<bool> cancellation;  ///< does foul play before the vote end a candidacy
    Cited<Cascade> cascade;    ///< nominations for a higher office, in the ranking of a lower one
    /// Whose decision it takes that somebody does not meet the conditions; none: the review's.
    Cited<std::optional<std::vector<Body>>> conditions_by;
    Cited<std::vector<Disqualifier>> disqualifiers;  ///< of the article on candidates
    /// By another article, or by what candidates have to be.
    Cited<std::optional<std::vector<Disqualifier>>> disqualifiers_besides;
    Cited<EqualNumber> equal_number;                    ///< as many candidates as seats
    Cited<std::optional<base::Threshold>> equal_share;  ///< agreeing to that, of who answered
    /// Taking part, of the voters of each group, where the groups nominate; none: they may not.
    Cited<std::optional<base::Threshold>> group_attendance;
    Cited<CandidatesMeeting> meeting;               ///< of candidates and voters
    Cited<std::optional<base::Days>> meeting_days;  ///< the last day for it, before election day
    Cited<std::vector<NominationMode>> modes;
    Cited<bool> names_at_most_seats;                 ///< names per nominator
    Cited<std::optional<base::Days>> nominees_days;  ///< list of nominees before election day
    Cited<CandidateOrder> order;                     ///< of the names on a list
    Cited<bool> one_office;                          ///< of one person, on one nomination paper
    Cited<std::optional<base::Threshold>> primary;   ///< voting in a primary, of registered voters
    Cited<PrimaryWhen> primary_when;
    Cited<base::Days> publish_days;                      ///< formal list before election day
    Cited<std::optional<base::Days>> publish_days_self;  ///< of self-nominated; none: the same
    Cited<std::optional<base::Days>> review_days;  ///< from the nominations, result of the review
    Cited<std::optional<base::Days>> review_decision_days;   ///< from receipt of an objection to it
    Cited<std::optional<base::Days>> review_objection_days;  ///< from its posting
    /// Who reviews; none: the election committee.
    Cited<std::optional<std::vector<Authority>>> reviewed_by;
    Cited<std::optional<base::Days>> self_days;  ///< last self-nomination before election day
    Cited<bool> self_filed;                      ///< is a self-nomination that is agreed to filed
    Cited<std::vector<NominationSource>> sources;
    Cited<std::optional<base::Days>>
        speech_days;                          ///< last day to ask to speak, before election day
    Cited<Range<base::Seats>> surplus_chair;  ///< candidates more than seats
    Cited<Range<base::Seats>> surplus_deputy;
    Cited<Range<base::Seats>> surplus_member;
    Cited<SurplusScope> surplus_scope;
    Cited<std::optional<base::Days>> withdrawal_after_days;  ///< from the formal list
    Cited<std::optional<base::Days>> withdrawal_days;        ///< last day before election day
    Cited<WomanCandidate> woman_candidate;

    static constexpr auto fields() {
        using base::field;
        using C = NominationRules;
        return describe(
            field("attendance", &C::attendance, "voters taking part, of all registered"),
            field("attendance_else_primary", &C::attendance_else_primary,
                  "whether fewer may nominate, so that a primary decides among the names"),
            field("by_proxy", &C::by_proxy,
                  "whether nomination papers may be handed in through a proxy"),
            field("cancellation", &C::cancellation,
                  "whether force, threats, deceit, bribes or forgery before the vote end a "
                  "candidacy"),
            field("cascade", &C::cascade,
                  "whether nominations for a higher office are added for a lower one"),
            field("conditions_by", &C::conditions_by,
                  "bodies that decide that somebody does not meet the conditions; none: the review "
                  "finds it"),
            field("disqualifiers", &C::disqualifiers, "who cannot be a candidate"),
            field("disqualifiers_besides", &C::disqualifiers_besides,
                  "who cannot be one either, though the article on candidates does not say so"),
            field("equal_number", &C::equal_number,
                  "whether there may be as many candidates as seats"),
            field("equal_share", &C::equal_share,
                  "electors who agree to as many candidates as seats, of those who answered"),
            field("group_attendance", &C::group_attendance,
                  "voters of each group taking part, where the groups nominate; none: they may "
                  "not"),
            field("meeting", &C::meeting, "whether candidates meet the voters before the poll"),
            field("meeting_days", &C::meeting_days,
                  "days before election day until which candidates meet the voters"),
            field("modes", &C::modes, "how candidates may come about"),
            field("names_at_most_seats", &C::names_at_most_seats,
                  "whether a nominator may write at most as many names as seats"),
            field("nominees_days", &C::nominees_days,
                  "days between the list of nominees and election day"),
            field("one_office", &C::one_office,
                  "whether one nomination paper may name a person for one office only"),
            field("order", &C::order, "in which order the names of an office are listed"),
            field("primary", &C::primary, "voters who take part in a primary, of all registered"),
            field("primary_when", &C::primary_when, "when nominees are put to a primary"),
            field("publish_days", &C::publish_days,
                  "days between the formal list and election day"),
            field("publish_days_self", &C::publish_days_self,
                  "the same, of people who nominated themselves; none: as publish_days"),
            field("review_days", &C::review_days,
                  "days after the nomination within which the review of the nominees is posted"),
            field("review_decision_days", &C::review_decision_days,
                  "days to decide the objection of a nominee to the review"),
            field("review_objection_days", &C::review_objection_days,
                  "days after that posting within which a nominee may object"),
            field("reviewed_by", &C::reviewed_by,
                  "authorities that review; none: the election committee does"),
            field("self_days", &C::self_days,
                  "days before election day until which people nominate themselves"),
            field("self_filed", &C::self_filed,
                  "whether a self-nomination that is agreed to is filed"),
            field("sources", &C::sources, "who may nominate"),
            field("speech_days", &C::speech_days,
                  "days before election day until which a candidate asks to speak"),
            field("surplus_chair", &C::surplus_chair, "candidates more than seats: chair"),
            field("surplus_deputy", &C::surplus_deputy, "candidates more than seats: deputy"),
            field("surplus_member", &C::surplus_member, "candidates more than seats: member"),
            field("surplus_scope", &C::surplus_scope,
                  "whether each office has that surplus, or all of them together"),
            field("withdrawal_after_days", &C::withdrawal_after_days,
                  "days after the formal list within which a candidate may withdraw"),
            field("withdrawal_days", &C::withdrawal_days,
                  "days before election day until which a candidate may withdraw"),
            field("woman_candidate", &C::woman_candidate, "what follows when no woman stands"));
    }
    friend bool operator==(const NominationRules&, const NominationRules&) = default;
};

}  // namespace douxuan::law
