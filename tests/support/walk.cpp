// SPDX-License-Identifier: Apache-2.0
#include "tests/support/walk.h"

#include <algorithm>
#include <utility>

#include "engine/election/phase.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/crew.h"
#include "tests/support/facts.h"
#include "tests/support/verdict.h"

namespace douxuan::test {

void Walk::on(base::Date date) {
    now = *base::Instant::parse(date.text() + "T01:00:00Z");
}

void Walk::days_before(std::int64_t days) {
    on(election_day_ - base::Days{days});
}

void Walk::not_before(std::int64_t days) {
    const base::Instant before = now;
    days_before(days);
    now = std::max(now, before);
}

void Walk::move_day(base::Date day) {
    state_fact(election::DayMoved{
        .authority = closing::Authority::Township, .election_day = day, .in_favour = {4}});
    election_day_ = day;
}

roll::RollNumbers Walk::numbers() const {
    return roll::numbers(state.roll, election_day_, &annex);
}

election::Event Walk::event(election::Fact fact) const {
    const election::Role by = election::step_of(fact).by;
    return {.at = now, .by = by, .fact = std::move(fact), .seq = state.size, .site = "centre"};
}

law::Judgement Walk::judge(const election::Fact& fact) const {
    return admit(state, event(fact), &annex);
}

std::string Walk::verdict(const election::Fact& fact) const {
    return test::verdict(judge(fact));
}

void Walk::state_fact(const election::Fact& fact) {
    const election::Event stated = event(fact);
    const law::Judgement refused = admit(state, stated, &annex);
    INFO(stated.kind() << " at " << now.text());
    if (refused) {
        for (const law::Fact& each : refused->facts) {
            UNSCOPED_INFO(each.name << " " << each.value);
        }
    }
    REQUIRE(test::verdict(refused) == "admitted");
    apply(state, stated);
    log.push_back(stated);
}

void Walk::open(const election::Committee& committee, const assembly::Resolution& chosen_by) {
    const std::string name = committee.code + "-" + std::to_string(committee.term);
    state_fact(election::LogOpened{.annex = "hmac-sha256/v1",
                                   .bureau_sha256 = {},
                                   .committee = committee,
                                   .log_key = "douxuan.example/" + name + "+2e4a1b6c+AQ",
                                   .origin = "douxuan.example/" + name,
                                   .program = "douxuan 0.1.0",
                                   .rules_sha256 = std::string(64, '0'),
                                   .ruleset = state.rules->id,
                                   .schema_sha256 = std::string(64, '0')});
    assembly::ElectionCommitteeChosen chosen{
        .chair = {"p1"}, .ranking = {}, .resolution = chosen_by, .size = {5}};
    const law::ElectionCommitteeRules& rules = state.rules->election_committee;
    chosen.size = std::max(chosen.size, rules.size->least);
    const std::int64_t men = chosen.size.value - rules.women_least->value;
    for (std::int64_t i = 1; i <= 8; ++i) {
        const std::string id = "p" + std::to_string(i);
        const bool is_woman = i > men && i <= chosen.size.value;
        state_fact(roll::PersonNamed{.name = "李" + id,
                                     .person = {id},
                                     .sex = is_woman ? roll::Sex::Female : roll::Sex::Male,
                                     .voter = {}});
        const bool voted = chosen_by.body != law::Body::SubDistrict;
        chosen.ranking.push_back({.person = {id}, .votes = {voted ? 25 - i : 0}});
    }
    if (*rules.deputies) {
        chosen.deputies = std::vector<base::PersonId>{};
        for (std::int64_t i = 0; i < (*rules.deputies)->value; ++i) {
            chosen.deputies->push_back({"p" + std::to_string(2 + i)});
        }
    }
    state_fact(chosen);
    state_fact(election::DayFixed{.election_day = election_day_, .in_favour = {4}});
}

void stands(Walk& walk, std::string_view person, std::string_view office) {
    nomination::NomineeReviewed review = reviewed(person);
    review.authority = reviewer_of(*walk.state.rules);
    walk.state_fact(review);
    walk.state_fact(nomination::NomineeAccepted{.office = {std::string(office)},
                                                .person = {std::string(person)}});
}

nomination::CandidatesPublished candidates_due(const Walk& walk) {
    return {election::proposed_list(walk.state)};
}

std::vector<base::PersonId> elected(const Walk& walk, std::string_view office) {
    return election::standing(walk.state).find({std::string(office)})->elected;
}

election::RoundOpened round_due(const Walk& walk, base::Date day) {
    const auto next = election::next_round(walk.state);
    REQUIRE(next);
    return {.day = day, .in_favour = {4}, .offices = next->offices, .round = next->kind};
}

}  // namespace douxuan::test
