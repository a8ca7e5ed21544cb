// SPDX-License-Identifier: Apache-2.0
// Who may vote: villagers of 18 or more on election day, not deprived of political rights, who are
// (1) registered and living in the village, (2) registered there, living elsewhere, and say that
// they take part, or (3) registered elsewhere, living there or (since 2026) doing village work
// there for a year or more, who apply and to whom the meeting consents. Who is registered elsewhere
// is not registered again. The roll is posted twenty days before; objections within five days,
// decisions within three. Source: 村民委员会组织法(2025) art. 16, 17;
// 北京市村民委员会选举办法(2012) art. 12-15.
#include "engine/roll/admit.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/facts.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using law::Exclusion;
using law::ResidenceBasis;
using roll::VoterClass;
using test::commitment;
using test::struck_off;
using test::Village;

namespace {

/// What is answered when the person with that record asks to be registered. Consent is given.
std::string registered(const law::Ruleset& rules, const roll::PersonRecord& record) {
    Village village(rules);
    village.to(Phase::Preparation);
    village.annex[99] = record;
    village.state_fact(
        assembly::OutsidersConsented{.resolution = Village::meeting(), .voters = {commitment(99)}});
    return village.verdict(roll::VoterRegistered{.commitment = commitment(99)});
}

}  // namespace

TEST_CASE("art. 16: eighteen years on election day", "[law:OL-2025/16][law:BJ-2012/12]") {
    const law::Ruleset& rules = test::national_or_beijing();
    const std::string year = rules.out_of_force ? "1997" : "2008";
    const auto [birth, answer] = GENERATE(table<std::string, std::string>(
        {{"-12-19", "admitted"}, {"-12-20", "admitted"}, {"-12-21", "under_age"}}));
    roll::PersonRecord record = test::resident(99);
    record.birth = test::day(year + birth);
    CHECK(registered(rules, record) == answer);
}

TEST_CASE("art. 16(1), (2): who lives elsewhere is registered on their own word",
          "[law:OL-2025/16][law:BJ-2012/13]") {
    const law::Ruleset& rules = test::national_or_beijing();
    roll::PersonRecord record = test::resident(99);
    CHECK(registered(rules, record) == "admitted");
    record.category = VoterClass::Away;
    CHECK(registered(rules, record) == "own_word_missing");
    for (const auto& [word, text] : base::words_of<roll::OwnWord>) {
        record.own_word = word;
        CHECK(registered(rules, record) == "admitted");
    }
}

TEST_CASE("art. 16(3): a year of living here or, since 2026, of village work; in Beijing of work",
          "[law:OL-2025/16][law:BJ-2012/13]") {
    using Row = std::tuple<ResidenceBasis, std::string, std::string>;
    const auto [basis, national, beijing] = GENERATE(values<Row>({
        {ResidenceBasis::Living, "admitted", "admitted"},
        {ResidenceBasis::VillageWork, "admitted", "basis_not_in_ruleset"},
        {ResidenceBasis::Working, "basis_not_in_ruleset", "admitted"},
    }));
    roll::PersonRecord record = test::outsider(99);
    record.since = test::day("2010-01-01");
    record.basis = basis;
    CHECK(registered(test::cn_village_2026(), record) == national);
    CHECK(registered(test::beijing_village_2012(), record) == beijing);
}

TEST_CASE("art. 13(3): in Zhejiang a year of village work is enough, before 2026 nowhere else",
          "[law:ZJ-2020/13][law:SH-2020/9]") {
    roll::PersonRecord record = test::outsider(99);
    record.since = test::day("2010-01-01");
    record.basis = ResidenceBasis::VillageWork;
    CHECK(registered(test::zhejiang_village_2020(), record) == "admitted");
    CHECK(registered(test::shanghai_village_2020(), record) == "basis_not_in_ruleset");
    record.basis = ResidenceBasis::Living;
    CHECK(registered(test::zhejiang_village_2020(), record) == "admitted");
    record.basis = ResidenceBasis::Working;
    CHECK(registered(test::zhejiang_village_2020(), record) == "basis_not_in_ruleset");
}

TEST_CASE("art. 16(3): a year, less a day is not a year", "[law:OL-2025/16]") {
    // Registration is on 21 October 2026, sixty days before election day.
    const auto [since, answer] =
        GENERATE(table<std::string, std::string>({{"2025-10-20", "admitted"},
                                                  {"2025-10-21", "admitted"},
                                                  {"2025-10-22", "residence_too_short"}}));
    roll::PersonRecord record = test::outsider(99);
    record.since = test::day(since);
    CHECK(registered(test::cn_village_2026(), record) == answer);
}

TEST_CASE("art. 16(3): the outsider applies, declares, and the meeting consents",
          "[law:OL-2025/16][law:BJ-2012/13]") {
    const law::Ruleset& rules = test::national_or_beijing();
    roll::PersonRecord record = test::outsider(99);
    record.since = test::day("2010-01-01");
    record.application = roll::YesNo::No;
    CHECK(registered(rules, record) == "application_missing");
    record.application = roll::YesNo::Yes;
    record.declared_not_elsewhere = roll::YesNo::No;
    CHECK(registered(rules, record) == "declaration_missing");
    record.declared_not_elsewhere = roll::YesNo::Yes;
    CHECK(registered(rules, record) == "admitted");

    Village village(rules);
    village.to(Phase::Preparation);
    village.annex[99] = record;
    CHECK(village.verdict(roll::VoterRegistered{.commitment = commitment(99)}) ==
          "consent_missing");
    assembly::OutsidersConsented consent{.resolution = Village::meeting(),
                                         .voters = {commitment(99)}};
    consent.resolution.in_favour = {10};
    consent.resolution.present = {19};
    CHECK(village.verdict(consent) == "quorum_missed");
    consent.resolution.present = {20};
    CHECK(village.verdict(consent) == "majority_missed");
    consent.resolution.in_favour = {11};
    CHECK(village.verdict(consent) == "admitted");
}

TEST_CASE("art. 13(3) of Beijing: a former farmer, with consent, who votes nowhere else",
          "[law:BJ-2012/13(3)]") {
    roll::PersonRecord record = test::resident(99);
    record.category = VoterClass::FormerFarmer;
    CHECK(registered(test::cn_village_2026(), record) == "class_not_in_ruleset");
    CHECK(registered(test::beijing_village_2012(), record) == "declaration_missing");
    record.declared_not_elsewhere = roll::YesNo::Yes;
    CHECK(registered(test::beijing_village_2012(), record) == "admitted");
}

TEST_CASE("art. 16: nobody is registered twice, not even by another record",
          "[law:OL-2025/16][law:BJ-2012/12]") {
    Village village(test::national_or_beijing());
    village.to(Phase::Preparation);
    village.state_fact(roll::VoterRegistered{.commitment = commitment(1)});
    CHECK(village.verdict(roll::VoterRegistered{.commitment = commitment(1)}) == "voter_twice");
    village.annex[99] = test::resident(99);
    village.annex[99].identity = village.annex[1].identity;
    CHECK(village.verdict(roll::VoterRegistered{.commitment = commitment(99)}) ==
          "same_person_twice");
    CHECK(village.verdict(roll::RegistrationRefused{
              .commitment = commitment(99), .ground = Exclusion::SamePersonTwice}) == "admitted");
}

TEST_CASE("art. 14 of Beijing: who is unreachable or lost capacity; the national law knows neither",
          "[law:BJ-2012/14][law:OL-2025/16]") {
    const Exclusion ground = GENERATE(Exclusion::Unreachable, Exclusion::LostCapacity);
    Village beijing(test::beijing_village_2012());
    beijing.to(Phase::Preparation);
    CHECK(beijing.verdict(roll::RegistrationRefused{.commitment = commitment(1),
                                                    .ground = ground}) == "admitted");
    Village now(test::cn_village_2026());
    now.to(Phase::Preparation);
    CHECK(now.verdict(roll::RegistrationRefused{.commitment = commitment(1), .ground = ground}) ==
          "ground_not_in_ruleset");
}

TEST_CASE("art. 15, 11: in Tianjin and Hebei who is mentally ill and confirmed is left off",
          "[law:TJ-2019/15][law:HB-2020/11]") {
    using Row = std::tuple<const char*, std::string>;
    const auto [id, answer] = GENERATE(values<Row>({
        {"tianjin-village-2019", "admitted"},
        {"hebei-village-2020", "admitted"},
        {"zhejiang-village-2020", "ground_not_in_ruleset"},
    }));
    Village village(*law::built_in(id));
    village.to(Phase::Preparation);
    CHECK(village.verdict(roll::RegistrationRefused{.commitment = commitment(1),
                                                    .ground = Exclusion::LostCapacity}) == answer);
}

TEST_CASE("art. 17: the roll is posted twenty days before election day at the latest",
          "[law:OL-2025/17][law:BJ-2012/15]") {
    Village village(test::national_or_beijing());
    village.to(Phase::Preparation);
    village.state_fact(roll::VoterRegistered{.commitment = commitment(1)});
    const auto [days, answer] = GENERATE(table<std::int64_t, std::string>(
        {{21, "admitted"}, {20, "admitted"}, {19, "roll_posted_too_late"}}));
    village.days_before(days);
    CHECK(village.verdict(roll::RollPublished{.numbers = village.numbers()}) == answer);
}

TEST_CASE("art. 17: objections within five days of posting, the day of posting not counted",
          "[law:OL-2025/17][law:BJ-2012/15]") {
    Village village(test::national_or_beijing());
    village.to(Phase::RollPosted);  // thirty days before
    const auto [days, answer] = GENERATE(table<std::int64_t, std::string>(
        {{26, "admitted"}, {25, "admitted"}, {24, "objection_too_late"}}));
    village.days_before(days);
    CHECK(village.verdict(roll::ObjectionFiled{.claim = {}, .objection = {"o1"}}) == answer);
    CHECK(village.verdict(roll::RollFinalised{.numbers = village.numbers()}) ==
          (answer == "admitted" ? "objection_days_running" : "admitted"));
}

TEST_CASE("art. 17: the roll is final when every objection is decided; a late decision is shown",
          "[law:OL-2025/17][law:BJ-2012/15]") {
    Village village(test::national_or_beijing());
    village.to(Phase::RollPosted);
    village.days_before(25);
    village.state_fact(roll::ObjectionFiled{.claim = {}, .objection = {"o1"}});
    village.days_before(24);
    CHECK(village.verdict(roll::RollFinalised{.numbers = village.numbers()}) == "objections_open");
    const auto [days, late] =
        GENERATE(table<std::int64_t, std::size_t>({{23, 0}, {22, 0}, {21, 1}}));
    village.days_before(days);
    const roll::ObjectionDecided decided{
        .in_favour = {3}, .objection = {"o1"}, .ruling = roll::Ruling::Upheld};
    village.state_fact(decided);
    CHECK(roll::irregularities(village.state.roll, *village.state.rules).size() == late);
    CHECK(village.verdict(roll::RollFinalised{.numbers = village.numbers()}) ==
          "objection_not_corrected");
    roll::RollCorrected follows = struck_off(1, Exclusion::Deceased);
    follows.objection = {"o1"};
    village.state_fact(follows);
    CHECK(village.verdict(roll::RollFinalised{.numbers = village.numbers()}) == "admitted");
}

TEST_CASE("art. 17: after posting the roll changes by a decision of the committee only",
          "[law:OL-2025/17][law:BJ-2012/15]") {
    Village village(test::national_or_beijing());
    village.to(Phase::RollPosted);
    village.annex[99] = test::resident(99);
    CHECK(village.verdict(roll::VoterRegistered{.commitment = commitment(99)}) == "out_of_phase");
    roll::RollCorrected added{.change = roll::Correction::Added,
                              .commitment = commitment(99),
                              .ground = {},
                              .in_favour = {2},
                              .objection = {},
                              .voter = {}};
    CHECK(village.verdict(added) == "decision_missed");
    added.in_favour = {3};
    village.state_fact(added);
    village.state_fact(struck_off(1, Exclusion::Deceased));
    village.state_fact(struck_off(2, Exclusion::DeprivedOfPoliticalRights));
    CHECK(village.numbers().voters == base::Voters{59});
    village.to(Phase::RollFinal);
    CHECK(village.verdict(struck_off(3, Exclusion::Deceased)) == "admitted");
    village.to(Phase::Polling);
    CHECK(village.verdict(struck_off(3, Exclusion::Deceased)) == "out_of_phase");
}

TEST_CASE("art. 17: the numbers of the final roll are those of the people on it",
          "[law:OL-2025/17]") {
    Village village(test::national_or_beijing());
    village.to(Phase::RollPosted);
    const roll::RollNumbers numbers = village.numbers();
    CHECK(numbers.voters == base::Voters{60});
    CHECK(numbers.residents == base::Voters{55});
    CHECK(numbers.away == base::Voters{2});
    CHECK(numbers.outsiders == base::Voters{3});
    CHECK(numbers.migrants == base::Voters{3});
    CHECK(numbers.women + numbers.men == numbers.voters);
    CHECK(numbers.aged_18_to_35 + numbers.aged_36_to_59 + numbers.aged_60_or_more ==
          numbers.voters);
    roll::RollFinalised final{.numbers = numbers};
    final.numbers.migrants += base::Voters{1};
    village.days_before(24);
    CHECK(village.verdict(final) == "roll_numbers_differ");
}

TEST_CASE(
    "village example 18: the unreachable struck off, 526 of 1050 are enough (Beijing art. 14(3))",
    "[law:BJ-2012/14][law:OL-2025/18]") {
    const law::Ruleset& rules = test::national_or_beijing();
    roll::State roll;
    const law::Setting setting{.rules = rules,
                               .today = test::day("2015-11-20"),
                               .election_day = test::day("2015-12-20"),
                               .plan = nullptr};
    for (std::uint64_t n = 1; n <= 1200; ++n) {
        apply(roll, roll::VoterRegistered{.commitment = commitment(n)});
    }
    apply(roll, roll::RollPublished{}, setting.today);
    for (std::uint64_t n = 1; n <= 150; ++n) {
        const roll::RollCorrected strike = struck_off(n, Exclusion::Unreachable);
        const std::string answer =
            test::verdict(admit(roll, strike, roll::Consent::Missing, nullptr, setting));
        CHECK(answer == (rules.out_of_force ? "admitted" : "ground_not_in_ruleset"));
        if (answer == "admitted") {
            apply(roll, strike);
        }
    }
    const std::int64_t registered = roll::registered(roll).value;
    CHECK(registered == (rules.out_of_force ? 1050 : 1200));
    CHECK(rules.count.turnout->least(registered) == (rules.out_of_force ? 526 : 601));
    CHECK(rules.count.turnout->met(560, registered) == rules.out_of_force.has_value());
}

TEST_CASE(
    "art. 11: in Hebei two years away, until election day, leave somebody off; a day less not",
    "[law:HB-2020/11][law:BJ-2012/14]") {
    Village village(*law::built_in("hebei-village-2020"));
    village.to(Phase::Preparation);
    const base::Date two_years = base::add_months(village.election_day(), base::Months{-24});
    const auto away = [&](std::optional<base::Date> since, Exclusion ground) {
        return roll::RegistrationRefused{
            .away_since = since, .commitment = commitment(1), .ground = ground};
    };
    CHECK(village.verdict(away(two_years, Exclusion::Unreachable)) == "admitted");
    const law::Judgement late =
        village.judge(away(two_years + base::Days{1}, Exclusion::Unreachable));
    CHECK(test::verdict(late) == "away_too_short");
    CHECK(test::article(late) == "HB-2020 11");
    CHECK(village.verdict(away({}, Exclusion::Unreachable)) == "away_since_missing");
    CHECK(village.verdict(away(two_years, Exclusion::LostCapacity)) == "away_since_not_asked");

    // Struck off later, it is the same; nobody is added with such a day.
    Village posted(*law::built_in("hebei-village-2020"));
    posted.to(Phase::RollPosted);
    roll::RollCorrected strike = struck_off(1, Exclusion::Unreachable);
    CHECK(posted.verdict(strike) == "away_since_missing");
    strike.away_since = base::add_months(posted.election_day(), base::Months{-24});
    CHECK(posted.verdict(strike) == "admitted");
    strike.away_since = *strike.away_since + base::Days{1};
    CHECK(posted.verdict(strike) == "away_too_short");

    Village beijing(test::beijing_village_2012());
    beijing.to(Phase::Preparation);
    CHECK(beijing.verdict(away({}, Exclusion::Unreachable)) == "admitted");
    CHECK(beijing.verdict(away(two_years, Exclusion::Unreachable)) == "away_since_not_asked");
}
