// SPDX-License-Identifier: Apache-2.0
// What `status` and `calendar` say of duties for which nothing is refused: notices and filings,
// meetings of which too little is told, and what the new committee has chosen after the election.
// Source: 村委会组织法(2025) art. 25, 29; 四川省村民委员会选举条例(2025) art. 12, 40;
// 四川省城市居民委员会选举条例(2025) art. 38; 河南省实施村民委员会组织法办法(2011) art. 13, 41;
// 海南省村民委员会选举办法(2025) art. 10, 50; 海南省实施村民委员会组织法办法(2025) art. 26;
// 河北省村民委员会选举办法(2020) art. 2.
#include <algorithm>
#include <string>

#include "cli/calendar_lines.h"
#include "cli/next_steps/next_steps.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::Authority;
using election::Phase;
using law::Milestone;
using test::Village;
using Said = std::vector<std::string>;

namespace {

/// How many steps of `status` say that command.
std::ptrdiff_t steps(const Village& village, std::string_view command) {
    const auto all = cli::next_steps(village.state, village.now.date_in_china());
    return std::ranges::count(all, command, &cli::NextStep::command);
}

/// The standing of that line a day before its last day, on it and a day after, when the new
/// committee was complete so many days before it; "" where there is no such line.
Said standings(const char* ruleset, Milestone milestone, std::int64_t days) {
    election::State state(*law::built_in(ruleset));
    state.phase = Phase::Announced;
    state.election_day = state.rules->in_force + base::Days{100};
    state.complete = *state.election_day + base::Days{3};
    const base::Date last = *state.complete + base::Days{days};
    Said all;
    for (const std::int64_t later : {-1, 0, 1}) {
        std::string said;
        for (const cli::CalendarLine& line : cli::calendar_lines(state, last + base::Days{later})) {
            if (line.day.milestone == milestone && line.day.last == last) {
                said = base::word(line.standing);
            }
        }
        all.push_back(said);
    }
    return all;
}

const Said open_until{"open", "open", "over"};
const Said no_line(3);

}  // namespace

TEST_CASE("art. 40, 38, 41, 50, 26: what the new committee has chosen has a last day",
          "[law:SC-2025/40][law:SC-RC-2025/38][law:HN-2011/41][law:HI-2025/50]"
          "[law:HI-IMP-2025/17][law:HI-IMP-2025/26]") {
    using Row = std::tuple<const char*, Milestone, std::int64_t>;
    const auto [id, milestone, days] = GENERATE(values<Row>({
        {"sichuan-village-2026", Milestone::GroupLeadersChosen, 15},
        {"sichuan-village-2026", Milestone::RepresentativesChosen, 15},
        {"sichuan-village-2026", Milestone::SupervisorsChosen, 15},
        {"sichuan-residents-2026", Milestone::GroupLeadersChosen, 15},
        {"sichuan-residents-2026", Milestone::RepresentativesChosen, 15},
        {"sichuan-residents-2026", Milestone::SupervisorsChosen, 15},
        {"henan-village-2011", Milestone::GroupLeadersChosen, 30},
        {"hainan-village-2026", Milestone::GroupLeadersChosen, 30},
        {"hainan-village-2026", Milestone::SupervisorsChosen, 30},
    }));
    CAPTURE(id, base::word(milestone));
    // The program does not learn whether it was done: over, never missed.
    CHECK(standings(id, milestone, days) == open_until);
}

TEST_CASE("art. 32, 37: the national law has no last day for it",
          "[law:OL-2025/32][law:OL-2025/37][law:ROL-2025/13][law:ROL-2025/36]") {
    const char* id = GENERATE("cn-village-2026", "cn-village-2010", "cn-residents-2026");
    for (const Milestone each : {Milestone::GroupLeadersChosen, Milestone::RepresentativesChosen,
                                 Milestone::SupervisorsChosen}) {
        CHECK(standings(id, each, 15) == no_line);
        CHECK(standings(id, each, 30) == no_line);
    }
    CHECK(standings("hainan-village-2026", Milestone::RepresentativesChosen, 30) == no_line);
}

TEST_CASE("art. 13, 12: status says what is to be posted and filed until it is",
          "[law:HN-2011/13][law:SC-2025/12]") {
    Village henan(test::henan_village_2011(), law::BallotScheme::SeparatePapers);
    henan.to(Phase::Preparation);
    CHECK(steps(henan, "committee notify") == 5);
    henan.state_fact(election::NoticeGiven{.authority = {}, .matter = law::Matter::Committee});
    CHECK(steps(henan, "committee notify") == 4);
    Village sichuan(test::sichuan_village_2026());
    sichuan.to(Phase::RollFinal);
    CHECK(steps(sichuan, "committee notify") == 3);
    Village national(test::cn_village_2026());
    national.to(Phase::Preparation);
    CHECK(steps(national, "committee notify") == 0);
}

TEST_CASE("art. 10: status asks who fixed the day in Hainan", "[law:HI-2025/10]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Preparation);
    CHECK(steps(village, "calendar fix") == 1);
    village.state_fact(election::DayFixed{
        .election_day = village.election_day(), .fixed_by = Authority::Township, .in_favour = {0}});
    CHECK(steps(village, "calendar fix") == 0);
}

TEST_CASE("art. 50: in Hainan the representatives come before the election committee",
          "[law:HI-2025/50]") {
    Village village(test::hainan_village_2026());
    village.state.phase = Phase::Preparation;
    CHECK(steps(village, "committee choose") == 2);
    Village national(test::cn_village_2026());
    national.state.phase = Phase::Preparation;
    CHECK(steps(national, "committee choose") == 1);
}

TEST_CASE("art. 2: status asks for the number that the township fixed in Hebei",
          "[law:HB-2020/2]") {
    Village village(*law::built_in("hebei-village-2020"));
    village.to(Phase::Preparation);
    CHECK(steps(village, "method adopt") == 1);
    village.state.size_fixed_by = Authority::Township;
    CHECK(steps(village, "method adopt") == 0);
}

TEST_CASE("art. 25, 29: status names the meetings of which too little is told",
          "[law:OL-2025/25][law:OL-2025/29]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    // The representatives chose the committee and adopted the method: how many of the meeting were
    // representatives is not said.
    CHECK(steps(village, "archive index") == 2);
    const auto last = std::ranges::find_if(village.log, [](const election::Event& event) {
        return std::holds_alternative<election::MethodAdopted>(event.fact);
    });
    REQUIRE(last != village.log.end());
    auto adopted = std::get<election::MethodAdopted>(last->fact);
    adopted.resolution.representatives = base::Members{28};
    village.state_fact(adopted);
    CHECK(steps(village, "archive index") == 1);
    // A villagers' meeting is asked for the day of its notice.
    adopted.resolution = {.basis = law::QuorumBasis::Adults,
                          .body = law::Body::VillagersMeeting,
                          .entitled = {60},
                          .in_favour = {40},
                          .present = {50}};
    village.state_fact(adopted);
    CHECK(steps(village, "archive index") == 2);
    adopted.resolution.notified = village.now.date_in_china() - base::Days{10};
    village.state_fact(adopted);
    CHECK(steps(village, "archive index") == 1);
}
