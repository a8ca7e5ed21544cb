// SPDX-License-Identifier: Apache-2.0
// Before each election the roll of the last one is gone through: who died is not registered, who
// lost the political rights is struck off, who is new is added. And who registers besides the
// classes of the organic law: in Shanghai whoever lives in the village of the spouse, and former
// villagers, confirmed by the election committee; in Henan people who come to stand, with the
// consent of a meeting. Source: 四川省村民委员会选举条例(2025) art. 17;
// 天津市村民委员会选举办法(2019) art. 15; 上海市村民委员会选举办法(2020) art. 9;
// 河南省实施办法(2011) art. 20.
#include <algorithm>

#include "cli/next_steps/next_steps.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/facts.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using roll::RollCarriedOver;
using roll::VoterClass;
using roll::YesNo;
using test::commitment;
using test::handle;
using test::struck_off;
using test::Village;

namespace {

RollCarriedOver carried() {
    return {.committee = "110101001201",
            .origin = "douxuan.example/110101001201-11",
            .root = std::string(64, '3'),
            .size = 311,
            .term = 11,
            .voters = {60}};
}

/// Prepared, and nobody registered.
Village prepared(const law::Ruleset& rules) {
    const std::vector<law::BallotScheme>& schemes = *rules.poll.ballot_schemes;
    const bool is_joint = std::ranges::find(schemes, law::BallotScheme::Joint) != schemes.end();
    Village village(rules, is_joint ? law::BallotScheme::Joint : law::BallotScheme::SeparatePapers);
    village.to(Phase::Preparation);
    return village;
}

std::string step(const Village& village, std::string_view command) {
    for (const cli::NextStep& each : cli::next_steps(village.state, village.now.date_in_china())) {
        if (each.command == command) {
            return each.need == cli::Need::Next ? "next" : "may";
        }
    }
    return "";
}

/// Somebody of that class who has applied and declared.
roll::PersonRecord of_class(VoterClass category) {
    roll::PersonRecord record = test::resident(99);
    record.category = category;
    record.application = YesNo::Yes;
    record.declared_not_elsewhere = YesNo::Yes;
    return record;
}

}  // namespace

TEST_CASE("art. 17: the last roll is that of this committee, of an earlier term, and comes first",
          "[law:SC-2025/17][law:TJ-2019/15]") {
    Village village = prepared(test::sichuan_village_2026());
    RollCarriedOver wrong = carried();
    wrong.committee = "110101001202";
    wrong.term = 12;
    wrong.voters = {0};
    test::mend_one_by_one<RollCarriedOver>(
        wrong,
        {{"roll_of_other_committee", [](auto& fact) { fact.committee = "110101001201"; }},
         {"roll_of_later_term", [](auto& fact) { fact.term = 11; }},
         {"roll_empty", [](auto& fact) { fact.voters = {1}; }}},
        [&](const RollCarriedOver& fact) { return village.judge(fact); });
    village.state_fact(carried());
    CHECK(village.verdict(carried()) == "roll_carried_twice");
    village.to(Phase::RollPosted);
    CHECK(village.verdict(carried()) == "out_of_phase");

    Village begun = prepared(test::sichuan_village_2026());
    begun.state_fact(roll::VoterRegistered{.commitment = commitment(1)});
    CHECK(begun.verdict(carried()) == "roll_not_empty");
    CHECK(test::article(begun.judge(carried())) == "SC-2025 17");
}

TEST_CASE("art. 17: who died since is struck off before the roll is posted", "[law:SC-2025/17]") {
    Village village = prepared(test::sichuan_village_2026());
    // Without a last roll a person is registered or not: there is nothing to correct yet.
    village.state_fact(roll::VoterRegistered{.commitment = commitment(1)});
    CHECK(village.verdict(struck_off(1)) == "out_of_phase");

    Village after = prepared(test::sichuan_village_2026());
    after.state_fact(carried());
    after.state_fact(roll::VoterRegistered{.commitment = commitment(1)});
    after.state_fact(roll::VoterRegistered{.commitment = commitment(2)});
    after.state_fact(struck_off(1));
    CHECK(roll::registered(after.state.roll) == base::Voters{1});
    CHECK(after.verdict(struck_off(1)) == "voter_not_on_roll");
    roll::RollCorrected amended{.change = roll::Correction::Amended,
                                .commitment = commitment(3),
                                .ground = {},
                                .in_favour = {4},
                                .objection = {},
                                .voter = handle(2)};
    after.state_fact(amended);
    CHECK(roll::on_roll(after.state.roll, handle(3)));
    // The committee decides it, as any correction.
    amended.in_favour = {1};
    CHECK(after.verdict(amended) == "decision_missed");
}

TEST_CASE("art. 17: status asks for the last roll where the law does, and offers it elsewhere",
          "[law:SC-2025/17][law:TJ-2019/15]") {
    CHECK(step(prepared(test::sichuan_village_2026()), "roll carry") == "next");
    CHECK(step(prepared(*law::built_in("tianjin-village-2019")), "roll carry") == "next");
    Village village = prepared(test::cn_village_2026());
    CHECK(step(village, "roll carry") == "may");
    village.state_fact(carried());
    village.state_fact(roll::VoterRegistered{.commitment = commitment(1)});
    CHECK(step(village, "roll carry").empty());
    CHECK(step(village, "roll correct") == "next");
}

TEST_CASE("art. 16: carried over is who needs no new word, application or consent",
          "[law:OL-2025/16][law:ROL-2025/16]") {
    using Row = std::tuple<const law::Ruleset*, VoterClass, bool>;
    const auto [rules, category, goes] = GENERATE(values<Row>({
        {&test::sichuan_village_2026(), VoterClass::Resident, true},
        {&test::sichuan_village_2026(), VoterClass::Away, false},
        {&test::sichuan_village_2026(), VoterClass::Outsider, false},
        {&test::beijing_village_2012(), VoterClass::FormerFarmer, false},
        {&test::shanghai_village_2020(), VoterClass::SpousesVillage, false},
        {&test::cn_residents_1990(), VoterClass::RegisteredHere, true},
        // Since 2026 everybody says that they take part.
        {&test::cn_residents_2026(), VoterClass::RegisteredHere, false},
        {&test::cn_residents_2026(), VoterClass::HabitualResident, false},
    }));
    roll::PersonRecord record = test::resident(1);
    record.category = category;
    CHECK(roll::carries_over(record, *rules) == goes);
}

TEST_CASE("art. 9: Shanghai registers spouses and former villagers whom the committee confirmed",
          "[law:SH-2020/9]") {
    const VoterClass category = GENERATE(VoterClass::SpousesVillage, VoterClass::FormerVillager);
    Village village = prepared(test::shanghai_village_2020());
    village.annex[99] = of_class(category);
    const roll::VoterRegistered registered{.commitment = commitment(99)};
    CHECK(village.verdict(registered) == "confirmation_missing");
    CHECK(test::article(village.judge(registered)) == "SH-2020 9");
    assembly::WorkersConfirmed confirmed{.in_favour = {3}, .voters = {commitment(99)}};
    CHECK(village.verdict(confirmed) == "decision_missed");
    confirmed.in_favour = {4};
    village.state_fact(confirmed);
    village.annex[99].application = YesNo::No;
    CHECK(village.verdict(registered) == "application_missing");
    village.annex[99].application = YesNo::Yes;
    village.annex[99].declared_not_elsewhere.reset();
    CHECK(village.verdict(registered) == "declaration_missing");
    village.annex[99].declared_not_elsewhere = YesNo::Yes;
    village.state_fact(registered);
    CHECK(village.numbers().of_the_province == base::Voters{1});

    // What the committee confirms is no consent of a meeting.
    village.annex[98] = test::outsider(98);
    village.state_fact(assembly::WorkersConfirmed{.in_favour = {4}, .voters = {commitment(98)}});
    CHECK(village.verdict(roll::VoterRegistered{.commitment = commitment(98)}) ==
          "consent_missing");
}

TEST_CASE("art. 20: Henan registers who comes to stand, with the consent of a meeting",
          "[law:HN-2011/20]") {
    Village village = prepared(test::henan_village_2011());
    village.annex[99] = of_class(VoterClass::ComesToStand);
    const roll::VoterRegistered registered{.commitment = commitment(99)};
    CHECK(village.verdict(registered) == "consent_missing");
    CHECK(test::article(village.judge(registered)) == "HN-2011 20");
    CHECK(village.verdict(assembly::WorkersConfirmed{
              .in_favour = {5}, .voters = {commitment(99)}}) == "confirmation_not_known");
    village.state_fact(
        assembly::OutsidersConsented{.resolution = Village::meeting(), .voters = {commitment(99)}});
    village.state_fact(registered);
    CHECK(village.numbers().of_the_province == base::Voters{1});
}

TEST_CASE("these classes are of their province alone", "[law:SH-2020/9][law:HN-2011/20]") {
    using Row = std::tuple<const law::Ruleset*, VoterClass>;
    const auto [rules, category] = GENERATE(values<Row>({
        {&test::cn_village_2026(), VoterClass::SpousesVillage},
        {&test::cn_village_2026(), VoterClass::ComesToStand},
        {&test::henan_village_2011(), VoterClass::FormerVillager},
        {&test::shanghai_village_2020(), VoterClass::ComesToStand},
    }));
    Village village = prepared(*rules);
    village.annex[99] = of_class(category);
    village.state_fact(
        assembly::OutsidersConsented{.resolution = Village::meeting(), .voters = {commitment(99)}});
    CHECK(village.verdict(roll::VoterRegistered{.commitment = commitment(99)}) ==
          "class_not_in_ruleset");
}
