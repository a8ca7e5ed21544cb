// SPDX-License-Identifier: Apache-2.0
// How an election is founded (committee, seats and method, day) and how it ends (certificates).
#include "engine/election/found.h"

#include "engine/election/phase.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::LogOpened;
using election::MethodAdopted;
using election::Phase;
using test::verdict;
using test::Village;

namespace {

MethodAdopted method(std::int64_t chairs, std::int64_t deputies, std::int64_t members) {
    MethodAdopted method{.ballot_scheme = law::BallotScheme::Joint,
                         .nomination = {},
                         .offices = {},
                         .resolution = Village::meeting(),
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = base::OfficeId{"member"}};
    for (const auto& [office, seats] : {std::pair{"chair", chairs}, std::pair{"deputy", deputies},
                                        std::pair{"member", members}}) {
        if (seats != 0) {
            method.offices.push_back({{office}, {seats}, {1}});
        }
    }
    return method;
}

std::string adopted(const MethodAdopted& method, const law::Ruleset& rules) {
    const election::State state(rules);
    return verdict(admit(state, method, state.setting({})));
}

}  // namespace

TEST_CASE("the committee is of the ruleset's kind, has a code of that kind, and a term") {
    const Village village(test::cn_village_2026());
    LogOpened opened{};
    opened.committee = {
        .code = "11010100120", .kind = law::CommitteeKind::Residents, .name = {}, .term = 0};
    test::mend_one_by_one<LogOpened>(
        opened,
        {{"ruleset_wrong_kind",
          [](LogOpened& e) { e.committee.kind = law::CommitteeKind::Village; }},
         {"committee_code_invalid", [](LogOpened& e) { e.committee.code = "1101010012011"; }},
         {"committee_code_invalid", [](LogOpened& e) { e.committee.code = "11010100120x"; }},
         {"committee_code_invalid", [](LogOpened& e) { e.committee.code = "110101001101"; }},
         {"committee_code_invalid", [](LogOpened& e) { e.committee.code = "110101001201"; }},
         {"number_negative", [](LogOpened& e) { e.committee.term = 1; }}},
        [&](const LogOpened& e) { return village.judge(e); });
}

TEST_CASE("a residents' committee has 0 or 1 in the tenth digit of its code") {
    law::Ruleset rules = test::cn_village_2026();
    rules.kind = law::CommitteeKind::Residents;
    const election::State state(rules);
    const auto [code, answer] = GENERATE(table<std::string, std::string>({
        {"110101001001", "admitted"},
        {"110101001101", "admitted"},
        {"110101001201", "committee_code_invalid"},
        {"110101001301", "committee_code_invalid"},
    }));
    LogOpened opened{};
    opened.committee = {.code = code, .kind = law::CommitteeKind::Residents, .name = {}, .term = 1};
    CHECK(verdict(admit(state, opened, state.setting({}))) == answer);
}

TEST_CASE("the method is judged in the order of the contract") {
    MethodAdopted first = method(1, 1, 3);
    std::swap(first.offices[0], first.offices[2]);
    first.offices[0].surplus = {3};
    first.ballot_scheme = law::BallotScheme::SeparatePapers;
    first.voting_form = law::VotingForm::Stations;
    first.woman_office.reset();
    first.resolution.body = law::Body::GroupMeetings;
    first.resolution.in_favour = {1};
    test::mend_one_by_one<MethodAdopted>(
        first,
        {{"body_not_competent",
          [](MethodAdopted& e) { e.resolution.body = law::Body::RepresentativesMeeting; }},
         {"majority_missed", [](MethodAdopted& e) { e.resolution = Village::meeting(); }},
         {"offices_out_of_order", [](MethodAdopted& e) { std::swap(e.offices[0], e.offices[2]); }},
         {"surplus_out_of_range", [](MethodAdopted& e) { e.offices[2].surplus = {2}; }},
         {"scheme_not_allowed",
          [](MethodAdopted& e) { e.ballot_scheme = law::BallotScheme::Joint; }},
         {"form_not_allowed",
          [](MethodAdopted& e) { e.voting_form = law::VotingForm::MeetingWithStations; }},
         {"woman_office_missing", [](MethodAdopted& e) { e.woman_office = base::OfficeId{"x"}; }},
         {"woman_office_missing",
          [](MethodAdopted& e) { e.woman_office = base::OfficeId{"member"}; }}},
        [](const MethodAdopted& e) {
            const election::State state(test::beijing_village_2012());
            return admit(state, e, state.setting({}));
        });
}

TEST_CASE("art. 8: three to seven members, one of them chair", "[law:OL-2025/8][law:BJ-2012/3]") {
    const law::Ruleset& rules = *GENERATE(&test::cn_village_2026(), &test::beijing_village_2012());
    using Row = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>;
    const auto [chairs, deputies, members, answer] = GENERATE(values<Row>({
        {1, 0, 1, "seats_out_of_range"},
        {1, 0, 2, "admitted"},
        {1, 1, 1, "admitted"},
        {1, 1, 2, "admitted"},
        {1, 1, 4, "admitted"},
        {1, 1, 5, "admitted"},
        {1, 1, 6, "seats_out_of_range"},
        {0, 1, 3, "seats_out_of_range"},
        {2, 1, 3, "seats_out_of_range"},
        {1, -1, 5, "seats_out_of_range"},
    }));
    CAPTURE(rules.id, chairs, deputies, members);
    CHECK(adopted(method(chairs, deputies, members), rules) == answer);
}

TEST_CASE("an office stands once, and no other than the three") {
    MethodAdopted twice = method(1, 1, 3);
    twice.offices.push_back(twice.offices.back());
    CHECK(adopted(twice, test::cn_village_2026()) == "offices_out_of_order");
    MethodAdopted other = method(1, 1, 3);
    other.offices[1].office = {"secretary"};
    CHECK(adopted(other, test::cn_village_2026()) == "offices_out_of_order");
}

TEST_CASE("the surplus of each office is within the bounds of the ruleset", "[law:BJ-2012/16]") {
    using Row = std::pair<std::int64_t, bool>;
    const auto [surplus, in_beijing] =
        GENERATE(values<Row>({{0, false}, {1, true}, {2, true}, {3, false}, {4, false}}));
    const std::size_t office = GENERATE(0U, 1U, 2U);
    MethodAdopted adopts = method(1, 1, 3);
    adopts.offices[office].surplus = {surplus};
    CHECK(adopted(adopts, test::beijing_village_2012()) ==
          (in_beijing ? "admitted" : "surplus_out_of_range"));
    CHECK(adopted(adopts, test::cn_village_2026()) ==
          (surplus >= 1 && surplus <= 3 ? "admitted" : "surplus_out_of_range"));
}

TEST_CASE("bug: the method cannot change under stations that follow from its voting form") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    CHECK(village.verdict(method(1, 1, 3)) == "admitted");
    village.state_fact(poll::StationsFixed{.in_favour = {4},
                                           .stations = {{poll::StationKind::Centre, {"hall"}},
                                                        {poll::StationKind::Station, {"east"}}}});
    CHECK(village.verdict(method(1, 1, 3)) == "out_of_phase");
}

TEST_CASE("art. 17: a day that is too soon is refused with the first lawful one",
          "[law:OL-2025/17]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    const auto [before, answer] = GENERATE(table<std::int64_t, std::string>(
        {{21, "admitted"}, {20, "admitted"}, {19, "day_too_soon"}, {0, "day_too_soon"}}));
    village.days_before(before);
    const law::Judgement judged =
        village.judge(election::DayFixed{.election_day = village.election_day(), .in_favour = {3}});
    CHECK(verdict(judged) == answer);
    if (judged) {
        CHECK(test::detail(judged, "earliest") ==
              (village.election_day() + base::Days{20 - before}).text());
    }
}

TEST_CASE("the ruleset is in force on election day") {
    using Row = std::tuple<const law::Ruleset*, std::string, std::string>;
    const auto [rules, election_day, answer] = GENERATE(values<Row>({
        {&test::cn_village_2026(), "2025-12-31", "ruleset_not_in_force"},
        {&test::cn_village_2026(), "2026-01-01", "admitted"},
        {&test::cn_village_2026(), "2026-01-02", "admitted"},
        {&test::beijing_village_2012(), "2012-10-31", "ruleset_not_in_force"},
        {&test::beijing_village_2012(), "2012-11-01", "admitted"},
        {&test::beijing_village_2012(), "2025-12-31", "admitted"},
        {&test::beijing_village_2012(), "2026-01-01", "ruleset_not_in_force"},
    }));
    const election::State state(*rules);
    const base::Date day = test::day(election_day);
    const law::Setting setting{
        .rules = *rules, .today = day - base::Days{60}, .election_day = {}, .plan = nullptr};
    CHECK(verdict(admit(state, election::DayFixed{.election_day = day, .in_favour = {3}},
                        setting)) == answer);
}

TEST_CASE("the day is fixed anew until the first voter is registered") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    const election::DayFixed later{.election_day = village.election_day() + base::Days{7},
                                   .in_favour = {3}};
    CHECK(village.verdict(later) == "admitted");
    village.state_fact(roll::VoterRegistered{.commitment = test::commitment(1)});
    CHECK(village.verdict(later) == "out_of_phase");
}

TEST_CASE("a certificate is for who was elected to that office, and once") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    CHECK(village.verdict(election::CertificateIssued{.office = {"chair"}, .person = {"b"}}) ==
          "not_elected");
    const election::CertificateIssued of_the_chair{.office = {"chair"}, .person = {"a"}};
    CHECK(village.verdict(election::CertificateIssued{.office = {"member"}, .person = {"a"}}) ==
          "not_elected");
    village.state_fact(of_the_chair);
    CHECK(village.verdict(of_the_chair) == "certificate_issued_twice");
}

TEST_CASE("a certificate waits while the person is tied for a higher office") {
    Village village(test::cn_village_2026());
    village.to(Phase::Announced);
    const election::CertificateIssued of_a_member{.office = {"member"}, .person = {"e"}};
    REQUIRE(village.verdict(of_a_member) == "admitted");
    village.state.rounds.back().result->offices.front().tie =
        count::Tie{.persons = {{"b"}, {"e"}}, .seats = {1}};
    CHECK(village.verdict(of_a_member) == "tied_for_higher_office");
    CHECK(village.verdict(election::CertificateIssued{.office = {"member"}, .person = {"f"}}) ==
          "admitted");
}
