// SPDX-License-Identifier: Apache-2.0
// Where several nationalities live, the committee should have a member of a smaller one. Source:
// 村民委员会组织法(2018) art. 6; 浙江省村民委员会选举办法(2020) art. 2.
#include <algorithm>

#include "cli/next_steps/next_steps.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::CompositionDeclared;
using closing::Ethnicity;
using election::Nationalities;
using election::Phase;
using test::Village;

namespace {

/// Whether `status` says that a member of a smaller nationality is missing.
bool asks_for_declaration(const Village& village) {
    return std::ranges::any_of(
        cli::next_steps(village.state, village.now.date_in_china()),
        [](const auto& step) { return step.command == "declare" && step.need == cli::Need::May; });
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
    CHECK(village.state.plan->several_nationalities);
    village.to(Phase::Announced);
    CHECK(asks_for_declaration(village));
    village.state_fact(declared("a", Ethnicity::Han));
    CHECK(asks_for_declaration(village));
    village.state_fact(declared("c", Ethnicity::Minority));
    CHECK_FALSE(asks_for_declaration(village));
}

TEST_CASE("art. 8: nothing is said where one nationality lives, or where the rules do not ask",
          "[law:OL-2025/8]") {
    Village of_one(*law::built_in("cn-village-2018"));
    of_one.to(Phase::Preparation);
    adopt(of_one, Nationalities::One);
    of_one.to(Phase::Announced);
    CHECK_FALSE(asks_for_declaration(of_one));

    Village unsaid(*law::built_in("cn-village-2018"));
    unsaid.to(Phase::Announced);
    CHECK_FALSE(asks_for_declaration(unsaid));

    Village today(test::cn_village_2026());
    today.to(Phase::Preparation);
    adopt(today, Nationalities::Several);
    today.to(Phase::Announced);
    CHECK_FALSE(asks_for_declaration(today));
}
