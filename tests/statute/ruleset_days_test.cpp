// SPDX-License-Identifier: Apache-2.0
// Every ruleset of the program in the hands of the engine: its ages, months, days and the people at
// stations and mobile boxes bind from one side to the other: just below, at, just above.
// Sources: docs/law/coverage.md names the articles.
#include <string>
#include <vector>

#include "engine/law/voting_method.h"
#include "engine/nomination/admit.h"
#include "engine/poll/admit.h"
#include "engine/roll/admit.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/crew.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/plans.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using test::verdict;

namespace {

law::Setting setting_long_before(const law::Ruleset& rules, const law::Plan* plan = nullptr) {
    const base::Date day = rules.in_force + base::Days{100};
    return {.rules = rules, .today = day - base::Days{40}, .election_day = day, .plan = plan};
}

/// What is said to that person, who has every paper and every consent.
std::string registering(const roll::PersonRecord& record, const law::Setting& setting) {
    test::Annex annex;
    annex[99] = record;
    return verdict(admit(roll::State{}, roll::VoterRegistered{.commitment = test::commitment(99)},
                         roll::Consent::Given, &annex, setting));
}

roll::PersonRecord local(const law::Ruleset& rules) {
    return test::is_village(rules) ? test::resident(99) : test::registered_here(99);
}

}  // namespace

TEST_CASE("under every ruleset a person votes from the birthday on which they are of age") {
    const law::Ruleset& rules = test::each_ruleset();
    CAPTURE(rules.id);
    const law::Setting setting = setting_long_before(rules);
    const bool counts = test::is_village(rules) || *rules.residents_roll.birthday_counts;
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
    const law::Ruleset& rules = test::each_ruleset();
    if (!test::is_village(rules)) {
        return;
    }
    CAPTURE(rules.id);
    const law::Setting setting = setting_long_before(rules);
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

TEST_CASE("under every ruleset enough people are at a station and with a mobile box") {
    const law::Ruleset& rules = test::each_ruleset();
    CAPTURE(rules.id);
    const law::Plan plan = test::plan_of_one_seat(law::VotingForm::MeetingWithStations);
    const law::Setting setting = setting_long_before(rules, &plan);
    poll::State state;
    poll::StationsFixed places{.in_favour = {3},
                               .stations = {{poll::StationKind::Centre, {"hall"}},
                                            {poll::StationKind::Station, {"east"}},
                                            {poll::StationKind::MobileBox, {"box"}}}};
    const bool has_box = law::bars_mobile_boxes(rules) == nullptr;
    if (!has_box) {
        CHECK(verdict(admit(state, places, setting)) == "mobile_box_not_allowed");
        places.stations.pop_back();
    }
    apply(state, places);
    const std::vector<base::PersonId> crowd{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}};
    const auto with = [&](const char* station, std::int64_t people, std::int64_t scrutineers) {
        poll::StaffAppointed staff{.in_favour = {3}, .staff = {}};
        test::fill_crew(staff, places.stations, rules.poll, crowd);
        std::erase_if(staff.staff,
                      [&](const auto& each) { return each.station == base::StationId{station}; });
        for (std::int64_t n = 1; n <= people; ++n) {
            const poll::Duty duty = n <= scrutineers ? poll::Duty::Scrutineer : poll::Duty::Issuer;
            staff.staff.push_back({duty, {"k" + std::to_string(n)}, {station}});
        }
        // Whoever keeps the box is one of those who are with it anyway; the count is watched.
        if (has_box) {
            const bool is_of_box = station == std::string_view("box");
            staff.staff.push_back({poll::Duty::MobileBoxKeeper, {is_of_box ? "k1" : "a"}, {"box"}});
        }
        for (const char* watching : {"h1", "h2"}) {
            staff.staff.push_back({poll::Duty::Scrutineer, {watching}, {"hall"}});
        }
        return verdict(admit(state, staff, setting));
    };
    const auto check_least = [&](std::optional<base::Members> rule, const char* code,
                                 const auto& judged) {
        const std::int64_t least = rule.value_or(base::Members{}).value;
        if (least > 0) {
            CHECK(judged(least - 1) == code);
        }
        CHECK(judged(least) == "admitted");
        CHECK(judged(least + 1) == "admitted");
    };
    constexpr std::int64_t plenty = 9;
    const auto scrutineers_at = [&](const char* station) {
        return [&, station](std::int64_t number) { return with(station, plenty, number); };
    };
    const auto people_at = [&](const char* station) {
        return [&, station](std::int64_t number) { return with(station, number, number); };
    };
    if (has_box) {
        check_least(*rules.poll.mobile_box_staff, "mobile_box_understaffed", people_at("box"));
        check_least(*rules.poll.mobile_box_scrutineers, "too_few_scrutineers",
                    scrutineers_at("box"));
    }
    if (*rules.poll.station_staff) {
        check_least(*rules.poll.station_staff, "station_understaffed", people_at("east"));
    }
    check_least(*rules.poll.station_scrutineers, "too_few_scrutineers", scrutineers_at("east"));
}

TEST_CASE("under every ruleset a box of fewer papers than its least is not counted alone") {
    const law::Ruleset& rules = test::each_ruleset();
    CAPTURE(rules.id);
    const law::Plan plan = test::plan_of_one_seat(law::VotingForm::MeetingWithStations);
    const law::Setting setting = setting_long_before(rules, &plan);
    const auto opening = [&](std::int64_t papers) {
        poll::State state;
        apply(state, poll::StationsFixed{.in_favour = {3},
                                         .stations = {{poll::StationKind::Centre, {"hall"}},
                                                      {poll::StationKind::Station, {"east"}}}});
        apply(state, poll::PapersPrinted{.papers = {900}, .style = {"joint"}});
        for (const char* station : {"hall", "east"}) {
            poll::Place& place = state.places[state.place({station})];
            place.stage = poll::Stage::Closed;
            place.destroyed = *rules.poll.unissued_destroyed;
            place.stock.front().issued = {std::string_view(station) == "hall" ? papers : 100};
        }
        return verdict(admit(
            state,
            poll::BoxOpened{.reason = {}, .returned = {{{papers}, {"joint"}}}, .station = {"hall"}},
            setting));
    };
    const std::int64_t least = rules.count.batch_least->value;
    CHECK(opening(least - 1) == "box_too_small");
    CHECK(opening(least) == "admitted");
    CHECK(opening(least + 1) == "admitted");
}

TEST_CASE("under every ruleset that bounds it a candidate withdraws until the last day") {
    const law::Ruleset& rules = test::each_ruleset();
    CAPTURE(rules.id);
    const law::Plan plan = test::plan_of_one_seat(law::VotingForm::MeetingWithStations);
    law::Setting setting = setting_long_before(rules, &plan);
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
    const law::Ruleset& rules = test::each_ruleset();
    CAPTURE(rules.id);
    law::Setting setting = setting_long_before(rules);
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
