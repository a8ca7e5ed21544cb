// SPDX-License-Identifier: Apache-2.0
#include "engine/base/date.h"

#include "tests/support/catch.h"

using namespace douxuan::base;

TEST_CASE("a date is read only in the form YYYY-MM-DD and if the day exists") {
    CHECK(Date::parse("2026-12-20")->text() == "2026-12-20");
    CHECK(Date::parse("2024-02-29").has_value());
    for (const char* bad : {"", "2026-2-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-32",
                            "1799-12-31", "3000-01-01", "2026/01/01", "2026-01-0a", "20260101xx"}) {
        INFO(bad);
        CHECK_FALSE(Date::parse(bad).has_value());
    }
}

TEST_CASE("every day from 1800 to 2999 is written as it is read") {
    const auto first = *Date::parse("1800-01-01");
    const auto last = *Date::parse("2999-12-31");
    for (Date day = first; day <= last; day = day + Days{97}) {
        REQUIRE(Date::parse(day.text()) == day);
    }
}

TEST_CASE("the 18th birthday counts as 18 full years") {
    const auto birth = *Date::parse("2008-12-20");
    CHECK(full_years(birth, *Date::parse("2026-12-19")).value == 17);
    CHECK(full_years(birth, *Date::parse("2026-12-20")).value == 18);
    CHECK(full_years(birth, *Date::parse("2026-12-21")).value == 18);
}

TEST_CASE("a birthday on 29 February comes on 1 March in other years") {
    const auto birth = *Date::parse("2008-02-29");
    CHECK(full_years(birth, *Date::parse("2026-02-28")).value == 17);
    CHECK(full_years(birth, *Date::parse("2026-03-01")).value == 18);
}

TEST_CASE("months are added to the same day, or to the last of the month") {
    CHECK(add_months(*Date::parse("2025-12-20"), {12}).text() == "2026-12-20");
    CHECK(add_months(*Date::parse("2026-01-31"), {1}).text() == "2026-02-28");
}

TEST_CASE("an instant is read only as YYYY-MM-DDThh:mm:ssZ") {
    CHECK(Instant::parse("2026-12-20T01:02:03Z")->text() == "2026-12-20T01:02:03Z");
    CHECK(Instant::parse("1969-12-31T23:59:59Z")->text() == "1969-12-31T23:59:59Z");
    for (const char* bad : {"2026-12-20T24:00:00Z", "2026-12-20T01:60:03Z", "2026-12-20T01:02:60Z",
                            "2026-12-20 01:02:03Z", "2026-12-20T01:02:03+", "2026-12-20T01:02Z"}) {
        INFO(bad);
        CHECK_FALSE(Instant::parse(bad).has_value());
    }
}

TEST_CASE("the day in China begins at 16:00 UTC") {
    CHECK(Instant::parse("2026-12-19T15:59:59Z")->date_in_china().text() == "2026-12-19");
    CHECK(Instant::parse("2026-12-19T16:00:00Z")->date_in_china().text() == "2026-12-20");
    CHECK(Instant::parse("2026-12-19T16:05:00Z")->clock_in_china() == "00:05");
}
