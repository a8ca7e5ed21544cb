// SPDX-License-Identifier: Apache-2.0
// People who are nominated for a further or fresh election because too few are left to stand.
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::RoundKind;
using election::NomineesAdded;
using election::Phase;
using test::handle;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

/// c elected deputy, e and f members; the chair's seat (a and b) and one member's stay open. g and
/// h, who are left for the member's seat, withdraw; x and y are named in public.
Village without_members() {
    Village village(test::cn_village_2026());
    village.to(Phase::Counting).count_all({{"../+./++..", {40}}}).to(Phase::Announced);
    village.state.nomination.nominees.at({"g"}).withdrawal = nomination::Withdrawal::Declared;
    village.state.nomination.nominees.at({"h"}).withdrawal = nomination::Withdrawal::Declared;
    village.state_fact(test::named("x", 41, roll::Sex::Male));
    village.state_fact(test::named("y", 42, roll::Sex::Female));
    return village;
}

/// The registered voters nominate them for member.
NomineesAdded nominated(Persons persons) {
    return {.committee_votes = {},
            .group = {},
            .in_favour = {4},
            .meeting = {},
            .nominators = {},
            .offices = {{.office = {"member"}, .persons = std::move(persons)}},
            .source = law::NominationSource::RegisteredVoters,
            .took_part = base::Voters{31}};
}

}  // namespace

TEST_CASE("with nobody left people are nominated, and the further election is held",
          "[law:OL-2025/18]") {
    Village village = without_members();
    const base::Date day = village.election_day() + base::Days{1};
    CHECK(village.verdict(test::round_due(village, day)) == "surplus_exhausted");
    village.state_fact(nominated({{"x"}}));
    // One seat and the least surplus of one: two people.
    CHECK(village.verdict(test::round_due(village, day)) == "surplus_exhausted");
    village.state_fact(nominated({{"y"}}));
    CHECK(test::round_due(village, day).offices.back().candidates == Persons{{"x"}, {"y"}});
    village.open_round(day);
    CHECK(election::stands(village.state, {"x"}));
    village.to(Phase::Counting).count_all({{"+./.+", {40}}}).to(Phase::Announced);
    CHECK(election::standing(village.state).held().at({"y"}) == base::OfficeId{"member"});
    CHECK_FALSE(election::next_round(village.state));
}

TEST_CASE(
    "bug: whoever was nominated for one further election stood in the next whatever the votes",
    "[law:OL-2025/18]") {
    Village village = without_members();
    village.state_fact(nominated({{"x"}, {"y"}}));
    village.open_round(village.election_day());
    // Nobody has a third of 60 papers for the member's seat; i is written in more often than y.
    village.to(Phase::Counting).count_all({{"+./+.", {19}}, {"+./.+", {5}}, {"+./..~w1", {12}}});
    village.state_fact(count::WriteInAdjudicated{
        .in_favour = {5}, .person = base::PersonId{"i"}, .spelling = "王i", .write_in = {"w1"}});
    village.to(Phase::Announced);
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    CHECK(next->offices.front().candidates == Persons{{"x"}, {"i"}});
    // Declared void, the vote gave them no votes: they stand as they were nominated.
    village.state_fact(election::VoteNullified{.authority = closing::Authority::Township,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {2}});
    CHECK(election::next_round(village.state)->offices.back().candidates == Persons{{"x"}, {"y"}});
}

TEST_CASE("bug: whoever was nominated for a further election stood in a fresh one",
          "[law:OL-2025/18]") {
    Village village = without_members();
    village.state_fact(nominated({{"x"}}));
    village.state_fact(election::VoteNullified{.authority = closing::Authority::Township,
                                               .ground = election::NullityGround::CountNotPublic,
                                               .round = {1}});
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    REQUIRE(next->kind == RoundKind::Fresh);
    CHECK(next->offices.back().candidates == Persons{{"e"}, {"f"}});
    // e and f are too few for three seats: x may be nominated for that, too.
    village.state_fact(nominated({{"x"}}));
    CHECK(election::next_round(village.state)->offices.back().candidates ==
          Persons{{"e"}, {"f"}, {"x"}});
}

TEST_CASE("the refusals of a supplementary nomination, in the order of their contract") {
    Village village = without_members();
    const Village ready = village;
    NomineesAdded added = nominated({{"x"}, {"x"}, {"y"}});
    added.in_favour = {2};
    added.source = law::NominationSource::ElectionCommittee;
    added.nominators = {handle(41)};
    added.took_part = {};
    added.offices.push_back({.office = {"deputy"}, .persons = {{"b"}}});
    added.offices.front().persons.push_back({"e"});
    test::mend_one_by_one<NomineesAdded>(
        added,
        {{"decision_missed", [](NomineesAdded& e) { e.in_favour = {3}; }},
         {"round_not_short", [](NomineesAdded& e) { e.offices.pop_back(); }},
         {"source_not_allowed",
          [](NomineesAdded& e) { e.source = law::NominationSource::RegisteredVoters; }},
         {"nominators_not_electors", [](NomineesAdded& e) { e.nominators.clear(); }},
         {"nomination_part_missing", [](NomineesAdded& e) { e.took_part = base::Voters{61}; }},
         {"more_present_than_entitled", [](NomineesAdded& e) { e.took_part = base::Voters{60}; }},
         {"may_not_stand", [](NomineesAdded& e) { e.offices.front().persons.pop_back(); }},
         {"person_twice",
          [](NomineesAdded& e) { e.offices.front().persons = {{"x"}, {"y"}, {"s1"}}; }},
         {"candidates_too_many", [](NomineesAdded& e) { e.offices.front().persons.pop_back(); }}},
        [&](const NomineesAdded& e) { return ready.judge(e); });
}

TEST_CASE("nobody is added who is elected, has withdrawn, stands already or is off the roll") {
    Village village = without_members();
    village.state_fact(nominated({{"x"}}));
    for (const char* person : {"e", "g", "x"}) {
        INFO(person);
        CHECK(village.verdict(nominated({{person}})) == "may_not_stand");
    }
    CHECK(village.verdict(nominated({{"nobody"}})) == "person_unknown");
    CHECK(village.verdict(nominated({{"y"}})) == "admitted");
}

TEST_CASE("nobody is added while enough people stand, before a result, or for a tie") {
    Village listed(test::cn_village_2026());
    listed.to(Phase::Listed);
    CHECK(listed.verdict(nominated({{"i"}})) == "out_of_phase");

    Village enough(test::cn_village_2026());
    enough.to(Phase::Counting).count_all({{"../+./++..", {40}}}).to(Phase::Announced);
    CHECK(enough.verdict(nominated({{"i"}})) == "round_not_short");

    Village tied(test::cn_village_2026());
    tied.to(Phase::Counting)
        .count_all({{"../+./+++.", {31}}, {"../+./++.+", {31}}})
        .to(Phase::Announced);
    if (election::next_round(tied.state)->kind == RoundKind::TieVote) {
        CHECK(tied.verdict(nominated({{"i"}})) == "round_not_short");
    }

    Village complete(test::cn_village_2026());
    complete.to(Phase::Announced);
    CHECK(complete.verdict(nominated({{"i"}})) == "no_round_needed");
}

TEST_CASE("a residents' committee: ten electors or the Party organisation nominate again",
          "[law:ROL-2025/18]") {
    test::Community community(test::cn_residents_2026());
    community.to(Phase::Announced);
    // The election of a and e is void; b, and h who has most votes of the others, are left.
    for (const auto& [person, office] : {std::pair{"a", "chair"}, std::pair{"e", "member"}}) {
        community.state_fact(election::WinnerUnseated{.authority = closing::Authority::SubDistrict,
                                                      .cause = election::UnseatingCause::Fraud,
                                                      .office = {office},
                                                      .person = {person}});
    }
    const auto next = election::next_round(community.state);
    REQUIRE(next);
    CHECK(next->offices.front().candidates == Persons{{"b"}});
    community.state_fact(test::named("x", 41, roll::Sex::Male));
    NomineesAdded added = nominated({{"x"}});
    added.offices.front().office = {"chair"};
    added.source = law::NominationSource::JointElectors;
    added.took_part = {};
    for (std::uint64_t n = 41; n < 50; ++n) {
        added.nominators.push_back(handle(n));
    }
    CHECK(community.verdict(added) == "nominators_too_few");
    added.nominators.push_back(handle(50));
    community.state_fact(added);
    CHECK(election::next_round(community.state)->offices.front().candidates ==
          Persons{{"b"}, {"x"}});
}
