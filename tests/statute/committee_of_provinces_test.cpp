// SPDX-License-Identifier: Apache-2.0
// What provinces add to the election committee: relatives do not sit on it together; three
// absences without reason (in Zhejiang two) end a seat; in Sichuan a member leaves once nominated
// and willing to stand; in Hainan it has an odd number of members, a woman among them, and two
// deputies. Source: 四川省村民委员会选举条例(2025) art. 12, 14; 四川省城市居民委员会选举条例(2025)
// art. 12, 14; 海南省村民委员会选举办法(2025) art. 11, 13; 天津市村民委员会选举办法(2019) art. 9,
// 10; 浙江省村民委员会选举办法(2020) art. 9.
#include "engine/assembly/state.h"
#include "engine/election/queries.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/crew.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using assembly::CommitteePost;
using assembly::LeavingCause;
using assembly::MemberLeft;
using assembly::MemberReplaced;
using election::Phase;
using test::Village;

namespace {

roll::KinshipDeclared kin(std::string_view person, std::string_view other,
                          roll::Kinship relation = roll::Kinship::Sibling) {
    return {.other = {std::string(other)}, .person = {std::string(person)}, .relation = relation};
}

MemberLeft left(std::string_view person, LeavingCause cause,
                std::optional<base::Meetings> absences = {}) {
    return {.absences = absences, .cause = cause, .person = {std::string(person)}};
}

/// A decision that the committee may take whenever no conflict is in the way.
std::string decide(const test::Walk& walk) {
    return walk.verdict(poll::StationsFixed{.in_favour = {3},
                                            .stations = {{poll::StationKind::Centre, {"hall"}},
                                                         {poll::StationKind::Station, {"east"}}}});
}

/// The choice that the fixture made, to be made again.
assembly::ElectionCommitteeChosen choice_of(const test::Walk& walk) {
    for (const election::Event& each : walk.log) {
        if (const auto* chosen = std::get_if<assembly::ElectionCommitteeChosen>(&each.fact)) {
            return *chosen;
        }
    }
    return {};
}

/// In preparation, with no election committee yet.
Village before_the_choice(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Preparation);
    village.state.assembly = {};
    return village;
}

}  // namespace

TEST_CASE("art. 12: relatives are not chosen together",
          "[law:SC-2025/12][law:TJ-2019/10][law:OL-2025/15]") {
    using Row = std::tuple<const law::Ruleset*, std::string, std::string>;
    const auto [rules, answer, article] = GENERATE(values<Row>({
        {&test::sichuan_village_2026(), "kin_on_election_committee", "SC-2025 12"},
        {&test::tianjin_village_2019(), "kin_on_election_committee", "TJ-2019 10"},
        {&test::cn_village_2026(), "admitted", ""},
    }));
    const roll::Kinship relation =
        GENERATE(roll::Kinship::Spouse, roll::Kinship::Child, roll::Kinship::Sibling);
    Village village = before_the_choice(*rules);
    const assembly::ElectionCommitteeChosen chosen = choice_of(village);
    CHECK(village.verdict(chosen) == "admitted");
    // p6 has votes and no seat, so that it is not yet in the way.
    village.state_fact(kin("p6", "p1", relation));
    CHECK(village.verdict(chosen) == "admitted");
    village.state_fact(kin("p5", "p2", relation));
    const law::Judgement judged = village.judge(chosen);
    CHECK(test::verdict(judged) == answer);
    CHECK(test::article(judged) == article);
    if (judged) {
        CHECK(test::detail(judged, "person") == "p2");
        CHECK(test::detail(judged, "other") == "p5");
    }
}

TEST_CASE("art. 12: a relative of a sitting member is passed over in the ranking",
          "[law:SC-2025/12]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Preparation);
    village.state_fact(kin("p1", "p6"));
    village.state_fact(left("p5", LeavingCause::Resigned));
    const law::Judgement refused = village.judge(MemberReplaced{.enters = {"p6"}});
    CHECK(test::verdict(refused) == "not_next_in_ranking");
    CHECK(test::detail(refused, "next") == "p7");
    CHECK(village.verdict(MemberReplaced{.enters = {"p7"}}) == "admitted");
    // Once p1 has left too, nobody is in the way of p6.
    village.state_fact(left("p1", LeavingCause::Resigned));
    CHECK(village.verdict(MemberReplaced{.enters = {"p6"}}) == "admitted");
}

TEST_CASE("art. 12: where only relatives are left in the ranking, the meeting chooses anew",
          "[law:SC-2025/12]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Preparation);
    for (const char* each : {"p6", "p7", "p8"}) {
        village.state_fact(kin("p1", each));
    }
    assembly::ElectionCommitteeChosen anew = choice_of(village);
    village.state_fact(left("p5", LeavingCause::Died));
    CHECK(village.verdict(MemberReplaced{.enters = {"p6"}}) == "not_next_in_ranking");
    CHECK(village.verdict(anew) == "admitted");
}

TEST_CASE("art. 12: a kinship declared later: the committee decides nothing until one has left",
          "[law:SC-2025/12]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Preparation);
    CHECK(decide(village) == "admitted");
    CHECK(village.verdict(left("p2", LeavingCause::RelativeSits)) == "no_relative_sits");
    village.state_fact(kin("p2", "p4", roll::Kinship::Parent));
    CHECK(decide(village) == "kin_on_election_committee");
    CHECK(village.verdict(left("p3", LeavingCause::RelativeSits)) == "no_relative_sits");
    village.state_fact(left("p4", LeavingCause::RelativeSits));
    CHECK(decide(village) == "admitted");
    CHECK(village.verdict(left("p2", LeavingCause::RelativeSits)) == "no_relative_sits");
}

TEST_CASE("art. 12: the same in a residents' committee of Sichuan", "[law:SC-RC-2025/12]") {
    test::Community community(test::sichuan_residents_2026());
    community.to(Phase::Preparation);
    community.state_fact(kin("p1", "p3", roll::Kinship::Spouse));
    const law::Judgement refused = community.judge(
        election::DayFixed{.election_day = community.election_day(), .in_favour = {3}});
    CHECK(test::verdict(refused) == "kin_on_election_committee");
    CHECK(test::article(refused) == "SC-RC-2025 12");
    CHECK(community.verdict(left("p3", LeavingCause::RelativeSits)) == "admitted");
}

TEST_CASE("art. 15: the national law lets relatives sit together", "[law:OL-2025/15]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    village.state_fact(kin("p1", "p2", roll::Kinship::Spouse));
    CHECK(decide(village) == "admitted");
    const law::Judgement refused = village.judge(left("p2", LeavingCause::RelativeSits));
    CHECK(test::verdict(refused) == "cause_not_in_ruleset");
    CHECK(test::article(refused) == "OL-2025 ");
}

TEST_CASE("art. 13, 14: so many absences without reason end a seat, and no fewer",
          "[law:SC-2025/14][law:HI-2025/13][law:ZJ-2020/9]") {
    using Row = std::tuple<const law::Ruleset*, std::int64_t, std::string>;
    const auto [rules, needed, article] = GENERATE(values<Row>({
        {&test::sichuan_village_2026(), 3, "SC-2025 14"},
        {&test::hainan_village_2026(), 3, "HI-2025 13"},
        {&test::zhejiang_village_2020(), 2, "ZJ-2020 9"},
    }));
    Village village(*rules);
    village.to(Phase::Preparation);
    const auto absent = [&](std::int64_t absences) {
        return village.judge(left("p4", LeavingCause::Absent, base::Meetings{absences}));
    };
    CHECK(test::verdict(absent(needed - 1)) == "absences_too_few");
    CHECK(test::article(absent(needed - 1)) == article);
    CHECK(test::verdict(absent(needed)) == "admitted");
    CHECK(test::verdict(absent(needed + 1)) == "admitted");
    CHECK(village.verdict(left("p4", LeavingCause::Absent)) == "absences_too_few");
    CHECK(village.verdict(left("p4", LeavingCause::Resigned, base::Meetings{needed})) ==
          "absences_not_the_cause");
}

TEST_CASE("art. 14: the same in a residents' committee of Sichuan; the national law knows no such",
          "[law:SC-RC-2025/14]") {
    test::Community sichuan(test::sichuan_residents_2026());
    sichuan.to(Phase::Preparation);
    CHECK(sichuan.verdict(left("p4", LeavingCause::Absent, base::Meetings{2})) ==
          "absences_too_few");
    CHECK(sichuan.verdict(left("p4", LeavingCause::Absent, base::Meetings{3})) == "admitted");
    test::Community national(test::cn_residents_2026());
    national.to(Phase::Preparation);
    CHECK(national.verdict(left("p4", LeavingCause::Absent, base::Meetings{3})) ==
          "cause_not_in_ruleset");
}

TEST_CASE("art. 14: in Sichuan a member leaves once nominated and willing to stand",
          "[law:SC-2025/14]") {
    const law::Ruleset& rules = *GENERATE(&test::sichuan_village_2026(), &test::cn_village_2026());
    const bool when_willing = &rules == &test::sichuan_village_2026();
    Village village(rules);
    village.to(Phase::RollFinal);
    village.days_before(15);
    village.state_fact(roll::PersonNamed{
        .name = "李p1", .person = {"p1"}, .sex = roll::Sex::Male, .voter = test::handle(1)});
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"p1"}, {30}}, {{"b"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {28}}, {{"d"}, {22}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {40}}}, .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    const MemberLeft leaves = left("p1", LeavingCause::Nominated);
    if (!when_willing) {
        CHECK(decide(village) == "candidate_on_election_committee");
        CHECK(village.verdict(leaves) == "admitted");
        return;
    }
    CHECK(decide(village) == "admitted");
    const law::Judgement too_early = village.judge(leaves);
    CHECK(test::verdict(too_early) == "not_nominated");
    CHECK(test::detail(too_early, "moment") == "accepted");
    CHECK(test::article(too_early) == "SC-2025 14");
    village.state_fact(nomination::NomineeReviewed{.authority = test::reviewer_of(rules),
                                                   .finding = nomination::Finding::Eligible,
                                                   .ground = {},
                                                   .in_favour = {4},
                                                   .person = {"p1"}});
    village.state_fact(nomination::NomineeAccepted{.office = {"chair"}, .person = {"p1"}});
    CHECK(decide(village) == "candidate_on_election_committee");
    village.state_fact(leaves);
    CHECK(decide(village) == "admitted");
}

TEST_CASE("art. 14: the same of a residents' committee: the rule names the moment",
          "[law:SC-RC-2025/14]") {
    CHECK(*test::sichuan_residents_2026().election_committee.withdrawal_moment ==
          law::WithdrawalMoment::Accepted);
}

TEST_CASE("beyond the statutes: from each moment on, a nominated member is in the way",
          "[law:OL-2025/15]") {
    using Row = std::tuple<law::WithdrawalMoment, std::string, std::string, std::string>;
    const std::string conflict = "candidate_on_election_committee";
    const auto [moment, nominated, accepted, listed] = GENERATE_COPY(values<Row>({
        {law::WithdrawalMoment::Nominated, conflict, conflict, conflict},
        {law::WithdrawalMoment::Accepted, "admitted", conflict, conflict},
        {law::WithdrawalMoment::Listed, "admitted", "admitted", conflict},
    }));
    law::Ruleset rules = test::cn_village_2026();
    rules.election_committee.withdrawal_moment.value = moment;
    const auto sits = [](Village village) {
        village.state.assembly.members.front() = {"a"};
        return decide(village);
    };
    Village village(rules);
    village.to(Phase::Nominated);
    CHECK(sits(village) == nominated);
    village.state_fact(nomination::NomineeReviewed{
        .finding = nomination::Finding::Eligible, .ground = {}, .in_favour = {4}, .person = {"a"}});
    CHECK(sits(village) == nominated);
    village.state_fact(nomination::NomineeAccepted{.office = {"chair"}, .person = {"a"}});
    CHECK(sits(village) == accepted);
    village.to(Phase::Listed);
    CHECK(sits(village) == listed);
}

TEST_CASE("art. 11: in Hainan an odd number, a woman among them, two deputies",
          "[law:HI-2025/11]") {
    Village village = before_the_choice(test::hainan_village_2026());
    assembly::ElectionCommitteeChosen chosen = choice_of(village);
    std::swap(chosen.ranking[4].person, chosen.ranking[6].person);
    chosen.size = {6};
    chosen.deputies.reset();
    test::mend_one_by_one<assembly::ElectionCommitteeChosen>(
        chosen,
        {{"too_few_women_on_election_committee",
          [](auto& fact) { std::swap(fact.ranking[4].person, fact.ranking[6].person); }},
         {"committee_size_even", [](auto& fact) { fact.size = {5}; }},
         {"deputies_differ", [](auto& fact) { fact.deputies = {{{"p2"}}}; }},
         {"deputies_differ", [](auto& fact) { fact.deputies = {{{"p2"}, {"p3"}, {"p4"}}}; }},
         {"deputies_differ", [](auto& fact) { fact.deputies = {{{"p1"}, {"p3"}}}; }},
         {"person_twice", [](auto& fact) { fact.deputies = {{{"p3"}, {"p3"}}}; }},
         {"person_twice", [](auto& fact) { fact.deputies = {{{"p3"}, {"p6"}}}; }},
         {"deputy_not_member", [](auto& fact) { fact.deputies = {{{"p3"}, {"p5"}}}; }}},
        [&](const assembly::ElectionCommitteeChosen& fact) { return village.judge(fact); });
}

TEST_CASE("art. 9: in Tianjin an odd number of members", "[law:TJ-2019/9]") {
    Village village = before_the_choice(test::tianjin_village_2019());
    assembly::ElectionCommitteeChosen chosen = choice_of(village);
    const auto [size, answer] = GENERATE(table<std::int64_t, std::string>(
        {{5, "admitted"}, {6, "committee_size_even"}, {7, "admitted"}}));
    chosen.size = {size};
    CHECK(village.verdict(chosen) == answer);
}

TEST_CASE("art. 7: in Hebei a woman is among the members", "[law:HB-2020/7]") {
    Village village = before_the_choice(*law::built_in("hebei-village-2020"));
    assembly::ElectionCommitteeChosen chosen = choice_of(village);
    CHECK(village.verdict(chosen) == "admitted");
    std::swap(chosen.ranking[4].person, chosen.ranking[6].person);
    const law::Judgement none = village.judge(chosen);
    CHECK(test::verdict(none) == "too_few_women_on_election_committee");
    CHECK(test::article(none) == "HB-2020 7");
}

TEST_CASE("art. 11: the seat of the only woman goes to the next woman in the ranking",
          "[law:HI-2025/11]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Preparation);
    REQUIRE(election::is_woman(village.state, {"p5"}));
    assembly::ElectionCommitteeChosen anew = choice_of(village);
    village.state_fact(left("p5", LeavingCause::Resigned));
    // p6 to p8 are men: nobody in the ranking may take it.
    CHECK(village.verdict(MemberReplaced{.enters = {"p6"}}) == "not_next_in_ranking");
    CHECK(village.verdict(anew) == "admitted");
    village.state.roll.persons[{"p7"}].sex = roll::Sex::Female;
    CHECK(village.verdict(MemberReplaced{.enters = {"p7"}}) == "admitted");
    // With a second seat vacant, a man may take the one and a woman the other.
    village.state_fact(left("p4", LeavingCause::Resigned));
    CHECK(village.verdict(MemberReplaced{.enters = {"p6"}}) == "admitted");
}

TEST_CASE("art. 11: a deputy's post that becomes vacant is filled by the members",
          "[law:HI-2025/11]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::Preparation);
    const auto chosen = [&](std::string_view person, std::optional<CommitteePost> post) {
        return assembly::ChairChosen{
            .in_favour = {3}, .person = {std::string(person)}, .post = post};
    };
    CHECK(village.verdict(chosen("p4", CommitteePost::Deputy)) == "deputy_not_vacant");
    CHECK(village.verdict(chosen("p4", CommitteePost::Chair)) == "chair_not_vacant");
    // p2, a deputy, comes to preside.
    village.state_fact(left("p1", LeavingCause::Resigned));
    village.state_fact(MemberReplaced{.enters = {"p6"}});
    village.state_fact(chosen("p2", {}));
    CHECK(village.state.assembly.chair == base::PersonId{"p2"});
    CHECK(village.verdict(chosen("p2", CommitteePost::Deputy)) == "person_twice");
    CHECK(village.verdict(chosen("p3", CommitteePost::Deputy)) == "person_twice");
    CHECK(village.verdict(chosen("p1", CommitteePost::Deputy)) == "not_a_member");
    village.state_fact(chosen("p4", CommitteePost::Deputy));
    CHECK(village.state.assembly.deputies == std::vector<base::PersonId>{{"p3"}, {"p4"}});
    // And a deputy who leaves the committee leaves the post.
    village.state_fact(left("p3", LeavingCause::Resigned));
    CHECK(village.verdict(chosen("p5", CommitteePost::Deputy)) == "admitted");
}

TEST_CASE("art. 13: the meeting that chose a member may dismiss them, where the province says so",
          "[law:HI-2025/13][law:BJ-2012/11][law:HN-2011/12][law:OL-2025/15]") {
    using Row = std::tuple<const law::Ruleset*, std::string, std::string>;
    const auto [rules, answer, article] = GENERATE(values<Row>({
        {&test::hainan_village_2026(), "admitted", ""},
        {&test::beijing_village_2012(), "admitted", ""},
        {&test::henan_village_2011(), "admitted", ""},
        {&test::cn_village_2026(), "cause_not_in_ruleset", "OL-2025 "},
    }));
    Village village(*rules, rules == &test::henan_village_2011() ? law::BallotScheme::SeparatePapers
                                                                 : law::BallotScheme::Joint);
    village.to(Phase::Preparation);
    MemberLeft dismissed = left("p3", LeavingCause::Dismissed);
    dismissed.resolution = Village::meeting();
    CHECK(village.verdict(dismissed) == answer);
    CHECK(test::article(village.judge(dismissed)) == article);
    if (answer != "admitted") {
        return;
    }
    dismissed.resolution->in_favour = {12};  // 12 of 24 are no majority
    CHECK(village.verdict(dismissed) == "majority_missed");
    dismissed.resolution.reset();
    CHECK(village.verdict(dismissed) == "resolution_missing");
    MemberLeft resigned = left("p3", LeavingCause::Resigned);
    resigned.resolution = Village::meeting();
    CHECK(village.verdict(resigned) == "resolution_not_needed");
}

TEST_CASE("art. 13: in Hainan a seat ends with the capacity of whoever holds it",
          "[law:HI-2025/13]") {
    for (const law::Ruleset* rules : {&test::hainan_village_2026(), &test::cn_village_2026()}) {
        Village village(*rules);
        village.to(Phase::Preparation);
        CHECK(village.verdict(left("p3", LeavingCause::LostCapacity)) ==
              (rules == &test::hainan_village_2026() ? "admitted" : "cause_not_in_ruleset"));
    }
}
