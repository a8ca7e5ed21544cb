// SPDX-License-Identifier: Apache-2.0
// How candidates come about in a village otherwise than by a nomination that is cut: people
// nominate themselves; there are no candidates; too many names are put to a primary; a woman is
// added to a list without any.
// Source: 浙江省村民委员会选举办法(2020) art. 18, 20; 上海市村民委员会选举办法(2020) art. 11;
// 河南省实施办法(2011) art. 22; 四川省村民委员会选举条例(2025) art. 24;
// 海南省村民委员会选举办法(2025) art. 18, 20; 河北省村民委员会选举办法(2020) art. 17.
#include "engine/nomination/admit.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/plans.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using law::NominationMode;
using law::NominationSource;
using nomination::CandidatesPublished;
using nomination::NominationCounted;
using nomination::NominationProposed;
using test::rules_of;
using test::verdict;
using Persons = std::vector<base::PersonId>;

namespace {

const base::Date election_day = test::day("2026-12-20");

law::Setting on(const law::Ruleset& rules, std::int64_t days_before = 15) {
    return {.rules = rules,
            .today = election_day - base::Days{days_before},
            .election_day = election_day,
            .plan = &test::plan_of_two_offices};
}

NominationProposed themselves(const char* person, const char* office) {
    return {.committee_votes = {},
            .group = {},
            .meeting = {},
            .nominators = {test::commitment(1).handle()},
            .offices = {{.office = {office}, .persons = {{person}}}},
            .source = NominationSource::SelfNomination};
}

void find_eligible(nomination::State& state, const char* person) {
    apply(state, nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                             .ground = {},
                                             .in_favour = {},
                                             .person = {person}});
}

void stands(nomination::State& state, const char* person, const char* office) {
    find_eligible(state, person);
    apply(state, nomination::NomineeAccepted{.office = {office}, .person = {person}});
}

NominationCounted counted(NominationSource source) {
    return {.rankings = {{.names = {{{"a"}, {300}}, {{"b"}, {200}}}, .office = {"chair"}},
                         {.names = {{{"d"}, {400}},
                                    {{"e"}, {300}},
                                    {{"f"}, {200}},
                                    {{"w"}, {90}},
                                    {{"x"}, {80}}},
                          .office = {"member"}}},
            .source = source,
            .took_part = {700}};
}

/// Everybody who was counted stands ready.
nomination::State ready() {
    nomination::State state;
    apply(state, counted(NominationSource::RegisteredVoters));
    for (const char* person : {"a", "b"}) {
        stands(state, person, "chair");
    }
    for (const char* person : {"d", "e", "f", "w", "x"}) {
        stands(state, person, "member");
    }
    return state;
}

Persons members(const nomination::State& state, const std::set<base::PersonId>& women) {
    return nomination::proposed_list(state, test::plan_of_two_offices, {.women = women})[1].persons;
}

}  // namespace

TEST_CASE("art. 20: people nominate themselves until ten days before election day",
          "[law:ZJ-2020/20][law:HB-2020/20][law:TJ-2019/24]") {
    const law::Ruleset& rules =
        rules_of(GENERATE("zhejiang-village-2020", "hebei-village-2020", "tianjin-village-2019"));
    CAPTURE(rules.id);
    nomination::State state;
    state.mode = NominationMode::SelfNominated;
    const NominationProposed own = themselves("a", "chair");
    CHECK(verdict(admit(state, own, on(rules, 11))) == "admitted");
    CHECK(verdict(admit(state, own, on(rules, 10))) == "admitted");
    CHECK(verdict(admit(state, own, on(rules, 9))) == "self_nominated_too_late");
    // Nobody else nominates, and where that was not adopted nobody does it themselves.
    CHECK(verdict(admit(state, counted(NominationSource::RegisteredVoters), {1000}, on(rules))) ==
          "nomination_mode_not_allowed");
    CHECK(verdict(admit(nomination::State{}, own, on(rules))) == "nomination_mode_not_allowed");
}

TEST_CASE("art. 24: in Tianjin their list hangs two days before election day, others' three",
          "[law:TJ-2019/24][law:TJ-2019/22]") {
    const law::Ruleset& tianjin = rules_of("tianjin-village-2019");
    nomination::State state = ready();
    state.nominees_posted = true;
    const auto said = [&](std::int64_t days) {
        const CandidatesPublished names{
            .offices = nomination::proposed_list(state, test::plan_of_two_offices, {})};
        return verdict(admit(state, names, on(tianjin, days)));
    };
    CHECK(said(3) == "admitted");
    CHECK(said(2) == "candidates_published_too_late");
    state.mode = NominationMode::SelfNominated;
    CHECK(said(2) == "admitted");
    CHECK(said(1) == "candidates_published_too_late");
}

TEST_CASE("art. 20: each for one office", "[law:ZJ-2020/20]") {
    const law::Setting setting = on(rules_of("zhejiang-village-2020"));
    nomination::State state;
    state.mode = NominationMode::SelfNominated;
    NominationProposed two = themselves("a", "chair");
    two.offices.push_back({.office = {"member"}, .persons = {{"a"}}});
    CHECK(verdict(admit(state, two, setting)) == "candidate_in_two_offices");
    apply(state, themselves("a", "chair"));
    CHECK(verdict(admit(state, themselves("a", "member"), setting)) == "candidate_in_two_offices");
}

TEST_CASE("art. 20: whoever nominates themselves and is eligible stands, however many they are",
          "[law:ZJ-2020/20]") {
    const law::Setting setting = on(rules_of("zhejiang-village-2020"));
    nomination::State state;
    state.mode = NominationMode::SelfNominated;
    for (const char* person : {"a", "b", "c"}) {
        apply(state, themselves(person, "chair"));
    }
    for (const char* person : {"d", "e", "f"}) {
        apply(state, themselves(person, "member"));
        find_eligible(state, person);
    }
    find_eligible(state, "a");
    // One for one seat is no choice.
    CHECK(verdict(admit(state, test::candidates_of_two_offices({{"a"}}, {{"d"}, {"e"}, {"f"}}),
                        setting)) == "candidates_too_few");
    find_eligible(state, "b");
    find_eligible(state, "c");
    CHECK(
        verdict(admit(state, test::candidates_of_two_offices({{"a"}, {"b"}}, {{"d"}, {"e"}, {"f"}}),
                      setting)) == "candidates_too_few");
    CHECK(verdict(admit(
              state, test::candidates_of_two_offices({{"c"}, {"b"}, {"a"}}, {{"d"}, {"e"}, {"f"}}),
              setting)) == "admitted");
}

TEST_CASE("art. 11: without candidates the list names the offices and nobody",
          "[law:SH-2020/11][law:HN-2011/22]") {
    const law::Ruleset& rules = rules_of("shanghai-village-2020");
    nomination::State state;
    state.mode = NominationMode::NoCandidates;
    CHECK(verdict(admit(state, test::candidates_of_two_offices({{"a"}}, {}), on(rules))) ==
          "nomination_mode_not_allowed");
    CHECK(verdict(admit(state, test::candidates_of_two_offices({}, {}), on(rules, 4))) ==
          "candidates_published_too_late");
    CHECK(verdict(admit(state, test::candidates_of_two_offices({}, {}), on(rules, 5))) ==
          "admitted");
    apply(state, test::candidates_of_two_offices({}, {}), on(rules).today);
    CHECK(verdict(admit(state, test::candidates_of_two_offices({}, {}), on(rules))) ==
          "list_unchanged");
    CHECK(verdict(admit(state, counted(NominationSource::RegisteredVoters), {1000}, on(rules))) ==
          "nomination_mode_not_allowed");
}

TEST_CASE("art. 20: if no woman stands, the one with most nominations is added",
          "[law:HI-2025/20][law:HB-2020/17]") {
    nomination::State state = ready();
    apply(state, nomination::review_result(state), election_day - base::Days{20});
    const law::Setting setting = on(rules_of("hainan-village-2026"));
    CHECK(members(state, {{"w"}, {"x"}}) == Persons{{"d"}, {"e"}, {"f"}, {"w"}});
    CHECK(verdict(admit(
              state, test::candidates_of_two_offices({{"a"}, {"b"}}, {{"d"}, {"e"}, {"f"}, {"w"}}),
              setting, {.women = {{"w"}, {"x"}}})) == "admitted");
    CHECK(
        verdict(admit(state, test::candidates_of_two_offices({{"a"}, {"b"}}, {{"d"}, {"e"}, {"f"}}),
                      setting, {.women = {{"w"}, {"x"}}})) == "candidates_too_few");
    // A woman stands already, for whatever office; or the ruleset does not ask.
    CHECK(members(state, {{"b"}, {"w"}}) == Persons{{"d"}, {"e"}, {"f"}});
    CHECK(members(state, {}) == Persons{{"d"}, {"e"}, {"f"}});
    CHECK(verdict(admit(
              state, test::candidates_of_two_offices({{"a"}, {"b"}}, {{"d"}, {"e"}, {"f"}, {"w"}}),
              setting)) == "candidates_too_many");
}

TEST_CASE("art. 24: of too many names of two sources more than half of the voters choose",
          "[law:SC-2025/24][law:HI-2025/18]") {
    nomination::State state;
    apply(state, counted(NominationSource::RegisteredVoters));
    NominationCounted party = counted(NominationSource::PartyOrganisation);
    party.rankings[0].names = {{{"c"}, {1}}};
    party.rankings[1].names = {{{"y"}, {1}}, {{"z"}, {1}}};
    apply(state, party);
    const nomination::Cut cut = nomination::cut(state, test::plan_of_two_offices.offices.front(),
                                                nomination::Standing::Possible);
    REQUIRE(cut.tied == Persons{{"a"}, {"b"}, {"c"}});
    const std::vector<nomination::RankedName> names{{{"c"}, {300}}, {{"a"}, {150}}, {{"b"}, {20}}};
    const law::Ruleset& sichuan = rules_of("sichuan-village-2026");
    CHECK(
        verdict(admit(state, nomination::NominationTieSettled{.names = names, .office = {"chair"}},
                      on(sichuan))) == "primary_needed");
    const auto primary = [&](std::int64_t took_part, const law::Ruleset& rules) {
        return verdict(admit(
            state,
            nomination::Preselected{.names = names, .office = {"chair"}, .took_part = {took_part}},
            {1000}, on(rules)));
    };
    CHECK(primary(500, sichuan) == "attendance_missed");
    CHECK(primary(501, sichuan) == "admitted");
    CHECK(primary(502, sichuan) == "admitted");
    CHECK(primary(501, test::cn_village_2026()) == "primary_not_known");
    // Nationally the names of two sources are voted on as a tie is.
    CHECK(
        verdict(admit(state, nomination::NominationTieSettled{.names = names, .office = {"chair"}},
                      on(test::cn_village_2026()))) == "admitted");
}
