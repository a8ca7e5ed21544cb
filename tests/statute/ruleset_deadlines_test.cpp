// SPDX-License-Identifier: Apache-2.0
// Under every ruleset the calendar says of what has a last day and may be done late that it was
// kept a day before and on it, and missed a day after; and of what is not done, that it is open
// until then. The figures are those of ruleset_figures.h.
// Sources: 村委会组织法(2025) art. 17, 24; 居委会组织法(2025) art. 17, 25; the measures named
// there.
#include <string>
#include <vector>

#include "cli/calendar_lines.h"
#include "engine/law/built_in.h"
#include "tests/statute/ruleset_figures.h"
#include "tests/support/catch.h"

using namespace douxuan;
using count::RoundKind;
using law::Milestone;
using Said = std::vector<std::string>;

namespace {

const test::Figures& each() {
    return test::figures[GENERATE(range<std::size_t>(0, test::figures.size()))];
}

const Said kept_until{"kept", "kept", "missed"};

/// After the announcement of a first round on election day that elected nobody.
election::State announced(const law::Ruleset& rules) {
    election::State state(rules);
    state.phase = election::Phase::Announced;
    state.election_day = rules.in_force + base::Days{100};
    state.plan = {.ballot_scheme = law::BallotScheme::Joint,
                  .offices = {{{"chair"}, {1}, {1}}},
                  .voting_form = law::VotingForm::Meeting,
                  .woman_office = {}};
    count::Result result;
    count::OfficeResult& chair = result.offices.emplace_back();
    chair.office = {"chair"};
    chair.seats = {1};
    state.rounds.push_back({.kind = RoundKind::First,
                            .day = *state.election_day,
                            .plan = *state.plan,
                            .result = result,
                            .unseated = {},
                            .seated = {}});
    return state;
}

/// What the calendar says of that line on `today`; "" if it has none, or the day itself is another.
std::string said(const election::State& state, Milestone milestone, base::Date last,
                 base::Date today) {
    for (const cli::CalendarLine& line : cli::calendar_lines(state, today)) {
        if (line.day.milestone == milestone && line.day.last == last) {
            return std::string(base::word(line.standing));
        }
    }
    return "";
}

/// `done_on(state, day)` makes a state in which it was done on that day.
template <class DoneOn>
Said around(const election::State& state, Milestone milestone, base::Date last,
            const DoneOn& done_on) {
    Said all;
    for (const std::int64_t later : {-1, 0, 1}) {
        election::State done = state;
        const base::Date day = last + base::Days{later};
        done_on(done, day);
        all.push_back(said(done, milestone, last, day));
    }
    return all;
}

/// A later round of that kind, when the text has a last day for it.
void check_round(const election::State& state, RoundKind kind, Milestone milestone,
                 std::optional<std::int64_t> days) {
    CAPTURE(base::word(kind));
    const auto hold = [kind](election::State& held, base::Date day) {
        held.rounds.push_back(held.rounds.front());
        held.rounds.back().kind = kind;
        held.rounds.back().day = day;
    };
    if (days) {
        CHECK(around(state, milestone, *state.election_day + base::Days{*days}, hold) ==
              kept_until);
        return;
    }
    election::State held = state;
    hold(held, *state.election_day + base::Days{400});
    for (const cli::CalendarLine& line :
         cli::calendar_lines(held, *state.election_day + base::Days{400})) {
        CHECK(line.day.milestone != milestone);
    }
}

}  // namespace

TEST_CASE("art. 24: under every ruleset the handover is done within ten days",
          "[law:OL-2025/24][law:ROL-2025/25]") {
    const test::Figures& figures = each();
    CAPTURE(figures.ruleset);
    election::State state = announced(*law::built_in(figures.ruleset));
    const base::Date complete = *state.election_day + base::Days{3};
    // While a seat is to be voted on there is no day.
    CHECK(said(state, Milestone::HandoverDone, complete + base::Days{test::handover_days},
               complete) == "");
    state.complete = complete;
    CHECK(around(state, Milestone::HandoverDone, complete + base::Days{test::handover_days},
                 [](election::State& done, base::Date day) { done.closing.handed_over = day; }) ==
          kept_until);
}

TEST_CASE("art. 17: under every ruleset an objection is decided within three days",
          "[law:OL-2025/17][law:ROL-2025/17]") {
    const test::Figures& figures = each();
    CAPTURE(figures.ruleset);
    election::State state = announced(*law::built_in(figures.ruleset));
    const base::Date filed = *state.election_day - base::Days{15};
    state.roll.posted = *state.election_day - base::Days{test::roll_days};
    CHECK(around(state, Milestone::ObjectionsDecided, filed + base::Days{test::decision_days},
                 [&](election::State& done, base::Date day) {
                     done.roll.objections[{"o1"}] = {
                         .filed = filed, .ruling = roll::Ruling::Dismissed, .decided = day};
                     done.roll.finalised = filed;
                 }) == kept_until);
}

TEST_CASE("under every ruleset with such a day a later round is held by it",
          "[law:BJ-2012/30][law:ZJ-2020/29][law:SH-2020/21][law:TJ-2019/33][law:HB-2020/31]"
          "[law:SC-2025/37][law:HI-2025/34][law:HN-2011/39][law:SC-RC-2025/35]"
          "[law:CQ-RC-2025/35]") {
    const test::Figures& figures = each();
    CAPTURE(figures.ruleset);
    const election::State state = announced(*law::built_in(figures.ruleset));
    check_round(state, RoundKind::Fresh, Milestone::FreshElectionHeld, figures.fresh);
    check_round(state, RoundKind::TieVote, Milestone::TieVoteHeld, figures.tie);
    check_round(state, RoundKind::Further, Milestone::FurtherElectionHeld, figures.further);
}

TEST_CASE("under every ruleset with such a day a complaint is answered by it",
          "[law:SC-2025/51][law:HI-2025/9][law:CQ-RC-2025/33][law:SC-RC-2025/49]") {
    const test::Figures& figures = each();
    CAPTURE(figures.ruleset);
    election::State state = announced(*law::built_in(figures.ruleset));
    const base::Date filed = *state.election_day - base::Days{30};
    closing::Complaint& complaint = state.closing.complaints[{"c1"}];
    complaint.filed = filed;
    if (figures.answer) {
        CHECK(around(state, Milestone::ComplaintsAnswered, filed + base::Days{*figures.answer},
                     [](election::State& done, base::Date day) {
                         done.closing.complaints[{"c1"}].answered = day;
                     }) == kept_until);
        return;
    }
    for (const cli::CalendarLine& line : cli::calendar_lines(state, filed + base::Days{90})) {
        CHECK(line.day.milestone != Milestone::ComplaintsAnswered);
    }
}
