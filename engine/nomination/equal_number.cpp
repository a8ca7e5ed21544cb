// SPDX-License-Identifier: Apache-2.0
// A list with a surplus is the rule. As many candidates as seats are lawful only where nobody who
// may stand is left out for it.
#include "engine/nomination/equal_number.h"

#include "engine/nomination/offices.h"
#include "engine/nomination/queries.h"

namespace douxuan::nomination {
namespace {

using law::EqualNumber;
using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

base::Seats possible(const State& state, const base::OfficeId& office) {
    return {std::ssize(ranking(state, office, Standing::Possible))};
}

}  // namespace

bool allows_equal(const State& state, const law::NominationRules& rules) {
    switch (*rules.equal_number) {
        case EqualNumber::Never:
            return false;
        case EqualNumber::NomineesEqual:
            return true;
        case EqualNumber::ElectorsAgree:
            break;
    }
    return state.equal_agreed;
}

// Law: 北京市实施居委会组织法办法(1991) art. 13; 四川省居委会组织法实施办法(2020) art. 22
Judgement judge_equal(const State& state, const law::OfficeSeats& office, base::Seats listed,
                      base::Seats needed, const law::NominationRules& rules) {
    if (*rules.equal_number == EqualNumber::Never || listed != office.seats) {
        return refuse(RefusalCode::CandidatesTooFew, surplus(rules, office.office),
                      {fact("office", office.office), fact("candidates", listed),
                       fact("needed", needed), fact("seats", office.seats)});
    }
    const base::Seats nominees = possible(state, office.office);
    if (nominees != office.seats) {
        return refuse(RefusalCode::MoreNomineesThanSeats, rules.equal_number,
                      {fact("office", office.office), fact("nominees", nominees),
                       fact("seats", office.seats), fact("needed", needed)});
    }
    // Law: 广西壮族自治区实施居委会组织法办法(1996) art. 11
    return allows_equal(state, rules)
               ? Judgement{}
               : refuse(RefusalCode::EqualNumberNotAgreed, rules.equal_number,
                        {fact("office", office.office), fact("seats", office.seats),
                         fact("needed", needed)});
}

// Law: 北京市实施居委会组织法办法(1991) art. 13: one or two more in all, or as many
Judgement judge_equal_in_all(const State& state, const CandidatesPublished& list,
                             const law::Setting& setting) {
    const auto& bounds = setting.rules.residents_nomination.surplus_all;
    if (setting.rules.kind != law::CommitteeKind::Residents || !*bounds || published(state)) {
        return {};
    }
    base::Seats listed;
    base::Seats nominees;
    for (const law::OfficePersons& each : list.offices) {
        listed += base::Seats{std::ssize(each.persons)};
        nominees += possible(state, each.office);
    }
    const base::Seats seats = setting.plan->seats();
    const base::Seats needed = seats + (*bounds)->least;
    if (listed < needed && nominees != seats) {
        return refuse(RefusalCode::MoreNomineesThanSeats, setting.rules.nomination.equal_number,
                      {fact("nominees", nominees), fact("seats", seats), fact("needed", needed)});
    }
    return {};
}

Judgement admit(const State& state, const EqualNumberAgreed& agreed, const law::Setting& setting) {
    const law::NominationRules& rules = setting.rules.nomination;
    if (*rules.equal_number != EqualNumber::ElectorsAgree) {
        return refuse(RefusalCode::EqualNumberNotKnown, rules.equal_number);
    }
    if (state.nominees.empty()) {
        return refuse(RefusalCode::OutOfPhase, rules.sources);
    }
    if (agreed.replied > agreed.asked) {
        return refuse(RefusalCode::MorePresentThanEntitled,
                      {fact("present", agreed.replied), fact("entitled", agreed.asked)});
    }
    if (agreed.for_equal_number > agreed.replied) {
        return refuse(
            RefusalCode::MoreVotesThanPresent,
            {fact("in_favour", agreed.for_equal_number), fact("present", agreed.replied)});
    }
    // The loader asks for a share where the electors agree.
    const base::Threshold& share = **rules.equal_share;
    if (!share.met(agreed.for_equal_number.value, agreed.replied.value)) {
        return refuse(RefusalCode::EqualNumberOpposed, rules.equal_share,
                      {fact("in_favour", agreed.for_equal_number),
                       fact("needed", base::Members{share.least(agreed.replied.value)}),
                       fact("replied", agreed.replied)});
    }
    return {};
}

void apply(State& state, const EqualNumberAgreed& /*fact*/) {
    state.equal_agreed = true;
}

}  // namespace douxuan::nomination
