// SPDX-License-Identifier: Apache-2.0
// What one room has to know of another: a voter struck off, a candidate who fell out, a relative
// who turned up late. Most of these were bugs; each has its test.
#include "engine/election/between.h"

#include "engine/election/queries.h"
#include "engine/nomination/queries.h"
#include "engine/poll/books.h"
#include "tests/support/catch.h"
#include "tests/support/facts.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using test::handle;
using test::Village;

namespace {

nomination::CandidatesPublished list(std::vector<base::PersonId> members) {
    return {.offices = {{.office = {"chair"}, .persons = {{"a"}, {"b"}}},
                        {.office = {"deputy"}, .persons = {{"c"}, {"d"}}},
                        {.office = {"member"}, .persons = std::move(members)}}};
}

/// The nominated i is made ready to stand for member.
void make_ready(Village& village) {
    village.state_fact(test::reviewed("i"));
    village.state_fact(nomination::NomineeAccepted{.office = {"member"}, .person = {"i"}});
}

poll::PaperIssued draw(std::uint64_t voter, std::optional<base::Handle> proxy = {}) {
    return {.proxy = proxy, .station = {"hall"}, .style = {"joint"}, .voter = handle(voter)};
}

poll::ProxyApproved mandate(std::uint64_t principal, std::uint64_t proxy) {
    return {.principal = handle(principal),
            .proxy = handle(proxy),
            .relation = poll::ProxyTie::Sibling};
}

}  // namespace

TEST_CASE("who is ranked, nominated or appointed was named before") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    CHECK(village.verdict(assembly::ElectionCommitteeChosen{
              .chair = {"q"}, .ranking = {{{"q"}, {1}}}, .resolution = {}, .size = {1}}) ==
          "person_unknown");
    village.to(Phase::RollFinal);
    CHECK(village.verdict(nomination::NominationCounted{
              .rankings = {{.names = {{{"q"}, {1}}}, .office = {"chair"}}},
              .source = {},
              .took_part = {1}}) == "person_unknown");
    village.to_the_morning();
    CHECK(village.verdict(poll::StaffAppointed{.in_favour = {4},
                                               .staff = {{poll::Duty::Teller, {"q"}, {"hall"}}}}) ==
          "person_unknown");
    village.to_the_opened_boxes();
    CHECK(village.verdict(count::WriteInAdjudicated{.in_favour = {4},
                                                    .person = base::PersonId{"q"},
                                                    .spelling = "q",
                                                    .write_in = {"w1"}}) == "person_unknown");
}

TEST_CASE("the election committee decides only while it sits and enough agree") {
    Village village(test::cn_village_2026());
    village.to(Phase::RollFinal);
    const auto decide = [&](std::int64_t in_favour) {
        return village.verdict(
            poll::StationsFixed{.in_favour = {in_favour},
                                .stations = {{poll::StationKind::Centre, {"hall"}},
                                             {poll::StationKind::Station, {"east"}}}});
    };
    CHECK(decide(2) == "decision_missed");
    CHECK(decide(3) == "admitted");
    CHECK(decide(4) == "admitted");
    CHECK(decide(5) == "admitted");
    CHECK(decide(6) == "more_in_favour_than_members");
}

TEST_CASE("art. 15: a nominated member leaves before the committee decides anything more",
          "[law:OL-2025/15]") {
    Village village(test::cn_village_2026());
    village.to(Phase::RollFinal);
    village.days_before(15);
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"p1"}, {30}}, {{"b"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {28}}, {{"d"}, {22}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {40}}}, .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    CHECK(village.verdict(test::reviewed("b")) == "candidate_on_election_committee");
    CHECK(village.verdict(assembly::MemberLeft{.cause = assembly::LeavingCause::Nominated,
                                               .person = {"p2"}}) == "not_nominated");
    village.state_fact(
        assembly::MemberLeft{.cause = assembly::LeavingCause::Nominated, .person = {"p1"}});
    CHECK(village.verdict(test::reviewed("b")) == "admitted");
}

TEST_CASE("art. 15: since 2026 a member also leaves for a near relative", "[law:OL-2025/15]") {
    const law::Ruleset& rules = *GENERATE(&test::cn_village_2026(), &test::beijing_village_2012());
    const bool kin = &rules == &test::cn_village_2026();
    Village village(rules);
    village.to(Phase::Nominated);
    village.state_fact(
        roll::KinshipDeclared{.other = {"p5"}, .person = {"b"}, .relation = roll::Kinship::Parent});
    CHECK(village.verdict(test::reviewed("b")) ==
          (kin ? "relative_on_election_committee" : "admitted"));
    const assembly::MemberLeft left{.cause = assembly::LeavingCause::RelativeNominated,
                                    .person = {"p5"}};
    CHECK(village.verdict(left) == (kin ? "admitted" : "cause_not_in_ruleset"));
    if (kin) {
        village.state_fact(left);
        village.state_fact(roll::KinshipDeclared{
            .other = {"p6"}, .person = {"b"}, .relation = roll::Kinship::Child});
        CHECK(village.verdict(assembly::MemberReplaced{.enters = {"p6"}}) == "not_next_in_ranking");
        village.state_fact(assembly::MemberReplaced{.enters = {"p7"}});
        CHECK(village.verdict(test::reviewed("b")) == "admitted");
    }
}

TEST_CASE("art. 18: only who is on the roll is found eligible or listed", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Nominated);
    village.state_fact(test::struck_off(19));
    CHECK(village.verdict(test::reviewed("i")) == "voter_not_on_roll");
    CHECK(village.verdict(test::reviewed("i", law::Disqualifier::NotOnRoll)) == "admitted");
}

TEST_CASE("bug: a candidate struck off the roll stays on no paper and no poll opens with them") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    village.state_fact(test::struck_off(17));
    CHECK(village.verdict(poll::PapersPrinted{.papers = {1}, .style = {"joint"}}) ==
          "candidates_not_published");
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "candidates_not_published");
    make_ready(village);
    CHECK(village.verdict(list({{"e"}, {"f"}, {"h"}, {"i"}})) == "candidate_skipped");
    village.state_fact(test::reviewed("g", law::Disqualifier::NotOnRoll));
    village.state_fact(list({{"e"}, {"f"}, {"h"}, {"i"}}));
    CHECK(village.verdict(poll::PapersPrinted{.papers = {1}, .style = {"joint"}}) == "admitted");
}

TEST_CASE("bug: papers with the name of a candidate who withdrew are not issued") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    village.state_fact(nomination::NomineeWithdrew{.person = {"h"}});
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "candidates_not_published");
    make_ready(village);
    village.state_fact(list({{"e"}, {"f"}, {"g"}, {"i"}}));
    // The papers of the first list are withdrawn with it.
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "stock_exhausted");
    CHECK(poll::books(village.state.poll).totals.front().printed == base::Papers{0});
    village.state_fact(poll::PapersPrinted{.papers = {80}, .style = {"joint"}});
    for (const char* station : {"hall", "east", "mobile"}) {
        village.state_fact(
            poll::PapersDelivered{.papers = {26}, .station = {station}, .style = {"joint"}});
    }
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "admitted");
    CHECK(election::ballots(village.state).front().parts.back().candidates ==
          std::vector<base::PersonId>{{"e"}, {"f"}, {"g"}, {"i"}});
}

TEST_CASE("bug: staff who became candidates or their kin by a late list open no station") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "admitted");
    village.state_fact(roll::KinshipDeclared{
        .other = {"s3"}, .person = {"a"}, .relation = roll::Kinship::Sibling});
    CHECK(village.verdict(poll::PollOpened{.station = {"hall"}}) == "staff_is_relative");
}

TEST_CASE("no candidate and no relative of one is polling staff", "[law:BJ-2012/21]") {
    using Row = std::tuple<const law::Ruleset*, roll::Kinship, std::string>;
    const auto [rules, relation, answer] = GENERATE(values<Row>({
        {&test::cn_village_2026(), roll::Kinship::Spouse, "staff_is_relative"},
        {&test::cn_village_2026(), roll::Kinship::Sibling, "staff_is_relative"},
        {&test::beijing_village_2012(), roll::Kinship::Grandchild, "staff_is_relative"},
        {&test::beijing_village_2012(), roll::Kinship::Sibling, "admitted"},
    }));
    Village village(*rules);
    village.to_the_morning();
    const auto appoint = [&](const char* person) {
        return village.verdict(
            poll::StaffAppointed{.in_favour = {4},
                                 .staff = {{poll::Duty::Teller, {person}, {"hall"}},
                                           {poll::Duty::Scrutineer, {"s2"}, {"east"}},
                                           {poll::Duty::Scrutineer, {"s3"}, {"east"}},
                                           {poll::Duty::Scrutineer, {"s4"}, {"east"}},
                                           {poll::Duty::Scrutineer, {"s5"}, {"mobile"}},
                                           {poll::Duty::Scrutineer, {"s6"}, {"mobile"}},
                                           {poll::Duty::Scrutineer, {"s7"}, {"mobile"}}}});
    };
    CHECK(appoint("s8") == "admitted");
    CHECK(appoint("a") == "staff_is_candidate");
    village.state_fact(
        roll::KinshipDeclared{.other = {"s8"}, .person = {"a"}, .relation = relation});
    CHECK(appoint("s8") == answer);
}

TEST_CASE("bug: a man does not accept for the office reserved for a woman", "[law:BJ-2012/3]") {
    Village village(test::beijing_village_2012());
    village.to(Phase::RollFinal);
    village.days_before(15);
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"a"}, {30}}, {{"b"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"g"}, {20}}, {{"c"}, {16}}, {{"d"}, {14}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {40}}, {{"f"}, {32}}, {{"g"}, {30}}, {{"h"}, {25}}},
                      .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    village.state_fact(test::reviewed("g"));
    CHECK(village.verdict(nomination::NomineeAccepted{.office = {"deputy"}, .person = {"g"}}) ==
          "woman_office_needs_woman");
    CHECK(village.verdict(nomination::NomineeAccepted{.office = {"member"}, .person = {"g"}}) ==
          "admitted");
    village.to(Phase::Listed);
    CHECK(nomination::candidates(village.state.nomination)[1].persons ==
          std::vector<base::PersonId>{{"c"}, {"d"}});
}

TEST_CASE("art. 18: principal and proxy are on the roll and the proxy is no candidate",
          "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed);
    village.state_fact(test::struck_off(45));
    CHECK(village.verdict(mandate(45, 46)) == "voter_not_on_roll");
    CHECK(village.verdict(mandate(46, 45)) == "voter_not_on_roll");
    CHECK(village.verdict(mandate(46, 11)) == "proxy_is_candidate");
    CHECK(village.verdict(mandate(11, 46)) == "admitted");
}

TEST_CASE("bug: a mandate whose proxy became a candidate lapses and does not stop the list") {
    Village village(test::cn_village_2026());
    village.to(Phase::Nominated);
    village.state_fact(mandate(40, 11));
    village.state_fact(mandate(41, 42));
    CHECK(village.state.poll.mandates.standing == base::Voters{2});
    village.to(Phase::Listed);
    CHECK(village.state.poll.mandates.standing == base::Voters{1});
    CHECK(village.verdict(poll::ProxiesPublished{.principals = {2}}) == "proxies_miscounted");
    SECTION("the principal gives another mandate before the list is posted") {
        village.state_fact(mandate(40, 43));
        CHECK(village.state.poll.proxy_of(handle(40)) == handle(43));
        CHECK(village.verdict(poll::ProxiesPublished{.principals = {2}}) == "admitted");
    }
    SECTION("or may be a proxy, and the candidate may give a mandate") {
        CHECK(village.verdict(mandate(44, 40)) == "admitted");
        CHECK(village.verdict(mandate(11, 44)) == "admitted");
    }
    SECTION("or votes in person") {
        village.to(Phase::Polling);
        CHECK(village.verdict(draw(40)) == "admitted");
        CHECK(village.verdict(draw(40, handle(11))) == "proxy_is_candidate");
        CHECK(village.verdict(draw(41)) == "voter_has_proxy");
        CHECK(village.verdict(draw(41, handle(42))) == "admitted");
    }
}

TEST_CASE("bug: the death of a proxy does not take the principal's vote") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    village.state_fact(test::struck_off(55));
    village.state_fact(test::struck_off(56));
    village.to(Phase::Polling);
    CHECK(village.verdict(draw(54)) == "admitted");
    CHECK(village.verdict(draw(54, handle(55))) == "voter_not_on_roll");
    CHECK(village.verdict(draw(56, handle(57))) == "voter_not_on_roll");
    CHECK(village.verdict(draw(57)) == "admitted");
}

TEST_CASE("a paper is for a voter on the roll, and so is a place at the mobile box") {
    Village village(test::cn_village_2026());
    village.to_the_morning();
    village.state_fact(test::struck_off(45));
    CHECK(village.verdict(poll::MobileVotersPublished{
              .station = {"mobile"}, .voters = {handle(45)}}) == "voter_not_on_roll");
    village.to(Phase::Polling);
    CHECK(village.verdict(draw(45)) == "voter_not_on_roll");
    CHECK(village.verdict(draw(999)) == "voter_not_on_roll");
}

TEST_CASE("bug: an outsider to whom the meeting consented is not struck off for want of consent",
          "[law:OL-2025/16]") {
    Village village(test::cn_village_2026());
    village.to(Phase::RollPosted);
    CHECK(village.verdict(test::struck_off(31, law::Exclusion::NoConsent)) ==
          "ground_contradicted");
    CHECK(village.verdict(test::struck_off(31, law::Exclusion::RegisteredElsewhere)) == "admitted");
}

TEST_CASE("bug: when nobody is left to stand, names are nominated once more") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed);
    const auto nominate = [](std::vector<nomination::RankedName> chair,
                             std::vector<nomination::RankedName> member) {
        return nomination::NominationCounted{
            .rankings = {{.names = std::move(chair), .office = {"chair"}},
                         {.names = {}, .office = {"deputy"}},
                         {.names = std::move(member), .office = {"member"}}},
            .source = law::NominationSource::RegisteredVoters,
            .took_part = {60}};
    };
    CHECK(village.verdict(nominate({{{"s1"}, {39}}}, {})) == "out_of_phase");
    village.state_fact(nomination::NomineeWithdrew{.person = {"b"}});
    nomination::CandidatesPublished amended = list({{"e"}, {"f"}, {"g"}, {"h"}});
    amended.offices[0].persons = {{"a"}};
    CHECK(village.verdict(amended) == "candidates_too_few");
    CHECK(village.verdict(nominate({{{"s1"}, {39}}}, {{{"s2"}, {1}}})) ==
          "nomination_counted_twice");
    CHECK(village.verdict(nominate({{{"b"}, {39}}}, {})) == "person_twice");
    village.state_fact(nominate({{{"s1"}, {35}}, {{"s2"}, {25}}}, {}));
    CHECK(village.state.phase == Phase::Nominated);
    // More nominations than a had at first, but a was named before.
    CHECK(nomination::ranking(village.state.nomination, {"chair"}, nomination::Standing::Possible)
              .front()
              .person == base::PersonId{"a"});
    CHECK(village.verdict(nominate({{{"s3"}, {1}}}, {})) == "out_of_phase");
    village.state_fact(test::reviewed("s1"));
    village.state_fact(nomination::NomineeAccepted{.office = {"chair"}, .person = {"s1"}});
    amended.offices[0].persons = {{"a"}, {"s1"}};
    village.state_fact(amended);
    CHECK(village.state.phase == Phase::Listed);
}

TEST_CASE("bug: names tied to fill an amended list can be voted on again") {
    Village village(test::cn_village_2026());
    village.to(Phase::RollFinal);
    village.days_before(15);
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"a"}, {30}}, {{"b"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {28}}, {{"d"}, {22}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {39}},
                                {{"f"}, {32}},
                                {{"g"}, {30}},
                                {{"h"}, {25}},
                                {{"i"}, {12}},
                                {{"s8"}, {12}}},
                      .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    village.to(Phase::Listed);
    make_ready(village);
    village.state_fact(test::reviewed("s8"));
    village.state_fact(nomination::NomineeAccepted{.office = {"member"}, .person = {"s8"}});
    village.state_fact(nomination::NomineeWithdrew{.person = {"g"}});
    CHECK(village.verdict(list({{"e"}, {"f"}, {"h"}, {"i"}})) == "nomination_tie_open");
    village.state_fact(nomination::NominationTieSettled{.names = {{{"s8"}, {26}}, {{"i"}, {24}}},
                                                        .office = {"member"}});
    CHECK(village.verdict(list({{"e"}, {"f"}, {"h"}, {"i"}})) == "candidate_skipped");
    CHECK(village.verdict(list({{"e"}, {"f"}, {"h"}, {"s8"}})) == "admitted");
}

TEST_CASE("art. 8: relatives elected together and a committee without a woman are shown",
          "[law:OL-2025/8]") {
    const law::Ruleset& rules = *GENERATE(&test::cn_village_2026(), &test::beijing_village_2012());
    Village village(rules);
    village.to(Phase::Counting);
    village.state_fact(
        roll::KinshipDeclared{.other = {"g"}, .person = {"a"}, .relation = roll::Kinship::Sibling});
    village.to(Phase::Announced);
    const std::vector<count::Step> concerns = election::concerns(village.state);
    if (&rules == &test::beijing_village_2012()) {
        CHECK(concerns.empty());
        return;
    }
    REQUIRE(concerns.size() == 1);
    CHECK(concerns[0].code == count::StepCode::RelativesElected);
    CHECK(concerns[0].person == base::PersonId{"a"});
    CHECK(concerns[0].cite.instrument == "OL-2025");
    CHECK(concerns[0].cite.article == "8");
    CHECK(concerns[0].facts == std::vector<law::Fact>{{"other", "g"}, {"other_office", "member"}});
}
