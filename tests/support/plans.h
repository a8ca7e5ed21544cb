// SPDX-License-Identifier: Apache-2.0
// Plans of a few seats on a joint paper, and a list for one of them.
#pragma once

#include <utility>
#include <vector>

#include "engine/law/plan.h"
#include "engine/nomination/events.h"

namespace douxuan::test {

/// A chair and two members, each office with a surplus of one, elected in one meeting.
inline const law::Plan plan_of_two_offices{
    .ballot_scheme = law::BallotScheme::Joint,
    .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {2}, {1}}},
    .voting_form = law::VotingForm::Meeting,
    .woman_office = {}};

/// A list of candidates for those two.
inline nomination::CandidatesPublished candidates_of_two_offices(
    std::vector<base::PersonId> chair, std::vector<base::PersonId> member) {
    return {.offices = {{.office = {"chair"}, .persons = std::move(chair)},
                        {.office = {"member"}, .persons = std::move(member)}}};
}

/// A chair alone, whom all electors elect.
inline law::Plan plan_of_one_seat(law::VotingForm form) {
    return {.ballot_scheme = law::BallotScheme::Joint,
            .method = law::VotingMethod::AllElectors,
            .offices = {{{"chair"}, {1}, {1}}},
            .voting_form = form,
            .woman_office = {}};
}

}  // namespace douxuan::test
