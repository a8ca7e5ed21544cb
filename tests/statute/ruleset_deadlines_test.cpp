// SPDX-License-Identifier: Apache-2.0
// Under every ruleset the calendar says of what has a last day and may be done late that it was
// kept a day before and on it, and missed a day after; and of what is not done, that it is open
// until then. The figures are those of ruleset_figures.h.
// Sources: 村委会组织法(2025) art. 17, 24; 居委会组织法(2025) art. 17, 25; the measures named
// there.
#include <string>
#include <utility>
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

/// The round elected the chair after all, and with that every seat is filled.
void complete_on(election::State& state, base::Date day) {
    state.complete = day;
    state.rounds.back().result->offices.front().elected = {{"a"}};
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
    complete_on(state, complete);
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

namespace {

/// What the calendar says around the last day of something that was done then, `days` after or
/// (less than 0) before election day, under each of the rulesets.
template <class DoneOn>
void check_each(const std::vector<std::pair<const char*, std::int64_t>>& rulesets,
                Milestone milestone, const DoneOn& done_on) {
    for (const auto& [ruleset, days] : rulesets) {
        CAPTURE(ruleset);
        election::State state = announced(*law::built_in(ruleset));
        complete_on(state, *state.election_day);
        CHECK(around(state, milestone, *state.election_day + base::Days{days}, done_on) ==
              kept_until);
    }
}

bool has_line(const char* ruleset, Milestone milestone) {
    const election::State state = announced(*law::built_in(ruleset));
    for (const cli::CalendarLine& line : cli::calendar_lines(state, *state.election_day)) {
        if (line.day.milestone == milestone) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("the names proposed are posted by their day",
          "[law:SC-2025/23][law:TJ-2019/21][law:SC-RC-2025/21]") {
    check_each({{"sichuan-village-2026", -15},
                {"sichuan-residents-2026", -15},
                {"tianjin-village-2019", -7}},
               Milestone::NomineesPublished, [](election::State& done, base::Date day) {
                   done.reached[Milestone::NomineesPublished] = day;
               });
    CHECK_FALSE(has_line("cn-village-2026", Milestone::NomineesPublished));
}

TEST_CASE("the seal is handed over on the day",
          "[law:SH-2020/24][law:HN-2011/40][law:HI-2025/38]") {
    check_each(
        {{"shanghai-village-2020", 0}, {"henan-village-2011", 0}, {"hainan-village-2026", 0}},
        Milestone::SealHandedOver,
        [](election::State& done, base::Date day) { done.closing.seal_handed_over = day; });
    CHECK_FALSE(has_line("cn-village-2026", Milestone::SealHandedOver));
}

TEST_CASE("art. 40, 38: the archive of the election is handed over within ten days",
          "[law:SC-2025/40][law:SC-RC-2025/38]") {
    check_each({{"sichuan-village-2026", 10}, {"sichuan-residents-2026", 10}},
               Milestone::ArchiveHandedOver,
               [](election::State& done, base::Date day) { done.closing.archived = day; });
    CHECK_FALSE(has_line("cn-village-2026", Milestone::ArchiveHandedOver));
}

TEST_CASE("art. 45: the last day to object to a result stands in the calendar once it is known",
          "[law:TJ-2019/45]") {
    election::State state = announced(*law::built_in("tianjin-village-2019"));
    CHECK_FALSE(has_line("tianjin-village-2019", Milestone::ComplaintsFiled));
    state.closing.announced = *state.election_day;
    const base::Date last = *state.election_day + base::Days{30};
    CHECK(said(state, Milestone::ComplaintsFiled, last, last) == "open");
    CHECK(said(state, Milestone::ComplaintsFiled, last, last + base::Days{1}) == "over");
}

TEST_CASE("art. 24: in Tianjin the list of who nominated themselves hangs two days before",
          "[law:TJ-2019/24][law:TJ-2019/22]") {
    election::State state = announced(*law::built_in("tianjin-village-2019"));
    const auto hung = [](election::State& done, base::Date day) {
        done.reached[Milestone::CandidatesPublished] = day;
    };
    CHECK(around(state, Milestone::CandidatesPublished, *state.election_day - base::Days{3},
                 hung) == kept_until);
    state.plan->nomination = law::NominationMode::SelfNominated;
    CHECK(around(state, Milestone::CandidatesPublished, *state.election_day - base::Days{2},
                 hung) == kept_until);
}

TEST_CASE("whoever was written in and elected is reviewed within the days",
          "[law:HI-2025/35][law:ZJ-2020/32]") {
    check_each({{"hainan-village-2026", 7}, {"zhejiang-village-2020", 1}},
               Milestone::WriteInsReviewed, [](election::State& done, base::Date day) {
                   done.reviews[{"x"}] = {.elected = *done.election_day, .reviewed = day};
               });
    // Of two the later one counts, and one of them is not enough.
    election::State state = announced(*law::built_in("hainan-village-2026"));
    const base::Date last = *state.election_day + base::Days{7};
    state.reviews[{"x"}] = {.elected = *state.election_day, .reviewed = last};
    state.reviews[{"y"}] = {.elected = *state.election_day, .reviewed = {}};
    CHECK(said(state, Milestone::WriteInsReviewed, last, last) == "open");
    CHECK(said(state, Milestone::WriteInsReviewed, last, last + base::Days{1}) == "missed");
    state.reviews[{"y"}].reviewed = last + base::Days{1};
    CHECK(said(state, Milestone::WriteInsReviewed, last, last + base::Days{1}) == "missed");
    CHECK_FALSE(has_line("hainan-village-2026", Milestone::WriteInsReviewed));
}

TEST_CASE("what may be done until a day, and no longer",
          "[law:SC-2025/51][law:SC-RC-2025/49][law:HN-2011/26][law:HN-2011/37][law:HI-2025/22]") {
    election::State appealed = announced(*law::built_in("sichuan-village-2026"));
    const base::Date answered = *appealed.election_day + base::Days{20};
    appealed.closing.complaints[{"c1"}] = {.authority = {},
                                           .subject = {},
                                           .filed = *appealed.election_day,
                                           .answer = closing::Answer::Founded,
                                           .answered = answered};
    const base::Date appeal = answered + base::Days{15};
    CHECK(said(appealed, Milestone::AppealsFiled, appeal, appeal) == "open");
    CHECK(said(appealed, Milestone::AppealsFiled, appeal, appeal + base::Days{1}) == "over");

    election::State listed = announced(*law::built_in("henan-village-2011"));
    const base::Date planned = *listed.election_day - base::Days{5} + base::Days{3};
    CHECK(said(listed, Milestone::CandidatesWithdrawn, planned, planned) == "open");
    listed.reached[Milestone::CandidatesPublished] = *listed.election_day - base::Days{8};
    const base::Date withdrawal = *listed.election_day - base::Days{5};
    CHECK(said(listed, Milestone::CandidatesWithdrawn, withdrawal, withdrawal) == "open");
    CHECK(said(listed, Milestone::CandidatesWithdrawn, withdrawal, withdrawal + base::Days{1}) ==
          "over");
    const base::Date kept = base::add_months(*listed.election_day, base::Months{36});
    CHECK(said(listed, Milestone::PapersKept, kept, kept) == "open");
    CHECK(said(listed, Milestone::PapersKept, kept, kept + base::Days{1}) == "over");
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
