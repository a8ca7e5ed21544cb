// SPDX-License-Identifier: Apache-2.0
// Elections of a village without candidates, or with people who nominate themselves, through the
// two functions.
#include "engine/election/found.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/law/built_in.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RoundKind;
using election::Phase;
using law::NominationMode;
using test::handle;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

Village without_candidates() {
    return Village(*law::built_in("tianjin-village-2019"), law::BallotScheme::Joint,
                   NominationMode::NoCandidates);
}

void decide(Village& village, const char* write_in, const char* person) {
    village.state_fact(count::WriteInAdjudicated{.in_favour = {5},
                                                 .person = base::PersonId{person},
                                                 .spelling = "王" + std::string(person),
                                                 .write_in = {write_in}});
}

/// What is said of that way of finding candidates, at the meeting that adopts the method.
std::string adopted_with_mode(election::State state, const law::Ruleset& rules,
                              NominationMode mode) {
    election::MethodAdopted method{
        .ballot_scheme = law::BallotScheme::Joint,
        .nomination = mode,
        .offices = {{{"chair"}, {1}, {1}}, {{"deputy"}, {1}, {1}}, {{"member"}, {3}, {1}}},
        .resolution = Village::meeting(),
        .voting_form = law::VotingForm::MeetingWithStations,
        .woman_office = {}};
    const law::Setting setting{.rules = rules, .today = {}, .election_day = {}, .plan = nullptr};
    return test::verdict(admit(state, method, setting));
}

}  // namespace

TEST_CASE("only a ruleset that knows it lets a meeting do without candidates",
          "[law:SH-2020/11][law:ZJ-2020/20]") {
    const auto said = [](const law::Ruleset& rules, NominationMode mode) {
        return adopted_with_mode(election::State(rules), rules, mode);
    };
    CHECK(said(test::shanghai_village_2020(), NominationMode::NoCandidates) == "admitted");
    CHECK(said(test::shanghai_village_2020(), NominationMode::SelfNominated) ==
          "nomination_mode_not_allowed");
    CHECK(said(test::cn_village_2026(), NominationMode::NoCandidates) ==
          "nomination_mode_not_allowed");
    CHECK(said(test::cn_village_2026(), NominationMode::Nominated) == "admitted");
}

TEST_CASE("an election without candidates: every name is written in, and the further one has them",
          "[law:TJ-2019/18]") {
    Village village = without_candidates();
    village.to(Phase::RollFinal);
    CHECK(village.verdict(
              nomination::NominationCounted{.rankings = {},
                                            .source = law::NominationSource::RegisteredVoters,
                                            .took_part = {50}}) == "nomination_mode_not_allowed");
    village.to(Phase::Listed);
    CHECK(election::ballots(village.state).front().parts.front().candidates.empty());
    // a 40 and b 20 for chair; c 60 for deputy; e and f 40, g 28, h 32 for member.
    village.to(Phase::Counting)
        .count_all({{"~w1/~w3/~w4~w5~w6", {28}}, {"~w1/~w3/~w4~w5", {12}}, {"~w2/~w3/~w7", {20}}});
    CHECK(village.verdict(count::ResultAnnounced{election::result(village.state)}) ==
          "write_in_undecided");
    decide(village, "w1", "a");
    decide(village, "w2", "b");
    decide(village, "w3", "c");
    decide(village, "w4", "e");
    decide(village, "w5", "f");
    decide(village, "w6", "g");
    decide(village, "w7", "h");
    village.state_fact(count::ResultAnnounced{election::result(village.state)});
    const count::Standing now = election::standing(village.state);
    CHECK(now.find({"chair"})->elected == Persons{{"a"}});
    CHECK(now.find({"member"})->elected == Persons{{"e"}, {"f"}});
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == RoundKind::Further);
    CHECK(next->offices.front().candidates == Persons{{"g"}, {"h"}});
    village.open_round(village.election_day() + base::Days{1});
    CHECK(election::stands(village.state, {"g"}));
}

TEST_CASE("an election without candidates that is void is held again without any") {
    Village village = without_candidates();
    village.to(Phase::Counting).count_all({{"//", {60}}});
    village.state_fact(count::ResultAnnounced{election::result(village.state)});
    village.state_fact(election::VoteNullified{.authority = closing::Authority::County,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {1}});
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->kind == RoundKind::Fresh);
    CHECK(next->offices.front().candidates.empty());
    village.open_round(village.election_day() + base::Days{1});
    CHECK(village.state.phase == Phase::Listed);
}

TEST_CASE("whoever nominates themselves signs alone, for themselves", "[law:ZJ-2020/20]") {
    Village village(*law::built_in("tianjin-village-2019"), law::BallotScheme::Joint,
                    NominationMode::SelfNominated);
    village.to(Phase::RollFinal);
    nomination::NominationProposed paper{.committee_votes = {},
                                         .group = {},
                                         .meeting = {},
                                         .nominators = {handle(11)},
                                         .offices = {{.office = {"chair"}, .persons = {{"b"}}}},
                                         .source = law::NominationSource::SelfNomination};
    CHECK(village.verdict(paper) == "not_themselves");
    paper.offices.front().persons = {{"a"}};
    village.state_fact(paper);
    CHECK(village.state.phase == Phase::Nominated);
    CHECK(village.state.nomination.nominees.at({"a"}).accepted == base::OfficeId{"chair"});
    CHECK(village.verdict(paper) == "candidate_in_two_offices");
}
