// SPDX-License-Identifier: Apache-2.0
#include "engine/nomination/review.h"

#include <algorithm>
#include <set>

#include "engine/law/calendar.h"
#include "engine/nomination/admit.h"
#include "engine/nomination/queries.h"

namespace douxuan::nomination {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

Judgement judge_known(const law::Setting& setting) {
    const auto& days = setting.rules.nomination.review_days;
    return *days ? Judgement{} : refuse(RefusalCode::ReviewNotKnown, days);
}

bool is_posted(const State& state, const base::PersonId& person, Finding finding) {
    const auto at = state.posted_reviews.find(person);
    return at != state.posted_reviews.end() && at->second.finding == finding;
}

bool is_open(const PostedReview& posted) {
    return posted.objected && !posted.decided;
}

/// The last day to object to what was posted of somebody; nothing where nobody may.
std::optional<base::Date> last_objection_day(const PostedReview& posted,
                                             const law::Setting& setting) {
    const auto day = law::review_objection_day(setting.rules, posted.posted);
    return day ? std::optional(day->last) : std::nullopt;
}

void post(State& state, const base::PersonId& person, Finding finding, base::Date today) {
    const auto [at, is_new] =
        state.posted_reviews.try_emplace(person, PostedReview{.finding = finding, .posted = today});
    if (!is_new && at->second.finding != finding) {
        at->second = PostedReview{.finding = finding, .posted = today};
    }
}

}  // namespace

ReviewPublished review_result(const State& state) {
    ReviewPublished result;
    for (const auto& [person, nominee] : state.nominees) {
        if (nominee.withdrawal != Withdrawal::None || !nominee.finding) {
            continue;
        }
        if (*nominee.finding == Finding::Eligible) {
            result.eligible.push_back(person);
        } else {
            result.disqualified.push_back({.ground = *nominee.ground, .person = person});
        }
    }
    return result;
}

std::vector<base::PersonId> not_reviewed(const State& state, const law::Plan& plan) {
    std::set<base::PersonId> missing;
    for (const law::OfficeSeats& office : plan.offices) {
        for (const base::PersonId& each : placed(state, office, Standing::Possible)) {
            if (!state.nominees.at(each).finding) {
                missing.insert(each);
            }
        }
    }
    return {missing.begin(), missing.end()};
}

bool is_review_posted(const State& state) {
    const ReviewPublished result = review_result(state);
    return std::ranges::all_of(result.eligible,
                               [&](const base::PersonId& each) {
                                   return is_posted(state, each, Finding::Eligible);
                               }) &&
           std::ranges::all_of(result.disqualified, [&](const RefusedNominee& each) {
               return is_posted(state, each.person, Finding::Disqualified);
           });
}

std::vector<base::PersonId> open_objections(const State& state) {
    std::vector<base::PersonId> open;
    for (const auto& [person, posted] : state.posted_reviews) {
        if (is_open(posted)) {
            open.push_back(person);
        }
    }
    return open;
}

// Law: 海南省村民委员会选举办法(2025) art. 21
Judgement admit(const State& state, const ReviewPublished& posted, const law::Setting& setting) {
    if (setting.plan == nullptr) {
        return refuse(RefusalCode::MethodNotAdopted, setting.rules.committee.size_decided_by);
    }
    if (Judgement refused = judge_known(setting)) {
        return refused;
    }
    const auto& rule = setting.rules.nomination.review_days;
    if (const auto missing = not_reviewed(state, *setting.plan); !missing.empty()) {
        return refuse(RefusalCode::ReviewIncomplete, rule, {fact("person", missing.front())});
    }
    if (posted != review_result(state)) {
        return refuse(RefusalCode::ReviewDiffers, rule);
    }
    return is_review_posted(state) ? refuse(RefusalCode::ReviewUnchanged, rule) : Judgement{};
}

// Law: 海南省村民委员会选举办法(2025) art. 21
Judgement admit(const State& state, const ReviewObjected& objected, const law::Setting& setting) {
    if (Judgement refused = judge_known(setting)) {
        return refused;
    }
    const auto& rule = setting.rules.nomination.review_objection_days;
    if (!nominated(state, objected.objector)) {
        return refuse(RefusalCode::NotNominated, rule, {fact("person", objected.objector)});
    }
    const auto posted = state.posted_reviews.find(objected.person);
    if (posted == state.posted_reviews.end()) {
        return refuse(RefusalCode::ReviewNotPublished, rule, {fact("person", objected.person)});
    }
    if (posted->second.objected) {
        return refuse(RefusalCode::ReviewObjectedTwice, rule, {fact("person", objected.person)});
    }
    const auto last = last_objection_day(posted->second, setting);
    if (last && setting.today > *last) {
        return refuse(RefusalCode::ReviewObjectedTooLate, rule,
                      {fact("person", objected.person), fact("today", setting.today),
                       fact("last_day", *last)});
    }
    return {};
}

Judgement admit(const State& state, const ReviewDecided& decided, const law::Setting& setting) {
    const auto posted = state.posted_reviews.find(decided.person);
    if (posted == state.posted_reviews.end() || !is_open(posted->second)) {
        return refuse(RefusalCode::ReviewNotObjected,
                      setting.rules.nomination.review_objection_days,
                      {fact("person", decided.person)});
    }
    return judge_finding(decided.person, decided.finding, decided.ground, setting.rules.nomination);
}

// Law: 海南省村民委员会选举办法(2025) art. 22: those found eligible by the review
Judgement judge_reviewed(const State& state, const CandidatesPublished& list,
                         const law::Setting& setting) {
    const auto& rule = setting.rules.nomination.review_days;
    if (!*rule) {
        return {};
    }
    for (const law::OfficePersons& office : list.offices) {
        for (const base::PersonId& each : office.persons) {
            if (!is_posted(state, each, Finding::Eligible)) {
                return refuse(RefusalCode::ReviewNotPublished, rule, {fact("person", each)});
            }
        }
    }
    // Whoever was refused since could not object yet.
    for (const RefusedNominee& each : review_result(state).disqualified) {
        if (!is_posted(state, each.person, Finding::Disqualified)) {
            return refuse(RefusalCode::ReviewNotPublished, rule, {fact("person", each.person)});
        }
    }
    for (const auto& [person, posted] : state.posted_reviews) {
        const auto last = last_objection_day(posted, setting);
        const bool may_object = posted.finding == Finding::Disqualified && !posted.objected &&
                                last && setting.today <= *last;
        if (is_open(posted)) {
            return refuse(RefusalCode::ReviewObjectionOpen,
                          setting.rules.nomination.review_decision_days, {fact("person", person)});
        }
        if (may_object && state.nominees.at(person).withdrawal == Withdrawal::None) {
            return refuse(RefusalCode::ReviewObjectionOpen,
                          setting.rules.nomination.review_objection_days,
                          {fact("person", person), fact("last_day", *last)});
        }
    }
    return {};
}

void apply(State& state, const ReviewPublished& fact, base::Date today) {
    state.review_posted = today;
    for (const base::PersonId& each : fact.eligible) {
        post(state, each, Finding::Eligible, today);
    }
    for (const RefusedNominee& each : fact.disqualified) {
        post(state, each.person, Finding::Disqualified, today);
    }
}

void apply(State& state, const ReviewObjected& fact, base::Date today) {
    state.posted_reviews.at(fact.person).objected = today;
}

void apply(State& state, const ReviewDecided& fact, base::Date today) {
    Nominee& nominee = state.nominees[fact.person];
    nominee.finding = fact.finding;
    nominee.ground = fact.ground;
    PostedReview& posted = state.posted_reviews.at(fact.person);
    posted.finding = fact.finding;
    posted.decided = today;
}

}  // namespace douxuan::nomination
