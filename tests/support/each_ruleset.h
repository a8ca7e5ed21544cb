// SPDX-License-Identifier: Apache-2.0
// Built-in rulesets one after the other: a test case that asks for one is run under each.
#pragma once

#include "engine/law/ruleset.h"

namespace douxuan::test {

/// For villages: the national law as of 2026, and Beijing's measures of 2012.
const law::Ruleset& national_or_beijing();
/// For residents' committees: the national law as of 2026, and Sichuan's regulations of 2026.
const law::Ruleset& national_or_sichuan();
/// Every ruleset of the program.
const law::Ruleset& each_ruleset();
/// Every ruleset for residents' committees.
const law::Ruleset& each_residents_ruleset();

}  // namespace douxuan::test
