// SPDX-License-Identifier: Apache-2.0
// Every ruleset of the program in the hands of the engine: its ages, months, days and the people at
// a mobile box bind from one side to the other: just below, at, just above.
// Sources: docs/law/coverage.md names the articles.
#include <string>
#include <vector>

#include "engine/law/built_in.h"
#include "engine/law/voting_method.h"
#include "engine/nomination/admit.h"
#include "engine/poll/admit.h"
#include "engine/roll/admit.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using test::verdict;

namespace {

/// One of the rulesets of the program.
const law::Ruleset& each() {
    const auto texts = law::built_in_texts();
    return *law::built_in(GENERATE_COPY(from_range(std::vector(texts.begin(), texts.end()))).id);
}

law::Setting setting_of(const law::Ruleset& rules, const law::Plan* plan = nullptr) {
    const base::Date day = rules.in_force + base::Days{100};
    return {.rules = rules, .today = day - base::Days{40}, .election_day = day, .plan = plan};
}

bool is_village(const law::Ruleset& rules) {
    return rules.kind == law::CommitteeKind::Village;
}

law::Plan plan_of_one_seat() {
    return {.ballot_scheme = law::BallotScheme::Joint,
            .method = law::VotingMethod::AllElectors,
            .offices = {{{"chair"}, {1}, {1}}},
            .voting_form = law::VotingForm::MeetingWithStations,
            .woman_office = {}};
}

/// What is said to that person, who has every paper and every consent.
std::string registering(const roll::PersonRecord& record, const law::Setting& setting) {
    test::Annex annex;
    annex[99] = record;
    return verdict(admit(roll::State{}, roll::VoterRegistered{.commitment = test::commitment(99)},
                         roll::Consent::Given, &annex, setting));
}

roll::PersonRecord local(const law::Ruleset& rules) {
    return is_village(rules) ? test::resident(99) : test::registered_here(99);
}

}  // namespace

TEST_CASE("under every ruleset a person votes from the birthday on which they are of age") {
    const law::Ruleset& rules = each();
    CAPTURE(rules.id);
    const law::Setting setting = setting_of(rules);
    const bool counts = is_village(rules) || *rules.residents_roll.birthday_counts;
    const base::Date last = *setting.election_day - base::Days{counts ? 0 : 1};
    roll::PersonRecord record = local(rules);
    // Born so that they are of age the day before, on that day, the day after.
    for (const auto& [shift, answer] : std::vector<std::pair<std::int64_t, std::string>>{
             {-1, "admitted"}, {0, "admitted"}, {1, "under_age"}}) {
        const base::Date comes_of_age = last + base::Days{shift};
        record.birth = base::add_months(comes_of_age,
                                        base::Months{-12 * rules.registration.minimum_age->value});
        CHECK(registering(record, setting) == answer);
    }
}

TEST_CASE("under every ruleset for villages an outsider has lived here for all of the months") {
    const law::Ruleset& rules = each();
    if (!is_village(rules)) {
        return;
    }
    CAPTURE(rules.id);
    const law::Setting setting = setting_of(rules);
    roll::PersonRecord record = test::outsider(99);
    const base::Months months = *rules.registration.outsider_months;
    base::Date since = setting.today - base::Days{31 * months.value};
    while (base::add_months(since, months) < setting.today) {
        since = since + base::Days{1};
    }
    for (const auto& [day, answer] : std::vector<std::pair<base::Date, std::string>>{
             {since - base::Days{1}, "admitted"},
             {since, "admitted"},
             {since + base::Days{1}, "residence_too_short"}}) {
        record.since = day;
        CHECK(registering(record, setting) == answer);
    }
}

TEST_CASE("under every ruleset with mobile boxes enough people stay with one") {
    const law::Ruleset& rules = each();
    CAPTURE(rules.id);
    const law::Plan plan = plan_of_one_seat();
    const law::Setting setting = setting_of(rules, &plan);
    poll::State state;
    const poll::StationsFixed places{.in_favour = {3},
                                     .stations = {{poll::StationKind::Centre, {"hall"}},
                                                  {poll::StationKind::Station, {"east"}},
                                                  {poll::StationKind::MobileBox, {"box"}}}};
    if (law::bars_mobile_boxes(rules) != nullptr) {
        CHECK(verdict(admit(state, places, setting)) == "mobile_box_not_allowed");
        return;
    }
    apply(state, places);
    const std::int64_t least = rules.poll.mobile_box_staff->value;
    const auto with = [&](std::int64_t people) {
        poll::StaffAppointed staff{.in_favour = {3}, .staff = {}};
        for (std::int64_t n = 1; n <= people; ++n) {
            staff.staff.push_back(
                {poll::Duty::MobileBoxKeeper, {"k" + std::to_string(n)}, {"box"}});
        }
        return verdict(admit(state, staff, setting));
    };
    CHECK(with(least - 1) == "mobile_box_understaffed");
    CHECK(with(least) == "admitted");
    CHECK(with(least + 1) == "admitted");
}

TEST_CASE("under every ruleset that bounds it a candidate withdraws until the last day") {
    const law::Ruleset& rules = each();
    CAPTURE(rules.id);
    const law::Plan plan = plan_of_one_seat();
    law::Setting setting = setting_of(rules, &plan);
    nomination::State state;
    state.nominees[{"a"}] = {.finding = nomination::Finding::Eligible,
                             .accepted = base::OfficeId{"chair"},
                             .withdrawal = nomination::Withdrawal::None};
    state.rankings[{"chair"}].push_back({.person = {"a"}, .votes = {}});
    state.list = {{.office = {"chair"}, .persons = {{"a"}}}};
    const auto on = [&](base::Date today) {
        setting.today = today;
        return verdict(admit(state, nomination::NomineeWithdrew{.person = {"a"}}, setting));
    };
    const base::Date day = *setting.election_day;
    if (const auto& days = *rules.nomination.withdrawal_days) {
        CHECK(on(day - *days - base::Days{1}) == "admitted");
        CHECK(on(day - *days) == "admitted");
        CHECK(on(day - *days + base::Days{1}) == "withdrawn_too_late");
    } else {
        CHECK(on(day) == "admitted");
    }
}

TEST_CASE("under every ruleset objections are taken until the last day of its period") {
    const law::Ruleset& rules = each();
    CAPTURE(rules.id);
    law::Setting setting = setting_of(rules);
    roll::State state;
    state.posted = setting.today;
    const std::int64_t days =
        rules.registration.objection_days->value - (*rules.registration.count_first_day ? 1 : 0);
    const auto after = [&](std::int64_t passed) {
        setting.today = *state.posted + base::Days{passed};
        return verdict(
            admit(state,
                  roll::ObjectionFiled{.claim = roll::ObjectionClaim::LeftOut, .objection = {"o1"}},
                  setting));
    };
    CHECK(after(days - 1) == "admitted");
    CHECK(after(days) == "admitted");
    CHECK(after(days + 1) == "objection_too_late");
}
