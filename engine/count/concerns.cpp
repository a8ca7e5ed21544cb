// SPDX-License-Identifier: Apache-2.0
#include "engine/count/concerns.h"

namespace douxuan::count {

using law::fact;

namespace {

/// Who is tied for a higher office may still leave the seat that they won here.
void name_tied_higher(const law::Ruleset& rules, const Standing& after, Steps& steps) {
    for (const OfficeStanding& each : after.offices) {
        for (const base::PersonId& person : each.elected) {
            if (const base::OfficeId* higher = tied_for(after, person)) {
                steps.write(StepCode::TiedHigher, rules.count.tie.cite, each.office, person)
                    .facts = {fact("higher", *higher)};
            }
        }
    }
}

/// Nobody asked before the vote whether the person may stand, whatever the office.
bool is_unexamined(const State& state, const Books& books, const base::PersonId& person) {
    return books.examined ? !books.examined->contains(person) : !state.is_printed(person);
}

// Law: 四川省村民委员会选举条例(2025) art. 35: confirmed after a review only.
void name_write_ins(const State& state, const law::Ruleset& rules, const Books& books,
                    const Result& result, Steps& steps) {
    const law::CountRules& count = rules.count;
    const bool is_reviewed = *count.write_in_review;
    std::vector<law::Fact> period;
    if (is_reviewed && *count.review_days) {
        period.push_back(fact("days", **count.review_days));
    }
    for (const OfficeResult& office : result.offices) {
        for (const base::PersonId& person : office.elected) {
            if (is_unexamined(state, books, person)) {
                steps
                    .write(is_reviewed ? StepCode::WriteInToReview : StepCode::WriteInElected,
                           is_reviewed ? count.write_in_review.cite : count.write_in_scope.cite,
                           office.office, person)
                    .facts = period;
            }
        }
    }
}

/// The law says that relatives avoid each other, and not which of them yields.
// Law: 村委会组织法(2025) art. 8.
void name_relatives(const law::Ruleset& rules, const Books& books, const Held& held, Steps& steps) {
    for (const auto& [one, other] : books.kin) {
        const auto first = held.find(one);
        const auto second = held.find(other);
        if (first != held.end() && second != held.end()) {
            steps
                .write(StepCode::RelativesElected, rules.committee.kin_avoidance.cite,
                       first->second, one)
                .facts = {fact("other", other), fact("other_office", second->second)};
        }
    }
}

/// The law asks for a woman, and does not say whose seat is hers.
// Law: 村委会组织法(2025) art. 8.
void count_women(const law::Ruleset& rules, const Books& books, const Standing& after,
                 Steps& steps) {
    const Held held = after.held();
    const auto& least = rules.committee.women_least;
    base::Seats women{};
    for (const auto& [person, office] : held) {
        women += base::Seats{books.women.contains(person) ? 1 : 0};
    }
    const base::Seats pending = after.seats() - base::Seats{static_cast<std::int64_t>(held.size())};
    if (women < *least) {
        steps.write(StepCode::WomenTooFew, least.cite).facts = {
            fact("women", women), fact("needed", *least), fact("pending", pending)};
    }
}

}  // namespace

void name_concerns(const State& state, const law::Ruleset& rules, const Books& books,
                   const Result& result, const Standing& after, Steps& steps) {
    name_tied_higher(rules, after, steps);
    name_write_ins(state, rules, books, result, steps);
    name_relatives(rules, books, after.held(), steps);
    count_women(rules, books, after, steps);
}

bool is_concern(StepCode code) {
    return code == StepCode::WomenTooFew || code == StepCode::RelativesElected ||
           code == StepCode::WriteInElected || code == StepCode::WriteInToReview ||
           code == StepCode::TiedHigher;
}

}  // namespace douxuan::count
