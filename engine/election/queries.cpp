// SPDX-License-Identifier: Apache-2.0
#include "engine/election/queries.h"

#include <algorithm>
#include <span>

#include "engine/count/admit.h"
#include "engine/count/batch_tally.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/poll/books.h"
#include "engine/roll/queries.h"

namespace douxuan::election {

namespace {

/// Named relatives who may not sit in one committee, each pair once.
std::vector<std::pair<base::PersonId, base::PersonId>> kin_apart(const State& state) {
    std::vector<std::pair<base::PersonId, base::PersonId>> pairs;
    for (const auto& [one, relatives] : state.roll.kin) {
        for (const auto& [other, relation] : relatives) {
            if (one < other &&
                roll::related(state.roll, one, other, *state.rules->committee.kin_avoidance)) {
                pairs.emplace_back(one, other);
            }
        }
    }
    return pairs;
}

/// The relatives whose nomination makes a member of the election committee leave.
law::KinScope kin_of(law::WithdrawalTrigger trigger) {
    switch (trigger) {
        case law::WithdrawalTrigger::OwnNomination:
            return law::KinScope::None;
        case law::WithdrawalTrigger::OwnOrCloseRelativeNomination:
            return law::KinScope::SpouseParentsSiblings;
        case law::WithdrawalTrigger::OwnOrNearRelativeNomination:
            return law::KinScope::NearRelatives;
    }
    return law::KinScope::NearRelatives;
}

// What the round that is held builds on.
count::RoundTerms terms(const State& state) {
    if (!state.plan) {
        return {};
    }
    if (!state.is_later_round()) {
        return {.before = count::nothing_voted(*state.plan), .barred = barred(state, {})};
    }
    const std::span<const count::Round> rounds(state.rounds);
    const std::span<const count::Round> before = rounds.first(rounds.size() - 1);
    const count::Standing standing = count::standing(*state.plan, before);
    return {.kind = rounds.back().kind,
            .before = standing,
            .is_same_day = rounds.back().day == before.back().day,
            .waiting = waiting(state, standing, before),
            .barred = barred(state, before)};
}

std::set<base::PersonId> examined(const State& state) {
    std::set<base::PersonId> persons;
    for (const auto& [person, nominee] : state.nomination.nominees) {
        if (is_examined(state, person)) {
            persons.insert(person);
        }
    }
    for (const auto& [person, review] : state.reviews) {
        if (is_examined(state, person)) {
            persons.insert(person);
        }
    }
    return persons;
}

}  // namespace

base::Voters entitled(const State& state) {
    switch (state.voting_method.value_or(law::VotingMethod::AllElectors)) {
        case law::VotingMethod::AllElectors:
            break;
        case law::VotingMethod::HouseholdRepresentatives:
            return roll::household_representatives(state.roll);
        case law::VotingMethod::ResidentsRepresentatives:
            return roll::residents_representatives(state.roll);
    }
    return roll::registered(state.roll);
}

bool is_entitled(const State& state, base::Handle elector) {
    switch (state.voting_method.value_or(law::VotingMethod::AllElectors)) {
        case law::VotingMethod::AllElectors:
            break;
        case law::VotingMethod::HouseholdRepresentatives:
            return roll::is_household_representative(state.roll, elector);
        case law::VotingMethod::ResidentsRepresentatives: {
            const auto person = roll::person_of(state.roll, elector);
            return person && roll::is_residents_representative(state.roll, *person);
        }
    }
    return true;
}

count::Books books(const State& state) {
    count::Books books{.registered = entitled(state),
                       .people_voting = poll::people_voting(state.poll),
                       .styles = {},
                       .sealed = poll::sealed_boxes(state.poll),
                       .women = women(state),
                       .kin = kin_apart(state),
                       .round = terms(state),
                       .examined = examined(state)};
    for (const poll::StyleBook& each : poll::books(state.poll).totals) {
        books.styles.push_back({.style = each.style,
                                .issued = each.issued,
                                .returned = each.returned,
                                .excluded = each.excluded});
    }
    for (const poll::VoidBox& each : poll::void_boxes(state.poll)) {
        std::ranges::find(books.styles, each.style, &count::StyleBooks::style)
            ->void_boxes.push_back({.station = each.station,
                                    .issued = each.issued,
                                    .most = each.most,
                                    .returned = each.returned});
    }
    return books;
}

std::vector<count::Ballot> ballots(const State& state) {
    if (state.is_later_round() && !state.has_begun_anew()) {
        return state.count.ballots;
    }
    std::vector<count::Ballot> ballots;
    const law::Plan* plan = state.round_plan();
    if (plan == nullptr || !nomination::published(state.nomination)) {
        return ballots;
    }
    for (const law::Style& style : plan->styles()) {
        count::Ballot ballot{.style = style.style, .parts = {}};
        for (const law::OfficePersons& each : nomination::candidates(state.nomination)) {
            if (std::ranges::find(style.offices, each.office) != style.offices.end()) {
                ballot.parts.push_back({.office = each.office,
                                        .seats = plan->find(each.office)->seats,
                                        .candidates = each.persons});
            }
        }
        ballots.push_back(std::move(ballot));
    }
    return ballots;
}

std::vector<count::StyleTally> votes(const State& state) {
    return count::tally(state.count, state.rules->count,
                        count::womens_column(*state.rules, *state.round_plan(), women(state)));
}

count::StyleTally votes_in(const State& state, const count::BatchSealed& batch) {
    const auto column = count::womens_column(*state.rules, *state.round_plan(), women(state));
    count::BatchTally tally(state.count, state.count.ballot(batch.style), state.rules->count,
                            column);
    tally.add(batch);
    return tally.finish();
}

std::vector<count::BoxTally> boxes(const State& state) {
    std::vector<count::BoxTally> all =
        count::tally_boxes(state.count, state.rules->count,
                           count::womens_column(*state.rules, *state.round_plan(), women(state)));
    // Void boxes are not read, and no paper of theirs is in a batch.
    for (const poll::VoidBox& each : poll::void_boxes(state.poll)) {
        const auto at = std::ranges::lower_bound(all, each.station, {}, &count::BoxTally::station);
        count::BoxTally& box =
            at != all.end() && at->station == each.station
                ? *at
                : *all.insert(
                      at, {.station = each.station, .counted = {}, .void_papers = {}, .blank = {}});
        box.counted += each.returned;
        box.void_papers += each.returned;
    }
    return all;
}

count::Result result(const State& state) {
    return count::determine(state.count, *state.rules, *state.round_plan(), books(state));
}

std::vector<count::Step> explanation(const State& state) {
    return count::explain(state.count, *state.rules, *state.round_plan(), books(state));
}

std::vector<count::Step> concerns(const State& state) {
    if (!state.plan) {
        return {};
    }
    std::vector<count::Step> steps = explanation(state);
    std::erase_if(steps, [](const count::Step& step) { return !count::is_concern(step.code); });
    return steps;
}

std::vector<count::Yielding> may_declare(const State& state) {
    if (state.phase != Phase::Counting || !*state.rules->committee.kin_declares) {
        return {};
    }
    const count::Books now = books(state);
    return count::is_counted(state.count, *state.rules, now)
               ? count::yielding_now(state.count, *state.rules, *state.round_plan(), now)
               : std::vector<count::Yielding>{};
}

std::vector<count::Yielding> undecided_relatives(const State& state) {
    if (state.phase != Phase::Counting || !*state.rules->committee.kin_equal_by) {
        return {};
    }
    const count::Books now = books(state);
    return count::is_counted(state.count, *state.rules, now)
               ? count::undecided_now(state.count, *state.rules, *state.round_plan(), now)
               : std::vector<count::Yielding>{};
}

base::Seats elected(const State& state) {
    return standing(state).elected();
}

bool awaits_review(const State& state, const base::PersonId& person) {
    const auto at = state.reviews.find(person);
    return at != state.reviews.end() && !at->second.reviewed;
}

std::vector<base::PersonId> to_review(const State& state) {
    std::vector<base::PersonId> waiting;
    for (const auto& [person, review] : state.reviews) {
        if (!review.reviewed) {
            waiting.push_back(person);
        }
    }
    return waiting;
}

bool counts_as_nominated(const State& state, const base::PersonId& person) {
    const auto& nominees = state.nomination.nominees;
    const auto nominee = nominees.find(person);
    if (nominee == nominees.end()) {
        return false;
    }
    switch (*state.rules->election_committee.withdrawal_moment) {
        case law::WithdrawalMoment::Nominated:
            return true;
        case law::WithdrawalMoment::Accepted:
            // Whoever nominates themselves is willing.
            return nominee->second.accepted ||
                   state.nomination.mode == law::NominationMode::SelfNominated;
        case law::WithdrawalMoment::Listed:
            break;
    }
    return std::ranges::any_of(
        nomination::candidates(state.nomination), [&](const law::OfficePersons& each) {
            return std::ranges::find(each.persons, person) != each.persons.end();
        });
}

std::set<base::PersonId> barred_from_committee(const State& state) {
    const law::KinScope kin = kin_of(*state.rules->election_committee.withdrawal);
    std::vector<base::PersonId> standing = nomination::nominated_persons(state.nomination);
    std::erase_if(standing,
                  [&](const base::PersonId& each) { return !counts_as_nominated(state, each); });
    if (state.is_later_round()) {
        const auto printed = state.count.printed();
        standing.insert(standing.end(), printed.begin(), printed.end());
    }
    std::set<base::PersonId> barred;
    for (const base::PersonId& each : standing) {
        barred.insert(each);
        for (base::PersonId& relative : roll::relatives_of(state.roll, each, kin)) {
            barred.insert(std::move(relative));
        }
    }
    return barred;
}

std::set<base::PersonId> barred_from_vacancy(const State& state) {
    const assembly::State& committee = state.assembly;
    const law::ElectionCommitteeRules& rules = state.rules->election_committee;
    std::set<base::PersonId> barred = barred_from_committee(state);
    for (const base::PersonId& each : committee.members) {
        for (base::PersonId& relative : roll::relatives_of(state.roll, each, *rules.kin)) {
            barred.insert(std::move(relative));
        }
    }
    const base::Members missing = *rules.women_least - women_among(state, committee.members);
    if (missing > base::Members{} && missing >= assembly::vacancies(committee)) {
        for (const assembly::RankedMember& each : committee.ranking) {
            if (!is_woman(state, each.person)) {
                barred.insert(each.person);
            }
        }
    }
    return barred;
}

std::optional<base::PersonId> sitting_relative(const State& state, const base::PersonId& member) {
    const law::KinScope kin = *state.rules->election_committee.kin;
    for (const base::PersonId& each : state.assembly.members) {
        if (roll::related(state.roll, member, each, kin)) {
            return each;
        }
    }
    return std::nullopt;
}

bool needs_new_posting(const State& state, base::Date day) {
    const auto& days = state.rules->registration.repost_days;
    return *days && state.roll.posted && state.posted_for && day - *state.posted_for > **days;
}

nomination::WomenToAdd women_to_add(const State& state) {
    const law::WomanCandidate how = *state.rules->nomination.woman_candidate;
    return {
        .women = how == law::WomanCandidate::NotAsked ? std::set<base::PersonId>{} : women(state),
        .how = how};
}

std::vector<law::OfficePersons> proposed_list(const State& state) {
    return nomination::proposed_list(state.nomination, *state.nominated, women_to_add(state));
}

bool is_named(const std::vector<law::Authority>& named, law::Authority authority) {
    const auto level_of = [](law::Authority each) {
        return each == law::Authority::SubDistrict ? law::Authority::Township : each;
    };
    return std::ranges::any_of(
        named, [&](const law::Authority each) { return level_of(each) == level_of(authority); });
}

bool is_woman(const State& state, const base::PersonId& person) {
    const roll::Person* named = roll::person(state.roll, person);
    return named != nullptr && named->sex == roll::Sex::Female;
}

base::Members women_among(const State& state, std::span<const base::PersonId> persons) {
    return base::Members{std::ranges::count_if(
        persons, [&](const base::PersonId& each) { return is_woman(state, each); })};
}

std::set<base::PersonId> women(const State& state) {
    std::set<base::PersonId> women;
    for (const auto& [id, person] : state.roll.persons) {
        if (person.sex == roll::Sex::Female) {
            women.insert(id);
        }
    }
    return women;
}

}  // namespace douxuan::election
