// SPDX-License-Identifier: Apache-2.0
// The actions of each verb; each table stands in the file of its verb.
#pragma once

#include <span>

#include "cli/verbs.h"

namespace douxuan::cli {

std::span<const Action> archive_actions();
std::span<const Action> bureau_actions();
std::span<const Action> calendar_actions();
std::span<const Action> certify_actions();
std::span<const Action> checkpoint_actions();
std::span<const Action> committee_actions();
std::span<const Action> complaint_actions();
std::span<const Action> cosign_actions();
std::span<const Action> count_actions();
std::span<const Action> declare_actions();
std::span<const Action> doctor_actions();
std::span<const Action> export_actions();
std::span<const Action> handover_actions();
std::span<const Action> keys_actions();
std::span<const Action> method_actions();
std::span<const Action> new_actions();
std::span<const Action> nominate_actions();
std::span<const Action> poll_actions();
std::span<const Action> record_actions();
std::span<const Action> replay_actions();
std::span<const Action> result_actions();
std::span<const Action> roll_actions();
std::span<const Action> round_actions();
std::span<const Action> rules_actions();
std::span<const Action> status_actions();
std::span<const Action> verify_actions();

}  // namespace douxuan::cli
