// SPDX-License-Identifier: Apache-2.0
// The election committee acts until the handover to the new committee is done; in Tianjin until the
// first meeting of the new committee, in Gansu until the supervisory body, too, has taken over.
// What it decides after that does not count; for what is left to be voted on another is chosen.
// Source: 北京市村民委员会选举办法(2012) art. 10; 四川省村民委员会选举条例(2025) art. 13;
// 浙江省村民委员会选举办法(2020) art. 11; 海南省村民委员会选举办法(2025) art. 14;
// 河北省村民委员会选举办法(2020) art. 8; 上海市村民委员会选举办法(2020) art. 8;
// 天津市村民委员会选举办法(2019) art. 12; 甘肃省居民委员会选举办法(2025) art. 13.
#include "engine/election/queries.h"
#include "engine/election/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using assembly::EndedBy;
using assembly::MandateEnded;
using closing::Authority;
using election::Phase;
using election::UnseatingCause;
using test::Village;

namespace {

closing::HandoverCompleted handover(const law::Ruleset& rules) {
    return {.items = *rules.closing.handover_items, .supervisor = Authority::Township};
}

election::WinnerUnseated withdrew() {
    return {
        .authority = {}, .cause = UnseatingCause::Withdrew, .office = {"chair"}, .person = {"a"}};
}

election::WinnerUnseated by_bribery() {
    return {.authority = Authority::Township,
            .cause = UnseatingCause::Fraud,
            .office = {"chair"},
            .person = {"a"}};
}

}  // namespace

TEST_CASE("art. 10, 13, 11, 14, 8: with the handover the mandate ends",
          "[law:BJ-2012/10][law:SC-2025/13][law:ZJ-2020/11][law:HI-2025/14][law:SH-2020/8]") {
    struct Row {
        const law::Ruleset* rules;
        std::string article;
    };
    const Row row = GENERATE(Row{&test::beijing_village_2012(), "BJ-2012 10"},
                             Row{&test::sichuan_village_2026(), "SC-2025 13"},
                             Row{&test::zhejiang_village_2020(), "ZJ-2020 11"},
                             Row{&test::hainan_village_2026(), "HI-2025 14"},
                             Row{&test::shanghai_village_2020(), "SH-2020 8"});
    Village village(*row.rules);
    village.with_every_seat_filled();
    REQUIRE(village.state.complete);
    CHECK(village.verdict(withdrew()) == "admitted");
    village.state_fact(handover(*row.rules));
    const base::Date day = village.now.date_in_china();
    CHECK(village.state.assembly.ended == day);
    village.on(day + base::Days{60});
    const auto refused = village.judge(withdrew());
    CHECK(test::verdict(refused) == "election_committee_ended");
    CHECK(test::article(refused) == row.article);
    CHECK(test::detail(refused, "day") == day.text());
    CHECK(village.verdict(assembly::CommitteeSat{.present = {5}}) == "election_committee_ended");
    // An authority does not need it.
    CHECK(village.verdict(by_bribery()) == "admitted");
    // Nothing is left to be voted on, and so nobody is chosen.
    CHECK(village.verdict(assembly::ElectionCommitteeChosen{
              .chair = {"p1"}, .ranking = {}, .resolution = Village::meeting(), .size = {5}}) ==
          "out_of_phase");
}

TEST_CASE("for a seat that opens after that another committee is chosen", "[law:SC-2025/13]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Announced);
    village.state_fact(handover(*village.state.rules));
    village.state_fact(by_bribery());
    const auto next = election::next_round(village.state);
    REQUIRE(next);
    const election::RoundOpened opened{.day = village.now.date_in_china() + base::Days{5},
                                       .in_favour = {4},
                                       .offices = next->offices,
                                       .round = next->kind};
    CHECK(village.verdict(opened) == "election_committee_ended");
    assembly::ElectionCommitteeChosen again{
        .chair = {"p1"}, .ranking = {}, .resolution = Village::meeting(), .size = {5}};
    base::Votes votes{20};
    for (const char* person : {"p1", "p2", "p3", "p4", "p5", "p6"}) {
        again.ranking.push_back({{person}, votes});
        votes -= base::Votes{1};
    }
    village.state_fact(again);
    CHECK_FALSE(village.state.assembly.ended);
    // It decides; that too few are left to stand is another matter.
    CHECK(village.verdict(opened) == "surplus_exhausted");
}

TEST_CASE("a handover before all seats are filled leaves the committee its further election",
          "[law:BJ-2012/10]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Counting).count_all({{"+./+./++..", {40}}}).to(Phase::Announced);
    REQUIRE_FALSE(village.state.complete);
    village.state_fact(handover(*village.state.rules));
    CHECK_FALSE(village.state.assembly.ended);
    village.open_round(village.election_day() + base::Days{2});
    village.to(Phase::Counting);
    village.count_all({{"+.", {60}}}).to(Phase::Announced);
    REQUIRE(village.state.complete);
    CHECK(village.state.assembly.ended == village.now.date_in_china());
}

TEST_CASE("art. 12: in Tianjin it ends with the first meeting of the new committee",
          "[law:TJ-2019/12]") {
    Village village(*law::built_in("tianjin-village-2019"));
    village.to(Phase::Announced);
    REQUIRE(village.state.complete);
    const auto refused = village.judge(MandateEnded{.ended_by = EndedBy::SecondHandover});
    CHECK(test::verdict(refused) == "mandate_ends_by_itself");
    CHECK(test::article(refused) == "TJ-2019 12");
    village.state_fact(handover(*village.state.rules));
    CHECK_FALSE(village.state.assembly.ended);
    CHECK(village.verdict(withdrew()) == "admitted");
    village.state_fact(MandateEnded{.ended_by = EndedBy::FirstMeeting});
    CHECK(village.verdict(withdrew()) == "election_committee_ended");
    CHECK(village.verdict(MandateEnded{.ended_by = EndedBy::FirstMeeting}) ==
          "election_committee_ended");
}

TEST_CASE("art. 12: there is no first meeting while seats are to be voted on", "[law:TJ-2019/12]") {
    Village village(*law::built_in("tianjin-village-2019"));
    village.to(Phase::Counting).count_all({{"+./+./++..", {40}}}).to(Phase::Announced);
    REQUIRE_FALSE(village.state.complete);
    CHECK(village.verdict(MandateEnded{.ended_by = EndedBy::FirstMeeting}) == "mandate_ends_later");
}

TEST_CASE("art. 13: in Gansu it ends when the supervisory body, too, has taken over",
          "[law:GS-RC-2025/13]") {
    test::Community community(*law::built_in("gansu-residents-2026"));
    community.to(Phase::Announced);
    REQUIRE(community.state.complete);
    const MandateEnded ended{.ended_by = EndedBy::SecondHandover};
    CHECK(community.verdict(ended) == "mandate_ends_later");
    closing::HandoverCompleted done = handover(*community.state.rules);
    done.supervisor = Authority::SubDistrict;
    community.state_fact(done);
    CHECK_FALSE(community.state.assembly.ended);
    community.state_fact(ended);
    CHECK(community.state.assembly.ended);
}

TEST_CASE("elsewhere nothing but the handover ends it", "[law:SC-2025/13]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Announced);
    for (const EndedBy each : {EndedBy::FirstMeeting, EndedBy::SecondHandover}) {
        CHECK(village.verdict(MandateEnded{.ended_by = each}) == "mandate_ends_by_itself");
    }
}
