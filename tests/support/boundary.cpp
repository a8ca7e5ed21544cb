// SPDX-License-Identifier: Apache-2.0
#include "tests/support/boundary.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"

namespace douxuan::test {

namespace {

law::Ruleset with_joint_paper(const law::Ruleset& rules) {
    law::Ruleset joint = rules;
    joint.poll.ballot_schemes.value = {law::BallotScheme::Joint};
    return joint;
}

/// The exact comparison, in the words of the law and not of the engine.
bool is_met(const base::Threshold& share, std::int64_t part, std::int64_t whole) {
    const std::int64_t left = part * share.denominator;
    const std::int64_t right = whole * share.numerator;
    return left > right || (left == right && share.bound == base::Bound::AtLeast);
}

template <class Election>
Election under(const law::Ruleset& rules, Election election) {
    election.state.rules = &rules;
    election.state.last_at = {};
    return election;
}

}  // namespace

Walked::Walked(const law::Ruleset& rules) : rules_(with_joint_paper(rules)) {}

const Village& Walked::village(election::Phase phase) {
    const auto kept = villages_.find(phase);
    if (kept != villages_.end()) {
        return kept->second;
    }
    const auto behind = villages_.lower_bound(phase);
    Village village = behind == villages_.begin() ? Village(rules_) : std::prev(behind)->second;
    if (phase == election::Phase::Announced) {
        village.with_every_seat_filled();
    } else {
        village.to(phase);
    }
    return villages_.emplace(phase, std::move(village)).first->second;
}

const Community& Walked::community(election::Phase phase, law::VotingMethod method) {
    const auto kept = communities_.find({method, phase});
    if (kept != communities_.end()) {
        return kept->second;
    }
    Community community(rules_, method);
    for (const auto& [of, before] : communities_) {
        if (of.first == method && of.second < phase) {
            community = before;
        }
    }
    community.to(phase);
    return communities_.emplace(std::pair(method, phase), std::move(community)).first->second;
}

const Walk& Walked::at(election::Phase phase) {
    if (is_village(rules_)) {
        return village(phase);
    }
    return community(phase);
}

Walk Trial::at(election::Phase phase) const {
    return under(rules, walked_.at(phase));
}

Village Trial::village(election::Phase phase) const {
    return under(rules, walked_.village(phase));
}

Community Trial::community(election::Phase phase, law::VotingMethod method) const {
    return under(rules, walked_.community(phase, method));
}

Walk Trial::replayed_until(const std::function<bool(const election::Event&)>& is_last) const {
    const Walk& all = whole();
    Walk walk(*all.state.rules, all.election_day());
    walk.annex = all.annex;
    for (const election::Event& each : all.log) {
        if (is_last(each)) {
            break;
        }
        apply(walk.state, each);
        walk.now = each.at;
    }
    return under(rules, std::move(walk));
}

base::Date Trial::end_of(base::Date from, base::Days days) const {
    const bool is_day_one = days > base::Days{} && *rules.registration.count_first_day;
    return from + days - base::Days{is_day_one ? 1 : 0};
}

void Trial::says(const std::string& where, const std::string& got, std::string_view expected) {
    CAPTURE(where);
    CHECK(got == expected);
    ++answers_;
}

void Trial::from(std::int64_t least, std::string_view refusal, const Answer& answer,
                 std::string_view well) {
    if (least > 0) {
        says("one below " + std::to_string(least), answer(least - 1), refusal);
    }
    says("at least " + std::to_string(least), answer(least), well);
    says("one above " + std::to_string(least), answer(least + 1), well);
}

void Trial::up_to(std::int64_t most, std::string_view refusal, const Answer& answer) {
    if (most > 0) {
        says("one below " + std::to_string(most), answer(most - 1), "admitted");
    }
    says("at most " + std::to_string(most), answer(most), "admitted");
    says("one above " + std::to_string(most), answer(most + 1), refusal);
}

void Trial::share_of(std::int64_t whole, const base::Threshold& share, std::string_view refusal,
                     const Answer& answer, std::string_view well) {
    std::int64_t least = 0;
    while (!is_met(share, least, whole)) {
        ++least;
    }
    for (const std::int64_t part : {least - 1, least, least + 1}) {
        if (part <= whole) {
            says(std::to_string(part) + " of " + std::to_string(whole), answer(part),
                 part < least ? refusal : well);
        }
    }
}

void Trial::share(const base::Threshold& share, std::string_view refusal,
                  const AnswerOfPart& answer, std::string_view well) {
    for (const std::int64_t whole : {60, 61}) {
        share_of(
            whole, share, refusal, [&](std::int64_t part) { return answer(part, whole); }, well);
    }
}

void Trial::until(base::Date last, std::string_view refusal, const AnswerOn& answer) {
    const base::Days one{1};
    says("the day before " + last.text(), answer(last - one), "admitted");
    says("on " + last.text(), answer(last), "admitted");
    says("the day after " + last.text(), answer(last + one), refusal);
}

void Trial::states_until(base::Date last, std::string_view refusal, Walk walk,
                         const election::Fact& fact) {
    until(last, refusal, [&](base::Date day) {
        walk.on(day);
        return walk.verdict(fact);
    });
}

void Trial::since(base::Date first, std::string_view refusal, const AnswerOn& answer) {
    const base::Days one{1};
    says("the day before " + first.text(), answer(first - one), refusal);
    says("on " + first.text(), answer(first), "admitted");
    says("the day after " + first.text(), answer(first + one), "admitted");
}

void Trial::line(const Walk& now, law::Milestone milestone, base::Date last,
                 std::string_view word) {
    says(std::string(base::word(milestone)) + " on " + now.now.date_in_china().text(),
         calendar_line(now, milestone), last.text() + " " + std::string(word));
}

void Trial::runs_out(law::Milestone milestone, base::Date last, Walk now, std::string_view after) {
    now.on(last);
    line(now, milestone, last, "open");
    now.on(last + base::Days{1});
    line(now, milestone, last, after);
}

law::Resolution unanimous(law::Body body) {
    using law::Body;
    using law::QuorumBasis;
    if (body == Body::SubDistrict) {
        return {.basis = QuorumBasis::NoMeeting,
                .body = body,
                .entitled = {},
                .in_favour = {},
                .present = {}};
    }
    const bool of_representatives =
        body == Body::RepresentativesMeeting || body == Body::ResidentsRepresentativesMeeting;
    return {.basis = body == Body::VotersPresent ? QuorumBasis::Voters
                     : of_representatives        ? QuorumBasis::Representatives
                                                 : QuorumBasis::Adults,
            .body = body,
            .entitled = {60},
            .in_favour = {60},
            .present = {60}};
}

}  // namespace douxuan::test
