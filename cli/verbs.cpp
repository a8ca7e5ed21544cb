// SPDX-License-Identifier: Apache-2.0
#include "cli/verbs.h"

#include <array>

#include "cli/verbs/tables.h"

namespace douxuan::cli {

std::span<const Verb> verbs() {
    static const std::array table = {
        Verb{"new", new_actions()},
        Verb{"status", status_actions()},
        Verb{"calendar", calendar_actions()},
        Verb{"committee", committee_actions()},
        Verb{"roll", roll_actions()},
        Verb{"method", method_actions()},
        Verb{"nominate", nominate_actions()},
        Verb{"poll", poll_actions()},
        Verb{"count", count_actions()},
        Verb{"result", result_actions()},
        Verb{"round", round_actions()},
        Verb{"certify", certify_actions()},
        Verb{"declare", declare_actions()},
        Verb{"complaint", complaint_actions()},
        Verb{"handover", handover_actions()},
        Verb{"archive", archive_actions()},
        Verb{"keys", keys_actions()},
        Verb{"checkpoint", checkpoint_actions()},
        Verb{"cosign", cosign_actions()},
        Verb{"export", export_actions()},
        Verb{"verify", verify_actions()},
        Verb{"replay", replay_actions()},
        Verb{"bureau", bureau_actions()},
        Verb{"rules", rules_actions()},
        Verb{"doctor", doctor_actions()},
        Verb{"record", record_actions()},
    };
    return table;
}

}  // namespace douxuan::cli
