// SPDX-License-Identifier: Apache-2.0
#include "engine/count/validity.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/count/measure.h"
#include "engine/law/voting_method.h"

namespace douxuan::count {

using law::fact;

namespace {

class Validity {
  public:
    Validity(const law::Ruleset& rules, const law::Plan& plan, const Books& books, Steps& steps)
        : rules_(rules), plan_(plan), books_(books), steps_(steps) {}

    void test_style(const StyleTally& style) {
        const auto book = std::ranges::find(books_.styles, style.style, &StyleBooks::style);
        const base::Papers issued = book == books_.styles.end() ? base::Papers{} : book->issued;
        const base::Papers returned = book == books_.styles.end() ? base::Papers{} : book->returned;
        styles.push_back({.issued = issued,
                          .outcome = Outcome::Valid,
                          .returned = returned,
                          .style = style.style,
                          .void_papers = style.void_papers});
        StyleResult& result = styles.back();
        if (book != books_.styles.end()) {
            name_excluded(*book, result);
            name_void_boxes(*book, result);
        }
        test_overcount(result, book == books_.styles.end() ? nullptr : &*book);
        test_turnout(result);
        name_illegible(style);
        steps_.write(StepCode::PapersVoid, {}).facts = {fact("style", style.style),
                                                        fact("void_papers", result.void_papers),
                                                        fact("returned", returned)};
    }

    std::vector<StyleResult> styles;

  private:
    // Law: 河南省实施村民委员会组织法办法(2011) art. 35; 四川省村民委员会选举条例(2025) art. 32
    void name_illegible(const StyleTally& style) {
        for (const auto& [code, papers] :
             {std::pair(StepCode::IllegibleVoid, style.illegible_void),
              std::pair(StepCode::IllegiblePart, style.illegible_kept)}) {
            if (papers > base::Papers{}) {
                steps_.write(code, rules_.count.illegible.cite).facts = {fact("style", style.style),
                                                                         fact("papers", papers)};
            }
        }
    }

    // Law: 海南省村民委员会选举办法(2025) art. 29.
    void name_excluded(const StyleBooks& book, StyleResult& style) {
        if (book.excluded == base::Papers{}) {
            return;
        }
        style.excluded = book.excluded;
        steps_.write(StepCode::PapersExcluded, rules_.count.forged_out.cite).facts = {
            fact("style", style.style), fact("excluded", book.excluded),
            fact("returned", book.returned)};
    }

    // Law: 海南省村民委员会选举办法(2025) art. 29.
    void name_void_boxes(const StyleBooks& book, StyleResult& style) {
        for (const VoidBox& each : book.void_boxes) {
            Step& step = steps_.write(StepCode::MobileBoxVoid, rules_.poll.mobile_overcount.cite);
            step.facts = {fact("style", style.style), fact("station", each.station),
                          fact("returned", each.returned)};
            // Where offices have separate papers, too many of one kind void the box.
            if (each.returned > each.most) {
                step.comparison =
                    Comparison{.left = {.name = "papers_in_box", .value = each.returned.value},
                               .relation = Relation::More,
                               .right = {.name = "on_its_list", .value = each.most.value}};
            }
            style.void_papers += each.returned;
        }
    }

    /// A void box has its own rule: what was issued into it and what it held stand on neither
    /// side.
    // Law: 北京市村民委员会选举办法(2012) art. 28.
    void test_overcount(StyleResult& style, const StyleBooks* book) {
        const auto& reference = rules_.count.overcount_reference;
        std::int64_t most = *reference == law::OvercountReference::PeopleVoting
                                ? books_.people_voting.value
                                : style.issued.value;
        std::int64_t returned = style.returned.value;
        for (const VoidBox& each : book == nullptr ? std::vector<VoidBox>{} : book->void_boxes) {
            most -= each.issued.value;
            returned -= each.returned.value;
        }
        const bool is_found = returned > most;
        Step& step = steps_.write(is_found ? StepCode::OvercountFound : StepCode::OvercountAbsent,
                                  reference.cite);
        step.facts = {fact("style", style.style)};
        step.comparison =
            Comparison{.left = {.name = "papers_returned", .value = returned},
                       .relation = is_found ? Relation::More : Relation::AtMost,
                       .right = {.name = std::string(base::word(*reference)), .value = most}};
        if (is_found) {
            style.outcome = Outcome::VoidOvercount;
        }
    }

    std::int64_t who_voted(law::TurnoutCounts counted, const StyleResult& style) const {
        switch (counted) {
            case law::TurnoutCounts::PapersReturned:
                break;
            case law::TurnoutCounts::PeopleVoting:
                return books_.people_voting.value;
            case law::TurnoutCounts::PapersIssued:
                return style.issued.value;
        }
        return style.returned.value;
    }

    // Law: 村委会组织法(2025) art. 18: more than half of the registered villagers vote.
    // 海南省村民委员会选举办法(2025) art. 29: the papers returned are compared.
    void test_turnout(StyleResult& style) {
        if (const auto* free = free_of_turnout(books_.round, rules_.further)) {
            steps_.write(StepCode::TurnoutNotAsked, *free).facts = {fact("style", style.style)};
            return;
        }
        const auto& turnout = law::turnout(rules_, plan_);
        const law::TurnoutCounts counted = *rules_.count.turnout_counts;
        const std::int64_t voted = who_voted(counted, style);
        const bool is_met = turnout->met(voted, books_.registered.value);
        Step& step =
            steps_.write(is_met ? StepCode::TurnoutMet : StepCode::TurnoutMissed, turnout.cite);
        step.facts = {fact("style", style.style)};
        step.comparison = compared(
            *turnout, {.name = std::string(base::word(counted)), .value = voted},
            {.name = plan_.method == law::VotingMethod::AllElectors ? "registered" : "entitled",
             .value = books_.registered.value});
        if (!is_met && style.outcome == Outcome::Valid) {
            style.outcome = Outcome::VoidTurnout;
        }
    }

    const law::Ruleset& rules_;
    const law::Plan& plan_;
    const Books& books_;
    Steps& steps_;
};

}  // namespace

std::vector<StyleResult> test_styles(const std::vector<StyleTally>& tallies,
                                     const law::Ruleset& rules, const law::Plan& plan,
                                     const Books& books, Steps& steps) {
    Validity validity(rules, plan, books, steps);
    for (const StyleTally& each : tallies) {
        validity.test_style(each);
    }
    return std::move(validity.styles);
}

bool is_any(const std::vector<StyleResult>& styles, Outcome outcome) {
    return std::ranges::find(styles, outcome, &StyleResult::outcome) != styles.end();
}

base::Papers StyleBooks::unread() const {
    base::Papers all;
    for (const VoidBox& each : void_boxes) {
        all += each.returned;
    }
    return all;
}

Outcome outcome_of_all(const std::vector<StyleResult>& styles) {
    if (is_any(styles, Outcome::Valid)) {
        return Outcome::Valid;
    }
    return is_any(styles, Outcome::VoidOvercount) ? Outcome::VoidOvercount : Outcome::VoidTurnout;
}

}  // namespace douxuan::count
