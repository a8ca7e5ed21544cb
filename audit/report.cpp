// SPDX-License-Identifier: Apache-2.0
#include "audit/report.h"

namespace douxuan::audit {

ReportedRefusal reported(const law::Refusal& refusal) {
    ReportedRefusal made{.article = refusal.cite.article,
                         .code = refusal.code,
                         .facts = {},
                         .instrument = refusal.cite.instrument};
    for (const law::Fact& each : refusal.facts) {
        made.facts.push_back({each.name, each.value});
    }
    return made;
}

law::Refusal refusal_of(const ReportedRefusal& refusal) {
    law::Refusal made{.code = refusal.code,
                      .cite = {.instrument = refusal.instrument, .article = refusal.article},
                      .facts = {}};
    for (const ReportedFact& each : refusal.facts) {
        made.facts.push_back({each.name, each.value});
    }
    return made;
}

}  // namespace douxuan::audit
