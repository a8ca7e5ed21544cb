// SPDX-License-Identifier: Apache-2.0
// Dates. Law: 村委会组织法(2025) art. 16, 17, 24; 北京市村民委员会选举办法 art. 12, 15, 20, 30, 32.
// The roll hangs twenty days before election day; objections within five days of that, decisions
// within three of an objection; the list of candidates five days before; the handover within
// ten days; in Beijing a further election within fifteen. Age is counted to election day.
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/date.h"
#include "engine/law/calendar.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"

using namespace douxuan;
using law::Milestone;
using test::day;

namespace {

/// Whether a person born then may vote on that day.
bool of_age(std::string_view birth, std::string_view election_day) {
    const law::Ruleset& rules = test::cn_village_2026();
    return base::full_years(day(birth), day(election_day)) >= *rules.registration.minimum_age;
}

struct Expected {
    Milestone milestone;
    std::string_view last;
    law::Citation cite;
};

void check_calendar(const std::vector<law::CalendarDay>& days,
                    const std::vector<Expected>& expected) {
    REQUIRE(days.size() == expected.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        CHECK(base::word(days[i].milestone) == base::word(expected[i].milestone));
        CHECK(days[i].last.text() == expected[i].last);
        CHECK(days[i].cite == expected[i].cite);
    }
}

const base::Date election_day = day("2026-12-20");

}  // namespace

TEST_CASE("village example 25: the roll is posted by 30 November (art. 17)", "[law:OL-2025/17]") {
    const law::Ruleset& rules = test::cn_village_2026();
    CHECK(law::roll_last_posting_day(rules, election_day).text() == "2026-11-30");
    CHECK(law::earliest_election_day(rules, day("2026-11-29")).text() == "2026-12-19");
    CHECK(law::earliest_election_day(rules, day("2026-11-30")).text() == "2026-12-20");
    CHECK(law::earliest_election_day(rules, day("2026-12-01")).text() == "2026-12-21");
}

TEST_CASE("village example 25: objections until 5 December, the first day not counted (art. 17)",
          "[law:OL-2025/17]") {
    const law::Ruleset& rules = test::cn_village_2026();
    CHECK(law::objection_last_day(rules, day("2026-11-30")).text() == "2026-12-05");
    CHECK(law::decision_last_day(rules, day("2026-12-05")).text() == "2026-12-08");
}

TEST_CASE("village example 25: until 4 December where the day of posting is day 1") {
    law::Ruleset rules = test::cn_village_2026();
    rules.registration.count_first_day.value = true;
    CHECK(law::objection_last_day(rules, day("2026-11-30")).text() == "2026-12-04");
    CHECK(law::decision_last_day(rules, day("2026-12-04")).text() == "2026-12-06");
    CHECK(law::roll_last_posting_day(rules, election_day).text() == "2026-11-30");
}

TEST_CASE("village example 25: candidates by 15 December") {
    CHECK(law::candidates_last_day(test::cn_village_2026(), election_day).text() == "2026-12-15");
}

TEST_CASE(
    "village example 25: a list of proxies three days before, as in Hainan, is of 17 December") {
    law::Ruleset rules = test::cn_village_2026();
    CHECK(law::proxies_last_day(rules, election_day).text() == "2026-12-19");
    rules.poll.proxy_days.value = {3};
    CHECK(law::proxies_last_day(rules, election_day).text() == "2026-12-17");
}

TEST_CASE(
    "village example 25: a list of proxies two days before, as in Shanghai, is of 18 December") {
    law::Ruleset rules = test::cn_village_2026();
    rules.poll.proxy_days.value = {2};
    CHECK(law::proxies_last_day(rules, election_day).text() == "2026-12-18");
}

TEST_CASE("village example 25: the handover is done by 30 December (art. 24)", "[law:OL-2025/24]") {
    CHECK(law::handover_last_day(test::cn_village_2026(), election_day).text() == "2026-12-30");
}

TEST_CASE("the law of 2026 sets no day for a withdrawal and none for a further election") {
    const law::Ruleset& rules = test::cn_village_2026();
    CHECK_FALSE(law::withdrawal_last_day(rules, election_day));
    CHECK_FALSE(law::round_day(rules, law::Milestone::FurtherElectionHeld, election_day));
}

TEST_CASE("a withdrawal until three days before, as in Hainan, is of 17 December") {
    law::Ruleset rules = test::cn_village_2026();
    rules.nomination.withdrawal_days.value = base::Days{3};
    CHECK(law::withdrawal_last_day(rules, election_day) == day("2026-12-17"));
}

TEST_CASE(
    "Shanghai art. 23: the papers are kept until the next election is over, five years at least",
    "[law:SH-2020/23]") {
    const law::Ruleset& shanghai = *law::built_in("shanghai-village-2020");
    const auto kept = law::papers_day(shanghai, day("2024-12-20"));
    REQUIRE(kept);
    CHECK(kept->milestone == law::Milestone::PapersKeptUntilNext);
    CHECK(kept->last == day("2029-12-20"));
    CHECK(kept->cite == law::Citation{"SH-2020", "23"});
    CHECK_FALSE(law::papers_day(*law::built_in("cn-village-2026"), election_day));
}

TEST_CASE("Zhejiang art. 23: who wants to speak asks until five days before", "[law:ZJ-2020/23]") {
    const auto days = law::calendar(*law::built_in("zhejiang-village-2020"), day("2024-12-20"), {});
    const auto asked =
        std::ranges::find(days, law::Milestone::SpeechAsked, &law::CalendarDay::milestone);
    REQUIRE(asked != days.end());
    CHECK(asked->last == day("2024-12-15"));
    CHECK(asked->cite == law::Citation{"ZJ-2020", "23"});
}

TEST_CASE("Beijing art. 30: a further election within fifteen days", "[law:BJ-2012/30]") {
    CHECK(law::round_day(test::beijing_village_2012(), law::Milestone::FurtherElectionHeld,
                         day("2013-03-20"))
              ->last == day("2013-04-04"));
}

TEST_CASE("the whole calendar of an election under the law of 2026") {
    check_calendar(law::calendar(test::cn_village_2026(), election_day, std::nullopt),
                   {{Milestone::RollPosted, "2026-11-30", {"OL-2025", "17"}},
                    {Milestone::ObjectionsFiled, "2026-12-05", {"OL-2025", "17"}},
                    {Milestone::ObjectionsDecided, "2026-12-08", {"OL-2025", "17"}},
                    {Milestone::CandidatesPublished, "2026-12-15", {"OL-2025", ""}},
                    {Milestone::ProxiesPublished, "2026-12-19", {"OL-2025", ""}},
                    {Milestone::ExitAuditPublished, "2026-12-19", {"OL-2025", "40"}},
                    {Milestone::ElectionDay, "2026-12-20", {}},
                    {Milestone::CandidatesMet, "2026-12-20", {"OL-2025", "18"}},
                    {Milestone::BoxesOpened, "2026-12-20", {"OL-2025", ""}},
                    {Milestone::ResultAnnounced, "2026-12-20", {"OL-2025", "18"}},
                    {Milestone::HandoverDone, "2026-12-30", {"OL-2025", "24"}}});
}

TEST_CASE("the whole calendar of Beijing, the roll posted ten days early") {
    check_calendar(
        law::calendar(test::beijing_village_2012(), day("2013-03-20"), day("2013-02-18")),
        {{Milestone::ObjectionsFiled, "2013-02-23", {"BJ-2012", "15"}},
         {Milestone::ObjectionsDecided, "2013-02-26", {"BJ-2012", "15"}},
         {Milestone::RollPosted, "2013-02-28", {"BJ-2012", "15"}},
         {Milestone::CandidatesPublished, "2013-03-15", {"BJ-2012", "20"}},
         {Milestone::ProxiesPublished, "2013-03-19", {"BJ-2012", "25"}},
         {Milestone::ExitAuditPublished, "2013-03-19", {"OL-2010", "35"}},
         {Milestone::VoterCardsGiven, "2013-03-19", {"BJ-2012", "15"}},
         {Milestone::CandidatesMet, "2013-03-19", {"BJ-2012", "19"}},
         {Milestone::PollAnnounced, "2013-03-19", {"BJ-2012", "21"}},
         {Milestone::MandatesAsked, "2013-03-19", {"BJ-2012", "25"}},
         {Milestone::ElectionDay, "2013-03-20", {}},
         {Milestone::BoxesOpened, "2013-03-20", {"BJ-2012", "27"}},
         {Milestone::ResultAnnounced, "2013-03-20", {"BJ-2012", "27"}},
         {Milestone::HandoverDone, "2013-03-30", {"BJ-2012", "32"}},
         {Milestone::FurtherElectionHeld, "2013-04-04", {"BJ-2012", "30"}}});
}

TEST_CASE("the election day decides which law applies") {
    const law::Ruleset& old_rules = test::beijing_village_2012();
    const law::Ruleset& new_rules = test::cn_village_2026();
    CHECK_FALSE(law::in_force_on(old_rules, day("2012-10-31")));
    CHECK(law::in_force_on(old_rules, day("2012-11-01")));
    CHECK(law::in_force_on(old_rules, day("2025-12-31")));
    CHECK_FALSE(law::in_force_on(old_rules, day("2026-01-01")));
    CHECK_FALSE(law::in_force_on(new_rules, day("2025-12-31")));
    CHECK(law::in_force_on(new_rules, day("2026-01-01")));
}

TEST_CASE("art. 16: whoever turns 18 on election day votes", "[law:OL-2025/16]") {
    CHECK(of_age("2008-12-19", "2026-12-20"));
    CHECK(of_age("2008-12-20", "2026-12-20"));
    CHECK_FALSE(of_age("2008-12-21", "2026-12-20"));
}

TEST_CASE("art. 16: whoever was born on 29 February turns 18 on 1 March") {
    CHECK_FALSE(of_age("2008-02-29", "2026-02-28"));
    CHECK(of_age("2008-02-29", "2026-03-01"));
}
