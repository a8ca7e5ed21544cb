// SPDX-License-Identifier: Apache-2.0
// Published: 北京市民政局, July 2012 (2,755 communities with 56,447 groups, 133,281 representatives
// and 16,961 members; 3,941 villages with 12,092 members; 29.4 % of the communities by all
// electors or by households; over 60,000 migrants on the rolls, 2,805 of them representatives;
// 62.5 % of the villages with one person as chair and Party secretary).
// Calibration: turnout of Guizhou 2017 (86.65 % and 89.71 %), voters a village of the same
// (1,503), proxies of villages of Beijing 2005 (10.4 %). Ours: the voters a community (so that the
// city has 13 million), proxies of communities, elections that need another (4 %).
#include "tests/simulate/city/profile.h"

#include <algorithm>
#include <array>

namespace douxuan::simulate {

namespace {

constexpr std::int64_t day_of_2012 = 15'645;  // 2012-11-01
constexpr std::int64_t day_of_2027 = 20'878;  // 2027-03-01

constexpr std::array profiles{
    Profile{.name = "beijing-2012",
            .first_day = {static_cast<std::int32_t>(day_of_2012)},
            .term = 8,
            .communities = {.ruleset = "beijing-residents-2012",
                            .committees = 2'755,
                            .voters = 7'076'677,
                            .members = 16'961,
                            .turnout = 866,
                            .proxies = 200},
            .villages = {.ruleset = "beijing-village-2012",
                         .committees = 3'941,
                         .voters = 5'923'323,
                         .members = 12'092,
                         .turnout = 897,
                         .proxies = 104},
            .by_all_electors = 310,
            .by_households = 500,
            .groups = 56'447,
            .representatives = 133'281,
            .migrants = 60'214,
            .migrant_representatives = 2'805,
            .chair_secretaries = 2'463,
            .cross_holders = 8'741,
            .split = 268,
            .stuck = 27,
            .tied = 40,
            .too_few_come = 33},
    Profile{.name = "beijing-2027",
            .first_day = {static_cast<std::int32_t>(day_of_2027)},
            .term = 12,
            .communities = {.ruleset = "cn-residents-2026",
                            .committees = 3'701,
                            .voters = 9'514'000,
                            .members = 22'800,
                            .turnout = 866,
                            .proxies = 200},
            .villages = {.ruleset = "cn-village-2026",
                         .committees = 3'774,
                         .voters = 5'672'000,
                         .members = 12'000,
                         .turnout = 897,
                         .proxies = 104},
            .by_all_electors = 1'295,
            .by_households = 1'110,
            .groups = 75'000,
            .representatives = 177'000,
            .migrants = 370'000,
            .migrant_representatives = 3'700,
            .chair_secretaries = 3'400,
            .cross_holders = 7'900,
            .split = 299,
            .stuck = 30,
            .tied = 45,
            .too_few_come = 37},
};

}  // namespace

const Profile* find_profile(std::string_view name) {
    const auto found = std::ranges::find(profiles, name, &Profile::name);
    return found == profiles.end() ? nullptr : &*found;
}

std::string_view profile_names() {
    return "beijing-2012, beijing-2027";
}

}  // namespace douxuan::simulate
