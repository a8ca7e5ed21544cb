// SPDX-License-Identifier: Apache-2.0
// The day of the tests of sheets, and what was wrong with one in a form that a test can compare.
#pragma once

#include <string>
#include <vector>

#include "ballots/input_error.h"
#include "engine/base/date.h"

namespace douxuan::test {

/// The latest birth that a roll may name: election day.
inline const base::Date latest_birth = *base::Date::parse("2026-12-20");

/// "code row column value" of each error.
inline std::vector<std::string> described(const std::vector<ballots::InputError>& errors) {
    std::vector<std::string> out;
    for (const ballots::InputError& each : errors) {
        out.push_back(std::string(base::word(each.code)) + ' ' + std::to_string(each.row) + ' ' +
                      each.column_name + ' ' + each.value);
    }
    return out;
}

}  // namespace douxuan::test
