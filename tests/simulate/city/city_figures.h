// SPDX-License-Identifier: Apache-2.0
// What a bureau must compute of a city, by its plan alone: no election is held for it.
#pragma once

#include <string>
#include <vector>

#include "engine/statistics/figures.h"
#include "engine/statistics/sums.h"
#include "tests/simulate/city/city_plan.h"

namespace douxuan::simulate {

/// The figures that follow from the plan of a committee, of those that an election would have:
/// method, completion, roll, migrants, representatives, winners and their posts in the Party body.
/// As if every seat were voted on until it is filled.
std::vector<statistics::Figure> planned_figures(const CommitteePlan& committee);

/// All of them, with the list of committees.
statistics::Sums planned_sums(const CityPlan& plan);

/// A line for each reading of each indicator that has a value: `I03 completed  29.4  810 / 2755`.
/// Those of one kind for that kind, the others for each kind and both together.
std::string indicator_lines(const statistics::Sums& sums);

}  // namespace douxuan::simulate
