// SPDX-License-Identifier: Apache-2.0
// The actions of each verb; each table stands in the file of its verb.
#pragma once

#include <span>

#include "cli/verbs.h"

namespace douxuan::cli {

std::span<const Action> checkpoint_actions();
std::span<const Action> cosign_actions();
std::span<const Action> doctor_actions();
std::span<const Action> export_actions();
std::span<const Action> keys_actions();
std::span<const Action> new_actions();
std::span<const Action> replay_actions();
std::span<const Action> rules_actions();
std::span<const Action> status_actions();
std::span<const Action> verify_actions();

}  // namespace douxuan::cli
