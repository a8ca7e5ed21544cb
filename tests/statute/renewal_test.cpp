// SPDX-License-Identifier: Apache-2.0
// An election committee that fails is ended by an authority, and another is chosen, which goes on
// where the first one stood.
// Source: 浙江省村民委员会选举办法(2020) art. 11; 天津市村民委员会选举办法(2019) art. 10;
// 海南省村民委员会选举办法(2025) art. 15; 河北省村民委员会选举办法(2020) art. 44.
#include "engine/assembly/admit.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using assembly::CommitteeDissolved;
using assembly::Failure;
using law::Authority;
using test::day;

namespace {

/// Nine were voted for, the first seven sit; p1 presides, p2 and p3 are deputies where there are
/// any.
assembly::ElectionCommitteeChosen seven_of_nine(const law::Ruleset& rules) {
    assembly::ElectionCommitteeChosen chosen;
    for (int i = 1; i <= 9; ++i) {
        chosen.ranking.push_back({.person = {"p" + std::to_string(i)}, .votes = {31 - i}});
    }
    chosen.chair = {"p1"};
    if (*rules.election_committee.deputies) {
        chosen.deputies = std::vector<base::PersonId>{{"p2"}, {"p3"}};
    }
    chosen.size = {7};
    chosen.resolution = {.basis = assembly::QuorumBasis::Adults,
                         .body = law::Body::VillagersMeeting,
                         .entitled = {50},
                         .in_favour = {35},
                         .present = {40}};
    return chosen;
}

assembly::State with_committee(const law::Ruleset& rules) {
    assembly::State state;
    REQUIRE(test::verdict(admit(state, seven_of_nine(rules), {},
                                test::on_day(rules, "2024-09-01"))) == "admitted");
    apply(state, seven_of_nine(rules));
    return state;
}

/// What those rules ask for, decided on 1 October 2024.
CommitteeDissolved ended(const law::Ruleset& rules) {
    CommitteeDissolved fact{.authority = Authority::Township,
                            .day = day("2024-10-01"),
                            .document = "2024-12",
                            .ground = Failure::NotActing};
    if (rules.id == "zhejiang-village-2020") {
        fact.authority = Authority::County;
    } else if (rules.id == "hainan-village-2026") {
        fact.mend_by = day("2024-09-30");
    } else if (rules.id == "hebei-village-2020") {
        fact.ground = Failure::Late;
        fact.term_ends = day("2024-06-30");
    }
    return fact;
}

/// Where an authority may end it.
const std::vector<std::string> provinces{"zhejiang-village-2020", "tianjin-village-2019",
                                         "hainan-village-2026", "hebei-village-2020"};

std::string answer(const CommitteeDissolved& fact, const law::Ruleset& rules) {
    return test::verdict(admit(with_committee(rules), fact, test::on_day(rules, "2024-10-02")));
}

}  // namespace

TEST_CASE("art. 11, 10, 15, 44: the committee ends, and another is chosen",
          "[law:ZJ-2020/11][law:TJ-2019/10][law:HI-2025/15][law:HB-2020/44]") {
    const law::Ruleset& rules = *law::built_in(GENERATE(from_range(provinces)));
    CAPTURE(rules.id);
    assembly::State state = with_committee(rules);
    const law::Setting now = test::on_day(rules, "2024-10-02");
    REQUIRE(test::verdict(admit(state, ended(rules), now)) == "admitted");
    apply(state, ended(rules));
    // Its members decide nothing more.
    CHECK_FALSE(assembly::chosen(state));
    CHECK_FALSE(assembly::is_member(state, {"p1"}));
    CHECK_FALSE(state.chair);
    CHECK(test::verdict(assembly::judge_decision(state, {7}, now)) ==
          "election_committee_not_chosen");
    CHECK(test::verdict(admit(state, ended(rules), now)) == "election_committee_not_chosen");

    // In Zhejiang the meeting is called as always, elsewhere by the township.
    assembly::ElectionCommitteeChosen again = seven_of_nine(rules);
    const bool by_anybody = rules.id == "zhejiang-village-2020";
    const law::Judgement refused = admit(state, again, {}, now);
    CHECK(test::verdict(refused) == (by_anybody ? "admitted" : "township_calls_choice"));
    if (!by_anybody) {
        CHECK(test::article(refused) == rules.election_committee.renewal.cite.instrument + " " +
                                            rules.election_committee.renewal.cite.article);
        again.resolution.called_by = law::Caller::Township;
        CHECK(test::verdict(admit(state, again, {}, now)) == "admitted");
        again.resolution.called_by.reset();
        again.convened_by = assembly::Convener::Township;
    }
    REQUIRE(test::verdict(admit(state, again, {}, now)) == "admitted");
    apply(state, again);
    CHECK(assembly::is_member(state, {"p1"}));
    CHECK_FALSE(state.dissolved);
    CHECK(test::verdict(assembly::judge_decision(state, {7}, now)) == "admitted");
}

TEST_CASE("art. 11, 10, 15, 44: each authority decides what its article gives it",
          "[law:ZJ-2020/11][law:TJ-2019/10][law:HI-2025/15][law:HB-2020/44]") {
    const law::Ruleset& rules = *law::built_in(GENERATE(from_range(provinces)));
    CAPTURE(rules.id);
    CommitteeDissolved fact = ended(rules);
    fact.authority = fact.authority == Authority::County ? Authority::Township : Authority::County;
    CHECK(answer(fact, rules) == "renewal_by_other");
    fact = ended(rules);
    fact.ground = fact.ground == Failure::Late ? Failure::NotActing : Failure::Late;
    CHECK(answer(fact, rules) == "renewal_not_known");
    fact = ended(rules);
    fact.day = day("2024-10-02");
    CHECK(answer(fact, rules) == "admitted");
    fact.day = day("2024-10-03");
    CHECK(answer(fact, rules) == "renewal_too_soon");
}

TEST_CASE("art. 15: in Hainan only once the time given to mend is over", "[law:HI-2025/15]") {
    const law::Ruleset& rules = test::hainan_village_2026();
    CommitteeDissolved fact = ended(rules);
    fact.mend_by.reset();
    CHECK(answer(fact, rules) == "renewal_too_soon");
    for (const auto& [last, verdict] :
         {std::pair{"2024-09-29", "admitted"}, std::pair{"2024-09-30", "admitted"},
          std::pair{"2024-10-01", "renewal_too_soon"}}) {
        fact.mend_by = day(last);
        CHECK(answer(fact, rules) == verdict);
    }
}

TEST_CASE("art. 44: in Hebei when the election is more than three months late",
          "[law:HB-2020/44]") {
    const law::Ruleset& rules = *law::built_in("hebei-village-2020");
    CommitteeDissolved fact = ended(rules);
    fact.term_ends.reset();
    CHECK(answer(fact, rules) == "renewal_too_soon");
    // Three months after 30 June is 30 September: the day after is more.
    for (const auto& [term_ends, verdict] :
         {std::pair{"2024-06-29", "admitted"}, std::pair{"2024-06-30", "admitted"},
          std::pair{"2024-07-01", "renewal_too_soon"}}) {
        fact.term_ends = day(term_ends);
        CHECK(answer(fact, rules) == verdict);
    }
    fact.term_ends = day("2024-07-01");
    CHECK(test::detail(admit(with_committee(rules), fact, test::on_day(rules, "2024-10-02")),
                       "earliest") == "2024-10-02");
}

TEST_CASE("elsewhere no authority ends an election committee") {
    const law::Ruleset& rules = *law::built_in(
        GENERATE("cn-village-2018", "beijing-village-2012", "shanghai-village-2020"));
    CommitteeDissolved fact = ended(rules);
    for (const Authority authority : {Authority::Township, Authority::County}) {
        fact.authority = authority;
        CHECK(answer(fact, rules) == "renewal_not_known");
    }
}
