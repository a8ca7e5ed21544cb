// SPDX-License-Identifier: Apache-2.0
#include "cli/computed.h"

#include "audit/canonical.h"
#include "engine/election/queries.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

std::optional<std::string> computed_data(const Desk& desk, std::string_view kind) {
    const election::State& state = desk.state();
    if (kind == roll::RollPublished::kind || kind == roll::RollFinalised::kind) {
        if (!state.election_day) {
            return std::nullopt;
        }
        return audit::encode_value(
            roll::RollPublished{roll::numbers(state.roll, *state.election_day, &desk.annex())});
    }
    if (kind == assembly::MemberReplaced::kind) {
        const auto next =
            assembly::next_in_ranking(state.assembly, election::barred_from_vacancy(state));
        return next ? std::optional(audit::encode_value(assembly::MemberReplaced{*next}))
                    : std::nullopt;
    }
    if (!state.nominated) {
        return std::nullopt;
    }
    if (kind == nomination::CandidatesPublished::kind) {
        return audit::encode_value(nomination::CandidatesPublished{election::proposed_list(state)});
    }
    if (kind == nomination::NomineesPublished::kind) {
        return audit::encode_value(nomination::NomineesPublished{
            nomination::nominee_list(state.nomination, *state.nominated)});
    }
    if (kind == nomination::ReviewPublished::kind) {
        return audit::encode_value(nomination::review_result(state.nomination));
    }
    if (kind == poll::ProxiesPublished::kind) {
        return audit::encode_value(poll::ProxiesPublished{state.poll.mandates.standing});
    }
    if (kind == count::ResultAnnounced::kind) {
        return audit::encode_value(count::ResultAnnounced{election::result(state)});
    }
    return std::nullopt;
}

}  // namespace douxuan::cli
