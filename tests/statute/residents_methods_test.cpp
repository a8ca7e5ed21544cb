// SPDX-License-Identifier: Apache-2.0
// The two other methods. Household representatives: each household names one of its electors, with
// the others' written agreement; their list is posted with the roll; more than half of them vote.
// Residents' representatives: each group elects its own, one for 20 to 50 households, by the most
// votes; their list is posted with the roll; more than two thirds vote, each in person.
// Source: 城市居民委员会组织法(2025) art. 13, 14, 17, 19; 四川省城市居民委员会选举条例(2025) art.
// 26, 30.
// Long: two methods, from the list of those who elect to the vote.
#include <algorithm>

#include "engine/election/queries.h"
#include "engine/roll/groups.h"
#include "engine/roll/households.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/counting.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using count::Outcome;
using election::Phase;
using law::VotingMethod;
using test::Community;
using test::handle;

namespace {

/// A vote of `returned` papers out of `entitled` who elect by that method.
Outcome outcome(const law::Ruleset& rules, VotingMethod method, std::int64_t entitled,
                std::int64_t returned) {
    test::Counting vote(rules, law::BallotScheme::Joint, {{"chair", 1, {"a", "b"}}});
    vote.plan.method = method;
    vote.books.registered = {entitled};
    vote.put("joint", {.returned = returned, .for_person = {{"a", returned}}});
    return vote.result().outcome;
}

law::Ruleset with_turnout(std::string_view share) {
    law::Ruleset rules = test::cn_residents_2026();
    rules.residents_method.turnout_representatives.value =
        share == "at least 2/3" ? base::Threshold{base::Bound::AtLeast, 2, 3}
                                : base::Threshold{base::Bound::MoreThan, 1, 2};
    return rules;
}

roll::HouseholdRepresentativeNamed names(std::string_view household, std::uint64_t representative,
                                         const std::vector<std::uint64_t>& agreed) {
    roll::HouseholdRepresentativeNamed named{.agreed = {},
                                             .household = {std::string(household)},
                                             .representative = handle(representative)};
    for (const std::uint64_t each : agreed) {
        named.agreed.push_back(handle(each));
    }
    return named;
}

roll::HouseholdEntered household(std::string_view id, const std::vector<std::uint64_t>& members,
                                 roll::HouseholdForm form = roll::HouseholdForm::Own) {
    roll::HouseholdEntered entered{.form = form, .household = {std::string(id)}, .members = {}};
    for (const std::uint64_t each : members) {
        entered.members.push_back(handle(each));
    }
    return entered;
}

/// A community by that method with 60 people registered, and nothing of the method stated yet.
Community with_electors(const law::Ruleset& rules, VotingMethod method) {
    Community community(rules, method);
    community.to(Phase::Preparation);
    community.register_electors();
    return community;
}

roll::GroupFormed group(std::string_view id, std::int64_t households, std::int64_t seats) {
    return {.group = {std::string(id)}, .households = {households}, .representatives = {seats}};
}

roll::GroupVoted voted(std::string_view id, std::int64_t entitled, std::int64_t took_part,
                       std::vector<roll::GroupName> names) {
    return {.entitled = {entitled},
            .form = roll::GroupForm::Households,
            .group = {std::string(id)},
            .names = std::move(names),
            .took_part = {took_part}};
}

}  // namespace

TEST_CASE("residents example 5: of 1050 household representatives 526 must vote",
          "[law:ROL-2025/19][law:SC-RC-2025/30]") {
    const law::Ruleset& rules = test::national_or_sichuan();
    const auto [returned, answer] = GENERATE(table<std::int64_t, Outcome>(
        {{525, Outcome::VoidTurnout}, {526, Outcome::Valid}, {527, Outcome::Valid}}));
    CHECK(outcome(rules, VotingMethod::HouseholdRepresentatives, 1050, returned) == answer);
}

TEST_CASE("residents example 6: of 700 papers 351 are needed, 350 are not enough",
          "[law:ROL-2025/19]") {
    test::Counting vote(test::national_or_sichuan(), law::BallotScheme::Joint,
                        {{"member", 2, {"a", "b"}}});
    vote.plan.method = VotingMethod::HouseholdRepresentatives;
    vote.books.registered = {1050};
    vote.put("joint", {.returned = 700, .for_person = {{"a", 350}, {"b", 351}}});
    CHECK(test::names(test::office(vote.result(), "member").elected) ==
          std::vector<std::string>{"b"});
}

TEST_CASE("residents example 7: of 48 representatives 33 must vote; older readings need 32 or 25",
          "[law:ROL-2025/19][law:SC-RC-2025/30]") {
    constexpr VotingMethod method = VotingMethod::ResidentsRepresentatives;
    const law::Ruleset& rules = test::national_or_sichuan();
    CHECK(outcome(rules, method, 48, 32) == Outcome::VoidTurnout);
    CHECK(outcome(rules, method, 48, 33) == Outcome::Valid);
    CHECK(outcome(with_turnout("at least 2/3"), method, 48, 31) == Outcome::VoidTurnout);
    CHECK(outcome(with_turnout("at least 2/3"), method, 48, 32) == Outcome::Valid);
    CHECK(outcome(with_turnout("more than 1/2"), method, 48, 24) == Outcome::VoidTurnout);
    CHECK(outcome(with_turnout("more than 1/2"), method, 48, 25) == Outcome::Valid);
}

TEST_CASE("residents example 8: of 47 and 49 both readings of two thirds ask for the same",
          "[law:ROL-2025/19]") {
    const base::Threshold& more =
        *test::national_or_sichuan().residents_method.turnout_representatives;
    const base::Threshold at_least{base::Bound::AtLeast, 2, 3};
    for (const auto& [entitled, needed] : {std::pair{47, 32}, std::pair{49, 33}}) {
        CHECK(more.least(entitled) == needed);
        CHECK(at_least.least(entitled) == needed);
    }
}

TEST_CASE("residents art. 14: the representatives elect only if the residents want it",
          "[law:ROL-2025/14]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Preparation);
    election::VotingMethodChosen chosen{.method = VotingMethod::ResidentsRepresentatives,
                                        .opinion = {},
                                        .proposed_by = election::MethodProposer::ElectionCommittee,
                                        .resolution = Community::meeting()};
    CHECK(community.verdict(chosen) == "opinion_missing");
    chosen.opinion = {.asked = {600},
                      .for_method = {200},
                      .form = election::OpinionForm::HouseVisits,
                      .replied = {400}};
    CHECK(community.verdict(chosen) == "opinion_missed");
    chosen.opinion->for_method = {201};
    CHECK(community.verdict(chosen) == "admitted");
    chosen.method = VotingMethod::HouseholdRepresentatives;
    chosen.opinion.reset();
    CHECK(community.verdict(chosen) == "admitted");
}

TEST_CASE("a household has electors, each of one household only", "[law:ROL-2025/17]") {
    Community community =
        with_electors(test::national_or_sichuan(), VotingMethod::HouseholdRepresentatives);
    CHECK(community.verdict(household("h1", {})) == "household_empty");
    CHECK(community.verdict(household("h1", {1, 1})) == "voter_twice");
    CHECK(community.verdict(household("h1", {1, 99})) == "voter_not_on_roll");
    community.state_fact(household("h1", {1, 2, 3}));
    CHECK(community.verdict(household("h2", {3, 4})) == "household_of_another");
    // Entered anew, and a collective household beside it.
    community.state_fact(household("h1", {1, 2}));
    CHECK(community.verdict(household("h2", {3, 4}, roll::HouseholdForm::Collective)) ==
          "admitted");
    // With all electors no household is asked.
    Community all = with_electors(test::cn_residents_2026(), VotingMethod::AllElectors);
    CHECK(all.verdict(household("h1", {1})) == "not_of_this_method");
}

TEST_CASE("one elector of the household represents it, and the others agree in writing",
          "[law:ROL-2025/14]") {
    Community community =
        with_electors(test::national_or_sichuan(), VotingMethod::HouseholdRepresentatives);
    community.state_fact(household("h1", {1, 2, 3}));
    CHECK(community.verdict(names("h9", 1, {})) == "household_unknown");
    CHECK(community.verdict(names("h1", 4, {1, 2})) == "not_of_household");
    CHECK(community.verdict(names("h1", 1, {2, 4})) == "not_of_household");
    CHECK(community.verdict(names("h1", 1, {2, 1})) == "voter_twice");
    CHECK(community.verdict(names("h1", 1, {2})) == "agreement_missed");
    CHECK(community.verdict(names("h1", 1, {2, 3})) == "admitted");
    // A single person is a household too.
    community.state_fact(household("h2", {5}));
    CHECK(community.verdict(names("h2", 5, {})) == "admitted");
}

TEST_CASE("a household that names nobody is not on the list; others may change until the poll",
          "[law:ROL-2025/17]") {
    Community community =
        with_electors(test::national_or_sichuan(), VotingMethod::HouseholdRepresentatives);
    CHECK(community.verdict(roll::RollPublished{.numbers = community.numbers()}) ==
          "nobody_represents");
    community.state_fact(household("h1", {1, 2}));
    community.state_fact(household("h2", {3, 4}));
    community.state_fact(names("h1", 1, {2}));
    CHECK(roll::unrepresented(community.state.roll) == std::vector<base::HouseholdId>{{"h2"}});
    CHECK(community.numbers().representatives == base::Voters{1});
    community.days_before(30);
    community.state_fact(roll::RollPublished{.numbers = community.numbers()});
    CHECK(community.verdict(names("h2", 3, {4})) == "household_not_listed");
    CHECK(community.verdict(household("h3", {5})) == "out_of_phase");
    community.state_fact(names("h1", 2, {1}));
    CHECK(roll::is_household_representative(community.state.roll, handle(2)));
    CHECK_FALSE(roll::is_household_representative(community.state.roll, handle(1)));
    CHECK(election::entitled(community.state) == base::Voters{1});
}

TEST_CASE("a household representative who died is out of the base until another is named",
          "[law:ROL-2025/19]") {
    Community community =
        with_electors(test::national_or_sichuan(), VotingMethod::HouseholdRepresentatives);
    community.state_fact(household("h1", {1, 2}));
    community.state_fact(household("h2", {3}));
    community.state_fact(names("h1", 1, {2}));
    community.state_fact(names("h2", 3, {}));
    community.days_before(30);
    community.state_fact(roll::RollPublished{.numbers = community.numbers()});
    CHECK(election::entitled(community.state) == base::Voters{2});
    for (const std::uint64_t died : {std::uint64_t{1}, std::uint64_t{3}}) {
        community.state_fact(roll::RollCorrected{.change = roll::Correction::StruckOff,
                                                 .commitment = {},
                                                 .ground = law::Exclusion::Deceased,
                                                 .in_favour = {4},
                                                 .objection = {},
                                                 .voter = handle(died)});
    }
    CHECK(election::entitled(community.state) == base::Voters{0});
    CHECK(roll::unrepresented(community.state.roll) ==
          std::vector<base::HouseholdId>{{"h1"}, {"h2"}});
    // Who lives on in the household names somebody else; a household of one has ended.
    CHECK(community.verdict(names("h2", 3, {})) != "admitted");
    community.state_fact(names("h1", 2, {}));
    CHECK(election::entitled(community.state) == base::Voters{1});
}

TEST_CASE("only household representatives draw papers, themselves or by a proxy",
          "[law:ROL-2025/19]") {
    Community community(test::national_or_sichuan(), VotingMethod::HouseholdRepresentatives);
    community.to(Phase::Listed);
    const auto mandate = [](std::uint64_t principal, std::uint64_t proxy) {
        return poll::ProxyApproved{.principal = handle(principal),
                                   .proxy = handle(proxy),
                                   .relation = poll::ProxyTie::OtherElector};
    };
    CHECK(community.verdict(mandate(42, 41)) == "not_entitled");
    CHECK(community.verdict(mandate(41, 42)) == "admitted");
    community.to(Phase::Polling);
    const auto paper = [](std::uint64_t voter) {
        return poll::PaperIssued{
            .proxy = {}, .station = {"hall"}, .style = {"joint"}, .voter = handle(voter)};
    };
    CHECK(community.verdict(paper(2)) == "not_entitled");
    CHECK(community.verdict(paper(1)) == "admitted");
}

TEST_CASE("a whole election by household representatives", "[law:ROL-2025/19]") {
    Community community(test::national_or_sichuan(), VotingMethod::HouseholdRepresentatives);
    community.to(Phase::Announced);
    CHECK(election::entitled(community.state) == base::Voters{30});
    CHECK(community.state.count.announced->registered == base::Voters{30});
    CHECK(community.state.count.announced->next == count::NextStep::Nothing);
}

TEST_CASE("residents art. 13: a representative for 20 to 50 households", "[law:ROL-2025/13]") {
    Community community =
        with_electors(test::national_or_sichuan(), VotingMethod::ResidentsRepresentatives);
    const auto [households, seats, answer] =
        GENERATE(table<std::int64_t, std::int64_t, std::string>({{39, 2, "quota_missed"},
                                                                 {40, 2, "admitted"},
                                                                 {100, 2, "admitted"},
                                                                 {101, 2, "quota_missed"},
                                                                 {19, 1, "quota_missed"},
                                                                 {20, 1, "admitted"}}));
    CHECK(community.verdict(group("g1", households, seats)) == answer);
}

TEST_CASE("before 2026 a group had 15 to 50 households and 2 or 3 representatives",
          "[law:ROL-2025/13]") {
    law::Ruleset rules = test::cn_residents_2026();
    rules.residents_groups.households_each.value.reset();
    rules.residents_groups.households.value = {{15}, {50}};
    rules.residents_groups.representatives.value = {{2}, {3}};
    Community community = with_electors(rules, VotingMethod::ResidentsRepresentatives);
    CHECK(community.verdict(group("g1", 14, 2)) == "group_size_out_of_range");
    CHECK(community.verdict(group("g1", 15, 2)) == "admitted");
    CHECK(community.verdict(group("g1", 50, 3)) == "admitted");
    CHECK(community.verdict(group("g1", 51, 3)) == "group_size_out_of_range");
    CHECK(community.verdict(group("g1", 20, 1)) == "quota_missed");
    CHECK(community.verdict(group("g1", 20, 4)) == "quota_missed");
}

TEST_CASE("residents example 27: of 28 households 15 vote; X is in, Y and Z are voted on again",
          "[law:ROL-2025/13]") {
    law::Ruleset rules = test::cn_residents_2026();
    rules.residents_groups.households_each.value.reset();
    Community community = with_electors(rules, VotingMethod::ResidentsRepresentatives);
    for (const auto& [id, number] :
         {std::pair{"x", 51U}, std::pair{"y", 52U}, std::pair{"z", 53U}}) {
        community.state_fact(test::named(id, number, roll::Sex::Male));
    }
    community.state_fact(group("g1", 28, 2));
    CHECK(community.verdict(voted("g2", 28, 15, {})) == "group_unknown");
    const std::vector<roll::GroupName> votes{{{"x"}, {8}}, {{"y"}, {6}}, {{"z"}, {6}}};
    CHECK(community.verdict(voted("g1", 28, 14, votes)) == "quorum_missed");
    CHECK(community.verdict(voted("g1", 28, 29, votes)) == "more_present_than_entitled");
    // The households of the group are on record.
    CHECK(community.verdict(voted("g1", 27, 15, votes)) == "group_entitled_differs");
    CHECK(community.verdict(voted("g1", 29, 15, votes)) == "group_entitled_differs");
    // Two seats: thirty votes at most of fifteen households.
    CHECK(community.verdict(voted("g1", 28, 15, {{{"x"}, {11}}, {{"y"}, {10}}, {{"z"}, {10}}})) ==
          "group_votes_too_many");
    CHECK(community.verdict(voted("g1", 28, 15, {{{"x"}, {10}}, {{"y"}, {10}}, {{"z"}, {10}}})) ==
          "admitted");
    CHECK(community.verdict(voted("g1", 28, 15, {{{"x"}, {6}}, {{"y"}, {8}}})) ==
          "ranking_unsorted");
    CHECK(community.verdict(voted("g1", 28, 15, {{{"x"}, {8}}, {{"x"}, {6}}})) == "person_twice");
    CHECK(community.verdict(voted("g1", 28, 15, {{{"x"}, {16}}, {{"y"}, {6}}})) ==
          "more_votes_than_voters");
    CHECK(community.verdict(voted("g1", 28, 15, {{{"x"}, {8}}})) == "ranking_too_short");
    community.state_fact(voted("g1", 28, 15, votes));
    CHECK(roll::is_residents_representative(community.state.roll, {"x"}));
    CHECK(roll::residents_representatives(community.state.roll) == base::Voters{1});
    CHECK(roll::groups_to_vote(community.state.roll) == std::vector<base::GroupId>{{"g1"}});
    community.days_before(30);
    CHECK(community.verdict(roll::RollPublished{.numbers = community.numbers()}) ==
          "representatives_missing");

    CHECK(community.verdict(voted("g1", 28, 20, {{{"y"}, {11}}})) == "names_do_not_tie");
    CHECK(community.verdict(voted("g1", 28, 20, {{{"x"}, {11}}, {{"y"}, {9}}})) ==
          "representative_of_another");
    community.state_fact(voted("g1", 28, 20, {{{"z"}, {11}}, {{"y"}, {9}}}));
    CHECK(roll::is_residents_representative(community.state.roll, {"z"}));
    CHECK(community.verdict(voted("g1", 28, 20, {{{"y"}, {9}}})) == "no_vacancy");

    // Chongqing's old rule for the household form would need 23 of 28.
    rules.residents_groups.quorum_households.value = {base::Bound::AtLeast, 4, 5};
    CHECK(rules.residents_groups.quorum_households->least(28) == 23);
}

TEST_CASE("where the electors of a group vote, those on the roll are entitled",
          "[law:ROL-2025/13]") {
    law::Ruleset rules = test::cn_residents_2026();
    rules.residents_groups.households_each.value.reset();
    Community community = with_electors(rules, VotingMethod::ResidentsRepresentatives);
    community.state_fact(test::named("x", 51, roll::Sex::Male));
    for (std::uint64_t n = 1; n <= 12; ++n) {
        community.annex[n].group = n <= 9 ? "一组" : "二组";
    }
    const auto [roll_name, entitled, answer] = GENERATE(
        table<const char*, std::int64_t, std::string>({{"一组", 9, "admitted"},
                                                       {"一组", 8, "group_entitled_differs"},
                                                       {"一组", 10, "group_entitled_differs"},
                                                       {"二组", 3, "admitted"},
                                                       // The id stands in no record.
                                                       {"", 9, "group_entitled_differs"}}));
    CAPTURE(roll_name, entitled);
    roll::GroupFormed formed = group("g1", 28, 1);
    if (*roll_name != '\0') {
        formed.roll_name = roll_name;
    }
    community.state_fact(formed);
    roll::GroupVoted vote = voted("g1", entitled, entitled, {{{"x"}, {2}}});
    vote.form = roll::GroupForm::Electors;
    CHECK(community.verdict(vote) == answer);
    // Without the records nobody can count them.
    CHECK(test::verdict(election::admit(community.state, community.event(vote), nullptr)) ==
          "admitted");
}

TEST_CASE("a representative who leaves is followed by a vote of the same group",
          "[law:ROL-2025/13]") {
    Community community(test::national_or_sichuan(), VotingMethod::ResidentsRepresentatives);
    community.to(Phase::RollPosted);
    const base::Voters before = election::entitled(community.state);
    CHECK(community.verdict(roll::RepresentativeLeft{.cause = roll::VacancyCause::Resigned,
                                                     .person = {"a"}}) == "not_a_representative");
    community.state_fact(
        roll::RepresentativeLeft{.cause = roll::VacancyCause::Resigned, .person = {"r1"}});
    CHECK(election::entitled(community.state) == before - base::Voters{1});
    community.state_fact(test::named("r99", 60, roll::Sex::Female));
    community.state_fact(voted("g1", 40, 30, {{{"r99"}, {21}}, {{"r1"}, {9}}}));
    CHECK(election::entitled(community.state) == before);
    // Who died is counted no more, whether or not somebody has said that the seat is vacant.
    const auto died = roll::voter_of(community.state.roll, {"r2"});
    REQUIRE(died.has_value());
    community.state_fact(roll::RollCorrected{.change = roll::Correction::StruckOff,
                                             .commitment = {},
                                             .ground = law::Exclusion::Deceased,
                                             .in_favour = {4},
                                             .objection = {},
                                             .voter = *died});
    CHECK(election::entitled(community.state) == before - base::Voters{1});
    community.state_fact(
        roll::RepresentativeLeft{.cause = roll::VacancyCause::Died, .person = {"r2"}});
    CHECK(election::entitled(community.state) == before - base::Voters{1});
}

TEST_CASE("residents example 35: both lists by 25 April; no stations, no proxies, in person",
          "[law:ROL-2025/17][law:ROL-2025/19][law:SC-RC-2025/26]") {
    Community community(test::national_or_sichuan(), VotingMethod::ResidentsRepresentatives);
    CHECK(roll::last_posting_day(community.election_day(), *community.state.rules).text() ==
          "2027-04-25");
    community.to(Phase::Preparation);
    CHECK(community.verdict(
              election::MethodAdopted{.ballot_scheme = law::BallotScheme::Joint,
                                      .nomination = {},
                                      .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {4}, {1}}},
                                      .resolution = Community::meeting(),
                                      .voting_form = law::VotingForm::MeetingWithStations,
                                      .woman_office = {}}) == "form_not_allowed");
    community.to(Phase::Listed);
    CHECK(community.verdict(poll::ProxyApproved{.principal = handle(1),
                                                .proxy = handle(42),
                                                .relation = poll::ProxyTie::OtherElector}) ==
          "proxies_not_allowed");
    community.to(Phase::Polling);
    CHECK(community.verdict(poll::PaperIssued{
              .proxy = {}, .station = {"hall"}, .style = {"joint"}, .voter = handle(60)}) ==
          "not_entitled");
}

TEST_CASE("a whole election by the residents' representatives", "[law:ROL-2025/19]") {
    Community community(test::national_or_sichuan(), VotingMethod::ResidentsRepresentatives);
    community.to(Phase::Announced);
    CHECK(election::entitled(community.state) == base::Voters{24});
    CHECK(community.state.count.announced->registered == base::Voters{24});
    CHECK(community.state.count.announced->next == count::NextStep::Nothing);
}
