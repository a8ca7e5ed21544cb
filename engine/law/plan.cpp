// SPDX-License-Identifier: Apache-2.0
#include "engine/law/plan.h"

#include <algorithm>

namespace douxuan::law {

const OfficeSeats* Plan::find(const base::OfficeId& office) const {
    const auto at = std::ranges::find(offices, office, &OfficeSeats::office);
    return at == offices.end() ? nullptr : &*at;
}

base::Seats Plan::seats() const {
    base::Seats all{};
    for (const OfficeSeats& each : offices) {
        all += each.seats;
    }
    return all;
}

Plan Plan::nominated() const {
    Plan plan = *this;
    if (ballot_scheme == BallotScheme::MembersFirst) {
        plan.offices = {offices.back()};
        plan.offices.front().seats = seats();
    }
    return plan;
}

Plan Plan::first_vote() const {
    Plan plan = nominated();
    if (ballot_scheme == BallotScheme::Sequential) {
        plan.offices.resize(1);
    }
    return plan;
}

std::vector<Style> Plan::styles() const {
    std::vector<Style> styles;
    if (ballot_scheme == BallotScheme::Joint || ballot_scheme == BallotScheme::MembersFirst) {
        styles.push_back({.style = {"joint"}, .offices = {}});
        for (const OfficeSeats& each : offices) {
            styles.back().offices.push_back(each.office);
        }
        return styles;
    }
    for (const OfficeSeats& each : offices) {
        styles.push_back({.style = {each.office.text}, .offices = {each.office}});
    }
    return styles;
}

}  // namespace douxuan::law
