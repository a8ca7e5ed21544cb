// SPDX-License-Identifier: Apache-2.0
// A candidacy that ends before the vote, for force, threats, deceit, bribes or forgery: the list is
// filled as after a withdrawal.
// Source: 海南省村民委员会选举办法(2025) art. 22, 23; 河北省村民委员会选举办法(2020) art. 42;
// 天津市村民委员会选举办法(2019) art. 22.
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::CandidacyCancelled;
using election::FoulPlay;
using election::Phase;
using nomination::CandidatesPublished;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

CandidacyCancelled cancelled(const char* person, std::int64_t in_favour = 5) {
    return {
        .authority = {}, .ground = FoulPlay::Bribery, .in_favour = {in_favour}, .person = {person}};
}

}  // namespace

TEST_CASE("art. 22, 23: whoever bribes is struck off, and the next moves up",
          "[law:HI-2025/22][law:HI-2025/23]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Listed);
    village.state_fact(cancelled("f"));
    CHECK_FALSE(nomination::is_candidate(village.state.nomination, {"f"}));
    CHECK(village.verdict(cancelled("f")) == "not_standing");
    CHECK(village.verdict(nomination::NomineeWithdrew{.person = {"f"}}) == "withdrawn_twice");
    CHECK(village.verdict(nomination::NomineeAccepted{.office = {"member"}, .person = {"f"}}) ==
          "withdrawn_twice");
    CHECK(village.verdict(poll::PapersPrinted{.papers = {60}, .style = village.style()}) ==
          "candidates_not_published");
    CandidatesPublished with_f = test::candidates_due(village);
    with_f.offices.back().persons = {{"e"}, {"f"}, {"g"}};
    CHECK(village.verdict(with_f) == "not_accepted");

    village.state_fact(nomination::NomineeReviewed{
        .finding = nomination::Finding::Eligible, .ground = {}, .in_favour = {5}, .person = {"i"}});
    village.state_fact(nomination::NomineeAccepted{.office = {"member"}, .person = {"i"}});
    CHECK(village.verdict(test::candidates_due(village)) == "review_not_published");
    village.state_fact(nomination::review_result(village.state.nomination));
    village.state_fact(test::candidates_due(village));
    CHECK(nomination::candidates(village.state.nomination).back().persons ==
          Persons{{"e"}, {"g"}, {"h"}, {"i"}});
}

TEST_CASE("the election committee decides by its majority", "[law:HI-2025/22]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Listed);
    CHECK(village.verdict(cancelled("a", 1)) == "decision_missed");
    CHECK(village.verdict(cancelled("i")) == "not_standing");
    CHECK(village.verdict(cancelled("s1")) == "not_standing");
}

TEST_CASE("not before the list, nor once the vote has begun", "[law:HI-2025/22]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Nominated);
    CHECK(village.verdict(cancelled("a")) == "out_of_phase");
    village.to(Phase::Polling);
    CHECK(village.verdict(cancelled("a")) == "out_of_phase");
}

TEST_CASE("other laws know only that such a win is void",
          "[law:OL-2025/21][law:TJ-2019/22][law:TJ-2019/49]") {
    for (const char* id : {"cn-village-2026", "sichuan-village-2026", "tianjin-village-2019"}) {
        Village village(*law::built_in(id));
        village.to(Phase::Listed);
        INFO(id);
        CHECK(village.verdict(cancelled("a")) == "cancellation_not_known");
    }
    Village hebei(*law::built_in("hebei-village-2020"), law::BallotScheme::MembersFirst);
    hebei.to(Phase::Listed);
    CHECK(hebei.verdict(cancelled("a")) == "admitted");
}

TEST_CASE("in a further election nobody struck off stands", "[law:HI-2025/22]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Counting);
    village.count_all({{"+./+./+++.", {25}}, {"+./+./++.+", {15}}}).to(Phase::Announced);
    village.open_round(village.election_day() + base::Days{5});
    REQUIRE(election::stands(village.state, {"g"}));
    REQUIRE(election::stands(village.state, {"h"}));
    village.state_fact(cancelled("g"));
    CHECK_FALSE(election::stands(village.state, {"g"}));
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "round_list_stale");
}
