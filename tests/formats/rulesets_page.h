// SPDX-License-Identifier: Apache-2.0
// The page of docs/formats on rulesets, made from the tables of engine/law/ruleset.h.
#pragma once

#include <string>

namespace douxuan::formats {

/// Every section and key: label, meaning, type, and its value in the national law as example.
std::string rulesets_page();

}  // namespace douxuan::formats
