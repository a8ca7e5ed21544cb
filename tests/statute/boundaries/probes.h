// SPDX-License-Identifier: Apache-2.0
// The probes of each section of a ruleset.
#pragma once

#include <vector>

#include "tests/support/boundary.h"

namespace douxuan::test {

std::vector<Probe> closing_probes();
std::vector<Probe> committee_probes();
std::vector<Probe> count_probes();
std::vector<Probe> election_committee_probes();
std::vector<Probe> further_probes();
std::vector<Probe> meetings_probes();
std::vector<Probe> nomination_probes();
std::vector<Probe> poll_probes();
std::vector<Probe> registration_probes();
/// Of every section that only a residents' committee has.
std::vector<Probe> residents_probes();

}  // namespace douxuan::test
