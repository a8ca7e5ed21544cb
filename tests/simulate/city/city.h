// SPDX-License-Identifier: Apache-2.0
// A city's bundles, and what a bureau knows beforehand, in a folder.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "audit/export.h"
#include "tests/simulate/city/city_plan.h"

namespace douxuan::simulate {

struct CityFolder {
    std::string path;  ///< is made
    audit::Release release = audit::Release::Public;
    std::size_t workers = 1;
};

/// Called after each committee with how many are done. From any of the workers, one at a time.
using Progress = std::function<void(std::size_t done)>;

/// Writes
/// - `bundles/DISTRICT/CODE.tar` for each committee that delivered,
/// - `policy`: whom to trust, the keys of all logs,
/// - `tree.csv`: the list of committees, with the term to be elected and the day it is due,
/// - `truth.csv`: a line a committee, what is planted and what an archive must find,
/// - `doubles.csv`: who stands on two rolls.
/// The same plan gives the same bytes, but for sealed identities. Memory: one election a worker.
/// Errors: MachineFailure; BrokenPromise if the engine refuses a fact.
void write_city(const CityPlan& plan, const CityFolder& folder, const Progress& progress);

}  // namespace douxuan::simulate
