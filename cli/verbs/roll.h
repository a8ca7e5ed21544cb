// SPDX-License-Identifier: Apache-2.0
// The actions of `roll` that stand in files of their own.
#pragma once

#include "cli/call.h"

namespace douxuan::cli {

ExitCode roll_name(const Call& call);
ExitCode roll_kin(const Call& call);
ExitCode roll_register(const Call& call);
ExitCode roll_refuse(const Call& call);
ExitCode roll_consent(const Call& call);
ExitCode roll_confirm(const Call& call);
ExitCode roll_household(const Call& call);
ExitCode roll_represent(const Call& call);
ExitCode roll_group(const Call& call);
ExitCode roll_elect(const Call& call);
ExitCode roll_vacate(const Call& call);
ExitCode roll_correct(const Call& call);
ExitCode roll_list(const Call& call);
ExitCode roll_show(const Call& call);
ExitCode roll_erase(const Call& call);

}  // namespace douxuan::cli
