// SPDX-License-Identifier: Apache-2.0
// A mobile box with more papers than its posted list allows is void; forged papers are taken out
// first. Source: 海南省村民委员会选举办法(2025) art. 29.
#include <algorithm>

#include "engine/election/queries.h"
#include "engine/poll/books.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using test::handle;
using test::Village;

namespace {

/// Hainan, counting; four people on the list of the mobile box, whose box holds so many papers.
Village with_mobile_box() {
    Village village(test::hainan_village_2026());
    village.to(Phase::Counting);
    return village;
}

poll::BoxesMerged merged(std::optional<std::int64_t> counted) {
    poll::BoxesMerged fact{.counted = {}, .from = {{"mobile"}}, .into = {"hall"}};
    if (counted) {
        fact.counted = {{.papers = {*counted}, .station = {"mobile"}, .style = {"joint"}}};
    }
    return fact;
}

poll::BoxOpened opened(const char* station, std::int64_t papers,
                       std::optional<poll::StockReason> reason = {}) {
    return {.reason = reason, .returned = {{{papers}, {"joint"}}}, .station = {station}};
}

poll::PapersExcluded excluded(const char* station, std::int64_t papers) {
    return {.in_favour = {4}, .papers = {papers}, .station = {station}, .style = {"joint"}};
}

const count::Step* step_of(const std::vector<count::Step>& steps, count::StepCode code) {
    const auto at = std::ranges::find(steps, code, &count::Step::code);
    return at == steps.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("HI art. 29: a mobile box is counted face down before it is mixed with others",
          "[law:HI-2025/29]") {
    Village village = with_mobile_box();
    CHECK(village.verdict(merged({})) == "content_missing");
    CHECK(village.verdict(merged(4)) == "admitted");
    const law::Judgement five = village.judge(merged(5));
    CHECK(test::verdict(five) == "mobile_box_void");
    CHECK(test::detail(five, "most") == "4");
    poll::BoxesMerged others{.counted = {}, .from = {{"east"}}, .into = {"hall"}};
    CHECK(village.verdict(others) == "admitted");
    others.counted = {{.papers = {1}, .station = {"east"}, .style = {"joint"}}};
    CHECK(village.verdict(others) == "content_not_asked");
    poll::BoxesMerged twice = merged(4);
    twice.counted->push_back(twice.counted->front());
    CHECK(village.verdict(twice) == "style_twice");
    twice = merged(4);
    twice.counted->front().style = {"chair"};
    CHECK(village.verdict(twice) == "style_unknown");

    Village elsewhere(test::cn_village_2026());
    elsewhere.to(Phase::Counting);
    CHECK(elsewhere.verdict(merged({})) == "admitted");
    CHECK(elsewhere.verdict(merged(4)) == "content_not_asked");
}

TEST_CASE("HI art. 29: five papers of four people on the list: the papers of that box are void",
          "[law:HI-2025/29]") {
    Village village = with_mobile_box();
    village.now.seconds_since_epoch += 600;
    // The other boxes wait: the small one comes first.
    CHECK(village.verdict(opened("hall", 30)) == "box_too_small");
    village.state_fact(opened("mobile", 5, poll::StockReason::Unexplained));
    village.state_fact(opened("hall", 30));
    village.state_fact(opened("east", 26));
    CHECK(poll::returned(village.state.poll, {"mobile"}, {"joint"}) == base::Papers{0});
    CHECK(village.verdict(count::BatchSealed{.batch = {"m"},
                                             .papers = {5},
                                             .patterns = {{"+./+./+++.", {5}}},
                                             .station = {"mobile"},
                                             .style = {"joint"}}) == "mobile_box_void");
    village.state_fact(village.batch("hall", {}));
    CHECK(village.verdict(count::ResultAnnounced{election::result(village.state)}) ==
          "papers_uncounted");
    village.state_fact(village.batch("east", {}));
    const count::Result result = election::result(village.state);
    // 61 papers lay in the boxes and 60 were issued: without the void box 56 of 56, so the vote
    // stands. Those 5 are void papers, and count in the base of the majority.
    const count::StyleResult& style = result.styles.front();
    CHECK(style.outcome == count::Outcome::Valid);
    CHECK(style.returned == base::Papers{61});
    CHECK(style.void_papers == base::Papers{5});
    CHECK(result.offices.front().base == base::Papers{61});
    CHECK(result.offices.front().needed == base::Votes{31});
    CHECK(result.offices.front().tallies.front().total == base::Votes{56});
    const std::vector<count::Step> steps = election::explanation(village.state);
    const count::Step* step = step_of(steps, count::StepCode::MobileBoxVoid);
    REQUIRE(step != nullptr);
    CHECK(step->cite.instrument == "HI-2025");
    CHECK(step->comparison->left.value == 5);
    CHECK(step->comparison->right.value == 4);
    const count::Step* whole = step_of(steps, count::StepCode::OvercountAbsent);
    REQUIRE(whole != nullptr);
    CHECK(whole->comparison->left.value == 56);
    CHECK(whole->comparison->right.value == 56);
    village.state_fact(count::ResultAnnounced{result});
    CHECK(std::ranges::find(village.state.main_boxes, base::StationId{"mobile"},
                            &count::BoxTally::station)
              ->void_papers == base::Papers{5});
}

TEST_CASE("HI art. 29: as many papers as people on the list are read like others",
          "[law:HI-2025/29]") {
    Village village = with_mobile_box();
    village.state_fact(merged(4));
    village.state_fact(opened("hall", 34));
    CHECK(poll::void_boxes(village.state.poll).empty());
    CHECK(poll::returned(village.state.poll, {"hall"}, {"joint"}) == base::Papers{34});
}

TEST_CASE("HI art. 29: a mandate that somebody on the list holds is a paper more",
          "[law:HI-2025/29]") {
    Village village(test::hainan_village_2026());
    village.to(Phase::RollFinal);
    village.state_fact(poll::ProxyApproved{
        .principal = handle(41), .proxy = handle(50), .relation = poll::ProxyTie::Child});
    village.to_the_morning();
    village.state_fact(poll::PollOpened{.official = poll::Official::Along, .station = {"mobile"}});
    CHECK(village.state.poll.most_in_mobile_box(village.state.poll.place({"mobile"})) ==
          base::Papers{5});
}

TEST_CASE("HI art. 29: proven forged papers are taken out first, and are no papers returned",
          "[law:HI-2025/29]") {
    Village village = with_mobile_box();
    village.state_fact(merged(4));
    CHECK(village.verdict(excluded("hall", 1)) == "box_not_opened");
    village.state_fact(opened("hall", 36, poll::StockReason::FoundForeignPapers));
    village.state_fact(opened("east", 26));
    CHECK(village.verdict(excluded("west", 1)) == "station_unknown");
    CHECK(village.verdict(excluded("hall", 0)) == "excluded_out_of_range");
    CHECK(village.verdict(excluded("hall", 37)) == "excluded_out_of_range");
    poll::PapersExcluded other = excluded("hall", 1);
    other.style = {"chair"};
    CHECK(village.verdict(other) == "style_unknown");
    poll::PapersExcluded alone = excluded("hall", 2);
    alone.in_favour = {2};
    CHECK(village.verdict(alone) == "decision_missed");

    // 62 papers for 60 issued would void the vote.
    village.state_fact(excluded("hall", 1));
    CHECK(poll::returned(village.state.poll, {"hall"}, {"joint"}) == base::Papers{35});
    village.state_fact(excluded("hall", 1));
    village.state_fact(village.batch("hall", {}));
    CHECK(village.verdict(excluded("hall", 1)) == "excluded_too_late");
    village.state_fact(village.batch("east", {}));
    const count::Result result = election::result(village.state);
    CHECK(result.outcome == count::Outcome::Valid);
    CHECK(result.styles.front().returned == base::Papers{60});
    CHECK(result.styles.front().excluded == base::Papers{2});
    const std::vector<count::Step> steps = election::explanation(village.state);
    const count::Step* step = step_of(steps, count::StepCode::PapersExcluded);
    REQUIRE(step != nullptr);
    CHECK(step->cite.article == "29");
    village.state_fact(count::ResultAnnounced{result});
}

TEST_CASE("HI art. 29: what is left without the forged papers is held against the list",
          "[law:HI-2025/29]") {
    Village village = with_mobile_box();
    village.state_fact(opened("mobile", 5, poll::StockReason::FoundForeignPapers));
    CHECK(poll::void_boxes(village.state.poll).size() == 1);
    village.state_fact(excluded("mobile", 1));
    CHECK(poll::void_boxes(village.state.poll).empty());
    CHECK(poll::returned(village.state.poll, {"mobile"}, {"joint"}) == base::Papers{4});
}

TEST_CASE("where the law does not know it, forged papers are counted like others") {
    Village village(test::cn_village_2026());
    village.to_the_opened_boxes();
    CHECK(village.verdict(excluded("hall", 1)) == "forged_not_known");
}
