// SPDX-License-Identifier: Apache-2.0
// The order of the checks is the order in which the law asks: the stage, the form, the person.
// Long: every fact of the roll, from the last one to the appeal.
#include "engine/roll/admit.h"

#include <algorithm>

#include "engine/roll/entry.h"
#include "engine/roll/queries.h"

namespace douxuan::roll {
namespace {

using law::fact;
using law::Judgement;
using law::RefusalCode;
using law::refuse;

Judgement judge_day_fixed(const law::Setting& setting) {
    return setting.election_day
               ? Judgement{}
               : refuse(RefusalCode::DayNotFixed, setting.rules.registration.minimum_age);
}

Judgement judge_new_entry(const State& state, const Applicant& applicant, const Records* records,
                          const law::Setting& setting) {
    if (on_roll(state, applicant.handle)) {
        return refuse(RefusalCode::VoterTwice, {fact("voter", applicant.handle)});
    }
    if (Judgement refused = judge_day_fixed(setting)) {
        return refused;
    }
    return records == nullptr ? Judgement{} : judge_entry(state, applicant, *records, setting);
}

/// Who says in time that they cannot come leaves the roll, and the base of the turnout.
/// Law: the rules of 2009 on registration, art. 14
Judgement judge_absence(law::Exclusion ground, const law::Setting& setting) {
    const auto& days = setting.rules.residents_roll.absence_days;
    if (ground != law::Exclusion::AwayOnElectionDay || !*days) {
        return {};
    }
    const base::Date last = *setting.election_day - **days;
    if (setting.today > last) {
        return refuse(RefusalCode::AbsenceTooLate, days,
                      {fact("today", setting.today), fact("last_day", last),
                       fact("election_day", *setting.election_day), fact("days", **days)});
    }
    return {};
}

/// Who cannot be reached has been away for so long, where the ruleset says for how long.
/// Law: 河北省村民委员会选举办法(2020) art. 11
Judgement judge_away(law::Exclusion ground, const std::optional<base::Date>& since,
                     const law::Setting& setting) {
    const auto& months = setting.rules.registration.away_months;
    if (ground != law::Exclusion::Unreachable || !*months) {
        return since ? refuse(RefusalCode::AwaySinceNotAsked, months, {fact("ground", ground)})
                     : Judgement{};
    }
    if (!since) {
        return refuse(RefusalCode::AwaySinceMissing, months, {fact("months", **months)});
    }
    const base::Date first = base::add_months(*since, **months);
    if (first > *setting.election_day) {
        return refuse(RefusalCode::AwayTooShort, months,
                      {fact("since", *since), fact("months", **months), fact("first_day", first),
                       fact("election_day", *setting.election_day)});
    }
    return {};
}

Judgement judge_exclusion(const State& state, const Applicant& applicant, law::Exclusion ground,
                          const std::optional<base::Date>& away_since, const Records* records,
                          const law::Setting& setting) {
    const auto& exclusions = setting.rules.registration.exclusions;
    if (std::ranges::find(*exclusions, ground) == exclusions->end()) {
        return refuse(RefusalCode::GroundNotInRuleset, exclusions, {fact("ground", ground)});
    }
    if (Judgement refused = judge_day_fixed(setting)) {
        return refused;
    }
    if (Judgement refused = judge_absence(ground, setting)) {
        return refused;
    }
    if (Judgement refused = judge_away(ground, away_since, setting)) {
        return refused;
    }
    return records == nullptr ? Judgement{}
                              : judge_ground(state, applicant, ground, *records, setting);
}

/// Before posting the roll is made; afterwards it changes by corrections only.
Judgement judge_open(const State& state, const law::Setting& setting) {
    if (state.posted) {
        return refuse(RefusalCode::OutOfPhase, setting.rules.registration.posting_days,
                      {fact("posted", *state.posted)});
    }
    return {};
}

Judgement judge_posted(const State& state, const law::Setting& setting) {
    return state.posted ? Judgement{}
                        : refuse(RefusalCode::OutOfPhase, setting.rules.registration.posting_days);
}

/// A roll that is to be posted again is checked before: it still changes by corrections, and what
/// was objected to it is settled.
Judgement judge_posted_once(const State& state, const law::Setting& setting) {
    return state.taken_down ? Judgement{} : judge_posted(state, setting);
}

/// So does a roll that began with the last one, while people go through it.
// Law: 四川省村民委员会选举条例(2025) art. 17; 天津市村民委员会选举办法(2019) art. 15
Judgement judge_correctable(const State& state, const law::Setting& setting) {
    return state.carried_over ? Judgement{} : judge_posted_once(state, setting);
}

base::Voters number_of(base::Voters number) {
    return number;
}
base::Voters number_of(const std::optional<base::Voters>& number) {
    return number.value_or(base::Voters{});
}

/// The first member that differs from the roll. Without records only `voters` can be known.
Judgement judge_numbers(const State& state, const RollNumbers& stated, const Records* records,
                        const law::Setting& setting) {
    const RollNumbers counted = numbers(state, *setting.election_day, records);
    Judgement refused;
    base::for_each_field<RollNumbers>([&](const auto& field) {
        const bool known =
            records != nullptr || field.name == "voters" || field.name == "representatives";
        if (!refused && known && stated.*field.place != counted.*field.place) {
            refused =
                refuse(RefusalCode::RollNumbersDiffer,
                       {fact("member", field.name), fact("stated", number_of(stated.*field.place)),
                        fact("counted", number_of(counted.*field.place))});
        }
    });
    return refused;
}

/// Whether each change has what it needs, and nothing else.
bool complete(const RollCorrected& fact) {
    switch (fact.change) {
        case Correction::Added:
            return fact.commitment && !fact.voter && !fact.ground && !fact.away_since;
        case Correction::StruckOff:
            return fact.voter && fact.ground && !fact.commitment;
        case Correction::Amended:
            return fact.voter && fact.commitment && !fact.ground && !fact.away_since;
    }
    return false;
}

Judgement judge_objection(const State& state, const RollCorrected& correction) {
    if (!correction.objection) {
        return {};
    }
    const auto objection = state.objections.find(*correction.objection);
    if (objection == state.objections.end()) {
        return refuse(RefusalCode::ObjectionUnknown, {fact("objection", *correction.objection)});
    }
    // Law: 海南省村民委员会选举办法(2025) art. 17: dismissed on appeal, it is taken back
    if (standing_ruling(objection->second) != Ruling::Upheld && !objection->second.corrected) {
        return refuse(RefusalCode::ObjectionNotUpheld, {fact("objection", *correction.objection)});
    }
    return {};
}

/// No decision can be appealed any more, and no appeal waits for the township within its days.
/// Law: 海南省村民委员会选举办法(2025) art. 17
Judgement judge_appeals(const State& state, const law::Setting& setting) {
    const law::Ruleset& rules = setting.rules;
    if (const auto left = appealable(state, setting.today, rules); !left.empty()) {
        const Objection& objection = state.objections.at(left.front());
        return refuse(RefusalCode::AppealDaysRunning, rules.registration.appeal_days,
                      {fact("objection", left.front()),
                       fact("last_day", *last_appeal_day(objection, rules))});
    }
    if (const auto open = open_appeals(state, setting.today, rules); !open.empty()) {
        std::vector<law::Fact> facts{fact("objection", open.front())};
        if (const auto last = last_appeal_decision_day(state.objections.at(open.front()), rules)) {
            facts.push_back(fact("last_day", *last));
        }
        return refuse(RefusalCode::AppealsOpen, rules.registration.appeal_decision_days,
                      std::move(facts));
    }
    return {};
}

}  // namespace

Judgement admit(const State& state, const VoterRegistered& registered_now, Consent consent,
                const Records* records, const law::Setting& setting) {
    if (Judgement refused = judge_open(state, setting)) {
        return refused;
    }
    return judge_new_entry(
        state, {.handle = registered_now.commitment.handle(), .consent = consent, .replaces = {}},
        records, setting);
}

Judgement admit(const State& state, const RollCarriedOver& carried, const law::Setting& setting) {
    if (Judgement refused = judge_open(state, setting)) {
        return refused;
    }
    if (state.carried_over) {
        return refuse(RefusalCode::RollCarriedTwice, setting.rules.registration.last_roll);
    }
    if (registered(state) > base::Voters{}) {
        return refuse(RefusalCode::RollNotEmpty, setting.rules.registration.last_roll,
                      {fact("registered", registered(state))});
    }
    if (carried.voters < base::Voters{1}) {
        return refuse(RefusalCode::RollEmpty);
    }
    return judge_day_fixed(setting);
}

Judgement admit(const State& state, const RegistrationRefused& kept_off, Consent consent,
                const Records* records, const law::Setting& setting) {
    const base::Handle handle = kept_off.commitment.handle();
    if (Judgement refused = judge_open(state, setting)) {
        return refused;
    }
    if (on_roll(state, handle)) {
        return refuse(RefusalCode::VoterTwice, {fact("voter", handle)});
    }
    return judge_exclusion(state, {.handle = handle, .consent = consent, .replaces = {}},
                           kept_off.ground, kept_off.away_since, records, setting);
}

Judgement admit(const State& state, const RollPublished& published, const Records* records,
                const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    if (Judgement refused = judge_open(state, setting)) {
        return refused;
    }
    if (registered(state) == base::Voters{}) {
        return refuse(RefusalCode::RollEmpty);
    }
    if (Judgement refused = judge_day_fixed(setting)) {
        return refused;
    }
    // Law: 村委会组织法(2025) art. 17
    const base::Date last = last_posting_day(*setting.election_day, setting.rules);
    if (setting.today > last) {
        return refuse(
            RefusalCode::RollPostedTooLate, rules.posting_days,
            {fact("today", setting.today), fact("last_day", last),
             fact("election_day", *setting.election_day), fact("days", *rules.posting_days)});
    }
    return judge_numbers(state, published.numbers, records, setting);
}

Judgement admit(const State& state, const ObjectionFiled& filed, const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    if (Judgement refused = judge_posted(state, setting)) {
        return refused;
    }
    if (state.objections.contains(filed.objection)) {
        return refuse(RefusalCode::ObjectionNamedTwice, {fact("objection", filed.objection)});
    }
    // Law: 村委会组织法(2025) art. 17
    const base::Date last = *last_objection_day(state, setting.rules);
    if (setting.today > last) {
        return refuse(RefusalCode::ObjectionTooLate, rules.objection_days,
                      {fact("today", setting.today), fact("last_day", last),
                       fact("posted", *state.posted), fact("days", *rules.objection_days)});
    }
    return {};
}

Judgement admit(const State& state, const ObjectionDecided& decided) {
    const auto objection = state.objections.find(decided.objection);
    if (objection == state.objections.end()) {
        return refuse(RefusalCode::ObjectionUnknown, {fact("objection", decided.objection)});
    }
    if (objection->second.ruling) {
        return refuse(RefusalCode::ObjectionDecidedTwice, {fact("objection", decided.objection)});
    }
    return {};
}

Judgement admit(const State& state, const ObjectionAppealed& appeal, const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    if (Judgement refused = judge_posted_once(state, setting)) {
        return refused;
    }
    if (!*rules.appeal_days) {
        return refuse(RefusalCode::RollAppealNotKnown, rules.appeal_days);
    }
    const auto objection = state.objections.find(appeal.objection);
    if (objection == state.objections.end()) {
        return refuse(RefusalCode::ObjectionUnknown, {fact("objection", appeal.objection)});
    }
    // Law: 海南省村民委员会选举办法(2025) art. 17
    const auto last = last_appeal_day(objection->second, setting.rules);
    if (!last) {
        return refuse(RefusalCode::ObjectionNotDecided, rules.appeal_days,
                      {fact("objection", appeal.objection)});
    }
    if (objection->second.appealed) {
        return refuse(RefusalCode::ObjectionAppealedTwice, {fact("objection", appeal.objection)});
    }
    if (setting.today > *last) {
        return refuse(RefusalCode::AppealTooLate, rules.appeal_days,
                      {fact("objection", appeal.objection), fact("today", setting.today),
                       fact("last_day", *last), fact("days", **rules.appeal_days)});
    }
    return {};
}

Judgement admit(const State& state, const AppealDecided& decided) {
    const auto objection = state.objections.find(decided.objection);
    if (objection == state.objections.end()) {
        return refuse(RefusalCode::ObjectionUnknown, {fact("objection", decided.objection)});
    }
    if (!objection->second.appealed) {
        return refuse(RefusalCode::ObjectionNotAppealed, {fact("objection", decided.objection)});
    }
    if (objection->second.appeal_ruling) {
        return refuse(RefusalCode::AppealDecidedTwice, {fact("objection", decided.objection)});
    }
    return {};
}

Judgement admit(const State& state, const RollCorrected& correction, Consent consent,
                const Records* records, const law::Setting& setting) {
    if (Judgement refused = judge_correctable(state, setting)) {
        return refused;
    }
    if (!complete(correction)) {
        return refuse(RefusalCode::CorrectionIncomplete, {fact("change", correction.change)});
    }
    if (Judgement refused = judge_objection(state, correction)) {
        return refused;
    }
    if (correction.voter && !on_roll(state, *correction.voter)) {
        return refuse(RefusalCode::VoterNotOnRoll, {fact("voter", *correction.voter)});
    }
    // Law: 北京市村民委员会选举办法 art. 14: struck off for the grounds of a refusal
    if (correction.change == Correction::StruckOff) {
        return judge_exclusion(state,
                               {.handle = *correction.voter, .consent = consent, .replaces = {}},
                               *correction.ground, correction.away_since, records, setting);
    }
    return judge_new_entry(state,
                           {.handle = correction.commitment->handle(),
                            .consent = consent,
                            .replaces = correction.voter},
                           records, setting);
}

Judgement admit(const State& state, const VoterCardsGiven& given) {
    return given.cards > state.registered
               ? refuse(RefusalCode::CardsMoreThanVoters,
                        {fact("cards", given.cards), fact("registered", state.registered)})
               : Judgement{};
}

Judgement admit(const State& state, const RollFinalised& final, const Records* records,
                const law::Setting& setting) {
    const law::RegistrationRules& rules = setting.rules.registration;
    if (Judgement refused = judge_posted(state, setting)) {
        return refused;
    }
    if (state.finalised) {
        return refuse(RefusalCode::OutOfPhase, {fact("finalised", *state.finalised)});
    }
    // Law: 村委会组织法(2025) art. 17
    const base::Date last = *last_objection_day(state, setting.rules);
    if (setting.today <= last) {
        return refuse(RefusalCode::ObjectionDaysRunning, rules.objection_days,
                      {fact("today", setting.today), fact("last_day", last)});
    }
    if (const auto open = open_objections(state); !open.empty()) {
        return refuse(RefusalCode::ObjectionsOpen, rules.decision_days,
                      {fact("objection", open.front())});
    }
    if (Judgement refused = judge_appeals(state, setting)) {
        return refused;
    }
    if (const auto left = uncorrected_objections(state); !left.empty()) {
        return refuse(RefusalCode::ObjectionNotCorrected, {fact("objection", left.front())});
    }
    if (Judgement refused = judge_day_fixed(setting)) {
        return refused;
    }
    return judge_numbers(state, final.numbers, records, setting);
}

Judgement admit(const State& state, const PersonNamed& named) {
    if (const Person* before = person(state, named.person)) {
        const bool adds_the_voter =
            !before->voter && named.voter && before->name == named.name && before->sex == named.sex;
        if (!adds_the_voter) {
            return refuse(RefusalCode::PersonNamedTwice, {fact("person", named.person)});
        }
    }
    if (named.name.empty()) {
        return refuse(RefusalCode::RecordIncomplete,
                      {fact("person", named.person), fact("member", "name")});
    }
    if (!named.voter) {
        return {};
    }
    if (!on_roll(state, *named.voter)) {
        return refuse(RefusalCode::VoterNotOnRoll,
                      {fact("person", named.person), fact("voter", *named.voter)});
    }
    if (const auto other = person_of(state, *named.voter)) {
        return refuse(RefusalCode::PersonNamedTwice,
                      {fact("person", named.person), fact("other", *other)});
    }
    return {};
}

Judgement admit(const State& state, const KinshipDeclared& declared) {
    for (const base::PersonId& id : {declared.person, declared.other}) {
        if (person(state, id) == nullptr) {
            return refuse(RefusalCode::PersonUnknown, {fact("person", id)});
        }
    }
    if (declared.person == declared.other) {
        return refuse(RefusalCode::RelativeOfSelf, {fact("person", declared.person)});
    }
    if (related(state, declared.person, declared.other, law::KinScope::NearRelatives)) {
        return refuse(RefusalCode::KinshipDeclaredTwice,
                      {fact("person", declared.person), fact("other", declared.other)});
    }
    return {};
}

}  // namespace douxuan::roll
