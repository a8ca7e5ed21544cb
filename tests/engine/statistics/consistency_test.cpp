// SPDX-License-Identifier: Apache-2.0
// Numbers of several levels against each other, and the two returns.
#include "engine/statistics/consistency.h"

#include <set>

#include "engine/statistics/figures.h"
#include "engine/statistics/returns.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

using namespace douxuan;
using law::CommitteeKind;
using statistics::Code;
using statistics::PlacedFigure;

namespace {

PlacedFigure row(std::string place, std::int64_t value, std::string breakdown = {}) {
    return {.place = std::move(place),
            .kind = CommitteeKind::Village,
            .code = Code::Registered,
            .breakdown = std::move(breakdown),
            .value = value};
}

}  // namespace

TEST_CASE("levels that agree are silent", "[statistics]") {
    const std::vector<PlacedFigure> rows{
        row("", 100),         row("110101", 60),       row("110102", 40),
        row("110101001", 60), row("110101001201", 25), row("110101001202", 35)};
    CHECK(statistics::disagreements_of_levels(rows).empty());
    CHECK(statistics::disagreements_of_levels({}).empty());
}

TEST_CASE("a street that does not add up is named with its committees", "[statistics]") {
    const std::vector<PlacedFigure> rows{
        row("", 100),         row("110101", 60),       row("110102", 40),
        row("110101001", 60), row("110101001201", 25), row("110101001202", 34)};
    const auto found = statistics::disagreements_of_levels(rows);
    REQUIRE(found.size() == 1);
    CHECK(found.front().stated == row("110101001", 60));
    CHECK(found.front().sum == 59);
    CHECK(found.front().parts ==
          std::vector<PlacedFigure>{row("110101001201", 25), row("110101001202", 34)});
}

TEST_CASE("a committee is the sum of its places to vote, and of no other's", "[statistics]") {
    const std::vector<PlacedFigure> rows{row("110101001201", 25),      row("110101001201/east", 9),
                                         row("110101001201/hall", 15), row("110101001202", 7),
                                         row("110101001202/hall", 7),  row("110101001", 32)};
    const auto found = statistics::disagreements_of_levels(rows);
    REQUIRE(found.size() == 1);
    CHECK(found.front().stated == row("110101001201", 25));
    CHECK(found.front().sum == 24);
    CHECK(found.front().parts ==
          std::vector<PlacedFigure>{row("110101001201/east", 9), row("110101001201/hall", 15)});
}

TEST_CASE("a level that nobody stated is passed over, kinds are kept apart", "[statistics]") {
    std::vector<PlacedFigure> rows{row("", 100), row("110101001201", 25), row("110102001201", 35)};
    const auto found = statistics::disagreements_of_levels(rows);
    REQUIRE(found.size() == 1);
    CHECK(found.front().sum == 60);
    rows.front().kind = CommitteeKind::Residents;
    CHECK(statistics::disagreements_of_levels(rows).empty());
}

TEST_CASE("parts that divide everybody make the whole; what was declared may be less",
          "[statistics]") {
    std::vector<PlacedFigure> rows{row("110101", 60), row("110101", 29, "sex=female"),
                                   row("110101", 31, "sex=male")};
    CHECK(statistics::disagreements_of_parts(rows).empty());
    rows.back().value = 30;
    const auto found = statistics::disagreements_of_parts(rows);
    REQUIRE(found.size() == 1);
    CHECK(found.front().sum == 59);
    CHECK(found.front().parts.size() == 2);
    rows = {row("110101", 60), row("110101", 12, "migrant=yes")};
    CHECK(statistics::disagreements_of_parts(rows).empty());
    rows.back().value = 61;
    CHECK(statistics::disagreements_of_parts(rows).size() == 1);
}

TEST_CASE("the figures of an election agree with themselves", "[statistics]") {
    test::Village village(test::cn_village_2026());
    village.to(election::Phase::Announced);
    std::vector<PlacedFigure> rows;
    for (const statistics::Figure& each : statistics::figures(village.state, &village.annex)) {
        rows.push_back({.place = "110101001201",
                        .kind = CommitteeKind::Village,
                        .code = each.code,
                        .breakdown = each.breakdown,
                        .value = each.value});
    }
    CHECK(rows.size() > 60);
    CHECK(statistics::disagreements_of_parts(rows).empty());
}

TEST_CASE("each field of the returns has a number, broken down as its code may be",
          "[statistics]") {
    for (const auto form : {statistics::ReturnForm::Village, statistics::ReturnForm::Residents}) {
        std::set<std::string> ids;
        for (const statistics::ReturnField& each : statistics::fields_of(form)) {
            CAPTURE(each.id, each.name.en);
            CHECK(ids.insert(each.id).second);
            CHECK(each.id.front() == (form == statistics::ReturnForm::Village ? 'N' : 'C'));
            CHECK_FALSE(each.reading.numerator.empty());
            for (const auto* addends : {&each.reading.numerator, &each.reading.denominator}) {
                for (const statistics::Addend& addend : *addends) {
                    CHECK(statistics::may_break_down(addend.code, addend.breakdown));
                }
            }
        }
        CHECK(ids.size() > 60);
    }
}

TEST_CASE("a category that nobody declared is not known; one that nobody has is 0",
          "[statistics]") {
    statistics::Sums sums;
    const auto add = [&sums](Code code, std::string_view breakdown, std::int64_t number) {
        sums.add("110102003201", CommitteeKind::Village, code, breakdown, number);
    };
    const statistics::Reading members{.id = {},
                                      .name = {},
                                      .unit = statistics::Unit::Persons,
                                      .numerator = {{Code::Winners, "party=member"}},
                                      .denominator = {}};
    add(Code::Winners, "", 3);
    CHECK_FALSE(statistics::evaluate(members, sums, {}));
    add(Code::Winners, "party=not_member", 3);
    const auto found = statistics::evaluate(members, sums, {});
    REQUIRE(found);
    CHECK(found->numerator == 0);
}
