// SPDX-License-Identifier: Apache-2.0
// Until the roll is final: method and seats, election day, voters and those who elect for others.
#include "cli/next_steps/phases.h"
#include "engine/election/queries.h"
#include "engine/roll/queries.h"

namespace douxuan::cli {

namespace {

// Those who elect for others are on a list that is posted with the roll.
void representatives(const election::State& state, Steps& steps) {
    switch (state.voting_method.value_or(law::VotingMethod::AllElectors)) {
        case law::VotingMethod::AllElectors:
            break;
        case law::VotingMethod::HouseholdRepresentatives:
            add(steps, Need::Next,
                {"录入各户，推定户代表（已有 {number} 名，未推定 {open} 户）",
                 "enter the households; each names a representative ({number} so far, {open} to "
                 "go)"},
                "roll represent",
                {{"number", std::to_string(election::entitled(state).value)},
                 {"open", std::to_string(roll::unrepresented(state.roll).size())}});
            break;
        case law::VotingMethod::ResidentsRepresentatives:
            add(steps, Need::Next,
                {"划定居民小组，推选居民代表（已有 {number} 名，未选齐 {open} 组）",
                 "form the groups; each elects representatives ({number} so far, {open} to go)"},
                "roll elect",
                {{"number", std::to_string(election::entitled(state).value)},
                 {"open", std::to_string(roll::groups_to_vote(state.roll).size())}});
            break;
    }
}

// The second stage of objections, at the township; whether the roll has to wait for it.
bool add_appeals(const election::State& state, base::Date today, Steps& steps) {
    const auto decided = roll::appealable(state.roll, today, *state.rules);
    for (const base::ObjectionId& each : decided) {
        const auto last = roll::last_appeal_day(state.roll.objections.at(each), *state.rules);
        add(steps, Need::May,
            {"不服申诉 {objection} 的决定，可以向乡镇申诉，到 {last} 为止",
             "the decision of objection {objection} can be appealed until {last}"},
            "roll appeal", {law::fact("objection", each), law::fact("last", *last)});
    }
    const auto open = roll::open_appeals(state.roll, today, *state.rules);
    for (const base::ObjectionId& each : open) {
        std::vector<law::Fact> facts{law::fact("objection", each)};
        if (const auto last =
                roll::last_appeal_decision_day(state.roll.objections.at(each), *state.rules)) {
            facts.push_back(law::fact("last", *last));
        }
        add(steps, Need::Missing,
            {"乡镇还没有对申诉 {objection} 作出决定[，期限 {last}]",
             "the township has not decided the appeal of {objection}[, due {last}]"},
            "roll settle", std::move(facts));
    }
    return !decided.empty() || !open.empty();
}

// Objections, appeals and corrections that wait; whether the roll has to wait for them.
bool add_objections(const election::State& state, base::Date today, Steps& steps) {
    const auto open = roll::open_objections(state.roll);
    if (!open.empty()) {
        add(steps, Need::Missing,
            {"{open} 件申诉还没有作出决定", "{open} objections are undecided"}, "roll decide",
            {{"open", std::to_string(open.size())}});
    }
    const auto to_correct = roll::uncorrected_objections(state.roll);
    for (const base::ObjectionId& each : to_correct) {
        add(steps, Need::Missing,
            {"名单还没有按申诉 {objection} 的决定更正",
             "correct the roll as objection {objection} was decided"},
            "roll correct", {law::fact("objection", each)});
    }
    const bool appeals = add_appeals(state, today, steps);
    return appeals || !open.empty() || !to_correct.empty();
}

// Law: 四川省村民委员会选举条例(2025) art. 17; 天津市村民委员会选举办法(2019) art. 15
void last_roll(const election::State& state, Steps& steps) {
    const bool is_begun = roll::registered(state.roll) > base::Voters{};
    if (!is_begun && state.opened->committee.term > 1) {
        add(steps, *state.rules->registration.last_roll ? Need::Next : Need::May,
            {"沿用上届选民名单，再逐人核对更正", "carry over the last roll, then go through it"},
            "roll carry");
    } else if (state.roll.carried_over && !state.roll.posted && !state.roll.taken_down) {
        add(steps, Need::Next,
            {"核对上届名单：死亡、迁出的除名（roll correct），新增的补登（roll import）",
             "go through the last roll: strike off who died or moved (roll correct), register who "
             "is new (roll import)"},
            "roll correct");
    }
}

}  // namespace

void preparation(const election::State& state, base::Date today, Steps& steps) {
    if (state.rules->kind == law::CommitteeKind::Residents && !state.voting_method) {
        add(steps, Need::Missing,
            {"召开会议，确定由全体选民、户代表还是居民代表选举",
             "have a meeting choose who elects: all electors, or representatives"},
            "method choose");
    } else if (!state.plan) {
        add(steps, Need::Missing,
            {"召开会议，通过职数和选举办法", "have a meeting adopt seats and method"},
            "method adopt");
    }
    if (!assembly::chosen(state.assembly)) {
        return;
    }
    if (!state.election_day) {
        add(steps, Need::Missing, {"确定选举日", "fix election day"}, "calendar fix");
        return;
    }
    const std::int64_t voters = roll::registered(state.roll).value;
    last_roll(state, steps);
    add(steps, Need::Next, {"登记选民（已登记 {voters} 人）", "register voters ({voters} so far)"},
        "roll register", {{"voters", std::to_string(voters)}});
    representatives(state, steps);
    // Those of the first posting are settled though the roll is to be posted again.
    add_objections(state, today, steps);
    if (voters > 0 && state.plan) {
        const Text post{"公布选民名单，最迟 {last}", "post the roll, by {last}"};
        const Text again{"选举日推迟：重新核对并公布选民名单，最迟 {last}",
                         "election day was put off: check the roll and post it again, by {last}"};
        add(steps, Need::Next, state.roll.taken_down ? again : post, "roll publish",
            {{"last", roll::last_posting_day(*state.election_day, *state.rules).text()}});
    }
}

// Law: 海南省村民委员会选举办法(2025) art. 17; 天津市村民委员会选举办法(2019) art. 17;
// 河南省实施办法(2011) art. 21; 河北省村民委员会选举办法(2020) art. 14; 北京市村民委员会选举办法
// art. 15
void voter_cards(const election::State& state, base::Date today, Steps& steps) {
    const auto day = law::voter_cards_day(*state.rules, *state.election_day);
    if (!day || state.is_later_round() || state.reached.contains(law::Milestone::VoterCardsGiven)) {
        return;
    }
    add(steps, today > day->last ? Need::Missing : Need::Next,
        {"给选民发放选民证，最迟 {last}", "give the voters their cards, by {last}"}, "roll cards",
        {law::fact("last", day->last)});
}

void roll_posted(const election::State& state, base::Date today, Steps& steps) {
    const bool waits = add_objections(state, today, steps);
    const auto last = roll::last_objection_day(state.roll, *state.rules);
    if (last && today <= *last) {
        add(steps, Need::May,
            {"接受对名单的申诉，到 {last} 为止", "take objections to the roll, until {last}"},
            "roll object", {{"last", last->text()}});
    } else if (!waits) {
        add(steps, Need::Next, {"最后确定选民名单", "make the roll final"}, "roll finalise");
    }
}

}  // namespace douxuan::cli
