// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/election.h"

#include "audit/bytes.h"
#include "audit/schema.h"
#include "audit/sha256.h"
#include "engine/law/built_in.h"

namespace douxuan::bench {

Election::Election(std::size_t voters, std::int64_t events_least) {
    founding = {.bureau_pem = "",
                .log_key_pem = signer.pem({}),
                .origin = "douxuan.example/110118105212-13",
                .rules_toml = std::string(*law::find_built_in("cn-village-2026")),
                .schema_json = audit::schema_json()};
    plan.seed = 7;
    plan.voters = voters;
    plan.events_least = events_least;
    plan.scheme = law::BallotScheme::SeparatePapers;
    plan.opened =
        election::LogOpened{.annex = "hmac-sha256/v1",
                            .bureau_sha256 = "",
                            .committee = {.code = "110118105212",
                                          .kind = law::CommitteeKind::Village,
                                          .name = "豆各庄村民委员会",
                                          .term = 13},
                            .log_key = key().text(),
                            .origin = founding.origin,
                            .program = "bench",
                            .rules_sha256 = audit::hex(audit::sha256(founding.rules_toml)),
                            .ruleset = plan.ruleset,
                            .schema_sha256 = audit::hex(audit::sha256(founding.schema_json))};
}

audit::VerifierKey Election::key() const {
    return {founding.origin, audit::KeyUse::Log, signer.public_key()};
}

}  // namespace douxuan::bench
