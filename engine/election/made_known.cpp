// SPDX-License-Identifier: Apache-2.0
#include "engine/election/made_known.h"

#include <algorithm>

#include "engine/assembly/calling.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/law/calendar.h"

namespace douxuan::election {

using law::Matter;

namespace {

using Matters = law::Cited<std::optional<std::vector<Matter>>>;

/// It stands no more as it was made known.
void forget(State& state, Matter matter) {
    state.known.erase({matter, Publicity::Posted});
    state.known.erase({matter, Publicity::Filed});
}

/// Somebody is elected, and waits for no review.
bool has_elected(const State& state) {
    return std::ranges::any_of(standing(state).held(),
                               [&](const auto& each) { return !awaits_review(state, each.first); });
}

/// Whoever nominated themselves and was found eligible.
bool has_agreed(const State& state) {
    return state.nomination.mode == law::NominationMode::SelfNominated &&
           std::ranges::any_of(state.nomination.nominees, [](const auto& each) {
               return each.second.finding == nomination::Finding::Eligible;
           });
}

/// What a fact changes.
struct Noting {
    State& state;
    base::Date today;

    void operator()(const NoticeGiven& fact) const {
        state.known.insert({fact.matter, fact.authority ? Publicity::Filed : Publicity::Posted});
        if (fact.matter == Matter::Elected && !fact.authority) {
            state.elected_posted = today;
        }
    }
    void operator()(const count::ResultAnnounced& /*fact*/) const { change_elected(); }
    void operator()(const WinnerUnseated& /*fact*/) const { change_elected(); }
    void operator()(const VoteNullified& /*fact*/) const { change_elected(); }
    void operator()(const RunnersUpSeated& fact) const {
        change_elected();
        note(fact.kind, fact.resolution);
    }
    void operator()(const WinnerReviewed& fact) const {
        change_elected();
        if (const auto at = state.reviews.find(fact.person); at != state.reviews.end()) {
            if (const auto day = law::elected_after_review_day(*state.rules, at->second.elected)) {
                state.elected_due = day;
            }
        }
    }
    void operator()(const nomination::NomineeReviewed& fact) const {
        forget(state, Matter::SelfNominations);
        note(fact.kind, fact.resolution);
    }
    void operator()(const assembly::ElectionCommitteeChosen& fact) const {
        forget(state, Matter::Committee);
        forget(state, Matter::Posts);
        forget(state, Matter::Change);
        note(fact.kind, fact.resolution);
    }
    void operator()(const assembly::MemberLeft& fact) const {
        forget(state, Matter::Change);
        note(fact.kind, fact.resolution);
    }
    void operator()(const assembly::MemberReplaced& /*fact*/) const {
        forget(state, Matter::Change);
    }
    void operator()(const assembly::ChairChosen& /*fact*/) const { forget(state, Matter::Posts); }
    void operator()(const MethodAdopted& fact) const {
        forget(state, Matter::Method);
        note(fact.kind, fact.resolution);
    }
    void operator()(const DayFixed& fact) const {
        forget(state, Matter::ElectionDay);
        note(fact.kind, fact.consent);
    }
    void operator()(const DayMoved& fact) const {
        forget(state, Matter::ElectionDay);
        note(fact.kind, fact.consent);
    }
    /// Any other fact, which a meeting may have decided.
    template <class Stated>
    void operator()(const Stated& fact) const {
        if constexpr (requires { fact.resolution; }) {
            note(fact.kind, fact.resolution);
        }
    }

  private:
    /// The list of the elected is another one, or there is none any more.
    void change_elected() const {
        forget(state, Matter::Elected);
        state.elected_posted.reset();
        state.elected_due = has_elected(state) ? law::elected_day(*state.rules, today)
                                               : std::optional<law::CalendarDay>{};
    }

    /// A later fact of the kind takes the place of an earlier one.
    void note(std::string_view kind, const std::optional<law::Resolution>& meeting) const {
        state.untold.erase(kind);
        if (meeting && assembly::is_untold(*meeting, *state.rules)) {
            state.untold.insert(kind);
        }
    }
};

}  // namespace

bool is_there(const State& state, Matter matter) {
    switch (matter) {
        case Matter::Committee:
        case Matter::Posts:
            return assembly::chosen(state.assembly);
        case Matter::Change:
            return !state.assembly.left.empty();
        case Matter::ElectionDay:
            return state.election_day.has_value();
        case Matter::Elected:
            return has_elected(state);
        case Matter::SelfNominations:
            return has_agreed(state);
        case Matter::Method:
            return state.plan.has_value();
    }
    return false;
}

std::vector<Unknown> to_make_known(const State& state) {
    std::vector<Unknown> all;
    const auto add = [&](const Matters& asked, Publicity how) {
        for (const Matter each : asked->value_or(std::vector<Matter>{})) {
            if (is_there(state, each) && !state.known.contains({each, how})) {
                all.push_back({.matter = each, .how = how, .cite = asked.cite});
            }
        }
    };
    add(state.rules->election_committee.posted, Publicity::Posted);
    add(state.rules->election_committee.filed, Publicity::Filed);
    const auto add_one = [&](bool is_asked, Matter matter, Publicity how,
                             const law::Citation& cite) {
        if (is_asked && is_there(state, matter) && !state.known.contains({matter, how})) {
            all.push_back({.matter = matter, .how = how, .cite = cite});
        }
    };
    const auto& elected = state.rules->closing.elected_days;
    add_one(elected->has_value(), Matter::Elected, Publicity::Posted, elected.cite);
    const auto& filed = state.rules->nomination.self_filed;
    add_one(*filed, Matter::SelfNominations, Publicity::Filed, filed.cite);
    return all;
}

namespace {

using Authorities = law::Cited<std::optional<std::vector<law::Authority>>>;

/// An authority that is named is one that the ruleset names, and for the list of the elected only.
law::Judgement judge_body_named(const NoticeGiven& given,
                                const std::optional<closing::Authority>& authority,
                                const Authorities& competent) {
    if (!authority) {
        return {};
    }
    const bool is_of_elected = given.matter == Matter::Elected && !given.authority;
    return is_of_elected && *competent && is_named(**competent, *authority)
               ? law::Judgement{}
               : law::refuse(law::RefusalCode::AuthorityNotCompetent, competent,
                             {law::fact("authority", *authority)});
}

}  // namespace

law::Judgement admit(const State& state, const NoticeGiven& given, const law::Setting& setting) {
    if (!is_there(state, given.matter)) {
        return law::refuse(law::RefusalCode::NothingToMakeKnown,
                           {law::fact("matter", given.matter)});
    }
    const law::ClosingRules& rules = setting.rules.closing;
    if (auto refusal = judge_body_named(given, given.posted_by, rules.elected_instead_by)) {
        return refusal;
    }
    if (auto refusal = judge_body_named(given, given.approved_by, rules.elected_late_by)) {
        return refusal;
    }
    const bool is_late = given.matter == Matter::Elected && !given.authority && state.elected_due &&
                         setting.today > state.elected_due->last;
    if (is_late && *rules.elected_late_by && !given.approved_by && !given.posted_by) {
        return law::refuse(
            law::RefusalCode::ElectedPostedTooLate, rules.elected_late_by,
            {law::fact("today", setting.today), law::fact("last_day", state.elected_due->last)});
    }
    return {};
}

void note_made_known(State& state, const Fact& fact, base::Date today) {
    std::visit(Noting{state, today}, static_cast<const AnyFact&>(fact));
}

}  // namespace douxuan::election
