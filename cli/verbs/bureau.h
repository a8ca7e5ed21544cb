// SPDX-License-Identifier: Apache-2.0
// The actions of `bureau`, each in a file of its own.
#pragma once

#include "cli/call.h"

namespace douxuan::cli {

ExitCode bureau_init(const Call& call);
ExitCode bureau_register(const Call& call);
ExitCode bureau_template(const Call& call);
ExitCode bureau_ingest(const Call& call);
ExitCode bureau_status(const Call& call);
ExitCode bureau_query(const Call& call);
ExitCode bureau_settle(const Call& call);
ExitCode bureau_report(const Call& call);
ExitCode bureau_check(const Call& call);
ExitCode bureau_export(const Call& call);

}  // namespace douxuan::cli
