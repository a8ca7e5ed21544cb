// SPDX-License-Identifier: Apache-2.0
// What provinces add to the roll: whoever comes from elsewhere shows a certificate of not being
// registered at home; a roll is posted again when election day is put off (in Sichuan by more than
// thirty days); in Hainan the decision of an objection can be appealed to the township within three
// days, which decides within three. Source: 四川省村民委员会选举条例(2025) art. 16, 19;
// 四川省城市居民委员会选举条例(2025) art. 17; 海南省村民委员会选举办法(2025) art. 17;
// 河南省实施办法(2011) art. 20; 河北省村民委员会选举办法(2020) art. 12.
#include "engine/election/queries.h"
#include "engine/law/calendar.h"
#include "engine/nomination/queries.h"
#include "engine/roll/admit.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using roll::Ruling;
using test::handle;
using test::Village;

namespace {

election::DayMoved moved(base::Date day) {
    return {.authority = closing::Authority::Township, .election_day = day, .in_favour = {4}};
}

roll::ObjectionFiled filed(std::string_view id) {
    return {.claim = roll::ObjectionClaim::WronglyListed, .objection = {std::string(id)}};
}

roll::ObjectionDecided decided(std::string_view id, Ruling ruling) {
    return {.in_favour = {4}, .objection = {std::string(id)}, .ruling = ruling};
}

roll::ObjectionAppealed appealed(std::string_view id) {
    return {.objection = {std::string(id)}};
}

roll::AppealDecided settled(std::string_view id, Ruling ruling) {
    return {.objection = {std::string(id)}, .ruling = ruling};
}

roll::RollCorrected struck_off(std::uint64_t number, std::string_view objection) {
    return {.change = roll::Correction::StruckOff,
            .commitment = {},
            .ground = law::Exclusion::DeprivedOfPoliticalRights,
            .in_favour = {4},
            .objection = base::ObjectionId{std::string(objection)},
            .voter = handle(number)};
}

std::string final_roll(const Village& village) {
    return village.verdict(roll::RollFinalised{.numbers = village.numbers()});
}

/// In Hainan, the roll posted thirty days before; on the day after, one objection was decided.
Village one_objection(Ruling ruling) {
    Village village(test::hainan_village_2026());
    village.to(Phase::RollPosted);
    village.days_before(29);
    village.state_fact(filed("o1"));
    village.state_fact(decided("o1", ruling));
    return village;
}

}  // namespace

TEST_CASE("art. 16: whoever comes from elsewhere shows a certificate of the place of registration",
          "[law:SC-2025/16][law:HB-2020/12][law:HN-2011/20][law:OL-2025/16]") {
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [id, answer, article] = GENERATE(values<Row>({
        {"sichuan-village-2026", "certificate_missing", "SC-2025 16"},
        {"hebei-village-2020", "certificate_missing", "HB-2020 12"},
        {"henan-village-2011", "certificate_missing", "HN-2011 20"},
        {"cn-village-2026", "admitted", ""},
    }));
    test::Annex annex;
    annex[99] = test::outsider(99);
    annex[99].certificate = GENERATE(std::optional<roll::YesNo>(), roll::YesNo::No);
    const law::Setting setting{.rules = *law::built_in(id),
                               .today = test::day("2026-10-21"),
                               .election_day = test::day("2026-12-20"),
                               .plan = nullptr};
    const auto register_them = [&] {
        return admit(roll::State{}, roll::VoterRegistered{.commitment = test::commitment(99)},
                     roll::Consent::Given, &annex, setting);
    };
    CHECK(test::verdict(register_them()) == answer);
    CHECK(test::article(register_them()) == article);
    annex[99].certificate = roll::YesNo::Yes;
    CHECK(test::verdict(register_them()) == "admitted");
}

TEST_CASE(
    "art. 12: in Hebei able people who have worked and lived here for a year need no certificate",
    "[law:HB-2020/12]") {
    test::Annex annex;
    annex[99] = test::outsider(99);
    annex[99].category = roll::VoterClass::ComesToStand;
    annex[99].basis.reset();
    annex[99].certificate.reset();
    const auto answer = [&](const char* id, roll::Consent consent) {
        const law::Setting setting{.rules = *law::built_in(id),
                                   .today = test::day("2024-10-21"),
                                   .election_day = test::day("2024-12-20"),
                                   .plan = nullptr};
        return admit(roll::State{}, roll::VoterRegistered{.commitment = test::commitment(99)},
                     consent, &annex, setting);
    };
    annex[99].since = test::day("2023-10-21");
    CHECK(test::verdict(answer("hebei-village-2020", roll::Consent::Given)) == "admitted");
    CHECK(test::verdict(answer("hebei-village-2020", roll::Consent::Missing)) == "consent_missing");
    annex[99].since = test::day("2023-10-22");
    const law::Judgement early = answer("hebei-village-2020", roll::Consent::Given);
    CHECK(test::verdict(early) == "residence_too_short");
    CHECK(test::article(early) == "HB-2020 12");
    CHECK(test::detail(early, "first_day") == "2024-10-22");
    annex[99].since.reset();
    CHECK(test::verdict(answer("hebei-village-2020", roll::Consent::Given)) == "record_incomplete");
    // In Henan no time is asked for; in Tianjin nobody registers so.
    CHECK(test::verdict(answer("henan-village-2011", roll::Consent::Given)) == "admitted");
    CHECK(test::verdict(answer("tianjin-village-2019", roll::Consent::Given)) ==
          "class_not_in_ruleset");
}

TEST_CASE("art. 19: the roll is posted again when the day moves by more than thirty days",
          "[law:SC-2025/19][law:HI-2025/17][law:OL-2025/17]") {
    using Row = std::tuple<const law::Ruleset*, std::int64_t, bool>;
    const auto [rules, days, again] = GENERATE(values<Row>({
        {&test::sichuan_village_2026(), 29, false},
        {&test::sichuan_village_2026(), 30, false},
        {&test::sichuan_village_2026(), 31, true},
        {&test::hainan_village_2026(), 1, true},
        {&test::cn_village_2026(), 300, false},
    }));
    Village village(*rules);
    village.to(Phase::RollFinal);
    const base::Date before = village.election_day();
    village.move_day(before + base::Days{days});
    CHECK(village.state.election_day == before + base::Days{days});
    CHECK(village.state.phase == (again ? Phase::Preparation : Phase::RollFinal));
    CHECK(village.state.roll.posted.has_value() == !again);
    CHECK(roll::registered(village.state.roll) == base::Voters{60});
}

TEST_CASE("art. 17: the same in a residents' committee of Sichuan", "[law:SC-RC-2025/17]") {
    test::Community community(test::sichuan_residents_2026());
    community.to(Phase::RollPosted);
    const base::Date before = community.election_day();
    community.move_day(before + base::Days{30});
    CHECK(community.state.phase == Phase::RollPosted);
    community.move_day(before + base::Days{31});
    CHECK(community.state.phase == Phase::Preparation);
}

TEST_CASE("art. 19: days are counted from the day for which the roll hangs, however often it moves",
          "[law:SC-2025/19]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::RollPosted);
    const base::Date before = village.election_day();
    village.move_day(before + base::Days{20});
    CHECK(village.state.phase == Phase::RollPosted);
    village.move_day(before + base::Days{40});
    CHECK(village.state.phase == Phase::Preparation);
    // Posted again for that day, it hangs for thirty days more.
    village.to(Phase::RollPosted);
    village.move_day(before + base::Days{70});
    CHECK(village.state.phase == Phase::RollPosted);
}

TEST_CASE("art. 19: a roll posted again is checked, hangs for twenty days, and is objected to anew",
          "[law:SC-2025/19][law:SC-2025/20]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Listed);
    const auto candidates = nomination::candidates(village.state.nomination);
    village.state_fact(poll::ProxyApproved{
        .principal = handle(58), .proxy = handle(59), .relation = poll::ProxyTie::Sibling});
    village.move_day(village.election_day() + base::Days{40});
    REQUIRE(village.state.phase == Phase::Preparation);

    // It is checked: somebody died, somebody came.
    roll::RollCorrected died = struck_off(60, "none");
    died.objection.reset();
    died.ground = law::Exclusion::Deceased;
    village.state_fact(died);
    village.annex[61] = test::resident(61);
    village.state_fact(roll::VoterRegistered{.commitment = test::commitment(61)});

    // Seats and method stand.
    for (const election::Event& each : village.log) {
        if (std::holds_alternative<election::MethodAdopted>(each.fact)) {
            CHECK(village.verdict(each.fact) == "out_of_phase");
        }
    }

    // Nobody objects while it does not hang, and it hangs for twenty days.
    CHECK(village.verdict(filed("o2")) == "out_of_phase");
    village.days_before(19);
    CHECK(village.verdict(roll::RollPublished{.numbers = village.numbers()}) ==
          "roll_posted_too_late");
    village.days_before(20);
    village.state_fact(roll::RollPublished{.numbers = village.numbers()});
    village.days_before(15);
    village.state_fact(filed("o2"));
    CHECK(final_roll(village) == "objection_days_running");
    village.days_before(14);
    CHECK(village.verdict(filed("o3")) == "objection_too_late");
    CHECK(final_roll(village) == "objections_open");
    village.state_fact(decided("o2", Ruling::Dismissed));
    village.state_fact(roll::RollFinalised{.numbers = village.numbers()});

    // The list and the mandates stand, and the vote is held on the new day.
    CHECK(village.state.phase == Phase::Listed);
    CHECK(nomination::candidates(village.state.nomination) == candidates);
    CHECK(village.state.poll.mandates.standing == base::Voters{1});
    village.to_the_morning();
    village.days_before(1);
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) != "admitted");
    village.days_before(0);
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "admitted");
}

TEST_CASE("art. 19: nominations are not lost when the roll is posted again", "[law:SC-2025/19]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Nominated);
    village.move_day(village.election_day() + base::Days{31});
    CHECK(village.state.phase == Phase::Preparation);
    village.to(Phase::RollPosted);
    village.days_before(20);
    village.state_fact(roll::RollFinalised{.numbers = village.numbers()});
    CHECK(village.state.phase == Phase::Nominated);
    village.to(Phase::Announced);
}

TEST_CASE("art. 19: election day is put off to a day that the law allows", "[law:SC-2025/19]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Preparation);
    village.state.election_day.reset();
    CHECK(village.verdict(moved(village.election_day())) == "day_not_fixed");
    village.state.election_day = village.election_day();
    village.to(Phase::RollFinal);
    CHECK(village.verdict(moved(village.election_day() - base::Days{1})) == "day_not_later");
    CHECK(village.verdict(moved(village.election_day())) == "day_not_later");
    CHECK(village.verdict(moved(village.election_day() + base::Days{1})) == "admitted");
    // What was to be held yesterday is put off to today at the earliest.
    village.days_before(-5);
    const law::Judgement passed = village.judge(moved(village.election_day() + base::Days{4}));
    CHECK(test::verdict(passed) == "day_not_later");
    CHECK(test::detail(passed, "earliest") == (village.election_day() + base::Days{5}).text());
    CHECK(village.verdict(moved(village.election_day() + base::Days{5})) == "admitted");
    election::DayMoved few = moved(village.election_day() + base::Days{9});
    few.in_favour = {2};
    CHECK(village.verdict(few) == "decision_missed");

    // Where the roll has to hang again, there is time for it.
    Village hainan(test::hainan_village_2026());
    hainan.to(Phase::RollFinal);
    hainan.days_before(5);
    const law::Judgement too_soon = hainan.judge(moved(hainan.election_day() + base::Days{14}));
    CHECK(test::verdict(too_soon) == "day_too_soon");
    CHECK(test::detail(too_soon, "earliest") == (hainan.election_day() + base::Days{15}).text());
    CHECK(hainan.verdict(moved(hainan.election_day() + base::Days{15})) == "admitted");

    // And under rules that are in force on it.
    Village old(test::zhejiang_village_2020());
    old.to(Phase::RollFinal);
    const base::Date end = *test::zhejiang_village_2020().out_of_force;
    CHECK(old.verdict(moved(end - base::Days{1})) == "admitted");
    CHECK(old.verdict(moved(end)) == "ruleset_not_in_force");
}

TEST_CASE("art. 17: three days to appeal, and until then the roll is not final",
          "[law:HI-2025/17]") {
    Village village = one_objection(Ruling::Dismissed);
    village.days_before(26);
    CHECK(village.verdict(appealed("o1")) == "admitted");
    village.days_before(25);
    const law::Judgement late = village.judge(appealed("o1"));
    CHECK(test::verdict(late) == "appeal_too_late");
    CHECK(test::article(late) == "HI-2025 17");
    CHECK(test::detail(late, "last_day") == (village.election_day() - base::Days{26}).text());

    // An objection decided on the last day holds the roll open for three days more.
    village.state_fact(filed("o2"));
    village.state_fact(decided("o2", Ruling::Dismissed));
    village.days_before(22);
    CHECK(final_roll(village) == "appeal_days_running");
    village.days_before(21);
    CHECK(final_roll(village) == "admitted");
}

TEST_CASE("art. 17: an appeal upheld is followed by a correction", "[law:HI-2025/17]") {
    Village village = one_objection(Ruling::Dismissed);
    CHECK(village.verdict(struck_off(44, "o1")) == "objection_not_upheld");
    village.days_before(26);
    village.state_fact(appealed("o1"));
    CHECK(village.verdict(appealed("o1")) == "objection_appealed_twice");
    village.days_before(24);
    CHECK(final_roll(village) == "appeals_open");
    village.state_fact(settled("o1", Ruling::Upheld));
    CHECK(village.verdict(settled("o1", Ruling::Upheld)) == "appeal_decided_twice");
    CHECK(final_roll(village) == "objection_not_corrected");
    village.state_fact(struck_off(44, "o1"));
    CHECK(final_roll(village) == "admitted");
}

TEST_CASE("art. 17: a correction is taken back where the appeal is against it",
          "[law:HI-2025/17]") {
    Village village = one_objection(Ruling::Upheld);
    village.state_fact(struck_off(44, "o1"));
    village.days_before(26);
    village.state_fact(appealed("o1"));
    village.state_fact(settled("o1", Ruling::Dismissed));
    village.days_before(24);
    CHECK(final_roll(village) == "objection_not_corrected");
    village.state_fact(roll::RollCorrected{.change = roll::Correction::Added,
                                           .commitment = test::commitment(44),
                                           .ground = {},
                                           .in_favour = {4},
                                           .objection = base::ObjectionId{"o1"},
                                           .voter = {}});
    CHECK(roll::on_roll(village.state.roll, handle(44)));
    CHECK(final_roll(village) == "admitted");
}

TEST_CASE("art. 17: the township has three days; what it decides later is corrected later",
          "[law:HI-2025/17]") {
    Village village = one_objection(Ruling::Dismissed);
    village.days_before(27);
    village.state_fact(appealed("o1"));
    village.days_before(24);
    const law::Judgement open = village.judge(roll::RollFinalised{.numbers = village.numbers()});
    CHECK(test::verdict(open) == "appeals_open");
    CHECK(test::detail(open, "last_day") == (village.election_day() - base::Days{24}).text());
    village.days_before(23);
    village.state_fact(roll::RollFinalised{.numbers = village.numbers()});
    village.state_fact(settled("o1", Ruling::Upheld));
    CHECK(village.verdict(struck_off(44, "o1")) == "admitted");
}

TEST_CASE("art. 17: only what was decided is appealed, and only what was appealed is settled",
          "[law:HI-2025/17]") {
    Village village = one_objection(Ruling::Dismissed);
    village.state_fact(filed("o2"));
    CHECK(village.verdict(appealed("o9")) == "objection_unknown");
    CHECK(village.verdict(appealed("o2")) == "objection_not_decided");
    CHECK(village.verdict(settled("o9", Ruling::Upheld)) == "objection_unknown");
    CHECK(village.verdict(settled("o1", Ruling::Upheld)) == "objection_not_appealed");
}

TEST_CASE("art. 17: the national law knows no appeal: decided is decided", "[law:OL-2025/17]") {
    Village village(test::cn_village_2026());
    village.to(Phase::RollPosted);
    village.days_before(29);
    village.state_fact(filed("o1"));
    village.state_fact(decided("o1", Ruling::Dismissed));
    CHECK(village.verdict(appealed("o1")) == "roll_appeal_not_known");
    village.days_before(24);
    CHECK(final_roll(village) == "admitted");
}

TEST_CASE("art. 17: the days of the second stage stand in the calendar", "[law:HI-2025/17]") {
    const base::Date posted = test::day("2026-11-20");
    const auto days = law::calendar(test::hainan_village_2026(), test::day("2026-12-20"), posted);
    const auto last = [&](law::Milestone milestone) {
        for (const law::CalendarDay& each : days) {
            if (each.milestone == milestone) {
                return each.last.text();
            }
        }
        return std::string("none");
    };
    CHECK(last(law::Milestone::ObjectionsFiled) == "2026-11-25");
    CHECK(last(law::Milestone::ObjectionsDecided) == "2026-11-28");
    CHECK(last(law::Milestone::RollAppealsFiled) == "2026-12-01");
    CHECK(last(law::Milestone::RollAppealsDecided) == "2026-12-04");
    for (const law::CalendarDay& each :
         law::calendar(test::cn_village_2026(), test::day("2026-12-20"), posted)) {
        CHECK(each.milestone != law::Milestone::RollAppealsFiled);
        CHECK(each.milestone != law::Milestone::RollAppealsDecided);
    }
}
