// SPDX-License-Identifier: Apache-2.0
// Every ruleset that comes with the program, at the boundary of every number that it holds: one
// below, at it, one above.
#include <string>
#include <string_view>
#include <vector>

#include "engine/law/built_in.h"
#include "engine/law/calendar.h"
#include "engine/law/rules.h"
#include "engine/law/value_text.h"
#include "tests/support/catch.h"
#include "tests/support/people.h"

using namespace douxuan;
using test::day;

namespace {

/// The first election day of a ruleset and, if it has ended, the last.
struct Force {
    std::string_view id;
    std::string_view first;
    std::string_view last;
};

const std::vector<Force> forces{
    {"beijing-residents-2012", "2012-01-21", "2018-12-28"},
    {"beijing-village-2012", "2012-11-01", "2025-12-31"},
    {"chongqing-residents-2026", "2026-01-01", ""},
    {"cn-residents-1990", "1990-01-01", "2018-12-28"},
    {"cn-residents-2018", "2018-12-29", "2025-12-31"},
    {"cn-residents-2026", "2026-01-01", ""},
    {"cn-village-2010", "2010-10-28", "2018-12-28"},
    {"cn-village-2018", "2018-12-29", "2025-12-31"},
    {"cn-village-2026", "2026-01-01", ""},
    {"gansu-residents-2026", "2026-01-01", ""},
    {"guangxi-residents", "1996-03-30", "2018-12-28"},
    {"hainan-village-2026", "2026-01-01", ""},
    {"hebei-village-2020", "2020-07-30", "2025-12-31"},
    {"henan-village-2011", "2011-07-29", "2025-12-31"},
    {"shanghai-village-2020", "2020-09-25", "2025-12-31"},
    {"sichuan-residents-2020", "2020-06-12", "2025-12-31"},
    {"sichuan-residents-2026", "2026-01-01", ""},
    {"sichuan-village-2026", "2026-01-01", ""},
    {"tianjin-village-2019", "2019-05-30", "2025-12-31"},
    {"zhejiang-residents-2020", "2020-08-05", "2025-12-31"},
    {"zhejiang-village-2020", "2020-07-31", "2025-12-31"},
};

/// A share of any whole is met from its least part on, and the least part is exact.
void check_boundary(const base::Threshold& threshold) {
    for (const std::int64_t whole : {1, 2, 3, 99, 100, 101, 800, 801, 9'007'199}) {
        const std::int64_t least = threshold.least(whole);
        CAPTURE(whole, least);
        CHECK_FALSE(threshold.met(least - 1, whole));
        CHECK(threshold.met(least, whole));
        CHECK(threshold.met(least + 1, whole));
        const std::int64_t left = least * threshold.denominator;
        const std::int64_t right = whole * threshold.numerator;
        CHECK((threshold.bound == base::Bound::MoreThan ? left > right : left >= right));
    }
}
void check_boundary(const std::optional<base::Threshold>& threshold) {
    if (threshold) {
        check_boundary(*threshold);
    }
}
template <class T>
void check_boundary(const law::Range<T>& range) {
    CHECK_FALSE(range.contains(range.least - T{1}));
    CHECK(range.contains(range.least));
    CHECK(range.contains(range.most));
    CHECK_FALSE(range.contains(range.most + T{1}));
}
template <class T>
void check_boundary(const std::optional<law::Range<T>>& range) {
    if (range) {
        check_boundary(*range);
    }
}
/// Booleans and words have no boundary. How the engine judges each number is tried in
/// tests/statute/boundaries.
template <class T>
void check_boundary(const T& /*value*/) {}

/// Whether `posted` gives as many days as `days` before election day.
void check_days(base::Date last, base::Date election_day, base::Days days) {
    CHECK(last + days == election_day);
    CHECK((last - base::Days{1}) + days < election_day);
    CHECK((last + base::Days{1}) + days > election_day);
}

}  // namespace

TEST_CASE("the rulesets are these, from their first election day to their last") {
    REQUIRE(law::built_in_texts().size() >= forces.size());
    for (const Force& each : forces) {
        CAPTURE(each.id);
        const law::Ruleset* rules = law::built_in(each.id);
        REQUIRE(rules != nullptr);
        const base::Date first = day(each.first);
        CHECK_FALSE(law::in_force_on(*rules, first - base::Days{1}));
        CHECK(law::in_force_on(*rules, first));
        CHECK(law::in_force_on(*rules, first + base::Days{1}));
        if (each.last.empty()) {
            CHECK_FALSE(rules->out_of_force);
            continue;
        }
        const base::Date last = day(each.last);
        CHECK(law::in_force_on(*rules, last - base::Days{1}));
        CHECK(law::in_force_on(*rules, last));
        CHECK_FALSE(law::in_force_on(*rules, last + base::Days{1}));
    }
}

TEST_CASE("one national law follows the other without a day between or in common") {
    for (const auto& [earlier, later] : {std::pair{"cn-village-2010", "cn-village-2018"},
                                         {"cn-village-2018", "cn-village-2026"},
                                         {"cn-residents-1990", "cn-residents-2018"},
                                         {"cn-residents-2018", "cn-residents-2026"}}) {
        CHECK(law::built_in(earlier)->out_of_force == law::built_in(later)->in_force);
    }
}

TEST_CASE("every share and every range of every ruleset, below, at and above") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        base::for_each_field<law::Ruleset>([&](const auto& section) {
            const auto& values = rules.*section.place;
            base::for_each_field<std::remove_cvref_t<decltype(values)>>([&](const auto& field) {
                if (!law::has_rule(rules.kind, section.name, field.name)) {
                    return;
                }
                const auto& value = (values.*field.place).value;
                CAPTURE(each.id, section.name, field.name, law::value_text(value));
                check_boundary(value);
            });
        });
    }
}

TEST_CASE("every period of every ruleset, a day before, on the day and a day after") {
    const base::Date election_day = day("2026-12-20");
    for (const law::BuiltIn& each : law::built_in_texts()) {
        const law::Ruleset& rules = *law::built_in(each.id);
        CAPTURE(each.id);
        check_days(law::roll_last_posting_day(rules, election_day), election_day,
                   *rules.registration.posting_days);
        check_days(law::candidates_last_day(rules, election_day), election_day,
                   *rules.nomination.publish_days);
        check_days(law::proxies_last_day(rules, election_day), election_day,
                   *rules.poll.proxy_days);
        if (*rules.nomination.withdrawal_days) {
            check_days(law::withdrawal_last_day(rules, election_day).value(), election_day,
                       **rules.nomination.withdrawal_days);
        }
        const base::Date posted = election_day - base::Days{30};
        check_days(posted, law::objection_last_day(rules, posted),
                   *rules.registration.objection_days);
        check_days(posted, law::decision_last_day(rules, posted),
                   *rules.registration.decision_days);
        check_days(election_day, law::handover_last_day(rules, election_day),
                   *rules.committee.handover_days);
        if (*rules.further.deadline_days) {
            check_days(
                election_day,
                law::round_day(rules, law::Milestone::FurtherElectionHeld, election_day)->last,
                **rules.further.deadline_days);
        }
    }
}

TEST_CASE("every note of a built-in ruleset is there in both languages") {
    for (const law::BuiltIn& each : law::built_in_texts()) {
        for (const law::RuleLine& line : law::lines(*law::built_in(each.id))) {
            CAPTURE(each.id, line.section, line.member);
            CHECK(line.note.empty() == line.note_zh.empty());
        }
    }
}

TEST_CASE("the measures of the provinces hold their own numbers",
          "[law:ZJ-2020/25][law:SH-2020/16][law:TJ-2019/33][law:HB-2020/26][law:HN-2011/34]"
          "[law:SC-2025/37][law:HI-2025/34]") {
    const auto value = [](std::string_view id, std::string_view section, std::string_view member) {
        for (const law::RuleLine& line : law::lines(*law::built_in(id))) {
            if (line.section == section && line.member == member) {
                return line.value + " " + line.cite.instrument + "/" + line.cite.article;
            }
        }
        return std::string("no such value");
    };
    CHECK(value("zhejiang-village-2020", "poll", "proxy_apply_days") == "3 ZJ-2020/25");
    CHECK(value("zhejiang-village-2020", "poll", "proxy_days") == "1 ZJ-2020/25");
    CHECK(value("zhejiang-village-2020", "count", "two_offices") == "voids_paper ZJ-2020/27");
    CHECK(value("shanghai-village-2020", "poll", "proxy_days") == "2 SH-2020/16");
    CHECK(value("shanghai-village-2020", "election_committee", "size") == "7 to 9 SH-2020/7");
    CHECK(value("tianjin-village-2019", "further", "deadline_days") == "7 TJ-2019/33");
    CHECK(value("hebei-village-2020", "poll", "proxy_cap") == "2 HB-2020/26");
    CHECK(value("henan-village-2011", "poll", "ballot_schemes") == "separate_papers HN-2011/34");
    CHECK(value("henan-village-2011", "committee", "term") == "3 HN-2011/17");
    CHECK(value("sichuan-village-2026", "further", "deadline_days") == "10 SC-2025/37");
    CHECK(value("hainan-village-2026", "further", "deadline_days") == "15 HI-2025/34");
    CHECK(value("cn-village-2010", "committee", "term") == "3 OL-2010/11");
    CHECK(value("cn-village-2018", "committee", "term") == "5 OL-2018/11");
    CHECK(value("cn-village-2018", "poll", "proxy_circle") == "near_relatives OL-2010/15");
}

TEST_CASE("residents' committees before 2026: what each text says and the national law does not",
          "[law:ROL-1989/8][law:ROL-2018/8][law:BJ-RC-1991/13][law:BJ-RC-2000/4]"
          "[law:BJ-RC-2000/6][law:BJ-RC-2000/10][law:MZ-2011-210][law:GX-RC-1996/11]"
          "[law:SC-RC-2020/21][law:SC-RC-2020/22][law:SC-RC-2020/23][law:ZJ-RC-2020/"
          "2][law:ZJ-RC-2020/3]") {
    const auto value = [](std::string_view id, std::string_view section, std::string_view member) {
        for (const law::RuleLine& line : law::lines(*law::built_in(id))) {
            if (line.section == section && line.member == member) {
                return line.value + " " + line.cite.instrument + "/" + line.cite.article;
            }
        }
        return std::string("no such value");
    };
    CHECK(value("cn-residents-1990", "committee", "term") == "3 ROL-1989/8");
    CHECK(value("cn-residents-1990", "residents_groups", "representatives") == "2 to 3 ROL-1989/8");
    CHECK(value("cn-residents-1990", "residents_meetings", "representatives_quorum") ==
          "more than 1/2 ROL-1989/9");
    CHECK(value("cn-residents-2018", "committee", "term") == "5 ROL-2018/8");
    CHECK(value("beijing-residents-2012", "committee", "size_decided_by") ==
          "sub_district BJ-RC-2000/4");
    CHECK(value("beijing-residents-2012", "election_committee", "size") == "5 to 9 BJ-RC-2000/10");
    CHECK(value("beijing-residents-2012", "nomination", "sources") ==
          "joint_electors, household_representatives, group_representatives BJ-RC-1991/13");
    CHECK(value("beijing-residents-2012", "residents_nomination", "surplus_all") ==
          "1 to 2 BJ-RC-1991/13");
    CHECK(value("beijing-residents-2012", "residents_groups", "households") ==
          "15 to 50 BJ-RC-2000/6");
    CHECK(value("beijing-residents-2012", "residents_roll", "habitual_months") ==
          "12 MZ-2011-210/");
    CHECK(value("guangxi-residents", "residents_method", "turnout_representatives") ==
          "at least 2/3 GX-RC-1996/11");
    CHECK(value("sichuan-residents-2020", "election_committee", "chosen_by") ==
          "sub_district SC-RC-2020/21");
    CHECK(value("sichuan-residents-2020", "nomination", "sources") ==
          "election_committee SC-RC-2020/22");
    CHECK(value("sichuan-residents-2020", "nomination", "publish_days") == "3 SC-RC-2020/22");
    CHECK(value("sichuan-residents-2020", "residents_method", "turnout_representatives") ==
          "more than 1/2 SC-RC-2020/23");
    CHECK(value("zhejiang-residents-2020", "residents_method", "methods") ==
          "all_electors ZJ-RC-2020/3");
}

TEST_CASE("the amendment of 2018 to the residents' law changed the term and nothing else",
          "[law:ROL-2018/8]") {
    const auto pairs =
        law::diff(*law::built_in("cn-residents-1990"), *law::built_in("cn-residents-2018"));
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.front().ours.member == "term");
}

TEST_CASE("residents' committees: six months in Gansu, the articles of Chongqing",
          "[law:GS-RC-2025/16][law:CQ-RC-2025/34]") {
    const law::Ruleset& gansu = *law::built_in("gansu-residents-2026");
    CHECK(*gansu.residents_roll.habitual_months == base::Months{6});
    CHECK(*gansu.residents_roll.declaration);
    const law::Ruleset& chongqing = *law::built_in("chongqing-residents-2026");
    CHECK(*chongqing.count.overcount_reference == law::OvercountReference::PapersIssued);
    CHECK(chongqing.count.overcount_reference.cite == law::Citation{"CQ-RC-2025", "34(5)"});
}

TEST_CASE("the amendment of 2018 changed the term and nothing else", "[law:OL-2018/11]") {
    const auto pairs =
        law::diff(*law::built_in("cn-village-2010"), *law::built_in("cn-village-2018"));
    REQUIRE(pairs.size() == 1);
    CHECK(pairs.front().ours.member == "term");
}
