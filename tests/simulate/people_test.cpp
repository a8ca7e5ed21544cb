// SPDX-License-Identifier: Apache-2.0
// The list of the village: read by the product's own reader, with the numbers that were asked for.
#include "tests/simulate/people.h"

#include <algorithm>
#include <map>
#include <set>

#include "ballots/identity_number.h"
#include "ballots/text.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::simulate;

namespace {

const base::Date day = *base::Date::parse("2026-12-20");

std::vector<Villager> villagers(std::uint64_t seed) {
    tests::Random random(seed);
    return make_villagers({}, day, law::ResidenceBasis::VillageWork, random);
}

std::ptrdiff_t refused_for(const std::vector<ballots::RollRow>& rows, law::Exclusion ground) {
    return std::ranges::count(rows, std::optional(ground), &ballots::RollRow::ground);
}

}  // namespace

TEST_CASE("the reader of rolls finds nothing wrong, and every number as it was asked for") {
    const Composition wanted;
    const auto text = ballots::decode_text(roll_csv(villagers(1)));
    REQUIRE(text.has_value());
    const auto rows = ballots::read_roll(text->utf8, day);
    REQUIRE(rows.has_value());
    std::map<roll::VoterClass, std::size_t> registered;
    std::size_t migrants = 0;
    for (const ballots::RollRow& each : *rows) {
        const bool counts = each.decision != ballots::RollDecision::Refuse;
        registered[each.record.category] += counts ? 1U : 0U;
        migrants += counts && each.record.migrant == roll::YesNo::Yes ? 1U : 0U;
    }
    CHECK(registered[roll::VoterClass::Resident] == wanted.residents);
    CHECK(registered[roll::VoterClass::Away] == wanted.away);
    CHECK(registered[roll::VoterClass::Outsider] == wanted.outsiders);
    CHECK(migrants == 60);
    CHECK(refused_for(*rows, law::Exclusion::UnderAge) == 6);
    CHECK(refused_for(*rows, law::Exclusion::NoOwnWord) == 9);
    CHECK(refused_for(*rows, law::Exclusion::TooShortResidence) == 4);
    CHECK(refused_for(*rows, law::Exclusion::DeprivedOfPoliticalRights) == 2);
}

TEST_CASE("everybody has a valid identity number, migrants one from another province") {
    for (const Villager& each : villagers(2)) {
        const auto number = ballots::read_identity_number(each.row.identity_number, day);
        REQUIRE(number.has_value());
        CHECK(number->birth == each.row.record.birth);
        CHECK(number->sex == each.row.record.sex);
        const bool here = number->region == "110228";
        CHECK(here == (each.row.record.migrant == roll::YesNo::No));
    }
}

TEST_CASE("only those who are refused for their age are under age on election day") {
    for (const Villager& each : villagers(3)) {
        const bool child = base::full_years(each.row.record.birth, day) < base::Years{18};
        CHECK(child == (each.row.ground == law::Exclusion::UnderAge));
    }
}

TEST_CASE("one seed gives one list, another seed another") {
    CHECK(roll_csv(villagers(4)) == roll_csv(villagers(4)));
    CHECK(roll_csv(villagers(4)) != roll_csv(villagers(5)));
}
