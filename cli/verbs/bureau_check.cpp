// SPDX-License-Identifier: Apache-2.0
// `bureau check`: whether the numbers of the archive agree at every level.
#include "cli/report/consistency_report.h"
#include "cli/verbs/bureau.h"
#include "cli/verbs/bureau_scope.h"

namespace douxuan::cli {

ExitCode bureau_check(const Call& call) {
    return look_at_scope(call, [&](archive::Connection& store, const auto& scope) {
        const report::Consistency consistency =
            report::compare_levels(store, {.of = scope.of, .term = scope.term});
        show(call,
             report::consistency_report(consistency, archive::area_names(store), scope.today));
        return consistency.found.empty() ? ExitCode::Done : ExitCode::Refused;
    });
}

}  // namespace douxuan::cli
