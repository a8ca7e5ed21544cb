// SPDX-License-Identifier: Apache-2.0
// How the offices are put on papers: a column of her own for a woman (专职专选, Zhejiang); one
// office after the other (分次投票, Beijing, Shanghai, Sichuan, Hainan, Tianjin); the members first
// and the officers from among them (Hebei).
// Source: 浙江省村民委员会选举办法(2020) art. 21, 29; 北京市村民委员会选举办法(2012) art. 22;
// 河北省村民委员会选举办法(2020) art. 23.
#include "engine/law/built_in.h"
#include "tests/support/catch.h"
#include "tests/support/counting.h"
#include "tests/support/rules.h"

using namespace douxuan;
using count::NextStep;
using count::RoundKind;
using test::Counting;
using test::names;
using test::office;
using Names = std::vector<std::string>;

namespace {

Names elected(const Counting& vote, const std::string& office) {
    return names(vote.standing().find({office})->elected);
}

/// A paper of Zhejiang with the column of w1 and w2 beside the members.
Counting with_column(const law::BallotScheme scheme = law::BallotScheme::SeparatePapers) {
    Counting vote(*law::built_in("zhejiang-village-2020"), scheme,
                  {{"woman_member", 1, {"w1", "w2"}}, {"member", 2, {"m1", "m2", "m3"}}});
    vote.plan.woman_office = base::OfficeId{"woman_member"};
    vote.books.registered = {900};
    vote.books.women = {{"w1"}, {"w2"}};
    return vote;
}

}  // namespace

TEST_CASE(
    "village example 16: of 500 papers w1 has 240 and w2 160: nobody; in the further vote w1 has "
    "250 of 480",
    "[law:ZJ-2020/21][law:ZJ-2020/29]") {
    Counting first = with_column();
    first.put("woman_member", {.returned = 500, .for_person = {{"w1", 240}, {"w2", 160}}});
    first.put("member", {.returned = 500, .for_person = {{"m1", 300}, {"m2", 280}, {"m3", 200}}});
    CHECK(elected(first, "woman_member").empty());
    CHECK(elected(first, "member") == Names{"m1", "m2"});
    REQUIRE(first.result().next == NextStep::FurtherElection);
    Counting further = first.next(RoundKind::Further, {{"woman_member", 1, {"w1", "w2"}}});
    further.plan.woman_office = base::OfficeId{"woman_member"};
    SECTION("250 of 480 are a third") {
        further.put("woman_member", {.returned = 480, .for_person = {{"w1", 250}, {"w2", 200}}});
        CHECK(elected(further, "woman_member") == Names{"w1"});
        CHECK(further.result().next == NextStep::Nothing);
    }
    SECTION("just below, at and just above a third") {
        const auto [votes, is_elected] =
            GENERATE(table<std::int64_t, bool>({{159, false}, {160, true}, {161, true}}));
        further.put("woman_member", {.returned = 480, .for_person = {{"w1", votes}}});
        CHECK(elected(further, "woman_member").empty() != is_elected);
    }
}

TEST_CASE("a man's name in the women's column voids that part, and no other", "[law:ZJ-2020/21]") {
    Counting vote = with_column(law::BallotScheme::Joint);
    vote.books.registered = {20};
    vote.put("joint", "+./++.", 10);
    vote.put("joint", "..~m9/++.", 3);
    vote.decide("m9", "m9");
    const count::OfficeResult column = office(vote.result(), "woman_member");
    CHECK(column.parts_void == base::Papers{3});
    CHECK(test::total(column, "w1") == 10);
    CHECK(test::total(column, "m9") <= 0);
    CHECK(column.base == base::Papers{13});
    CHECK(test::total(office(vote.result(), "member"), "m1") == 13);
}

TEST_CASE("elsewhere a man's name in an office that is reserved for a woman counts for nobody",
          "[law:BJ-2012/3]") {
    Counting vote(test::beijing_village_2012(), law::BallotScheme::SeparatePapers,
                  {{"deputy", 1, {"w1", "w2"}}});
    vote.plan.woman_office = base::OfficeId{"deputy"};
    vote.books.women = {{"w1"}, {"w2"}};
    vote.books.registered = {10};
    vote.put("deputy", {.returned = 10, .for_person = {{"m9", 10}}});
    CHECK(office(vote.result(), "deputy").parts_void == base::Papers{0});
    CHECK(office(vote.result(), "deputy").elected.empty());
}

namespace {

/// A plan of chair, deputy and three members, and the standing before any vote.
law::Plan whole(law::BallotScheme scheme) {
    return {.ballot_scheme = scheme,
            .offices = {{{"chair"}, {1}, {1}}, {{"deputy"}, {1}, {1}}, {{"member"}, {3}, {1}}},
            .voting_form = law::VotingForm::Meeting,
            .woman_office = {}};
}

/// The first round of such a plan, of 100 voters; the papers are yet to be put in.
Counting first_of(const law::Plan& plan, std::string_view rules,
                  const std::vector<std::string>& candidates) {
    const law::OfficeSeats office = plan.first_vote().offices.front();
    Counting vote(*law::built_in(rules), plan.ballot_scheme,
                  {{office.office.text, office.seats.value, candidates}});
    vote.books.registered = {100};
    vote.books.round.before = count::nothing_voted(plan);
    return vote;
}

}  // namespace

TEST_CASE("in turn: the chair first, then the deputy, then the members", "[law:BJ-2012/22]") {
    const law::Plan plan = whole(law::BallotScheme::Sequential);
    CHECK(plan.nominated() == plan);
    Counting chair = first_of(plan, "beijing-village-2012", {"a", "b"});
    SECTION("every vote elects") {
        chair.put("chair", {.returned = 60, .for_person = {{"a", 40}, {"b", 20}}});
        REQUIRE(chair.result().next == NextStep::NextOffice);
        // b, who lost, stands for the deputy's seat.
        Counting deputy = chair.next(RoundKind::NextOffice, {{"deputy", 1, {"b", "c"}}});
        deputy.put("deputy", {.returned = 60, .for_person = {{"b", 31}, {"c", 29}}});
        REQUIRE(deputy.result().next == NextStep::NextOffice);
        Counting members =
            deputy.next(RoundKind::NextOffice, {{"member", 3, {"c", "d", "e", "f"}}});
        members.put(
            "member",
            {.returned = 60, .for_person = {{"c", 50}, {"d", 40}, {"e", 31}, {"f", 12}, {"b", 9}}});
        CHECK(members.result().next == NextStep::Nothing);
        CHECK(elected(members, "chair") == Names{"a"});
        CHECK(elected(members, "deputy") == Names{"b"});
        CHECK(elected(members, "member") == Names{"c", "d", "e"});
    }
    SECTION("a vote on the next office asks for a majority and a turnout, as the first does") {
        chair.put("chair", {.returned = 60, .for_person = {{"a", 40}}});
        Counting deputy = chair.next(RoundKind::NextOffice, {{"deputy", 1, {"b", "c"}}});
        const auto [returned, votes, outcome, is_elected] =
            GENERATE(table<std::int64_t, std::int64_t, count::Outcome, bool>(
                {{50, 50, count::Outcome::VoidTurnout, false},
                 {51, 25, count::Outcome::Valid, false},
                 {51, 26, count::Outcome::Valid, true}}));
        deputy.put("deputy", {.returned = returned, .for_person = {{"b", votes}}});
        CHECK(deputy.result().outcome == outcome);
        CHECK(elected(deputy, "deputy").empty() != is_elected);
        CHECK(deputy.result().next ==
              (outcome == count::Outcome::Valid ? NextStep::NextOffice : NextStep::FreshElection));
    }
    SECTION("nobody is chair: the other offices are voted on before the further election") {
        chair.put("chair", {.returned = 60, .for_person = {{"a", 30}, {"b", 30}}});
        CHECK(chair.result().next == NextStep::NextOffice);
    }
    SECTION("a tie for the chair is settled before the deputy is voted on") {
        chair.rules.count.majority.value = {base::Bound::AtLeast, 1, 2};
        chair.put("chair", {.returned = 60, .for_person = {{"a", 30}, {"b", 30}}});
        REQUIRE(chair.result().next == NextStep::TieVote);
        Counting again = chair.next(RoundKind::TieVote, {{"chair", 1, {"a", "b"}}});
        again.put("chair", {.returned = 60, .for_person = {{"a", 31}, {"b", 29}}});
        CHECK(again.result().next == NextStep::NextOffice);
    }
}

TEST_CASE("members first: every seat is a member's, and the officers come from among them",
          "[law:HB-2020/23]") {
    const law::Plan plan = whole(law::BallotScheme::MembersFirst);
    CHECK(plan.nominated().offices == std::vector<law::OfficeSeats>{{{"member"}, {5}, {1}}});
    Counting members = first_of(plan, "hebei-village-2020", {"a", "b", "c", "d", "e", "f"});
    members.put("joint", "++++..", 40);
    members.put("joint", "++..++", 20);
    CHECK(members.standing().seats() == base::Seats{5});
    SECTION("a and b have 60, c and d 40, and one seat is open: the officers are next") {
        REQUIRE(elected(members, "member") == Names{"a", "b", "c", "d"});
        REQUIRE(members.result().next == NextStep::NextOffice);
        Counting officers =
            members.next(RoundKind::NextOffice,
                         {{"chair", 1, {"a", "b", "c", "d"}}, {"deputy", 1, {"a", "b", "c", "d"}}});
        officers.put("joint", "+.../.+..", 35);
        officers.put("joint", "..+./..+.", 20);
        officers.put("joint", "....~f/....", 5);
        officers.decide("f", "f");
        CHECK(elected(officers, "chair") == Names{"a"});
        CHECK(elected(officers, "deputy") == Names{"b"});
        // Whoever became an officer gave up the seat of a member; one is still open.
        CHECK(elected(officers, "member") == Names{"c", "d"});
        CHECK(officers.standing().find({"member"})->seats == base::Seats{3});
        CHECK(officers.standing().find({"member"})->open() == base::Seats{1});
        REQUIRE(officers.result().next == NextStep::FurtherElection);
        Counting further = officers.next(RoundKind::Further, {{"member", 1, {"e", "f"}}});
        further.put("joint", "+.", 60);
        CHECK(further.result().next == NextStep::Nothing);
        CHECK(further.standing().elected() == base::Seats{5});
    }
    SECTION("nobody who is no member becomes an officer, however many write the name") {
        Counting officers =
            members.next(RoundKind::NextOffice,
                         {{"chair", 1, {"a", "b", "c", "d"}}, {"deputy", 1, {"a", "b", "c", "d"}}});
        officers.put("joint", "....~f/.+..", 60);
        officers.decide("f", "f");
        CHECK(elected(officers, "chair").empty());
        CHECK(elected(officers, "deputy") == Names{"b"});
        const auto steps = officers.steps();
        CHECK(std::ranges::any_of(steps, [](const count::Step& each) {
            return each.code == count::StepCode::NotOnCommittee &&
                   each.person == base::PersonId{"f"};
        }));
    }
}

TEST_CASE("members first: with nobody elected, members are looked for before officers",
          "[law:HB-2020/23]") {
    Counting members =
        first_of(whole(law::BallotScheme::MembersFirst), "hebei-village-2020", {"a", "b"});
    members.put("joint", "..", 60);
    CHECK(members.result().next == NextStep::FurtherElection);
    CHECK(members.standing().find({"member"})->open() == base::Seats{5});
}

TEST_CASE("members first: an officer whose election is void leaves a seat of the committee",
          "[law:HB-2020/23]") {
    const law::Plan plan = whole(law::BallotScheme::MembersFirst);
    Counting members = first_of(plan, "hebei-village-2020", {"a", "b", "c", "d", "e"});
    members.put("joint", "+++++", 60);
    Counting officers =
        members.next(RoundKind::NextOffice, {{"chair", 1, {"a", "b"}}, {"deputy", 1, {"a", "b"}}});
    officers.put("joint", "+./.+", 60);
    const count::Standing now =
        count::after(members.standing(), {.kind = RoundKind::NextOffice,
                                          .day = {},
                                          .plan = officers.plan,
                                          .result = officers.result(),
                                          .unseated = {{.office = {"chair"}, .person = {"a"}}},
                                          .seated = {}});
    CHECK(now.elected() == base::Seats{4});
    CHECK(now.find({"chair"})->open() == base::Seats{1});
    CHECK(now.find({"member"})->open() == base::Seats{1});
    CHECK(count::next_step(now) == NextStep::FurtherElection);
}
