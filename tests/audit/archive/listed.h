// SPDX-License-Identifier: Apache-2.0
// A village on the bureau's list, for tests.
#pragma once

#include <string>

#include "audit/archive/registry.h"

namespace douxuan::test {

/// The village of that code, whose 12th term is due by the end of 2026.
inline archive::ListedCommittee listed_village(const std::string& code) {
    return {.code = code,
            .name = "东村",
            .kind = "village",
            .street_name = "城关镇",
            .district_name = "东城区",
            .founded = "",
            .ended = "",
            .ending = "",
            .successor = "",
            .term = 12,
            .due = "2026-12-31"};
}

}  // namespace douxuan::test
