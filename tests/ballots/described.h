// SPDX-License-Identifier: Apache-2.0
// What was wrong with a sheet, in a form that a test can compare.
#pragma once

#include <string>
#include <vector>

#include "ballots/input_error.h"

namespace douxuan::test {

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
