// SPDX-License-Identifier: Apache-2.0
// The lists of names before a vote. Those proposed are posted fifteen days before election day in
// Sichuan and seven in Tianjin; a candidate may withdraw within three days of the formal list in
// Henan and of being determined as one in Hainan; in Tianjin the candidates of each office should
// include a woman; in Zhejiang nothing is marked against people who nominated themselves, nor where
// there are no candidates.
// Source: 四川省村民委员会选举条例(2025) art. 23; 天津市村民委员会选举办法(2019) art. 21;
// 河南省实施村民委员会组织法办法(2011) art. 26; 海南省村民委员会选举办法(2025) art. 18-22;
// 浙江省村民委员会选举办法(2020) art. 20, 21.
#include "engine/count/admit.h"
#include "engine/election/queries.h"
#include "engine/law/calendar.h"
#include "engine/nomination/queries.h"
#include "engine/nomination/review.h"
#include "tests/support/catch.h"
#include "tests/support/crew.h"
#include "tests/support/facts.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"
#include "tests/support/walk.h"

using namespace douxuan;
using election::Phase;
using law::NominationMode;
using nomination::CandidatesPublished;
using nomination::NomineesPublished;
using test::stands;
using test::Village;
using Persons = std::vector<base::PersonId>;

namespace {

/// The list of nominees that follows from the record.
NomineesPublished nominees_due(const Village& village) {
    return {.offices =
                nomination::nominee_list(village.state.nomination, *village.state.nominated)};
}

/// The nominations are counted and, unlike in the usual village, no list is posted.
Village counted(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Nominated);
    village.state.nomination.nominees_posted = false;
    return village;
}

nomination::NomineeWithdrew withdraws(const char* id) {
    return {.person = {id}};
}

}  // namespace

TEST_CASE("art. 23: the names are posted 15 days before (Sichuan), 7 days before (Tianjin)",
          "[law:SC-2025/23][law:TJ-2019/21]") {
    struct Row {
        const law::Ruleset* rules;
        std::int64_t days;
    };
    const Row row =
        GENERATE(Row{&test::sichuan_village_2026(), 15}, Row{&test::tianjin_village_2019(), 7});
    Village village = counted(*row.rules);
    village.days_before(row.days);
    CHECK(village.verdict(nominees_due(village)) == "admitted");
    village.days_before(row.days - 1);
    const law::Judgement late = village.judge(nominees_due(village));
    CHECK(test::verdict(late) == "nominees_published_too_late");
    CHECK(test::detail(late, "last_day") == (village.election_day() - base::Days{row.days}).text());
    CHECK(law::nominees_last_day(*row.rules, village.election_day()) ==
          village.election_day() - base::Days{row.days});
}

TEST_CASE("art. 23: no formal list before the list of names", "[law:SC-2025/23]") {
    Village village = counted(test::sichuan_village_2026());
    const law::Judgement refused =
        village.judge(CandidatesPublished{election::proposed_list(village.state)});
    CHECK(test::verdict(refused) == "nominees_not_published");
    CHECK(test::article(refused) == "SC-2025 23");
    NomineesPublished short_list = nominees_due(village);
    short_list.offices.front().persons.pop_back();
    CHECK(village.verdict(short_list) == "nominees_differ");
    village.state_fact(nominees_due(village));
    CHECK(village.verdict(nominees_due(village)) == "nominees_published_twice");
    CHECK(village.to(Phase::Listed).state.phase == Phase::Listed);
}

TEST_CASE("a village whose rules ask for no such list posts none", "[law:OL-2025/18]") {
    const Village village = counted(test::cn_village_2026());
    CHECK(village.verdict(nominees_due(village)) == "nominees_list_not_known");
    CHECK_FALSE(law::nominees_last_day(test::cn_village_2026(), village.election_day()));
}

TEST_CASE("art. 26: a candidate withdraws within three days of the formal list",
          "[law:HN-2011/26][law:HI-2025/22]") {
    const law::Ruleset* province =
        GENERATE(&test::henan_village_2011(), &test::hainan_village_2026());
    const law::Ruleset& rules = *province;
    Village village(rules, province == &test::henan_village_2011()
                               ? law::BallotScheme::SeparatePapers
                               : law::BallotScheme::Joint);
    village.to(Phase::Listed);
    const base::Date listed = village.now.date_in_china();
    CHECK(village.verdict(withdraws("a")) == "admitted");
    village.on(listed + base::Days{3});
    CHECK(village.verdict(withdraws("a")) == "admitted");
    village.on(listed + base::Days{4});
    const law::Judgement late = village.judge(withdraws("a"));
    CHECK(test::verdict(late) == "withdrawn_too_late");
    CHECK(test::detail(late, "last_day") == (listed + base::Days{3}).text());
    CHECK(test::article(late) ==
          (province == &test::henan_village_2011() ? "HN-2011 26" : "HI-2025 22"));
    const auto line = law::withdrawal_after_day(rules, listed);
    REQUIRE(line);
    CHECK(line->last == listed + base::Days{3});
    CHECK(line->reckoning.from == law::Anchor::CandidatesPublished);
}

TEST_CASE("art. 26: whoever comes onto an amended list has three days of their own",
          "[law:HN-2011/26][law:HI-2025/22]") {
    const law::Ruleset& rules = test::hainan_village_2026();
    Village village(rules);
    village.to(Phase::Listed);
    const base::Date listed = village.now.date_in_china();
    village.on(listed + base::Days{3});
    village.state_fact(withdraws("e"));
    stands(village, "i", "member");
    village.state_fact(nomination::review_result(village.state.nomination));
    village.state_fact(CandidatesPublished{election::proposed_list(village.state)});
    village.on(listed + base::Days{6});
    CHECK(village.verdict(withdraws("i")) == "admitted");
    CHECK(village.verdict(withdraws("f")) == "withdrawn_too_late");
}

TEST_CASE("the national law lets a candidate withdraw until election day", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed).days_before(1);
    CHECK(village.verdict(withdraws("a")) == "admitted");
    CHECK_FALSE(law::withdrawal_after_day(test::cn_village_2026(), village.election_day()));
}

namespace {

/// Tianjin; for chair a, b and the woman w, who has fewest nominations; the meeting wants two.
Village with_a_woman_for_chair(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::RollFinal).state_fact(test::named("w", 41, roll::Sex::Female));
    village.days_before(15);
    village.state_fact(nomination::NominationCounted{
        .rankings = {{.names = {{{"a"}, {20}}, {{"b"}, {15}}, {{"w"}, {5}}}, .office = {"chair"}},
                     {.names = {{{"c"}, {20}}, {{"d"}, {15}}}, .office = {"deputy"}},
                     {.names = {{{"e"}, {30}}, {{"f"}, {25}}, {{"g"}, {20}}, {{"h"}, {15}}},
                      .office = {"member"}}},
        .source = law::NominationSource::RegisteredVoters,
        .took_part = {50}});
    village.state_fact(nominees_due(village));
    for (const auto& [id, office] :
         {std::pair{"a", "chair"}, std::pair{"b", "chair"}, std::pair{"c", "deputy"},
          std::pair{"d", "deputy"}, std::pair{"e", "member"}, std::pair{"f", "member"},
          std::pair{"g", "member"}, std::pair{"h", "member"}}) {
        stands(village, id, office);
    }
    return village;
}

CandidatesPublished list_of(const Village& village, Persons chair) {
    CandidatesPublished list{election::proposed_list(village.state)};
    list.offices.front().persons = std::move(chair);
    return list;
}

}  // namespace

TEST_CASE("art. 21: the candidates of each office include a woman who stands ready for it",
          "[law:TJ-2019/21]") {
    Village village = with_a_woman_for_chair(test::tianjin_village_2019());
    // Nominated, and not yet willing: nobody can put her on a list.
    CHECK(village.verdict(list_of(village, {{"a"}, {"b"}})) == "admitted");
    stands(village, "w", "chair");
    const law::Judgement refused = village.judge(list_of(village, {{"a"}, {"b"}}));
    CHECK(test::verdict(refused) == "woman_left_out");
    CHECK(test::article(refused) == "TJ-2019 21");
    CHECK(test::detail(refused, "person") == "w");
    // She is added to those who were planned; nobody makes room for her.
    CHECK(election::proposed_list(village.state).front().persons == Persons{{"a"}, {"b"}, {"w"}});
    CHECK(village.verdict(list_of(village, {{"a"}, {"w"}})) == "candidates_too_few");
    CHECK(village.verdict(list_of(village, {{"a"}, {"b"}, {"w"}})) == "admitted");
}

TEST_CASE("art. 21: an office for which no woman stands ready is posted without one",
          "[law:TJ-2019/21]") {
    Village village = with_a_woman_for_chair(test::tianjin_village_2019());
    village.state_fact(nomination::NomineeReviewed{.finding = nomination::Finding::Disqualified,
                                                   .ground = law::Disqualifier::LostCapacity,
                                                   .in_favour = {4},
                                                   .person = {"w"}});
    CHECK(village.verdict(list_of(village, {{"a"}, {"b"}})) == "admitted");
}

namespace {

/// A village of Zhejiang whose papers are read; how a mark against a is judged.
law::Judgement marked_against(NominationMode mode, const std::string& marks) {
    const law::Ruleset& rules = test::zhejiang_village_2020();
    count::State state;
    count::print_ballots(
        state, {{.style = {"joint"},
                 .parts = {{.office = {"chair"}, .seats = {1}, .candidates = {{"a"}, {"b"}}}}}});
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .method = law::VotingMethod::AllElectors,
                         .nomination = mode,
                         .offices = {{{"chair"}, {1}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = {}};
    return admit(
        state,
        count::BatchSealed{.batch = {"b1"},
                           .papers = {3},
                           .patterns = {{.marks = marks, .papers = {3}}},
                           .station = {"hall"},
                           .style = {"joint"}},
        {.rules = rules, .today = test::day("2024-12-20"), .election_day = {}, .plan = &plan},
        base::Papers{3});
}

}  // namespace

TEST_CASE("art. 20, 21: no marks against people who nominated themselves, nor without candidates",
          "[law:ZJ-2020/20][law:ZJ-2020/21]") {
    CHECK(test::verdict(marked_against(NominationMode::Nominated, "+-")) == "admitted");
    for (const NominationMode mode :
         {NominationMode::SelfNominated, NominationMode::NoCandidates}) {
        const law::Judgement refused = marked_against(mode, "+-");
        CHECK(test::verdict(refused) == "against_not_allowed");
        CHECK(test::article(refused) == "ZJ-2020 21");
        CHECK(test::detail(refused, "marks") == "+-");
        CHECK(test::verdict(marked_against(mode, "+.")) == "admitted");
        // A hyphen in the id of a name written in is no mark.
        CHECK(test::verdict(marked_against(mode, "..~w-1")) == "admitted");
    }
}

TEST_CASE("art. 23, 24: in Sichuan names stand by strokes, in any order here, unless voted on",
          "[law:SC-2025/23][law:SC-2025/24][law:BJ-2012/20]") {
    Village village = counted(test::sichuan_village_2026());
    NomineesPublished by_strokes = nominees_due(village);
    std::ranges::reverse(by_strokes.offices.back().persons);
    std::ranges::reverse(by_strokes.offices.front().persons);
    village.state_fact(by_strokes);
    for (const law::OfficePersons& office : election::proposed_list(village.state)) {
        CHECK(office.persons.empty());  // nobody is reviewed yet
    }
    for (const auto& [office, people] :
         {std::pair{"chair", "ab"}, std::pair{"deputy", "cd"}, std::pair{"member", "efgh"}}) {
        for (const char person : std::string(people)) {
            stands(village, std::string(1, person), office);
        }
    }
    village.days_before(6);
    CandidatesPublished list{election::proposed_list(village.state)};
    std::ranges::reverse(list.offices.front().persons);
    CHECK(village.verdict(list) == "admitted");
    // A primary was held for the members: they stand by its votes.
    std::ranges::reverse(list.offices.back().persons);
    CHECK(village.verdict(list) == "candidates_out_of_order");

    // By nominations elsewhere.
    Village beijing(test::beijing_village_2012());
    beijing.to(Phase::Nominated);
    for (const auto& [office, people] :
         {std::pair{"chair", "ab"}, std::pair{"deputy", "cd"}, std::pair{"member", "efgh"}}) {
        for (const char person : std::string(people)) {
            stands(beijing, std::string(1, person), office);
        }
    }
    CandidatesPublished wrong{election::proposed_list(beijing.state)};
    std::ranges::reverse(wrong.offices.back().persons);
    CHECK(beijing.verdict(wrong) == "candidates_out_of_order");
    CHECK(test::article(beijing.judge(wrong)) == "BJ-2012 20");
}
