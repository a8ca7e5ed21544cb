// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"

#include <array>

#include "cli/verbs/tables.h"

namespace douxuan::cli {

std::span<const Verb> verbs() {
    static const std::array table = {
        Verb{"new", new_actions()},
        Verb{"status", status_actions()},
        Verb{"rules", rules_actions()},
        Verb{"doctor", doctor_actions()},
    };
    return table;
}

}  // namespace douxuan::cli
