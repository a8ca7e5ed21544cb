// SPDX-License-Identifier: Apache-2.0
// What of the election committee and of election day is posted and filed; and what an office above
// fixes, approves or brings to its end.
// Source: 北京市村民委员会选举办法(2012) art. 9; 浙江省村民委员会选举办法(2020) art. 8;
// 天津市村民委员会选举办法(2019) art. 9; 河南省实施村民委员会组织法办法(2011) art. 8, 13, 15, 29;
// 四川省村民委员会选举条例(2025) art. 12, 14; 四川省城市居民委员会选举条例(2025) art. 12, 14;
// 海南省村民委员会选举办法(2025) art. 10, 11, 13, 15; 河北省村民委员会选举办法(2020) art. 2.
#include "engine/election/made_known.h"

#include <algorithm>
#include <string>

#include "engine/roll/queries.h"
#include "tests/support/catch.h"
#include "tests/support/rules.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using assembly::LeavingCause;
using closing::Authority;
using election::DayFixed;
using election::DayMoved;
using election::MoveCause;
using election::NoticeGiven;
using election::Phase;
using election::Publicity;
using law::Matter;
using test::Village;
using Said = std::vector<std::string>;

namespace {

/// "post committee", "file committee": what is to be made known, in order.
Said due(const election::State& state) {
    Said all;
    for (const election::Unknown& each : election::to_make_known(state)) {
        all.push_back((each.how == Publicity::Posted ? "post " : "file ") +
                      std::string(base::word(each.matter)));
    }
    return all;
}

NoticeGiven posted(Matter matter) {
    return {.authority = {}, .matter = matter};
}
NoticeGiven filed(Matter matter) {
    return {.authority = Authority::Township, .matter = matter};
}

Village prepared(const law::Ruleset& rules) {
    Village village(rules, rules.poll.ballot_schemes->front());
    village.to(Phase::Preparation);
    return village;
}

/// The same of a method adopted again, whose number of members that authority fixed.
std::string size_fixed_by(Village& village, Authority authority) {
    const auto last = std::ranges::find_if(village.log, [](const election::Event& event) {
        return std::holds_alternative<election::MethodAdopted>(event.fact);
    });
    REQUIRE(last != village.log.end());
    auto adopted = std::get<election::MethodAdopted>(last->fact);
    adopted.size_approved_by = authority;
    const std::string verdict = village.verdict(adopted);
    if (verdict == "admitted") {
        village.state_fact(adopted);
    }
    return verdict;
}

}  // namespace

TEST_CASE("art. 9, 8, 13, 15, 12, 11: what is posted and filed under each ruleset",
          "[law:BJ-2012/9][law:ZJ-2020/8][law:TJ-2019/9][law:HN-2011/13][law:HN-2011/15]"
          "[law:SC-2025/12][law:HI-2025/11][law:BJ-2012/10][law:ZJ-2020/10][law:TJ-2019/12]"
          "[law:SC-2025/13][law:HI-2025/14][law:SH-2020/8][law:HB-2020/8]") {
    using Row = std::tuple<const char*, Said>;
    const auto [id, expected] = GENERATE(values<Row>({
        {"beijing-village-2012", {"post committee", "post election_day", "file committee"}},
        {"zhejiang-village-2020",
         {"post committee", "post election_day", "post method", "file committee"}},
        {"tianjin-village-2019", {"post method", "file committee"}},
        {"henan-village-2011",
         {"post committee", "post election_day", "file committee", "file election_day",
          "file method"}},
        {"sichuan-village-2026", {"post posts", "post election_day", "file posts"}},
        {"hainan-village-2026", {"post committee", "post election_day", "file committee"}},
        {"cn-village-2026", {}},
        {"shanghai-village-2020", {"post election_day"}},
        {"hebei-village-2020", {"post election_day"}},
    }));
    CAPTURE(id);
    Village village = prepared(*law::built_in(id));
    CHECK(due(village.state) == expected);
    for (const Matter each :
         {Matter::Committee, Matter::Posts, Matter::ElectionDay, Matter::Method}) {
        village.state_fact(posted(each));
        village.state_fact(filed(each));
    }
    CHECK(due(village.state).empty());
    // The election is held, whatever was left undone.
    Village silent = prepared(*law::built_in(id));
    silent.to(Phase::RollPosted);
    CHECK(silent.state.phase == Phase::RollPosted);
}

TEST_CASE("art. 8, 29: in Henan the number of members and the method are filed, and filed anew",
          "[law:HN-2011/8][law:HN-2011/29]") {
    const law::Ruleset& henan = *law::built_in("henan-village-2011");
    const election::State nothing(henan);
    CHECK(test::verdict(admit(nothing, filed(Matter::Method), nothing.setting({}))) ==
          "nothing_to_make_known");
    Village village = prepared(henan);
    village.state_fact(filed(Matter::Method));
    const auto is_due = [&] { return std::ranges::count(due(village.state), "file method") == 1; };
    CHECK_FALSE(is_due());
    const auto last = std::ranges::find_if(village.log, [](const election::Event& event) {
        return std::holds_alternative<election::MethodAdopted>(event.fact);
    });
    REQUIRE(last != village.log.end());
    village.state_fact(std::get<election::MethodAdopted>(last->fact));
    CHECK(is_due());
}

TEST_CASE("art. 13: in Hainan every change of the members is posted and filed anew",
          "[law:HI-2025/13]") {
    Village village = prepared(test::hainan_village_2026());
    CHECK(village.verdict(posted(Matter::Change)) == "nothing_to_make_known");
    village.state_fact(posted(Matter::Committee));
    village.state_fact(posted(Matter::ElectionDay));
    village.state_fact(filed(Matter::Committee));
    CHECK(due(village.state).empty());
    village.state_fact(assembly::MemberLeft{.cause = LeavingCause::Resigned, .person = {"p4"}});
    CHECK(due(village.state) == Said{"post change", "file change"});
    village.state_fact(posted(Matter::Change));
    CHECK(due(village.state) == Said{"file change"});
    village.state_fact(filed(Matter::Change));
    CHECK(due(village.state).empty());
    village.state_fact(assembly::MemberReplaced{.enters = {"p6"}});
    CHECK(due(village.state) == Said{"post change", "file change"});
}

TEST_CASE("art. 12, 14: in Sichuan who does what is posted and filed, a change is posted",
          "[law:SC-2025/12][law:SC-2025/14]") {
    Village village = prepared(test::sichuan_village_2026());
    village.state_fact(posted(Matter::Posts));
    village.state_fact(posted(Matter::ElectionDay));
    village.state_fact(filed(Matter::Posts));
    village.state_fact(assembly::MemberLeft{.cause = LeavingCause::Resigned, .person = {"p1"}});
    CHECK(due(village.state) == Said{"post change"});
    village.state_fact(posted(Matter::Change));
    village.state_fact(assembly::MemberReplaced{.enters = {"p6"}});
    village.state_fact(assembly::ChairChosen{.in_favour = {5}, .person = {"p2"}});
    CHECK(due(village.state) == Said{"post posts", "post change", "file posts"});
}

TEST_CASE("art. 12, 14: the same of a residents' committee in Sichuan",
          "[law:SC-RC-2025/12][law:SC-RC-2025/14]") {
    const law::ElectionCommitteeRules& rules = test::sichuan_residents_2026().election_committee;
    CHECK(**rules.posted == std::vector{Matter::Posts, Matter::Change, Matter::ElectionDay});
    CHECK(**rules.filed == std::vector{Matter::Posts});
    CHECK(rules.posted.cite.article == "12, 13, 14");
}

TEST_CASE(
    "art. 15: in Henan the day is made known again when it is moved, and moved for force "
    "majeure only",
    "[law:HN-2011/15]") {
    const law::Ruleset& rules = test::henan_village_2011();
    Village village = prepared(rules);
    village.state_fact(posted(Matter::Committee));
    village.state_fact(filed(Matter::Committee));
    village.state_fact(posted(Matter::ElectionDay));
    village.state_fact(filed(Matter::ElectionDay));
    village.state_fact(filed(Matter::Method));
    DayMoved moved{.authority = Authority::Township,
                   .cause = MoveCause::Other,
                   .election_day = village.election_day() + base::Days{3},
                   .in_favour = {4}};
    const law::Judgement refused = village.judge(moved);
    CHECK(test::verdict(refused) == "moved_without_force_majeure");
    CHECK(test::article(refused) == "HN-2011 15");
    moved.cause = MoveCause::ForceMajeure;
    CHECK(village.verdict(moved) == "admitted");
    moved.cause.reset();
    CHECK(village.verdict(moved) == "admitted");
    village.state_fact(moved);
    CHECK(due(village.state) == Said{"post election_day", "file election_day"});
    // Elsewhere no text names the causes.
    Village elsewhere = prepared(test::zhejiang_village_2020());
    moved.cause = MoveCause::Other;
    moved.election_day = elsewhere.election_day() + base::Days{3};
    CHECK(elsewhere.verdict(moved) == "admitted");
}

TEST_CASE("art. 10: in Hainan the guiding body fixes the day, and the committee need not vote",
          "[law:HI-2025/10]") {
    Village village = prepared(test::hainan_village_2026());
    DayFixed fixed{.election_day = village.election_day(), .in_favour = {0}};
    CHECK(village.verdict(fixed) == "decision_missed");
    fixed.fixed_by = Authority::Township;
    CHECK(village.verdict(fixed) == "admitted");
    village.state_fact(fixed);
    CHECK(village.state.day_fixed_by == Authority::Township);
    // Elsewhere it is the election committee's to fix.
    Village elsewhere = prepared(test::zhejiang_village_2020());
    fixed.in_favour = {4};
    fixed.election_day = elsewhere.election_day();
    CHECK(elsewhere.verdict(fixed) == "day_fixed_by_other");
    fixed.in_favour = {0};
    CHECK(elsewhere.verdict(fixed) == "decision_missed");
}

TEST_CASE("art. 15: in Hainan the township brings the vote to its end", "[law:HI-2025/15]") {
    const election::IncidentRecorded presides{election::Incident::TownshipPresides};
    Village village(test::hainan_village_2026());
    village.to(Phase::Listed);
    CHECK(village.verdict(presides) == "out_of_phase");
    village.to_the_opened_boxes();
    const poll::PapersExcluded excluded{
        .in_favour = {0}, .papers = {1}, .station = {"hall"}, .style = village.style()};
    CHECK(village.verdict(excluded) == "decision_missed");
    village.state_fact(presides);
    CHECK(village.verdict(excluded) == "admitted");
    village.count_papers().to(Phase::Announced);
    CHECK_FALSE(village.state.township_presides);
    CHECK(village.verdict(presides) == "out_of_phase");

    Village elsewhere(test::zhejiang_village_2020());
    elsewhere.to(Phase::Polling);
    CHECK(elsewhere.verdict(presides) == "takeover_not_known");
    CHECK(elsewhere.verdict(election::IncidentRecorded{election::Incident::PowerCut}) ==
          "admitted");
}

TEST_CASE("art. 2: in Hebei the township fixes the number of members", "[law:HB-2020/2]") {
    Village village = prepared(*law::built_in("hebei-village-2020"));
    CHECK_FALSE(village.state.size_fixed_by);
    CHECK(size_fixed_by(village, Authority::County) == "size_fixed_by_other");
    CHECK(size_fixed_by(village, Authority::Township) == "admitted");
    CHECK(village.state.size_fixed_by == Authority::Township);
    Village elsewhere = prepared(test::zhejiang_village_2020());
    CHECK(size_fixed_by(elsewhere, Authority::Township) == "size_approval_not_known");
}

TEST_CASE("what its members did stands when the committee is ended", "[law:ZJ-2020/11]") {
    Village village(test::zhejiang_village_2020());
    village.to(Phase::RollPosted);
    const base::Voters registered = roll::registered(village.state.roll);
    village.state_fact(assembly::CommitteeDissolved{.authority = Authority::County,
                                                    .day = village.now.date_in_china(),
                                                    .document = "7",
                                                    .ground = assembly::Failure::NotActing});
    CHECK(village.state.phase == Phase::RollPosted);
    CHECK(roll::registered(village.state.roll) == registered);
    // Nothing is decided until another is chosen; then the election goes on.
    CHECK(village.verdict(NoticeGiven{.authority = {}, .matter = Matter::Committee}) ==
          "nothing_to_make_known");
    village.state_fact(assembly::ElectionCommitteeChosen{
        .chair = {"p8"},
        .ranking = {{{"p8"}, {20}}, {{"p7"}, {19}}, {{"p6"}, {18}}, {{"p5"}, {17}}, {{"p4"}, {16}}},
        .resolution = Village::meeting(),
        .size = {5}});
    CHECK(due(village.state) ==
          Said{"post committee", "post election_day", "post method", "file committee"});
    village.to(Phase::Polling);
    CHECK(village.state.phase == Phase::Polling);
}
