// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"

#include <array>

#include "cli/verbs/tables.h"

namespace douxuan::cli {

std::span<const Verb> verbs() {
    static const auto table = std::to_array<Verb>({
        {"new", new_actions()},           {"status", status_actions()},
        {"calendar", calendar_actions()}, {"committee", committee_actions()},
        {"roll", roll_actions()},         {"method", method_actions()},
        {"nominate", nominate_actions()}, {"poll", poll_actions()},
        {"count", count_actions()},       {"result", result_actions()},
        {"round", round_actions()},       {"certify", certify_actions()},
        {"declare", declare_actions()},   {"complaint", complaint_actions()},
        {"handover", handover_actions()}, {"archive", archive_actions()},
        {"keys", keys_actions()},         {"checkpoint", checkpoint_actions()},
        {"cosign", cosign_actions()},     {"export", export_actions()},
        {"verify", verify_actions()},     {"replay", replay_actions()},
        {"bureau", bureau_actions()},     {"rules", rules_actions()},
        {"doctor", doctor_actions()},     {"record", record_actions()},
    });
    return table;
}

}  // namespace douxuan::cli
