// SPDX-License-Identifier: Apache-2.0
#include "engine/count/rounds.h"

#include <algorithm>

namespace douxuan::count {

namespace {

const OfficeResult* result_of(const Round& round, const base::OfficeId& office) {
    if (!round.result || round.nullified) {
        return nullptr;
    }
    const auto at = std::ranges::find(round.result->offices, office, &OfficeResult::office);
    return at == round.result->offices.end() ? nullptr : &*at;
}

bool begins_anew(RoundKind kind) {
    return kind == RoundKind::First || kind == RoundKind::Fresh;
}

void leave_lower(Standing& standing, const OfficeStanding& won) {
    for (OfficeStanding& each : standing.offices) {
        if (!standing.is_above(won.office, each.office)) {
            continue;
        }
        std::erase_if(each.elected, [&](const base::PersonId& person) {
            return std::ranges::find(won.elected, person) != won.elected.end();
        });
    }
}

void add(OfficeStanding& office, const OfficeResult& result, RoundKind kind) {
    if (begins_anew(kind)) {
        office.elected.clear();
        office.left_open = {};
    }
    office.elected.insert(office.elected.end(), result.elected.begin(), result.elected.end());
    office.tie = result.tie;
    office.is_voted = true;
}

}  // namespace

base::Seats OfficeStanding::open() const {
    if (!is_voted) {
        return {};
    }
    const base::Seats tied = tie ? tie->seats : base::Seats{};
    return seats - base::Seats{std::ssize(elected)} - tied - left_open;
}

const OfficeStanding* Standing::find(const base::OfficeId& office) const {
    const auto at = std::ranges::find(offices, office, &OfficeStanding::office);
    return at == offices.end() ? nullptr : &*at;
}

bool Standing::is_above(const base::OfficeId& higher, const base::OfficeId& lower) const {
    return std::ranges::find(offices, higher, &OfficeStanding::office) <
           std::ranges::find(offices, lower, &OfficeStanding::office);
}

Held Standing::held() const {
    Held held;
    for (const OfficeStanding& each : offices) {
        for (const base::PersonId& person : each.elected) {
            held.emplace(person, each.office);
        }
    }
    return held;
}

base::Seats Standing::elected() const {
    base::Seats all;
    for (const OfficeStanding& each : offices) {
        all += base::Seats{std::ssize(each.elected)};
    }
    return all;
}

Standing nothing_voted(const law::Plan& plan) {
    Standing standing;
    for (const law::OfficeSeats& each : plan.offices) {
        standing.offices.push_back({.office = each.office,
                                    .seats = each.seats,
                                    .elected = {},
                                    .tie = {},
                                    .left_open = {}});
    }
    return standing;
}

Standing after(Standing before, const Round& round) {
    if (!round.result && !round.nullified) {
        return before;
    }
    for (OfficeStanding& each : before.offices) {
        if (round.plan.find(each.office) == nullptr) {
            continue;
        }
        if (const OfficeResult* result = result_of(round, each.office)) {
            add(each, *result, round.kind);
        } else if (begins_anew(round.kind)) {
            each = {.office = each.office,
                    .seats = each.seats,
                    .elected = {},
                    .tie = {},
                    .left_open = {}};
        }
    }
    for (const OfficeStanding& each : before.offices) {
        leave_lower(before, each);
    }
    for (OfficeStanding& each : before.offices) {
        for (const Seat& seat : round.unseated) {
            if (seat.office == each.office) {
                std::erase(each.elected, seat.person);
            }
        }
        if (round.left_open && !round.nullified) {
            each.left_open += each.open();
        }
    }
    return before;
}

Standing standing(const law::Plan& plan, std::span<const Round> rounds) {
    Standing standing = nothing_voted(plan);
    for (const Round& each : rounds) {
        standing = after(std::move(standing), each);
    }
    return standing;
}

NextStep next_step(const Standing& standing) {
    const auto any = [&](const auto& is_so) {
        return std::ranges::any_of(standing.offices, is_so);
    };
    if (any([](const OfficeStanding& each) { return each.tie.has_value(); })) {
        return NextStep::TieVote;
    }
    if (any([](const OfficeStanding& each) { return !each.is_voted; })) {
        return NextStep::FreshElection;
    }
    if (any([](const OfficeStanding& each) { return each.open() > base::Seats{}; })) {
        return NextStep::FurtherElection;
    }
    return NextStep::Nothing;
}

const base::OfficeId* tied_for(const Standing& standing, const base::PersonId& person) {
    for (const OfficeStanding& each : standing.offices) {
        if (each.tie && std::ranges::find(each.tie->persons, person) != each.tie->persons.end()) {
            return &each.office;
        }
    }
    return nullptr;
}

std::optional<RoundKind> round_for(NextStep next) {
    switch (next) {
        case NextStep::Nothing:
            break;
        case NextStep::TieVote:
            return RoundKind::TieVote;
        case NextStep::FurtherElection:
            return RoundKind::Further;
        case NextStep::FreshElection:
            return RoundKind::Fresh;
    }
    return std::nullopt;
}

}  // namespace douxuan::count
