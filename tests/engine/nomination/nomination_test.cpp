// SPDX-License-Identifier: Apache-2.0
// Nomination by itself: each refusal in the order of its contract, and the ranking.
#include "engine/nomination/admit.h"
#include "engine/nomination/queries.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"
#include "tests/support/plans.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"

using namespace douxuan;
using law::NominationSource;
using nomination::CandidatesPublished;
using nomination::NominationCounted;
using nomination::RankedName;
using test::verdict;

namespace {

law::Setting on(std::string_view today, const law::Ruleset& rules = test::beijing_village_2012()) {
    return {.rules = rules,
            .today = test::day(today),
            .election_day = test::day("2015-12-20"),
            .plan = &test::plan_of_two_offices};
}

NominationCounted counted(std::vector<RankedName> chair, std::vector<RankedName> member) {
    return {.rankings = {{.names = std::move(chair), .office = {"chair"}},
                         {.names = std::move(member), .office = {"member"}}},
            .source = NominationSource::RegisteredVoters,
            .took_part = {60}};
}

NominationCounted usual() {
    return counted({{{"a"}, {30}}, {{"b"}, {20}}, {{"c"}, {10}}},
                   {{{"d"}, {40}}, {{"e"}, {30}}, {{"f"}, {20}}, {{"g"}, {20}}});
}

/// a and b stand for chair, d, e and f for member.
nomination::State ready() {
    nomination::State state;
    apply(state, usual());
    for (const auto& [person, office] :
         {std::pair{"a", "chair"}, std::pair{"b", "chair"}, std::pair{"d", "member"},
          std::pair{"e", "member"}, std::pair{"f", "member"}}) {
        apply(state, nomination::NomineeReviewed{.finding = nomination::Finding::Eligible,
                                                 .ground = {},
                                                 .in_favour = {},
                                                 .person = {person}});
        apply(state, nomination::NomineeAccepted{.office = {office}, .person = {person}});
    }
    return state;
}

CandidatesPublished usual_list() {
    return test::candidates_of_two_offices({{"a"}, {"b"}}, {{"d"}, {"e"}, {"f"}});
}

void withdraw(nomination::State& state, const char* person) {
    apply(state, nomination::NomineeWithdrew{.person = {person}});
}

}  // namespace

TEST_CASE("the count of nominations is judged in the order of the contract") {
    nomination::State state;
    law::Setting setting = on("2015-12-05");
    setting.plan = nullptr;
    NominationCounted first = usual();
    first.source = NominationSource::PartyOrganisation;
    first.took_part = {101};
    std::swap(first.rankings[0], first.rankings[1]);
    first.rankings.push_back({.names = {}, .office = {"deputy"}});
    const auto chair = [](NominationCounted& fact) -> std::vector<RankedName>& {
        return fact.rankings[0].names;
    };
    test::mend_one_by_one<NominationCounted>(
        first,
        {{"method_not_adopted",
          [&](auto&) {
              setting.plan = &test::plan_of_two_offices;
              state = ready();
              apply(state, usual_list(), test::day("2026-12-10"));
          }},
         {"out_of_phase", [&](auto&) { state.list.clear(); }},
         {"source_not_allowed",
          [](auto& fact) { fact.source = NominationSource::RegisteredVoters; }},
         {"nomination_counted_twice", [&](auto&) { state = {}; }},
         {"office_unknown",
          [](auto& fact) {
              fact.rankings.pop_back();
              fact.rankings.pop_back();
          }},
         {"office_missing",
          [](auto& fact) { fact.rankings.push_back({.names = {}, .office = {"chair"}}); }},
         {"offices_out_of_order",
          [](auto& fact) { std::swap(fact.rankings[0], fact.rankings[1]); }},
         {"more_present_than_entitled", [](auto& fact) { fact.took_part = {50}; }},
         {"attendance_missed",
          [&](auto& fact) {
              fact.took_part = {51};
              chair(fact) = {{{"a"}, {20}}, {{"b"}, {52}}, {{"a"}, {9}}};
          }},
         {"person_twice", [&](auto& fact) { chair(fact).pop_back(); }},
         {"ranking_unsorted", [&](auto& fact) { std::swap(chair(fact)[0], chair(fact)[1]); }},
         {"more_votes_than_voters", [&](auto& fact) { chair(fact)[0].votes = {32}; }},
         {"too_many_names", [&](auto& fact) { chair(fact)[0].votes = {31}; }},
         {"too_many_names", [](auto& fact) { fact.rankings[1].names.pop_back(); }}},
        [&](const NominationCounted& fact) { return admit(state, fact, {100}, setting); });
}

TEST_CASE("art. 16 of Beijing: more than half of the voters nominate", "[law:BJ-2012/16]") {
    const auto [took_part, answer] =
        GENERATE(table<std::int64_t, std::string>({{49, "attendance_missed"},
                                                   {50, "attendance_missed"},
                                                   {51, "admitted"},
                                                   {100, "admitted"},
                                                   {101, "more_present_than_entitled"}}));
    NominationCounted fact = counted({{{"a"}, {30}}}, {});
    fact.took_part = {took_part};
    CHECK(verdict(admit(nomination::State{}, fact, {100}, on("2015-12-05"))) == answer);
}

TEST_CASE("art. 18: since 2026 no attendance is asked, and the Party organisation nominates",
          "[law:OL-2025/18]") {
    NominationCounted fact = counted({{{"a"}, {1}}}, {{{"d"}, {1}}, {{"e"}, {1}}});
    fact.took_part = {1};
    const law::Setting setting = on("2026-12-05", test::cn_village_2026());
    CHECK(verdict(admit(nomination::State{}, fact, {100}, setting)) == "admitted");
    fact.source = NominationSource::PartyOrganisation;
    CHECK(verdict(admit(nomination::State{}, fact, {100}, setting)) == "admitted");
    fact.rankings[1].names.push_back({{"f"}, {1}});
    CHECK(verdict(admit(nomination::State{}, fact, {100}, setting)) == "too_many_names");
}

TEST_CASE("art. 16 of Beijing: nobody names more people than there are seats", "[law:BJ-2012/16]") {
    const auto [votes, answer] = GENERATE(table<std::int64_t, std::string>(
        {{59, "admitted"}, {60, "admitted"}, {61, "more_votes_than_voters"}}));
    // Two seats, sixty papers: 120 names at most.
    CHECK(verdict(admit(nomination::State{},
                        counted({}, {{{"d"}, {votes}}, {{"e"}, {60 + 60 - votes}}}), {100},
                        on("2015-12-05"))) == (votes < 60 ? "ranking_unsorted" : answer));
    CHECK(verdict(admit(nomination::State{},
                        counted({}, {{{"d"}, {60}}, {{"e"}, {59}}, {{"f"}, {1}}}), {100},
                        on("2015-12-05"))) == "admitted");
    CHECK(verdict(admit(nomination::State{},
                        counted({}, {{{"d"}, {60}}, {{"e"}, {59}}, {{"f"}, {2}}}), {100},
                        on("2015-12-05"))) == "too_many_names");
}

TEST_CASE("names of two sources are not compared by their votes") {
    nomination::State state;
    NominationCounted party = counted({{{"a"}, {1}}}, {});
    party.source = NominationSource::PartyOrganisation;
    apply(state, counted({{{"b"}, {50}}, {{"c"}, {9}}}, {}));
    apply(state, party);
    const nomination::Cut cut = nomination::cut(state, test::plan_of_two_offices.offices[0],
                                                nomination::Standing::Possible);
    CHECK(cut.tied == std::vector<base::PersonId>{{"a"}, {"b"}, {"c"}});
    CHECK(cut.places == 2);
}

TEST_CASE("a tie at the cut is settled by a vote on the tied names") {
    nomination::State state;
    apply(state, counted({{{"a"}, {20}}, {{"b"}, {20}}, {{"c"}, {20}}}, {}));
    law::Setting setting = on("2015-12-05");
    setting.plan = nullptr;
    test::mend_one_by_one<nomination::NominationTieSettled>(
        {.names = {{{"a"}, {10}}, {{"b"}, {20}}}, .office = {"deputy"}},
        {{"method_not_adopted", [&](auto&) { setting.plan = &test::plan_of_two_offices; }},
         {"office_unknown", [](auto& fact) { fact.office = {"chair"}; }},
         {"names_do_not_tie", [](auto& fact) { fact.names.push_back({{"c"}, {5}}); }},
         {"ranking_unsorted",
          [](auto& fact) { fact.names = {{{"b"}, {20}}, {{"a"}, {10}}, {{"c"}, {10}}}; }},
         {"nomination_tie_open", [](auto& fact) { fact.names[2].votes = {9}; }}},
        [&](const nomination::NominationTieSettled& fact) { return admit(state, fact, setting); });
}

TEST_CASE("a review has a ground of the ruleset exactly if it disqualifies") {
    nomination::State state;
    apply(state, usual());
    test::mend_one_by_one<nomination::NomineeReviewed>(
        {.finding = nomination::Finding::Disqualified,
         .ground = {},
         .in_favour = {},
         .person = {"x"}},
        {{"not_nominated", [](auto& fact) { fact.person = {"a"}; }},
         {"ground_missing",
          [](auto& fact) {
              fact.finding = nomination::Finding::Eligible;
              fact.ground = law::Disqualifier::ExpelledFromParty;
          }},
         {"ground_missing", [](auto& fact) { fact.finding = nomination::Finding::Disqualified; }},
         {"ground_not_in_ruleset",
          [](auto& fact) { fact.ground = law::Disqualifier::CriminallyPunished; }}},
        [&](const nomination::NomineeReviewed& fact) {
            return admit(state, fact, on("2015-12-06"));
        });
}

TEST_CASE("art. 18: the four grounds of 2026", "[law:OL-2025/18]") {
    using law::Disqualifier;
    const auto [ground, in_beijing] = GENERATE(table<Disqualifier, std::string>({
        {Disqualifier::ExpelledFromParty, "ground_not_in_ruleset"},
        {Disqualifier::CriminallyPunished, "admitted"},
        {Disqualifier::ClanOrGangForce, "ground_not_in_ruleset"},
        {Disqualifier::IllegalReligionOrCult, "ground_not_in_ruleset"},
        {Disqualifier::LostCapacity, "admitted"},
        {Disqualifier::NotOnRoll, "admitted"},
    }));
    nomination::State state;
    apply(state, usual());
    const nomination::NomineeReviewed fact{.finding = nomination::Finding::Disqualified,
                                           .ground = ground,
                                           .in_favour = {},
                                           .person = {"a"}};
    CHECK(verdict(admit(state, fact, on("2026-12-06", test::cn_village_2026()))) == "admitted");
    CHECK(verdict(admit(state, fact, on("2015-12-06"))) == in_beijing);
}

TEST_CASE("a nominee accepts once, for one office, after the review") {
    nomination::State state;
    apply(state, usual());
    withdraw(state, "a");
    state.nominees[{"a"}].accepted = base::OfficeId{"chair"};
    test::mend_one_by_one<nomination::NomineeAccepted>(
        {.office = {"member"}, .person = {"a"}},
        {{"not_nominated", [](auto& fact) { fact.office = {"chair"}; }},
         {"withdrawn_twice",
          [&](auto&) { state.nominees[{"a"}].withdrawal = nomination::Withdrawal::None; }},
         {"accepted_twice", [&](auto&) { state.nominees[{"a"}].accepted.reset(); }},
         {"not_eligible",
          [&](auto&) { state.nominees[{"a"}].finding = nomination::Finding::Eligible; }}},
        [&](const nomination::NomineeAccepted& fact) { return admit(state, fact); });
}

TEST_CASE("a candidate withdraws once, and until the last day where there is one") {
    law::Ruleset rules = test::beijing_village_2012();
    rules.nomination.withdrawal_days.value = base::Days{3};
    nomination::State state = ready();
    apply(state, usual_list(), test::day("2026-12-10"));
    const auto [today, answer] =
        GENERATE(table<std::string, std::string>({{"2015-12-16", "admitted"},
                                                  {"2015-12-17", "admitted"},
                                                  {"2015-12-18", "withdrawn_too_late"}}));
    const nomination::NomineeWithdrew a{.person = {"a"}};
    CHECK(verdict(admit(state, a, on(today, rules))) == answer);
    CHECK(verdict(admit(state, a, on(today))) == "admitted");
    // Whoever is not on the list does not change it.
    CHECK(verdict(admit(state, nomination::NomineeWithdrew{.person = {"c"}}, on(today, rules))) ==
          "admitted");
    CHECK(verdict(admit(state, nomination::NomineeWithdrew{.person = {"x"}}, on(today, rules))) ==
          "not_nominated");
    withdraw(state, "a");
    CHECK(verdict(admit(state, a, on(today, rules))) == "withdrawn_twice");
}

TEST_CASE("the formal list is judged in the order of the contract") {
    nomination::State state;
    law::Setting setting = on("2015-12-16");
    setting.plan = nullptr;
    setting.election_day.reset();
    const auto chair = [](CandidatesPublished& fact) -> std::vector<base::PersonId>& {
        return fact.offices[0].persons;
    };
    const auto member = [](CandidatesPublished& fact) -> std::vector<base::PersonId>& {
        return fact.offices[1].persons;
    };
    CandidatesPublished first = test::candidates_of_two_offices({{"c"}, {"c"}, {"f"}}, {{"f"}});
    std::swap(first.offices[0], first.offices[1]);
    first.offices.push_back({.office = {"deputy"}, .persons = {}});
    test::mend_one_by_one<CandidatesPublished>(
        first,
        {{"method_not_adopted", [&](auto&) { setting.plan = &test::plan_of_two_offices; }},
         {"out_of_phase", [&](auto&) { state = ready(); }},
         {"office_unknown", [](auto& fact) { fact.offices.resize(1); }},
         {"office_missing",
          [](auto& fact) {
              fact.offices.push_back({.office = {"chair"}, .persons = {{"c"}, {"c"}, {"f"}}});
          }},
         {"offices_out_of_order", [](auto& fact) { std::swap(fact.offices[0], fact.offices[1]); }},
         {"day_not_fixed", [&](auto&) { setting.election_day = test::day("2015-12-20"); }},
         {"candidates_published_too_late", [&](auto&) { setting.today = test::day("2015-12-15"); }},
         {"person_twice", [&](auto& fact) { chair(fact) = {{"c"}, {"f"}}; }},
         {"candidate_in_two_offices", [&](auto& fact) { chair(fact) = {{"d"}, {"c"}}; }},
         {"not_nominated", [&](auto& fact) { chair(fact) = {{"c"}}; }},
         {"not_eligible",
          [&](auto&) { state.nominees[{"c"}].finding = nomination::Finding::Eligible; }},
         {"not_accepted",
          [&](auto& fact) {
              state.nominees[{"c"}].accepted = base::OfficeId{"chair"};
              chair(fact) = {{"b"}, {"a"}};
          }},
         {"candidates_out_of_order", [&](auto& fact) { chair(fact) = {{"a"}, {"b"}, {"c"}}; }},
         {"candidates_too_many",
          [&](auto& fact) {
              chair(fact) = {{"a"}};
              state.nominees[{"g"}].finding = nomination::Finding::Eligible;
              state.nominees[{"g"}].accepted = base::OfficeId{"member"};
          }},
         {"candidates_too_few", [&](auto& fact) { chair(fact) = {{"a"}, {"c"}}; }},
         {"candidate_skipped",
          [&](auto& fact) {
              chair(fact) = {{"a"}, {"b"}};
              member(fact) = {{"d"}, {"e"}, {"g"}};
          }},
         {"nomination_tie_open",
          [&](auto&) {
              apply(state, nomination::NominationTieSettled{.names = {{{"g"}, {31}}, {{"f"}, {29}}},
                                                            .office = {"member"}});
          }}},
        [&](const CandidatesPublished& fact) { return admit(state, fact, setting); });
}

TEST_CASE("art. 20 of Beijing: the list is posted five days before, an amended one later",
          "[law:BJ-2012/20]") {
    nomination::State state = ready();
    const auto [today, answer] = GENERATE(
        table<std::string, std::string>({{"2015-12-14", "admitted"},
                                         {"2015-12-15", "admitted"},
                                         {"2015-12-16", "candidates_published_too_late"}}));
    CHECK(verdict(admit(state, usual_list(), on(today))) == answer);
    apply(state, usual_list(), test::day("2026-12-10"));
    CHECK(verdict(admit(state, usual_list(), on(today))) == "list_unchanged");
    withdraw(state, "f");
    CHECK(nomination::needs_new_list(state));
    state.nominees[{"g"}].finding = nomination::Finding::Eligible;
    state.nominees[{"g"}].accepted = base::OfficeId{"member"};
    CHECK(
        verdict(admit(state, test::candidates_of_two_offices({{"a"}, {"b"}}, {{"d"}, {"e"}, {"g"}}),
                      on(today))) == "admitted");
}

TEST_CASE("a place that becomes free is filled from the ranking") {
    nomination::State state = ready();
    apply(state, usual_list(), test::day("2026-12-10"));
    withdraw(state, "b");
    state.nominees[{"c"}].finding = nomination::Finding::Eligible;
    state.nominees[{"c"}].accepted = base::OfficeId{"chair"};
    CHECK(nomination::proposed_list(state, test::plan_of_two_offices)[0].persons ==
          std::vector<base::PersonId>{{"a"}, {"c"}});
    CHECK_FALSE(nomination::is_candidate(state, {"b"}));
    CHECK_FALSE(nomination::is_candidate(state, {"c"}));
    CHECK(verdict(admit(state, test::candidates_of_two_offices({{"a"}}, {{"d"}, {"e"}, {"f"}}),
                        on("2015-12-18"))) == "candidates_too_few");
    CHECK(
        verdict(admit(state, test::candidates_of_two_offices({{"a"}, {"c"}}, {{"d"}, {"e"}, {"f"}}),
                      on("2015-12-18"))) == "admitted");
}
