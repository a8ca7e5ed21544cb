// SPDX-License-Identifier: Apache-2.0
// Nominations of the groups apart; of fewer voters, so that a primary decides; who reviews; what is
// filed; who asks to speak; and people who nominate themselves for a further election.
// Source: 河北省村民委员会选举办法(2020) art. 17, 20; 浙江省村民委员会选举办法(2020) art. 18, 23,
// 29; 四川省村民委员会选举条例(2025) art. 23, 35.
#include <algorithm>
#include <string>

#include "engine/election/made_known.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/election/undoing.h"
#include "engine/law/calendar.h"
#include "engine/nomination/queries.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::NomineesAdded;
using election::Phase;
using election::RoundModeChosen;
using law::NominationMode;
using law::NominationSource;
using nomination::GroupTurnout;
using nomination::NominationCounted;
using nomination::SpeechAsked;
using test::handle;
using test::Village;
using Groups = std::vector<GroupTurnout>;
using Persons = std::vector<base::PersonId>;

namespace {

const law::Ruleset& hebei() {
    return *law::built_in("hebei-village-2020");
}

/// The last nomination of a village, with another turnout.
NominationCounted nominations(Village& village, base::Voters took_part,
                              std::optional<Groups> groups = {}) {
    Village other = village;
    other.to(Phase::Nominated);
    const auto last = std::ranges::find_if(other.log, [](const election::Event& event) {
        return std::holds_alternative<NominationCounted>(event.fact);
    });
    REQUIRE(last != other.log.end());
    auto counted = std::get<NominationCounted>(last->fact);
    counted.took_part = took_part;
    counted.groups = std::move(groups);
    return counted;
}

/// The roll is final, fifteen days before election day.
Village with_final_roll(const law::Ruleset& rules) {
    Village village(rules, rules.poll.ballot_schemes->front());
    village.to(Phase::RollFinal).days_before(15);
    return village;
}

NomineesAdded themselves(const char* person, std::uint64_t voter, const char* office) {
    return {.committee_votes = {},
            .group = {},
            .in_favour = {4},
            .meeting = {},
            .nominators = {handle(voter)},
            .offices = {{.office = {office}, .persons = {{person}}}},
            .source = NominationSource::SelfNomination,
            .took_part = {}};
}

RoundModeChosen chosen(NominationMode mode) {
    return {.in_favour = {4}, .nomination = mode};
}

/// In Zhejiang nobody is chair; x and y are named.
Village without_a_chair(const law::Ruleset& rules) {
    Village village(rules);
    const bool has_column = rules.id == "zhejiang-village-2020";
    village.to(Phase::Counting)
        .count_all({{has_column ? "../+./+./++." : "../+./+++.", {60}}})
        .to(Phase::Announced);
    village.state_fact(test::named("x", 41, roll::Sex::Male));
    village.state_fact(test::named("y", 42, roll::Sex::Female));
    return village;
}

nomination::NomineeReviewed reviewed(std::optional<law::Authority> authority) {
    return {.authority = authority,
            .finding = nomination::Finding::Eligible,
            .ground = {},
            .in_favour = {5},
            .person = {"a"}};
}

}  // namespace

TEST_CASE("art. 17: in Hebei the groups may nominate, each with more than two thirds of its voters",
          "[law:HB-2020/17]") {
    Village village = with_final_roll(hebei());
    const auto with_first = [&](std::int64_t took_part) {
        return village.judge(nominations(village, {took_part + 27},
                                         Groups{{{"1"}, {30}, {took_part}}, {{"2"}, {30}, {27}}}));
    };
    // Two thirds of 30 are 20: more are needed.
    CHECK(test::verdict(with_first(19)) == "attendance_missed");
    CHECK(test::verdict(with_first(20)) == "attendance_missed");
    CHECK(test::article(with_first(20)) == "HB-2020 17");
    CHECK(test::detail(with_first(20), "group") == "1");
    CHECK(test::detail(with_first(20), "needed") == "21");
    CHECK(test::verdict(with_first(23)) == "admitted");
}

TEST_CASE("art. 17: the groups are all of them, each once, and add up", "[law:HB-2020/17]") {
    Village village = with_final_roll(hebei());
    const auto answer = [&](base::Voters took_part, const Groups& groups) {
        return village.verdict(nominations(village, took_part, groups));
    };
    CHECK(answer({50}, {{{"1"}, {30}, {25}}, {{"2"}, {30}, {25}}}) == "admitted");
    CHECK(answer({50}, {{{"1"}, {30}, {25}}, {{"2"}, {29}, {25}}}) == "groups_incomplete");
    CHECK(answer({51}, {{{"1"}, {30}, {25}}, {{"2"}, {30}, {25}}}) == "groups_incomplete");
    CHECK(answer({50}, {{{"1"}, {30}, {25}}, {{"1"}, {30}, {25}}}) == "groups_incomplete");
    CHECK(answer({50}, {{{"1"}, {60}, {50}}}) == "admitted");
    CHECK(answer({50}, {}) == "groups_incomplete");
    CHECK(answer({56}, {{{"1"}, {30}, {31}}, {{"2"}, {30}, {25}}}) == "more_present_than_entitled");
    // Together more than half are enough; elsewhere groups do not nominate.
    CHECK(village.verdict(nominations(village, {50})) == "admitted");
    Village beijing = with_final_roll(test::beijing_village_2012());
    CHECK(beijing.verdict(
              nominations(beijing, {50}, Groups{{{"1"}, {30}, {25}}, {{"2"}, {30}, {25}}})) ==
          "nomination_part_unfit");
}

TEST_CASE(
    "art. 18: in Zhejiang fewer than half may nominate, and a primary of more than half "
    "chooses among the names",
    "[law:ZJ-2020/18]") {
    const law::Ruleset& rules = test::zhejiang_village_2020();
    Village village = with_final_roll(rules);
    // Four names for the two seats and the surplus of one of the members.
    const auto counted = [](base::Voters took_part) {
        return NominationCounted{
            .rankings = {{.names = {{{"a"}, {15}}, {{"b"}, {10}}}, .office = {"chair"}},
                         {.names = {{{"c"}, {15}}, {{"d"}, {10}}}, .office = {"deputy"}},
                         {.names = {{{"f"}, {15}}, {{"h"}, {10}}}, .office = {"woman_member"}},
                         {.names = {{{"e"}, {15}}, {{"g"}, {12}}, {{"i"}, {9}}, {{"s1"}, {5}}},
                          .office = {"member"}}},
            .source = NominationSource::RegisteredVoters,
            .took_part = took_part};
    };
    const auto tied = [](const Village& each) {
        return nomination::cut_before_list(each.state.nomination,
                                           *each.state.nominated->find({"member"}))
            .tied.size();
    };
    Village direct = village;
    direct.state_fact(counted({31}));
    CHECK(tied(direct) == 0);
    // Half of 60 are not more than half: none of the four is ahead of another.
    village.state_fact(counted({30}));
    CHECK(tied(village) == 4);
    const auto primary = [&](std::int64_t took_part) {
        return village.judge(nomination::Preselected{
            .names = {{{"s1"}, {20}}, {{"i"}, {18}}, {{"g"}, {12}}, {{"e"}, {9}}},
            .office = {"member"},
            .took_part = {took_part}});
    };
    CHECK(test::verdict(primary(30)) == "attendance_missed");
    CHECK(test::article(primary(30)) == "ZJ-2020 18");
    CHECK(test::verdict(primary(31)) == "admitted");
    CHECK(village.verdict(nomination::NominationTieSettled{
              .names = {{{"s1"}, {20}}, {{"i"}, {18}}, {{"g"}, {12}}, {{"e"}, {9}}},
              .office = {"member"}}) == "primary_needed");
    // Elsewhere so few do not nominate.
    Village beijing = with_final_roll(test::beijing_village_2012());
    CHECK(beijing.verdict(nominations(beijing, {30})) == "attendance_missed");
    // Nor here more than there are voters.
    Village again = with_final_roll(rules);
    CHECK(again.verdict(nominations(again, {61})) == "more_present_than_entitled");
}

TEST_CASE("art. 23: in Sichuan township and county review, before the vote and after it",
          "[law:SC-2025/23][law:SC-2025/35]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Nominated);
    const law::Judgement refused = village.judge(reviewed({}));
    CHECK(test::verdict(refused) == "authority_not_competent");
    CHECK(test::article(refused) == "SC-2025 23, 35");
    CHECK(test::detail(refused, "authority") == "election_committee");
    CHECK(village.verdict(reviewed(law::Authority::CivilAffairs)) == "authority_not_competent");
    CHECK(village.verdict(reviewed(law::Authority::Township)) == "admitted");
    CHECK(village.verdict(reviewed(law::Authority::SubDistrict)) == "admitted");
    CHECK(village.verdict(reviewed(law::Authority::County)) == "admitted");
    // Elsewhere the election committee does, or reports to whom it likes.
    Village elsewhere(test::cn_village_2026());
    elsewhere.to(Phase::Nominated);
    CHECK(elsewhere.verdict(reviewed({})) == "admitted");
    CHECK(elsewhere.verdict(reviewed(law::Authority::CivilAffairs)) == "admitted");
    // And of people written in.
    CHECK(test::verdict(election::judge_reviewer({}, test::sichuan_village_2026())) ==
          "authority_not_competent");
    CHECK_FALSE(election::judge_reviewer({}, test::hainan_village_2026()));
}

TEST_CASE("art. 20: in Hebei a self-nomination that is agreed to is filed", "[law:HB-2020/20]") {
    const auto says = [](const election::State& state) {
        return std::ranges::any_of(election::to_make_known(state), [](const auto& each) {
            return each.matter == law::Matter::SelfNominations &&
                   each.how == election::Publicity::Filed && each.cite.article == "20";
        });
    };
    Village village(hebei(), law::BallotScheme::Joint, NominationMode::SelfNominated);
    village.to(Phase::RollFinal).days_before(15);
    village.state_fact(
        nomination::NominationProposed{.committee_votes = {},
                                       .group = {},
                                       .meeting = {},
                                       .nominators = {handle(11)},
                                       .offices = {{.office = {"chair"}, .persons = {{"a"}}}},
                                       .source = NominationSource::SelfNomination});
    const election::NoticeGiven filed{.authority = closing::Authority::Township,
                                      .matter = law::Matter::SelfNominations};
    CHECK_FALSE(says(village.state));
    CHECK(village.verdict(filed) == "nothing_to_make_known");
    village.state_fact(reviewed({}));
    CHECK(says(village.state));
    village.state_fact(filed);
    CHECK_FALSE(says(village.state));
}

TEST_CASE("art. 23: who wants to speak asks five days before election day", "[law:ZJ-2020/23]") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::Listed);
    const auto answer = [&](std::int64_t days) {
        village.days_before(days);
        return village.judge(SpeechAsked{.person = {"a"}});
    };
    CHECK(test::verdict(answer(6)) == "admitted");
    CHECK(test::verdict(answer(5)) == "admitted");
    const law::Judgement late = answer(4);
    CHECK(test::verdict(late) == "speech_asked_too_late");
    CHECK(test::article(late) == "ZJ-2020 23");
    village.days_before(6);
    CHECK(village.verdict(SpeechAsked{.person = {"s1"}}) == "not_nominated");
    village.state_fact(SpeechAsked{.person = {"a"}});
    CHECK(village.verdict(SpeechAsked{.person = {"a"}}) == "speech_asked_twice");
    village.state_fact(SpeechAsked{.person = {"b"}});
    village.state_fact(nomination::CandidatesMet{.candidates = {{"a"}}});
    CHECK(village.state.nomination.to_speak == std::set<base::PersonId>{{"b"}});
    village.state_fact(nomination::NomineeWithdrew{.person = {"d"}});
    CHECK(village.verdict(SpeechAsked{.person = {"d"}}) == "not_standing");
    // Where no law says how long before, anybody may ask until the poll.
    Village elsewhere(test::cn_village_2026());
    elsewhere.to(Phase::Listed).days_before(1);
    CHECK(elsewhere.verdict(SpeechAsked{.person = {"a"}}) == "admitted");
}

TEST_CASE("art. 29: in Zhejiang people may nominate themselves for a further election",
          "[law:ZJ-2020/29]") {
    Village village = without_a_chair(test::zhejiang_village_2020());
    const base::Date day = village.election_day() + base::Days{3};
    REQUIRE(election::next_round(village.state)->offices.front().candidates ==
            Persons{{"a"}, {"b"}});
    CHECK(village.verdict(themselves("x", 41, "chair")) == "round_not_short");
    CHECK(village.verdict(chosen(NominationMode::Nominated)) == "round_mode_unchanged");
    CHECK(village.verdict(chosen(NominationMode::NoCandidates)) == "nomination_mode_not_allowed");
    village.state_fact(chosen(NominationMode::SelfNominated));
    // Nobody stands but who nominates themselves.
    CHECK(election::next_round(village.state)->offices.front().candidates.empty());
    NomineesAdded by_voters = themselves("x", 41, "chair");
    by_voters.source = NominationSource::RegisteredVoters;
    by_voters.nominators.clear();
    by_voters.took_part = base::Voters{40};
    CHECK(village.verdict(by_voters) == "nomination_mode_not_allowed");
    CHECK(village.verdict(themselves("x", 42, "chair")) == "not_themselves");
    CHECK(village.verdict(themselves("x", 41, "deputy")) == "round_not_short");
    village.state_fact(themselves("x", 41, "chair"));
    CHECK(village.verdict(themselves("x", 41, "chair")) == "candidate_in_two_offices");
    village.state_fact(themselves("a", 11, "chair"));
    // More than seats and surplus, as many as wish.
    village.state_fact(themselves("y", 42, "chair"));
    CHECK(village.verdict(themselves("c", 13, "chair")) == "may_not_stand");
    CHECK(election::next_round(village.state)->offices.front().candidates ==
          Persons{{"x"}, {"a"}, {"y"}});
    village.open_round(day);
    // With a third of the papers the most votes win.
    village.to(Phase::Counting).count_all({{"+..", {19}}, {"..+", {20}}}).to(Phase::Announced);
    CHECK(election::standing(village.state).held().at({"y"}) == base::OfficeId{"chair"});
    CHECK(village.state.further_mode == NominationMode::Nominated);
}

TEST_CASE("bug, art. 29: a self-nomination for one further election was one for the next, too",
          "[law:ZJ-2020/29]") {
    Village village = without_a_chair(test::zhejiang_village_2020());
    village.state_fact(chosen(NominationMode::SelfNominated));
    village.state_fact(themselves("x", 41, "chair"));
    village.state_fact(themselves("y", 42, "chair"));
    village.open_round(village.election_day());
    village.to(Phase::Counting).count_all({{"+.", {19}}, {".+", {10}}}).to(Phase::Announced);
    village.state_fact(election::VoteNullified{.authority = closing::Authority::Township,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {2}});
    CHECK(election::next_round(village.state)->offices.front().candidates == Persons{{"a"}, {"b"}});
}

TEST_CASE("art. 29: with nobody who nominates themselves those not elected stand again",
          "[law:ZJ-2020/29]") {
    Village village = without_a_chair(test::zhejiang_village_2020());
    village.state_fact(chosen(NominationMode::SelfNominated));
    village.state_fact(themselves("x", 41, "chair"));
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(village.verdict(election::RoundOpened{.day = village.election_day(),
                                                .in_favour = {4},
                                                .offices = next->offices,
                                                .round = next->kind}) == "surplus_exhausted");
    village.state_fact(chosen(NominationMode::Nominated));
    CHECK(election::next_round(village.state)->offices.front().candidates == Persons{{"a"}, {"b"}});
    // Elsewhere nobody nominates themselves for it.
    Village elsewhere = without_a_chair(test::cn_village_2026());
    CHECK(elsewhere.verdict(chosen(NominationMode::SelfNominated)) ==
          "nomination_mode_not_allowed");
    Village filled(test::zhejiang_village_2020());
    filled.with_every_seat_filled();
    CHECK(filled.verdict(chosen(NominationMode::SelfNominated)) == "no_seats_open");
}
