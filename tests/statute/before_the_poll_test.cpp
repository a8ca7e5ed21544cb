// SPDX-License-Identifier: Apache-2.0
// What comes before the vote: the exit audit of those who go out of office is posted; nobody
// nominates through another, nor names one person for two offices; the election committee has the
// candidates meet the voters, and on election day nobody is presented any more. Source:
// 村委会组织法(2025) art. 18, 40; 居委会组织法(2025) art. 18, 38; 四川省村民委员会选举条例(2025)
// art. 11, 26; 海南省村民委员会选举办法(2025) art. 7, 18, 24; 浙江省村民委员会选举办法(2020) art.
// 17, 23; 天津市村民委员会选举办法(2019) art. 19, 23; 上海市村民委员会选举办法(2020) art. 13;
// 北京市村民委员会选举办法 art. 19.
#include <algorithm>

#include "engine/law/calendar.h"
#include "engine/nomination/admit.h"
#include "tests/support/catch.h"
#include "tests/support/community.h"
#include "tests/support/rules.h"
#include "tests/support/status.h"
#include "tests/support/verdict.h"
#include "tests/support/village.h"

using namespace douxuan;
using election::ExitAuditPublished;
using election::Phase;
using law::Milestone;
using nomination::CandidatesMet;
using test::calendar_line;
using test::need_of;
using test::Village;

namespace {

CandidatesMet met(std::vector<base::PersonId> candidates) {
    return {.candidates = std::move(candidates)};
}

/// Nominated by fifty papers: for chair, for deputy, and what a has as deputy.
law::Judgement counted(const law::Ruleset& rules, std::int64_t twice,
                       std::optional<base::Voters> by_proxy = {},
                       law::NominationSource source = law::NominationSource::RegisteredVoters) {
    const law::Plan plan{.ballot_scheme = law::BallotScheme::Joint,
                         .offices = {{{"chair"}, {1}, {1}}, {{"deputy"}, {1}, {1}}},
                         .voting_form = law::VotingForm::Meeting,
                         .woman_office = {}};
    const law::Setting setting{.rules = rules,
                               .today = test::day("2026-11-25"),
                               .election_day = test::day("2026-12-20"),
                               .plan = &plan};
    const bool by_voters = source == law::NominationSource::RegisteredVoters;
    nomination::NominationCounted papers{
        .by_proxy = by_proxy,
        .rankings = {{.names = {{{"a"}, {by_voters ? 40 : 1}}}, .office = {"chair"}},
                     {.names = {{{"a"}, {twice}}}, .office = {"deputy"}}},
        .source = source,
        .took_part = {by_voters ? 50 : 1}};
    if (twice == 0) {
        papers.rankings.back().names = {{{"b"}, {1}}};
    }
    return admit(nomination::State{}, papers, base::Voters{60}, setting);
}

}  // namespace

TEST_CASE("art. 17: no nomination through another, where the province says so",
          "[law:ZJ-2020/17][law:TJ-2019/19][law:OL-2025/18]") {
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [id, answer, article] = GENERATE(values<Row>({
        {"zhejiang-village-2020", "nomination_by_proxy", "ZJ-2020 17"},
        {"tianjin-village-2019", "nomination_by_proxy", "TJ-2019 19"},
        {"cn-village-2026", "admitted", ""},
    }));
    const law::Ruleset& rules = *law::built_in(id);
    CHECK(test::verdict(counted(rules, 0)) == "admitted");
    CHECK(test::verdict(counted(rules, 0, base::Voters{0})) == "admitted");
    CHECK(test::verdict(counted(rules, 0, base::Voters{1})) == answer);
    CHECK(test::article(counted(rules, 0, base::Voters{1})) == article);
    // Nobody handed in more papers than there were.
    CHECK(test::verdict(counted(rules, 0, base::Voters{51})) == "more_present_than_entitled");
}

TEST_CASE("art. 17: one paper names a person for one office: 50 papers are no 51 nominations",
          "[law:ZJ-2020/17][law:HI-2025/18]") {
    using Row = std::tuple<std::string, std::int64_t, std::string>;
    const auto [id, as_deputy, answer] = GENERATE(values<Row>({
        {"zhejiang-village-2020", 9, "admitted"},
        {"zhejiang-village-2020", 10, "admitted"},
        {"zhejiang-village-2020", 11, "nominated_for_two_offices"},
        {"hainan-village-2026", 10, "admitted"},
        {"hainan-village-2026", 11, "nominated_for_two_offices"},
        // Where they count for the lower office too, the sum says it already.
        {"henan-village-2011", 10, "admitted"},
        {"henan-village-2011", 11, "more_votes_than_voters"},
        {"cn-village-2026", 11, "admitted"},
    }));
    CHECK(test::verdict(counted(*law::built_in(id), as_deputy)) == answer);
}

TEST_CASE("art. 18: nor does the Party organisation name a person for two offices",
          "[law:HI-2025/18]") {
    const auto by_the_party = [](const law::Ruleset& rules, std::int64_t as_deputy) {
        return test::verdict(
            counted(rules, as_deputy, {}, law::NominationSource::PartyOrganisation));
    };
    CHECK(by_the_party(test::hainan_village_2026(), 0) == "admitted");
    CHECK(by_the_party(test::hainan_village_2026(), 1) == "nominated_for_two_offices");
    CHECK(by_the_party(test::cn_village_2026(), 1) == "admitted");
}

TEST_CASE("art. 23: candidates meet the voters before election day, where the province says so",
          "[law:ZJ-2020/23][law:SH-2020/13][law:BJ-2012/19][law:OL-2025/18][law:OL-2010/15]") {
    using Row = std::tuple<std::string, std::int64_t, std::string, std::string>;
    const auto [id, days, answer, article] = GENERATE(values<Row>({
        {"zhejiang-village-2020", 2, "admitted", ""},
        {"zhejiang-village-2020", 1, "admitted", ""},
        {"zhejiang-village-2020", 0, "meeting_too_late", "ZJ-2020 23"},
        {"shanghai-village-2020", 1, "admitted", ""},
        {"shanghai-village-2020", 0, "meeting_too_late", "SH-2020 13"},
        {"beijing-village-2012", 1, "admitted", ""},
        {"beijing-village-2012", 0, "meeting_too_late", "BJ-2012 19"},
        {"cn-village-2010", 0, "admitted", ""},
        {"cn-village-2026", 0, "admitted", ""},
        {"cn-village-2026", -1, "meeting_too_late", "OL-2025 "},
    }));
    Village village(*law::built_in(id));
    village.to(Phase::Listed);
    village.days_before(days);
    CHECK(village.verdict(met({{"a"}, {"b"}})) == answer);
    CHECK(test::article(village.judge(met({{"a"}, {"b"}}))) == article);
}

TEST_CASE("art. 18: whoever meets the voters stands in the election", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed);
    test::mend_one_by_one<CandidatesMet>(
        met({}),
        {{"nobody_to_meet", [](CandidatesMet& fact) { fact.candidates = {{"a"}, {"a"}}; }},
         {"person_twice", [](CandidatesMet& fact) { fact.candidates = {{"a"}, {"i"}}; }},
         {"not_standing", [](CandidatesMet& fact) { fact.candidates = {{"a"}, {"c"}}; }}},
        [&](const CandidatesMet& fact) { return village.judge(fact); });
    // Nobody meets the voters before there is a list, or while they vote.
    CHECK(Village(test::cn_village_2026()).to(Phase::Nominated).verdict(met({{"a"}})) ==
          "out_of_phase");
    CHECK(village.to(Phase::Polling).verdict(met({{"a"}})) == "out_of_phase");
}

TEST_CASE("art. 18: status and calendar ask for the meeting until it is held", "[law:OL-2025/18]") {
    Village village(test::cn_village_2026());
    village.to(Phase::Listed);
    CHECK(need_of(village, "nominate meet") == "missing");
    CHECK(calendar_line(village, Milestone::CandidatesMet) == "2026-12-20 open");
    village.days_before(3);
    village.state_fact(met({{"a"}, {"b"}}));
    CHECK(need_of(village, "nominate meet").empty());
    CHECK(calendar_line(village, Milestone::CandidatesMet) == "2026-12-20 kept");

    Village without(test::cn_village_2026());
    without.to(Phase::Announced);
    without.days_before(-1);
    CHECK(calendar_line(without, Milestone::CandidatesMet) == "2026-12-20 missed");

    // Without candidates there is nobody to meet, and the law of 1989 says nothing of it.
    Village nobody(test::shanghai_village_2020(), law::BallotScheme::Joint,
                   law::NominationMode::NoCandidates);
    nobody.to(Phase::Listed);
    CHECK(need_of(nobody, "nominate meet").empty());
    CHECK(calendar_line(nobody, Milestone::CandidatesMet) == "none");
    test::Community old(test::cn_residents_1990());
    old.to(Phase::Listed);
    CHECK(need_of(old, "nominate meet").empty());
    CHECK(calendar_line(old, Milestone::CandidatesMet) == "none");
}

TEST_CASE("art. 18: residents meet their candidates too", "[law:ROL-2025/18][law:SC-RC-2025/24]") {
    test::Community community(test::sichuan_residents_2026());
    community.to(Phase::Listed);
    CHECK(need_of(community, "nominate meet") == "missing");
    const auto& list = nomination::candidates(community.state.nomination);
    community.state_fact(met(list.front().persons));
    CHECK(need_of(community, "nominate meet").empty());
}

TEST_CASE("art. 40: the exit audit is posted before the election, in Hainan five days before",
          "[law:OL-2025/40][law:OL-2010/35][law:HI-2025/7][law:ROL-2025/38]") {
    using Row = std::tuple<std::string, std::int64_t, std::string>;
    const auto [id, days, standing] = GENERATE(values<Row>({
        {"cn-village-2026", 2, "2026-12-19 kept"},
        {"cn-village-2026", 1, "2026-12-19 kept"},
        {"cn-village-2026", 0, "2026-12-19 missed"},
        {"cn-village-2010", 1, "2015-12-19 kept"},
        {"hainan-village-2026", 6, "2026-12-15 kept"},
        {"hainan-village-2026", 5, "2026-12-15 kept"},
        {"hainan-village-2026", 4, "2026-12-15 missed"},
    }));
    Village village(*law::built_in(id));
    village.to(Phase::Listed);
    village.days_before(days);
    CHECK_FALSE(need_of(village, "committee audit").empty());
    village.state_fact(ExitAuditPublished{.authority = closing::Authority::Township});
    CHECK(calendar_line(village, Milestone::ExitAuditPublished) == standing);
    CHECK(need_of(village, "committee audit").empty());
    CHECK(village.verdict(ExitAuditPublished{.authority = closing::Authority::County}) ==
          "exit_audit_twice");
}

TEST_CASE("art. 11: in Sichuan the exit audit comes before the election committee is chosen",
          "[law:SC-2025/11][law:SC-RC-2025/11]") {
    Village village(test::sichuan_village_2026());
    CHECK(need_of(village, "committee audit") == "missing");
    village.to(Phase::Preparation);
    const std::string chosen = village.now.date_in_china().text();
    village.days_before(40);
    CHECK(need_of(village, "committee audit") == "missing");
    CHECK(calendar_line(village, Milestone::ExitAuditPublished) == chosen + " missed");
    village.state_fact(ExitAuditPublished{.authority = closing::Authority::Township});
    // Posted after all, and late.
    CHECK(calendar_line(village, Milestone::ExitAuditPublished) == chosen + " missed");
    CHECK(need_of(village, "committee audit").empty());
}

TEST_CASE("art. 11: posted on the day of the choice it is in time", "[law:SC-2025/11]") {
    Village village(test::sichuan_village_2026());
    village.to(Phase::Preparation);
    village.state_fact(ExitAuditPublished{.authority = closing::Authority::Township});
    CHECK(calendar_line(village, Milestone::ExitAuditPublished) ==
          village.now.date_in_china().text() + " kept");
}

TEST_CASE("the law of 1989 asks for no exit audit", "[law:ROL-2025/38]") {
    test::Community old(test::cn_residents_1990());
    old.to(Phase::Preparation);
    CHECK(need_of(old, "committee audit").empty());
    CHECK(calendar_line(old, Milestone::ExitAuditPublished) == "none");
    CHECK(old.verdict(ExitAuditPublished{.authority = closing::Authority::SubDistrict}) ==
          "admitted");
}

TEST_CASE("the days of the exit audit and of the meeting under every ruleset",
          "[law:HI-2025/7][law:ZJ-2020/23][law:SH-2020/13][law:BJ-2012/19]") {
    struct Row {
        std::string_view ruleset;
        std::optional<std::int64_t> audit;    ///< days before election day; nothing: none, or none
                                              ///< before the election committee is chosen
        std::optional<std::int64_t> meeting;  ///< nothing: not asked for
    };
    // OL-2010 art. 15, 35; OL-2025 art. 18, 40; ROL-2025 art. 18, 38: "before the election", so the
    // day before it is the last; the meeting until the poll opens. Provinces as cited above.
    const Row row = GENERATE(
        Row{"cn-village-2010", 1, 0}, Row{"cn-village-2018", 1, 0}, Row{"cn-village-2026", 1, 0},
        Row{"beijing-village-2012", 1, 1}, Row{"henan-village-2011", 1, 0},
        Row{"zhejiang-village-2020", 1, 1}, Row{"shanghai-village-2020", 1, 1},
        Row{"tianjin-village-2019", 1, 0}, Row{"hebei-village-2020", 1, 0},
        Row{"sichuan-village-2026", {}, 0}, Row{"hainan-village-2026", 5, 0},
        Row{"cn-residents-1990", {}, {}}, Row{"cn-residents-2018", {}, {}},
        Row{"beijing-residents-2012", {}, {}}, Row{"guangxi-residents", {}, {}},
        Row{"sichuan-residents-2020", {}, {}}, Row{"zhejiang-residents-2020", {}, {}},
        Row{"cn-residents-2026", 1, 0}, Row{"gansu-residents-2026", 1, 0},
        Row{"chongqing-residents-2026", 1, 0}, Row{"sichuan-residents-2026", {}, 0});
    const law::Ruleset& rules = *law::built_in(row.ruleset);
    const base::Date day = test::day("2026-12-20");
    const auto audit = law::exit_audit_day(rules, day, {});
    CHECK(audit.has_value() == row.audit.has_value());
    if (audit) {
        CHECK(day - audit->last == base::Days{*row.audit});
    }
    const std::vector<law::CalendarDay> all = law::calendar(rules, day, {});
    const auto meeting =
        std::ranges::find(all, Milestone::CandidatesMet, &law::CalendarDay::milestone);
    CHECK((meeting != all.end()) == row.meeting.has_value());
    if (meeting != all.end()) {
        CHECK(day - meeting->last == base::Days{*row.meeting});
    }
}
