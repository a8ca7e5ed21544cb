// SPDX-License-Identifier: Apache-2.0
// Offices voted on in turn, members first, and the women's column, through the two functions.
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RoundKind;
using election::Phase;
using test::elected;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

/// Who stands next, office by office.
std::vector<election::RoundOffice> next_offices(const Village& village, RoundKind kind) {
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    REQUIRE(next->kind == kind);
    return next->offices;
}

/// The round is held, all on one day.
void hold(Village& village, std::vector<count::Pattern> patterns) {
    village.open_round(village.election_day());
    village.to(Phase::Counting).count_all(std::move(patterns)).to(Phase::Announced);
}

}  // namespace

TEST_CASE("three votes in turn on one day, and a whole committee", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026(), law::BallotScheme::Sequential);
    village.to(Phase::Counting);
    CHECK(village.style() == base::StyleId{"chair"});
    village.count_all({{"+.", {40}}, {".+", {20}}}).to(Phase::Announced);
    CHECK(elected(village, "chair") == Persons{{"a"}});
    CHECK_FALSE(village.state.complete);
    CHECK(next_offices(village, RoundKind::NextOffice) ==
          std::vector<election::RoundOffice>{
              {.candidates = {{"c"}, {"d"}}, .office = {"deputy"}, .seats = {1}}});
    hold(village, {{"+.", {35}}, {".+", {25}}});
    CHECK(elected(village, "deputy") == Persons{{"c"}});
    CHECK(next_offices(village, RoundKind::NextOffice).front().seats == base::Seats{3});
    hold(village, {{"+++.", {60}}});
    CHECK(elected(village, "member") == Persons{{"e"}, {"f"}, {"g"}});
    CHECK(village.state.count.announced->next == count::NextStep::Nothing);
    CHECK(village.state.complete == village.election_day());
    // The turnout of the election is that of its first vote.
    CHECK(election::main_result(village.state) == &*village.state.rounds.front().result);
}

TEST_CASE("in turn: whoever was elected above stands no more below", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026(), law::BallotScheme::Sequential);
    village.to(Phase::Counting).count_all({{"..~w1", {60}}});
    village.state_fact(count::WriteInAdjudicated{
        .in_favour = {5}, .person = base::PersonId{"c"}, .spelling = "王c", .write_in = {"w1"}});
    village.to(Phase::Announced);
    REQUIRE(elected(village, "chair") == Persons{{"c"}});
    // Only d is left on the list of the deputy: the list was longer than the seats when posted.
    CHECK(next_offices(village, RoundKind::NextOffice).front().candidates == Persons{{"d"}});
    hold(village, {{"+", {60}}});
    CHECK(elected(village, "deputy") == Persons{{"d"}});
}

TEST_CASE("in turn: a chair nobody won is voted on after the other offices", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026(), law::BallotScheme::Sequential);
    village.to(Phase::Counting).count_all({{"+.", {30}}, {".+", {29}}}).to(Phase::Announced);
    hold(village, {{"+.", {60}}});
    hold(village, {{"+++.", {60}}});
    const auto offices = next_offices(village, RoundKind::Further);
    REQUIRE(offices.size() == 1);
    CHECK(offices.front().office == base::OfficeId{"chair"});
    CHECK(offices.front().candidates == Persons{{"a"}, {"b"}});
}

TEST_CASE("in turn: a void vote is held again before the next office", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026(), law::BallotScheme::Sequential);
    village.to(Phase::Counting).count_all({{"+.", {60}}}).to(Phase::Announced);
    village.state_fact(election::VoteNullified{.authority = closing::Authority::Township,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {1}});
    const auto offices = next_offices(village, RoundKind::Fresh);
    REQUIRE(offices.size() == 1);
    CHECK(offices.front().office == base::OfficeId{"chair"});
    hold(village, {{"+.", {60}}});
    CHECK(next_offices(village, RoundKind::NextOffice).front().office == base::OfficeId{"deputy"});
}

TEST_CASE("members first: five members, then chair and deputy from among them",
          "[law:HB-2020/23]") {
    Village village(*law::built_in("hebei-village-2020"), law::BallotScheme::MembersFirst);
    village.to(Phase::Counting).count_all({{"+++++.", {45}}, {"....++", {15}}});
    village.to(Phase::Announced);
    CHECK(elected(village, "member").size() == 5);
    const auto offices = next_offices(village, RoundKind::NextOffice);
    REQUIRE(offices.size() == 2);
    CHECK(offices[0].office == base::OfficeId{"chair"});
    CHECK(offices[0].candidates == elected(village, "member"));
    CHECK(offices[1].candidates == elected(village, "member"));
    // f has 60 and stands first, then a, b, c and e.
    REQUIRE(offices[0].candidates == Persons{{"f"}, {"a"}, {"b"}, {"c"}, {"e"}});
    hold(village, {{".+.../+....", {60}}});
    CHECK(elected(village, "chair") == Persons{{"a"}});
    CHECK(elected(village, "deputy") == Persons{{"f"}});
    CHECK(elected(village, "member") == Persons{{"b"}, {"c"}, {"e"}});
    CHECK(village.state.count.announced->next == count::NextStep::Nothing);
}

TEST_CASE("the women's column stays hers while no woman is elected", "[law:ZJ-2020/29]") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::Counting);
    SECTION("no woman is elected: the further election keeps the column") {
        village.count_all({{"+./../+./++.", {30}}, {"+./../.+/++.", {30}}}).to(Phase::Announced);
        const auto offices = next_offices(village, RoundKind::Further);
        REQUIRE(offices.size() == 2);
        CHECK(offices[1].office == base::OfficeId{"woman_member"});
        CHECK(offices[1].candidates == Persons{{"f"}, {"h"}});
    }
    SECTION("a woman is deputy: the seat is a member's now") {
        village.count_all({{"+./+./+./++.", {30}}, {"+./+./.+/++.", {30}}}).to(Phase::Announced);
        REQUIRE(elected(village, "deputy") == Persons{{"c"}});
        const auto offices = next_offices(village, RoundKind::Further);
        REQUIRE(offices.size() == 1);
        CHECK(offices[0].office == base::OfficeId{"member"});
        CHECK(offices[0].seats == base::Seats{1});
        CHECK(offices[0].candidates.front() == base::PersonId{"i"});
    }
}

TEST_CASE("the women's column is adopted as the measure has it", "[law:ZJ-2020/21]") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::Preparation);
    const law::Plan& plan = *village.state.plan;
    election::MethodAdopted adopted{.ballot_scheme = plan.ballot_scheme,
                                    .nomination = {},
                                    .offices = plan.offices,
                                    .resolution = Village::meeting(),
                                    .voting_form = plan.voting_form,
                                    .woman_office = plan.woman_office};
    CHECK(village.verdict(adopted) == "admitted");
    SECTION("not left out") {
        adopted.offices.erase(adopted.offices.begin() + 2);
        adopted.woman_office.reset();
        CHECK(village.verdict(adopted) == "woman_office_missing");
    }
    SECTION("not another office") {
        adopted.woman_office = base::OfficeId{"deputy"};
        CHECK(village.verdict(adopted) == "woman_office_missing");
    }
    SECTION("one seat") {
        adopted.offices[2].seats = {2};
        adopted.offices[3].seats = {1};
        CHECK(village.verdict(adopted) == "seats_out_of_range");
    }
    SECTION("nowhere else") {
        Village elsewhere(test::cn_village_2026());
        elsewhere.to(Phase::Preparation);
        CHECK(elsewhere.verdict(adopted) == "offices_out_of_order");
    }
}

TEST_CASE("only a woman stands in the women's column", "[law:ZJ-2020/21]") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::Listed);
    const nomination::CandidatesPublished again{nomination::candidates(village.state.nomination)};
    CHECK(village.verdict(again) == "list_unchanged");
    village.state.roll.persons.at({"f"}).sex = roll::Sex::Male;
    CHECK(village.verdict(again) == "woman_office_needs_woman");
}
