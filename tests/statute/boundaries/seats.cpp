// SPDX-License-Identifier: Apache-2.0
#include "tests/statute/boundaries/seats.h"

#include <algorithm>

#include "engine/nomination/offices.h"
#include "tests/support/boundary.h"
#include "tests/support/rules.h"

namespace douxuan::test {

election::MethodAdopted method_of(const law::Ruleset& rules, base::Seats seats) {
    const law::CommitteeRules& committee = rules.committee;
    election::MethodAdopted method{.ballot_scheme = rules.poll.ballot_schemes->front(),
                                   .nomination = {},
                                   .offices = {{{"chair"}, *committee.chairs, {}}},
                                   .resolution = unanimous(committee.size_decided_by->front()),
                                   .voting_form = rules.poll.voting_forms->front(),
                                   .woman_office = {}};
    if (*committee.size_usual) {
        method.size_ground = law::SizeGround::DevelopedEconomy;
    }
    if (*committee.women_seat == law::WomenSeat::OwnColumn) {
        method.woman_office = base::OfficeId{"woman_member"};
        method.offices.push_back({*method.woman_office, *committee.women_least, {}});
    }
    base::Seats rest = seats;
    for (const law::OfficeSeats& each : method.offices) {
        rest -= each.seats;
    }
    if (rest > base::Seats{}) {
        method.offices.push_back({{"member"}, rest, {}});
    }
    if (*committee.woman_office_fixed) {
        method.woman_office = method.offices.back().office;
    }
    base::Seats surplus;
    for (law::OfficeSeats& each : method.offices) {
        each.surplus = nomination::surplus(rules.nomination, each.office)->least;
        surplus += each.surplus;
    }
    const auto& of_all = *rules.residents_nomination.surplus_all;
    if (!is_village(rules) && of_all && surplus < of_all->least) {
        method.offices.back().surplus += of_all->least - surplus;
    }
    return method;
}

}  // namespace douxuan::test
