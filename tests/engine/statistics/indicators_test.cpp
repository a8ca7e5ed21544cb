// SPDX-License-Identifier: Apache-2.0
// Sums over committees, and the indicators over sums: exact fractions, rounded once.
#include "engine/statistics/indicators.h"

#include <set>

#include "tests/support/catch.h"

using namespace douxuan;
using law::CommitteeKind;
using statistics::Code;
using statistics::evaluate;
using statistics::find_indicator;
using statistics::Sums;
using statistics::Unit;
using statistics::Value;

namespace {

const statistics::Reading& reading(std::string_view indicator, std::string_view id = {}) {
    const statistics::Indicator* found = find_indicator(indicator);
    REQUIRE(found != nullptr);
    for (const statistics::Reading& each : found->readings) {
        if (id.empty() || each.id == id) {
            return each;
        }
    }
    FAIL("no such reading");
    return found->readings.front();
}

std::optional<Value> value(std::string_view indicator, const Sums& sums,
                           const statistics::Selection& selection = {}, std::string_view id = {}) {
    return evaluate(*find_indicator(indicator), reading(indicator, id), sums, selection);
}

/// Two communities of one street, one of another district, and a village.
Sums small_city() {
    Sums sums;
    const auto community = [&sums](std::string_view code, std::string_view method) {
        sums.add(code, CommitteeKind::Residents, Code::Completed, "", 1);
        sums.add(code, CommitteeKind::Residents, Code::Completed, method, 1);
    };
    community("110101001001", "method=all_electors");
    community("110101001002", "method=residents_representatives");
    community("110102003001", "method=household_representatives");
    sums.add("110102003201", CommitteeKind::Village, Code::Completed, "", 1);
    sums.add("110102003201", CommitteeKind::Village, Code::Completed, "method=all_electors", 1);
    return sums;
}

}  // namespace

TEST_CASE("a number of a committee counts in its street, its district and the city",
          "[statistics]") {
    const Sums sums = small_city();
    using statistics::Total;
    CHECK(sums.of({}, Code::Completed) == Total{4, 4});
    CHECK(sums.of({.place = "", .kind = CommitteeKind::Residents}, Code::Completed) == Total{3, 3});
    CHECK(sums.of({.place = "110101"}, Code::Completed) == Total{2, 2});
    CHECK(sums.of({.place = "110102003"}, Code::Completed) == Total{2, 2});
    CHECK(sums.of({.place = "110102003201"}, Code::Completed) == Total{1, 1});
    CHECK(sums.of({.place = "110103"}, Code::Completed) == Total{});
    CHECK(sums.of({}, Code::Voting) == Total{});
    CHECK(sums.places("", statistics::Level::District) ==
          std::vector<std::string>{"110101", "110102"});
    CHECK(sums.places("110102", statistics::Level::Committee) ==
          std::vector<std::string>{"110102003001", "110102003201"});
    CHECK(sums.breakdowns({.place = "110101"}, Code::Completed, "method") ==
          std::vector<std::string>{"method=all_electors", "method=residents_representatives"});
}

TEST_CASE("I03 asks for residents' committees, whatever is selected", "[statistics]") {
    const Sums sums = small_city();
    CHECK(value("I03", sums) == Value{.numerator = 2, .denominator = 3, .committees = 1, .of = 3});
    CHECK(value("I03", sums, {.place = "110101"}) ==
          Value{.numerator = 1, .denominator = 2, .committees = 1, .of = 2});
    CHECK(value("I03", sums, {.place = "110102003", .kind = CommitteeKind::Village})->denominator ==
          1);
}

TEST_CASE("an indicator without its numbers has no value, and none is no value of 0",
          "[statistics]") {
    Sums sums = small_city();
    CHECK_FALSE(value("I16", sums));
    CHECK_FALSE(value("I28", sums));
    CHECK_FALSE(value("I03", sums, {.place = "110103"}));
    sums.add("110101001001", CommitteeKind::Residents, Code::PapersVoid, "", 0);
    sums.add("110101001001", CommitteeKind::Residents, Code::PapersReturned, "", 0);
    CHECK_FALSE(value("I19", sums));  // nothing returned: no share
    sums.add("110101001002", CommitteeKind::Residents, Code::PapersVoid, "", 0);
    sums.add("110101001002", CommitteeKind::Residents, Code::PapersReturned, "", 40);
    CHECK(value("I19", sums) == Value{.numerator = 0, .denominator = 40, .committees = 2, .of = 2});
}

TEST_CASE("a numerator known of fewer committees shows it", "[statistics]") {
    Sums sums = small_city();
    sums.add("110102003202", CommitteeKind::Village, Code::Completed, "", 1);
    sums.add("110102003202", CommitteeKind::Village, Code::ChairSecretary, "", 1);
    const auto found = value("I07", sums);
    REQUIRE(found);
    CHECK(found->committees == 1);
    CHECK(found->of == 2);
}

TEST_CASE("I08: the three readings of cross-holding", "[statistics]") {
    // 3 members of the committee and 5 of the Party body, 2 of whom are the same people.
    Sums sums;
    const auto add = [&sums](Code code, std::string_view breakdown, std::int64_t number) {
        sums.add("110102003201", CommitteeKind::Village, code, breakdown, number);
    };
    add(Code::Completed, "", 1);
    add(Code::Winners, "", 3);
    add(Code::Winners, "party_post=secretary", 1);
    add(Code::Winners, "party_post=deputy_secretary", 0);
    add(Code::Winners, "party_post=member", 1);
    add(Code::CrossHolding, "", 1);
    CHECK_FALSE(value("I08", sums, {}, "A"));  // the Party body's size is not in any log
    add(Code::PartyBodyMembers, "", 5);
    CHECK(statistics::round_half_up(*value("I08", sums, {}, "A"), Unit::Percent).text() == "33.3");
    CHECK(statistics::round_half_up(*value("I08", sums, {}, "B"), Unit::Percent).text() == "66.7");
    CHECK(statistics::round_half_up(*value("I08", sums, {}, "C"), Unit::Percent).text() == "100.0");
    CHECK(reading("I08").id == "A");
}

TEST_CASE("shares are rounded half up to one decimal, once", "[statistics]") {
    const auto percent = [](std::int64_t part, std::int64_t whole) {
        return statistics::round_half_up({.numerator = part, .denominator = whole}, Unit::Percent)
            .text();
    };
    CHECK(percent(0, 7) == "0.0");
    CHECK(percent(7, 7) == "100.0");
    CHECK(percent(1, 3) == "33.3");
    CHECK(percent(2, 3) == "66.7");
    CHECK(percent(1, 2000) == "0.1");     // 0.05
    CHECK(percent(49, 100000) == "0.0");  // 0.049
    CHECK(percent(2043, 2755) == "74.2");
    CHECK(percent(3862, 3941) == "98.0");
    CHECK(percent(2805, 133281) == "2.1");
    CHECK(percent(9007199254740991, 9007199254740991) == "100.0");
    CHECK(percent(4503599627370497, 9007199254740991) == "50.0");
    CHECK(statistics::round_half_up({.numerator = 14817, .denominator = 3862}, Unit::PerCommittee)
              .text() == "3.84");
    CHECK(statistics::round_half_up({.numerator = 2755}, Unit::Committees).text() == "2755");
}

TEST_CASE("I04 in both readings: 29.4 % after 11.0 % or after 24.8 %", "[statistics]") {
    const Value now{.numerator = 810, .denominator = 2755};
    const auto text = [&now](Value before, Unit unit) {
        return statistics::change(now, before, unit)->text();
    };
    CHECK(text({.numerator = 110, .denominator = 1000}, Unit::PercentPoints) == "18.4");
    CHECK(text({.numerator = 110, .denominator = 1000}, Unit::PercentChange) == "167.3");
    CHECK(text({.numerator = 248, .denominator = 1000}, Unit::PercentPoints) == "4.6");
    CHECK(text({.numerator = 248, .denominator = 1000}, Unit::PercentChange) == "18.6");
    CHECK(text({.numerator = 1, .denominator = 2}, Unit::PercentPoints) == "-20.6");
    CHECK_FALSE(statistics::change(now, {.numerator = 0, .denominator = 5}, Unit::PercentChange));
    CHECK(text({.numerator = 0, .denominator = 5}, Unit::PercentPoints) == "29.4");
}

TEST_CASE("the dictionary runs from I01 to I31, every addend is one that the codes know",
          "[statistics]") {
    std::size_t number = 0;
    for (const statistics::Indicator& each : statistics::indicators()) {
        ++number;
        CHECK(each.id == (number < 10 ? "I0" : "I") + std::to_string(number));
        REQUIRE_FALSE(each.readings.empty());
        std::set<std::string_view> ids;
        for (const statistics::Reading& reading : each.readings) {
            CAPTURE(each.id, reading.id);
            CHECK(ids.insert(reading.id).second);
            CHECK((each.readings.size() == 1) == reading.id.empty());
            CHECK(reading.id.empty() == reading.name.zh.empty());
            for (const auto* addends : {&reading.numerator, &reading.denominator}) {
                for (const statistics::Addend& addend : *addends) {
                    CHECK(statistics::may_break_down(addend.code, addend.breakdown));
                }
            }
            CHECK_FALSE(statistics::query_of(each, reading, {.place = "110101"}, 8).contains('{'));
        }
    }
    CHECK(number == 31);
}

TEST_CASE("a part of an indicator is broken down above and, where that can be, below",
          "[statistics]") {
    const auto part = [](std::string_view indicator, std::string_view id, std::string_view name) {
        return statistics::part_of(reading(indicator, id), name);
    };
    // Turnout where representatives elected: their voters, of those entitled there.
    const auto turnout = part("I16", "", "method=residents_representatives");
    REQUIRE(turnout.has_value());
    CHECK(turnout->numerator.front().breakdown == "method=residents_representatives");
    CHECK(turnout->denominator.front().breakdown == "method=residents_representatives");
    // I03 counts two methods of its own: each of them of all that completed ...
    Sums sums = small_city();
    const statistics::Selection community{.place = "", .kind = CommitteeKind::Residents};
    const auto one = part("I03", "completed", "method=all_electors");
    REQUIRE(one.has_value());
    CHECK(evaluate(*one, sums, community) ==
          Value{.numerator = 1, .denominator = 3, .committees = 1, .of = 3});
    // ... and not the third.
    CHECK_FALSE(part("I03", "completed", "method=residents_representatives"));
    // The sheet tells Party members among the representatives; who is re-elected nobody counts.
    CHECK(part("I09", "logs", "party=member").has_value());
    CHECK(part("I09", "registry", "party=member").has_value());
    CHECK_FALSE(part("I09", "registry", "standing=new"));
    // Completed of those due: the list does not know methods.
    const auto completed = part("I20", "completed", "method=all_electors");
    REQUIRE(completed.has_value());
    CHECK(completed->denominator.front().breakdown.empty());
    CHECK_FALSE(part("I20", "once", "method=all_electors"));
}
