// SPDX-License-Identifier: Apache-2.0
// The published figures of 2012, computed over the plan of its 6,696 committees.
#include <fstream>
#include <iterator>

#include "ballots/registry_csv.h"
#include "ballots/text.h"
#include "engine/statistics/indicators.h"
#include "tests/audit/scratch.h"
#include "tests/simulate/city/city_figures.h"
#include "tests/support/catch.h"

using namespace douxuan;
using namespace douxuan::simulate;
using statistics::Code;

namespace {

/// The registry sheet of 2012, added to the figures of the plan.
void add_registry(statistics::Sums& sums) {
    const auto text = ballots::decode_text(test::contents(DOUXUAN_REGISTRY_2012));
    REQUIRE(text.has_value());
    const auto rows = ballots::read_registry(text->utf8);
    REQUIRE(rows.has_value());
    for (const ballots::RegistryRow& each : *rows) {
        sums.add_of_place(each.place, each.kind, each.code, each.breakdown, each.value);
    }
}

}  // namespace

TEST_CASE("the published figures of Beijing 2012 are computed") {
    const CityPlan plan = plan_city({.profile = find_profile("beijing-2012"), .seed = 1});
    statistics::Sums sums = planned_sums(plan);
    add_registry(sums);
    const std::string lines = indicator_lines(sums);
    INFO(lines);
    for (const char* line : {"I01 residents  2755\n",
                             "I01 village  3941\n",
                             "I01  6696\n",
                             "I03 completed  29.4  810 / 2755\n",
                             "I03 listed  29.4  810 / 2755\n",
                             "I05 posted residents  60214\n",
                             "I06 persons  2805\n",
                             "I06 of_registry  2.1  2805 / 133281\n",
                             "I07  62.5  2463 / 3941\n",
                             "I08 A  57.6  8741 / 15174\n",
                             "I08 B  72.3  8741 / 12092\n",
                             "I08 C  100.0  3941 / 3941\n",
                             "I09 registry residents  133281\n",
                             "I09 registry village  106890\n",
                             "I10 registry residents  56447\n",
                             "I10 registry village  25954\n",
                             "I11 units  3862\n",
                             "I11 coverage  98.0  3862 / 3941\n",
                             "I12 persons  14817\n",
                             "I12 mean  3.84  14817 / 3862\n",
                             "I13 persons  54\n",
                             "I13 countries  41\n",
                             "I14  26\n",
                             "I20 completed  100.0  6696 / 6696\n",
                             "I22  29702\n",
                             "I23 registry  12092\n",
                             "I23 logs  12092\n",
                             "I24  12634\n",
                             "I25 agreements  1549\n",
                             "I26 units  2043\n",
                             "I26 share  74.2  2043 / 2755\n",
                             "I27 townships  118\n",
                             "I27 villages  2497\n"}) {
        CAPTURE(line);
        CHECK(("\n" + lines).contains(std::string("\n") + line));
    }
    // Nothing is known of what nobody gave: no line, and no 0.
    CHECK_FALSE(lines.contains("I30"));
    CHECK_FALSE(lines.contains("I17"));
}

TEST_CASE("I04: the published 18.4 is met by one reading, each for its own last term") {
    const CityPlan plan = plan_city({.profile = find_profile("beijing-2012"), .seed = 1});
    const statistics::Sums now = planned_sums(plan);
    const auto before = [](std::int64_t direct) {
        statistics::Sums sums;
        for (std::int64_t i = 0; i < 1000; ++i) {
            const std::string code = "110101001" + std::to_string(i + 1000).substr(1);
            sums.add(code, law::CommitteeKind::Residents, Code::Completed, "", 1);
            sums.add(code, law::CommitteeKind::Residents, Code::Completed,
                     i < direct ? "method=all_electors" : "method=residents_representatives", 1);
        }
        return sums;
    };
    const statistics::Indicator& indicator = *statistics::find_indicator("I04");
    const auto text = [&](std::size_t reading, std::int64_t direct) {
        return statistics::evaluate_change(indicator, indicator.readings.at(reading), now,
                                           before(direct), {})
            ->text();
    };
    CHECK(indicator.readings.at(0).id == "points");
    CHECK(text(0, 110) == "18.4");
    CHECK(text(1, 110) == "167.3");
    CHECK(text(0, 248) == "4.6");
    CHECK(text(1, 248) == "18.6");
    CHECK_FALSE(statistics::evaluate_change(indicator, indicator.readings.front(), now,
                                            statistics::Sums{}, {}));
}
