// SPDX-License-Identifier: Apache-2.0
// Places on election day: whoever counts is on a list that a meeting adopted, papers are marked
// unseen, boxes are opened on the same day. Numbers of people: ruleset_days_test.
// Sources: OL-2025 art. 18; BJ-2012 art. 27; TJ-2019 art. 26.
#include <string>

#include "cli/calendar_lines.h"
#include "engine/law/built_in.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using poll::Booth;
using poll::Duty;
using test::Village;

namespace {

/// How the calendar shows the day on which the boxes are opened.
std::string boxes_opened(const test::Walk& walk) {
    for (const cli::CalendarLine& each :
         cli::calendar_lines(walk.state, walk.now.date_in_china())) {
        if (each.day.milestone == law::Milestone::BoxesOpened) {
            return each.day.last.text() + " " + std::string(base::word(each.standing));
        }
    }
    return "none";
}

std::string opening(Village& village, const char* station, std::optional<Booth> booth) {
    return village.verdict(poll::PollOpened{.booth = booth, .station = {station}});
}

}  // namespace

TEST_CASE("OL art. 18: no place opens without a booth, a mobile box excepted", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    for (const char* place : {"hall", "east"}) {
        CHECK(opening(village, place, Booth::Missing) == "booth_missing");
        CHECK(opening(village, place, Booth::SetUp) == "admitted");
        // Old logs say nothing; nothing said claims nothing.
        CHECK(opening(village, place, std::nullopt) == "admitted");
    }
    CHECK(opening(village, "mobile", Booth::Missing) == "admitted");
}

TEST_CASE("TJ art. 26: the meeting adopts whoever counts and is new on the list",
          "[law:TJ-2019/26]") {
    Village village(*law::built_in("tianjin-village-2019"));
    village.to(Phase::Listed);
    village.days_before(6);
    const poll::StationsFixed places{.in_favour = {4},
                                     .stations = {{poll::StationKind::Centre, {"hall"}},
                                                  {poll::StationKind::Station, {"east"}}}};
    village.state_fact(places);
    poll::StaffAppointed staff{.in_favour = {4},
                               .resolution = Village::meeting(),
                               .staff = {{Duty::Issuer, {"s1"}, {"hall"}},
                                         {Duty::Issuer, {"s2"}, {"east"}},
                                         {Duty::Scrutineer, {"s5"}, {"hall"}},
                                         {Duty::Scrutineer, {"s6"}, {"east"}}}};
    village.state_fact(staff);
    staff.resolution.reset();
    CHECK(village.verdict(staff) == "admitted");
    for (const Duty duty : {Duty::Scrutineer, Duty::Caller, Duty::Teller}) {
        poll::StaffAppointed counting = staff;
        counting.staff.push_back({duty, {"s3"}, {"hall"}});
        CHECK(village.verdict(counting) == "resolution_missing");
        counting.resolution = Village::meeting();
        CHECK(village.verdict(counting) == "admitted");
    }
    staff.staff.push_back({Duty::Teller, {"s3"}, {"hall"}});
    staff.resolution = Village::meeting();
    village.state_fact(staff);
    // Who was adopted stays adopted, also at another place.
    staff.staff.back().station = {"east"};
    CHECK(village.verdict(staff) == "resolution_not_needed");
    staff.resolution.reset();
    CHECK(village.verdict(staff) == "admitted");
    staff.staff.push_back({Duty::Caller, {"s4"}, {"hall"}});
    CHECK(village.verdict(staff) == "resolution_missing");
}

TEST_CASE("BJ art. 27: the boxes are opened on election day", "[law:BJ-2012/27]") {
    const auto [days, expected] =
        GENERATE(table<std::int64_t, std::string>({{0, "kept"}, {1, "missed"}}));
    Village village(test::beijing_village_2012());
    village.to(Phase::Counting);
    const std::string day = village.state.election_day->text();
    CHECK(boxes_opened(village) == day + " open");
    village.now.seconds_since_epoch += days * 24 * 60 * 60;
    village.to_the_opened_boxes();
    CHECK(boxes_opened(village) == day + " " + expected);
}

TEST_CASE("the law of 1989 names no day for the boxes and no booth") {
    test::Community community(test::cn_residents_1990(), law::VotingMethod::AllElectors);
    community.to(Phase::Listed);
    CHECK(boxes_opened(community) == "none");
}
