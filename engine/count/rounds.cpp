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
    return kind == RoundKind::First || kind == RoundKind::Fresh || kind == RoundKind::NextOffice;
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

// A further election may fill an open seat of one office as a seat of another; one that was void,
// or declared void, moved none.
void move_seats(Standing& standing, const Round& round) {
    if (round.kind != RoundKind::Further) {
        return;
    }
    for (OfficeStanding& each : standing.offices) {
        const law::OfficeSeats* voted =
            result_of(round, each.office) == nullptr ? nullptr : round.plan.find(each.office);
        base::Seats more = voted == nullptr ? base::Seats{} : voted->seats - each.open();
        for (OfficeStanding& other : standing.offices) {
            if (more > base::Seats{} && round.plan.find(other.office) == nullptr) {
                const base::Seats moved = std::min(more, other.open());
                other.seats = other.seats - moved;
                each.seats += moved;
                more = more - moved;
            }
        }
    }
}

// The members have the seats that no officer has.
void count_members(Standing& standing) {
    if (standing.of_members_first) {
        OfficeStanding& members = standing.offices.back();
        const base::Seats officers = standing.elected() - base::Seats{std::ssize(members.elected)};
        members.seats = *standing.of_members_first - officers;
    }
}

// Who gives way to a relative of this round leaves the seat of an earlier one.
void yield(Standing& standing, const Result& result) {
    for (const YieldedSeat& seat : result.yielded.value_or(std::vector<YieldedSeat>{})) {
        const auto office =
            std::ranges::find(standing.offices, seat.office, &OfficeStanding::office);
        std::erase(office->elected, seat.person);
        if (seat.next) {
            office->elected.push_back(*seat.next);
        }
    }
}

void add(OfficeStanding& office, const OfficeResult& result, RoundKind kind) {
    if (begins_anew(kind)) {
        office.elected.clear();
        office.left_open = {};
    }
    office.elected.insert(office.elected.end(), result.elected.begin(), result.elected.end());
    office.tie = result.tie;
    office.is_called = true;
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

base::Seats Standing::seats() const {
    if (of_members_first) {
        return *of_members_first;
    }
    base::Seats all;
    for (const OfficeStanding& each : offices) {
        all += each.seats;
    }
    return all;
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
    if (plan.ballot_scheme == law::BallotScheme::MembersFirst) {
        standing.of_members_first = plan.seats();
    }
    count_members(standing);
    return standing;
}

Standing after(Standing before, const Round& round) {
    if (!round.result && !round.nullified) {
        return before;
    }
    move_seats(before, round);
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
                    .left_open = {},
                    .is_called = true};
        }
    }
    // A runner-up leaves a lower office as anybody does who is elected, and can lose the seat.
    for (OfficeStanding& each : before.offices) {
        for (const Seat& seat : round.seated) {
            if (seat.office == each.office && round.is_decided()) {
                each.elected.push_back(seat.person);
            }
        }
    }
    for (const OfficeStanding& each : before.offices) {
        leave_lower(before, each);
    }
    if (round.result && !round.nullified) {
        yield(before, *round.result);
    }
    for (OfficeStanding& each : before.offices) {
        for (const Seat& seat : round.unseated) {
            if (seat.office == each.office) {
                std::erase(each.elected, seat.person);
            }
        }
        if (const auto left = round.left_open.find(each.office);
            left != round.left_open.end() && round.is_decided()) {
            each.left_open += left->second;
        }
    }
    count_members(before);
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
    if (any([](const OfficeStanding& each) { return each.is_called && !each.is_voted; })) {
        return NextStep::FreshElection;
    }
    const bool has_nobody_to_choose =
        standing.of_members_first && standing.offices.back().elected.empty();
    if (!has_nobody_to_choose && any([](const OfficeStanding& each) { return !each.is_called; })) {
        return NextStep::NextOffice;
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
        case NextStep::NextOffice:
            return RoundKind::NextOffice;
    }
    return std::nullopt;
}

}  // namespace douxuan::count
