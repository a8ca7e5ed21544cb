// SPDX-License-Identifier: Apache-2.0
// Who stands: nominated by registered villagers or, since 2026, by the Party organisation; whoever
// falls under one of the grounds of art. 18 does not; more candidates than seats; nobody for two
// offices; in Beijing one or two more for each office, listed by their nominations five days
// before. Source: 村民委员会组织法(2025) art. 18; 北京市村民委员会选举办法(2012) art. 16-20.
#include "engine/election/queries.h"
#include "engine/nomination/queries.h"
#include "tests/support/catch.h"
#include "tests/support/each_ruleset.h"
#include "tests/support/facts.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using test::reviewed;
using test::stands;
using test::Village;

namespace {

nomination::CandidatesPublished list(std::vector<base::PersonId> chair,
                                     std::vector<base::PersonId> member) {
    return {.offices = {{.office = {"chair"}, .persons = std::move(chair)},
                        {.office = {"deputy"}, .persons = {{"c"}, {"d"}}},
                        {.office = {"member"}, .persons = std::move(member)}}};
}

/// All the usual candidates but b and h have been found eligible and have accepted.
Village accepted(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Nominated);
    village.days_before(10);
    for (const auto& [id, office] :
         {std::pair{"a", "chair"}, std::pair{"c", "deputy"}, std::pair{"d", "deputy"},
          std::pair{"e", "member"}, std::pair{"f", "member"}, std::pair{"g", "member"}}) {
        stands(village, id, office);
    }
    return village;
}

}  // namespace

TEST_CASE("art. 18: more candidates than seats for each office, as many as the meeting fixed",
          "[law:OL-2025/18][law:BJ-2012/16]") {
    Village village = accepted(test::national_or_beijing());
    const std::vector<base::PersonId> three{{"e"}, {"f"}, {"g"}};
    const std::vector<base::PersonId> four{{"e"}, {"f"}, {"g"}, {"h"}};
    const std::vector<base::PersonId> five{{"e"}, {"f"}, {"g"}, {"h"}, {"i"}};
    CHECK(village.verdict(list({{"a"}}, three)) == "candidates_too_few");
    CHECK(village.verdict(list({{"a"}, {"b"}}, three)) == "not_eligible");
    stands(village, "b", "chair");
    CHECK(village.verdict(list({{"a"}, {"b"}}, three)) == "candidates_too_few");
    stands(village, "h", "member");
    CHECK(village.verdict(list({{"a"}, {"b"}}, four)) == "admitted");
    stands(village, "i", "member");
    CHECK(village.verdict(list({{"a"}, {"b"}}, five)) == "candidates_too_many");
    CHECK(village.verdict(list({{"a"}, {"b"}}, {{"e"}, {"f"}, {"g"}, {"i"}})) ==
          "candidate_skipped");
}

TEST_CASE("art. 18: whoever falls under a ground does not stand", "[law:OL-2025/18]") {
    Village village = accepted(test::cn_village_2026());
    stands(village, "b", "chair");
    const law::Disqualifier ground =
        GENERATE(law::Disqualifier::ExpelledFromParty, law::Disqualifier::CriminallyPunished,
                 law::Disqualifier::ClanOrGangForce, law::Disqualifier::IllegalReligionOrCult);
    village.state_fact(reviewed("h", ground));
    CHECK(village.verdict(nomination::NomineeAccepted{.office = {"member"}, .person = {"h"}}) ==
          "not_eligible");
    stands(village, "i", "member");
    // The next in the ranking fills the place.
    CHECK(village.verdict(list({{"a"}, {"b"}}, {{"e"}, {"f"}, {"g"}, {"i"}})) == "admitted");
}

TEST_CASE("art. 20 of Beijing: by the number of nominations, five days before election day",
          "[law:BJ-2012/20]") {
    Village village = accepted(test::beijing_village_2012());
    stands(village, "b", "chair");
    stands(village, "h", "member");
    const std::vector<base::PersonId> members{{"e"}, {"f"}, {"g"}, {"h"}};
    CHECK(village.verdict(list({{"b"}, {"a"}}, members)) == "candidates_out_of_order");
    const auto [days, answer] = GENERATE(table<std::int64_t, std::string>(
        {{6, "admitted"}, {5, "admitted"}, {4, "candidates_published_too_late"}}));
    village.days_before(days);
    CHECK(village.verdict(list({{"a"}, {"b"}}, members)) == answer);
}

TEST_CASE("art. 20 of Beijing: a candidate who withdraws is followed by the next in the ranking",
          "[law:BJ-2012/20][law:OL-2025/18]") {
    Village village(test::national_or_beijing());
    village.to(Phase::Listed);
    village.days_before(3);
    village.state_fact(nomination::NomineeWithdrew{.person = {"f"}});
    CHECK(village.verdict(poll::PapersPrinted{.papers = {70}, .style = {"joint"}}) ==
          "candidates_not_published");
    stands(village, "i", "member");
    village.state_fact(list({{"a"}, {"b"}}, {{"e"}, {"g"}, {"h"}, {"i"}}));
    CHECK(election::ballots(village.state).front().parts.back().candidates ==
          std::vector<base::PersonId>{{"e"}, {"g"}, {"h"}, {"i"}});
    CHECK(village.verdict(nomination::NomineeAccepted{.office = {"member"}, .person = {"f"}}) ==
          "withdrawn_twice");
}

TEST_CASE("art. 18: a person nominated for two offices chooses one", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::RollFinal);
    village.days_before(15);
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"a"}, {30}}, {{"b"}, {20}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {28}}, {{"d"}, {22}}}, .office = {"deputy"}},
                     {.names = {{{"a"}, {40}}, {{"e"}, {39}}}, .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    stands(village, "a", "chair");
    CHECK(village.verdict(nomination::NomineeAccepted{.office = {"member"}, .person = {"a"}}) ==
          "accepted_twice");
    CHECK(village.verdict(list({{"a"}, {"b"}}, {{"a"}, {"e"}})) == "candidate_in_two_offices");
}

TEST_CASE("art. 18: the announcement is what follows from the record", "[law:OL-2025/18]") {
    Village village(test::national_or_beijing());
    village.to_the_opened_boxes();
    CHECK(village.verdict(count::ResultAnnounced{.result = election::result(village.state)}) ==
          "papers_uncounted");
    village.count_papers();
    count::ResultAnnounced announced{.result = election::result(village.state)};
    std::swap(announced.result.offices[0].elected, announced.result.offices[1].elected);
    const law::Judgement judged = village.judge(announced);
    CHECK(test::verdict(judged) == "result_differs");
    CHECK(test::detail(judged, "path") == "offices[0].elected[0]");
    CHECK(test::detail(judged, "announced") == "c");
    CHECK(test::detail(judged, "determined") == "a");
    announced.result = election::result(village.state);
    CHECK(village.verdict(announced) == "admitted");
}
