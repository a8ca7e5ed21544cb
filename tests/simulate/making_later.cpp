// SPDX-License-Identifier: Apache-2.0
// What follows a first result: tie votes, further and fresh elections, seats left open; and at the
// end what is declared of those elected.
#include <algorithm>
#include <array>

#include "engine/base/ensure.h"
#include "engine/closing/composition_events.h"
#include "engine/election/rounds.h"
#include "engine/roll/queries.h"
#include "tests/simulate/making.h"

namespace douxuan::simulate {

namespace {

using closing::PartyPost;
using count::RoundKind;

constexpr std::int64_t evening = 22 * 60;  // after the count
constexpr std::uint64_t other_stream = 0x646f757875616eULL;

/// How many days after the poll before it a round is held.
base::Days days_until(RoundKind round) {
    return base::Days{round == RoundKind::TieVote ? 1 : round == RoundKind::Fresh ? 10 : 5};
}

closing::AgeBand age_band(base::Years age) {
    return age < base::Years{30}   ? closing::AgeBand::Under30
           : age < base::Years{60} ? closing::AgeBand::From30To59
                                   : closing::AgeBand::From60;
}

closing::Migration migration_of(const roll::PersonRecord& record) {
    return record.migrant == roll::YesNo::Yes ? closing::Migration::Migrant
                                              : closing::Migration::Local;
}

}  // namespace

void Making::hold_poll() {
    vote();
    count();
    announce();
}

/// Who did not come to a void vote comes to the next; whoever is stuck stays so, until a meeting
/// leaves the seat open.
void Making::hold_later_rounds() {
    using count::NextStep;
    for (;;) {
        const NextStep next = count::next_step(election::standing(now()));
        if (next == NextStep::Nothing) {
            return;
        }
        if (next == NextStep::FurtherElection && habits_.course == Course::Stuck &&
            election::had_further_election(now())) {
            chronicle_.go_to(poll_day_ + base::Days{1}, evening);
            election::SeatsLeftOpen left;
            if (const auto& bodies = *rules_.further.stop_decided_by) {
                left.resolution = decision_of(*bodies);
            }
            state(left);
            return;
        }
        open_round();
        hold_poll();
    }
}

void Making::open_round() {
    const auto next = election::next_round(now());
    base::ensure(next.has_value());
    chronicle_.go_to(poll_day_, evening);
    poll_day_ = poll_day_ + days_until(next->kind);
    state(election::RoundOpened{
        .day = poll_day_, .in_favour = {7}, .offices = next->offices, .round = next->kind});
    spoilt_ = 0;
    habits_.course = habits_.course == Course::Stuck ? Course::Stuck : Course::Decided;
    habits_.turnout = std::max(habits_.turnout, plan_.habits.later_turnout);
    habits_.write_in = false;
    chronicle_.go_to(poll_day_ - base::Days{1}, evening + 30);
    print_papers();
}

void Making::declare_compositions() {
    if (!plan_.declared) {
        return;
    }
    chronicle_.go_to(poll_day_ + base::Days{3}, evening);
    declare_committee();
    declare_representatives();
}

/// Everybody who holds a seat, those first who sit in the Party body: the chair who is its
/// secretary, then from the lowest office up.
std::vector<Making::Holder> Making::holders() const {
    std::vector<Holder> all;
    for (const count::OfficeStanding& office : election::standing(now()).offices) {
        for (const base::PersonId& each : office.elected) {
            all.push_back({office.office.text == "chair", &public_person(each)});
        }
    }
    if (!plan_.declared->chair_is_secretary) {
        std::ranges::reverse(all);
    }
    return all;
}

const Voter& Making::public_person(const base::PersonId& person) const {
    for (const auto& [office, nominees] : nominees_) {
        const auto found =
            std::ranges::find(nominees, person, [](const Voter* each) { return id_of(*each); });
        if (found != nominees.end()) {
            return **found;
        }
    }
    const auto found = std::ranges::find(voters_, person, id_of);
    base::ensure(found != voters_.end());
    return *found;
}

void Making::declare_committee() {
    const Declarations& shares = *plan_.declared;
    tests::Random random(plan_.seed ^ other_stream);
    const std::int64_t in_party_body =
        std::max<std::int64_t>(shares.in_party_body, shares.chair_is_secretary ? 1 : 0);
    std::int64_t place = 0;
    for (const Holder& each : holders()) {
        const roll::PersonRecord& record = each.voter->person->row.record;
        const bool has_post = place < in_party_body;
        closing::CompositionDeclared fact;
        fact.age = age_band(base::full_years(record.birth, plan_.election_day));
        fact.background = closing::Background::Resident;
        fact.declaration = {"d" + std::to_string(++place)};
        fact.education = random.happens(shares.college) ? closing::Education::College
                                                        : closing::Education::SeniorSchoolOrBelow;
        fact.ethnicity = random.happens(shares.minority) ? closing::Ethnicity::Minority
                                                         : closing::Ethnicity::Han;
        fact.migration = migration_of(record);
        fact.party = random.happens(shares.party) || has_post ? closing::Party::Member
                                                              : closing::Party::NotMember;
        fact.party_post = !has_post                                    ? PartyPost::None
                          : each.is_chair && shares.chair_is_secretary ? PartyPost::Secretary
                                                                       : PartyPost::Member;
        fact.person = id_of(*each.voter);
        fact.seat_in = closing::PublicBody::Committee;
        fact.service =
            random.happens(shares.re_elected) ? closing::Service::ReElected : closing::Service::New;
        state(std::move(fact));
    }
}

void Making::declare_representatives() {
    const Declarations& shares = *plan_.declared;
    tests::Random random(plan_.seed ^ other_stream ^ 1U);
    std::int64_t place = 0;
    for (const Voter* each : representatives_) {
        closing::CompositionDeclared fact;
        fact.declaration = {"r" + std::to_string(++place)};
        fact.ethnicity = random.happens(shares.minority) ? closing::Ethnicity::Minority
                                                         : closing::Ethnicity::Han;
        fact.migration = migration_of(each->person->row.record);
        fact.party =
            random.happens(shares.party) ? closing::Party::Member : closing::Party::NotMember;
        fact.person = id_of(*each);
        fact.seat_in = closing::PublicBody::Representatives;
        state(std::move(fact));
    }
}

}  // namespace douxuan::simulate
