// SPDX-License-Identifier: Apache-2.0
// Who elects and who stands in a residents' committee elected by all electors. Registered is who
// says that they take part: with the household here, or habitually resident here; community
// workers from elsewhere after six months' work, on application, confirmed by the election
// committee. The Party organisation nominates, or ten electors jointly. A proxy is another elector,
// never a candidate, for three at most.
// Source: 城市居民委员会组织法(2025) art. 14-19; 四川省城市居民委员会选举条例(2025) art. 12-28.
// Long: one page for all that the article and its examples say of people.
#include "engine/law/calendar.h"
#include "engine/law/load.h"
#include "engine/nomination/queries.h"
#include "engine/roll/admit.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using law::NominationSource;
using roll::VoterClass;
using test::commitment;
using test::Community;
using test::day;
using test::handle;

namespace {

/// What is answered when the person with that record asks to be registered on 16 March 2027.
/// Workers are confirmed.
std::string registered_as_elector(const law::Ruleset& rules, const roll::PersonRecord& record) {
    Community community(rules);
    community.to(Phase::Preparation);
    community.annex[99] = record;
    community.state_fact(assembly::WorkersConfirmed{.in_favour = {4}, .voters = {commitment(99)}});
    return community.verdict(roll::VoterRegistered{.commitment = commitment(99)});
}

/// The same, by the room alone, on any days.
std::string registered_on(const law::Ruleset& rules, const roll::PersonRecord& record,
                          std::string_view today, std::string_view election_day) {
    test::Annex annex;
    annex[99] = record;
    return test::verdict(admit(
        roll::State{}, roll::VoterRegistered{.commitment = commitment(99)}, roll::Consent::Given,
        &annex,
        {.rules = rules, .today = day(today), .election_day = day(election_day), .plan = nullptr}));
}

poll::ProxyApproved mandate_of_elector(std::uint64_t principal, std::uint64_t proxy) {
    return {.principal = handle(principal),
            .proxy = handle(proxy),
            .relation = poll::ProxyTie::OtherElector};
}

nomination::NominationProposed of_party(std::string_view person, std::string_view office) {
    return {.committee_votes = {},
            .group = {},
            .meeting = {},
            .nominators = {},
            .offices = {{.office = {std::string(office)}, .persons = {{std::string(person)}}}},
            .source = NominationSource::PartyOrganisation};
}

}  // namespace

TEST_CASE("residents art. 14: a meeting chooses the method; seats follow",
          "[law:ROL-2025/14][law:SC-RC-2025/13]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Preparation);
    election::VotingMethodChosen chosen{.method = law::VotingMethod::AllElectors,
                                        .opinion = {},
                                        .proposed_by = election::MethodProposer::ElectionCommittee,
                                        .resolution = Community::meeting()};
    chosen.resolution.present = {35};  // of 54: two thirds are 36
    CHECK(community.verdict(chosen) == "quorum_missed");
    chosen.resolution.present = {36};
    chosen.resolution.in_favour = {18};
    CHECK(community.verdict(chosen) == "majority_missed");
    chosen.resolution.in_favour = {19};
    CHECK(community.verdict(chosen) == "admitted");
    chosen.resolution.body = law::Body::VillagersMeeting;
    CHECK(community.verdict(chosen) == "body_not_competent");

    // Chosen anew, the seats are to be adopted anew as well.
    chosen.resolution = Community::meeting();
    community.state_fact(chosen);
    CHECK_FALSE(community.state.plan);
}

TEST_CASE("residents art. 14: without the method nothing else is adopted", "[law:ROL-2025/14]") {
    Community community(test::cn_residents_2026());
    community.to(Phase::Preparation);
    community.state.voting_method.reset();
    CHECK(community.verdict(
              election::MethodAdopted{.ballot_scheme = law::BallotScheme::Joint,
                                      .nomination = {},
                                      .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {4}, {1}}},
                                      .resolution = Community::meeting(),
                                      .voting_form = law::VotingForm::Meeting,
                                      .woman_office = {}}) == "voting_method_not_chosen");
    CHECK(community.verdict(roll::RollPublished{}) == "voting_method_not_chosen");
}

TEST_CASE("residents art. 8: five to nine members", "[law:ROL-2025/8][law:SC-RC-2025/4]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Preparation);
    const auto [members, answer] = GENERATE(table<std::int64_t, std::string>(
        {{3, "seats_out_of_range"}, {4, "admitted"}, {8, "admitted"}, {9, "seats_out_of_range"}}));
    CHECK(community.verdict(election::MethodAdopted{
              .ballot_scheme = law::BallotScheme::Joint,
              .nomination = {},
              .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {members}, {1}}},
              .resolution = Community::meeting(),
              .voting_form = law::VotingForm::MeetingWithStations,
              .woman_office = {}}) == answer);
}

TEST_CASE("residents art. 16: whoever says that they take part is registered, wherever they live",
          "[law:ROL-2025/16][law:SC-RC-2025/16]") {
    const law::Ruleset& rules = test::national_or_sichuan();
    roll::PersonRecord record =
        GENERATE(values({test::registered_here(99), test::habitual(99), test::worker(99)}));
    CHECK(registered_as_elector(rules, record) == "admitted");
    record.own_word.reset();
    CHECK(registered_as_elector(rules, record) == "own_word_missing");
}

TEST_CASE("residents art. 16: the classes of a village are not those of a community",
          "[law:ROL-2025/16]") {
    roll::PersonRecord record = test::registered_here(99);
    record.category = GENERATE(VoterClass::Resident, VoterClass::Away, VoterClass::Outsider,
                               VoterClass::FormerFarmer);
    CHECK(registered_as_elector(test::cn_residents_2026(), record) == "class_not_in_ruleset");
}

TEST_CASE("residents art. 16: habitual residents need no months, and no consent",
          "[law:ROL-2025/16][law:SC-RC-2025/16]") {
    roll::PersonRecord record = test::habitual(99);
    record.since = GENERATE(std::optional<base::Date>{}, day("2027-03-15"), day("2010-01-01"));
    CHECK(registered_as_elector(test::national_or_sichuan(), record) == "admitted");
}

TEST_CASE("residents art. 16: a community worker works here for six months and applies",
          "[law:ROL-2025/16][law:SC-RC-2025/16]") {
    const law::Ruleset& rules = test::national_or_sichuan();
    roll::PersonRecord record = test::worker(99);
    record.since = day("2026-09-15");  // registered on 16 March 2027
    CHECK(registered_as_elector(rules, record) == "admitted");
    record.since = day("2026-09-16");
    CHECK(registered_as_elector(rules, record) == "admitted");
    record.since = day("2026-09-17");
    CHECK(registered_as_elector(rules, record) == "residence_too_short");
    record.since.reset();
    CHECK(registered_as_elector(rules, record) == "record_incomplete");
    record.application.reset();
    CHECK(registered_as_elector(rules, record) == "application_missing");
}

TEST_CASE("residents art. 16: the election committee confirms the worker",
          "[law:ROL-2025/16][law:SC-RC-2025/16]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Preparation);
    CHECK(community.verdict(roll::VoterRegistered{.commitment = commitment(34)}) ==
          "confirmation_missing");
    const roll::RegistrationRefused refused{.commitment = commitment(34),
                                            .ground = law::Exclusion::NotConfirmed};
    CHECK(community.verdict(refused) == "admitted");
    const assembly::WorkersConfirmed few{.in_favour = {2}, .voters = {commitment(34)}};
    CHECK(community.verdict(few) == "decision_missed");
    community.state_fact(assembly::WorkersConfirmed{.in_favour = {3}, .voters = {commitment(34)}});
    CHECK(community.verdict(roll::VoterRegistered{.commitment = commitment(34)}) == "admitted");
    CHECK(community.verdict(refused) == "ground_contradicted");
}

TEST_CASE("art. 16 of Sichuan: one roll only, and the worker's certificate",
          "[law:SC-RC-2025/16][law:ROL-2025/16]") {
    roll::PersonRecord record = test::worker(99);
    record.certificate.reset();
    CHECK(registered_as_elector(test::sichuan_residents_2026(), record) == "certificate_missing");
    CHECK(registered_as_elector(test::cn_residents_2026(), record) == "admitted");
    record = test::habitual(99);
    record.declared_not_elsewhere = roll::YesNo::No;
    CHECK(registered_as_elector(test::sichuan_residents_2026(), record) == "declaration_missing");
    // The national law of residents' committees knows no such sentence.
    CHECK(registered_as_elector(test::cn_residents_2026(), record) == "admitted");
}

TEST_CASE("residents example 17: the fourth mandate, the candidate, sub-delegation",
          "[law:ROL-2025/19][law:SC-RC-2025/28]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Listed);
    for (const std::uint64_t principal : {41U, 42U, 43U}) {
        community.state_fact(mandate_of_elector(principal, 40));
    }
    CHECK(community.verdict(mandate_of_elector(44, 40)) == "proxy_has_too_many");
    CHECK(community.verdict(mandate_of_elector(44, 11)) == "proxy_is_candidate");
    CHECK(community.verdict(mandate_of_elector(40, 45)) == "sub_delegation");
    CHECK(community.verdict(mandate_of_elector(44, 99)) == "voter_not_on_roll");
    poll::ProxyApproved villager = mandate_of_elector(44, 45);
    villager.relation = poll::ProxyTie::OtherVillager;
    CHECK(community.verdict(villager) == "proxy_outside_circle");
    // By representatives nobody has a proxy.
    community.state.first_vote->method = law::VotingMethod::ResidentsRepresentatives;
    CHECK(community.verdict(mandate_of_elector(44, 45)) == "proxies_not_allowed");
}

TEST_CASE("residents example 18: who says two days before that they cannot come leaves the base",
          "[law:ROL-2025/19]") {
    law::Ruleset rules = test::cn_residents_2026();
    roll::State roll;
    law::Setting setting{.rules = rules,
                         .today = day("2027-05-13"),
                         .election_day = day("2027-05-15"),
                         .plan = nullptr};
    for (std::uint64_t n = 1; n <= 1870; ++n) {
        apply(roll, roll::VoterRegistered{.commitment = commitment(n)});
    }
    apply(roll, roll::RollPublished{}, day("2027-04-20"));
    const auto leaves = [](std::uint64_t number) {
        return roll::RollCorrected{.change = roll::Correction::StruckOff,
                                   .commitment = {},
                                   .ground = law::Exclusion::AwayOnElectionDay,
                                   .in_favour = {4},
                                   .objection = {},
                                   .voter = handle(number)};
    };
    const auto answer = [&](std::uint64_t number) {
        return test::verdict(admit(roll, leaves(number), roll::Consent::Missing, nullptr, setting));
    };
    CHECK(answer(1) == "ground_not_in_ruleset");  // the law of 2026 knows no such thing
    rules.registration.exclusions.value.push_back(law::Exclusion::AwayOnElectionDay);
    rules.residents_roll.absence_days.value = base::Days{2};
    for (std::uint64_t n = 1; n <= 60; ++n) {
        REQUIRE(answer(n) == "admitted");
        apply(roll, leaves(n));
    }
    setting.today = day("2027-05-14");
    CHECK(answer(61) == "absence_too_late");
    CHECK(roll::registered(roll) == base::Voters{1810});
    CHECK(rules.count.turnout->least(1810) == 906);
}

TEST_CASE("residents example 19: eighteen on election day, the birthday counted or not",
          "[law:ROL-2025/16]") {
    law::Ruleset rules = test::cn_residents_2026();
    roll::PersonRecord record = test::registered_here(99);
    record.birth = day("2003-04-22");
    const auto answer = [&] { return registered_on(rules, record, "2021-03-19", "2021-04-22"); };
    CHECK(answer() == "admitted");
    rules.residents_roll.birthday_counts.value = false;
    CHECK(answer() == "under_age");
    record.birth = day("2003-04-21");
    CHECK(answer() == "admitted");
}

TEST_CASE("residents example 20: six months complete on 20 May 2012, and on which day they count",
          "[law:ROL-2025/16]") {
    law::Ruleset rules = test::cn_residents_2026();
    rules.residents_roll.habitual_months.value = base::Months{6};
    const auto answer = [&](std::string_view since, law::ReckoningDay until) {
        rules.residents_roll.reckoned_until.value = until;
        roll::PersonRecord record = test::habitual(99);
        record.since = day(since);
        return registered_on(rules, record, "2012-04-20", "2012-05-19");
    };
    using law::ReckoningDay;
    CHECK(answer("2011-11-20", ReckoningDay::ElectionDay) == "residence_too_short");
    CHECK(answer("2011-11-20", ReckoningDay::RegistrationDay) == "residence_too_short");
    CHECK(answer("2011-11-19", ReckoningDay::ElectionDay) == "admitted");
    CHECK(answer("2011-11-19", ReckoningDay::RegistrationDay) == "residence_too_short");
    rules.residents_roll.habitual_months.value = base::Months{12};
    CHECK(answer("2011-11-19", ReckoningDay::ElectionDay) == "residence_too_short");
}

TEST_CASE("residents example 31: as many candidates as seats are unlawful since 2026",
          "[law:ROL-2025/18][law:SC-RC-2025/20]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Preparation);
    const auto [surplus, answer] =
        GENERATE(table<std::int64_t, std::string>({{0, "surplus_out_of_range"}, {1, "admitted"}}));
    CHECK(community.verdict(election::MethodAdopted{
              .ballot_scheme = law::BallotScheme::Joint,
              .nomination = {},
              .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {5}, {surplus}}},
              .resolution = Community::meeting(),
              .voting_form = law::VotingForm::MeetingWithStations,
              .woman_office = {}}) == answer);
}

TEST_CASE("art. 20 of Sichuan: exactly one more for the chair, up to three for the members",
          "[law:SC-RC-2025/20]") {
    const law::NominationRules& rules = test::sichuan_residents_2026().nomination;
    CHECK(rules.surplus_chair->contains({1}));
    CHECK_FALSE(rules.surplus_chair->contains({2}));
    CHECK(rules.surplus_member->contains({3}));
    CHECK_FALSE(rules.surplus_member->contains({4}));
}

TEST_CASE("residents example 33: the days before and after election day",
          "[law:ROL-2025/17][law:ROL-2025/25]") {
    const law::Ruleset& rules = test::national_or_sichuan();
    const base::Date election_day = day("2027-05-15");
    CHECK(law::roll_last_posting_day(rules, election_day).text() == "2027-04-25");
    CHECK(law::objection_last_day(rules, day("2027-04-25")).text() == "2027-04-30");
    CHECK(law::decision_last_day(rules, day("2027-04-30")).text() == "2027-05-03");
    CHECK(law::candidates_last_day(rules, election_day).text() == "2027-05-10");
    CHECK(law::handover_last_day(rules, election_day).text() == "2027-05-25");
}

TEST_CASE("residents example 34: nine electors are too few, ten are enough, so is the Party alone",
          "[law:ROL-2025/18][law:SC-RC-2025/19]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Nominated);
    community.state_fact(test::named("k", 20, roll::Sex::Female));
    const law::Judgement refused = community.judge(Community::paper(21, 29, "k", "member"));
    CHECK(test::verdict(refused) == "nominators_too_few");
    CHECK(test::detail(refused, "needed") == "10");
    CHECK(community.verdict(Community::paper(21, 30, "k", "member")) == "admitted");
    CHECK(community.verdict(of_party("k", "deputy")) == "admitted");
    // Five household representatives, or the electors of a village, are no source.
    nomination::NominationProposed voters = Community::paper(21, 30, "k", "member");
    voters.source = NominationSource::RegisteredVoters;
    CHECK(community.verdict(voters) == "source_not_allowed");
}

TEST_CASE(
    "residents art. 18: each elector once on a paper, on the roll, for no more than the seats",
    "[law:ROL-2025/18][law:SC-RC-2025/20]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Nominated);
    community.state_fact(test::named("k", 20, roll::Sex::Female));
    nomination::NominationProposed paper = Community::paper(21, 30, "k", "member");
    paper.nominators.push_back(handle(21));
    CHECK(community.verdict(paper) == "nominator_twice");
    paper.nominators.back() = handle(99);
    CHECK(community.verdict(paper) == "voter_not_on_roll");
    nomination::NominationProposed party = of_party("k", "member");
    party.nominators = {handle(21)};
    CHECK(community.verdict(party) == "nominators_not_electors");
    // 41 to 50 have named one person for the one seat of the chair already.
    CHECK(community.verdict(Community::paper(41, 50, "k", "chair")) == "too_many_names");
    CHECK(community.verdict(Community::paper(41, 50, "k", "member")) == "admitted");
    CHECK(community.verdict(of_party("k", "treasurer")) == "office_unknown");
}

TEST_CASE("art. 21 of Sichuan: the nominees are posted fifteen days before",
          "[law:SC-RC-2025/21]") {
    Community community(test::sichuan_residents_2026());
    community.to(Phase::Nominated);
    const auto list = [&] {
        return nomination::NomineesPublished{
            .offices = nomination::nominee_list(community.state.nomination, *community.state.plan)};
    };
    CHECK(community.verdict(nomination::CandidatesPublished{.offices = {}}) ==
          "nominees_not_published");
    nomination::NomineesPublished wrong = list();
    wrong.offices.back().persons.pop_back();
    CHECK(community.verdict(wrong) == "nominees_differ");
    const auto [days, answer] = GENERATE(table<std::int64_t, std::string>(
        {{16, "admitted"}, {15, "admitted"}, {14, "nominees_published_too_late"}}));
    community.days_before(days);
    CHECK(community.verdict(list()) == answer);
    if (answer == "admitted") {
        community.state_fact(list());
        CHECK(community.verdict(list()) == "nominees_published_twice");
        community.state_fact(test::named("k", 20, roll::Sex::Female));
        CHECK(community.verdict(of_party("k", "deputy")) == "out_of_phase");
    }
}

TEST_CASE("art. 22 of Sichuan: too many nominees are voted on, by more than half of the electors",
          "[law:SC-RC-2025/22][law:ROL-2025/18]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Nominated);
    community.state_fact(test::named("k", 20, roll::Sex::Female));
    community.state_fact(Community::paper(21, 30, "k", "chair"));
    nomination::Preselected vote{.names = {{{"k"}, {20}}, {{"b"}, {11}}, {{"a"}, {0}}},
                                 .office = {"chair"},
                                 .took_part = {30}};
    CHECK(community.verdict(vote) == "attendance_missed");  // 60 electors: 31 are needed
    vote.took_part = {61};
    CHECK(community.verdict(vote) == "more_present_than_entitled");
    vote.took_part = {31};
    CHECK(community.verdict(vote) == "admitted");
    vote.names.back().votes = {11};
    CHECK(community.verdict(vote) == "nomination_tie_open");
    vote.names.back().votes = {32};
    CHECK(community.verdict(vote) == "more_votes_than_voters");
    vote.names.back().votes = {0};
    community.state_fact(vote);
    const auto proposed =
        nomination::cut(community.state.nomination, *community.state.plan->find({"chair"}),
                        nomination::Standing::Possible);
    CHECK(proposed.tied.empty());
}

TEST_CASE("art. 26 of Sichuan: no mobile boxes", "[law:SC-RC-2025/26]") {
    const poll::StationsFixed places{.in_favour = {4},
                                     .stations = {{poll::StationKind::Centre, {"hall"}},
                                                  {poll::StationKind::Station, {"east"}},
                                                  {poll::StationKind::MobileBox, {"mobile"}}}};
    Community national(test::cn_residents_2026());
    national.to(Phase::Listed);
    CHECK(national.verdict(places) == "admitted");
    Community sichuan(test::sichuan_residents_2026());
    sichuan.to(Phase::Listed);
    CHECK(sichuan.verdict(places) == "mobile_box_not_allowed");
}

TEST_CASE("a whole election by all electors, to the announcement", "[law:ROL-2025/19]") {
    Community community(test::national_or_sichuan());
    community.to(Phase::Announced);
    CHECK(community.state.count.announced->next == count::NextStep::Nothing);
    CHECK(community.numbers().registered_here == base::Voters{56});
    CHECK(community.numbers().habitual_residents == base::Voters{3});
    CHECK(community.numbers().community_workers == base::Voters{1});
}

TEST_CASE("facts of a village have no place in a community, nor the other way round",
          "[law:ROL-2025/16][law:OL-2025/16]") {
    Community community(test::cn_residents_2026());
    community.to(Phase::Preparation);
    CHECK(community.verdict(assembly::OutsidersConsented{.resolution = Community::meeting(),
                                                         .voters = {commitment(31)}}) ==
          "other_kind_only");
    test::Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    CHECK(village.verdict(assembly::WorkersConfirmed{
              .in_favour = {4}, .voters = {commitment(31)}}) == "confirmation_not_known");
}

TEST_CASE("a method that the ruleset leaves out, or that needs the residents' opinion",
          "[law:ROL-2025/14]") {
    law::Ruleset rules = test::cn_residents_2026();
    rules.residents_method.opinion_needed.value = {law::VotingMethod::AllElectors};
    Community community(rules);
    election::VotingMethodChosen chosen{.method = law::VotingMethod::AllElectors,
                                        .opinion = {},
                                        .proposed_by = election::MethodProposer::Residents,
                                        .resolution = Community::meeting()};
    const law::Setting setting = community.state.setting(community.now);
    const auto answer = [&] { return test::verdict(admit(chosen, setting)); };
    CHECK(answer() == "opinion_missing");
    chosen.opinion = {.asked = {399},
                      .for_method = {401},
                      .form = election::OpinionForm::HouseVisits,
                      .replied = {400}};
    CHECK(answer() == "more_present_than_entitled");
    chosen.opinion->asked = {500};
    CHECK(answer() == "more_votes_than_present");
    chosen.opinion->for_method = {200};
    CHECK(answer() == "opinion_missed");
    chosen.opinion->for_method = {201};
    CHECK(answer() == "admitted");
    chosen.method = law::VotingMethod::HouseholdRepresentatives;
    rules.residents_method.methods.value = {law::VotingMethod::AllElectors};
    CHECK(answer() == "voting_method_not_allowed");
}
