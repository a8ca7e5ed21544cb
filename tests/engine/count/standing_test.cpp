// SPDX-License-Identifier: Apache-2.0
// What rounds add up to: void ones, seats left open, runners-up, seats that are lost.
#include "engine/count/rounds.h"
#include "tests/support/catch.h"

using namespace douxuan;
using count::NextStep;
using count::RoundKind;

TEST_CASE("a round without a result changes nothing, and a void one keeps what was won before") {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {2}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = {}};
    const count::Standing none = count::nothing_voted(plan);
    CHECK(count::next_step(none) == NextStep::NextOffice);
    count::Round round{.kind = RoundKind::First,
                       .day = {},
                       .plan = plan,
                       .result = {},
                       .unseated = {},
                       .seated = {}};
    CHECK(count::after(none, round) == none);
    round.result.emplace();
    round.result->offices.resize(2);
    round.result->offices[0].office = {"chair"};
    round.result->offices[0].elected = {{"a"}};
    round.result->offices[1].office = {"member"};
    round.result->offices[1].elected = {{"c"}};
    const count::Standing first = count::after(none, round);
    CHECK(count::next_step(first) == NextStep::FurtherElection);
    CHECK(first.elected() == base::Seats{2});
    count::Round further = round;
    further.kind = RoundKind::Further;
    further.result->offices.clear();
    CHECK(count::after(first, further) == first);
    further.nullified = true;
    further.left_open = {{{"member"}, {1}}};
    CHECK(count::after(first, further) == first);
    further.decided_since = true;
    CHECK(count::next_step(count::after(first, further)) == NextStep::Nothing);
    round.nullified = true;
    const count::Standing annulled = count::after(first, round);
    CHECK(annulled.elected() == base::Seats{0});
    CHECK(count::next_step(annulled) == NextStep::FreshElection);
}

TEST_CASE("seats left open are not voted on; a winner unseated afterwards opens one again") {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {2}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = {}};
    count::Round round{.kind = RoundKind::First,
                       .day = {},
                       .plan = plan,
                       .result = count::Result{},
                       .unseated = {},
                       .seated = {}};
    round.result->offices.resize(2);
    round.result->offices[0].office = {"chair"};
    round.result->offices[0].elected = {{"a"}};
    round.result->offices[1].office = {"member"};
    round.result->offices[1].elected = {{"c"}};
    round.left_open = {{{"member"}, {1}}};
    CHECK(count::next_step(count::standing(plan, {{round}})) == NextStep::Nothing);
    round.unseated = {{{"chair"}, {"a"}}};
    const count::Standing open = count::standing(plan, {{round}});
    CHECK(open.find({"member"})->open() == base::Seats{0});
    CHECK(open.find({"chair"})->open() == base::Seats{1});
    CHECK(open.held() == count::Held{{{"c"}, {"member"}}});
    CHECK(open.find({"deputy"}) == nullptr);
}

TEST_CASE("bug: a runner-up who lost the seat kept it, and an officer stayed among the members",
          "[law:TJ-2019/33] [law:HB-2020/23]") {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::MembersFirst,
                         .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {2}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = {}};
    count::Round members{.kind = RoundKind::First,
                         .day = {},
                         .plan = plan,
                         .result = count::Result{},
                         .unseated = {},
                         .seated = {}};
    members.plan.offices = {plan.offices.back()};
    members.result->offices.resize(1);
    members.result->offices[0].office = {"member"};
    members.result->offices[0].elected = {{"a"}, {"c"}, {"d"}};
    count::Round officers = members;
    officers.kind = RoundKind::NextOffice;
    officers.plan.offices = {plan.offices.front()};
    officers.result->offices[0] = {};
    officers.result->offices[0].office = {"chair"};
    officers.seated = {{{"chair"}, {"a"}}};
    const count::Standing seated = count::standing(plan, {{members, officers}});
    CHECK(seated.held() ==
          count::Held{{{"a"}, {"chair"}}, {{"c"}, {"member"}}, {{"d"}, {"member"}}});
    CHECK(seated.elected() == base::Seats{3});
    officers.unseated = {{{"chair"}, {"a"}}};
    const count::Standing lost = count::standing(plan, {{members, officers}});
    CHECK(lost.held() == count::Held{{{"c"}, {"member"}}, {{"d"}, {"member"}}});
    CHECK(lost.find({"chair"})->open() == base::Seats{1});
}

TEST_CASE("bug: a further election declared void kept the seat of the women's column",
          "[law:ZJ-2020/29]") {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .offices = {{{"woman_member"}, {1}, {1}}, {{"member"}, {2}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = base::OfficeId{"woman_member"}};
    count::Round round{.kind = RoundKind::First,
                       .day = {},
                       .plan = plan,
                       .result = count::Result{},
                       .unseated = {},
                       .seated = {}};
    round.result->offices.resize(2);
    round.result->offices[0].office = {"woman_member"};
    round.result->offices[1].office = {"member"};
    round.result->offices[1].elected = {{"w"}};
    const count::Standing first = count::after(count::nothing_voted(plan), round);
    // A woman is a member: the open seat of the column is voted on as one more of the members.
    round.kind = RoundKind::Further;
    round.plan.offices = {{{"member"}, {2}, {1}}};
    round.result->offices = {round.result->offices[1]};
    round.result->offices[0].elected = {{"x"}, {"y"}};
    const count::Standing filled = count::after(first, round);
    CHECK(filled.find({"member"})->seats == base::Seats{3});
    CHECK(filled.find({"woman_member"})->seats == base::Seats{0});
    round.nullified = true;
    CHECK(count::after(first, round) == first);
    round.nullified = false;
    round.result->offices.clear();  // too few took part
    CHECK(count::after(first, round) == first);
}
