// SPDX-License-Identifier: Apache-2.0
// What the law lets one compute from the state, before anybody announces it.
#pragma once

#include <set>
#include <vector>

#include "engine/base/id.h"
#include "engine/count/determine.h"
#include "engine/count/result.h"
#include "engine/election/state.h"

namespace douxuan::election {

/// The numbers that turnout, overcount and majority are tested on.
count::Books books(const State& state);

/// The printed papers, with the candidates in the order of the formal list. Empty before it.
std::vector<count::Ballot> ballots(const State& state);

/// The result that follows from the record. Law: 村委会组织法(2025) art. 18.
count::Result result(const State& state);

/// Persons who may not sit on the election committee: those nominated and, where the ruleset
/// says so, their near relatives. Law: 村委会组织法(2025) art. 15.
std::set<base::PersonId> barred_from_committee(const State& state);

/// Named women, for an office that is reserved for a woman.
std::set<base::PersonId> women(const State& state);

}  // namespace douxuan::election
