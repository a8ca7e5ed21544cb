// SPDX-License-Identifier: Apache-2.0
// Whom a committee should have among its members: where several nationalities live, somebody of a
// smaller one; in Sichuan before 2026 a young person. Source: 村民委员会组织法(2018) art. 6;
// 浙江省村民委员会选举办法(2020) art. 2; 四川省城市居民委员会组织法实施办法(2020) art. 6.
#include <algorithm>
#include <optional>
#include <string>

#include "cli/next_steps/next_steps.h"
#include "engine/election/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::CompositionDeclared;
using closing::Ethnicity;
using election::Nationalities;
using election::Phase;
using test::Village;

namespace {

/// What `status` says of a member of a smaller nationality; nothing: it says nothing.
std::optional<cli::NextStep> step_of(const Village& village) {
    const auto steps = cli::next_steps(village.state, village.now.date_in_china());
    const auto at = std::ranges::find(steps, "declare", &cli::NextStep::command);
    return at == steps.end() ? std::nullopt : std::optional(*at);
}

/// How many of those elected declared nothing, as `status` says; nothing: it says none of that.
std::string undeclared(const Village& village) {
    const auto step = step_of(village);
    return step && !step->facts.empty() ? step->facts.front().value : "";
}

/// The meeting adopts the same again, and says who lives there.
void adopt(Village& village, Nationalities nationalities) {
    const auto last = std::ranges::find_if(village.log, [](const election::Event& event) {
        return std::holds_alternative<election::MethodAdopted>(event.fact);
    });
    REQUIRE(last != village.log.end());
    auto adopted = std::get<election::MethodAdopted>(last->fact);
    adopted.nationalities = nationalities;
    village.state_fact(adopted);
}

CompositionDeclared declared(const char* person, Ethnicity ethnicity) {
    CompositionDeclared fact;
    fact.declaration = {std::string("d-") + person};
    fact.ethnicity = ethnicity;
    fact.person = {person};
    fact.seat_in = closing::PublicBody::Committee;
    return fact;
}

}  // namespace

TEST_CASE("art. 6: status says that no winner is declared to be of a smaller nationality",
          "[law:OL-2010/6]") {
    Village village(*law::built_in("cn-village-2018"));
    village.to(Phase::Preparation);
    adopt(village, Nationalities::Several);
    CHECK(village.state.plan->several_nationalities == true);
    village.to(Phase::Announced);
    const auto seats = election::standing(village.state).held();
    REQUIRE(seats.size() > 1);
    std::size_t left = seats.size();
    // Nothing is known of those who declared nothing, so nothing is missing yet.
    for (const auto& [person, office] : seats) {
        CHECK(step_of(village)->need == cli::Need::May);
        CHECK(undeclared(village) == std::to_string(left--));
        village.state_fact(declared(person.text.c_str(), Ethnicity::Han));
    }
    CHECK(step_of(village)->need == cli::Need::Missing);
    CHECK(undeclared(village).empty());
}

TEST_CASE("art. 6: one member of a smaller nationality is enough, whatever the others declare",
          "[law:OL-2010/6][law:ZJ-2020/2]") {
    Village village(*law::built_in("cn-village-2018"));
    village.to(Phase::Preparation);
    adopt(village, Nationalities::Several);
    village.to(Phase::Announced);
    CHECK(step_of(village).has_value());
    village.state_fact(declared("c", Ethnicity::Minority));
    CHECK_FALSE(step_of(village).has_value());
}

TEST_CASE("art. 6: status asks for a young person, until somebody elected is declared under thirty",
          "[law:SC-RC-2020/6]") {
    const auto asks = [](const test::Walk& walk) {
        const auto steps = cli::next_steps(walk.state, walk.now.date_in_china());
        return std::ranges::any_of(steps, [](const auto& step) {
            return step.command == "declare" && step.text.en.find("young") != std::string::npos;
        });
    };
    test::Community community(*law::built_in("sichuan-residents-2020"),
                              law::VotingMethod::ResidentsRepresentatives);
    community.to(Phase::Announced);
    CHECK(asks(community));
    const base::PersonId chair =
        election::standing(community.state).offices.front().elected.front();
    CompositionDeclared declared;
    declared.declaration = {"d-1"};
    declared.age = closing::AgeBand::From30To59;
    declared.person = chair;
    declared.seat_in = closing::PublicBody::Committee;
    community.state_fact(declared);
    CHECK(asks(community));
    declared.corrects = declared.declaration;
    declared.declaration = {"d-2"};
    declared.age = closing::AgeBand::Under30;
    community.state_fact(declared);
    CHECK_FALSE(asks(community));
    test::Community today(test::sichuan_residents_2026());
    today.to(Phase::Announced);
    CHECK_FALSE(asks(today));
}

TEST_CASE("art. 8: nothing is said where one nationality lives, or where the rules do not ask",
          "[law:OL-2025/8]") {
    Village of_one(*law::built_in("cn-village-2018"));
    of_one.to(Phase::Preparation);
    adopt(of_one, Nationalities::One);
    of_one.to(Phase::Announced);
    CHECK_FALSE(step_of(of_one).has_value());

    Village unsaid(*law::built_in("cn-village-2018"));
    unsaid.to(Phase::Announced);
    // Whether several live there was not said: that is said, and nothing is missing.
    REQUIRE(step_of(unsaid).has_value());
    CHECK(step_of(unsaid)->need == cli::Need::May);
    CHECK(undeclared(unsaid).empty());

    Village today(test::cn_village_2026());
    today.to(Phase::Preparation);
    adopt(today, Nationalities::Several);
    today.to(Phase::Announced);
    CHECK_FALSE(step_of(today).has_value());
}
