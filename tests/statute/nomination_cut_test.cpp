// SPDX-License-Identifier: Apache-2.0
// Who is nominated most often stands. Names with as many nominations for the last place are voted
// on again; who withdraws in time is followed by the next in the ranking.
// In Henan and Hebei nominations for a higher office count for a lower one.
// Source: 河南省实施村委会组织法办法(2011) art. 25; 河北省村民委员会选举办法(2020) art. 18;
// 浙江省村民委员会选举办法(2020) art. 19; 北京市村民委员会选举办法(2012) art. 16, 20. The national
// law is silent.
#include "engine/law/built_in.h"
#include "engine/nomination/admit.h"
#include "engine/nomination/carried.h"
#include "engine/nomination/queries.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/plans.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using nomination::Standing;

namespace {

const law::OfficeSeats& chair = test::plan_of_two_offices.offices.front();

/// A 300, B and C 210 nominations for chair.
nomination::State nominated() {
    nomination::State state;
    apply(state, nomination::NominationCounted{
                     .rankings = {{.names = {{{"a"}, {300}}, {{"b"}, {210}}, {{"c"}, {210}}},
                                   .office = {"chair"}},
                                  {.names = {{{"d"}, {400}}, {{"e"}, {300}}, {{"f"}, {200}}},
                                   .office = {"member"}}},
                     .source = law::NominationSource::RegisteredVoters,
                     .took_part = {720}});
    return state;
}

/// Found eligible, and ready to stand for chair.
void stands_for_chair(nomination::State& state, std::string_view person) {
    apply(state, nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                             .ground = {},
                                             .in_favour = {},
                                             .person = {std::string(person)}});
    apply(state, nomination::NomineeAccepted{.office = {"chair"}, .person = {std::string(person)}});
}

std::vector<base::PersonId> first_of(const nomination::State& state) {
    std::vector<base::PersonId> persons;
    for (const nomination::Nomination& each :
         nomination::ranking(state, chair.office, Standing::Possible)) {
        persons.push_back(each.person);
    }
    persons.resize(static_cast<std::size_t>((chair.seats + chair.surplus).value));
    return persons;
}

}  // namespace

TEST_CASE(
    "village example 24: B and C are tied for the last place and voted on again "
    "(Henan art. 25)",
    "[law:HN-2011/25][law:BJ-2012/16]") {
    nomination::State state = nominated();
    const nomination::Cut cut = nomination::cut(state, chair, Standing::Possible);
    CHECK(cut.tied == std::vector<base::PersonId>{{"b"}, {"c"}});
    CHECK(cut.places == 1);
    const nomination::NominationTieSettled again{.names = {{{"c"}, {370}}, {{"b"}, {350}}},
                                                 .office = {"chair"}};
    const law::Setting setting{.rules = test::beijing_village_2012(),
                               .today = test::day("2015-12-05"),
                               .election_day = test::day("2015-12-20"),
                               .plan = &test::plan_of_two_offices};
    REQUIRE(test::verdict(admit(state, again, setting)) == "admitted");
    apply(state, again);
    CHECK(nomination::cut(state, chair, Standing::Possible).tied.empty());
    CHECK(first_of(state) == std::vector<base::PersonId>{{"a"}, {"c"}});
}

TEST_CASE(
    "village example 24: A declines three days before election day, and the next one fills "
    "the place (Zhejiang art. 19)",
    "[law:ZJ-2020/19]") {
    law::Ruleset rules = test::cn_village_2026();
    rules.nomination.withdrawal_days.value = base::Days{3};
    nomination::State state = nominated();
    apply(state, nomination::NominationTieSettled{.names = {{{"c"}, {370}}, {{"b"}, {350}}},
                                                  .office = {"chair"}});
    for (const char* person : {"a", "b", "c"}) {
        stands_for_chair(state, person);
    }
    apply(state,
          nomination::CandidatesPublished{
              .offices = {{.office = {"chair"}, .persons = {{"a"}, {"c"}}}}},
          test::day("2026-12-10"));
    const nomination::NomineeWithdrew declines{.person = {"a"}};
    const auto on = [&](std::string_view today) {
        return law::Setting{.rules = rules,
                            .today = test::day(today),
                            .election_day = test::day("2026-12-20"),
                            .plan = &test::plan_of_two_offices};
    };
    CHECK(test::verdict(admit(state, declines, on("2026-12-18"))) == "withdrawn_too_late");
    REQUIRE(test::verdict(admit(state, declines, on("2026-12-17"))) == "admitted");
    apply(state, declines);
    CHECK(first_of(state) == std::vector<base::PersonId>{{"c"}, {"b"}});
}

namespace {

/// C has 200 nominations for chair and so many for member.
nomination::NominationCounted for_two_offices(std::int64_t votes) {
    return {.rankings = {{.names = {{{"a"}, {300}}, {{"b"}, {210}}, {{"c"}, {200}}},
                          .office = {"chair"}},
                         {.names = {{{"c"}, {votes}}, {{"d"}, {140}}, {{"e"}, {100}}},
                          .office = {"member"}}},
            .source = law::NominationSource::RegisteredVoters,
            .took_part = {720}};
}

using Ranks = std::vector<std::pair<std::string, std::int64_t>>;

Ranks ranked_members(const nomination::State& state) {
    Ranks ranks;
    for (const nomination::Nomination& each :
         nomination::ranking(state, {"member"}, Standing::Possible)) {
        ranks.emplace_back(each.person.text, each.votes.front().value);
    }
    return ranks;
}

nomination::State counted_under(const law::Ruleset& rules) {
    nomination::State state;
    apply(state, nomination::carried_down(state, for_two_offices(150), rules.nomination));
    return state;
}

}  // namespace

TEST_CASE("art. 25: nominations for chair count for member, too",
          "[law:HN-2011/25][law:HB-2020/18]") {
    for (const char* id : {"henan-village-2011", "hebei-village-2020"}) {
        CAPTURE(id);
        nomination::State state = counted_under(*law::built_in(id));
        CHECK(ranked_members(state) ==
              Ranks{{"c", 350}, {"a", 300}, {"b", 210}, {"d", 140}, {"e", 100}});
        // Whoever stands for chair is out of the others, and the votes are never carried upwards.
        stands_for_chair(state, "a");
        CHECK(ranked_members(state) == Ranks{{"c", 350}, {"b", 210}, {"d", 140}, {"e", 100}});
        CHECK(nomination::ranking(state, {"chair"}, Standing::Possible).size() == 3);
    }
    CHECK(ranked_members(counted_under(test::cn_village_2026())) ==
          Ranks{{"c", 150}, {"d", 140}, {"e", 100}});
}

TEST_CASE("art. 25: a paper names nobody twice, so nobody has more nominations than papers",
          "[law:HN-2011/25]") {
    const auto said = [](std::int64_t votes, const law::Ruleset& rules) {
        const law::Setting setting{.rules = rules,
                                   .today = test::day("2015-12-05"),
                                   .election_day = test::day("2015-12-20"),
                                   .plan = &test::plan_of_two_offices};
        return test::verdict(admit(nomination::State{}, for_two_offices(votes), {1000}, setting));
    };
    const law::Ruleset& henan = *law::built_in("henan-village-2011");
    CHECK(said(519, henan) == "admitted");
    CHECK(said(520, henan) == "admitted");
    CHECK(said(521, henan) == "more_votes_than_voters");
    CHECK(said(521, *law::built_in("cn-village-2010")) == "admitted");
}

TEST_CASE("beyond the statute: neither the Party's names nor a supplement are carried down") {
    const law::NominationRules& rules = law::built_in("henan-village-2011")->nomination;
    nomination::NominationCounted party = for_two_offices(150);
    party.source = law::NominationSource::PartyOrganisation;
    CHECK(nomination::carried_down({}, party, rules).rankings == party.rankings);
    const nomination::NominationCounted again = for_two_offices(150);
    const nomination::State counted = counted_under(*law::built_in("henan-village-2011"));
    CHECK(nomination::carried_down(counted, again, rules).rankings == again.rankings);
}
