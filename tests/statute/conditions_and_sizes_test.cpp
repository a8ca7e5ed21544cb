// SPDX-License-Identifier: Apache-2.0
// What provinces add to who may stand, and to how many sit: the conditions of the village's own
// method or of the province (in Beijing by the decision of a meeting); who examined a nominee; an
// odd number of members in Tianjin; another number in Beijing with the approval of the district;
// more than five in Henan in a large village only; more candidates than seats, of what.
// Source: 浙江省村民委员会选举办法(2020) art. 15, 32; 天津市村民委员会选举办法(2019) art. 2, 20;
// 河北省村民委员会选举办法(2020) art. 15; 海南省村民委员会选举办法(2025) art. 19;
// 河南省实施村民委员会组织法办法(2011) art. 8; 村委会组织法(2025) art. 18;
// 北京市村民委员会选举办法(2012) art. 16, 18; 北京市实施居委会组织法办法(1991) art. 10;
// 四川省村民委员会选举条例(2025) art. 23; 四川省城市居民委员会选举条例(2025) art. 21.
#include "engine/election/found.h"
#include "engine/law/built_in.h"
#include "engine/nomination/admit.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using law::Disqualifier;
using nomination::Finding;
using test::Village;

namespace {

/// The finding that i, whom nobody has examined yet, does not meet the conditions.
nomination::NomineeReviewed short_of_conditions(std::optional<law::Resolution> resolution = {}) {
    return {.authority = law::Authority::Township,
            .finding = Finding::Disqualified,
            .ground = Disqualifier::ConditionsNotMet,
            .in_favour = {4},
            .person = {"i"},
            .resolution = resolution};
}

Village nominated(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Nominated);
    village.days_before(10);
    return village;
}

/// What is said of a village method with that many seats of members, besides chair and deputy.
law::Judgement village_of(const law::Ruleset& rules, std::int64_t members,
                          std::optional<law::SizeGround> ground = {}) {
    const election::MethodAdopted adopted{
        .ballot_scheme = rules.poll.ballot_schemes->front(),
        .nomination = {},
        .offices = {{{"chair"}, {1}, {1}}, {{"deputy"}, {1}, {1}}, {{"member"}, {members}, {1}}},
        .resolution = Village::deciding(rules),
        .size_ground = ground,
        .voting_form = rules.poll.voting_forms->front(),
        .woman_office = {}};
    return admit(election::State(rules), adopted,
                 {.rules = rules, .today = rules.in_force, .election_day = {}, .plan = nullptr});
}

/// The same of a residents' committee, whose seats the sub-district fixes.
law::Judgement community_of(const law::Ruleset& rules, std::int64_t members,
                            std::optional<law::Authority> approved_by) {
    election::State state(rules);
    state.voting_method = law::VotingMethod::AllElectors;
    const election::MethodAdopted adopted{
        .ballot_scheme = law::BallotScheme::Joint,
        .nomination = {},
        .offices = {{{"chair"}, {1}, {1}}, {{"member"}, {members}, {1}}},
        .resolution = {.basis = law::QuorumBasis::NoMeeting,
                       .body = law::Body::SubDistrict,
                       .entitled = {},
                       .in_favour = {},
                       .present = {}},
        .size_approved_by = approved_by,
        .voting_form = law::VotingForm::Meeting,
        .woman_office = {}};
    return admit(state, adopted,
                 {.rules = rules, .today = rules.in_force, .election_day = {}, .plan = nullptr});
}

}  // namespace

TEST_CASE("who does not meet the conditions does not stand, where the province has conditions",
          "[law:ZJ-2020/15][law:TJ-2019/20][law:HB-2020/15][law:HI-2025/19][law:OL-2025/18]") {
    using Row = std::tuple<const char*, std::string>;
    const auto [id, answer] = GENERATE(values<Row>({
        {"zhejiang-village-2020", "admitted"},
        {"tianjin-village-2019", "admitted"},
        {"hebei-village-2020", "admitted"},
        {"hainan-village-2026", "admitted"},
        {"cn-village-2026", "ground_not_in_ruleset"},
        {"sichuan-village-2026", "ground_not_in_ruleset"},
        {"shanghai-village-2020", "ground_not_in_ruleset"},
    }));
    Village village = nominated(*law::built_in(id));
    CHECK(village.verdict(short_of_conditions()) == answer);
    if (answer == "admitted") {
        village.state_fact(short_of_conditions());
        CHECK(village.verdict(nomination::NomineeAccepted{.office = {"member"}, .person = {"i"}}) ==
              "not_eligible");
        // No meeting is asked.
        CHECK(village.verdict(short_of_conditions(Village::meeting())) == "resolution_not_needed");
    }
}

TEST_CASE("art. 32: who was written in and does not meet the conditions is not elected",
          "[law:ZJ-2020/32]") {
    const law::NominationRules& zhejiang = test::zhejiang_village_2020().nomination;
    CHECK(test::verdict(nomination::judge_finding({"x"}, Finding::Disqualified,
                                                  Disqualifier::ConditionsNotMet, zhejiang)) ==
          "admitted");
    const law::NominationRules& national = test::cn_village_2026().nomination;
    CHECK(test::verdict(nomination::judge_finding({"x"}, Finding::Disqualified,
                                                  Disqualifier::ConditionsNotMet, national)) ==
          "ground_not_in_ruleset");
}

TEST_CASE("art. 18: in Beijing a meeting decides that somebody is kept off the list",
          "[law:BJ-2012/18]") {
    Village village = nominated(test::beijing_village_2012());
    const law::Judgement alone = village.judge(short_of_conditions());
    CHECK(test::verdict(alone) == "resolution_missing");
    CHECK(test::article(alone) == "BJ-2012 18");
    law::Resolution meeting = Village::meeting();
    CHECK(village.verdict(short_of_conditions(meeting)) == "admitted");
    meeting.in_favour = {meeting.present.value / 2};
    CHECK(village.verdict(short_of_conditions(meeting)) != "admitted");
    // The grounds of the law itself need no meeting.
    nomination::NomineeReviewed punished = short_of_conditions();
    punished.ground = Disqualifier::CriminallyPunished;
    CHECK(village.verdict(punished) == "admitted");
    punished.resolution = Village::meeting();
    CHECK(village.verdict(punished) == "resolution_not_needed");
}

TEST_CASE("art. 23, 21: the record says which authority examined a nominee",
          "[law:SC-2025/23][law:SC-RC-2025/21]") {
    Village village = nominated(test::sichuan_village_2026());
    nomination::NomineeReviewed review{
        .authority = GENERATE(law::Authority::Township, law::Authority::County),
        .finding = Finding::Eligible,
        .ground = {},
        .in_favour = {4},
        .person = {"i"}};
    CHECK(village.verdict(review) == "admitted");
    // The election committee reports to them, and does not examine itself.
    review.authority.reset();
    CHECK(village.verdict(review) == "authority_not_competent");
}

TEST_CASE("art. 2: in Tianjin an odd number of members", "[law:TJ-2019/2]") {
    const auto [members, answer] =
        GENERATE(table<std::int64_t, std::string>({{1, "admitted"},
                                                   {2, "seats_even"},
                                                   {3, "admitted"},
                                                   {4, "seats_even"},
                                                   {5, "admitted"},
                                                   {6, "seats_out_of_range"}}));
    const law::Judgement said = village_of(*law::built_in("tianjin-village-2019"), members);
    CHECK(test::verdict(said) == answer);
    if (answer == "seats_even") {
        CHECK(test::article(said) == "TJ-2019 2");
        CHECK(test::verdict(village_of(test::zhejiang_village_2020(), members)) != "seats_even");
    }
}

TEST_CASE("art. 10: in Beijing another number of members with the approval of the district",
          "[law:BJ-RC-1991/10]") {
    const law::Ruleset& beijing = test::beijing_residents_2012();
    const auto of = [&](std::int64_t members, std::optional<law::Authority> approved_by) {
        return test::verdict(community_of(beijing, members, approved_by));
    };
    CHECK(of(4, {}) == "admitted");
    CHECK(of(3, {}) == "seats_out_of_range");
    CHECK(of(9, {}) == "seats_out_of_range");
    CHECK(of(3, law::Authority::County) == "admitted");
    CHECK(of(9, law::Authority::County) == "admitted");
    CHECK(of(9, law::Authority::SubDistrict) == "size_approved_below");
    CHECK(of(4, law::Authority::SubDistrict) == "size_approved_below");
    const law::Ruleset& sichuan = *law::built_in("sichuan-residents-2020");
    const law::Judgement unknown = community_of(sichuan, 3, law::Authority::County);
    CHECK(test::verdict(unknown) == "size_approval_not_known");
}

TEST_CASE("art. 8: in Henan three to five members, and up to seven in a large village only",
          "[law:HN-2011/8]") {
    using Row = std::tuple<std::int64_t, std::string, std::string>;
    const auto [members, plain, with_ground] =
        GENERATE(values<Row>({{1, "admitted", "admitted"},
                              {3, "admitted", "admitted"},
                              {4, "size_ground_missing", "admitted"},
                              {5, "size_ground_missing", "admitted"},
                              {6, "seats_out_of_range", "seats_out_of_range"}}));
    const auto ground =
        GENERATE(law::SizeGround::PopulousAndScattered, law::SizeGround::DevelopedEconomy);
    const law::Ruleset& henan = *law::built_in("henan-village-2011");
    CAPTURE(members);
    CHECK(test::verdict(village_of(henan, members)) == plain);
    CHECK(test::verdict(village_of(henan, members, ground)) == with_ground);
    if (plain == "size_ground_missing") {
        CHECK(test::article(village_of(henan, members)) == "HN-2011 8");
    }
    CHECK(test::verdict(village_of(test::zhejiang_village_2020(), 5, ground)) ==
          "size_ground_not_known");
}

TEST_CASE("art. 19: in Hainan an audit or two bad ratings keep somebody in office off the list",
          "[law:HI-2025/19]") {
    const auto ground = GENERATE(Disqualifier::AuditBreach, Disqualifier::RatedNotCompetentTwice);
    nomination::NomineeReviewed found = short_of_conditions();
    found.ground = ground;
    Village hainan = nominated(test::hainan_village_2026());
    CHECK(hainan.verdict(found) == "admitted");
    Village national = nominated(test::cn_village_2026());
    CHECK(national.verdict(found) == "ground_not_in_ruleset");
}

TEST_CASE("what the article on candidates lists, and what is taken from other articles",
          "[law:OL-2025/18][law:ROL-2025/18][law:BJ-2012/18][law:HI-2025/19]") {
    using Grounds = std::vector<Disqualifier>;
    struct Row {
        const char* ruleset;
        Grounds listed;
        Grounds besides;
    };
    using D = Disqualifier;
    const Row row = GENERATE(
        Row{"cn-village-2026",
            {D::ExpelledFromParty, D::CriminallyPunished, D::ClanOrGangForce,
             D::IllegalReligionOrCult},
            {D::LostCapacity, D::NotOnRoll}},
        Row{"cn-residents-2026",
            {D::ExpelledFromParty, D::CriminallyPunished, D::GangForce, D::IllegalReligionOrCult},
            {D::LostCapacity, D::NotOnRoll}},
        Row{"beijing-village-2012",
            {D::CriminallyPunished, D::LostCapacity, D::ConditionsNotMet},
            {D::NotOnRoll}},
        Row{"hainan-village-2026",
            {D::ExpelledFromParty, D::CriminallyPunished, D::ClanOrGangForce,
             D::IllegalReligionOrCult, D::AuditBreach, D::RatedNotCompetentTwice, D::NotOnRoll,
             D::ConditionsNotMet},
            {D::LostCapacity}},
        Row{"zhejiang-village-2020",
            {D::ConditionsNotMet},
            {D::CriminallyPunished, D::LostCapacity, D::NotOnRoll}});
    const law::NominationRules& rules = law::built_in(row.ruleset)->nomination;
    CAPTURE(row.ruleset);
    CHECK(*rules.disqualifiers == row.listed);
    CHECK(rules.disqualifiers.confidence == law::Confidence::Text);
    CHECK(*rules.disqualifiers_besides == row.besides);
    CHECK(rules.disqualifiers_besides.confidence == law::Confidence::Assumed);
    for (const Grounds& grounds : {row.listed, row.besides}) {
        for (const Disqualifier each : grounds) {
            CHECK(test::verdict(nomination::judge_finding({"x"}, Finding::Disqualified, each,
                                                          rules)) == "admitted");
        }
    }
}

TEST_CASE("art. 18: more candidates than seats in each office, or in all offices together",
          "[law:OL-2025/18][law:BJ-2012/16]") {
    law::Ruleset rules = test::cn_village_2026();
    const auto adopting = [&](std::int64_t chair, std::int64_t deputy, std::int64_t member) {
        const election::MethodAdopted adopted{.ballot_scheme = law::BallotScheme::Joint,
                                              .nomination = {},
                                              .offices = {{{"chair"}, {1}, {chair}},
                                                          {{"deputy"}, {1}, {deputy}},
                                                          {{"member"}, {3}, {member}}},
                                              .resolution = Village::meeting(),
                                              .voting_form = law::VotingForm::Meeting,
                                              .woman_office = {}};
        return test::verdict(
            admit(election::State(rules), adopted,
                  {.rules = rules, .today = rules.in_force, .election_day = {}, .plan = nullptr}));
    };
    CHECK(adopting(1, 1, 1) == "admitted");
    CHECK(adopting(0, 0, 1) == "surplus_out_of_range");
    rules.nomination.surplus_scope.value = law::SurplusScope::AllOffices;
    CHECK(adopting(0, 0, 1) == "admitted");
    CHECK(adopting(1, 0, 0) == "admitted");
    CHECK(adopting(0, 0, 0) == "surplus_out_of_range");
    CHECK(adopting(3, 3, 3) == "admitted");
    CHECK(adopting(4, 0, 0) == "surplus_out_of_range");
    CHECK(adopting(-1, 1, 1) == "surplus_out_of_range");
    for (const char* id : {"beijing-village-2012", "shanghai-village-2020", "sichuan-village-2026",
                           "hainan-village-2026", "hebei-village-2020", "henan-village-2011",
                           "tianjin-village-2019"}) {
        CHECK(*law::built_in(id)->nomination.surplus_scope == law::SurplusScope::EachOffice);
    }
}
