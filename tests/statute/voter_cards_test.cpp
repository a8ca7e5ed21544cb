// SPDX-License-Identifier: Apache-2.0
// Voters have a card, with the roll or before election day. Source: 海南省村民委员会选举办法(2025)
// art. 17; 天津市村民委员会选举办法(2019) art. 17; 河南省实施办法(2011) art. 21;
// 河北省村民委员会选举办法(2020) art. 14; 北京市村民委员会选举办法 art. 15.

#include "engine/law/calendar.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::Phase;
using law::Milestone;
using roll::VoterCardsGiven;
using test::calendar_line;
using test::need_of;
using test::Village;

TEST_CASE("art. 17: the cards are due with the roll, or before election day",
          "[law:HI-2025/17][law:TJ-2019/17][law:HN-2011/21][law:HB-2020/14][law:BJ-2012/15]") {
    using Row = std::tuple<const char*, std::int64_t, std::string>;
    const auto [id, days, article] =
        GENERATE(values<Row>({{"hainan-village-2026", 20, "HI-2025 17"},
                              {"tianjin-village-2019", 20, "TJ-2019 17"},
                              {"henan-village-2011", 20, "HN-2011 21"},
                              {"hebei-village-2020", 1, "HB-2020 14"},
                              {"beijing-village-2012", 1, "BJ-2012 15"}}));
    const law::Ruleset& rules = *law::built_in(id);
    const base::Date election_day = test::day("2020-12-20");
    const auto found = law::voter_cards_day(rules, election_day);
    REQUIRE(found.has_value());
    CHECK(found->last == election_day - base::Days{days});
    CHECK(found->cite.instrument + " " + found->cite.article == article);
}

TEST_CASE("art. 17: given in time they are kept, late ones are recorded as late",
          "[law:HI-2025/17]") {
    Village village(*law::built_in("hainan-village-2026"));
    village.to(Phase::RollPosted);
    CHECK(need_of(village, "roll cards") == "next");
    CHECK(calendar_line(village, Milestone::VoterCardsGiven) == "2026-11-30 open");
    CHECK(village.verdict(VoterCardsGiven{{61}}) == "cards_more_than_voters");
    Village late = village;
    village.state_fact(VoterCardsGiven{{60}});
    CHECK(need_of(village, "roll cards").empty());
    CHECK(calendar_line(village, Milestone::VoterCardsGiven) == "2026-11-30 kept");
    CHECK(village.state.roll.cards == base::Voters{60});

    late.days_before(10);
    CHECK(need_of(late, "roll cards") == "missing");
    CHECK(calendar_line(late, Milestone::VoterCardsGiven) == "2026-11-30 missed");
    late.state_fact(VoterCardsGiven{{59}});
    CHECK(calendar_line(late, Milestone::VoterCardsGiven) == "2026-11-30 missed");
    CHECK(need_of(late, "roll cards").empty());
}

TEST_CASE("art. 14: before election day is the day before it at the latest", "[law:HB-2020/14]") {
    Village village(*law::built_in("hebei-village-2020"));
    village.to(Phase::Listed);
    village.days_before(1);
    CHECK(need_of(village, "roll cards") == "next");
    village.state_fact(VoterCardsGiven{{60}});
    CHECK(calendar_line(village, Milestone::VoterCardsGiven).ends_with(" kept"));
}

TEST_CASE("where the law is silent nobody asks for cards, and they may be recorded",
          "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Preparation);
    CHECK(village.verdict(VoterCardsGiven{{0}}) == "out_of_phase");
    village.to(Phase::RollPosted);
    CHECK(need_of(village, "roll cards").empty());
    CHECK(calendar_line(village, Milestone::VoterCardsGiven) == "none");
    CHECK(village.verdict(VoterCardsGiven{{60}}) == "admitted");
}
