// SPDX-License-Identifier: Apache-2.0
// The place of a fact in the record: number, time, stage, role and site, in this order.
#include "engine/election/phase.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Event;
using election::Phase;
using test::Village;

TEST_CASE("nothing is recorded before log.opened") {
    const Village village(test::cn_village_2026());
    CHECK(village.verdict(election::IncidentRecorded{}) == "log_not_opened");
}

TEST_CASE("the place of a fact is judged before the fact, in the order of the contract") {
    Village village(test::cn_village_2026());
    village.to(Phase::Polling);
    Event event = village.event(*village.state.opened);
    event.seq += 1;
    event.at.seconds_since_epoch -= 59;
    event.by = election::Role::Tellers;
    event.site = "nowhere";
    test::mend_one_by_one<Event>(
        event,
        {{"log_opened_twice", [](Event& e) { e.fact = roll::RollPublished{}; }},
         {"sequence_broken", [](Event& e) { e.seq -= 1; }},
         {"time_backwards", [](Event& e) { e.at.seconds_since_epoch += 60; }},
         {"time_not_whole_minute", [](Event& e) { e.at.seconds_since_epoch += 59; }},
         {"out_of_phase",
          [](Event& e) { e.fact = poll::VoterTurnedAway{.reason = {}, .station = {"hall"}}; }},
         {"role_not_competent", [](Event& e) { e.by = election::Role::StationStaff; }},
         {"station_unknown", [](Event& e) { e.site = "east"; }}},
        [&](const Event& e) { return admit(village.state, e, nullptr); });
}

TEST_CASE("two facts of one second may follow each other") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    Event event = village.event(election::IncidentRecorded{});
    CHECK(event.at == village.state.last_at);
    CHECK(test::verdict(admit(village.state, event, nullptr)) == "admitted");
    event.at.seconds_since_epoch -= 1;
    CHECK(test::verdict(admit(village.state, event, nullptr)) == "time_backwards");
}

TEST_CASE("a clock set back is recorded with what it showed before") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    Event event = village.event(election::ClockChanged{.was = village.state.last_at});
    event.at.seconds_since_epoch -= 3600;
    CHECK(test::verdict(admit(village.state, event, nullptr)) == "admitted");
    std::get<election::ClockChanged>(event.fact).was.seconds_since_epoch -= 1;
    CHECK(test::verdict(admit(village.state, event, nullptr)) == "time_backwards");
    village.now.seconds_since_epoch -= 3600;
    village.state_fact(election::ClockChanged{.was = village.state.last_at});
    village.state_fact(election::IncidentRecorded{});
}

TEST_CASE("a station opens at a whole minute, and before that seconds are shown") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    village.now.seconds_since_epoch += 1;
    CHECK(village.verdict(election::IncidentRecorded{}) == "admitted");
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "time_not_whole_minute");
    village.now.seconds_since_epoch += 59;
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "admitted");
}

TEST_CASE("every kind of fact has a stage and a role, and is refused at every other stage") {
    Village village(test::cn_village_2026());
    for (const Phase phase :
         {Phase::Preparation, Phase::RollPosted, Phase::RollFinal, Phase::Nominated, Phase::Listed,
          Phase::Polling, Phase::Counting, Phase::Announced}) {
        village.to(phase);
        REQUIRE(village.state.phase == phase);
        for (const Event& stated : village.log) {
            const election::Step& step = election::step_of(stated.fact);
            if (step.kind != "log.opened" && !step.when.contains(phase)) {
                INFO(step.kind << " while " << base::word(phase));
                CHECK(village.verdict(stated.fact) == "out_of_phase");
            }
        }
    }
}
