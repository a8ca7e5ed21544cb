// SPDX-License-Identifier: Apache-2.0
#include "cli/report/part_words.h"

#include <algorithm>
#include <array>

namespace douxuan::report {
namespace {

constexpr auto texts = std::to_array<cli::Named>({
    {"method=all_electors", {"全体选民（村民）选举", "all electors"}},
    {"method=household_representatives", {"户代表选举", "household representatives"}},
    {"method=residents_representatives", {"居民代表选举", "residents' representatives"}},
    {"migrant=no", {"不是流动人口的", "not migrants"}},
    {"migrant=yes", {"流动人口", "migrants"}},
    {"party=member", {"党员", "Party members"}},
    {"party=not_member", {"不是党员的", "not Party members"}},
    {"sex=female", {"女", "women"}},
    {"sex=male", {"男", "men"}},
    {"staff=committee", {"居委会", "of the committee"}},
    {"staff=party", {"党组织", "of the Party body"}},
    {"staff=station", {"服务站", "of the service station"}},
    {"unit=area_office", {"地区办事处", "area offices"}},
    {"unit=district", {"区、县", "districts"}},
    {"unit=sub_district", {"街道", "sub-districts"}},
    {"unit=town", {"镇", "towns"}},
    {"unit=township", {"乡", "townships"}},
});

}  // namespace

cli::Text part_text(std::string_view part) {
    const auto found = std::ranges::find(texts, part, &cli::Named::name);
    return found == texts.end() ? cli::Text{} : found->text;
}

}  // namespace douxuan::report
