// SPDX-License-Identifier: Apache-2.0
// The rounds after the first, and when seats may stay open.
#include <algorithm>

#include "engine/election/rounds.h"
#include "tests/statute/boundaries/probes.h"
#include "tests/statute/seats_left_open.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

namespace douxuan::test {

namespace {

using election::Phase;
using law::Milestone;

/// As many names as seats in every office but those that are left blank.
std::string marks_but(const Village& village, const std::vector<std::string>& blank) {
    std::string marks;
    for (const count::BallotPart& part : village.state.count.ballots.front().parts) {
        const bool is_blank = std::ranges::find(blank, part.office.text) != blank.end();
        const auto names = static_cast<std::size_t>(is_blank ? 0 : part.seats.value);
        marks += (marks.empty() ? "" : "/") + std::string(names, '+') +
                 std::string(part.candidates.size() - names, '.');
    }
    return marks;
}

/// Everybody voted, and nobody is elected to those offices.
Village elected_but(const Trial& trial, const std::vector<std::string>& blank) {
    Village village = trial.village(Phase::Counting);
    village.count_all({{marks_but(village, blank), {60}}}).to(Phase::Announced);
    return village;
}

/// The round that follows is held on that day; all papers are blank.
void hold(Village& village) {
    village.open_round(village.now.date_in_china());
    village.to(Phase::Counting).count_all({}).to(Phase::Announced);
}

/// A further election in which nobody is elected, and what is open stays open.
Village left_open_after(const Trial& trial, const std::vector<std::string>& blank) {
    Village village = elected_but(trial, blank);
    village.on(village.election_day() + base::Days{1});
    hold(village);
    village.state_fact(election::SeatsLeftOpen{});
    return village;
}

void try_again_months(Trial& trial) {
    const Village village = left_open_after(trial, {"chair", "deputy", "woman_member", "member"});
    trial.runs_out(
        Milestone::AnotherElectionHeld,
        base::add_months(village.state.rounds.back().day, **trial.rules.further.again_months),
        village, "over");
}

void try_by_election_months(Trial& trial) {
    const Village village = left_open_after(trial, {"chair"});
    trial.runs_out(
        Milestone::ByElectionHeld,
        base::add_months(village.state.rounds.back().day, **trial.rules.further.by_election_months),
        village, "over");
}

/// So many are elected, the chair among them, and some seats are not filled.
election::State with_elected(const law::Ruleset& rules, std::int64_t elected) {
    const std::int64_t chair = std::min<std::int64_t>(elected, 1);
    return filled(rules, {{"chair", 1, chair}, {"member", elected + 2, elected - chair}}, twice);
}

void try_waived_elected(Trial& trial) {
    trial.from(
        (*trial.rules.further.by_election_waived_elected)->value, "too_few_elected",
        [&](std::int64_t elected) {
            const election::State state = with_elected(trial.rules, elected);
            return verdict(admit(state, election::SeatsLeftOpen{.resolution = Village::meeting()},
                                 state.setting({})));
        });
}

void try_stop_elected(Trial& trial) {
    const std::int64_t least = trial.rules.further.stop_elected->value().value;
    // Art. 34 of Tianjin: with nobody elected at all another election follows.
    const bool is_held_again = least == 1 && *trial.rules.further.again_months;
    trial.from(least, is_held_again ? "admitted" : "too_few_elected",
               [&](std::int64_t elected) { return left_open(with_elected(trial.rules, elected)); });
    if (is_held_again) {
        law::Ruleset rules = trial.rules;
        rules.further.again_months.value.reset();
        trial.says("nobody, and no other election", left_open(with_elected(rules, 0)),
                   "too_few_elected");
    }
}

/// Nobody is chair in the first round; in a residents' committee somebody loses the seat.
void try_deadline_days(Trial& trial) {
    const base::Days days = **trial.rules.further.deadline_days;
    if (is_village(trial.rules)) {
        const Village village = elected_but(trial, {"chair"});
        trial.duty<Village>(Milestone::FurtherElectionHeld,
                            trial.end_of(village.election_day(), days), village, hold);
        return;
    }
    Walk walk = trial.at(Phase::Announced);
    walk.state_fact(election::WinnerUnseated{.authority = trial.rules.further.unseated_by->front(),
                                             .cause = election::UnseatingCause::Fraud,
                                             .office = {"member"},
                                             .person = {"e"}});
    trial.runs_out(Milestone::FurtherElectionHeld, trial.end_of(walk.now.date_in_china(), days),
                   walk, "missed");
}

/// The vote is declared void.
void try_fresh_days(Trial& trial) {
    const base::Days days = **trial.rules.further.fresh_days;
    const auto declare = [&](Walk& walk) {
        walk.state_fact(
            election::VoteNullified{.authority = trial.rules.further.nullified_by->front(),
                                    .ground = law::NullityGround::CountNotPublic,
                                    .round = {1}});
    };
    if (is_village(trial.rules)) {
        Village village = trial.village(Phase::Announced);
        village.on(village.election_day() + base::Days{2});
        declare(village);
        trial.duty<Village>(Milestone::FreshElectionHeld,
                            trial.end_of(village.now.date_in_china(), days), village, hold);
        return;
    }
    Walk walk = trial.at(Phase::Announced);
    walk.on(walk.election_day() + base::Days{2});
    declare(walk);
    trial.runs_out(Milestone::FreshElectionHeld, trial.end_of(walk.now.date_in_china(), days), walk,
                   "missed");
}

/// Two of the members have as many votes for the last seat.
void try_tie_days(Trial& trial) {
    Village village = trial.village(Phase::Counting);
    std::string others = marks_but(village, {"member"});
    others.resize(others.rfind('/') + 1);
    village
        .count_all({{others + "++.+", {20}},
                    {others + "+++.", {20}},
                    {others + "+.++", {10}},
                    {others + ".+++", {10}}})
        .to(Phase::Announced);
    REQUIRE(election::next_round(village.state)->kind == count::RoundKind::TieVote);
    trial.duty<Village>(Milestone::TieVoteHeld,
                        trial.end_of(village.election_day(), **trial.rules.further.tie_days),
                        village, hold);
}

/// So many of the papers of a further election name a.
void try_floor(Trial& trial) {
    trial.share(
        *trial.rules.further.floor, "not elected",
        [&](std::int64_t votes, std::int64_t papers) {
            const std::vector<Office> chair{{"chair", 1, {"a", "b"}}};
            Counting first(trial.rules, law::BallotScheme::Joint, chair);
            first.books.registered = {papers};
            first.books.women = {{"a"}};  // no seat is kept for a woman
            first.put("joint", "..", papers);
            Counting further = first.next(count::RoundKind::Further, chair);
            further.put("joint", "+.", votes);
            further.put("joint", "..", papers - votes);
            return office(further.result(), "chair").elected.empty() ? "not elected" : "elected";
        },
        "elected");
}

}  // namespace

std::vector<Probe> further_probes() {
    return {
        {"further.again_months", try_again_months},
        {"further.by_election_months", try_by_election_months},
        {"further.by_election_waived_elected", try_waived_elected},
        {"further.deadline_days", try_deadline_days},
        {"further.floor", try_floor},
        {"further.fresh_days", try_fresh_days},
        {"further.stop_elected", try_stop_elected},
        {"further.tie_days", try_tie_days},
    };
}

}  // namespace douxuan::test
