// SPDX-License-Identifier: Apache-2.0
// Every ruleset of the program in the hands of the engine: the days by which something is posted,
// the votes of a further election, and the members from which seats may stay open bind exactly
// where the texts say: just under, at, just over. The figures are those of ruleset_figures.h.
// Sources: 村委会组织法(2025) art. 17, 18; 居委会组织法(2025) art. 17, 19; the measures named
// there.
#include <string>
#include <vector>

#include "engine/election/rounds.h"
#include "engine/law/built_in.h"
#include "engine/nomination/admit.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "engine/poll/admit.h"
#include "engine/roll/admit.h"
#include "engine/roll/queries.h"
#include "tests/statute/ruleset_figures.h"
#include "tests/statute/seats_left_open.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/counting.h"
#include "tests/support/plans.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RoundKind;
using test::left_open;
using test::once;
using test::twice;
using test::verdict;
using Said = std::vector<std::string>;

namespace {

const test::Figures& each_figures() {
    return test::figures[GENERATE(range<std::size_t>(0, test::figures.size()))];
}

/// An election day of these rules; the plan is one of a single seat.
law::Setting setting_on_the_day(const law::Ruleset& rules) {
    static const law::Plan plan = test::plan_of_one_seat(law::VotingForm::MeetingWithStations);
    const base::Date day = rules.in_force + base::Days{100};
    return {.rules = rules, .today = day, .election_day = day, .plan = &plan};
}

/// What is said so many days before election day less one, on it, and a day later.
template <class Judge>
Said around(law::Setting setting, std::int64_t days, const Judge& judge) {
    Said said;
    for (const std::int64_t later : {-1, 0, 1}) {
        setting.today = *setting.election_day - base::Days{days} + base::Days{later};
        said.push_back(verdict(judge(setting)));
    }
    return said;
}

/// What is said of so many and one less, so many, one more.
template <class Judge>
Said beside(std::int64_t number, const Judge& judge) {
    return {judge(number - 1), judge(number), judge(number + 1)};
}

/// A first round, and with `kinds` the further one, that filled so many seats of seven.
election::State of_seven_filled(const law::Ruleset& rules, std::int64_t chairs,
                                std::int64_t members, const std::vector<RoundKind>& kinds) {
    election::State state(rules);
    state.phase = election::Phase::Announced;
    state.plan = {.ballot_scheme = law::BallotScheme::Joint,
                  .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {6}, {1}}},
                  .voting_form = law::VotingForm::Meeting,
                  .woman_office = {}};
    count::Result first;
    for (const auto& [office, seats, elected] :
         {std::tuple{"chair", 1, chairs}, std::tuple{"member", 6, members}}) {
        count::OfficeResult& result = first.offices.emplace_back();
        result.office = {office};
        result.seats = {seats};
        for (std::int64_t i = 0; i < elected; ++i) {
            result.elected.push_back({office + std::to_string(i)});
        }
    }
    for (const RoundKind kind : kinds) {
        state.rounds.push_back({.kind = kind,
                                .day = rules.in_force,
                                .plan = *state.plan,
                                .result = kind == RoundKind::First ? first : count::Result{},
                                .unseated = {},
                                .seated = {}});
    }
    return state;
}

}  // namespace

TEST_CASE("the figures are those of every ruleset of the program") {
    Said of_figures;
    for (const test::Figures& figures : test::figures) {
        of_figures.emplace_back(figures.ruleset);
    }
    Said of_program;
    for (const law::BuiltIn& built_in : law::built_in_texts()) {
        of_program.emplace_back(built_in.id);
    }
    CHECK_THAT(of_figures, Catch::UnorderedEquals(of_program));
}

TEST_CASE("art. 17: under every ruleset the roll is posted twenty days before election day",
          "[law:OL-2025/17][law:ROL-2025/17]") {
    const test::Figures& figures = each_figures();
    CAPTURE(figures.ruleset);
    const law::Ruleset& rules = *law::built_in(figures.ruleset);
    test::Annex annex;
    annex[1] = test::is_village(rules) ? test::resident(1) : test::registered_here(1);
    annex[1].birth = test::day("1960-06-15");
    roll::State state;
    apply(state, roll::VoterRegistered{.commitment = test::commitment(1)});
    const law::Setting setting = setting_on_the_day(rules);
    const roll::RollPublished fact{.numbers = roll::numbers(state, *setting.election_day, &annex)};
    CHECK(around(setting, test::roll_days, [&](const law::Setting& on) {
              return admit(state, fact, &annex, on);
          }) == Said{"admitted", "admitted", "roll_posted_too_late"});
}

TEST_CASE("art. 17: under every ruleset objections are taken for five days after that",
          "[law:OL-2025/17][law:ROL-2025/17]") {
    const test::Figures& figures = each_figures();
    CAPTURE(figures.ruleset);
    const law::Ruleset& rules = *law::built_in(figures.ruleset);
    law::Setting setting = setting_on_the_day(rules);
    roll::State state;
    state.posted = *setting.election_day - base::Days{test::roll_days};
    const std::int64_t last = test::roll_days - test::objection_days;
    CHECK(around(setting, last, [&](const law::Setting& on) {
              return admit(
                  state,
                  roll::ObjectionFiled{.claim = roll::ObjectionClaim::LeftOut, .objection = {"o1"}},
                  on);
          }) == Said{"admitted", "admitted", "objection_too_late"});
}

TEST_CASE("under every ruleset the formal list is posted so many days before election day",
          "[law:BJ-2012/20][law:ZJ-2020/18][law:SH-2020/12][law:HN-2011/26][law:HB-2020/21]"
          "[law:SC-2025/24][law:HI-2025/22][law:SC-RC-2025/22]") {
    const test::Figures& figures = each_figures();
    CAPTURE(figures.ruleset);
    nomination::State state;
    state.nominees_posted = true;
    state.counted.insert(law::NominationSource::RegisteredVoters);
    for (const char* person : {"a", "b"}) {
        state.nominees[{person}] = {.finding = nomination::Finding::Eligible,
                                    .accepted = base::OfficeId{"chair"},
                                    .withdrawal = nomination::Withdrawal::None};
    }
    state.rankings[{"chair"}] = {{.person = {"a"}, .votes = {{2}}},
                                 {.person = {"b"}, .votes = {{1}}}};
    apply(state, nomination::review_result(state), base::Date{});
    const nomination::CandidatesPublished fact{
        .offices = {{.office = {"chair"}, .persons = {{"a"}, {"b"}}}}};
    CHECK(around(setting_on_the_day(*law::built_in(figures.ruleset)), figures.candidates,
                 [&](const law::Setting& on) { return admit(state, fact, on); }) ==
          Said{"admitted", "admitted", "candidates_published_too_late"});
}

TEST_CASE("under every ruleset the list of proxies is posted so many days before election day",
          "[law:BJ-2012/25][law:ZJ-2020/25][law:SH-2020/16][law:HN-2011/30][law:HB-2020/26]"
          "[law:HI-2025/27]") {
    const test::Figures& figures = each_figures();
    CAPTURE(figures.ruleset);
    const poll::State state;
    CHECK(around(setting_on_the_day(*law::built_in(figures.ruleset)), figures.proxies,
                 [&](const law::Setting& on) {
                     return admit(state, poll::ProxiesPublished{.principals = {0}}, on);
                 }) == Said{"admitted", "admitted", "proxies_published_too_late"});
}

TEST_CASE("art. 18: under every ruleset a third of the papers is enough in a further election",
          "[law:OL-2010/15][law:OL-2025/18][law:ROL-2025/19]") {
    const test::Figures& figures = each_figures();
    CAPTURE(figures.ruleset);
    test::Counting first(*law::built_in(figures.ruleset), law::BallotScheme::SeparatePapers,
                         {{"chair", 1, {"a", "b"}}});
    first.books.registered = {400};
    first.books.women = {{"a"}};  // or the seat would be kept for one
    first.put("chair", {.returned = 400, .for_person = {{"a", 200}, {"b", 200}}});
    REQUIRE(first.result().next == count::NextStep::FurtherElection);
    const auto elected_of = [&](std::int64_t returned) {
        return [&first, returned](std::int64_t votes) {
            test::Counting further = first.next(RoundKind::Further, {{"chair", 1, {"a", "b"}}});
            further.put("chair", {.returned = returned, .for_person = {{"a", votes}}});
            return std::string(test::office(further.result(), "chair").elected.empty() ? "open"
                                                                                       : "elected");
        };
    };
    const Said at_a_third{"open", "elected", "elected"};
    CHECK(beside(300 / test::floor_thirds, elected_of(300)) == at_a_third);
    // Of 301 papers 100 are less than a third.
    CHECK(beside(300 / test::floor_thirds + 1, elected_of(301)) == at_a_third);
}

TEST_CASE("under every ruleset seats may stay open once so many are elected",
          "[law:BJ-2012/30][law:ZJ-2020/30][law:SH-2020/21][law:TJ-2019/34][law:SC-2025/38]"
          "[law:HI-2025/34][law:SC-RC-2025/36]") {
    const test::Figures& figures = each_figures();
    CAPTURE(figures.ruleset);
    const law::Ruleset& rules = *law::built_in(figures.ruleset);
    // Where nobody at all is elected another rule holds (open_seats_test).
    if (figures.stop > 1) {
        CHECK(beside(figures.stop, [&](std::int64_t elected) {
                  return left_open(of_seven_filled(rules, 1, elected - 1, twice));
              }) == Said{"too_few_elected", "admitted", "admitted"});
    }
    CHECK(left_open(of_seven_filled(rules, 0, figures.stop, twice)) ==
          (figures.stop_chair ? "chair_not_elected" : "admitted"));
    CHECK(left_open(of_seven_filled(rules, 1, figures.stop - 1, once)) ==
          (figures.stop_before ? "admitted" : "further_election_first"));
}
