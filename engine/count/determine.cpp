// SPDX-License-Identifier: Apache-2.0
// The determination writes its own derivation: `determine` and `explain` are two halves of one
// answer, so that what is read out in the room cannot differ from what was computed.
#include "engine/count/determine.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/count/concerns.h"
#include "engine/count/derivation.h"
#include "engine/count/explain.h"
#include "engine/count/filling.h"
#include "engine/count/measure.h"
#include "engine/count/relatives.h"
#include "engine/count/seating.h"
#include "engine/count/tally.h"
#include "engine/count/validity.h"
#include "engine/law/voting_method.h"

namespace douxuan::count {

using law::fact;

namespace {

Derivation begin(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                 const Books& books) {
    const Standing& before = books.round.before;
    Derivation derivation{.rules = rules,
                          .plan = plan,
                          .books = books,
                          .declared = {state.declared.begin(), state.declared.end()},
                          .decided = {},
                          .before = before.offices.empty() ? nothing_voted(plan) : before,
                          .earlier = {},
                          .held = {}};
    for (const auto& [person, other] : state.decided) {
        derivation.declared.emplace(person, other);
        derivation.decided.insert(person);
    }
    derivation.earlier = derivation.before.held();
    derivation.held = derivation.earlier;
    return derivation;
}

/// Votes for a higher office of the same paper, where the rules add them for a lower one.
// Law: 海南省村民委员会选举办法(2025) art. 31.
void add_above(Derivation& derivation, const StyleTally& votes, OfficeResult& office) {
    const auto& rule = derivation.rules.count.cascade;
    if (*rule != law::Cascade::HigherToLower) {
        return;
    }
    const Lower lower =
        *derivation.rules.count.cascade_needs_lower_vote ? Lower::NamedForIt : Lower::Anybody;
    for (const auto& [person, added] :
         add_votes_above(votes, office.office, derivation.held, lower, office.tallies)) {
        const auto row = std::ranges::find(office.tallies, person, &PersonTally::person);
        derivation.write(StepCode::VotesAdded, rule.cite, office.office, person).facts = {
            fact("added", added), fact("votes", row->total)};
    }
}

/// The article by which somebody may hold no seat.
const law::Citation& cite_of(Bar bar, const law::Ruleset& rules) {
    switch (bar) {
        case Bar::WonByFoulPlay:
            return rules.further.unseated_by.cite;
        case Bar::FoundIneligible:
        case Bar::Disqualified:
            return rules.nomination.disqualifiers.cite;
        case Bar::StruckOff:
            break;
    }
    return rules.nomination.cancellation.cite;
}

/// Whether the person may hold the office now; if not, why is written.
bool may_hold(Derivation& derivation, const OfficeResult& office, const base::PersonId& person) {
    const law::Ruleset& rules = derivation.rules;
    const Standing& before = derivation.before;
    // Law: 浙江省村民委员会选举办法(2020) art. 41; 村委会组织法(2025) art. 18, 21
    const auto& barred = derivation.books.round.barred;
    if (const auto bar = barred.find(person); bar != barred.end()) {
        derivation.write(StepCode::Barred, cite_of(bar->second, rules), office.office, person)
            .facts = {fact("bar", bar->second)};
        return false;
    }
    if (has_left(derivation, person)) {
        const bool is_decided = derivation.decided.contains(person);
        derivation.write(
            is_decided ? StepCode::DecidedOut : StepCode::HasDeclared,
            is_decided ? rules.committee.kin_equal_by.cite : rules.committee.kin_declares.cite,
            office.office, person);
        return false;
    }
    const auto held = derivation.held.find(person);
    const bool holds = held != derivation.held.end();
    if (holds && !before.is_above(office.office, held->second)) {
        const auto earlier = derivation.earlier.find(person);
        const bool is_earlier =
            earlier != derivation.earlier.end() && earlier->second == held->second;
        derivation
            .write(is_earlier ? StepCode::ElectedBefore : StepCode::ElectedHigher, {},
                   office.office, person)
            .facts = {fact("higher", held->second)};
        return false;
    }
    if (before.of_members_first && office.office != before.offices.back().office && !holds) {
        derivation.write(StepCode::NotOnCommittee, rules.poll.ballot_schemes.cite, office.office,
                         person);
        return false;
    }
    if (derivation.plan.woman_office == office.office && !derivation.books.women.contains(person)) {
        derivation.write(StepCode::NotAWoman, rules.committee.woman_office_fixed.cite,
                         office.office, person);
        return false;
    }
    return true;
}

/// Those with the votes that the round asks for who may hold the office, most votes first.
// Law: 村委会组织法(2025) art. 18: more than half of the votes of those voting; in a further
// election at least a third.
std::vector<PersonTally> qualified(Derivation& derivation, const OfficeResult& office,
                                   const Measure& measure) {
    std::vector<PersonTally> all;
    for (const PersonTally& each : office.tallies) {
        if (!may_hold(derivation, office, each.person)) {
            continue;
        }
        const bool is_met = measure.share->met(each.total.value, office.base.value);
        Step& step = derivation.write(is_met ? measure.reached : measure.missed,
                                      *measure.share_cite, office.office, each.person);
        step.comparison =
            compared(*measure.share, {.name = "votes", .value = each.total.value},
                     {.name = std::string(base::word(measure.base)), .value = office.base.value});
        if (is_met) {
            all.push_back(each);
        }
    }
    return all;
}

/// In a tie vote, those tied: they have had their majority.
// Law: 北京市村民委员会选举办法(2012) art. 29.
std::vector<PersonTally> tied_again(Derivation& derivation, const OfficeResult& office,
                                    const Ballot& ballot) {
    const auto part = std::ranges::find(ballot.parts, office.office, &BallotPart::office);
    std::vector<PersonTally> all;
    for (const PersonTally& each : office.tallies) {
        if (std::ranges::find(part->candidates, each.person) == part->candidates.end()) {
            derivation.write(StepCode::NotTied, derivation.rules.count.tie.cite, office.office,
                             each.person);
        } else if (may_hold(derivation, office, each.person)) {
            all.push_back(each);
        }
    }
    return all;
}

/// Whether a seat of this office is a woman's because no higher office has one.
bool needs_woman(const Derivation& derivation, const OfficeResult& office) {
    const Books& books = derivation.books;
    return *derivation.rules.committee.women_seat == law::WomenSeat::BestPlacedFirst &&
           books.round.kind != RoundKind::TieVote &&
           office.office == derivation.before.offices.back().office &&
           std::ranges::none_of(derivation.held,
                                [&](const auto& each) { return books.women.contains(each.first); });
}

void seat_qualified(Derivation& derivation, OfficeResult& office,
                    const std::vector<PersonTally>& qualified) {
    if (needs_woman(derivation, office)) {
        fill_with_woman(derivation, office, qualified);
    } else {
        fill(derivation, office, qualified);
    }
    settle_relatives(derivation, office, qualified);
    settle_earlier(derivation, office);
}

/// The number that the votes are held against. Of all who may vote, each is a paper here.
// Law: 村委会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 28
base::Papers base_of(law::MajorityBase base, const StyleResult& style, const OfficeTally& tally,
                     base::Voters registered) {
    switch (base) {
        case law::MajorityBase::PapersReturned:
            break;
        case law::MajorityBase::ValidPapers:
            return style.returned - style.void_papers - tally.parts_void;
        case law::MajorityBase::PapersIssued:
            return style.issued;
        case law::MajorityBase::Registered:
            return {registered.value};
    }
    return style.returned;
}

void determine_office(Derivation& derivation, const StyleResult& style, const StyleTally& votes,
                      const OfficeTally& tally, const Ballot& ballot) {
    const law::Ruleset& rules = derivation.rules;
    const RoundKind round = derivation.books.round.kind;
    OfficeResult& office = derivation.result.offices.emplace_back();
    office.office = tally.office;
    office.seats = tally.seats;
    office.parts_void = tally.parts_void;
    office.parts_blank = tally.parts_blank;
    office.tallies = tally.persons;
    if (round == RoundKind::TieVote) {
        derivation.write(StepCode::TieVoteBase, rules.count.tie.cite, office.office).facts = {
            fact("seats", office.seats), fact("parts_void", office.parts_void),
            fact("parts_blank", office.parts_blank)};
        seat_qualified(derivation, office, tied_again(derivation, office, ballot));
        return;
    }
    add_above(derivation, votes, office);
    const Measure measure = measure_of(round, rules);
    office.base = base_of(measure.base, style, tally, derivation.books.registered);
    office.needed = {measure.share->least(office.base.value)};
    derivation.write(measure.base_step, *measure.base_cite, office.office).facts = {
        fact("base", office.base),
        fact("base_of", measure.base),
        fact("needed", office.needed),
        fact("seats", office.seats),
        fact("parts_void", office.parts_void),
        fact("parts_blank", office.parts_blank)};
    seat_qualified(derivation, office, qualified(derivation, office, measure));
}

/// The office, where a valid vote was held on it.
void determine_office(Derivation& derivation, const State& state,
                      const std::vector<StyleTally>& tallies, const base::OfficeId& office) {
    for (std::size_t at = 0; at < tallies.size(); ++at) {
        const StyleResult& style = derivation.result.styles[at];
        const auto tally = std::ranges::find(tallies[at].offices, office, &OfficeTally::office);
        if (tally != tallies[at].offices.end() && style.outcome == Outcome::Valid) {
            determine_office(derivation, style, tallies[at], *tally, state.ballots[at]);
            return;
        }
    }
}

law::Citation cite_of(NextStep next, const Derivation& derivation) {
    const law::Ruleset& rules = derivation.rules;
    switch (next) {
        case NextStep::Nothing:
            break;
        case NextStep::TieVote:
            return rules.count.tie.cite;
        case NextStep::FreshElection:
            return is_any(derivation.result.styles, Outcome::VoidOvercount)
                       ? rules.count.overcount_reference.cite
                       : law::turnout(rules, derivation.plan).cite;
        case NextStep::FurtherElection:
            return rules.further.floor.cite;
        case NextStep::NextOffice:
            return rules.poll.ballot_schemes.cite;
    }
    return rules.count.majority.cite;
}

/// What the election committee decided of marks that nobody can make out.
// Law: 海南省村民委员会选举办法(2025) art. 30
void name_decisions(Derivation& derivation, const State& state) {
    for (const auto& [style, papers] : state.illegible) {
        for (const auto& [marks, meaning] : papers) {
            if (meaning) {
                derivation.write(StepCode::IllegibleDecided, derivation.rules.count.illegible.cite)
                    .facts = {fact("style", style), fact("marks", marks),
                              fact("meaning", *meaning)};
            }
        }
    }
}

Derivation derive(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                  const Books& books) {
    Derivation derivation = begin(state, rules, plan, books);
    Result& result = derivation.result;
    const std::vector<StyleTally> tallies =
        tally(state, rules.count, womens_column(rules, plan, books.women));
    result.registered = books.registered;
    result.people_voting = books.people_voting;
    result.styles = test_styles(tallies, rules, plan, books, derivation.steps);
    result.outcome = outcome_of_all(result.styles);
    name_decisions(derivation, state);
    leave_earlier(derivation);
    for (const law::OfficeSeats& each : plan.offices) {
        determine_office(derivation, state, tallies, each.office);
    }
    const Standing now = after(derivation.before, Round{.kind = books.round.kind,
                                                        .day = {},
                                                        .plan = plan,
                                                        .result = result,
                                                        .unseated = {},
                                                        .seated = {}});
    if (result.outcome == Outcome::Valid) {
        name_concerns(state, rules, books, result, now, derivation.steps);
    }
    result.next = next_step(now);
    derivation.write(StepCode::Next, cite_of(result.next, derivation)).facts = {
        fact("next", result.next)};
    return derivation;
}

}  // namespace

Result determine(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                 const Books& books) {
    return derive(state, rules, plan, books).result;
}

std::vector<Yielding> yielding_now(const State& state, const law::Ruleset& rules,
                                   const law::Plan& plan, const Books& books) {
    return derive(state, rules, plan, books).conflicts;
}

std::vector<Yielding> undecided_now(const State& state, const law::Ruleset& rules,
                                    const law::Plan& plan, const Books& books) {
    if (!*rules.committee.kin_equal_by) {
        return {};
    }
    std::vector<Yielding> equal = yielding_now(state, rules, plan, books);
    std::erase_if(equal, [](const Yielding& each) { return each.way != Way::Equal; });
    return equal;
}

std::vector<Step> explain(const State& state, const law::Ruleset& rules, const law::Plan& plan,
                          const Books& books) {
    return derive(state, rules, plan, books).steps.written;
}

}  // namespace douxuan::count
