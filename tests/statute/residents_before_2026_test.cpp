// SPDX-License-Identifier: Apache-2.0
// Residents' committees before 2026: the law of 1989 lets the residents of an area of 18 or more
// vote, and leaves the rest to local rules. In Beijing ten electors, five household
// representatives or the representatives of a group nominate; one or two more candidates than
// seats, or as many; the sub-district fixes the seats. Migrants live here for a full year, have a
// fixed home, apply, and are confirmed by the election committee.
// Source: 城市居民委员会组织法(1989) art. 7-9, 14; 北京市实施办法(1991) art. 13;
// 北京市居民委员会选举 办法(2000) art. 4, 6; 民发〔2011〕210号; 广西实施办法 art. 11;
// 四川实施办法(2020) art. 23.
#include "engine/assembly/admit.h"
#include "engine/law/built_in.h"
#include "engine/law/calendar.h"
#include "engine/nomination/admit.h"
#include "engine/roll/admit.h"
#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using law::NominationSource;
using law::VotingMethod;
using test::commitment;
using test::Community;
using test::day;
using test::handle;

namespace {

/// A paper for k as a member, by these sources and signers.
nomination::NominationProposed paper_for_k(NominationSource source,
                                           const std::vector<std::uint64_t>& signers = {}) {
    nomination::NominationProposed proposed{.committee_votes = {},
                                            .group = {},
                                            .meeting = {},
                                            .nominators = {},
                                            .offices = {{{"member"}, {{"k"}}}},
                                            .source = source};
    for (const std::uint64_t each : signers) {
        proposed.nominators.push_back(handle(each));
    }
    return proposed;
}

nomination::NominationProposed paper_of_group(std::string_view group,
                                              const std::vector<std::uint64_t>& signers) {
    nomination::NominationProposed proposed =
        paper_for_k(NominationSource::GroupRepresentatives, signers);
    proposed.group = base::GroupId{std::string(group)};
    return proposed;
}

/// A community where nominations are in hand, and k, the elector 56, is named.
Community nominating(const law::Ruleset& rules, VotingMethod method = VotingMethod::AllElectors) {
    Community community(rules, method);
    community.to(Phase::Nominated);
    community.state_fact(test::named("k", 56, roll::Sex::Female));
    return community;
}

std::string registered_in_2012(const law::Ruleset& rules, const roll::PersonRecord& record,
                               roll::Consent consent = roll::Consent::Given) {
    test::Annex annex;
    annex[99] = record;
    return test::verdict(admit(roll::State{}, roll::VoterRegistered{.commitment = commitment(99)},
                               consent, &annex,
                               {.rules = rules,
                                .today = day("2012-04-20"),
                                .election_day = day("2012-05-19"),
                                .plan = nullptr}));
}

std::string adopting(const law::Ruleset& rules, base::Seats of_chair, base::Seats of_member) {
    Community community(rules);
    community.to(Phase::Preparation);
    const bool office = rules.committee.size_decided_by->front() == law::Body::SubDistrict;
    return community.verdict(election::MethodAdopted{
        .ballot_scheme = law::BallotScheme::Joint,
        .nomination = {},
        .offices = {{{"chair"}, {1}, of_chair}, {{"member"}, {5}, of_member}},
        .resolution = office ? assembly::Resolution{.basis = assembly::QuorumBasis::NoMeeting,
                                                    .body = law::Body::SubDistrict,
                                                    .entitled = {},
                                                    .in_favour = {},
                                                    .present = {}}
                             : Community::meeting(),
        .voting_form = law::VotingForm::MeetingWithStations,
        .woman_office = {}});
}

}  // namespace

TEST_CASE("residents example 7: before 2026 32 of 48 representatives in Guangxi, else 25",
          "[law:GX-RC-1996/11][law:SC-RC-2020/23][law:ROL-1989/9]") {
    const auto least = [](std::string_view id) {
        return law::built_in(id)->residents_method.turnout_representatives->least(48);
    };
    CHECK(least("guangxi-residents") == 32);
    CHECK(least("cn-residents-1990") == 25);
    CHECK(least("beijing-residents-2012") == 25);
    CHECK(least("sichuan-residents-2020") == 25);
    CHECK(least("cn-residents-2026") == 33);
}

// Whether there may be as many candidates as seats shows once people are nominated: see
// equal_number_test.cpp.
TEST_CASE("residents example 31: the method plans one or two more of all seats together",
          "[law:BJ-RC-1991/13][law:ROL-2025/18]") {
    const law::Ruleset& beijing = test::beijing_residents_2012();
    CHECK(adopting(beijing, {0}, {0}) == "surplus_out_of_range");
    CHECK(adopting(beijing, {0}, {1}) == "admitted");
    CHECK(adopting(beijing, {1}, {1}) == "admitted");
    CHECK(adopting(beijing, {0}, {2}) == "admitted");
    CHECK(adopting(beijing, {1}, {2}) == "surplus_out_of_range");
    CHECK(adopting(test::cn_residents_2026(), {0}, {0}) == "surplus_out_of_range");
}

TEST_CASE("residents example 33: the days of Saturday 19 May 2012",
          "[law:ROL-1989][law:BJ-RC-1991]") {
    const law::Ruleset& rules = test::beijing_residents_2012();
    const base::Date election_day = day("2012-05-19");
    CHECK(law::in_force_on(rules, election_day));
    CHECK(law::roll_last_posting_day(rules, election_day).text() == "2012-04-29");
    CHECK(law::candidates_last_day(rules, election_day).text() == "2012-05-14");
    CHECK(law::handover_last_day(rules, election_day).text() == "2012-05-29");
}

TEST_CASE("residents example 20: in Beijing in 2012 a full year, complete on registration",
          "[law:MZ-2011-210]") {
    const law::Ruleset& rules = test::beijing_residents_2012();
    roll::PersonRecord record = test::habitual(99);
    record.since = day("2011-11-19");  // six months: too short by the rule of twelve
    CHECK(registered_in_2012(rules, record) == "residence_too_short");
    record.since = day("2011-04-21");
    CHECK(registered_in_2012(rules, record) == "residence_too_short");
    record.since = day("2011-04-20");
    CHECK(registered_in_2012(rules, record) == "admitted");
}

TEST_CASE("a migrant before 2026 applies, has a home, declares, and the committee confirms",
          "[law:MZ-2011-210][law:ROL-1989/8]") {
    const law::Ruleset& rules = test::beijing_residents_2012();
    roll::PersonRecord record = test::habitual(99);
    CHECK(registered_in_2012(rules, record) == "admitted");
    CHECK(registered_in_2012(rules, record, roll::Consent::Missing) == "confirmation_missing");
    record.declared_not_elsewhere.reset();
    CHECK(registered_in_2012(rules, record) == "declaration_missing");
    record.home = roll::YesNo::No;
    CHECK(registered_in_2012(rules, record) == "fixed_home_missing");
    CHECK(registered_in_2012(test::cn_residents_1990(), record) == "declaration_missing");
    record.application = roll::YesNo::No;
    CHECK(registered_in_2012(rules, record) == "application_missing");
    record.own_word.reset();
    CHECK(registered_in_2012(rules, record) == "own_word_missing");
}

TEST_CASE("where local rules ask for them: the permit, and the certificate of the home place",
          "[law:ROL-1989/8]") {
    law::Ruleset rules = test::cn_residents_1990();
    rules.residents_roll.habitual_permit.value = true;
    rules.residents_roll.habitual_certificate.value = true;
    roll::PersonRecord record = test::habitual(99);
    CHECK(registered_in_2012(rules, record) == "permit_missing");
    record.permit = roll::YesNo::Yes;
    CHECK(registered_in_2012(rules, record) == "certificate_missing");
    record.certificate = roll::YesNo::Yes;
    CHECK(registered_in_2012(rules, record) == "admitted");
}

TEST_CASE("a migrant who is not confirmed is refused on that ground, and only then",
          "[law:ROL-1989/8]") {
    Community community(test::cn_residents_1990());
    community.to(Phase::Preparation);
    const roll::RegistrationRefused refused{.commitment = commitment(31),
                                            .ground = law::Exclusion::NotConfirmed};
    CHECK(community.verdict(refused) == "admitted");
    community.state_fact(assembly::WorkersConfirmed{.in_favour = {3}, .voters = {commitment(31)}});
    CHECK(community.verdict(refused) == "ground_contradicted");
    const roll::RegistrationRefused no_application{.commitment = commitment(31),
                                                   .ground = law::Exclusion::NoApplication};
    CHECK(community.verdict(no_application) == "ground_contradicted");
}

TEST_CASE("who lives here is registered without a word, who is away says so; no workers",
          "[law:ROL-1989/8]") {
    const law::Ruleset& rules = test::cn_residents_1990();
    roll::PersonRecord record = test::registered_here(99);
    record.own_word.reset();
    CHECK(registered_in_2012(rules, record, roll::Consent::Missing) == "admitted");
    record.category = roll::VoterClass::Away;
    CHECK(registered_in_2012(rules, record, roll::Consent::Missing) == "own_word_missing");
    record.own_word = roll::OwnWord::Reply;
    CHECK(registered_in_2012(rules, record, roll::Consent::Missing) == "admitted");
    CHECK(registered_in_2012(rules, test::worker(99)) == "class_not_in_ruleset");
}

TEST_CASE("residents example 34: five household representatives nominate in Beijing, not in 2026",
          "[law:BJ-RC-1991/13][law:ROL-2025/18]") {
    Community beijing = nominating(test::beijing_residents_2012());
    constexpr NominationSource households = NominationSource::HouseholdRepresentatives;
    CHECK(beijing.verdict(paper_for_k(households, {51, 52, 53, 54})) == "nominators_too_few");
    CHECK(beijing.verdict(paper_for_k(households, {51, 52, 53, 54, 55})) == "admitted");
    CHECK(beijing.verdict(paper_for_k(NominationSource::PartyOrganisation)) ==
          "source_not_allowed");
    CHECK(beijing.verdict(paper_for_k(NominationSource::ResidentsGroup)) == "source_not_allowed");
    Community now = nominating(test::cn_residents_2026());
    CHECK(now.verdict(paper_for_k(households, {51, 52, 53, 54, 55})) == "source_not_allowed");
}

TEST_CASE("where households elect, their representatives sign, and nobody else",
          "[law:BJ-RC-1991/13]") {
    Community community =
        nominating(test::beijing_residents_2012(), VotingMethod::HouseholdRepresentatives);
    constexpr NominationSource households = NominationSource::HouseholdRepresentatives;
    CHECK(community.verdict(paper_for_k(households, {51, 53, 55, 57, 60})) == "not_entitled");
    CHECK(community.verdict(paper_for_k(households, {51, 53, 55, 57, 59})) == "admitted");
}

TEST_CASE("the representatives of one group sign together, all of them", "[law:BJ-RC-1991/13]") {
    Community all = nominating(test::beijing_residents_2012());
    // With all electors nobody is known to represent a group: two or three electors sign for it.
    CHECK(all.verdict(paper_of_group("g1", {51})) == "nominators_too_few");
    CHECK(all.verdict(paper_of_group("g1", {51, 52})) == "admitted");
    CHECK(all.verdict(paper_for_k(NominationSource::GroupRepresentatives, {51, 52})) ==
          "nomination_part_missing");
    Community community =
        nominating(test::beijing_residents_2012(), VotingMethod::ResidentsRepresentatives);
    CHECK(community.verdict(paper_of_group("g1", {1, 51})) == "not_entitled");
    CHECK(community.verdict(paper_of_group("g1", {1, 3})) == "nominators_not_of_group");
    CHECK(community.verdict(paper_of_group("g2", {1, 2})) == "nominators_not_of_group");
    CHECK(community.verdict(paper_of_group("g99", {1, 2})) == "nominators_not_of_group");
    CHECK(community.verdict(paper_of_group("g1", {1, 2})) == "admitted");
}

TEST_CASE("a group nominates in its meeting, with the quorum of its elections", "[law:ROL-1989]") {
    Community community = nominating(test::cn_residents_1990());
    nomination::NominationProposed proposed = paper_for_k(NominationSource::ResidentsGroup);
    CHECK(community.verdict(proposed) == "nomination_part_missing");
    proposed.group = base::GroupId{"g1"};
    CHECK(community.verdict(proposed) == "nomination_part_missing");
    const auto [form, took_part, answer] =
        GENERATE(table<law::GroupForm, std::int64_t, std::string>(
            {{law::GroupForm::Households, 14, "quorum_missed"},
             {law::GroupForm::Households, 15, "admitted"},
             {law::GroupForm::Electors, 14, "quorum_missed"},
             {law::GroupForm::Electors, 15, "admitted"},
             {law::GroupForm::Electors, 29, "more_present_than_entitled"}}));
    proposed.meeting =
        nomination::GroupMeeting{.entitled = {28}, .form = form, .took_part = {took_part}};
    CHECK(community.verdict(proposed) == answer);
    proposed.nominators = {handle(51)};
    CHECK(community.verdict(proposed) == "nominators_not_electors");
}

TEST_CASE("the election committee nominates by its majority", "[law:SC-RC-2020]") {
    Community community = nominating(*law::built_in("sichuan-residents-2020"));
    nomination::NominationProposed proposed = paper_for_k(NominationSource::ElectionCommittee);
    CHECK(community.verdict(proposed) == "nomination_part_missing");
    proposed.committee_votes = base::Members{2};
    CHECK(community.verdict(proposed) == "decision_missed");
    proposed.committee_votes = base::Members{3};
    CHECK(community.verdict(proposed) == "admitted");
    proposed.group = base::GroupId{"g1"};
    CHECK(community.verdict(proposed) == "nomination_part_unfit");
    CHECK(community.verdict(paper_for_k(NominationSource::JointElectors, {51})) ==
          "source_not_allowed");
}

TEST_CASE("who nominates themselves signs alone and names nobody else", "[law:ROL-1989]") {
    Community community = nominating(test::cn_residents_1990());
    CHECK(community.verdict(paper_for_k(NominationSource::SelfNomination)) == "not_themselves");
    CHECK(community.verdict(paper_for_k(NominationSource::SelfNomination, {56, 57})) ==
          "not_themselves");
    CHECK(community.verdict(paper_for_k(NominationSource::SelfNomination, {57})) ==
          "not_themselves");
    CHECK(community.verdict(paper_for_k(NominationSource::SelfNomination, {56})) == "admitted");
}

TEST_CASE("the sub-district decides without a meeting, and nobody is counted",
          "[law:BJ-RC-2000/4][law:SC-RC-2020/6]") {
    const law::Setting setting{.rules = *GENERATE(&test::beijing_residents_2012(),
                                                  law::built_in("sichuan-residents-2020")),
                               .today = day("2012-03-01"),
                               .election_day = {},
                               .plan = nullptr};
    const auto& competent = setting.rules.committee.size_decided_by;
    assembly::Resolution resolution{.basis = assembly::QuorumBasis::NoMeeting,
                                    .body = law::Body::SubDistrict,
                                    .entitled = {},
                                    .in_favour = {},
                                    .present = {}};
    CHECK(test::verdict(assembly::judge(resolution, competent, setting)) == "admitted");
    resolution.entitled = {1};
    CHECK(test::verdict(assembly::judge(resolution, competent, setting)) == "basis_wrong");
    resolution.entitled = {};
    resolution.basis = assembly::QuorumBasis::Representatives;
    CHECK(test::verdict(assembly::judge(resolution, competent, setting)) == "basis_wrong");
    CHECK(test::verdict(assembly::judge(Community::meeting(), competent, setting)) ==
          "body_not_competent");
}
