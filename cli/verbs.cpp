// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"

#include <array>

#include "cli/verbs/count_import.h"
#include "cli/verbs/roll_import.h"
#include "cli/verbs/tables.h"

namespace douxuan::cli {

namespace {

constexpr auto roll_files = std::to_array<Action>({
    {"import", {"按名单文件登记选民", "register the people of a CSV list"}, import_roll},
    {"template", {"空的名单表格", "an empty list for a spreadsheet"}, print_roll_template},
});
constexpr auto count_files = std::to_array<Action>({
    {"import", {"导入别处读出的选票", "seal papers read elsewhere (CSV)"}, import_count},
});

}  // namespace

std::span<const Verb> verbs() {
    static const std::array table = {
        Verb{"new", new_actions()},       Verb{"status", status_actions()},
        Verb{"roll", roll_files},         Verb{"count", count_files},
        Verb{"keys", keys_actions()},     Verb{"checkpoint", checkpoint_actions()},
        Verb{"cosign", cosign_actions()}, Verb{"export", export_actions()},
        Verb{"verify", verify_actions()}, Verb{"replay", replay_actions()},
        Verb{"rules", rules_actions()},   Verb{"doctor", doctor_actions()},
    };
    return table;
}

}  // namespace douxuan::cli
