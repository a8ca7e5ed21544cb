// SPDX-License-Identifier: Apache-2.0
// What follows the count by the provinces' measures: seats that stay open without anybody deciding
// it, what Tianjin does when seats or all of them stay open, and the list of the elected.
// Source: 四川省村民委员会选举条例(2025) art. 38; 四川省城市居民委员会选举条例(2025) art. 36;
// 浙江省村民委员会选举办法(2020) art. 30, 32; 天津市村民委员会选举办法(2019) art. 33, 34;
// 海南省村民委员会选举办法(2025) art. 35.
#include <algorithm>
#include <string>

#include "engine/election/made_known.h"
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "engine/law/calendar.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using closing::Authority;
using election::NoticeGiven;
using election::Phase;
using election::SeatsLeftOpen;
using law::Matter;
using test::Village;

namespace {

/// The result of a first round in which everybody voted so.
Village counted(const law::Ruleset& rules, std::vector<count::Pattern> patterns) {
    Village village(rules, rules.poll.ballot_schemes->front());
    village.to(Phase::Counting).count_all(std::move(patterns)).to(Phase::Announced);
    return village;
}

/// A further election on the day after, with these papers.
void hold_further(Village& village, std::vector<count::Pattern> patterns) {
    village.open_round(village.election_day() + base::Days{1});
    village.to(Phase::Counting).count_all(std::move(patterns)).to(Phase::Announced);
}

const law::Ruleset& tianjin() {
    return *law::built_in("tianjin-village-2019");
}

SeatsLeftOpen decided() {
    return {.resolution = Village::meeting()};
}

/// The list of the elected, posted by nobody else and approved by nobody.
NoticeGiven list_posted() {
    return {.matter = Matter::Elected};
}

bool is_due(const election::State& state) {
    return std::ranges::any_of(election::to_make_known(state),
                               [](const auto& each) { return each.matter == Matter::Elected; });
}

/// a is chair and c deputy; x, written in, takes a seat of the members beside e and f.
Village written_in(const law::Ruleset& rules) {
    Village village(rules);
    village.to(Phase::Counting).state_fact(test::named("x", 41, roll::Sex::Male));
    village.count_all({{"+./+./++..~w1", {60}}});
    village.state_fact(count::WriteInAdjudicated{
        .in_favour = {5}, .person = base::PersonId{"x"}, .spelling = "王x", .write_in = {"w1"}});
    village.to(Phase::Announced);
    return village;
}

}  // namespace

TEST_CASE("art. 38, 30: where the article names nobody, seats stay open without a decision",
          "[law:SC-2025/38][law:ZJ-2020/30]") {
    const law::Ruleset* rules =
        GENERATE(&test::sichuan_village_2026(), &test::zhejiang_village_2020());
    CAPTURE(rules->id);
    const bool has_column = rules->id == "zhejiang-village-2020";
    // Nobody is chair.
    Village village = counted(*rules, {{has_column ? "../+./+./++." : "../+./+++.", {60}}});
    CHECK(village.verdict(SeatsLeftOpen{}) == "further_election_first");
    hold_further(village, {{"..", {60}}});
    const law::Judgement refused = village.judge(decided());
    CHECK(test::verdict(refused) == "resolution_not_needed");
    CHECK(test::article(refused) == (has_column ? "ZJ-2020 30" : "SC-2025 38"));
    village.state_fact(SeatsLeftOpen{});
    CHECK(village.state.complete);
    CHECK_FALSE(election::next_round(village.state));
    CHECK_FALSE(law::by_election_day(*rules, village.election_day()));
}

TEST_CASE("art. 30: in Beijing a meeting still decides", "[law:BJ-2012/30]") {
    Village village = counted(test::beijing_village_2012(), {{"+./+./++..", {60}}});
    hold_further(village, {{"..", {60}}});
    CHECK(village.verdict(SeatsLeftOpen{}) == "resolution_missing");
    CHECK(village.verdict(decided()) == "admitted");
}

TEST_CASE(
    "art. 33, 34: in Tianjin seats stay open after a further election, or once a meeting "
    "seated those with most votes",
    "[law:TJ-2019/33][law:TJ-2019/34]") {
    // a has half of the papers, b nobody's: no chair.
    Village village = counted(tianjin(), {{"+./+./+++.", {30}}, {"../+./+++.", {30}}});
    CHECK(village.verdict(SeatsLeftOpen{}) == "further_election_first");
    CHECK(village.verdict(decided()) == "further_election_first");
    Village seated = counted(tianjin(), {{"+./+./++..", {30}}, {"../+./++..", {30}}});
    seated.state_fact(election::RunnersUpSeated{.offices = election::runners_up(seated.state),
                                                .resolution = Village::meeting()});
    // Nobody has a third of the votes for the third seat of the members: it stays open.
    CHECK(seated.verdict(SeatsLeftOpen{}) == "admitted");
    hold_further(village, {{"..", {60}}});
    village.state_fact(SeatsLeftOpen{});
    CHECK(village.state.complete);
    const auto by_election = law::by_election_day(tianjin(), village.state.rounds.back().day);
    REQUIRE(by_election);
    CHECK(by_election->last ==
          base::add_months(village.election_day() + base::Days{1}, base::Months{3}));
    CHECK(by_election->cite.article == "34");
    CHECK_FALSE(village.state.by_election_waived);
}

TEST_CASE("art. 34: with three members or more a meeting may do without the by-election",
          "[law:TJ-2019/34]") {
    // Two, three or four are elected; nobody is chair, and nobody votes for anybody any more.
    using Row = std::tuple<const char*, const char*, std::string>;
    const auto [first, further, answer] =
        GENERATE(values<Row>({{"../+./+...", "../...", "too_few_elected"},
                              {"../+./++..", "../..", "admitted"},
                              {"../+./+++.", "..", "admitted"}}));
    CAPTURE(first);
    Village village = counted(tianjin(), {{first, {60}}});
    hold_further(village, {{further, {60}}});
    const law::Judgement judgement = village.judge(decided());
    CHECK(test::verdict(judgement) == answer);
    if (judgement) {
        CHECK(test::article(judgement) == "TJ-2019 34");
        // Seats stay open all the same.
        CHECK(village.verdict(SeatsLeftOpen{}) == "admitted");
        return;
    }
    SeatsLeftOpen weak = decided();
    weak.resolution->in_favour = {12};
    CHECK(village.verdict(weak) == "majority_missed");
    village.state_fact(decided());
    CHECK(village.state.by_election_waived);
}

TEST_CASE("art. 34: nobody elected at all: another election within three months, and no handover",
          "[law:TJ-2019/34]") {
    Village village = counted(tianjin(), {{"../../....", {60}}});
    CHECK(village.verdict(SeatsLeftOpen{}) == "further_election_first");
    hold_further(village, {{"../../....", {60}}});
    REQUIRE(election::elected(village.state) == base::Seats{});
    const law::Judgement waived = village.judge(decided());
    CHECK(test::verdict(waived) == "too_few_elected");
    village.state_fact(SeatsLeftOpen{});
    CHECK(village.state.complete);
    CHECK(law::another_election_day(tianjin(), village.state.rounds.back().day)->last ==
          base::add_months(village.election_day() + base::Days{1}, base::Months{3}));
    CHECK(village.verdict(assembly::MandateEnded{.ended_by = assembly::EndedBy::FirstMeeting}) ==
          "mandate_ends_later");
    // Elsewhere nobody may leave every seat open.
    Village elsewhere = counted(test::sichuan_village_2026(), {{"../../....", {60}}});
    hold_further(elsewhere, {{"../../....", {60}}});
    CHECK(elsewhere.verdict(SeatsLeftOpen{}) == "too_few_elected");
}

TEST_CASE("art. 35, 32: the list of the elected hangs on the day of the result or the next",
          "[law:HI-2025/35][law:ZJ-2020/32]") {
    const law::Ruleset* rules =
        GENERATE(&test::hainan_village_2026(), &test::zhejiang_village_2020());
    CAPTURE(rules->id);
    Village village(*rules);
    CHECK(village.to(Phase::Counting).verdict(list_posted()) == "nothing_to_make_known");
    village.with_every_seat_filled();
    CHECK(is_due(village.state));
    REQUIRE(village.state.elected_due);
    CHECK(village.state.elected_due->last == village.election_day() + base::Days{1});
    const Village before = village;
    village.state_fact(list_posted());
    CHECK_FALSE(is_due(village.state));
    CHECK(village.state.elected_posted == village.election_day());
    // Somebody loses the seat: it is another list.
    village.state_fact(election::WinnerUnseated{.authority = Authority::Township,
                                                .cause = election::UnseatingCause::Fraud,
                                                .office = {"chair"},
                                                .person = {"a"}});
    CHECK(is_due(village.state));
    // Where the law asks for no list nobody is asked for one.
    Village elsewhere(test::cn_village_2026());
    elsewhere.with_every_seat_filled();
    CHECK_FALSE(is_due(elsewhere.state));
    CHECK_FALSE(elsewhere.state.elected_due);
}

TEST_CASE("art. 32: in Zhejiang a late list is approved, or the township posts it",
          "[law:ZJ-2020/32]") {
    const auto answers = [](const law::Ruleset& rules, std::int64_t days) {
        Village village(rules);
        village.with_every_seat_filled();
        if (days > 0) {
            village.on(village.election_day() + base::Days{days});
        }
        NoticeGiven approved = list_posted();
        approved.approved_by = Authority::Township;
        NoticeGiven instead = list_posted();
        instead.posted_by = Authority::Township;
        return std::vector{village.verdict(list_posted()), village.verdict(approved),
                           village.verdict(instead)};
    };
    const law::Ruleset& zhejiang = test::zhejiang_village_2020();
    using Answers = std::vector<std::string>;
    CHECK(answers(zhejiang, 0) == Answers{"admitted", "admitted", "admitted"});
    CHECK(answers(zhejiang, 1) == Answers{"admitted", "admitted", "admitted"});
    CHECK(answers(zhejiang, 2) == Answers{"elected_posted_too_late", "admitted", "admitted"});
    // In Hainan it is posted late, and the calendar shows that it was.
    CHECK(answers(test::hainan_village_2026(), 2) ==
          Answers{"admitted", "authority_not_competent", "authority_not_competent"});
    Village village(zhejiang);
    village.with_every_seat_filled();
    NoticeGiven county = list_posted();
    county.posted_by = Authority::County;
    const law::Judgement refused = village.judge(county);
    CHECK(test::verdict(refused) == "authority_not_competent");
    CHECK(test::article(refused) == "ZJ-2020 32");
    // Nothing else is posted by the township, and nobody approves what is filed.
    NoticeGiven other = county;
    other.posted_by = Authority::Township;
    other.matter = Matter::ElectionDay;
    CHECK(village.verdict(other) == "authority_not_competent");
    NoticeGiven filed = list_posted();
    filed.authority = Authority::Township;
    filed.approved_by = Authority::Township;
    CHECK(village.verdict(filed) == "authority_not_competent");
}

TEST_CASE(
    "art. 35: whoever was written in is on the list once they were reviewed, within seven days",
    "[law:HI-2025/35]") {
    Village village = written_in(test::hainan_village_2026());
    REQUIRE(village.state.elected_due);
    CHECK(village.state.elected_due->last == village.election_day() + base::Days{1});
    village.state_fact(list_posted());
    village.on(village.election_day() + base::Days{5});
    village.state_fact(election::WinnerReviewed{.authority = {},
                                                .finding = nomination::Finding::Eligible,
                                                .ground = {},
                                                .office = {"member"},
                                                .person = {"x"}});
    CHECK(is_due(village.state));
    CHECK(village.state.elected_due->last == village.election_day() + base::Days{7});
    village.state_fact(list_posted());
    CHECK_FALSE(is_due(village.state));
    // Nobody but the one written in is elected: there is no list before the review.
    Village alone(test::hainan_village_2026());
    alone.to(Phase::Counting).state_fact(test::named("x", 41, roll::Sex::Male));
    alone.count_all({{"../../....~w1", {60}}});
    alone.state_fact(count::WriteInAdjudicated{
        .in_favour = {5}, .person = base::PersonId{"x"}, .spelling = "王x", .write_in = {"w1"}});
    alone.to(Phase::Announced);
    CHECK(alone.verdict(list_posted()) == "nothing_to_make_known");
    CHECK_FALSE(alone.state.elected_due);
}

// Beyond the text.

TEST_CASE("a ruleset where a meeting may waive the by-election says with how many members") {
    law::Ruleset rules = tianjin();
    CHECK(rules.further.by_election_waived_by->has_value());
    CHECK(*rules.further.by_election_waived_elected == base::Seats{3});
}
